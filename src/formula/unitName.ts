import { bracketed, type Lang, type Text } from "../base/text.ts";
import { CHINESE_SCALES } from "./unitWords.ts";

/** A unit as the file names it: one text, or one a language. */
export type UnitName = string | Text;

/** Nouns of plans, as an English reader reads them. */
const NOUNS: Readonly<Record<string, string>> = {
  元: "yuan",
  美元: "US dollars",
  欧元: "euros",
  港元: "HK dollars",
  日元: "yen",
  人: "persons",
  人次: "visits",
  张: "beds",
  家: "firms",
  起: "events",
  次: "times",
  例: "cases",
  个: "",
  项: "items",
  件: "items",
  户: "households",
  套: "dwellings",
  台: "units",
  辆: "vehicles",
  所: "institutions",
  篇: "papers",
  标准箱: "TEU",
  吨: "tonnes",
  吨标准煤: "tonnes of coal equivalent",
  千瓦: "kW",
  千瓦时: "kWh",
  立方米: "m³",
  平方米: "m²",
  平方公里: "km²",
  公顷: "ha",
  亩: "mu",
  公里: "km",
  千米: "km",
  米: "m",
  毫米: "mm",
  千克: "kg",
  公斤: "kg",
  克: "g",
  毫克: "mg",
  微克: "µg",
  升: "l",
  岁: "years",
  年: "years",
  月: "months",
  天: "days",
  日: "days",
  小时: "hours",
  分钟: "minutes",
  倍: "times",
};

/** What is told in a unit of its own. */
const WHOLE: Readonly<Record<string, string>> = {
  万千瓦: "10 MW",
  "人/千人": "per 1000 persons",
  "人/万人": "per 10,000 persons",
};

const SCALES: readonly string[] =
  "10|100|1000|10,000|100,000|million|10 million|100 million|billion|10 billion|100 billion|trillion".split("|");

/** 亿元 → 100 million yuan; null where a word is unknown. */
function nounText(word: string): string | null {
  const own = NOUNS[word];
  if (own !== undefined) return own;
  const scale = [...CHINESE_SCALES].findLast(([each]) => word.startsWith(each));
  const noun = scale && word.slice(scale[0].length);
  const named = noun === "" ? "" : noun && NOUNS[noun];
  return scale && named !== undefined ? `${SCALES[scale[1] - 1]} ${named}`.trim() : null;
}

/** One of what several are called: event. */
const oneOf = (noun: string): string => noun.replace(/^([a-z]{3,})s\b/, "$1").replace(/^US dollars$/, "US dollar");

/** 万元/人 → 10,000 yuan per person. */
function ratioText(unit: string): string | null {
  const [upper, ...lower] = unit.split("/").map(nounText);
  if (upper === undefined || upper === null || lower.includes(null)) return null;
  return [upper, ...lower.map((each) => oneOf(each ?? ""))].join(" per ").trim();
}

/**
 * A unit as a reader of the language reads it: as the file names it; where that is one text in Chinese, an English reader has the usual
 * name of it, and the text itself where there is none. The scale stays, and so does the figure: 3000亿元 are 3000 of 100 million yuan.
 *
 * @example unitText("亿元", "en") // "100 million yuan"
 * @example unitText("万元/人", "en") // "10,000 yuan per person"
 * @example unitText({ zh: "件", en: "parcels" }, "en") // "parcels"
 */
export function unitText(unit: UnitName, lang: Lang): string {
  if (typeof unit !== "string") return unit[lang];
  if (unit === "index") return "";
  return lang === "zh" ? unit : (WHOLE[unit] ?? ratioText(unit) ?? unit);
}

/** What stands behind a figure: × before a unit that begins with a figure itself, nothing before a sign. */
function unitBehind(text: string, unit: UnitName, lang: Lang): string {
  const named = unitText(unit, lang);
  if (named === "" || lang === "zh" || named === "%" || named === "‰") return named;
  if (/^\d/.test(named)) return ` × ${named}`;
  return ` ${text === "1" ? oneOf(named) : named}`;
}

/**
 * A figure's text and its unit: % and ‰ stand close to the number, as every unit does in Chinese; `index` is no unit to show.
 *
 * @example withUnit("45.2", "%", "en") // "45.2%"
 * @example withUnit("3.95", "人/千人", "en") // "3.95 per 1000 persons"
 * @example withUnit("3000", "亿元", "en") // "3000 × 100 million yuan"
 */
export const withUnit = (text: string, unit: UnitName, lang: Lang): string => `${text}${unitBehind(text, unit, lang)}`;

/**
 * A name and the unit of its figures, as a heading.
 *
 * @example headed("GDP", "亿元", "en") // "GDP (100 million yuan)"
 * @example headed("价格", "index", "zh") // "价格"
 */
export function headed(name: string, unit: UnitName, lang: Lang): string {
  const named = unitText(unit, lang);
  return named === "" ? name : `${name}${bracketed(named, lang)}`;
}

/**
 * An English text without the unit of its figures, which stands beside an axis.
 *
 * @example withoutUnit("target ≥ 3000 × 100 million yuan", "亿元", "en") // "target ≥ 3000"
 */
export function withoutUnit(text: string, unit: UnitName, lang: Lang): string {
  return isLong(unit, lang) ? text.replaceAll(unitBehind("", unit, lang), "") : text;
}

/** Whether a unit would be in the way behind each figure of a table or picture: 100 million yuan, persons. */
const isLong = (unit: UnitName, lang: Lang): boolean =>
  lang === "en" && /^\d|.{7}|\p{Script=Han}/u.test(unitText(unit, lang));

/**
 * A heading with the unit of figures that stand below it without theirs (withoutUnit).
 *
 * @example headedWhereLong("value in 2025", "亿元", "en") // "value in 2025 (100 million yuan)"
 * @example headedWhereLong("value in 2025", "%", "en") // "value in 2025"
 */
export const headedWhereLong = (name: string, unit: UnitName, lang: Lang): string =>
  isLong(unit, lang) ? headed(name, unit, lang) : name;

/**
 * An English sentence with the unit of its figures once, at its end, where it would be in the way.
 *
 * @example unitLast("It comes to 2485 × 100 million yuan in 2025", "亿元", "en") // "It comes to 2485 in 2025 (100 million yuan)"
 */
export function unitLast(text: string, unit: UnitName, lang: Lang): string {
  const bare = /^\d/.test(unitText(unit, lang)) ? withoutUnit(text, unit, lang) : text;
  return bare === text ? text : `${bare} (${unitText(unit, lang)})`;
}
