import { percent } from "../../../base/figures.ts";
import { type Lang, say } from "../../../base/text.ts";
import type { Axis } from "../plot.ts";
import { roundScale, type Scale } from "../scale.ts";

/**
 * Round marks around probabilities, none below 0 or above 1.
 *
 * @example chanceScale([0.62, 0.97]).domain // [0.6, 1]
 */
export function chanceScale(values: readonly number[]): Scale {
  const marks = roundScale(values).marks.filter((mark) => mark >= 0 && mark <= 1);
  return { domain: [marks[0] ?? 0, marks.at(-1) ?? 1], marks };
}

/** The probability of a target. */
export const CHANCES = (lang: Lang): Axis => ({
  title: say(lang, "达标概率", "probability"),
  unit: "chance",
  tell: (value) => percent(value),
  scale: chanceScale,
});
