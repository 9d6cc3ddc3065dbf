import type { Field, FigureText } from "../../base/fields.ts";
import { type Coded, coded } from "../../base/messages/index.ts";
import type { Lang, Text } from "../../base/text.ts";
import type { Law } from "../law.ts";

/** What is wrong with the figures of a shape: the code of a message that needs only its name, or the whole of one. */
export type Wrong =
  | "distribution-order"
  | "distribution-sd"
  | "distribution-mode"
  | "distribution-positive"
  | "distribution-extreme"
  | "distribution-few"
  | "mixture-shape"
  | "empirical-values"
  | Coded;

/** A figure in the unit of its assumption, at a path of what is written; NaN where it is none, which is noted. */
export type ReadFigure = (input: FigureText, ...path: readonly (string | number)[]) => number;

/** Where values come from that are written elsewhere: themselves, or a column of a file. */
export interface WrittenColumn {
  readonly values?: readonly FigureText[] | undefined;
  readonly file?: string | undefined;
  readonly sheet?: string | undefined;
  readonly header?: number | undefined;
  readonly column?: string | undefined;
  readonly where?: Readonly<Record<string, FigureText>> | undefined;
  /** With for: by dimension, the column that names the member; `where` has the member's name by then. */
  readonly members?: Readonly<Record<string, string>> | undefined;
}

/** What some shapes read besides: a plain ratio (a weight), the figures of a column. What is wrong is noted, as by `ReadFigure`. */
export interface ReadMore {
  readonly share: ReadFigure;
  readonly column: (written: WrittenColumn) => readonly number[];
}

/** Tells a shape that is part of another. */
type Tell = (shape: { readonly kind: string }) => string;

/** The offset of moved values, left out where it is 0. */
export function offsetMoved(offset: number | undefined, { place }: Move): { readonly offset?: number } {
  const moved = place(offset ?? 0);
  return moved === 0 ? {} : { offset: moved };
}

/** A shape as data, and the central value it gives an assumption without one: its mode, else its mean or median. */
export interface Stated<D> {
  readonly shape: D;
  readonly centre: number;
}

/** How a distribution moves: what becomes of each of its values, and of a length such as an sd. */
export interface Move {
  readonly place: (value: number) => number;
  readonly length: (length: number) => number;
}

/**
 * A shape of distribution: everything that is to say about it. `W` is what a file holds, `D` what it is as data, `R` what
 * it is read as, where that may be another shape's data.
 * `satisfies Shape<…>` makes a missing part a type error.
 */
export interface Shape<D, W, R = D> {
  readonly name: string;
  readonly called: Text;
  /** Who states it has its centre in mind, a mean or a mode: a central value elsewhere is a slip. */
  readonly centred?: true;
  /** Parameters that are plain numbers instead of figures in the assumption's unit. */
  readonly pure?: readonly string[];
  /** As it stands in a file. */
  readonly example: string;
  readonly written: Field<W>;
  read(written: W, figure: ReadFigure, more: ReadMore): Stated<R> | Wrong;
  law(shape: D): Law;
  /** The shape of the moved values; null for a switch, whose values are states that mean something as they stand. */
  moved(shape: D, move: Move): D | null;
  /** Its figures as a reader sees them, where they are no list of names with a figure each. `figure` and `part` tell one. */
  told?(shape: D, figure: (value: number) => string, lang: Lang, part: Tell): readonly string[];
}

/** What is wrong with some weights: each must be above 0, and their sum 1. */
export function weightsThatAddUp(weights: readonly number[]): Wrong | null {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (weights.every((weight) => weight > 0) && Math.abs(sum - 1) < 1e-9) return null;
  return coded("weights-sum", { sum: `${Number((100 * sum).toPrecision(6))} %` });
}

/** Whether a shape figure is beyond what is told from a single value, or from nothing but its ends; beyond it a quantile takes minutes. */
export const isExtreme = (figure: number): boolean => !(figure >= 1e-6 && figure <= 1e9);
