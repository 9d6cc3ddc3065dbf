import type { Text } from "../base/text.ts";

/**
 * Which one of a family this is, where one statement was made for each member of a dimension: beds[泉山] is of "beds", at
 * district 泉山. What exists once has none.
 */
export interface Member {
  readonly of: string;
  /** The member of each dimension, in the order of the family. */
  readonly at: Readonly<Record<string, string>>;
  readonly label: Text;
}
