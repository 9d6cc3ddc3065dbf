/**
 * How something is written in a scenario file, as plain data: kinds of target, growth models and distributions say with it
 * which keys they have, and `scenario/schema` the rest. The type, the check (`scenario/misfits.ts`), the JSON Schema and the format
 * reference are made of it.
 */
export type Field<T = unknown> = Shape & {
  /** The reference's text: one plain sentence; empty where what is around says it. */
  readonly doc: string;
  readonly optional?: true;
  /** Never there: it carries the type of what is written. */
  readonly written?: T;
};

type Shape =
  /** figure: a number, with %, 万, 亿 or a unit where wanted; formula: a figure, a name or a formula over names. */
  | { readonly type: "figure" | "formula" | "id" | "text" | "year" | "month" | "flag" }
  /** A bare number; `above`: greater than; `least`: at least; `most`: at most. */
  | {
      readonly type: "number";
      readonly whole: boolean;
      readonly above?: number;
      readonly least?: number;
      readonly most?: number;
    }
  | { readonly type: "choice"; readonly of: readonly string[] }
  | { readonly type: "constant"; readonly value: string | number }
  /** `least`: how many there are at least. */
  | { readonly type: "list"; readonly of: Field; readonly least?: number }
  /** byYear: keys are years; entries: they are ids. */
  | { readonly type: "byYear" | "entries"; readonly of: Field }
  /** `pattern`: what a key looks like, any text without it; `called`: how the reference calls one. */
  | { readonly type: "record"; readonly of: Field; readonly pattern?: string; readonly called?: string }
  | { readonly type: "tuple"; readonly of: readonly Field[] }
  | { readonly type: "map"; readonly keys: Fields }
  /** One of several ways to write it. */
  | { readonly type: "either"; readonly of: readonly Field[] };

/** Fields by their key in the file. */
export type Fields = Readonly<Record<string, Field>>;

/** What a field holds. */
export type WrittenIn<F extends Field> = F extends Field<infer T> ? T : never;

/** What the file holds where these fields are written. */
export type Written<F extends Fields> = {
  readonly [K in keyof F as undefined extends WrittenIn<F[K]> ? never : K]: WrittenIn<F[K]>;
} & { readonly [K in keyof F as undefined extends WrittenIn<F[K]> ? K : never]?: WrittenIn<F[K]> };

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
/** A whole number of at least `least`, at most `most`. @example whole(0, "Events.").least // 0 */
export const whole = (least: number, doc: string, most = Number.MAX_SAFE_INTEGER): Field<number> => ({
  type: "number",
  whole: true,
  least,
  most,
  doc,
});
/** A bare number between two, both included. @example number({ least: -1, most: 1 }, "A rank correlation.").most // 1 */
export const number = (within: { readonly least?: number; readonly most?: number }, doc: string): Field<number> => ({
  type: "number",
  whole: false,
  ...within,
  doc,
});
/** This value and no other. */
export const constant = <const V extends string | number>(value: V, doc: string): Field<V> => ({
  type: "constant",
  value,
  doc,
});
/** One of some words. */
export const choice = <const C extends readonly string[]>(of: C, doc: string): Field<C[number]> => ({
  type: "choice",
  of,
  doc,
});
/** A list of what `of` describes. @example list(id("An indicator."), "Some.").of.type // "id" */
export const list = <T>(of: Field<T>, doc: string): Field<readonly T[]> => ({ type: "list", of, doc });
/** The same with one at least. */
export const some = <T>(of: Field<T>, doc: string): Field<readonly T[]> => ({ type: "list", of, least: 1, doc });
/** A map from years to what `of` describes. */
export const byYear = <T>(of: Field<T>, doc: string): Field<Readonly<Record<string, T>>> => ({
  type: "byYear",
  of,
  doc,
});
/** A map from ids to what `of` describes. @example entries(year("A year."), "Years.").type // "entries" */
export const entries = <T>(of: Field<T>, doc: string): Field<Readonly<Record<string, T>>> => ({
  type: "entries",
  of,
  doc,
});
/** A map from keys, of one pattern where there is one, to what `of` describes. */
export const record = <T>(
  of: Field<T>,
  keys: { readonly pattern?: string; readonly called?: string },
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
/** One of several ways to write it; the first that fits. @example either([year(""), text("")], "A year, or a word.").type // "either" */
export const either = <const O extends readonly Field[]>(of: O, doc: string): Field<WrittenIn<O[number]>> => ({
  type: "either",
  of,
  doc,
});

/** The same field, which may be left out. */
export const maybe = <T>(field: Field<T>): Field<T | undefined> => ({ ...field, optional: true });
