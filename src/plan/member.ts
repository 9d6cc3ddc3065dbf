import type { Text } from "../base/text.ts";

/**
 * Which one of a family this is, where one statement was made for each member of a dimension: beds[泉山] is of "beds", at
 * district 泉山. What exists once has none.
 */
export interface Member {
  readonly of: string;
  /** The member of each dimension, in the order of the family. */
  readonly at: Readonly<Record<string, string>>;
  /** What a reader calls the member, and the family. */
  readonly label: Text;
  readonly family: Text;
  /** What a reader calls its dimensions. */
  readonly dimension: Text;
}

/**
 * The family that an indicator is the total of, by its formula: sum(beds[district]); null where it is none's.
 *
 * @example totalIn("sum(beds[district])") // "beds"
 */
export const totalIn = (formula: string): string | null =>
  /^sum\(\s*([^\s()[\]]+)\[[^\]]*\]\s*\)$/.exec(formula)?.[1] ?? null;
