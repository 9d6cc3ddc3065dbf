import { findRoot } from "../base/root.ts";
import { type Break, type Law, scoreOfTails, tailsAt } from "./law.ts";
import { normalDensity } from "./normal.ts";

/** A law and its probability. */
export interface Part {
  readonly law: Law;
  readonly weight: number;
}

const ENDS = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

/**
 * The law of one of several, each with its probability: its distribution function is their weighted sum. The quantile
 * function is that sum's inverse, by Brent's method between the parts' own quantiles.
 *
 * @param parts smooth laws, their weights adding up to 1
 */
export function mixedLaw(parts: readonly Part[]): Law {
  const scoreOf = (value: number): number => {
    const tails = parts.map(({ law, weight }) => ({ weight, ...tailsAt(law.scoreOf(value)) }));
    const lower = tails.reduce((sum, each) => sum + each.weight * each.lower, 0);
    const upper = tails.reduce((sum, each) => sum + each.weight * each.upper, 0);
    return scoreOfTails(lower < upper ? { lower, upper: 1 - lower } : { lower: 1 - upper, upper });
  };
  const breaks = breaksOf(parts, scoreOf);
  const gaps = breaks.filter(({ below, above }) => below < above);
  const density = (value: number): number =>
    parts.reduce((sum, { law, weight }) => sum + (holds(law, value) ? weight * law.density(value) : 0), 0);
  const valueAt = (z: number, near?: number): number => {
    const quick = near === undefined ? null : newton(z, near, scoreOf, density);
    if (quick !== null) return quick;
    const own = parts.map(({ law }) => law.valueAt(z));
    const [least, most] = [Math.min(...own), Math.max(...own)];
    const gap = gaps.find(({ score }) => score === z);
    if (gap) return gap.above;
    const value = findRoot((x) => scoreOf(x) - z, least, most) ?? (scoreOf(least) >= z ? least : most);
    const within = gaps.find(({ below, above }) => value > below && value < above);
    return within ? (z < within.score ? within.below : within.above) : value;
  };
  return { valueAt, scoreOf, density, sampling: { kind: "pieces", breaks } };
}

/** Newton's method from a value that is close by; null where it does not get there soon. */
function newton(
  z: number,
  near: number,
  scoreOf: (value: number) => number,
  density: (value: number) => number,
): number | null {
  const slope = 1 / normalDensity(z);
  let value = near;
  for (let step = 0; step < 6; step += 1) {
    const move = (scoreOf(value) - z) / (density(value) * slope);
    if (!Number.isFinite(move)) return null;
    value -= move;
    if (Math.abs(move) <= 1e-9 * Math.abs(value)) return value;
  }
  return null;
}

const holds = (law: Law, value: number): boolean => Number.isFinite(law.scoreOf(value));

/** Where a part begins, ends or bends; between the end of one and the beginning of the next there may be a gap. */
function breaksOf(parts: readonly Part[], scoreOf: (value: number) => number): readonly Break[] {
  const spans = parts.map(({ law }) => ENDS.map(law.valueAt) as [number, number]);
  const bends = parts.flatMap(({ law: { sampling, valueAt } }) =>
    sampling.kind === "table" && sampling.kink !== null ? [valueAt(sampling.kink)] : [],
  );
  const places = [...new Set([...spans.flat(), ...bends])].filter(Number.isFinite).toSorted((a, b) => a - b);
  const isGap = (from: number, to: number): boolean => !spans.some(([low, high]) => low < to && high > from);
  return places.flatMap((place, i) => {
    const score = scoreOf(place);
    const [before, next] = [places[i - 1], places[i + 1]];
    // The break where a gap begins stands for where it ends.
    if (!Number.isFinite(score) || (before !== undefined && isGap(before, place))) return [];
    return [{ score, below: place, above: next !== undefined && isGap(place, next) ? next : place }];
  });
}
