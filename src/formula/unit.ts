import { fail, ok, type Result } from "../base/diagnostic.ts";
import { coded } from "../base/messages/index.ts";
import type { Text } from "../base/text.ts";
import { exponentOf, powerOfTen } from "./decimal.ts";
import type { Problem } from "./problem.ts";
import type { UnitName } from "./unitName.ts";
import { CHINESE_SCALES, dimensionOf, ENGLISH_SCALES, isKnownNoun, POINTS, RATIOS } from "./unitWords.ts";

/**
 * A unit: its text, its scale to the base unit, and its dimensions with exponents.
 * 万人 is { scale: 1e4, dimensions: { 人: 1 } }; 人/千人 is { scale: 1e-3, dimensions: {} }; % is { scale: 0.01, dimensions: {} }.
 * A scale is always a power of ten.
 */
export interface Unit {
  readonly text: string;
  /** What English texts call it, where the file says so. */
  readonly en?: string;
  readonly scale: number;
  readonly dimensions: Readonly<Record<string, number>>;
  /** In a place where rates are written: which sign a figure needs there, since 8 could be 8 % or 800 %. */
  readonly signed?: Sign;
  /** Figures that are shown as the file writes them, 4% rather than 0.04. */
  readonly percent?: true;
}

/** percent: 8%; points: 0.3个百分点, as shares move; either: what may be told in both (a difference of rates). */
export type Sign = "percent" | "points" | "either";

/** Far beyond any use, and where a power of ten is still a number. */
export const LARGEST_EXPONENT = 100;

/** No unit: a plain ratio or count. */
export const PLAIN: Unit = { text: "", scale: 1, dimensions: {} };

/** A plain ratio whose figures the file writes with a per cent sign. */
export const PERCENT_PLAIN: Unit = { ...PLAIN, percent: true };

/** A rate's place: a plain ratio whose figures are written with a per cent sign. */
export const RATE: Unit = { ...PLAIN, signed: "percent" };

/** A place for a distance of rates or shares: 0.5% and 0.5个百分点 are the same there. */
export const SPREAD: Unit = { ...PLAIN, signed: "either" };

/** The place of a share's yearly step, in the share's unit: its figures are written in points. */
export const pointsOf = ({ scale, dimensions, text }: Unit): Unit => ({
  scale,
  dimensions,
  text: text && pointsWord({ scale }),
  signed: "points",
});

/** A unit as readers have it named. @example nameOf(unit("亿元")) // "亿元" */
export const nameOf = ({ text, en }: Pick<Unit, "text" | "en">): UnitName =>
  en === undefined ? text : { zh: text, en };

const pointsWord = ({ scale }: Pick<Unit, "scale">): string => (scale === 0.001 ? "个千分点" : "个百分点");

/**
 * A distance of a share as a file writes it; of ‰ it has one form in both languages.
 *
 * @example pointsText(0.3, unit("%")) // { zh: "0.3个百分点", en: "0.3pp" }
 */
export const pointsText = (figure: number | string, share: Pick<Unit, "scale">): Text => {
  const zh = `${figure}${pointsWord(share)}`;
  return { zh, en: share.scale === 0.001 ? zh : `${figure}pp` };
};

/** An amount on top of a value as a file writes it: points of a share, else in the unit. @example amountText(1, unit("岁")) // "1岁" */
export const amountText = (figure: number | string, unit: Unit): string =>
  `${figure}${isShareUnit(unit) ? pointsWord(unit) : unit.text}`;

/**
 * Text → Unit: nouns with 万 / 亿 / thousand / million before them, joined by `/`, `·`, `*` or "per". Several words for
 * one thing are one dimension (元, CNY, yuan); a noun that the table does not know is a dimension of its own.
 * Digits, other operators and full-width punctuation are a problem.
 *
 * @example parseUnit("张/千人").value // { text: "张/千人", scale: 0.001, dimensions: { 张: 1, 人: -1 } }
 */
export function parseUnit(text: string | undefined): Result<Unit, Problem> {
  const trimmed = (text ?? "").trim();
  if (trimmed === "") return ok(PLAIN);
  const wrong = /[^\p{L}\p{M}\s%‰$°℃㎡²³/·*]/u.exec(trimmed);
  if (wrong) return fail(wrongCharacter(trimmed, wrong[0]));
  const pieces = trimmed.replace(/\s+per\s+(?!cent)/gi, "/").split(/([/·*])/);
  return compose(trimmed, pieces);
}

function wrongCharacter(unit: string, character: string): Problem {
  if (/\p{Nd}/u.test(character)) return coded("unit-digit", { unit, character });
  return coded(/[\uFF00-\uFFEF、。]/.test(character) ? "unit-full-width" : "unit-character", { unit, character });
}

