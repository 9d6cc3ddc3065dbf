import { exactly, figure, NONE, percent, signedPercent } from "../base/figures.ts";
import { inBoth, type Lang, type Text } from "../base/text.ts";
import { shifted } from "../formula/decimal.ts";
import { addedText, quantityText, stepExactly, stepText } from "../formula/quantityText.ts";
import { isShareUnit } from "../formula/unit.ts";
import { type UnitName, unitText, withUnit } from "../formula/unitName.ts";
import type { Month } from "../plan/target.ts";
import { isFraction, type Measure, type Terms } from "./quantity.ts";

/**
 * A month in figures.
 *
 * @example monthText(2025 * 12 + 11) // "2025-12"
 */
export const monthText = (month: Month): string =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

const sayMonth = (month: Month, lang: Lang): string =>
  lang === "zh" ? `${Math.floor(month / 12)}年${(month % 12) + 1}月` : monthText(month);

/** A rise or a fall in words, which say the sign. */
const MOVED: Readonly<Record<Lang, readonly [string, string]>> = { zh: ["增长", "下降"], en: ["up ", "down "] };

/** The same of an amount: a share is raised, anything else grows by so much. */
const STEPPED = (unit: UnitName): typeof MOVED => ({
  ...MOVED,
  zh: isShareUnit({ text: unitText(unit, "zh") }) ? ["提高", "下降"] : ["增加", "减少"],
});

const movedText = (value: number, text: string, lang: Lang): string => `${MOVED[lang][value < 0 ? 1 : 0]}${text}`;

/** Enough digits for a reader: two decimals below ten; a per cent of ten and more has one. */
const digitsOf = (value: number): number => (Math.abs(value) < 10 ? 3 : 4);

/** More digits than anybody reads. */
const MOST_DIGITS = 9;

/**
 * A figure in its measure, as sentences, tables and charts show it; `unit` is the indicator's. It has as many digits as it takes to tell it from `goal`.
 *
 * @example measuredText(0.08, "share", "亿元", "en") // "+8%"
 * @example measuredText(-0.2661, "change", "起", "zh") // "下降26.6%"
 * @example measuredText(1, "step", "岁", "zh") // "+1岁"
 * @example measuredText(3, "place", "亿元", "zh") // "第3位"
 * @example measuredText(2999.7, "amount", "亿元", "zh", 3000) // "2999.7亿元"
 */
export function measuredText(
  value: number | null,
  measure: Measure,
  unit: UnitName,
  lang: Lang,
  goal: number | null = null,
): string {
  if (value === null) return NONE;
  const written = (figure: number, digits: number): string => textWith(figure, measure, unit, lang, digits);
  const least = isFraction(measure) ? 3 : digitsOf(value);
  if (goal === null || Math.abs(value - goal) <= 1e-9 * Math.max(1, Math.abs(goal))) return written(value, least);
  let digits = least;
  while (digits < MOST_DIGITS && written(value, digits) === written(goal, digits)) digits += 1;
  return written(value, digits);
}

/** The same of its size, for a sentence whose words say the sign. @example sizeText(-0.058, "share", "", "zh") // "5.8%" */
export function sizeText(
  value: number | null,
  measure: Measure,
  unit: UnitName,
  lang: Lang,
  goal: number | null = null,
): string {
  const text = measuredText(value, measure, unit, lang, goal);
  return text.replace(/^(增长|下降|up |down |[+-])/, "");
}

function textWith(value: number, measure: Measure, unit: UnitName, lang: Lang, digits: number): string {
  switch (measure) {
    case "share":
      return signedPercent(value, digits);
    case "change":
      return movedText(value, percent(Math.abs(value), digits), lang);
    case "points":
      return stepText(100 * value, "%", lang, digits);
    case "step":
      return addedText(value, unit, lang, digits);
    case "month":
      return sayMonth(value, lang);
    case "place":
      return lang === "zh" ? `第${figure(value)}位` : `no. ${figure(value)}`;
    case "ratio":
      return figure(value, digits);
    default:
      return quantityText(value, unit, lang, digits);
  }
}

