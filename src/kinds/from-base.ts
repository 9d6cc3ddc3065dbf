import type { Register } from "../formula/code.ts";
import type { Kind, Sense, TargetOf } from "../plan/target.ts";
import { baseNotPositive, cellsOf, compare } from "./condition.ts";
import type { KindOf, Paths, Reason, Statement } from "./kind.ts";
import { paceOfWay } from "./pace.ts";
import { noRequired, outOfBounds, reason, toReach } from "./rates.ts";

/** A kind that is a level in disguise: the base year's value decides which level the target year must reach. */
interface FromBase<T> {
  /** The figure that the condition looks at, from the registers of base and target year. */
  figure(target: T, statement: Statement, base: Register, end: Register): Register;
  /** The same in numbers, if the value of now were that of the target year; null where it does not exist. */
  figureOf(target: T, paths: Paths, base: number, end: number): number | null;
  /** The level that just meets it. */
  goal(target: T, paths: Paths, base: number): number;
  readonly method: "rates" | "logs";
}

type Based = TargetOf<Extract<Kind, "change" | "average-growth">>;

/** The goal in the target year, or why there is none. */
function goalOf<T extends Based>(rule: FromBase<T>, target: T, paths: Paths): number | Reason {
  const { indicator, from } = target;
  const base = paths.value(indicator, from);
  if (base === null) return reason("no-base", { indicator, year: from });
  return base > 0 ? rule.goal(target, paths, base) : reason("base-not-positive", { indicator, year: from });
}

/** Builds the kind from its rule; what `meets` means is the caller's. */
export function fromBase<T extends Based>(
  rule: FromBase<T>,
  meets: (sense: Sense, value: number, bound: number, tolerance: number) => boolean,
): Omit<KindOf<T["kind"]>, "endState"> & { readonly endState: true } {
  const metBy = (target: T, paths: Paths, year: number): boolean | null => {
    const base = paths.value(target.indicator, target.from);
    const end = paths.value(target.indicator, year);
    if (base === null || end === null || base <= 0) return null;
    const figure = rule.figureOf(target, paths, base, end);
    return figure === null ? null : meets(target.sense, figure, target.value, target.tolerance);
  };
  const kind = {
    endState: true as const,
    metBy,
    condition(target: T, statement: Statement) {
      const improper = baseNotPositive(statement, target.indicator, target.from);
      if (improper) return improper;
      const cells = cellsOf(statement, target.indicator, [target.from, target.by]);
      if ("code" in cells) return cells;
      const figure = rule.figure(target, statement, cells[0] as Register, cells[1] as Register);
      return compare(statement, target.sense, figure, statement.number(target.value), target.tolerance);
    },
    required(target: T, paths: Paths, from: number | null) {
      const goal = goalOf(rule, target, paths);
      return typeof goal === "number"
        ? toReach(paths, target.indicator, goal, target.by, from)
        : noRequired(goal, target.indicator, from);
    },
    pace(target: T, paths: Paths) {
      const latest = paths.latest(target.indicator);
      const met = latest !== null && latest.year > target.from && metBy(target, paths, latest.year) === true;
      const aim = { by: target.by, sense: target.sense, met, goal: (base: number) => rule.goal(target, paths, base) };
      return paceOfWay(paths, target.indicator, target.from, aim, rule.method);
    },
    ruledOut(target: T, paths: Paths) {
      const goal = goalOf(rule, target, paths);
      return typeof goal === "number" ? outOfBounds(paths.scenario, target.indicator, target.sense, goal) : null;
    },
  };
  return kind as unknown as Omit<KindOf<T["kind"]>, "endState"> & { readonly endState: true };
}
