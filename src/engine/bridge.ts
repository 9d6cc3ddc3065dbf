import type { Writer } from "./writer.ts";

/**
 * T independent scores in the order of their years from T columns, by a Brownian bridge (Caflisch, Morokoff and Owen 1997): the first
 * column drives the sum over all years, the second how that sum falls on the two halves, the next ones how theirs fall on the
 * quarters. So the sum up to any year, which a level in that year depends on, hangs on few columns, and on the first ones most.
 *
 * @example bridge([0, 1, 2], stepWriter()).length // 3
 */
export function bridge(columns: readonly number[], writer: Writer): readonly number[] {
  const scaled = (column: number, by: number) => writer.write("mul", column, writer.constant(by));
  const scores: number[] = [];
  const spans = [{ from: 0, years: columns.length, sum: scaled(columns[0], Math.sqrt(columns.length)) }];
  let next = 1;
  for (const { from, years, sum } of spans) {
    if (years === 1) {
      scores[from] = sum;
      continue;
    }
    // Given its sum, the first part of a span is normal with mean sum · part/years and variance part · rest/years.
    const part = Math.ceil(years / 2);
    const rest = years - part;
    const own = scaled(columns[next++], Math.sqrt((part * rest) / years));
    const first = writer.write("add", scaled(sum, part / years), own);
    spans.push(
      { from, years: part, sum: first },
      { from: from + part, years: rest, sum: writer.write("sub", sum, first) },
    );
  }
  return scores;
}
