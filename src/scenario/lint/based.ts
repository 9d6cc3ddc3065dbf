import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { inBoth } from "../../base/text.ts";
import { nameOf, type Unit } from "../../formula/unit.ts";
import { withUnit } from "../../formula/unitName.ts";
import type { Observation } from "../../plan/scenario.ts";
import type { Mention } from "./quote.ts";
import { halfUnit, indicatorOf, observed, type Rule, shown } from "./rule.ts";
import { statedTargets } from "./stated.ts";

/** 由2020年的 60%, 从85家, 2020年为60%: a figure that something starts from, and its year where it is named. */
const FROM_YEAR = /(?<![\d—–~～至到-])(\d{4})\s*年(?:底|末)?(?:实际)?[的为是达]?(?:到)?约?$/;
const FROM = /[由从]约?$/;
/** What leads from it to the figure that is asked for. */
const LEADS = /提|增|升|扩|降|减|[到至]/;

/**
 * The base that a target's quote states, 由2020年的60%提高到65%, against what was observed in that year; in the base year where
 * none is named. Equal but for the rounding of both.
 */
export const based: Rule = (plan) =>
  statedTargets(plan).flatMap(({ target, quote, mentions, matched }) => {
    const indicator = indicatorOf(plan, target.indicator);
    if (!indicator) return [];
    return mentions.flatMap((mention, i): readonly Diagnostic[] => {
      const next = mentions[i + 1];
      // A sentence may speak of several things: what leads to the target's own figure is its base.
      const leads = next !== undefined && matched.includes(next) && LEADS.test(next.before);
      const year = leads ? yearOf(mention, target.from, target.by) : null;
      const figure = year === null ? null : inUnit(mention, indicator.unit);
      const base = year === null ? undefined : observed(indicator, year);
      if (year === null || figure === null || !base || agree(figure, base)) return [];
      const text = (value: number) => inBoth((lang) => withUnit(shown(value), nameOf(indicator.unit), lang));
      const args = { id: target.id, quote, year, base: text(figure.value), seen: text(base.value) };
      return [warning("lint-quote-base-value", target.at, args)];
    });
  });

/** The year that a figure is the base of; null where it is none. */
function yearOf({ before }: Mention, base: number, by: number): number | null {
  const year = FROM_YEAR.exec(before.trimEnd())?.[1];
  if (year !== undefined) return Number(year) < by ? Number(year) : null;
  return FROM.test(before.trimEnd()) ? base : null;
}

interface Figure {
  readonly value: number;
  /** Half of its last written digit. */
  readonly slack: number;
}

/** A mention as a figure in the unit; null where it is another unit's. */
function inUnit({ figure, scale, kind, after }: Mention, unit: Unit): Figure | null {
  const share = { percent: "%", "per-mille": "‰", plain: null, points: null }[kind];
  if (share !== null) return share === unit.text ? { value: figure, slack: halfUnit(figure) } : null;
  const noun = unit.text.replace(/\/.*/, "").replace(/^[百千万亿]+/, "");
  if (kind !== "plain" || noun === "" || !after.trimStart().startsWith(noun)) return null;
  // 1566亿元 of 亿元 is 1566: the scale words of the unit itself.
  const own = unitScale(unit.text);
  return { value: (figure * scale) / own, slack: (halfUnit(figure) * scale) / own };
}

const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

const unitScale = (text: string): number =>
  [...(/^[百千万亿]*/.exec(text)?.[0] ?? "")].reduce((product, word) => product * (SCALES[word] ?? 1), 1);

const agree = ({ value, slack }: Figure, base: Observation): boolean =>
  base.approximate || Math.abs(value - base.value) <= (slack + halfUnit(base.value)) * (1 + 1e-9);
