import type { TargetOf } from "../plan/target.ts";
import { compare } from "./condition.ts";
import type { KindOf, Paths, Reason } from "./kind.ts";
import { meanOf, meanRegister, requiredMean } from "./mean.ts";
import { noRatio, plainPace } from "./pace.ts";
import { cushion, meets, noRequired, reason } from "./rates.ts";
import { sumRuledOut } from "./sums.ts";

/** The period's mean against the mean of the previous period of the same length; −15 % is written −0.15. */
export const meanVsPrevious: KindOf<"mean-vs-previous"> = {
  endState: false,

  condition(target, statement) {
    const now = meanRegister(statement, target.indicator, target.from, target.by);
    if (typeof now !== "number") return now;
    const { previous, from, by, indicator } = target;
    const before =
      previous === null ? meanRegister(statement, indicator, 2 * from - by, from) : statement.number(previous);
    if (typeof before !== "number") return reason("no-previous", { indicator, year: 2 * from - by + 1 });
    const figure = statement.op("sub", statement.op("div", now, before), statement.number(1));
    return compare(statement, target.sense, figure, statement.number(target.value), target.tolerance);
  },

  required(target, paths, from) {
    const goal = goalOf(target, paths, target.value);
    return typeof goal === "number"
      ? requiredMean(paths, target, goal, target.sense, from)
      : noRequired(goal, target.indicator, from);
  },

  metBy(target, paths, year) {
    if (year < target.by) return null;
    const now = meanOf(paths, target.indicator, target.from, target.by);
    const before = previousMean(target, paths);
    if (typeof now !== "number" || typeof before !== "number") return null;
    return meets(target.sense, now / before - 1, target.value, target.tolerance);
  },

  pace(target, paths) {
    const latest = paths.latest(target.indicator);
    const met = latest === null ? null : meanVsPrevious.metBy(target, paths, latest.year);
    return plainPace(met, noRatio(target.kind));
  },

  ruledOut(target, paths) {
    const goal = goalOf(target, paths, cushion(target.value, target));
    return typeof goal === "number" ? sumRuledOut(paths, target, (target.by - target.from) * goal, target.sense) : null;
  },
};

type VsPrevious = TargetOf<"mean-vs-previous">;

function previousMean(target: VsPrevious, paths: Paths): number | Reason {
  if (target.previous !== null) return target.previous;
  const { indicator, from, by } = target;
  const before = meanOf(paths, indicator, 2 * from - by, from);
  return typeof before === "number" ? before : reason("no-previous", { indicator, year: 2 * from - by + 1 });
}

/** The period mean that the change asks for. */
function goalOf(target: VsPrevious, paths: Paths, change: number): number | Reason {
  const before = previousMean(target, paths);
  return typeof before === "number" ? (1 + change) * before : before;
}
