import { NONE } from "../base/figures.ts";
import { inBoth, type Lang, type Text } from "../base/text.ts";
import type { Measure, Quantity } from "./quantity.ts";

const quantity = (measure: Measure, difference: Measure, name: Text, said: Text, falls?: Text): Quantity => ({
  measure,
  difference,
  name,
  said,
  ...(falls ? { falls } : {}),
});

const text = (zh: string, en: string): Text => ({ zh, en });

/** Every quantity that a target can be put on: its name, and what a sentence says of it. */
export const quantities = {
  value: quantity(
    "amount",
    "step",
    text("{by}年值", "value in {by}"),
    text("{by}年{label}为{value}", "{label} {will} come to {value} in {by}"),
  ),
  "least-value": quantity(
    "amount",
    "step",
    text("{first}—{by}年最紧年份值", "value of the tightest year, {first}–{by}"),
    text(
      "{first}—{by}年{label}最紧的一年为{value}",
      "{label} {will} come to {value} in the tightest year of {first}–{by}",
    ),
  ),
  "growth-rate": quantity(
    "share",
    "points",
    text("{first}—{by}年年均增速", "mean yearly growth, {first}–{by}"),
    text("{first}—{by}年{label}年均增长{value}", "{label} {will} grow by {value} a year in {first}–{by}"),
    text("{first}—{by}年{label}年均下降{value}", "{label} {will} fall by {value} a year in {first}–{by}"),
  ),
  "least-growth": quantity(
    "share",
    "points",
    text("{first}—{by}年最紧年份增速", "growth of the tightest year, {first}–{by}"),
    text(
      "{first}—{by}年{label}最紧的一年增长{value}",
      "{label} {will} grow by {value} in the tightest year of {first}–{by}",
    ),
    text(
      "{first}—{by}年{label}最紧的一年下降{value}",
      "{label} {will} fall by {value} in the tightest year of {first}–{by}",
    ),
  ),
  "growth-gap": quantity(
    "points",
    "points",
    text("{first}—{by}年年均增速与“{other}”之差", "mean yearly growth less that of {other}, {first}–{by}"),
    text(
      "{first}—{by}年{label}年均增速比“{other}”高{value}",
      "the yearly growth of {label} in {first}–{by} {will} exceed that of {other} by {value}",
    ),
    text(
      "{first}—{by}年{label}年均增速比“{other}”低{value}",
      "the yearly growth of {label} in {first}–{by} {will} fall short of that of {other} by {value}",
    ),
  ),
  "relative-change": quantity(
    "change",
    "points",
    text("{by}年比{from}年累计变化", "change from {from} to {by}"),
    text("{by}年{label}较{from}年增长{value}", "{label} {will} rise by {value} from {from} to {by}"),
    text("{by}年{label}较{from}年下降{value}", "{label} {will} fall by {value} from {from} to {by}"),
  ),
  "absolute-change": quantity(
    "step",
    "step",
    text("{by}年比{from}年累计变化", "change from {from} to {by}"),
    text("{by}年{label}较{from}年增加{value}", "{label} {will} rise by {value} from {from} to {by}"),
    text("{by}年{label}较{from}年减少{value}", "{label} {will} fall by {value} from {from} to {by}"),
  ),
  "yearly-step": quantity(
    "step",
    "step",
    text("{first}—{by}年年均变化", "mean yearly change, {first}–{by}"),
    text("{first}—{by}年{label}年均增加{value}", "{label} {will} rise by {value} a year in {first}–{by}"),
    text("{first}—{by}年{label}年均减少{value}", "{label} {will} fall by {value} a year in {first}–{by}"),
  ),
  "mean-change": quantity(
    "change",
    "points",
    text("{first}—{by}年均值比上一时期变化", "mean of {first}–{by} against the period before"),
    text(
      "{first}—{by}年{label}均值比上一时期增长{value}",
      "the mean of {label} over {first}–{by} {will} exceed that of the period before by {value}",
    ),
    text(
      "{first}—{by}年{label}均值比上一时期下降{value}",
      "the mean of {label} over {first}–{by} {will} fall short of that of the period before by {value}",
    ),
  ),
  sum: quantity(
    "amount",
    "step",
    text("{first}—{by}年累计", "sum of {first}–{by}"),
    text("{first}—{by}年{label}累计{value}", "{label} {will} add up to {value} in {first}–{by}"),
  ),
  "period-mean": quantity(
    "amount",
    "step",
    text("{first}—{by}年年均值", "yearly mean of {first}–{by}"),
    text("{first}—{by}年{label}平均为{value}", "the mean of {label} over {first}–{by} {will} come to {value}"),
  ),
  "ratio-of-sums": quantity(
    "amount",
    "step",
    text("{first}—{by}年合计之比", "ratio of the sums of {first}–{by}"),
    text(
      "{first}—{by}年{label}合计之比为{value}",
      "{label}, as a ratio of the sums of {first}–{by}, {will} come to {value}",
    ),
  ),
  "own-ratio-of-sums": quantity(
    "ratio",
    "ratio",
    text("{first}—{by}年合计与“{other}”合计之比", "sum of {first}–{by} over that of {other}"),
    text(
      "{first}—{by}年{label}合计与“{other}”合计之比为{value}",
      "the sum of {label} over that of {other} in {first}–{by} {will} come to {value}",
    ),
  ),
  events: quantity(
    "events",
    "events",
    text("{first}—{by}年累计次数", "events in {first}–{by}"),
    text("{first}—{by}年{label}共{value}", "{label} {will} come to {value} in {first}–{by}"),
  ),
  "events-within": quantity(
    "events",
    "events",
    text("{first}—{by}年累计次数（中位数）", "events in {first}–{by} (median)"),
    text(
      "{first}—{by}年不超过{bound}的可能性为{probability}（{label}）",
      "the probability of at most {bound} in {first}–{by} ({label}) is {probability}",
    ),
  ),
  "no-events": quantity(
    "events",
    "events",
    text("{first}—{by}年累计次数（中位数）", "events in {first}–{by} (median)"),
    text(
      "{first}—{by}年不发生的可能性为{probability}（{label}）",
      "the probability of none in {first}–{by} ({label}) is {probability}",
    ),
  ),
  place: quantity(
    "place",
    "ratio",
    text("{by}年名次", "rank in {by}"),
    text("{by}年{label}居{value}", "{label} {will} come to {value} in {by}"),
  ),
  date: quantity(
    "month",
    "month",
    text("完成时间", "month of completion"),
    text("{label}于{value}完成", "{label} {will} be complete in {value}"),
  ),
  imbalance: quantity(
    "ratio",
    "ratio",
    text("{by}年偏离平衡程度 max(x, 1/x)", "imbalance max(x, 1/x) in {by}"),
    text("{by}年{label}偏离平衡的程度为{value}", "the imbalance of {label} {will} come to {value} in {by}"),
  ),
  awaited: quantity(
    "none",
    "none",
    text("待定", "still awaited"),
    text("{label}待定", "{label} {will} be set elsewhere"),
  ),
} as const satisfies Readonly<Record<string, Quantity>>;