/** More digits than people write: a figure that was worked out. */
const MOST_STATED = 12;

/**
 * The same for a figure that somebody stated: with all its digits, so that it is found again in its source. One that was worked out has so many that nobody stated it, and
 * is told as such.
 *
 * @example statedText(0.0345, "share", "", "zh") // "3.45%"
 * @example statedText(9083790, "amount", "人", "en") // "9,083,790 persons"
 * @example statedText(1 / 3, "amount", "人", "en") // "0.333 persons"
 */
export function statedText(value: number, measure: Measure, unit: UnitName, lang: Lang): string {
  const worked =
    value.toPrecision(17).length > MOST_STATED && String(Math.abs(value)).replace(/\D|^0+/g, "").length > MOST_STATED;
  if (worked) return measuredText(value, measure, unit, lang).replace(/^\+/, "");
  if (measure === "share") return `${exactly(shifted(value, 2))}%`;
  if (measure === "change") return movedText(value, `${exactly(shifted(Math.abs(value), 2))}%`, lang);
  if (measure === "points") return `${exactly(shifted(value, 2))}${lang === "zh" ? "个百分点" : " pp"}`;
  if (measure === "step") return stepExactly(value, unit, lang);
  const counted = measure === "amount" || measure === "events";
  return counted ? withUnit(exactly(value), unit, lang) : measuredText(value, measure, unit, lang);
}

const SIGNS = {
  "at-least": "≥ ",
  "at-most": "≤ ",
  above: "> ",
  below: "< ",
  equals: "= ",
  within: "",
  none: "",
} as const;

const DIRECTIONS: Readonly<Record<"up" | "down", Text>> = {
  up: { zh: "上升", en: "a rise" },
  down: { zh: "下降", en: "a fall" },
};

/** A condition with the figures that it is made of. */
export interface Stated extends Omit<Terms, "sense"> {
  readonly sense: string;
  readonly tolerance?: number | null;
  /** Of a mere direction: the least change a year that counts as one, a share of the value. */
  readonly yearly?: number | undefined;
}

/** What a condition's figures are counted in. */
interface Counted {
  readonly measure: Measure;
  readonly difference: Measure;
}

/**
 * A condition as a reader would write it, with its tolerance.
 *
 * @example termsText({ sense: "within", value: null, low: 57, high: 63 }, quantities.value, "万人", "zh") // "57—63万人"
 * @example termsText({ sense: "up", value: null, low: null, high: null, yearly: 0.01 }, quantities.value, "%", "zh") // "年均相对上升1%以上"
 * @example termsText({ sense: "at-most", value: -0.25, low: null, high: null }, quantities["relative-change"], "起", "zh") // "下降25%以上"
 */
export function termsText(terms: Stated, counted: Counted, unit: UnitName, lang: Lang): string {
  const { sense, tolerance } = terms;
  if (sense === "up" || sense === "down") return directionText(sense, terms.yearly, unit, lang);
  const text = boundText(terms, counted, unit, lang);
  if (!tolerance || text === "") return text;
  const slack = sizeText(tolerance, counted.difference, unit, lang);
  if (sense === "equals" && counted.measure === "points" && terms.value === 0)
    return lang === "zh" ? `相差不超过${slack}` : `within ${slack} of each other`;
  if (sense === "equals") return `${text} ± ${slack}`;
  return lang === "zh" ? `${text}，容差${slack}` : `${text}, tolerance ${slack}`;
}

/** A direction, and the change a year from which it counts as one: of a share it is relative, no points. */
function directionText(sense: "up" | "down", yearly: number | undefined, unit: UnitName, lang: Lang): string {
  const word = DIRECTIONS[sense][lang];
  if (!yearly) return word;
  const size = `${exactly(shifted(yearly, 2))}%`;
  const share = isShareUnit({ text: unitText(unit, "zh") });
  if (lang === "zh") return `年均${share ? "相对" : ""}${word}${size}以上`;
  return `${word} of ≥ ${size}${share ? " of its level" : ""} a year`;
}

