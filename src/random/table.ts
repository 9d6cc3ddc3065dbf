import { normalDensity } from "./normal.ts";

/** Scores of the table: 2^-32 · ½ and its mirror image lie inside ±6.4; sums of correlated scores hardly ever beyond. */
const END = 6.5;

/**
 * A cubic Hermite table of a smooth increasing map from scores to values, from its values and slopes at equidistant scores,
 * `cells` + 1 of them; beyond ±6.5 the value at the end is kept.
 */
export function hermiteTable(
  valueAt: (z: number, near?: number) => number,
  slopeAt: (z: number, value: number) => number,
  cells: number,
): (z: number) => number {
  const step = (2 * END) / cells;
  const values = new Float64Array(cells + 1);
  const slopes = new Float64Array(cells + 1);
  for (let i = 0; i <= cells; i += 1) {
    const z = i * step - END;
    const near =
      i < 2 ? undefined : (values[i - 1] as number) + 1.5 * (slopes[i - 1] as number) - 0.5 * (slopes[i - 2] as number);
    const value = valueAt(z, near);
    const slope = slopeAt(z, value) * step;
    values[i] = value;
    slopes[i] = Number.isFinite(slope) ? slope : 0;
  }
  return (z) => {
    const place = Math.min(cells, Math.max(0, (z + END) / step));
    const cell = Math.min(cells - 1, Math.floor(place));
    const t = place - cell;
    const from = values[cell] as number;
    const rise = (values[cell + 1] as number) - from;
    const slope = slopes[cell] as number;
    const bend = slope + (slopes[cell + 1] as number) - 2 * rise;
    return from + t * (slope + t * (rise - slope - bend + t * bend));
  };
}

/** The slope of a quantile function in the score: φ(z) over the density at the value. */
export function scoreSlope(density: (value: number) => number): (z: number, value: number) => number {
  return (z, value) => normalDensity(z) / density(value);
}
