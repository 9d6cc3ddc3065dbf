import { type Field, type FigureText, figure, maybe, year } from "../base/fields.ts";
import type { Unit } from "../formula/unit.ts";
import type { Reader } from "../plan/reader.ts";
import type { Bound, Sense } from "../plan/target.ts";

/** What the file holds where a field is written. */
export type Of<F> = F extends Field<infer T> ? T : never;

/** A condition's bound: one of the three. */
export const bounds = {
  "at-least": maybe(figure("The condition: ≥.")),
  "at-most": maybe(figure("The condition: ≤.")),
  equals: maybe(figure("The condition: =, within the tolerance.")),
} as const;

/** The period of a kind that looks at one. */
export const period = { from: maybe(year("Base year of the period; years.base without it.")) } as const;

const SENSES: readonly Sense[] = ["at-least", "at-most", "equals"];

/** The three bounds exclude each other. */
export const oneBound: readonly (readonly Sense[])[] = SENSES.map((sense) => [sense]);

type Bounds = { readonly [S in Sense]?: FigureText | undefined };

/** Whether a bound is written at all. */
export const hasBound = (stated: Bounds): boolean => SENSES.some((sense) => stated[sense] !== undefined);

/** The one bound that is written, in a unit; null with an error noted where there is none, or more than one. */
export function readBound(stated: Bounds, reader: Reader, unit: Unit): Bound | null {
  const senses = SENSES.filter((sense) => stated[sense] !== undefined);
  const [sense] = senses;
  if (sense === undefined) return reader.refuse("target-without-bound", [], { id: reader.id });
  if (senses.length > 1) return reader.refuse("target-two-bounds", [senses[1] ?? ""], { keys: senses.join(", ") });
  const value = reader.figure(stated[sense] ?? 0, unit, sense);
  return value === null ? null : { sense, value };
}

/** The way that a bound asks for; null where it asks for neither. */
export const directionOf = ({ sense }: { readonly sense: Sense }): "up" | "down" | null =>
  sense === "equals" ? null : sense === "at-least" ? "up" : "down";
