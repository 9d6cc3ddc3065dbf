import { id, map, maybe, pair } from "../base/fields.ts";
import { exponentOf, powerOfTen } from "../formula/decimal.ts";
import { sameDimensions, type Unit } from "../formula/unit.ts";
import type { Reader } from "../plan/reader.ts";
import type { TargetOf, Totals } from "../plan/target.ts";
import { cellsOf, compare, sumOf, sumUpTo, yearsAfter } from "./condition.ts";
import type { KindOf, Paths, Reason, Required, Statement } from "./kind.ts";
import { accepted, amountSize, meets, timesAccepted } from "./meets.ts";
import { metByLatest } from "./pace.ts";
import { boundTerms, lineAt } from "./quantity.ts";
import { isObserved, isReason, noRequired, type Period } from "./rates.ts";
import { meanOfTotals } from "./ratio-mean.ts";
import { addUp, paceOfSum, requiredOfSum, sumRuledOut, sumSoFar } from "./sums.ts";
import { boundKeys, bounds, directionOf, type Of, oneBound, period, readBound } from "./written.ts";

const written = map(
  {
    ...bounds,
    ...period,
    "of-totals": maybe(pair(id("An indicator."), "Σ first ÷ Σ second instead of the mean of the yearly values.")),
  },
  "年均: mean of the yearly values over the period.",
);

/** 年均: the mean of the yearly values over the period, or of a ratio: Σ over Σ. */
export const mean: KindOf<"mean", Of<typeof written>> = {
  written,
  rivals: oneBound,
  asked: boundKeys,
  needsIndicator: true,
  period: true,
  read(stated, reader) {
    const totals = stated["of-totals"];
    if (!totals) {
      const bound = readBound(stated, reader, reader.unit);
      return bound && { ...bound, meanOf: "values" };
    }
    const found = readTotals(totals, reader);
    const bound = readBound(stated, reader, found?.own ? found.unit : reader.unit);
    return bound && found && { ...bound, meanOf: found.totals };
  },

  quantity: ({ meanOf }) => (meanOf === "values" ? "period-mean" : meanOf.own ? "own-ratio-of-sums" : "ratio-of-sums"),
  terms: boundTerms,
  reads: ({ meanOf }) => (meanOf === "values" ? [] : [meanOf.total, meanOf.over]),
  direction: directionOf,

  condition(target, statement) {
    const value =
      target.meanOf === "values"
        ? meanRegister(statement, target.indicator, target.from, target.by)
        : meanOfTotals.register(target, target.meanOf, statement);
    if (typeof value !== "number") return value;
    return compare(statement, target, value, amountSize(statement.scenario, target.indicator, target.value));
  },

  amounts: true,
  required(target, paths, from) {
    if (target.meanOf !== "values") return meanOfTotals.required(target, target.meanOf, paths, from);
    return requiredMean(paths, target, target.value, target.sense, from);
  },

  metBy(target, paths, year) {
    if (year < target.by) return null;
    const value = periodMean(target, paths);
    if (typeof value !== "number") return null;
    const size = amountSize(paths.scenario, target.indicator, target.value);
    return meets(target, value, size);
  },

  pace(target, paths) {
    if (target.meanOf !== "values")
      return meanOfTotals.pace(target, target.meanOf, paths, metByLatest(paths, target, mean.metBy));
    return paceOfSum(paths, target, lengthOf(target) * target.value, target.sense, mean.metBy);
  },

  settled: (target, paths) => isObserved(paths, [target.indicator, ...mean.reads(target)], target.by),
  early: () => false,
  ruledOut: (target, paths) =>
    target.meanOf === "values" ? sumRuledOut(paths, target, timesAccepted(accepted(target), lengthOf(target))) : null,
  watch: ({ meanOf }) =>
    meanOf === "values"
      ? { what: "sum", state: (target, statement, year) => sumUpTo(statement, target.indicator, target.from, year) }
      : null,

  shows: () => "value",
  mark: (target) => (isOwn(target) ? null : lineAt(target.value, target)),
  levels: (target) => (isOwn(target) ? [] : [target.value]),
};

const isOwn = ({ meanOf }: TargetOf<"mean">): boolean => meanOf !== "values" && meanOf.own;

interface Ratio {
  readonly totals: Totals;
  readonly own: boolean;
  readonly unit: Unit;
}

/** The two indicators of a ratio: the target is put on the first of them, or on an indicator with the ratio's unit. */
function readTotals([total, over]: readonly [string, string], reader: Reader): Ratio | null {
  const known = [reader.indicator(total, "of-totals", 0), reader.indicator(over, "of-totals", 1)];
  if (known.includes(false)) return null;
  const unit = ratioUnit(reader.unitOf(total), reader.unitOf(over));
  const own = reader.subject === total;
  if (!own && !sameDimensions(unit, reader.unit))
    return reader.refuse("totals-unit", ["of-totals"], { unit: reader.unit.text, total, over });
  const scale = own ? 1 : powerOfTen(exponentOf(unit.scale) - exponentOf(reader.unit.scale));
  return { totals: { total, over, scale, own }, own, unit };
}

function ratioUnit(above: Unit, below: Unit): Unit {
  const names = new Set([...Object.keys(above.dimensions), ...Object.keys(below.dimensions)]);
  const powers = [...names].map(
    (name) => [name, (above.dimensions[name] ?? 0) - (below.dimensions[name] ?? 0)] as const,
  );
  return {
    text: "",
    scale: powerOfTen(exponentOf(above.scale) - exponentOf(below.scale)),
    dimensions: Object.fromEntries(powers.filter(([, power]) => power !== 0)),
  };
}

const lengthOf = (period: Period): number => period.by - period.from;

const periodMean = (target: TargetOf<"mean">, paths: Paths): number | Reason =>
  target.meanOf === "values"
    ? meanOf(paths, target.indicator, target.from, target.by)
    : meanOfTotals.value(target, target.meanOf, paths);

/** The mean of the path's values over the years after `from`, up to `by`. */
export function meanOf(paths: Paths, indicator: string, from: number, by: number): number | Reason {
  const sum = addUp(paths, indicator, yearsAfter(from, by));
  return typeof sum === "number" ? sum / (by - from) : sum;
}

/** The same as an instruction. */
export function meanRegister(statement: Statement, indicator: string, from: number, by: number): number | Reason {
  const cells = cellsOf(statement, indicator, yearsAfter(from, by));
  if (isReason(cells)) return cells;
  return statement.op("div", sumOf(statement, cells), statement.number(by - from));
}

/** What a period mean needs from its open years. */
export function requiredMean(
  paths: Paths,
  period: Period,
  goal: number,
  sense: TargetOf<"mean">["sense"],
  from: number | null,
): Required {
  const sum = sumSoFar(paths, period, from);
  return isReason(sum)
    ? noRequired(sum, period.indicator, from)
    : requiredOfSum(paths.scenario, sum, period, lengthOf(period) * goal, sense);
}
