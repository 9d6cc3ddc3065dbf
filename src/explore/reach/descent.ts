import type { Register } from "../../formula/code.ts";
import { leastCost, type Row } from "./linear.ts";
import {
  type Box,
  type Enclosed,
  effortOf,
  enclose,
  holdsAt,
  type Problem,
  type Setting,
  valuesAt,
} from "./problem.ts";

/** a − b ≥ 0. */
interface Comparison {
  readonly a: Register;
  readonly b: Register;
}

/** The comparisons that must all hold where a goal does; what is joined by `or` and the like says nothing alone. */
function comparisonsIn({ code }: Problem, goal: Register): readonly Comparison[] {
  const { op, a, b } = code[goal] ?? { op: "constant", a: -1, b: -1 };
  if (op === "ge" || op === "gt") return [{ a, b }];
  if (op === "le" || op === "lt") return [{ a: b, b: a }];
  return op === "and" ? [...comparisonsIn({ code } as Problem, a), ...comparisonsIn({ code } as Problem, b)] : [];
}

const allComparisons = (problem: Problem): readonly Comparison[] =>
  problem.goals.flatMap((goal) => comparisonsIn(problem, goal));

/** A half of a variable's range, on one side of its own value, as the part of it that lies in a box. */
interface Side {
  readonly variable: number;
  readonly sign: 1 | -1;
  /** How far away from the own value it begins, and how long it is, in the variable's unit. */
  readonly start: number;
  readonly length: number;
}

function sidesOf({ variables }: Pick<Problem, "variables">, box: Box): readonly Side[] {
  return box.flatMap(({ from, to }, variable): readonly Side[] => {
    const own = variables[variable]?.own ?? from;
    const up = { variable, sign: 1 as const, start: Math.max(0, from - own), length: to - Math.max(own, from) };
    const down = { variable, sign: -1 as const, start: Math.max(0, own - to), length: Math.min(own, to) - from };
    return [up, down].filter(({ length }) => length > 0);
  });
}

/** Σ slopes · (x − at) ≥ −value, of all x of a box. */
export interface Line {
  readonly value: number;
  readonly slopes: readonly number[];
  readonly at: Setting;
}

/** The x in a box with the least effort that meets some lines; null where none does. */
export function cheapest(problem: Pick<Problem, "variables">, box: Box, lines: readonly Line[]): Setting | null {
  const { variables } = problem;
  const sides = sidesOf(problem, box);
  const start = box.map(({ from, to }, i) => Math.min(to, Math.max(from, variables[i]?.own ?? from)));
  const rangeOf = (i: number): number => (variables[i] ? variables[i].to - variables[i].from : 1);
  const rows = lines.map(({ value, slopes, at }): Row => {
    const here = slopes.reduce((sum, slope, i) => sum + slope * ((start[i] ?? 0) - (at[i] ?? 0)), value);
    return { coefficients: sides.map((side) => side.sign * (slopes[side.variable] ?? 0) * side.length), least: -here };
  });
  const costs = sides.map(({ variable, length }) => ((variables[variable]?.effort ?? 1) * length) / rangeOf(variable));
  const shares = leastCost(
    costs,
    rows,
    sides.map(() => 1),
  );
  if (shares === null) return null;
  const found = [...start];
  sides.forEach(({ variable, sign, length }, k) => {
    const moved = (found[variable] ?? 0) + sign * length * (shares[k] ?? 0);
    const { from, to } = box[variable] ?? { from: moved, to: moved };
    found[variable] = Math.min(to, Math.max(from, moved));
  });
  return found;
}

const LARGE = 1e100;

/**
 * What effort none of the settings of a box that meet all goals is below: how far a comparison can come from a corner is no more than
 * its steepest slopes allow, which makes a linear program. Infinity where that has no solution.
 */
export function leastIn(problem: Problem, box: Box, seen: Enclosed): number {
  const lines = allComparisons(problem).flatMap(({ a, b }): readonly Line[] =>
    (["from", "to"] as const).flatMap((end) => {
      const at = box.map((range) => range[end]);
      const slopes = box.map((_, i) => {
        const [one, other] = [seen.slope(a, i), seen.slope(b, i)];
        return end === "from" ? one.high - other.low : one.low - other.high;
      });
      const values = valuesAt(problem, at);
      const [x, y] = [values[a] ?? Number.NaN, values[b] ?? Number.NaN];
      const value = x - y + 1e-13 * (Math.abs(x) + Math.abs(y));
      return slopes.every((slope) => Math.abs(slope) < LARGE) && Number.isFinite(value) ? [{ value, slopes, at }] : [];
    }),
  );
  const found = cheapest(problem, box, lines);
  if (found === null) return Infinity;
  return effortOf(problem.variables, found);
}

/** Linear programs in a row, and how much smaller the part of the ranges that each looks at may become. */
const STEPS = 40;

/**
 * A setting that meets all goals with little effort, from any setting on: each step solves the linear program of the slopes where it
 * stands, within a part of the ranges that shrinks where that no longer helps; what just misses is drawn back towards the last
 * setting that met. Null where none that meets was met with.
 */
export function descended(problem: Problem, start: Setting): Setting | null {
  const { variables } = problem;
  const comparisons = allComparisons(problem);
  let [here, part] = [start, 1];
  let best = holdsAt(problem, start) ? start : null;
  let least = best === null ? Infinity : effortOf(variables, best);
  for (let step = 0; step < STEPS && part > 1e-9; step += 1) {
    const seen = enclose(
      problem,
      here.map((x) => ({ from: x, to: x })),
    );
    const values = valuesAt(problem, here);
    const lines = comparisons.flatMap(({ a, b }): readonly Line[] => {
      const slopes = here.map((_, i) => middle(seen.slope(a, i)) - middle(seen.slope(b, i)));
      const value = (values[a] ?? Number.NaN) - (values[b] ?? Number.NaN);
      return slopes.every((slope) => Math.abs(slope) < LARGE) && Number.isFinite(value)
        ? [{ value, slopes, at: here }]
        : [];
    });
    const within = variables.map(({ from, to }, i) => {
      const reach = part * (to - from);
      return { from: Math.max(from, (here[i] ?? from) - reach), to: Math.min(to, (here[i] ?? to) + reach) };
    });
    const next = cheapest(problem, within, lines);
    if (next === null) {
      if (best === null) return null;
      here = best;
      part /= 4;
      continue;
    }
    const meets = meeting(problem, next, best);
    const cost = meets === null ? Infinity : effortOf(variables, meets);
    const gain = least - cost;
    if (meets !== null && gain > 0) [best, least] = [meets, cost];
    if (!(gain > 1e-13) && best !== null) part /= step < 4 ? 1 : 3;
    here = next;
  }
  return best;
}

const middle = ({ low, high }: { readonly low: number; readonly high: number }): number => (low + high) / 2;

/** The setting itself where it meets, else the last one that does on the way back to one that is known to. */
export function meeting(problem: Problem, setting: Setting, known: Setting | null): Setting | null {
  if (holdsAt(problem, setting)) return setting;
  if (known === null) return null;
  let [bad, good] = [0, 1];
  const at = (share: number): Setting => setting.map((x, i) => x + share * ((known[i] ?? x) - x));
  for (let i = 0; i < 60; i += 1) {
    const share = (bad + good) / 2;
    if (holdsAt(problem, at(share))) good = share;
    else bad = share;
  }
  const found = good === 1 ? known : at(good);
  return holdsAt(problem, found) ? found : known;
}
