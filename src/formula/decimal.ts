/**
 * value · 10^exponent as if the decimal digits had been written that way: no binary rounding beyond the nearest
 * double, so that shifted(3e11, -8) is 3000 and shifted(0.452, 2) is 45.2.
 */
export function shifted(value: number, exponent: number): number {
  if (exponent === 0 || !Number.isFinite(value)) return value;
  const [mantissa = "0", power = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(power) + exponent}`);
}

/** The k of a scale 10^k. @throws RangeError where the scale is no power of ten: a unit that nobody parsed. */
export function exponentOf(scale: number): number {
  const [mantissa, power] = scale.toExponential().split("e");
  if (mantissa !== "1") throw new RangeError(`a unit's scale must be a power of ten, got ${scale}`);
  return Number(power);
}

/** 10^exponent, exactly as it would be written. @example powerOfTen(-3) // 0.001 */
export const powerOfTen = (exponent: number): number => Number(`1e${exponent}`);
