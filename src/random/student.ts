import { atan } from "../base/arctangent.ts";

/**
 * Student's distribution with three degrees of freedom: heavy tails, and a distribution function that can be written down.
 * F(t) = ½ + (atan x + x/(1 + x²))/π with x = t/√3.
 *
 * @example studentBelow(0) // 0.5
 */
export function studentBelow(t: number): number {
  const x = t / Math.sqrt(3);
  return 0.5 + (atan(x) + x / (1 + x * x)) / Math.PI;
}

/**
 * The score below which a share p of it lies, 0 < p < 1; Newton's steps from the middle only ever come nearer.
 *
 * @example studentScore(0.9) // 1.6377443536962095
 */
export function studentScore(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`a probability between 0 and 1 expected, got ${p}`);
  if (p > 0.5) return -studentScore(1 - p);
  const wanted = Math.PI * (0.5 - p);
  let x = 0;
  for (let step = 1; step > 1e-15 * (1 + x); ) {
    const slope = 2 / (1 + x * x) ** 2;
    step = (wanted - atan(x) - x / (1 + x * x)) / slope;
    x += step;
  }
  return x === 0 ? 0 : -x * Math.sqrt(3);
}
