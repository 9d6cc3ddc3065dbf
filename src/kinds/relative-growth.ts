import { id, map } from "../base/fields.ts";
import type { Register } from "../formula/code.ts";
import { SPREAD } from "../formula/unit.ts";
import type { TargetOf } from "../plan/target.ts";
import { cellsOf, compare, fromPositive, growthRegister, knownNotPositive, pathNotPositive } from "./condition.ts";
import type { KindOf, Paths, Reason } from "./kind.ts";
import { meets, shareSize } from "./meets.ts";
import { paceWithoutRatio } from "./pace.ts";
import { boundTerms, pointAt } from "./quantity.ts";
import { grown, growthBetween, isObserved, noGrowthFrom, noRequired, reason, toMultiply } from "./rates.ts";
import { boundKeys, bounds, directionOf, hasBound, type Of, oneBound, period, readBound } from "./written.ts";

const written = map(
  { ...bounds, ...period, than: id("The indicator it is held against.") },
  "高于 / 同步: mean growth minus that of another indicator; at least 0 without a bound.",
);

type Relative = TargetOf<"relative-growth">;

/** 高于 / 同步: mean growth of one indicator minus that of another, over the same period. */
export const relativeGrowth: KindOf<"relative-growth", Of<typeof written>> = {
  written,
  rivals: oneBound,
  asked: boundKeys,
  needsIndicator: true,
  period: true,
  /** 高于 and 同步 without a number: at least as fast. */
  read(stated, reader) {
    const bound = hasBound(stated) ? readBound(stated, reader, SPREAD) : { sense: "at-least" as const, value: 0 };
    return reader.indicator(stated.than, "than") && bound ? { ...bound, to: stated.than } : null;
  },

  quantity: () => "growth-gap",
  terms: boundTerms,
  reads: ({ to }) => [to],
  based: ({ indicator, to }) => [indicator, to],
  direction: directionOf,

  condition(target, statement) {
    const both = [target.indicator, target.to];
    const improper = both.map((each) => knownNotPositive(statement, each, [target.from])).find((one) => one !== null);
    if (improper) return improper;
    const growth: Register[] = [];
    const open: Register[] = [];
    for (const each of both) {
      const cells = cellsOf(statement, each, [target.from, target.by]);
      if ("code" in cells) return cells;
      const [base, end] = cells as [Register, Register];
      growth.push(growthRegister(statement, base, end, target.by - target.from));
      if (statement.known(each, target.from) === null) open.push(base);
    }
    const difference = statement.op("sub", growth[0] as Register, growth[1] as Register);
    const condition = compare(statement, target, difference, shareSize(target.value));
    return open.length > 0 ? fromPositive(statement, open, condition) : condition;
  },
  undefinedBy: (target, paths) =>
    pathNotPositive(paths, target.indicator, [target.from]) ?? pathNotPositive(paths, target.to, [target.from]),

  /** The growth of the indicator itself, the other one's as the central trajectory has it. */
  required(target, paths, from) {
    const multiple = noGrowthFrom(paths, target, from) ?? askedOf(target, paths);
    const latest = paths.latest(target.indicator)?.year ?? null;
    return typeof multiple === "number"
      ? toMultiply(paths, target, multiple, from)
      : noRequired(multiple, target.indicator, from ?? latest);
  },

  metBy(target, paths, year) {
    if (year < target.by) return null;
    const own = pathGrowth(paths, target.indicator, target);
    const other = pathGrowth(paths, target.to, target);
    if (typeof own !== "number" || typeof other !== "number") return null;
    return meets(target, own - other, shareSize(target.value));
  },

  pace: (target, paths) => paceWithoutRatio(paths, target, relativeGrowth.metBy),
  settled: (target, paths) => isObserved(paths, [target.indicator, target.to], target.by),
  early: () => false,
  ruledOut: () => null,

  shows: () => "index",
  mark(target, paths) {
    const multiple = askedOf(target, paths);
    const base = paths.value(target.indicator, target.from);
    return typeof multiple === "number" && base !== null ? pointAt(base * multiple, target.by) : null;
  },
  levels: () => [],
};

/** How many times its base year's value the indicator must come to. */
function askedOf(target: Relative, paths: Paths): number | Reason {
  const other = pathGrowth(paths, target.to, target);
  if (typeof other !== "number") return other;
  const improper = pathNotPositive(paths, target.indicator, [target.from]);
  if (improper) return improper;
  const { compounding } = paths.scenario.settings;
  const rate = other + target.value;
  return compounding === "discrete" && rate <= -1 ? 0 : grown(1, rate, target.by - target.from, compounding);
}

function pathGrowth(paths: Paths, indicator: string, { from, by }: Relative): number | Reason {
  const base = paths.value(indicator, from);
  const end = paths.value(indicator, by);
  if (base === null) return reason("no-base", { indicator, year: from });
  if (end === null) return reason("no-model", { indicator, year: by });
  const growth = growthBetween(base, end, by - from, paths.scenario.settings.compounding);
  if (growth !== null) return growth;
  return base <= 0
    ? reason("base-not-positive", { indicator, year: from })
    : reason("end-not-positive", { indicator, year: by });
}
