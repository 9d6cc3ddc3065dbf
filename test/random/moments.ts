import type { Distribution } from "../../src/random/distribution.ts";
import { normalDensity } from "../../src/random/normal.ts";
import { quantileFromNormal } from "../../src/random/quantile.ts";

/** Mean and standard deviation of what is drawn: the trapezoidal rule over scores, which converges fast where the map is smooth. */
export function momentsOf(distribution: Distribution): { readonly mean: number; readonly sd: number } {
  const valueAt = quantileFromNormal(distribution);
  const nodes = Array.from({ length: 4801 }, (_, i) => {
    const z = (i - 2400) / 300;
    return { value: valueAt(z), weight: normalDensity(z) / 300 };
  });
  const total = nodes.reduce((sum, { weight }) => sum + weight, 0);
  const mean = nodes.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
  const variance = nodes.reduce((sum, { value, weight }) => sum + (value - mean) ** 2 * weight, 0) / total;
  return { mean, sd: Math.sqrt(variance) };
}
