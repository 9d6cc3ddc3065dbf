import { sinSmall } from "../base/elementary.ts";

/** Names that correlate with one another, and the lower-triangular factor L of their normal scores' matrix L·Lᵀ. */
export interface CorrelatedGroup {
  readonly names: readonly string[];
  readonly factor: readonly (readonly number[])[];
}

/** Of more pairs than these the last one is named, since looking for the culprit takes their square. */
const MOST_SEARCHED = 300;

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
  const known = new Set(names);
  const used = pairs.filter(({ of: [a, b] }) => known.has(a) && known.has(b));
  const groups = groupsOf(used, names);
  if (groups) return { groups };
  if (used.length > MOST_SEARCHED) return { impossible: (used.at(-1) as Pair).of };
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
  for (const { members, among } of connected(pairs, names)) {
    const factor = cholesky(matrixOf(among, members));
    if (!factor) return null;
    groups.push({ names: members, factor });
  }
  return groups;
}

interface Connected {
  readonly members: readonly string[];
  readonly among: readonly Pair[];
}

/** The sets of two names and more that pairs connect, each in the order of `names`, with their pairs. */
function connected(pairs: readonly Pair[], names: readonly string[]): readonly Connected[] {
  const above = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next;
    if (root !== name) above.set(name, root);
    return root;
  };
  for (const { of } of pairs) {
    const [one, other] = [rootOf(of[0]), rootOf(of[1])];
    if (one !== other) above.set(other, one);
  }
  const sets = new Map<string, { members: string[]; among: Pair[] }>();
  for (const name of names) {
    const root = rootOf(name);
    const set = sets.get(root) ?? { members: [], among: [] };
    set.members.push(name);
    sets.set(root, set);
  }
  for (const pair of pairs) sets.get(rootOf(pair.of[0]))?.among.push(pair);
  return [...sets.values()].filter(({ members }) => members.length > 1);
}

function matrixOf(pairs: readonly Pair[], names: readonly string[]): number[][] {
  const places = new Map(names.map((name, i) => [name, i]));
  const matrix: number[][] = names.map((_, i) => names.map((_, j) => (i === j ? 1 : 0)));
  for (const { of, rank } of pairs) {
    const [i, j] = of.map((name) => places.get(name) ?? -1) as [number, number];
    if (i < 0 || j < 0 || i === j) continue;
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
