import { type Diagnostic, error, type Position } from "../base/diagnostic.ts";

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

/** More entries than any plan has, by section, and as many as are answered within five seconds and a gigabyte. */
export const MOST_ENTRIES = {
  indicators: 10_000,
  assumptions: 20_000,
  targets: 2_000,
  correlations: 10_000,
  curves: 10_000,
  classes: 100,
  sources: 10_000,
  facts: 10_000,
} as const;

/** A section of the file that is long when it is written out. */
export type Section = keyof typeof MOST_ENTRIES;

/** What is wrong with a section of so many entries; null where they are no more than are borne. */
export function tooMany(section: Section, count: number, at: Position): Diagnostic | null {
  const limit = MOST_ENTRIES[section];
  if (count <= limit) return null;
  return section === "indicators"
    ? error("too-many-indicators", at, { count, limit })
    : error("too-many-entries", at, { section, count, limit });
}
