import type { CodeBuilder } from "../formula/builder.ts";
import type { Register } from "../formula/code.ts";

/** Variance of the sum of k stationary AR(1) errors of variance 1: k + 2·Σ_{j<k} (k − j)·ρ^j. */
export function sumVariance(k: number, persistence: number): number {
  let sum = k;
  let power = 1;
  for (let j = 1; j < k; j++) {
    power *= persistence;
    sum += 2 * (k - j) * power;
  }
  return sum;
}

/**
 * The error of a year, ε_y = ρ·ε_{y−1} + σ·√(1−ρ²)·z_y; the first is drawn from the stationary distribution.
 */
export function emitError(code: CodeBuilder, sd: Register, z: Register, before: Register | null, persistence: number) {
  if (before === null || persistence === 0) return code.op("mul", sd, z);
  const fresh = code.op("mul", code.constant(Math.sqrt(1 - persistence * persistence)), code.op("mul", sd, z));
  return code.op("add", code.op("mul", code.constant(persistence), before), fresh);
}

/**
 * The growth factor's shock exp(ε − c), c = ½σ²(v_k − v_{k−1}): it keeps the mean path where it was. `shocked` is 1 in a
 * draw and 0 on the central trajectory, where the factor is 1.
 */
export function emitFactor(
  code: CodeBuilder,
  error: Register,
  sd: Register,
  shocked: Register,
  k: number,
  ρ: number,
): Register {
  const share = code.constant((sumVariance(k, ρ) - sumVariance(k - 1, ρ)) / 2);
  const centre = code.op("mul", code.op("mul", shocked, share), code.op("mul", sd, sd));
  return code.op("exp", code.op("sub", error, centre));
}
