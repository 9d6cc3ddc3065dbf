import { CST, Lexer } from "yaml";

/** Deeper than any scenario; the yaml parser recurses, so this is known before it starts. */
export const MAX_DEPTH = 64;

/** Tokens that may stand before the first key or value of a line and open a collection there. */
const indicators: ReadonlySet<string> = new Set(["seq-item-ind", "explicit-key-ind", "map-value-ind"]);
const skipped: ReadonlySet<string> = new Set(["space", "anchor", "tag", "doc-mode", "comment", "scalar"]);

/**
 * The offset at which collections nest deeper than `limit`, null where they never do; from the tokens alone in one pass: open brackets plus the number of
 * ever deeper columns at which lines begin. Block scalars and quoted texts are single tokens, so brackets in them do not count.
 */
export function tooDeepAt(text: string, limit: number): number | null {
  return isShallow(text, limit) ? null : deepPlace(text, limit);
}

/** A bound from above, in a fraction of the time: brackets anywhere, quoted ones too, plus a line's indentation and dashes. */
function isShallow(text: string, limit: number): boolean {
  let brackets = 0;
  let most = 0;
  for (const line of text.split("\n")) {
    const lead = /^[\s?:-]*/.exec(line)?.[0].length ?? 0;
    for (const glyph of line) {
      if (glyph === "{" || glyph === "[") most = Math.max(most, ++brackets);
      else if (glyph === "}" || glyph === "]") brackets = Math.max(0, brackets - 1);
    }
    if (lead + most + 1 > limit) return false;
  }
  return true;
}

function deepPlace(text: string, limit: number): number | null {
  const columns: number[] = [];
  let brackets = 0;
  let column = 0;
  let offset = 0;
  let leading = true;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token) ?? "text";
    if (type === "flow-map-start" || type === "flow-seq-start") brackets += 1;
    if (type === "flow-map-end" || type === "flow-seq-end") brackets = Math.max(0, brackets - 1);
    if (leading && brackets === 0 && !skipped.has(type) && type !== "newline") push(columns, column);
    if (brackets + columns.length > limit) return offset;
    if (type === "newline" || token.endsWith("\n")) [leading, column] = [true, 0];
    else [leading, column] = [leading && (indicators.has(type) || skipped.has(type)), column + widthOf(token, type)];
    offset += widthOf(token, type);
  }
  return null;
}

const widthOf = (token: string, type: string): number => (type === "scalar" || type === "doc-mode" ? 0 : token.length);

function push(columns: number[], column: number): void {
  while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
  columns.push(column);
}
