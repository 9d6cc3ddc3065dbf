import { percent, probability } from "../../base/figures.ts";
import { inBoth, type Lang, type Text } from "../../base/text.ts";
import type { Adjusted } from "../../explore/adjust.ts";
import { addedText } from "../../formula/quantityText.ts";
import { measuredText, sizeText } from "../../kinds/figures.ts";
import { quantityOf } from "../../kinds/index.ts";
import { unitOf } from "../../kinds/said.ts";
import type { Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import type { Table } from "../table.ts";
import { drawsText, goals, sentences } from "./words.ts";

/** What `reckon adjust` prints: the figure, then the chain of the evaluation report, then how it was found. */
export function adjustedTables(found: Adjusted, scenario: Scenario): readonly Table[] {
  const target = scenario.targets.find(({ id }) => id === found.target) as Target;
  const notes = [answerOf(found, target, scenario), chainOf(found, target, scenario), methodOf(found)];
  return [sentences(...notes.flatMap((note) => note ?? []))];
}

function figureText({ adjusted }: Adjusted, target: Target, scenario: Scenario, lang: Lang): string {
  const { measure, difference } = quantityOf(target);
  const unit = unitOf(target, scenario);
  const text = adjusted.half
    ? `± ${sizeText(adjusted.value, difference, unit, lang)}`
    : measuredText(adjusted.value, measure, unit, lang);
  if (!adjusted.error) return text;
  const error = sizeText(adjusted.error, difference, unit, lang);
  return lang === "zh" ? `${text}（误差 ${error}）` : `${text} (± ${error})`;
}

function answerOf(found: Adjusted, target: Target, scenario: Scenario): Text {
  const { attained } = found;
  const goal = goals([found.target], scenario);
  return inBoth((lang) => {
    const figure = figureText(found, target, scenario, lang);
    const now = probability(attained.probability, attained.error);
    const wanted = percent(found.probability);
    if (lang === "zh")
      return found.adjusted.half
        ? `${goal.zh}的允许范围调为${figure}，达标概率可为${wanted}（现为${now}）。`
        : `${goal.zh}调为${figure}，达标概率可为${wanted}（现为${now}）。`;
    return `${goal.en} would hold with a probability of ${wanted} at ${figure}${found.adjusted.half ? " about its middle" : ""}; as stated it holds with ${now}.`;
  });
}

/** Remaining rate → mean of the period → end value; nothing where none of them exists. */
function chainOf({ adjusted }: Adjusted, target: Target, scenario: Scenario): Text | null {
  const { required, periodMean, end, prices } = adjusted;
  if (required.rate === null && required.increment === null) return null;
  const unit = unitOf(target, scenario);
  return inBoth((lang) => {
    const yearly = required.increment === null ? percent(required.rate) : addedText(required.increment, unit, lang);
    const after = required.from ?? scenario.asOf;
    const parts =
      lang === "zh"
        ? [
            `${after + 1}—${target.by}年每年需${yearly}`,
            ...(periodMean === null ? [] : [`${target.from + 1}—${target.by}年年均${percent(periodMean)}`]),
            ...(end === null ? [] : [`${target.by}年达到${measuredText(end, quantityOf(target).measure, unit, lang)}`]),
          ]
        : [
            `${yearly} a year is left to do in ${after + 1}–${target.by}`,
            ...(periodMean === null ? [] : [`${percent(periodMean)} a year over ${target.from + 1}–${target.by}`]),
            ...(end === null ? [] : [`${measuredText(end, quantityOf(target).measure, unit, lang)} in ${target.by}`]),
          ];
    const basis = prices === null ? "" : lang === "zh" ? `（${prices}）` : ` (${prices})`;
    return `${parts.join(" → ")}${basis}${lang === "zh" ? "。" : "."}`;
  });
}

const methodOf = ({ seed, draws, adjusted }: Adjusted): Text =>
  inBoth((lang) => {
    const chance = probability(adjusted.probability);
    return lang === "zh"
      ? `种子 ${seed}，${drawsText(draws)} 次抽样；取目标数值的分位数，按同一组抽样，调整后的达标概率为 ${chance}。`
      : `Seed ${seed}, ${drawsText(draws)} draws; a quantile of the target's number, which holds in ${chance} of the same draws.`;
  });
