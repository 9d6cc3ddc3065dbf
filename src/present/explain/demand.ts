import { percent } from "../../base/figures.ts";
import type { Text } from "../../base/text.ts";
import { monthText } from "../../kinds/figures.ts";
import { kindOf, quantityOf } from "../../kinds/index.ts";
import { goalOf, numberOf, unitOf } from "../../kinds/said.ts";
import type { Fact, Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import { words } from "../wording.ts";
import type { Own } from "./belief.ts";
import type { Tell } from "./stated.ts";

/** A target: its figure, and what else it asks for. */
export function targetEntry(each: Target, scenario: Scenario, tell: Tell): Own {
  const { id, label, member, by } = each;
  const own = tell(each);
  const unit = unitOf(each, scenario);
  const { measure } = quantityOf(each);
  const { value: figure } = kindOf(each).terms(each);
  const value = figure !== null && measure === "month" ? monthText(figure) : figure;
  return {
    id,
    kind: "target",
    ...(member ? { family: member.of } : {}),
    label,
    unit,
    measure,
    ...own,
    values: value === null ? [] : [{ id, year: by, value, unit, ...own, marks: [] }],
    rules: rulesOf(each, scenario),
  };
}

const NOTHING_KNOWN = { value: null, probability: null, settled: false };

function rulesOf(target: Target, scenario: Scenario): readonly Text[] {
  const { nature, confidence, prices, required } = target;
  const { name } = numberOf(target, scenario, NOTHING_KNOWN);
  const goal = goalOf(target, scenario);
  return [
    {
      zh: `${name.zh}${goal.zh === "" ? "" : `：${goal.zh}`}`,
      en: `${name.en}${goal.en === "" ? "" : `: ${goal.en}`}`,
    },
    ...(nature === null ? [] : [words("nature", nature)]),
    ...(confidence === null
      ? []
      : [{ zh: `要求的达标概率：${percent(confidence)}`, en: `confidence asked for: ${percent(confidence)}` }]),
    ...(prices === null ? [] : [{ zh: `价格口径：${prices}`, en: `prices: ${prices}` }]),
    ...(required.of === null ? [] : [{ zh: `所需增速求自：${required.of}`, en: `required rate of: ${required.of}` }]),
    ...(required.from === null
      ? []
      : [{ zh: `所需增速自${required.from}年之后算起`, en: `required rate from ${required.from} on` }]),
  ];
}

/** A row of the plan that is stated and not projected. */
export function factEntry(each: Fact, tell: Tell): Own {
  const { id, label, year, value, unit } = each;
  const own = tell(each);
  const values = [{ id, year, value, unit, ...own, marks: [] }];
  const measure = typeof value === "number" ? "amount" : "none";
  return { id, kind: "fact", label, unit, measure, ...own, values, rules: [] };
}
