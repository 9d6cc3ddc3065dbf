import { type Diagnostic, error } from "../base/diagnostic.ts";

/** As many errors as anyone reads at once. */
export const MOST_ERRORS = 50;

/**
 * The first errors, and how many more there are.
 *
 * @param all how many there are, where not all of them are told
 * @example firstOf([], 3).map(({ code }) => code) // ["more-errors"]
 */
export function firstOf(errors: readonly Diagnostic[], all = errors.length): readonly Diagnostic[] {
  if (errors.some(({ code }) => code === "more-errors")) return errors;
  const first = errors.slice(0, MOST_ERRORS);
  const more = all - first.length;
  return more > 0 ? [...first, error("more-errors", null, { count: more })] : first;
}
