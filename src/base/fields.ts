/**
 * How something is written in a scenario file, as plain data: kinds of target, growth models and distributions say with it
 * which keys they have. `scenario/schema` makes the check, the JSON Schema and the format reference of it, so that no
 * schema library comes along where only the meaning is needed (a page).
 */
export type Field<T = unknown> = Shape & {
  /** The reference's text: one plain sentence. */
  readonly doc: string;
  readonly optional?: true;
  /** Never there: it carries the type of what is written. */
  readonly written?: T;
};

type Shape =
  /** figure: a number, with %, 万, 亿 or a unit where wanted; formula: a figure, a name or a formula over names. */
  | { readonly type: "figure" | "formula" | "id" | "text" | "year" | "month" | "flag" }
  /** A bare number; `above`: greater than; `least`: at least. */
  | { readonly type: "number"; readonly whole: boolean; readonly above?: number; readonly least?: number }
  | { readonly type: "choice"; readonly of: readonly string[] }
  | { readonly type: "list" | "byYear"; readonly of: Field }
  /** `pattern`: what a key looks like; `called`: how the reference calls one. */
  | { readonly type: "record"; readonly of: Field; readonly pattern: string; readonly called: string }
  | { readonly type: "tuple"; readonly of: readonly Field[] }
  | { readonly type: "map"; readonly keys: Fields };

/** Fields by their key in the file. */
export type Fields = Readonly<Record<string, Field>>;

/** What the file holds where these fields are written. */
export type Written<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A figure as it is written: 8%, 3000亿元, 0.08. */
export type FigureText = string | number;

/** A number, with %, 万, 亿 or a unit where wanted. @example figure("A rate.") // { type: "figure", doc: "A rate." } */
export const figure = (doc: string): Field<FigureText> => ({ type: "figure", doc });
/** A figure, a name, or a formula over names. */
export const formula = (doc: string): Field<FigureText> => ({ type: "formula", doc });
/** The id of something else in the file. */
export const id = (doc: string): Field<string> => ({ type: "id", doc });
/** Any text. */
export const text = (doc: string): Field<string> => ({ type: "text", doc });
/** A year as a whole number. */
export const year = (doc: string): Field<number> => ({ type: "year", doc });
/** A month: YYYY-MM. */
export const month = (doc: string): Field<FigureText> => ({ type: "month", doc });
/** true or false. */
export const flag = (doc: string): Field<boolean> => ({ type: "flag", doc });
/** A bare number above zero. */
export const positive = (doc: string): Field<number> => ({ type: "number", whole: false, above: 0, doc });
/** A whole number of at least `least`. @example whole(0, "Events.").least // 0 */
export const whole = (least: number, doc: string): Field<number> => ({ type: "number", whole: true, least, doc });
/** One of some words. */
export const choice = <const C extends readonly string[]>(of: C, doc: string): Field<C[number]> => ({
  type: "choice",
  of,
  doc,
});
/** A list of what `of` describes. @example list(id("An indicator."), "Some.").of.type // "id" */
export const list = <T>(of: Field<T>, doc: string): Field<readonly T[]> => ({ type: "list", of, doc });
/** A map from years to what `of` describes. */
export const byYear = <T>(of: Field<T>, doc: string): Field<Readonly<Record<string, T>>> => ({
  type: "byYear",
  of,
  doc,
});
/** A map from keys of one pattern to what `of` describes. */
export const record = <T>(
  of: Field<T>,
  keys: { readonly pattern: string; readonly called: string },
  doc: string,
): Field<Readonly<Record<string, T>>> => ({ type: "record", of, ...keys, doc });
/** Two values in brackets. */
export const pair = <T>(of: Field<T>, doc: string): Field<readonly [T, T]> => ({ type: "tuple", of: [of, of], doc });
/** Three values in brackets. */
export const triple = <T>(of: Field<T>, doc: string): Field<readonly [T, T, T]> => ({
  type: "tuple",
  of: [of, of, of],
  doc,
});
/** A map with these keys and no others. */
export const map = <F extends Fields>(keys: F, doc: string): Field<Written<F>> => ({ type: "map", keys, doc });

/** The same field, which may be left out. */
export const maybe = <T>(field: Field<T>): Field<T | undefined> => ({ ...field, optional: true });
