import type { Whole } from "../assess/influences/bins.ts";
import { isotonic } from "./isotonic.ts";

/**
 * How much likelier the call “will be met” or “will not” is right for who knows an input than for who does not: the expected
 * value of knowing it (EVPPI), E max(p(X), 1 − p(X)) − max(p, 1 − p), p(X) from a smooth curve through the bins.
 *
 * @example worthOf({ n: 4, count: [2, 2], means: [0, 1], mean: 0.5, squares: 2 }) // 0.5
 */
export function worthOf({ n, count, means, mean }: Whole): number {
  const fitted = smooth(means, count);
  const right = (p: number): number => Math.max(Math.min(Math.max(p, 0), 1), 1 - Math.min(Math.max(p, 0), 1));
  const known = count.reduce((sum, each, bin) => sum + (each * right(fitted[bin] as number)) / n, 0);
  return known - right(mean);
}

/** A monotone curve, up or down, or a cubic where that is far nearer: a response with a turn. */
function smooth(means: readonly number[], count: readonly number[]): readonly number[] {
  const distance = (fit: readonly number[]): number =>
    fit.reduce((sum, each, bin) => sum + (count[bin] ?? 0) * (each - (means[bin] as number)) ** 2, 0);
  const up = monotone(means);
  const down = monotone(means.map((each) => -each)).map((each) => -each);
  const line = distance(up) <= distance(down) ? up : down;
  const cubic = cubicThrough(means);
  return distance(cubic) < 0.5 * distance(line) ? cubic : line;
}

function monotone(means: readonly number[]): readonly number[] {
  const places = means.map((_, bin) => bin);
  return isotonic(places, means).flatMap(({ y, count }) => Array<number>(count).fill(y));
}

/** The least-squares cubic over equally spaced bins, by polynomials made orthogonal (Gram and Schmidt). */
function cubicThrough(means: readonly number[]): readonly number[] {
  const at = means.map((_, bin) => (2 * bin + 1) / means.length - 1);
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, each, i) => sum + each * (b[i] as number), 0);
  const basis: (readonly number[])[] = [];
  for (let degree = 0; degree <= Math.min(3, means.length - 1); degree += 1) {
    const power = at.map((x) => x ** degree);
    const rest = basis.reduce<readonly number[]>((left, one) => {
      const share = product(left, one) / product(one, one);
      return left.map((each, i) => each - share * (one[i] as number));
    }, power);
    basis.push(rest);
  }
  return at.map((_, i) =>
    basis.reduce((sum, one) => sum + (product(means, one) / product(one, one)) * (one[i] as number), 0),
  );
}
