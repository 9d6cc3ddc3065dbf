import { closest as nearest } from "fastest-levenshtein";

/** The name most like the one that was typed; an empty string where there is none to choose from. */
export const closest = (typed: string, names: readonly string[]): string =>
  names.length > 0 ? nearest(typed, names) : "";
