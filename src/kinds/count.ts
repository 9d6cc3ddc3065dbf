import { id, map, maybe, whole } from "../base/fields.ts";
import type { Register } from "../formula/code.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { TargetOf } from "../plan/target.ts";
import { cellsOf, compare, sumOf, sumUpTo, yearsAfter } from "./condition.ts";
import type { Condition, KindOf, Odds, Reason, Statement } from "./kind.ts";
import { meets, shareSize } from "./meets.ts";
import { paceWithoutRatio } from "./pace.ts";
import { chanceRegisters, medianRegister, poissonRegister } from "./poisson.ts";
import { boundTerms, lineAt } from "./quantity.ts";
import { isObserved, isReason, noRequired, reason, requiredOf } from "./rates.ts";
import { addUp } from "./sums.ts";
import { type Of, period } from "./written.ts";

const written = map(
  {
    "at-most": whole(0, "The most events that will do."),
    ...period,
    intensity: maybe(id("Expected events a year (an assumption or indicator): gives a Poisson probability.")),
  },
  "Events over the period; 0 for none at all.",
);

type Count = TargetOf<"count">;

/** More events than this are summed like any total: the Poisson terms are unrolled, and near-normal by then. */
const MOST_EVENTS = 200;

/** Events over the period, at most C; 0 for none at all. With an intensity, the future's events arrive as a Poisson process. */
export const count: KindOf<"count", Of<typeof written>> = {
  written,
  rivals: [],
  asked: ["at-most"],
  needsIndicator: true,
  period: true,
  read({ "at-most": value, intensity = null }, reader) {
    return intensity !== null && !reader.name(intensity, "intensity") ? null : { value, intensity };
  },

  /** With an intensity it is told by its chance. */
  quantity: ({ intensity, value }) => (intensity === null ? "events" : value === 0 ? "no-events" : "events-within"),
  terms: ({ value }) => boundTerms({ sense: "at-most", value }),
  reads: ({ intensity }) => (intensity === null ? [] : [intensity]),
  direction: () => "down",
  random: ({ intensity }) => intensity !== null,

  condition(target, statement) {
    const seen = observedEvents(target, statement.scenario);
    if (target.intensity !== null && leftOf(target, seen) <= MOST_EVENTS)
      return randomEvents(target, target.intensity, seen, statement);
    const cells = cellsOf(statement, target.indicator, yearsAfter(target.from, target.by));
    if (isReason(cells)) return cells;
    return compare(statement, { ...target, sense: "at-most" }, sumOf(statement, cells), shareSize(target.value));
  },

  amounts: true,
  brings: ({ intensity }) => intensity,
  /** What is left of the allowance, a year of those without an observation. */
  required(target, paths, from) {
    const { indicator, by, value } = target;
    const seen = observedEvents(target, paths.scenario, from);
    if (seen.open.length === 0)
      return noRequired(reason("deadline-passed", { by, year: seen.last }), indicator, seen.last);
    const left = value - seen.events;
    const why = left < 0 ? reason("allowance-exceeded", { over: -left, goal: value }) : null;
    return requiredOf(indicator, seen.last, { increment: left / seen.open.length, reason: why });
  },

  metBy(target, paths, year) {
    if (year < target.by) return null;
    const sum = addUp(paths, target.indicator, yearsAfter(target.from, target.by));
    return typeof sum === "number" ? isWithin(target, sum) : null;
  },

  pace: (target, paths) => paceWithoutRatio(paths, target, count.metBy),
  settled: (target, paths) => isObserved(paths, [target.indicator], target.by),
  early: () => false,

  ruledOut(target, paths) {
    const { events } = observedEvents(target, paths.scenario);
    return isWithin(target, events)
      ? null
      : reason("allowance-exceeded", { over: events - target.value, goal: target.value });
  },
  /** Events that arrive at random are in no draw. */
  watch: ({ intensity }) =>
    intensity === null
      ? { what: "sum", state: (target, statement, year) => sumUpTo(statement, target.indicator, target.from, year) }
      : null,

  odds: countOdds,

  shows: () => "sum",
  mark: (target) => lineAt(target.value, target),
  levels: () => [],
};

const isWithin = ({ value, tolerance }: Count, events: number): boolean =>
  meets({ sense: "at-most", value, tolerance }, events, shareSize(value));

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

/** How many more events will do: whole ones. */
const leftOf = (target: Count, { events }: Seen): number => Math.floor(target.value + target.tolerance - events + 1e-9);

/** The expected events of the years without an observation, by the intensity. */
function expectedEvents(intensity: string, { open }: Seen, statement: Statement): Register | Reason {
  const rates: Register[] = [];
  for (const year of open) {
    const rate = statement.cell(intensity, year);
    if (rate === null) return reason("no-model", { indicator: intensity, year });
    // Fewer than none cannot be expected; a normal distribution about a small rate does not know that.
    rates.push(statement.op("max", rate, statement.number(0)));
  }
  return sumOf(statement, rates);
}

/** So many events beyond those seen are told one by one, and no fewer than the allowance. */
const TOLD_EVENTS = 30;

/** How likely each number of events is; of a count without an intensity, where its running sum lies. */
function countOdds(target: Count, statement: Statement): Odds | null {
  const seen = observedEvents(target, statement.scenario);
  const { intensity } = target;
  if (intensity !== null && leftOf(target, seen) <= MOST_EVENTS) {
    const mean = expectedEvents(intensity, seen, statement);
    if (typeof mean !== "number") return null;
    const each = chanceRegisters(statement, Math.max(TOLD_EVENTS, leftOf(target, seen) + 1), mean);
    const chances = each.map((chance, k) => ({ year: null, at: seen.events + k, chance, own: true as const }));
    return { of: "events", chances, fan: [] };
  }
  const fan = yearsAfter(Math.max(statement.scenario.asOf, target.from), target.by).flatMap((year) => {
    const figure = sumUpTo(statement, target.indicator, target.from, year);
    return typeof figure === "number" ? [{ year, figure }] : [];
  });
  return { of: "events", chances: [], fan };
}

/** The central count is the median at the central intensity: it holds where C or fewer events are as likely as more. */
function randomEvents(target: Count, intensity: string, seen: Seen, statement: Statement): Condition | Reason {
  const { number, op } = statement;
  const mean = expectedEvents(intensity, seen, statement);
  if (typeof mean !== "number") return mean;
  const left = leftOf(target, seen);
  const median = medianRegister(statement, mean);
  const margin = op("sub", number(left), median);
  return {
    holds: op("ge", margin, number(0)),
    value: op("add", number(seen.events), median),
    margin,
    probability: poissonRegister(statement, left, mean),
  };
}
