import { log, pow } from "../base/elementary.ts";
import { figure, map, maybe } from "../base/fields.ts";
import { firstRoot } from "../base/root.ts";
import { RATE } from "../formula/unit.ts";
import type { TargetOf } from "../plan/target.ts";
import { compare, fromPositive, yearsAfter } from "./condition.ts";
import type { KindOf, Paths, Reason, Required } from "./kind.ts";
import { meanOf, meanRegister, requiredMean } from "./mean.ts";
import { accepted, meets, shareSize, timesAccepted } from "./meets.ts";
import { paceWithoutRatio } from "./pace.ts";
import { boundTerms, lineAt } from "./quantity.ts";
import { isKnown, isObserved, isReason, noRequired, reason, requiredOf } from "./rates.ts";
import { type Sum, sumRuledOut, sumSoFar } from "./sums.ts";
import { boundKeys, bounds, directionOf, type Of, oneBound, period, readBound } from "./written.ts";

const written = map(
  {
    ...bounds,
    ...period,
    previous: maybe(figure("Mean of the previous period, where it is not in the history.")),
  },
  "The period's mean against that of the previous period of the same length: -15%.",
);

type VsPrevious = TargetOf<"mean-vs-previous">;

/** The period's mean against the mean of the previous period of the same length; −15 % is kept as −0.15. */
export const meanVsPrevious: KindOf<"mean-vs-previous", Of<typeof written>> = {
  written,
  rivals: oneBound,
  asked: boundKeys,
  needsIndicator: true,
  period: true,
  read(stated, reader) {
    const bound = readBound(stated, reader, RATE);
    if (stated.previous === undefined) return bound && { ...bound, previous: null };
    const previous = reader.figure(stated.previous, reader.unit, "previous");
    return bound && previous !== null ? { ...bound, previous } : null;
  },

  quantity: () => "mean-change",
  terms: boundTerms,
  reads: () => [],
  direction: directionOf,

  condition(target, statement) {
    const now = meanRegister(statement, target.indicator, target.from, target.by);
    if (typeof now !== "number") return now;
    const { previous, from, by, indicator } = target;
    const before =
      previous === null ? meanRegister(statement, indicator, 2 * from - by, from) : statement.number(previous);
    if (typeof before !== "number") return reason("no-previous", { indicator, year: 2 * from - by + 1 });
    const change = statement.op("sub", statement.op("div", now, before), statement.number(1));
    const condition = compare(statement, target, change, shareSize(target.value));
    return previous !== null && previous > 0 ? condition : fromPositive(statement, [before], condition);
  },
  undefinedBy(target, paths) {
    const before = previousMean(target, paths);
    return typeof before === "number" && before <= 0
      ? reason("base-not-positive", { indicator: target.indicator, year: target.from })
      : null;
  },

  amounts: true,
  required(target, paths, from) {
    const { indicator } = target;
    const open = target.previous === null ? sumSoFar(paths, previousPeriod(target), from) : null;
    if (open !== null && !isReason(open) && open.open.length > 0) return requiredOfBoth(target, paths, open);
    const before = previousMean(target, paths);
    if (typeof before !== "number") return noRequired(before, indicator, from);
    if (before <= 0) return noRequired(reason("base-not-positive", { indicator, year: target.from }), indicator, from);
    return requiredMean(paths, target, (1 + target.value) * before, target.sense, from);
  },

  metBy(target, paths, year) {
    if (year < target.by) return null;
    const now = meanOf(paths, target.indicator, target.from, target.by);
    const before = previousMean(target, paths);
    if (typeof now !== "number" || typeof before !== "number" || before <= 0) return null;
    return meets(target, now / before - 1, shareSize(target.value));
  },

  pace: (target, paths) => paceWithoutRatio(paths, target, meanVsPrevious.metBy),
  settled: (target, paths) => isObserved(paths, [target.indicator], target.by),
  early: () => false,

  ruledOut(target, paths) {
    const before = previousMean(target, paths);
    const { from, by, indicator } = previousPeriod(target);
    const known = target.previous !== null || yearsAfter(from, by).every((year) => isKnown(paths, indicator, year));
    if (typeof before !== "number" || before <= 0 || !known) return null;
    const { low, high, ...strict } = accepted(target);
    return sumRuledOut(
      paths,
      target,
      timesAccepted({ ...strict, low: 1 + low, high: 1 + high }, lengthOf(target) * before),
    );
  },

  entry(target, why) {
    if (why.code !== "no-previous") return null;
    const { from, to } = { from: 2 * target.from - target.by + 1, to: target.from };
    return {
      code: "missing-previous",
      args: { target: target.id, indicator: target.indicator, from, to },
      enter: "mean-vs-previous.previous: …",
      target: { ...target, previous: 1 },
    };
  },

  shows: () => "value",
  mark(target, paths) {
    const before = previousMean(target, paths);
    return typeof before === "number" ? lineAt((1 + target.value) * before, target) : null;
  },
  levels: () => [],
};

const lengthOf = ({ from, by }: VsPrevious): number => by - from;

const previousPeriod = ({ indicator, from, by }: VsPrevious) => ({ indicator, from: 2 * from - by, by: from });

function previousMean(target: VsPrevious, paths: Paths): number | Reason {
  if (target.previous !== null) return target.previous;
  const { indicator, from, by } = previousPeriod(target);
  const before = meanOf(paths, indicator, from, by);
  return typeof before === "number" ? before : reason("no-previous", { indicator, year: from + 1 });
}

/**
 * Where the previous period is still open too, so that all of this one is, the same growth, or the same amount of each open
 * year, runs through both: Σ now = (1 + change) · Σ before.
 */
function requiredOfBoth(target: VsPrevious, paths: Paths, { start, known, open }: Sum): Required {
  const { indicator } = target;
  const later = yearsAfter(target.from, target.by);
  const factor = 1 + target.value;
  const sumAt = (years: readonly number[], h: number): number =>
    years.reduce((sum, year) => sum + start.value * pow(1 + h, year - start.year), 0);
  const gap = (h: number): number => sumAt(later, h) - factor * (known + sumAt(open, h));
  const found = start.value > 0 ? firstRoot(gap, -0.99, 5, 60) : null;
  const continuous = paths.scenario.settings.compounding === "continuous";
  const rate = found !== null && continuous ? log(1 + found) : found;
  const increment = (factor * known) / (later.length - factor * open.length);
  return requiredOf(indicator, start.year, {
    rate,
    // Growth from a previous mean that is not positive does not exist.
    increment: known + increment * open.length > 0 ? increment : null,
    reason: rate === null ? reason("no-root", { of: indicator, low: "-99%", high: "500%" }) : null,
  });
}
