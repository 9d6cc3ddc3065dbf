import type { Reason } from "../kinds/kind.ts";
import type { Mark } from "../kinds/quantity.ts";
import { reason } from "../kinds/rates.ts";

const isTooLarge = (figure: unknown): boolean => typeof figure === "number" && !Number.isFinite(figure);

/**
 * The same with null for each figure that is too large to be a number: such a one does not exist.
 *
 * @example numbersIn({ rate: 0.5, increment: Infinity }) // { rate: 0.5, increment: null }
 */
export const numbersIn = <T extends object>(figures: T): T =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, isTooLarge(figure) ? null : figure])) as T;

/** The same, with that as its reason: any other would speak of the figure as if it were there. */
export function numbersWhy<T extends { readonly reason: Reason | null }>(found: T): T {
  const lost = Object.values(found).some(isTooLarge);
  return lost ? { ...numbersIn(found), reason: reason("too-large") } : found;
}

/** A mark that lies on no page is none. */
export const markOnPage = (mark: Mark | null): Mark | null =>
  mark && Object.values(mark).some(isTooLarge) ? null : mark;