function compose(text: string, pieces: readonly string[]): Result<Unit, Problem> {
  let exponent = 0;
  const dimensions = new Map<string, number>();
  for (let i = 0; i < pieces.length; i += 2) {
    const word = parseWord((pieces[i] ?? "").trim().replace(/\s+/g, " "));
    // A plain number per noun starts with the slash: "/万人".
    if (word === null && i === 0 && pieces[1] === "/") continue;
    if (word === null) return fail(coded("unit-empty-place", { unit: text }));
    const sign = i > 0 && pieces[i - 1] === "/" ? -1 : 1;
    exponent += sign * word.exponent;
    if (word.dimension) dimensions.set(word.dimension, (dimensions.get(word.dimension) ?? 0) + sign);
  }
  if (Math.abs(exponent) > LARGEST_EXPONENT) return fail(coded("unit-too-large", { unit: text }));
  const left = [...dimensions].filter(([, power]) => power !== 0);
  return ok({ text, scale: powerOfTen(exponent), dimensions: Object.fromEntries(left) });
}

interface Word {
  readonly exponent: number;
  readonly dimension: string | null;
}

/** One noun with its scale; a scale alone ("万") has no dimension. */
function parseWord(word: string): Word | null {
  if (word === "") return null;
  const ratio = RATIOS.get(word.toLowerCase());
  if (ratio !== undefined) return { exponent: ratio, dimension: null };
  if (isKnownNoun(word)) return { exponent: 0, dimension: dimensionOf(word) };
  return scaled(word) ?? { exponent: 0, dimension: dimensionOf(word) };
}

function scaled(word: string): Word | null {
  const [, english, rest] = /^([a-z]+)(?: (.+))?$/i.exec(word) ?? [];
  const named = english === undefined ? undefined : ENGLISH_SCALES.get(english.toLowerCase());
  if (named !== undefined) return after(named, rest ?? "");
  for (const length of [2, 1]) {
    const exponent = CHINESE_SCALES.get(word.slice(0, length));
    if (exponent !== undefined) return after(exponent, word.slice(length).trim());
  }
  return /^k./.test(word) && isKnownNoun(word.slice(1)) ? after(3, word.slice(1)) : null;
}

/** What stands after a scale: nothing, a noun, or another scale ("百 万人"). */
function after(exponent: number, rest: string): Word | null {
  const word = rest === "" ? { exponent: 0, dimension: null } : parseWord(rest);
  return word && { exponent: exponent + word.exponent, dimension: word.dimension };
}

/** Whether a unit is a scale and nothing else: 万, 亿, million. */
export function isBareScale(unit: Unit): boolean {
  return Object.keys(unit.dimensions).length === 0 && unit.scale > 1 && !unit.text.includes("/");
}

/** Whether a unit is that of a share: %, ‰ or a word for them; 人/千人 is a ratio. @example isShareUnit(unit("人/千人")) // false */
export const isShareUnit = ({ text }: Pick<Unit, "text">): boolean => RATIOS.has(text.toLowerCase());

/** Whether every word of a unit is among those that are known. @example isKnownUnit("billion yuan") // true */
export function isKnownUnit(text: string): boolean {
  const word = RATIOS.has(text.toLowerCase()) || isKnownNoun(text) ? null : scaled(text);
  if (word === null) return RATIOS.has(text.toLowerCase()) || isKnownNoun(text);
  return word.dimension === null || isKnownNoun(word.dimension);
}

/** Whether a unit is points of a share: 个百分点, pp. @example isPoints(unit("pp")) // true */
export const isPoints = ({ text }: Unit): boolean => POINTS.has(text.toLowerCase());

/** Whether a unit is a plain ratio or count, at any scale: %, 万. @example isDimensionless(unit("%")) // true */
export const isDimensionless = (unit: Unit): boolean => Object.keys(unit.dimensions).length === 0;

/** Whether a value in one unit can be expressed in the other. */
export function sameDimensions(a: Unit, b: Unit): boolean {
  const names = Object.keys(a.dimensions);
  return (
    names.length === Object.keys(b.dimensions).length &&
    names.every((name) => a.dimensions[name] === b.dimensions[name])
  );
}

/**
 * The shortest text for a scale and dimensions, which parseUnit reads back: 万元/人, 张/千人, %.
 */
export function formatUnit({ scale, dimensions }: Pick<Unit, "scale" | "dimensions">): string {
  const exponent = exponentOf(scale);
  const powers = Object.entries(dimensions);
  const upper = powers.flatMap(([name, power]) => Array<string>(Math.max(0, power)).fill(name));
  const lower = powers.flatMap(([name, power]) => Array<string>(Math.max(0, -power)).fill(name));
  const numerator = upper.join("·");
  if (exponent >= 0) return [prefixed(exponent, numerator), ...lower].join("/");
  if (lower.length > 0) return [numerator, prefixed(-exponent, lower[0] ?? ""), ...lower.slice(1)].join("/");
  return [numerator, ...small(-exponent)].filter(Boolean).join("·");
}

function prefixed(exponent: number, noun: string): string {
  let prefix = "";
  for (let left = exponent; left > 0; ) {
    const [word, power] = [...CHINESE_SCALES].findLast(([, each]) => each <= left) as [string, number];
    prefix = `${word} ${prefix}`;
    left -= power;
  }
  return exponent <= 12 ? `${prefix.trim()}${noun}` : `${prefix}${noun}`.trim();
}

/** 10^-k as % and ‰: k = 2 %, 3 ‰, 4 %·%, … */
function small(k: number): readonly string[] {
  if (k === 1) return ["‰", "百"];
  return k % 2 === 0 ? Array<string>(k / 2).fill("%") : ["‰", ...Array<string>((k - 3) / 2).fill("%")];
}
