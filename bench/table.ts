/** A measured figure and, where there is one, the bar it is held against. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly bar?: string;
}

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
export const times = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ×`;

/** A ratio held against a bar, and whether it reaches it. */
export function held(
  what: string,
  value: number,
  bar: { readonly atMost: number } | { readonly atLeast: number },
): Row {
  const [sign, limit, reached] =
    "atMost" in bar ? ["≤", bar.atMost, value <= bar.atMost] : ["≥", bar.atLeast, value >= bar.atLeast];
  return { what, figure: times(value), bar: `${sign} ${limit}${reached ? "" : ", not reached"}` };
}

/** A time held against a bar: it tells of this machine, and of its mood. */
export const heldMs = (what: string, value: number, bar: number): Row => ({
  what,
  figure: ms(value),
  bar: `≤ ${bar} ms${value <= bar ? "" : ", not reached"}`,
});

/** Markdown, which is readable in a terminal too. */
export function markdown(sections: readonly Section[]): string {
  return sections
    .map(({ title, rows }) => {
      const cells = [["", "", "bar"], ...rows.map(({ what, figure, bar }) => [what, figure, bar ?? ""])];
      const widths = [0, 1, 2].map((i) => Math.max(3, ...cells.map((row) => (row[i] as string).length)));
      const line = (row: readonly string[]) =>
        `| ${row.map((cell, i) => (i === 1 ? cell.padStart(widths[i] as number) : cell.padEnd(widths[i] as number))).join(" | ")} |`;
      const rule = `| ${widths.map((width, i) => (i === 1 ? `${"-".repeat(width - 1)}:` : "-".repeat(width))).join(" | ")} |`;
      const [head, ...body] = cells.map(line);
      return [`## ${title}`, "", head, rule, ...body].join("\n");
    })
    .join("\n\n");
}
