/**
 * Arctangent, within 3 ulp: only + − × ÷ and square roots, so that it gives the same bits everywhere.
 * atan x = 2·atan(x / (1 + √(1 + x²))) brings it below tan(π/16), where Taylor's series to x²¹ holds every digit.
 *
 * @example atan(1) // 0.7853981633974484
 */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (size > 1) return Math.sign(x) * (Math.PI / 2 - atan(1 / size));
  let reduced = x;
  let times = 1;
  for (; Math.abs(reduced) > 0.2; times *= 2) reduced /= 1 + Math.sqrt(1 + reduced * reduced);
  const square = reduced * reduced;
  let series = 0;
  for (let k = 21; k > 1; k -= 2) series = square * (1 / k - series);
  return times * (reduced - reduced * series);
}
