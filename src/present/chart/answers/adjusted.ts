import type { Document } from "../../../assess/document.ts";
import { percent } from "../../../base/figures.ts";
import { type Lang, say } from "../../../base/text.ts";
import type { Bar } from "../../../engine/histogram.ts";
import type { Adjusted } from "../../../explore/adjust.ts";
import { withoutUnit } from "../../../formula/unitName.ts";
import type { Scenario } from "../../../plan/scenario.ts";
import { adjustedTables } from "../../explore/adjusted.ts";
import { targetAmount } from "../../target.ts";
import { distributionChart } from "../distribution.ts";
import type { Spec } from "../layers.ts";
import type { Look } from "../look.ts";

/** How likely each value of a target is, with the figure that is stated and the one that holds with the probability asked for; of a band both its edges. Null where its values are in no draw. */
export function adjustedChart(
  found: Adjusted,
  bars: readonly Bar[],
  document: Document,
  scenario: Scenario,
  lang: Lang,
  look: Look,
): Spec | null {
  const target = document.targets.find(({ id }) => id === found.target);
  if (!target) return null;
  const { value, half } = found.adjusted;
  const { low, high } = target.condition;
  const middle = low !== null && high !== null ? (low + high) / 2 : (target.condition.value ?? 0);
  const figures = half ? [middle - value, middle + value] : [value];
  const marks = figures.map((at) => ({
    at,
    text: `${say(lang, "调为", "adjusted")} ${withoutUnit(targetAmount(at, target, lang), target.unit, lang)}${say(lang, `（${percent(found.probability)}）`, ` (${percent(found.probability)})`)}`,
    style: "central",
  }));
  const said = adjustedTables(found, scenario)[0]?.notes[0]?.[lang] ?? "";
  const title = look.title ?? said.replace(/[。.]$/, "");
  return distributionChart(document, found.target, bars, lang, { ...look, title }, marks);
}
