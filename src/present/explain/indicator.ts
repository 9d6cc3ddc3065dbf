import { exactly } from "../../base/figures.ts";
import { inBoth, type Lang, listed, type Text } from "../../base/text.ts";
import type { Expr } from "../../formula/expr.ts";
import { printExpr } from "../../formula/print.ts";
import { nameOf } from "../../formula/unit.ts";
import { withUnit } from "../../formula/unitName.ts";
import { fittedOf, growthModel } from "../../growth/index.ts";
import { statedText } from "../../kinds/figures.ts";
import { measureIn } from "../../kinds/quantity.ts";
import type { Indicator, Observation, Scenario, Step } from "../../plan/scenario.ts";
import { boundsTexts, type Own } from "./belief.ts";
import type { ExplainedValue } from "./entry.ts";
import type { Tell } from "./stated.ts";

/** An indicator: what was observed year by year, and how it goes on. */
export function indicatorEntry(each: Indicator, scenario: Scenario, tell: Tell): Own {
  const { id, label, member, unit, observations, partial } = each;
  return {
    id,
    kind: "indicator",
    ...(member ? { family: member.of } : {}),
    label,
    unit: nameOf(unit),
    measure: "amount",
    ...tell(each),
    values: [...observations, ...partial].toSorted((a, b) => a.year - b.year).map((one) => observed(each, one, tell)),
    rules: rulesOf(each, scenario),
  };
}

function observed({ id, unit }: Indicator, each: Observation, tell: Tell): ExplainedValue {
  const { year, value, period, approximate, artefact, sd } = each;
  const spread =
    sd === undefined ? null : inBoth((lang) => withUnit(exactly(Number(sd.toPrecision(6))), nameOf(unit), lang));
  const marks = [
    ...(period === null ? [] : [{ zh: period, en: period }]),
    ...(approximate ? [{ zh: "约数", en: "approximate" }] : []),
    ...(artefact ? [{ zh: "口径变化", en: "artefact" }] : []),
    ...(spread ? [{ zh: `标准差 ${spread.zh}，抽取一次`, en: `sd ${spread.en}, drawn once` }] : []),
  ];
  return { id: `${id}@${year}`, year, value, unit: nameOf(unit), ...tell(each), marks };
}

function rulesOf(each: Indicator, scenario: Scenario): readonly Text[] {
  const { formula, align, growth, volatility, steps, bounds, unit } = each;
  const told = (expr: Expr) => inBoth((lang) => exprText(expr, scenario, lang));
  const amount = (value: number) => inBoth((lang) => withUnit(exactly(value), nameOf(unit), lang));
  const sd = volatility && told(volatility.sd);
  const fitted = fittedOf(each, scenario.asOf);
  return [
    ...(formula ? [{ zh: `公式：${formula.text}`, en: `formula: ${formula.text}` }] : []),
    ...(formula && !align ? [{ zh: "不与观测值衔接", en: "not scaled to its history" }] : []),
    ...(growth ? [inBoth((lang) => growthText(growth, scenario, lang))] : []),
    ...(fitted ? [fitted.told] : []),
    ...(sd ? [{ zh: `每年波动（标准差）：${sd.zh}`, en: `yearly shock, sd: ${sd.en}` }] : []),
    ...(volatility && volatility.persistence !== 0
      ? [
          {
            zh: `波动延续到下一年的比例：${volatility.persistence}`,
            en: `share of a shock that persists: ${volatility.persistence}`,
          },
        ]
      : []),
    ...steps.map((step) => stepText(step, told("by" in step ? step.by : step.add))),
    ...boundsTexts(bounds, amount),
  ];
}

const stepText = ({ year }: Step, change: Text): Text => ({
  zh: `${year}年阶跃：${change.zh}`,
  en: `step in ${year}: ${change.en}`,
});

/** "compound growth: growth a year 8% (machinery-growth)" */
function growthText({ model, figures }: NonNullable<Indicator["growth"]>, scenario: Scenario, lang: Lang): string {
  const { label, figures: known } = growthModel(model);
  const parts = Object.entries(figures).map(
    ([key, expr]) => `${known[key]?.label[lang] ?? key} ${exprText(expr, scenario, lang)}`,
  );
  if (parts.length === 0) return label[lang];
  return `${label[lang]}${lang === "zh" ? "：" : ": "}${listed(parts, lang)}`;
}

/** An assumption by its value and its name, anything else as it is written. */
function exprText(expr: Expr, { assumptions }: Scenario, lang: Lang): string {
  const found = expr.kind === "name" ? assumptions.find(({ id }) => id === expr.id) : undefined;
  if (!found) return printExpr(expr);
  const value = statedText(found.value, measureIn(found.unit), nameOf(found.unit), lang);
  const text = found.schedule ? (lang === "zh" ? "逐年给定" : "by year") : value;
  return lang === "zh" ? `${text}（${found.id}）` : `${text} (${found.id})`;
}
