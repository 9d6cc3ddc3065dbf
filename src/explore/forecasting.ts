import { error, fail, ok, type Position, type Result } from "../base/diagnostic.ts";
import { type Code, type Coded, coded } from "../base/messages/index.ts";
import { didYouMean, nearest } from "../base/nearest.ts";
import type { Text } from "../base/text.ts";
import { type Backtest, backtestOf } from "../forecast/backtest.ts";
import { type Forecast, forecastOf, METHOD_NAMES, methodCalled } from "../forecast/forecast.ts";
import type { Unfit } from "../forecast/methods/index.ts";
import { type Past, pastOf } from "../forecast/past.ts";
import type { Observed } from "../forecast/windows.ts";
import { nameOf } from "../formula/unit.ts";
import type { UnitName } from "../formula/unitName.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";
import { askedAt } from "./asked.ts";

/** A history that a forecast is asked of: an indicator's, or that of a table of its own. */
export interface History {
  readonly id: string;
  readonly label: Text;
  readonly unit: UnitName;
  readonly past: Past;
  readonly at: Position;
}

/** What is asked of histories. */
export interface ForecastAsked {
  readonly method: string;
  /** The last year; null: that of the plan, or five years on. */
  readonly to: number | null;
  /** As it was typed. */
  readonly ceiling: string | null;
}

/** A history with what is said of the years after it. */
export interface HistoryForecast extends Forecast {
  readonly id: string;
  readonly name: Text;
  readonly unit: UnitName;
  readonly history: Readonly<Record<number, number>>;
}

/** A history with what each method would have said of its own past. */
export interface HistoryBacktest {
  readonly id: string;
  readonly name: Text;
  readonly unit: UnitName;
  readonly from: number;
  readonly to: number;
  readonly observations: number;
  readonly methods: readonly Backtest[];
}

/** Years that are forecast where nothing else is asked, and at most. */
const USUAL_YEARS = 5;
const MOST_YEARS = 50;

/**
 * The histories of a scenario up to as-of: of the named indicator, else of all that have one.
 *
 * @example historiesOf(scenario, "nobody").errors[0].code // "forecast-indicator"
 */
export function historiesOf({ indicators, asOf }: Scenario, id: string | null): Result<readonly History[]> {
  const observed = (each: Indicator) => each.observations.filter(({ year }) => year <= asOf);
  const known = indicators.filter((each) => observed(each).length > 0);
  const named = id === null ? known : indicators.filter((each) => each.id === id || each.label.zh === id);
  const names = known.map((each) => each.id);
  const place = id === null ? null : askedAt("--indicator", id);
  if (named.length === 0)
    return fail(
      error("forecast-indicator", place, {
        id: id ?? "",
        near: didYouMean(nearest(id ?? "", names)),
        indicators: names.slice(0, 12).join(", ") || "–",
      }),
    );
  const lacking = named.find((each) => observed(each).length === 0);
  if (lacking) return fail(error("forecast-no-history", lacking.at, { id: lacking.id, year: String(asOf) }));
  return ok(named.map((each) => ({ ...each, unit: nameOf(each.unit), past: pastOf(observed(each)) })));
}

/** The history of a table of its own. */
export const historyIn = (observed: Observed, path: string): History => ({
  id: nameIn(path),
  label: { zh: nameIn(path), en: nameIn(path) },
  unit: "",
  past: { ...observed, broken: null },
  at: { file: path, line: 1, col: 1 },
});

/** A table's name, without folders and ending. */
const nameIn = (path: string): string => (path.split(/[\\/]/).at(-1) ?? path).replace(/\.[^.]*$/, "");

/** Forecasts of histories, or what keeps the first of them from one. */
export function forecasts(
  histories: readonly History[],
  asked: ForecastAsked,
  planned: number | null,
): Result<readonly HistoryForecast[]> {
  const { method, to } = asked;
  const ceiling = ceilingOf(asked.ceiling);
  if (!ceiling.ok) return ceiling;
  if (!METHOD_NAMES.includes(method)) return fail(unknownMethod(method));
  const made: HistoryForecast[] = [];
  for (const history of histories) {
    const last = history.past.years.at(-1) as number;
    const end = to ?? (planned !== null && planned > last ? planned : last + USUAL_YEARS);
    if (end <= last)
      return fail(
        error("forecast-to", askedAt("--to", String(end)), { to: String(end), id: history.id, last: String(last) }),
      );
    if (end > last + MOST_YEARS)
      return fail(error("forecast-far", askedAt("--to", String(end)), { to: String(end), most: MOST_YEARS }));
    const found = forecastOf(history.past, { method, to: end, ceiling: ceiling.value });
    if ("code" in found) return fail({ ...unfit(method, found), severity: "error", at: history.at });
    made.push({ ...describe(history), ...found, history: byYear(history.past) });
  }
  return ok(made);
}

/** What every method would have said of the past of each history. */
export function backtests(histories: readonly History[], asked: ForecastAsked): Result<readonly HistoryBacktest[]> {
  const ceiling = ceilingOf(asked.ceiling);
  if (!ceiling.ok) return ceiling;
  return ok(
    histories.map((history) => ({
      ...describe(history),
      from: history.past.years[0] as number,
      to: history.past.years.at(-1) as number,
      observations: history.past.years.length,
      methods: backtestOf(history.past, { ceiling: ceiling.value }),
    })),
  );
}

/** Why a method has nothing to say. @example unfit("naive", { code: "few", args: { count: 1, least: 2 } }).code // "method-few" */
export function unfit(method: string, { code, args }: Unfit): Coded {
  const years = Object.fromEntries(
    Object.entries(args).map(([key, value]) => [key, key === "year" ? String(value) : value]),
  );
  return { code: UNFIT[code], args: { ...years, method: methodCalled(method)?.label ?? method } };
}

const UNFIT = {
  few: "method-few",
  gap: "method-gap",
  "not-positive": "method-not-positive",
  ceiling: "method-ceiling",
  "above-ceiling": "method-above-ceiling",
  "no-curve": "method-no-curve",
} as const satisfies Readonly<Record<Unfit["code"], Code>>;

const describe = ({ id, label, unit }: History) => ({ id, name: label, unit });

const byYear = ({ years, values }: Past) => Object.fromEntries(years.map((year, i) => [year, values[i] as number]));

function unknownMethod(name: string) {
  const methods = METHOD_NAMES.join(", ");
  return error("forecast-method", askedAt("--method", name), {
    name,
    near: didYouMean(nearest(name, METHOD_NAMES)),
    methods,
  });
}

function ceilingOf(written: string | null): Result<number | null> {
  if (written === null) return ok(null);
  const value = Number(written);
  return value > 0 && Number.isFinite(value)
    ? ok(value)
    : fail({ ...coded("forecast-ceiling", { written }), severity: "error", at: askedAt("--ceiling", written) });
}