/** Whether a number says how much something changes, so that a cut is one below 0. @example isChange("mean-change") // true */
export const isChange = (code: QuantityCode): boolean => {
  const { falls, measure }: Quantity = quantities[code];
  return falls !== undefined && measure !== "points";
};

/** The code of a quantity. */
export type QuantityCode = keyof typeof quantities;

/** What the texts of a quantity may speak of. */
export interface Named {
  readonly from: number;
  readonly by: number;
  /** What the target is held against. */
  readonly other?: Text | null;
}

const filled = (template: string, args: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => args[name] ?? whole);

const namesIn = ({ from, by, other }: Named, lang: Lang) => ({
  first: String(from + 1),
  from: String(from),
  by: String(by),
  other: other?.[lang] ?? NONE,
});

/**
 * The name of a target's quantity, with its years.
 *
 * @example quantityName("sum", { from: 2020, by: 2025 }).zh // "2021—2025年累计"
 */
export function quantityName(code: QuantityCode, named: Named): Text {
  const { name } = quantities[code];
  return inBoth((lang) => filled(name[lang], namesIn(named, lang)));
}

/**
 * What a sentence says of a target's number: `value` is told by its size where the clause says that it falls.
 *
 * @example saidOf("relative-change", -0.266, { from: 2020, by: 2025 }, () => ({ label: "事故", value: "26.6%" })).zh // "2025年事故较2020年下降26.6%"
 */
export function saidOf(
  code: QuantityCode,
  value: number | null,
  named: Named,
  args: (lang: Lang) => Readonly<Record<string, string>>,
): Text {
  const { said, falls }: Quantity = quantities[code];
  const template = value !== null && value < 0 && falls ? falls : said;
  return inBoth((lang) => filled(template[lang], { ...namesIn(named, lang), ...args(lang) }));
}
