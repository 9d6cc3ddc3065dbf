/** Σ coefficients · x ≥ least. */
export interface Row {
  readonly coefficients: readonly number[];
  readonly least: number;
}

const TINY = 1e-11;
/** More pivots than a problem of some dozen rows takes. */
const MOST_PIVOTS = 2000;

/**
 * The x between 0 and `most` that meets all rows at the least cost, by the dual simplex method: with costs that are not negative
 * it starts at x = 0, and mends one row that is missed after the other. Null where no x does.
 *
 * @param costs of a unit of each x, not negative
 * @example leastCost([1, 3], [{ coefficients: [1, 2], least: 4 }], [3, 9]) // [3, 0.5]
 */
export function leastCost(
  costs: readonly number[],
  rows: readonly Row[],
  most: readonly number[],
): readonly number[] | null {
  const n = costs.length;
  // Each line tells a basic variable: its value, then its share of each variable that stands at 0.
  const lines = [
    ...rows.map(({ coefficients, least }) => {
      const size = Math.max(...coefficients.map(Math.abs), Number.MIN_VALUE);
      return [-least / size, ...coefficients.map((each) => each / size)];
    }),
    ...most.map((end, j) => [end, ...costs.map((_, k) => (k === j ? -1 : 0))]),
  ];
  const cost = [0, ...costs];
  const basic = lines.map((_, i) => n + i);
  const free = costs.map((_, j) => j);
  for (let pivots = 0; pivots < MOST_PIVOTS; pivots += 1) {
    const leaving = lines.reduce((worst, [value = 0], i) => (value < (lines[worst]?.[0] ?? 0) ? i : worst), 0);
    const line = lines[leaving];
    if (!line || (line[0] ?? 0) >= -TINY) return solutionOf(lines, basic, n);
    let entering = 0;
    for (let j = 1; j <= n; j += 1)
      if ((line[j] ?? 0) > TINY && (entering === 0 || ratio(cost, line, j) < ratio(cost, line, entering))) entering = j;
    if (entering === 0) return null;
    pivot(lines, cost, leaving, entering);
    const out = basic[leaving] as number;
    basic[leaving] = free[entering - 1] as number;
    free[entering - 1] = out;
  }
  return null;
}

const ratio = (cost: readonly number[], line: readonly number[], j: number): number => (cost[j] ?? 0) / (line[j] ?? 1);

function solutionOf(lines: readonly (readonly number[])[], basic: readonly number[], n: number): readonly number[] {
  const found = new Array<number>(n).fill(0);
  lines.forEach(([value = 0], i) => {
    const which = basic[i] ?? n;
    if (which < n) found[which] = Math.max(0, value);
  });
  return found;
}

/** The line is solved for the entering variable, which is then put into all others. */
function pivot(lines: number[][], cost: number[], leaving: number, entering: number): void {
  const line = lines[leaving] as number[];
  const by = line[entering] as number;
  const solved = line.map((each, j) => (j === entering ? 1 / by : -each / by));
  for (const other of [...lines, cost]) {
    if (other === line) continue;
    const share = other[entering] as number;
    if (share === 0) continue;
    solved.forEach((each, j) => {
      other[j] = j === entering ? share * each : (other[j] as number) + share * each;
    });
  }
  lines[leaving] = solved;
}
