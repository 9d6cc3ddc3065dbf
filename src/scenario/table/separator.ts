/** What may stand between the cells of a line, the standard one first. */
const SEPARATORS = [",", ";", "\t", "，"] as const;

/** As much of a file as tells: long reference classes need not be read twice. */
const ENOUGH = 20_000;

/**
 * What separates the cells of a table's text: what the most lines have equally often, so that grouped thousands
 * (`2019;1,480`), title rows and notes do not mislead. Quoted cells do not count.
 *
 * @example separatorOf("年份;产值\n2019;1,480\n2020;1,566") // ";"
 */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, ENOUGH)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\n|\r/);
  const scores = SEPARATORS.map((separator) => alike(lines.map((line) => line.split(separator).length - 1)));
  return SEPARATORS[scores.indexOf(Math.max(...scores))] ?? ",";
}

/** How often the most frequent number above 0 is among some. */
function alike(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) if (each > 0) counts.set(each, (counts.get(each) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
