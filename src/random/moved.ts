import type { Distribution } from "./distribution.ts";
import { supportOf } from "./quantile.ts";
import { shapeNamed } from "./shape/index.ts";
import type { Move } from "./shape/shape.ts";

/**
 * Every value times a factor above 0; `from` becomes `to` to the last digit.
 *
 * @example scaling(2, 3).place(4) // 6
 */
export const scaling = (from: number, to: number): Move => ({
  place: (value) => (value === from ? to : Number(((value * to) / from).toPrecision(15))),
  length: (length) => (length * to) / from,
});

/**
 * An amount added to every value; `from` becomes `to` to the last digit.
 *
 * @example shifting(2, 3).place(4) // 5
 */
export const shifting = (from: number, to: number): Move => ({
  place: (value) => (value === from ? to : sum(to, value, -from)),
  length: (length) => length,
});

/** A sum to the fifteen digits that its largest part has: 7% + (5% − 8%) is 4%, as one would write it. */
function sum(...parts: readonly number[]): number {
  const exact = parts.reduce((total, each) => total + each, 0);
  const largest = Math.max(...parts.map(Math.abs));
  const places = 14 - Number(largest.toExponential().split("e")[1]);
  return places >= 0 && places <= 100 ? Number(exact.toFixed(places)) : exact;
}

/**
 * A distribution whose values have moved, its truncation with them; null where its shape is a switch, which does not move.
 *
 * @example movedBy({ kind: "normal", mean: 0.05, sd: 0.01, low: 0 }, shifting(0.05, 0.07)) // { kind: "normal", mean: 0.07, sd: 0.01, low: 0.02… }
 */
export function movedBy(distribution: Distribution, move: Move): Distribution | null {
  const { low, high } = distribution;
  const moved = shapeNamed(distribution.kind).moved(distribution, move);
  return (
    moved && {
      ...moved,
      ...(low === undefined ? {} : { low: move.place(low) }),
      ...(high === undefined ? {} : { high: move.place(high) }),
    }
  );
}

/**
 * A distribution truncated to bounds where it goes beyond them; null: no such bound.
 *
 * @example cutTo({ kind: "normal", mean: 0.95, sd: 0.1 }, { low: null, high: 1 }) // { kind: "normal", mean: 0.95, sd: 0.1, high: 1 }
 */
export function cutTo(distribution: Distribution, { low, high }: Limits): Distribution {
  if (low === null && high === null) return distribution;
  const support = supportOf(distribution);
  return {
    ...distribution,
    ...(low !== null && support.low < low ? { low } : {}),
    ...(high !== null && support.high > high ? { high } : {}),
  };
}

interface Limits {
  readonly low: number | null;
  readonly high: number | null;
}
