import type { Field, FigureText } from "../../base/fields.ts";
import type { Text } from "../../base/text.ts";
import type { Law } from "../law.ts";

/** What is wrong with the figures of a shape: the code of its message. */
export type Wrong = "distribution-order" | "distribution-sd" | "distribution-mode" | "distribution-positive";

/** A figure in the unit of its assumption, at a path of what is written; NaN where it is none, which is noted. */
export type ReadFigure = (input: FigureText, ...path: readonly (string | number)[]) => number;

/** A shape as data, and the central value it gives an assumption without one: its mode, else its mean or median. */
export interface Stated<D> {
  readonly shape: D;
  readonly centre: number;
}

/**
 * A shape of distribution: everything that is to say about it. `W` is what a file holds, `D` what it is read as.
 * `satisfies Shape<…>` makes a missing part a type error.
 */
export interface Shape<D, W> {
  readonly name: string;
  readonly called: Text;
  /** Parameters that are plain numbers instead of figures in the assumption's unit. */
  readonly pure?: readonly string[];
  /** As it stands in a file. */
  readonly example: string;
  readonly written: Field<W>;
  read(written: W, figure: ReadFigure): Stated<D> | Wrong;
  law(shape: D): Law;
}
