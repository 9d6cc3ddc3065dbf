import { log, pow } from "../../base/elementary.ts";
import { exactly } from "../../base/figures.ts";
import type { Text } from "../../base/text.ts";
import { FEWEST_WINDOWS } from "../../forecast/realism.ts";
import { classWindows } from "../../forecast/windows.ts";
import { rateAssumption } from "../../growth/index.ts";
import type { Assumption, Indicator, ReferenceClass, Take } from "../../plan/scenario.ts";
import type { Settings } from "../../plan/settings.ts";
import { type Context, refuse } from "./context.ts";
import type { Span } from "./years.ts";

/** The share of the windows that lies below what is taken, and its name. */
const TAKEN: Readonly<Record<Take, { readonly below: number } & Text>> = {
  median: { below: 0.5, zh: "中位数", en: "median" },
  "best-tenth": { below: 0.9, zh: "最高十分之一的下限", en: "best tenth" },
  "lowest-tenth": { below: 0.1, zh: "最低十分之一的上限", en: "lowest tenth" },
};

interface Known {
  readonly indicators: readonly Indicator[];
  readonly classes: readonly ReferenceClass[];
  readonly span: Span;
  readonly compounding: Settings["compounding"];
}

/** The assumptions, those whose rate of growth a reference class gives with the rate of its windows as long as the projection. */
export function withTaken(context: Context, assumptions: readonly Assumption[], known: Known): readonly Assumption[] {
  return assumptions.map((assumption) => {
    const { taken, id } = assumption;
    const peers = known.classes.find((each) => each.id === taken?.class);
    if (!taken || !peers) return assumption;
    const years = yearsOf(id, known);
    const factors = classWindows(peers, years).toSorted((a, b) => a - b);
    const count = factors.length;
    if (count < FEWEST_WINDOWS) {
      refuse(context, "class-windows", assumption.at, { id: peers.id, count, years, least: FEWEST_WINDOWS });
      return assumption;
    }
    const factor = quantile(factors, TAKEN[taken.take].below);
    const value = known.compounding === "continuous" ? log(factor) / years : pow(factor, 1 / years) - 1;
    return { ...assumption, value, derived: derivation(taken.take, peers, count, years), source: peers.source };
  });
}

/** From the last observation of the indicator that grows by it to the last year. */
function yearsOf(id: string, { indicators, span }: Known): number {
  const grower = indicators.find(({ growth }) => growth !== null && rateAssumption(growth) === id);
  const last = grower?.observations.findLast(({ year }) => year <= span.asOf)?.year ?? span.asOf;
  return span.years.to - last;
}

function derivation(take: Take, { label }: ReferenceClass, count: number, years: number): Text {
  const { zh, en } = TAKEN[take];
  return {
    zh: `“${label.zh}”${exactly(count)}个${years}年时段年均增速的${zh}`,
    en: `${en} of ${exactly(count)} windows of ${years} year${years === 1 ? "" : "s"} in ${label.en}`,
  };
}

/** Type 7, as R and numpy have it by default. */
function quantile(ascending: readonly number[], p: number): number {
  const place = p * (ascending.length - 1);
  const [low, high] = [ascending[Math.floor(place)], ascending[Math.ceil(place)]] as [number, number];
  return low + (place - Math.floor(place)) * (high - low);
}
