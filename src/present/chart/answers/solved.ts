import { probability as chanceText } from "../../../base/figures.ts";
import { type Lang, say } from "../../../base/text.ts";
import type { ResponsePoint } from "../../../explore/curve.ts";
import type { Solved } from "../../../explore/solve.ts";
import { headed, withoutUnit } from "../../../formula/unitName.ts";
import { measuredText } from "../../../kinds/figures.ts";
import { kindOf, quantityOf } from "../../../kinds/index.ts";
import { unitOf } from "../../../kinds/said.ts";
import type { Scenario } from "../../../plan/scenario.ts";
import type { Target } from "../../../plan/target.ts";
import { solvedTables } from "../../explore/solved.ts";
import { goals, slackText, valueText } from "../../explore/words.ts";
import { yearsChart } from "../frame.ts";
import { fan, line, type Spec } from "../layers.ts";
import type { Look } from "../look.ts";
import type { Axis, Goal, Plot } from "../plot.ts";
import { rangeScale, roundScale } from "../scale.ts";
import { CHANCES } from "./axes.ts";
import { answerHeads } from "./heads.ts";

/**
 * What `reckon solve` found: the probability (or the target's number on the centre) along the assumption's values, what is asked of it, and the answer with its error.
 * Null where the curve has no figures.
 */
export function solvedChart(
  solved: Solved,
  curve: readonly ResponsePoint[],
  scenario: Scenario,
  lang: Lang,
  look: Look,
): Spec | null {
  const [first] = solved.assumptions;
  const assumption = scenario.assumptions.find(({ id }) => id === first?.id);
  const target = scenario.targets.find(({ id }) => id === solved.targets[0]);
  const points = curve.flatMap(({ value, y }) => (y === null ? [] : [{ year: value, value: y }]));
  if (!first || !assumption || !target || points.length < 2) return null;
  const across = {
    name: first.label[lang],
    scale: rangeScale(first.from, first.to),
    tell: (value: number) => valueText(assumption, value, lang),
    pointers: [
      {
        at: first.own,
        text: say(
          lang,
          `现值 ${valueText(assumption, first.own, lang)}`,
          `now ${valueText(assumption, first.own, lang)}`,
        ),
        style: "observed",
      },
      ...solved.solutions
        .filter((each) => each.assumption === first.id)
        .map(({ value, error }) => ({
          at: value,
          text: `${valueText(assumption, value, lang)}${slackText(assumption, solved.draws === null ? null : error, lang)}`,
          style: "goal",
        })),
    ],
  };
  return yearsChart(
    plotOf(solved, points, target, scenario, lang),
    headsOf(solved, scenario, lang, look),
    look,
    across,
  );
}

function headsOf(solved: Solved, scenario: Scenario, lang: Lang, look: Look) {
  const said = solvedTables(solved, scenario)[0]?.notes[0] ?? { zh: "", en: "" };
  return answerHeads(
    { about: goals(solved.targets, scenario), said },
    [
      say(
        lang,
        `点线：现值；实线：答案${solved.draws === null ? "" : "，浅色带为其误差"}；带斜线的横线：要求`,
        `dots: as it is now; solid: the answer${solved.draws === null ? "" : ", its error a light band"}; hatched: what is asked for`,
      ),
    ],
    solved,
    lang,
    look,
  );
}

function plotOf(
  { probability, solutions, assumptions }: Solved,
  points: readonly { readonly year: number; readonly value: number }[],
  target: Target,
  scenario: Scenario,
  lang: Lang,
): Plot {
  const first = assumptions[0] as Solved["assumptions"][number];
  const axis = probability === null ? numberAxis(target, scenario, lang) : CHANCES(lang);
  const goal = goalOf(probability, target, first);
  const [low, high] = (axis.scale ?? roundScale)([
    ...points.map(({ value }) => value),
    ...goal.map((each) => each.low),
  ]).domain;
  const bands = solutions.flatMap(({ assumption, value, error }) =>
    assumption === first.id && error !== null && probability !== null
      ? [[value - error, value + error].map((year) => ({ year, low, high }))]
      : [],
  );
  const last = points.at(-1)?.value ?? 0;
  return {
    axis,
    layers: [...bands.map((band) => fan(band, "wide")), line(points, "central")],
    ends: [
      { value: last, text: probability === null ? axis.tell(last) : chanceText(last), style: "central" },
      ...goal.map(({ low: at }) => ({
        value: at,
        text: `${say(lang, "要求", "wanted")} ${axis.tell(at)}`,
        style: "goal",
      })),
    ],
    goals: goal,
    intervals: [],
    values: goal.map((each) => each.low),
  };
}

/** What is asked for: the probability, or the target's own bound. */
function goalOf(
  probability: number | null,
  target: Target,
  { from, to }: Solved["assumptions"][number],
): readonly Goal[] {
  const { value, low, high, sense } = kindOf(target).terms(target);
  const goal = (at: number, open: Goal["open"]): Goal => ({ shape: "line", low: at, high: at, from, to, open });
  if (probability !== null) return [goal(probability, "above")];
  if (low !== null && high !== null) return [goal(low, "above"), goal(high, "below")];
  if (value === null) return [];
  return [goal(value, sense === "at-most" || sense === "below" ? "below" : sense === "equals" ? null : "above")];
}

/** The target's number, with its unit at the top where it is long. */
function numberAxis(target: Target, scenario: Scenario, lang: Lang): Axis {
  const unit = unitOf(target, scenario);
  const title = say(lang, `${target.label.zh}，按中心轨迹`, `${target.label.en}, on the centre`);
  const tell = (value: number): string =>
    withoutUnit(measuredText(value, quantityOf(target).measure, unit, lang), unit, lang);
  return { title: lang === "en" ? headed(title, unit, lang) : title, unit: target.id, tell };
}
