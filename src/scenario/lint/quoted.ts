import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { percent } from "../../base/figures.ts";
import { inBoth, listed, type Text } from "../../base/text.ts";
import { kindOf, quantityCodeOf, quantityOf } from "../../kinds/index.ts";
import type { QuantityCode } from "../../kinds/quantities.ts";
import type { Sense, Target } from "../../plan/target.ts";
import { basesIn, deadlinesIn, doublingIn, isAround, type Mention, reachOf, same, senseOf, wayOf } from "./quote.ts";
import { type Rule, shown } from "./rule.ts";
import { isGrowth, type Stated, say, statedTargets } from "./stated.ts";

/** A target against the words it is quoted from (METHODS.md, Plan text): figure, side, direction, years, 左右. */
export const quoted: Rule = (plan) => [
  ...statedTargets(plan).flatMap((each) => [
    ...points(each),
    ...figure(each),
    ...sense(each),
    ...direction(each),
    ...around(each),
    ...yearly(each),
  ]),
  ...plan.targets.flatMap(years),
];

/** Figures one after the other, each once. */
const together = (figures: readonly number[]): Text =>
  inBoth((lang) => listed([...new Set(figures)].map(String), lang));

const wanted = ({ figures, isRate, unit }: Stated): string =>
  `${shown(figures[Math.floor(figures.length / 2)] ?? Number.NaN)}${isRate ? "%" : unit.text === "%" ? "%" : ""}`;

/** Words before a figure that say it is another quantity's. */
const ANOTHER: Partial<Readonly<Record<QuantityCode, RegExp>>> = {
  "relative-change": /年均/,
  "growth-rate": /累计|[比较]\d{4}年/,
};

/** Quantities made of several years' values, and those that a 年均 before their figure contradicts. */
const SUMS: readonly QuantityCode[] = ["sum", "period-mean", "ratio-of-sums"];
const WHOLE_PERIOD: readonly QuantityCode[] = ["relative-change", "sum"];

/** 个百分点 is a difference of two shares; a change, a growth and a level are none. */
function points(each: Stated): readonly Diagnostic[] {
  const { target, mentions, matched, figures } = each;
  if (matched.length > 0 || !kindOf(target).multiple) return [];
  const meant = mentions.some(({ kind, figure }) => kind === "points" && figures.some((one) => same(one, figure)));
  return meant ? say("lint-quote-points", each, { value: wanted(each) }) : [];
}

/** The quote has figures of the target's sort, and none of them is the target's. */
function figure(each: Stated): readonly Diagnostic[] {
  const { target, matched, mentions, quote, figures } = each;
  if (matched.length > 0 || doublingIn(quote) !== null) return [];
  const near = (one: Mention): boolean => figures.some((value) => Math.abs(one.figure - value) <= target.tolerance);
  const candidates = mentions.filter((one) => isCandidate(each, one));
  if (candidates.length === 0 || candidates.some(near)) return [];
  const found = together(candidates.map((one) => one.figure));
  return say("lint-quote-value", each, { value: wanted(each), found });
}

/** Whether a mention can only be meant as the target's own figure. */
function isCandidate({ target, isRate, unit }: Stated, mention: Mention): boolean {
  const { before, after, kind } = mention;
  const reached = /(到|至|为|达|占|占比)[了约]?$/.test(before.trimEnd());
  if (isRate) {
    if (kind === "points") return quantityOf(target).measure === "points";
    const other = ANOTHER[quantityCodeOf(target)];
    return kind === "percent" && !reached && !other?.test(before);
  }
  const sum = SUMS.includes(quantityCodeOf(target));
  if (!sum && (wayOf(mention) !== null || /(新增|年均|增速)[了约]?$/.test(before))) return false;
  if (unit.text === "%" || unit.text === "‰") return kind === (unit.text === "%" ? "percent" : "per-mille");
  const noun = nounOf(unit.text);
  return kind === "plain" && noun !== "" && after.trimStart().startsWith(noun);
}

/** 人 of 万人/千户: what stands behind a figure in a sentence. */
const nounOf = (text: string): string => text.replace(/\/.*/, "").replace(/^[百千万亿]+/, "");

/** 以上 and at-most, 不超过 and at-least, 提高到 and at-most. A fall of 18 % 以上 is a change of at most −18 %. */
function sense(each: Stated): readonly Diagnostic[] {
  const { target, matched } = each;
  if (!("sense" in target)) return [];
  const asked = matched.flatMap((one) => {
    const said = senseOf(one) ?? (target.sense === "equals" ? null : reachOf(one));
    const flips = target.value < 0 && wayOf(one) === "down";
    return said === null ? [] : [flips ? opposite(said) : said];
  });
  const [said] = asked;
  if (said === undefined || asked.includes(target.sense)) return [];
  return say("lint-quote-sense", each, { sense: target.sense, said });
}

const opposite = (sense: Sense): Sense => (sense === "at-least" ? "at-most" : "at-least");

/** 下降 and a positive change, 增长 and a negative one. */
function direction(each: Stated): readonly Diagnostic[] {
  const { target, matched } = each;
  const { value } = kindOf(target).terms(target);
  if (!isGrowth(target) || value === null || value === 0) return [];
  const ways = matched.map(wayOf).filter((way) => way !== null);
  if (ways.length === 0 || ways.includes(value > 0 ? "up" : "down")) return [];
  return say("lint-quote-direction", each, { value: percent(value) });
}

/** 左右 is a band, or at least a tolerance. */
function around(each: Stated): readonly Diagnostic[] {
  const { target, matched } = each;
  if (kindOf(target).terms(target).sense === "within" || target.tolerance > 0 || matched.length === 0) return [];
  return matched.every(isAround) ? say("lint-quote-around", each, { kind: target.kind }) : [];
}

/** 年均增长 and a figure for the whole period. */
function yearly(each: Stated): readonly Diagnostic[] {
  const { target, matched } = each;
  if (!WHOLE_PERIOD.includes(quantityCodeOf(target))) return [];
  const averaged = matched.length > 0 && matched.every(({ before }) => /年均/.test(before));
  return averaged ? say("lint-quote-yearly", each, { kind: target.kind }) : [];
}

/** The deadline and the base year that the quote names. */
function years(target: Target): readonly Diagnostic[] {
  const { id, quote, by, from, at } = target;
  if (quote === null) return [];
  const deadlines = deadlinesIn(quote);
  const bases = isGrowth(target) ? basesIn(quote) : [];
  return [
    ...(deadlines.length > 0 && !deadlines.includes(by)
      ? [warning("lint-quote-year", at, { id, quote, by, found: together(deadlines) })]
      : []),
    ...(bases.length > 0 && !bases.includes(from)
      ? [warning("lint-quote-base", at, { id, quote, from, found: together(bases) })]
      : []),
  ];
}
