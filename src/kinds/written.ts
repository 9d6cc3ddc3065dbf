import { type Field, type FigureText, figure, maybe, year } from "../base/fields.ts";
import type { Text } from "../base/text.ts";
import { pointsText, RATE, type Unit } from "../formula/unit.ts";
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

/** What one condition may say for two bounds, as it would be written. */
type Instead = (low: FigureText, high: FigureText) => Text;

/** Of values in the target year: a band. */
export const asBand: Instead = (low, high) => sameInBoth(`band: { low: ${low}, high: ${high} }`);

/** Of any other number: one figure with a tolerance. In step (同步) is 0 with one. */
const asTolerance: Instead = (low, high) => {
  const [least, most] = [low, high].map((each) => /^([+-]?\d+(?:\.\d+)?)\s*(\D*)$/.exec(String(each).trim()));
  if (!least || !most || least[2] !== most[2]) return beside("…", sameInBoth("…"));
  const [one, other, unit = ""] = [Number(least[1]), Number(most[1]), least[2]];
  const [middle, half] = [0.5 * (one + other), 0.5 * (other - one)].map((each) => Number(each.toPrecision(12)));
  const width = unit === "%" ? pointsText(half ?? 0, RATE) : sameInBoth(`${half}${unit}`);
  return beside(middle === 0 ? "0" : `${middle}${unit}`, width);
};

const sameInBoth = (text: string): Text => ({ zh: text, en: text });

const beside = (figure: string, { zh, en }: Text): Text => ({
  zh: `equals: ${figure}，并给目标写 tolerance: ${zh}`,
  en: `equals: ${figure} and, at the target, tolerance: ${en}`,
});

/** The one bound that is written; null with an error noted where there is none, or more than one. */
export function boundIn(
  stated: WrittenBounds,
  reader: Reader,
  instead: Instead = asTolerance,
): { readonly key: Key; readonly figure: FigureText } | null {
  const keys = boundKeys.filter((key) => stated[key] !== undefined);
  const [key, second] = keys;
  if (key === undefined) return reader.refuse("target-without-bound", [], { id: reader.id });
  if (second === undefined) return { key, figure: stated[key] ?? 0 };
  const { "at-least": low, "at-most": high } = stated;
  const args = { keys: keys.join(", ") };
  return low === undefined || high === undefined
    ? reader.refuse("target-two-bounds", [second], args)
    : reader.refuse("target-low-and-high", [second], { ...args, instead: instead(low, high) });
}

/** The same, its figure in a unit, without the words that plans put to it (3000亿元以上). */
export function readBound(stated: WrittenBounds, reader: Reader, unit: Unit, instead?: Instead): Bound | null {
  const found = boundIn(stated, reader, instead);
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
