import { probability as chance, figure } from "../base/figures.ts";
import type { Text } from "../base/text.ts";
import { nameOf } from "../formula/unit.ts";
import type { UnitName } from "../formula/unitName.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { measuredText, sizeText } from "./figures.ts";
import { kindOf, quantityCodeOf, quantityOf } from "./index.ts";
import { type QuantityCode, quantityName, saidOf } from "./quantities.ts";
import { type Measure, measureUnit, type Quantity } from "./quantity.ts";
import { aimText, type Stated, termsText } from "./terms.ts";

/** Everything that is told of a target's number: each reader of a target (table, sentence, chart, file) takes it from here. */
export interface Said {
  readonly code: QuantityCode;
  readonly measure: Measure;
  readonly difference: Measure;
  /** What its figures are counted in, as a reader sees them. */
  readonly unit: Text;
  /** What the number is: 2021—2025年累计. */
  readonly name: Text;
  /** What a sentence says of it: 2021—2025年引进人才累计113人. */
  readonly said: Text;
}

/** What is known of a target's number; `settled`: it is observed. */
interface Facts {
  readonly value: number | null;
  readonly probability: number | null;
  readonly settled: boolean;
}

/**
 * What a target's number is, and what it comes to with this value and probability.
 *
 * @example numberOf(scenario.targets[0], scenario, { value: 2485, probability: 0.1, settled: false }).name.zh // "2025年值"
 */
export function numberOf(target: Target, scenario: Scenario, { value, probability, settled }: Facts): Said {
  const code = quantityCodeOf(target);
  const quantity: Quantity = quantityOf(target);
  const { measure, difference, falls } = quantity;
  const unit = unitOf(target, scenario);
  const held = kindOf(target)
    .reads(target)
    .findLast((id) => id !== target.indicator);
  const other = scenario.indicators.find(({ id }) => id === held)?.label ?? null;
  const named = { from: target.from, by: target.by, other };
  const bound = kindOf(target).terms(target).value;
  const subject = subjectOf(target, measure, scenario);
  const said = saidOf(code, value, named, (lang) => ({
    label: subject[lang],
    value: (falls ? sizeText : measuredText)(value, measure, unit, lang, bound),
    bound: measuredText(bound, measure, unit, lang),
    probability: chance(probability),
    will: settled ? "did" : "will",
  }));
  return {
    code,
    measure,
    difference,
    unit: measureUnit(measure, unit),
    name: quantityName(code, named),
    said: spoken(said),
  };
}

/**
 * A sentence as it is read aloud in Chinese: 14,697万元 are 1.47亿元 there, where two figures do not become one by it.
 *
 * @example spoken({ zh: "为14,697万元（≥ 15,000万元）", en: "" }).zh // "为1.47亿元（≥ 1.5亿元）"
 */
export function spoken({ zh, en }: Text): Text {
  const scaled = zh.replace(TEN_THOUSANDS, (own, digits: string) => {
    const value = Number(digits.replaceAll(",", ""));
    return value < 1e4 ? own : `${figure(value / 1e4, value % 100 === 0 ? 4 : 3)}亿`;
  });
  const distinct = (text: string): number => new Set(text.match(/[\d,.]+(?=[万亿])/g)).size;
  return { zh: distinct(scaled) < distinct(zh) ? zh : scaled, en };
}

const TEN_THOUSANDS = /([\d,]+(?:\.\d+)?)万(?=元|美元|人|吨|户|平方米|立方米|千瓦)/g;

/** A sentence is about the indicator, since a target may be called 事故降幅, or 进入前两名; events and months go by the target's own name. */
export function subjectOf({ indicator: id, label }: Target, measure: Measure, { indicators }: Scenario): Text {
  const own = indicators.find((each) => each.id === id);
  const named = own !== undefined && own.label.zh !== own.id;
  return named && !["events", "month"].includes(measure) ? own.label : label;
}

/** A target's condition with its tolerance, in one shape for every kind. */
export const statedBy = (target: Target, { settings }: Pick<Scenario, "settings">): Stated => {
  const terms = kindOf(target).terms(target);
  const isDirection = terms.sense === "up" || terms.sense === "down";
  return {
    ...terms,
    ...(isDirection && settings.flat !== 0 ? { yearly: settings.flat } : {}),
    tolerance: target.tolerance === 0 ? null : target.tolerance,
  };
};

/** The unit of a target's indicator. */
export const unitOf = ({ indicator }: Target, scenario: Scenario): UnitName => unitNamed(scenario, indicator);

/** The unit of an indicator; an empty text where there is none. */
export function unitNamed({ indicators }: Pick<Scenario, "indicators">, indicator: string | null): UnitName {
  const found = indicators.find(({ id }) => id === indicator);
  return found ? nameOf(found.unit) : "";
}

/** A target's condition, as a reader would write it. */
export const goalOf = (target: Target, scenario: Scenario): Text => {
  const unit = unitOf(target, scenario);
  const [zh, en] = (["zh", "en"] as const).map((lang) =>
    termsText(statedBy(target, scenario), quantityOf(target), unit, lang),
  );
  return { zh: zh ?? "", en: en ?? "" };
};

/** What a sentence says is met or missed: 目标（≥ 3000亿元）, or a mere direction. */
export const aimOf = (target: Target, scenario: Scenario): Text =>
  aimText(statedBy(target, scenario), quantityOf(target), unitOf(target, scenario));
