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

/** The value of a table at score z. */
export function lookUp({ start, perUnit, cells, coefficients }: CubicTable, z: number): number {
  const place = Math.min(Math.max((z - start) * perUnit, 0), cells);
  const cell = Math.min(Math.floor(place), cells - 1);
  return cubic(coefficients, COEFFICIENTS * cell, place - cell);
}

/** The cubic whose coefficients begin at `at`. */
export function cubic(c: Float64Array, at: number, x: number): number {
  const upper = (c[at + 3] as number) * x + (c[at + 2] as number);
  return (upper * x + (c[at + 1] as number)) * x + (c[at] as number);
}

/**
 * The table of a smooth increasing map between two scores, from its values and slopes at the ends of each cell (Hermite).
 * Where the map has a kink, it must be the end of a cell. A slope that does not exist, at the end of a range, counts as 0.
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
    const near =
      i < 2 ? undefined : (values[i - 1] as number) + 1.5 * (slopes[i - 1] as number) - 0.5 * (slopes[i - 2] as number);
    const value = valueAt(z, near);
    const slope = slopeAt(z, value) / perUnit;
    values.push(value);
    slopes.push(Number.isFinite(slope) ? slope : 0);
  }
  const coefficients = new Float64Array(COEFFICIENTS * cells);
  for (let i = 0; i < cells; i += 1) {
    const [from, slope] = [values[i] as number, slopes[i] as number];
    const rise = (values[i + 1] as number) - from;
    const bend = slope + (slopes[i + 1] as number) - 2 * rise;
    coefficients.set([from, slope, rise - slope - bend, bend], COEFFICIENTS * i);
  }
  return { start, perUnit, cells, coefficients };
}
