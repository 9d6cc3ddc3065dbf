import { exactly, figure, NONE, signed } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import { type UnitName, unitText, withUnit } from "./unitName.ts";

/** Scale words by language; a count in people or firms reads better in 万, or in thousands and millions. */
const SCALES: Readonly<Record<Lang, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e9, " billion"],
    [1e6, " million"],
  ],
};

/** Units of single things, that state no scale of their own. */
const SINGLE = /^[人家张起元项个件]|^(美元|人次|persons|firms|beds|events)/;

/** What the four digits of a figure round up to the next scale: 99,996,000 is 1亿, not 10,000万. */
const ROUNDS_UP = 0.99995;

/**
 * A computed value with its unit, as sentences, tables and charts show it. Large figures are scaled where the unit states
 * no scale itself. Each language has its own name of a unit; the figure stays what it is in the unit of the file.
 *
 * @example quantityText(122800, "人", "zh") // "12.28万人"
 * @example quantityText(3000, "亿元", "en") // "3000 × 100 million yuan"
 */
export function quantityText(value: number | null, unit: UnitName, lang: Lang, digits = 4): string {
  if (value === null) return NONE;
  const written = unitText(unit, "zh");
  const scalable = written === "" || SINGLE.test(written);
  const scale = (scalable ? SCALES[lang] : scalesOf(written, lang)).find(
    ([size]) => Math.abs(value) >= ROUNDS_UP * size,
  );
  const [size, word] = scale ?? [1, ""];
  return withUnit(`${figure(value / size, digits)}${word}`, unit, lang);
}

/** 亿 and 万 go on to 万亿 and 亿, as 10,000亿元 is 1万亿元: the unit's own word stays behind the 万. */
const scalesOf = (unit: string, lang: Lang): typeof TEN_THOUSAND =>
  lang === "zh" && /^亿/.test(unit) ? TEN_THOUSAND : [];

const TEN_THOUSAND: readonly (readonly [number, string])[] = [[1e4, "万"]];

const POINTS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  "%": { zh: "个百分点", en: " pp" },
  "‰": { zh: "个千分点", en: " ‰ points" },
};

const pointsIn = (unit: UnitName) => POINTS[unitText(unit, "zh")];

/**
 * A yearly step of a value: percentage points with their sign where the unit is that of a share, else a quantity.
 *
 * @example stepText(1.5, "%", "zh") // "+1.5个百分点"
 * @example stepText(7, "亿元", "zh") // "7亿元"
 */
export function stepText(value: number | null, unit: UnitName, lang: Lang, digits = 4): string {
  const points = pointsIn(unit);
  if (!points || value === null) return quantityText(value, unit, lang, digits);
  return signed(value, `${figure(value, digits)}${points[lang]}`);
}

/** The same with a sign before amounts, too: how far a value went. @example addedText(1, "岁", "zh") // "+1岁" */
export const addedText = (value: number, unit: UnitName, lang: Lang, digits = 4): string =>
  pointsIn(unit) ? stepText(value, unit, lang, digits) : signed(value, quantityText(value, unit, lang, digits));

/** The same of a step that somebody stated, with all its digits. @example stepExactly(0.75, "%", "en") // "0.75 pp" */
export function stepExactly(value: number, unit: UnitName, lang: Lang): string {
  const points = pointsIn(unit);
  return points ? `${exactly(value)}${points[lang]}` : withUnit(exactly(value), unit, lang);
}
