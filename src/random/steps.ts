import { type Law, scoreOfTails, type Truncation } from "./law.ts";

/** A value and its probability. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/**
 * The law of a few values: a score gives the least value whose probability, with those of the values below it, exceeds the
 * score's. What a truncation cuts off is left out, and the weights of the others share its part.
 *
 * @example stepLaw([{ value: 0, weight: 0.25 }, { value: 1, weight: 0.75 }]).valueAt(-1) // 0
 */
export function stepLaw(points: readonly Weighted[], { low, high }: Truncation = {}): Law {
  const inside = merged(points).filter(({ value }) => !(value < (low ?? value) || value > (high ?? value)));
  const scores = inside
    .slice(1)
    .map((_, i) => scoreOfTails({ lower: weightOf(inside.slice(0, i + 1)), upper: weightOf(inside.slice(i + 1)) }));
  const values = inside.map(({ value }) => value);
  const at = (place: number): number => values[place] ?? Number.NaN;
  return {
    valueAt: (z) => at(scores.filter((score) => score <= z).length),
    scoreOf: (value) => {
      const upTo = values.filter((each) => each <= value).length;
      if (upTo === 0) return Number.NEGATIVE_INFINITY;
      return scores[upTo - 1] ?? Number.POSITIVE_INFINITY;
    },
    density: () => 0,
    sampling: {
      kind: "pieces",
      breaks: scores.map((score, i) => ({ score, below: at(i), above: at(i + 1) })),
      cut: true,
    },
  };
}

/** Relative to all of them, as exact as a sum is. */
const weightOf = (points: readonly Weighted[]): number => points.reduce((sum, { weight }) => sum + weight, 0);

/** Ascending, each value once, the weights adding up to 1. */
function merged(points: readonly Weighted[]): readonly Weighted[] {
  const weights = new Map<number, number>();
  for (const { value, weight } of points) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].map(([value, weight]) => ({ value, weight })).toSorted((a, b) => a.value - b.value);
}
