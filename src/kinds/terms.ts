import { exactly, figure } from "../base/figures.ts";
import { inBoth, type Lang, type Text } from "../base/text.ts";
import { shifted } from "../formula/decimal.ts";
import { quantityText, stepExactly } from "../formula/quantityText.ts";
import { isShareUnit } from "../formula/unit.ts";
import { type UnitName, unitText } from "../formula/unitName.ts";
import { MOVED, sayMonth, sizeText, statedText } from "./figures.ts";
import type { Measure, Terms } from "./quantity.ts";

const SIGNS = {
  "at-least": "≥ ",
  "at-most": "≤ ",
  above: "> ",
  below: "< ",
  equals: "= ",
  within: "",
  none: "",
} as const;

/** The same of an amount: a share is raised, anything else grows by so much. */
const STEPPED = (unit: UnitName): typeof MOVED => ({
  ...MOVED,
  zh: isShareUnit({ text: unitText(unit, "zh") }) ? ["提高", "下降"] : ["增加", "减少"],
});

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
