import type { Lang } from "../../base/text.ts";

/** Usual units of plans, as an English reader reads them. */
const ENGLISH: Readonly<Record<string, string>> = {
  元: "yuan",
  万元: "10,000 yuan",
  亿元: "100 million yuan",
  万亿元: "trillion yuan",
  美元: "US dollars",
  万美元: "10,000 US dollars",
  亿美元: "100 million US dollars",
  十亿美元: "billion US dollars",
  人: "persons",
  万人: "10,000 persons",
  人次: "visits",
  万人次: "10,000 visits",
  "人/千人": "per 1000 persons",
  "张/千人": "beds per 1000 persons",
  张: "beds",
  家: "firms",
  起: "events",
  个: "",
  项: "items",
  件: "items",
  户: "households",
  万户: "10,000 households",
  套: "dwellings",
  万套: "10,000 dwellings",
  吨: "tonnes",
  万吨: "10,000 tonnes",
  亿吨: "100 million tonnes",
  吨标准煤: "tonnes of coal equivalent",
  万吨标准煤: "10,000 tonnes of coal equivalent",
  千瓦: "kW",
  万千瓦: "10 MW",
  千瓦时: "kWh",
  亿千瓦时: "100 million kWh",
  立方米: "m³",
  万立方米: "10,000 m³",
  亿立方米: "100 million m³",
  平方米: "m²",
  万平方米: "10,000 m²",
  平方公里: "km²",
  公顷: "ha",
  亩: "mu",
  万亩: "10,000 mu",
  公里: "km",
  米: "m",
  岁: "years",
  年: "years",
  天: "days",
  倍: "times",
};

/**
 * A unit as a reader of the language reads it; where our table has none, as the file writes it.
 *
 * @example unitText("亿元", "en") // "100 million yuan"
 * @example unitText("亿元", "zh") // "亿元"
 */
export const unitText = (unit: string, lang: Lang): string => {
  if (unit === "index") return "";
  return lang === "zh" ? unit : (ENGLISH[unit] ?? unit);
};

/**
 * A text without the unit of its figures, which stands beside the axis: only where it is written in Chinese in an English text.
 *
 * @example withoutUnit("target ≥ 3000 亿元", "亿元", "en") // "target ≥ 3000"
 */
export const withoutUnit = (text: string, unit: string, lang: Lang): string =>
  lang === "en" && CHINESE.test(unit) ? text.replaceAll(` ${unit}`, "") : text;

/**
 * An English sentence with the unit of its figures once, in English, at its end.
 *
 * @example unitLast("It comes to 2485 亿元 in 2025", "亿元", "en") // "It comes to 2485 in 2025 (100 million yuan)"
 */
export function unitLast(text: string, unit: string, lang: Lang): string {
  const bare = withoutUnit(text, unit, lang);
  return bare === text || unitText(unit, lang) === "" ? bare : `${bare} (${unitText(unit, lang)})`;
}

const CHINESE = /\p{Script=Han}/u;
