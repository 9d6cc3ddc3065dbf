import type { Register } from "../formula/code.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { TargetOf } from "../plan/target.ts";
import { cellsOf, compare, sumOf, yearsAfter } from "./condition.ts";
import type { Condition, KindOf, Paths, Reason, Statement } from "./kind.ts";
import { noRatio, plainPace } from "./pace.ts";
import { evenMean, poissonRegister } from "./poisson.ts";
import { isReason, meets, noRequired, reason } from "./rates.ts";
import { addUp } from "./sums.ts";

type Count = TargetOf<"count">;

/** More events than this are summed like any total: the Poisson terms are unrolled, and near-normal by then. */
const MOST_EVENTS = 200;

/** Events over the period, at most C; 0 for none at all. With an intensity, the future's events arrive as a Poisson process. */
export const count: KindOf<"count"> = {
  endState: false,

  condition(target, statement): Condition | Reason {
    const seen = observedEvents(target, statement.scenario);
    const left = Math.floor(target.value - seen.events + 1e-9);
    if (target.intensity !== null && left <= MOST_EVENTS)
      return randomEvents(target, target.intensity, seen, statement);
    const cells = cellsOf(statement, target.indicator, yearsAfter(target.from, target.by));
    if (isReason(cells)) return cells;
    const value = sumOf(statement, cells);
    return compare(statement, "at-most", value, statement.number(target.value), target.tolerance);
  },

  /** What is left of the allowance, a year of those without an observation. */
  required(target, paths, from) {
    const seen = observedEvents(target, paths.scenario, from);
    const base = { rate: null, low: null, high: null, of: target.indicator, from: seen.last };
    if (seen.open.length === 0)
      return noRequired(reason("deadline-passed", { by: target.by, year: seen.last }), target.indicator, seen.last);
    const left = target.value - seen.events;
    const why = left < 0 ? reason("allowance-exceeded", { over: -left, goal: target.value }) : null;
    return { ...base, increment: left / seen.open.length, reason: why };
  },

  metBy(target, paths, year) {
    if (year < target.by) return null;
    const sum = addUp(paths, target.indicator, yearsAfter(target.from, target.by));
    return typeof sum === "number" ? meets("at-most", sum, target.value, target.tolerance) : null;
  },

  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    return plainPace(latest && count.metBy(target, paths, latest.year), noRatio(target.kind));
  },

  ruledOut(target, paths: Paths) {
    const { events } = observedEvents(target, paths.scenario);
    const over = events - target.value;
    return meets("at-most", events, target.value, target.tolerance)
      ? null
      : reason("allowance-exceeded", { over, goal: target.value });
  },
};

interface Seen {
  readonly events: number;
  /** Years of the period without an observation. */
  readonly open: readonly number[];
  readonly last: number;
}

/** Only observations count: a gap in a count is not filled with fractions of events. */
function observedEvents(target: Count, scenario: Scenario, from: number | null = null): Seen {
  const until = Math.min(from ?? scenario.asOf, scenario.asOf);
  const observations = scenario.indicators.find((one) => one.id === target.indicator)?.observations ?? [];
  const known = observations.filter((one) => one.year > target.from && one.year <= Math.min(target.by, until));
  const years = new Set(known.map((one) => one.year));
  return {
    events: known.reduce((sum, one) => sum + one.value, 0),
    open: yearsAfter(target.from, target.by).filter((year) => !years.has(year)),
    last: known.at(-1)?.year ?? target.from,
  };
}

/** The central count is the median: it holds where C or fewer events are at least as likely as more. */
function randomEvents(target: Count, intensity: string, seen: Seen, statement: Statement): Condition | Reason {
  const { number, op } = statement;
  const rates: Register[] = [];
  for (const year of seen.open) {
    const rate = statement.cell(intensity, year);
    if (rate === null) return reason("no-model", { indicator: intensity, year });
    rates.push(rate);
  }
  const mean = sumOf(statement, rates);
  const left = Math.floor(target.value - seen.events + 1e-9);
  const value = op("add", number(seen.events), mean);
  if (left < 0) return { holds: number(0), value, margin: op("neg", number(-left)), probability: number(0) };
  const margin = op("sub", number(evenMean(left)), mean);
  const probability = poissonRegister(statement, left, mean);
  return { holds: op("ge", margin, number(0)), value, margin, probability };
}
