/** Coefficients a cell. */
export const COEFFICIENTS = 4;

/**
 * Cubics c0 + c1 f + c2 f² + c3 f³, four coefficients a cell, over equal cells that begin at `start`; f in [0, 1] is the
 * place in the cell. Beyond the ends the value at the end holds.
 */
export interface CubicTable {
  readonly start: number;
  readonly perUnit: number;
  readonly cells: number;
  readonly coefficients: Float64Array;
}

/**
 * The value of a table at score z.
 *
 * @example lookUp({ start: 0, perUnit: 1, cells: 1, coefficients: Float64Array.of(1, 2, 0, 0) }, 0.5) // 2
 */
export function lookUp({ start, perUnit, cells, coefficients }: CubicTable, z: number): number {
  const place = Math.min(Math.max((z - start) * perUnit, 0), cells);
  const cell = Math.min(Math.floor(place), cells - 1);
  return cubic(coefficients, COEFFICIENTS * cell, place - cell);
}

/**
 * The cubic whose coefficients begin at `at`.
 *
 * @example cubic(Float64Array.of(1, 2, 3, 4), 0, 2) // 49
 */
export function cubic(c: Float64Array, at: number, x: number): number {
  const upper = c[at + 3] * x + c[at + 2];
  return (upper * x + c[at + 1]) * x + c[at];
}

/**
 * The table of an increasing map between two scores, from its values and slopes at the ends of each cell (Hermite). Where
 * the map has a kink, it must be the end of a cell. A slope that does not exist, at the end of a range, counts as 0.
 *
 * A slope above three times the rise of the cell on either side gives way to that, and so the table never falls and never
 * leaves its cells' values, however steep the map (F. N. Fritsch and R. E. Carlson, Monotone piecewise cubic interpolation,
 * 1980). A map that is smooth at the width of a cell has no such slope.
 */
export function hermiteTable(
  valueAt: (z: number, near?: number) => number,
  slopeAt: (z: number, value: number) => number,
  { start, perUnit, cells }: Omit<CubicTable, "coefficients">,
): CubicTable {
  const values: number[] = [];
  const slopes: number[] = [];
  for (let i = 0; i <= cells; i += 1) {
    const z = start + i / perUnit;
    const before = values[i - 1] ?? Number.NEGATIVE_INFINITY;
    const near = i < 2 ? undefined : before + 1.5 * slopes[i - 1] - 0.5 * slopes[i - 2];
    const value = Math.max(before, valueAt(z, near));
    const slope = slopeAt(z, value) / perUnit;
    values.push(value);
    slopes.push(Number.isFinite(slope) ? slope : 0);
  }
  const rise = (i: number): number => (i < 0 || i >= cells ? Number.POSITIVE_INFINITY : values[i + 1] - values[i]);
  const limited = slopes.map((slope, i) => Math.min(slope, 3 * rise(i - 1), 3 * rise(i)));
  const coefficients = new Float64Array(COEFFICIENTS * cells);
  for (let i = 0; i < cells; i += 1) {
    const [from, slope] = [values[i], limited[i]];
    const bend = slope + limited[i + 1] - 2 * rise(i);
    coefficients.set([from, slope, rise(i) - slope - bend, bend], COEFFICIENTS * i);
  }
  return { start, perUnit, cells, coefficients };
}
