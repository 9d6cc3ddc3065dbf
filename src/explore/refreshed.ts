import type { Program } from "../model/program.ts";

/**
 * The Program with other random numbers for some inputs, the rest as they are: what they are drawn from stays. Members of a
 * correlated group that keep theirs are put first, so that the others are drawn given them.
 */
export function refreshed(program: Program, again: ReadonlySet<number>): Program {
  const inputs = program.inputs.map((input, i) => (again.has(i) ? { ...input, name: `${input.name}#again` } : input));
  return { ...program, inputs };
}

/** Rows of every correlated group in the order that keeps those of `kept` first: the same correlations, other rows. */
export function ordered(program: Program, kept: ReadonlySet<number>): Program {
  const correlated = program.correlated.map(({ inputs, factor }) => {
    const order = inputs
      .map((input, row) => ({ input, row }))
      .sort((a, b) => Number(kept.has(b.input)) - Number(kept.has(a.input)) || a.row - b.row);
    const between = (a: number, b: number): number =>
      (factor[a] ?? []).reduce((sum, each, k) => sum + each * (factor[b]?.[k] ?? 0), 0);
    const rows = order.map(({ row }) => row);
    return {
      inputs: order.map(({ input }) => input),
      factor: triangular(rows.map((a) => rows.map((b) => between(a, b)))),
    };
  });
  return { ...program, correlated };
}

/** The lower-triangular factor of a correlation matrix (Cholesky). */
function triangular(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const factor: number[][] = [];
  matrix.forEach((row, i) => {
    const own: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const before = j === i ? own : (factor[j] as number[]);
      const sum = own.slice(0, j).reduce((all, each, k) => all + each * (before[k] as number), 0);
      const rest = (row[j] as number) - sum;
      own.push(j === i ? Math.sqrt(Math.max(0, rest)) : rest / ((factor[j] as number[])[j] as number));
    }
    factor.push(own);
  });
  return factor;
}