function boundText({ sense, value, low, high }: Stated, { measure }: Counted, unit: UnitName, lang: Lang): string {
  if (low !== null && high !== null)
    return `${exactly(low)}${lang === "zh" ? "—" : "–"}${statedText(high, measure, unit, lang)}`;
  if (value === null) return "";
  if (measure === "place") return placeText(value, lang);
  if (measure === "events" && value === 0) return lang === "zh" ? "不发生" : "none";
  if (measure === "month") return lang === "zh" ? `不晚于${sayMonth(value, lang)}` : `by ${sayMonth(value, lang)}`;
  if (measure === "change")
    return changeText(sense, value, { size: `${exactly(shifted(Math.abs(value), 2))}%`, moved: MOVED }, lang);
  if (measure === "step" && value !== 0)
    return changeText(sense, value, { size: stepExactly(Math.abs(value), unit, lang), moved: STEPPED(unit) }, lang);
  return `${SIGNS[sense as keyof typeof SIGNS]}${statedBound(value, measure, unit, lang)}`;
}

const placeText = (value: number, lang: Lang): string => {
  if (value === 1) return lang === "zh" ? "第1位" : "first";
  return lang === "zh" ? `前${figure(value)}位` : `top ${figure(value)}`;
};

/** A figure that somebody stated, scaled where its unit is and it is round: 10,000亿元 is 1万亿元. */
function statedBound(value: number, measure: Measure, unit: UnitName, lang: Lang): string {
  const scaled = measure === "amount" || measure === "events" ? quantityText(value, unit, lang) : "";
  const isShort = scaled !== "" && Math.abs(value) >= 1e4 && Number(value.toPrecision(4)) === value;
  const text = isShort ? scaled : statedText(value, measure, unit, lang);
  return measure === "points" || measure === "step" ? withSign(value, text) : text;
}

const withSign = (value: number, text: string): string => (value > 0 && !text.startsWith("+") ? `+${text}` : text);

/** How far, and the words for up and down. */
interface Move {
  readonly size: string;
  readonly moved: typeof MOVED;
}

/** A cut of 25 % or more, a rise of no more than 10 %. */
function changeText(sense: string, value: number, { size, moved }: Move, lang: Lang): string {
  const word = moved[lang][value < 0 ? 1 : 0];
  const [least, most, over, under] = ["at-least", "at-most", "above", "below"];
  // A fall by more is a lower figure.
  const more = value < 0 ? [most, under] : [least, over];
  const less = value < 0 ? [least, over] : [most, under];
  if (lang === "zh") {
    if (sense === more[0]) return `${word}${size}以上`;
    if (sense === more[1]) return `${word}超过${size}`;
    if (sense === less[0]) return `${word}不超过${size}`;
    return sense === less[1] ? `${word}小于${size}` : `${word}${size}`;
  }
  const sign =
    sense === more[0] ? "≥ " : sense === more[1] ? "> " : sense === less[0] ? "≤ " : sense === less[1] ? "< " : "";
  return `${word}${sign}${size}`;
}

/**
 * What a target asks for, as what a sentence says is met or missed: 目标（≥ 3000亿元）; of a mere direction, the direction.
 *
 * @example aimText({ sense: "down", value: null, low: null, high: null }, quantities.value, "%").zh // "下降"
 */
export const aimText = (terms: Stated, counted: Counted, unit: UnitName): Text =>
  inBoth((lang) => {
    const text = termsText(terms, counted, unit, lang);
    if (terms.sense === "up" || terms.sense === "down") return lang === "zh" ? text : `the target (${text})`;
    return lang === "zh" ? `目标（${text}）` : `the target (${text})`;
  });

/**
 * A rate in its measure.
 *
 * @example rateIn(0.003, { measure: "points", unit: "" }, "zh") // "+0.3个百分点"
 */
export function rateIn(
  rate: number,
  { measure, unit }: { readonly measure: "share" | "points" | "amount"; readonly unit: UnitName },
  lang: Lang,
): string {
  if (measure === "points") return stepText(100 * rate, "%", lang);
  return measure === "amount" ? quantityText(rate, unit, lang) : percent(rate);
}
