import type { Indicator } from "./scenario.ts";

const ENDING = ".volatility";

/** What a correlation calls an indicator's yearly shock. @example shockName("gdp") // "gdp.volatility" */
export const shockName = (indicator: string): string => `${indicator}${ENDING}`;

/** The names of the shocks of some indicators, each with its indicator. */
export const shocksOf = (indicators: readonly Pick<Indicator, "id" | "volatility">[]): ReadonlyMap<string, string> =>
  new Map(indicators.filter(({ volatility }) => volatility !== null).map(({ id }) => [shockName(id), id]));
