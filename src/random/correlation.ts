import { sinSmall } from "../base/elementary.ts";

/** Names that correlate with one another, and the lower-triangular factor L of their normal scores' matrix L·Lᵀ. */
export interface CorrelatedGroup {
  readonly names: readonly string[];
  readonly factor: readonly (readonly number[])[];
}

interface Pair {
  readonly of: readonly [string, string];
  readonly rank: number;
}

/**
 * The Gaussian copula of given Spearman rank correlations: for each group of connected names, in the order of `names`,
 * the Cholesky factor that turns independent normal scores into correlated ones (scores = factor · independent). Pairs
 * not stated are taken as uncorrelated; the later of two statements about one pair holds. Pairs with a name that is not
 * in `names` are left out.
 *
 * A normal correlation r gives the rank correlation (6/π) arcsin(r/2), so r = 2 sin(π·rank/6) (K. Pearson 1907).
 *
 * Where the matrix is not positive definite (as with ranks of 0.9, 0.9 and −0.9 around three names, or a rank of ±1),
 * no such assumptions exist: `impossible` names the last pair without which the others are possible, or, where no single
 * one mends it, the first pair that cannot stand with those before it.
 *
 * @example correlate([{ of: ["a", "b"], rank: 0.5 }], ["a", "b", "c"])
 * // { groups: [{ names: ["a", "b"], factor: [[1, 0], [0.5176…, 0.8555…]] }] }
 */
export function correlate(
  pairs: readonly Pair[],
  names: readonly string[],
): { readonly groups: readonly CorrelatedGroup[] } | { readonly impossible: readonly [string, string] } {
  const used = pairs.filter(({ of: [a, b] }) => names.includes(a) && names.includes(b));
  const groups = groupsOf(used, names);
  if (groups) return { groups };
  const mends = used.findLast(
    (pair) =>
      groupsOf(
        used.filter((other) => other !== pair),
        names,
      ) !== null,
  );
  const culprit = mends ?? used.find((_, i) => groupsOf(used.slice(0, i + 1), names) === null);
  return { impossible: (culprit as Pair).of };
}

function groupsOf(pairs: readonly Pair[], names: readonly string[]): CorrelatedGroup[] | null {
  const groups: CorrelatedGroup[] = [];
  for (const members of connected(pairs, names)) {
    const factor = cholesky(matrixOf(pairs, members));
    if (!factor) return null;
    groups.push({ names: members, factor });
  }
  return groups;
}

/** The sets of two names and more that pairs connect, each in the order of `names`. */
function connected(pairs: readonly Pair[], names: readonly string[]): string[][] {
  const group = new Map(names.map((name, i) => [name, i]));
  for (const { of } of pairs) {
    const [from, to] = of.map((name) => group.get(name) as number).sort((a, b) => b - a) as [number, number];
    for (const [name, at] of group) if (at === from) group.set(name, to);
  }
  const sets = names.map((_, i) => names.filter((name) => group.get(name) === i));
  return sets.filter((set) => set.length > 1);
}

function matrixOf(pairs: readonly Pair[], names: readonly string[]): number[][] {
  const matrix: number[][] = names.map((_, i) => names.map((_, j) => (i === j ? 1 : 0)));
  for (const { of, rank } of pairs) {
    const [i, j] = of.map((name) => names.indexOf(name)) as [number, number];
    if (i < 0 || i === j) continue;
    const value = Math.abs(rank) <= 1 ? 2 * sinSmall((Math.PI / 6) * rank) : Number.NaN;
    matrix[i][j] = value;
    matrix[j][i] = value;
  }
  return matrix;
}

/** L with L·Lᵀ = matrix, null where the matrix is not positive definite by more than rounding. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < matrix.length; i += 1) {
    const row = factor[i];
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j];
      let rest = matrix[i][j];
      for (let k = 0; k < j; k += 1) rest -= row[k] * other[k];
      if (i === j && !(rest > 1e-12)) return null;
      row[j] = i === j ? Math.sqrt(rest) : rest / other[j];
    }
  }
  return factor;
}
