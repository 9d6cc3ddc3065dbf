/**
 * sin x for |x| <= π/6 only (what a rank correlation needs), within 1 ulp (measured: see `elementary.ts`): Taylor's series to x^17.
 * @throws RangeError outside.
 */
export function sinSmall(x: number): number {
  if (!(Math.abs(x) <= 0.5236)) throw new RangeError(`sinSmall: |x| <= pi/6 expected, got ${x}`);
  const z = x * x;
  const upper = 1 / 362880 - z * (1 / 39916800 - z * (1 / 6227020800 - z * (1 / 1307674368000)));
  return x - x * z * (1 / 6 - z * (1 / 120 - z * (1 / 5040 - z * upper)));
}
