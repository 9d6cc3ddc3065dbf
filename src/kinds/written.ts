import { type Field, type FigureText, figure, maybe, year } from "../base/fields.ts";
import type { Unit } from "../formula/unit.ts";
import type { Reader } from "../plan/reader.ts";
import type { Bound, Sense } from "../plan/target.ts";

/** What the file holds where a field is written. */
export type Of<F> = F extends Field<infer T> ? T : never;

/** A condition's bound: one of the five. */
export const bounds = {
  "at-least": maybe(figure("The condition: ≥.")),
  "at-most": maybe(figure("The condition: ≤.")),
  above: maybe(figure("The condition: >.")),
  below: maybe(figure("The condition: <.")),
  equals: maybe(figure("The condition: =, within the tolerance.")),
} as const;

/** The period of a kind that looks at one. */
export const period = { from: maybe(year("Base year of the period; years.base without it.")) } as const;

type Key = keyof typeof bounds;

/** What each key of a bound states. */
const SENSES = {
  "at-least": { sense: "at-least" },
  "at-most": { sense: "at-most" },
  above: { sense: "at-least", strict: true },
  below: { sense: "at-most", strict: true },
  equals: { sense: "equals" },
} as const satisfies Readonly<Record<Key, Omit<Bound, "value">>>;

/** The keys of a bound. */
export const boundKeys = Object.keys(SENSES) as readonly Key[];

/** The bounds exclude each other. */
export const oneBound: readonly (readonly Key[])[] = boundKeys.map((key) => [key]);

/** Bounds as they are written. */
export type WrittenBounds = { readonly [K in Key]?: FigureText | undefined };

/** Whether a bound is written at all. */
export const hasBound = (stated: WrittenBounds): boolean => boundKeys.some((key) => stated[key] !== undefined);

/** The one bound that is written; null with an error noted where there is none, or more than one. */
export function boundIn(
  stated: WrittenBounds,
  reader: Reader,
): { readonly key: Key; readonly figure: FigureText } | null {
  const keys = boundKeys.filter((key) => stated[key] !== undefined);
  const [key] = keys;
  if (key === undefined) return reader.refuse("target-without-bound", [], { id: reader.id });
  if (keys.length > 1) return reader.refuse("target-two-bounds", [keys[1] ?? ""], { keys: keys.join(", ") });
  return { key, figure: stated[key] ?? 0 };
}

/** The same, its figure in a unit, without the words that plans put to it (3000亿元以上). */
export function readBound(stated: WrittenBounds, reader: Reader, unit: Unit): Bound | null {
  const found = boundIn(stated, reader);
  const figure = found && withoutWords(found.figure, found.key, reader);
  const value = found && figure !== null ? reader.figure(figure, unit, found.key) : null;
  return found && value !== null ? { ...SENSES[found.key], value } : null;
}

/** 以上 and 以下 are a bound's words where they say what its key says. */
export function withoutWords(figure: FigureText, key: Key, reader: Reader): FigureText | null {
  const [, plain, word] = /^(.*?)\s*(及?以上|及?以下|以内|左右|上下)$/.exec(String(figure).trim()) ?? [];
  if (plain === undefined || word === undefined) return figure;
  if (/左右|上下/.test(word)) return reader.refuse("bound-around", [key], { plain });
  const said = /以上/.test(word) ? "at-least" : "at-most";
  return said === key ? plain : reader.refuse("bound-word", [key], { word, key, line: `${said}: ${plain}` });
}

const TIMES: Readonly<Record<string, number>> = { "": 1, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

/** How many doublings a figure in words is, else null. @example doublingsIn("翻两番") // 2 */
export function doublingsIn(figure: FigureText): number | null {
  const [, times] = /^翻([一两二三四五]?)番$/.exec(String(figure).trim()) ?? [];
  return times === undefined ? null : (TIMES[times] ?? null);
}

/** The way that a bound asks for; null where it asks for neither. */
export const directionOf = ({ sense }: { readonly sense: Sense }): "up" | "down" | null =>
  sense === "equals" ? null : sense === "at-least" ? "up" : "down";
