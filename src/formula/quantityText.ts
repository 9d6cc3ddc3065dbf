import { exactly, figure, NONE, signed } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";

/** Scale words by language; a count in people or firms reads better in 万, or in thousands and millions. */
const SCALES: Readonly<Record<Lang, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e9, " bn"],
    [1e6, " m"],
  ],
};

/** Units of single things, that state no scale of their own. */
const SINGLE = /^[人家张起元项个件]|^(美元|人次|persons|firms|beds|events)/;

/** What the four digits of a figure round up to the next scale: 99,996,000 is 1亿, not 10,000万. */
const ROUNDS_UP = 0.99995;

/**
 * A computed value with its unit, as sentences, tables and charts show it. Large figures are scaled where the unit states
 * no scale itself. A unit stays as the file writes it in either language, so that every figure can be found in its source.
 *
 * @example quantityText(122800, "人", "zh") // "12.28万人"
 * @example quantityText(3000, "亿元", "en") // "3000 亿元"
 */
export function quantityText(value: number | null, unit: string, lang: Lang, digits = 4): string {
  if (value === null) return NONE;
  const scalable = unit === "" || SINGLE.test(unit);
  const scale = (scalable ? SCALES[lang] : scalesOf(unit, lang)).find(([size]) => Math.abs(value) >= ROUNDS_UP * size);
  const [size, word] = scale ?? [1, ""];
  return withUnit(`${figure(value / size, digits)}${word}`, unit, lang);
}

/** 亿 and 万 go on to 万亿 and 亿, as 10,000亿元 is 1万亿元: the unit's own word stays behind the 万. */
const scalesOf = (unit: string, lang: Lang): typeof TEN_THOUSAND =>
  lang === "zh" && /^亿/.test(unit) ? TEN_THOUSAND : [];

const TEN_THOUSAND: readonly (readonly [number, string])[] = [[1e4, "万"]];

/**
 * A figure's text and its unit: % and ‰ stand close to the number, as every unit does in Chinese; `index` is no unit to show.
 *
 * @example withUnit("45.2", "%", "en") // "45.2%"
 * @example withUnit("3.95", "人/千人", "en") // "3.95 人/千人"
 */
export function withUnit(text: string, unit: string, lang: Lang): string {
  if (unit === "" || unit === "index") return text;
  return unit === "%" || unit === "‰" || lang === "zh" ? `${text}${unit}` : `${text} ${unit}`;
}

const POINTS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  "%": { zh: "个百分点", en: " pp" },
  "‰": { zh: "个千分点", en: " ‰ points" },
};

/**
 * A yearly step of a value: percentage points with their sign where the unit is that of a share, else a quantity.
 *
 * @example stepText(1.5, "%", "zh") // "+1.5个百分点"
 * @example stepText(7, "亿元", "zh") // "7亿元"
 */
export function stepText(value: number | null, unit: string, lang: Lang, digits = 4): string {
  const points = POINTS[unit];
  if (!points || value === null) return quantityText(value, unit, lang, digits);
  return signed(value, `${figure(value, digits)}${points[lang]}`);
}

/** The same with a sign before amounts, too: how far a value went. @example addedText(1, "岁", "zh") // "+1岁" */
export const addedText = (value: number, unit: string, lang: Lang, digits = 4): string =>
  POINTS[unit] ? stepText(value, unit, lang, digits) : signed(value, quantityText(value, unit, lang, digits));

/** The same of a step that somebody stated, with all its digits. @example stepExactly(0.75, "%", "en") // "0.75 pp" */
export const stepExactly = (value: number, unit: string, lang: Lang): string =>
  POINTS[unit] ? `${exactly(value)}${POINTS[unit][lang]}` : withUnit(exactly(value), unit, lang);
