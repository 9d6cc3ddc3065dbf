import { probability } from "../../../base/figures.ts";
import { type Lang, say } from "../../../base/text.ts";
import type { Sweep, SweepRow } from "../../../explore/sweep.ts";
import type { Assumption } from "../../../plan/scenario.ts";
import { sweptTables } from "../../explore/swept.ts";
import { goals, valueText } from "../../explore/words.ts";
import { yearsChart } from "../frame.ts";
import { dots, line, type Spec } from "../layers.ts";
import type { Look } from "../look.ts";
import type { Plot } from "../plot.ts";
import { rangeScale } from "../scale.ts";
import { SERIES } from "../theme.ts";
import { CHANCES } from "./axes.ts";
import { answerHeads } from "./heads.ts";
import { heatMap } from "./heatMap.ts";

/**
 * What a sweep found: of one assumption a curve a target, of two a map of the first target with the frontier at which it turns. Null of more, or where nothing is random
 * and nothing turns.
 */
export function sweptChart(sweep: Sweep, rows: readonly SweepRow[], lang: Lang, look: Look): Spec | null {
  const { assumptions, moves } = sweep.points;
  const [first, second] = assumptions;
  if (!first || !moves || assumptions.length > 2 || rows.length < 2) return null;
  return second ? heatMap(sweep, rows, lang, look) : curves(sweep, rows, first, lang, look);
}

function curves(sweep: Sweep, rows: readonly SweepRow[], assumption: Assumption, lang: Lang, look: Look): Spec | null {
  const lines = sweep.targets.slice(0, SERIES.length).flatMap((target, i) => {
    const points = rows.flatMap(({ values, targets }) => {
      const chance = targets[i]?.probability ?? null;
      return chance === null ? [] : [{ year: values[0] ?? 0, value: chance }];
    });
    return points.length < 2 ? [] : [{ target, points, style: `series-${i + 1}` }];
  });
  if (lines.length === 0) return null;
  const values = rows.map((row) => row.values[0] ?? 0);
  const axis = CHANCES(lang);
  const plot: Plot = {
    axis,
    layers: lines.flatMap(({ points, style }) => [line(points, style), dots(points, style, { size: 45 })]),
    ends: lines.map(({ target, points, style }) => {
      const last = points.at(-1)?.value ?? 0;
      return { value: last, text: `${target.label[lang]} ${probability(last)}`, style };
    }),
    goals: [],
    intervals: [],
    values: [],
  };
  const across = {
    name: assumption.label[lang],
    scale: rangeScale(Math.min(...values), Math.max(...values)),
    tell: (value: number) => valueText(assumption, value, lang),
    pointers: turnsOf(rows).map((at) => ({
      at,
      text: say(
        lang,
        `中心由此转为 ${valueText(assumption, at, lang)}`,
        `the centre turns ${valueText(assumption, at, lang)}`,
      ),
      style: "goal",
    })),
  };
  return yearsChart(plot, headsFor(sweep, rows, lang, look), look, across);
}

/** Between which values the first target turns on the centre: their middles. */
function turnsOf(rows: readonly SweepRow[]): readonly number[] {
  return rows.slice(1).flatMap((row, i) => {
    const before = rows[i];
    const [a, b] = [before?.targets[0]?.holds ?? null, row.targets[0]?.holds ?? null];
    return a === null || b === null || a === b ? [] : [((before?.values[0] ?? 0) + (row.values[0] ?? 0)) / 2];
  });
}

function headsFor(sweep: Sweep, rows: readonly SweepRow[], lang: Lang, look: Look) {
  const { scenario, targets } = sweep;
  const said = targets.length === 1 ? sweptTables(sweep, rows)[0]?.notes[0] : undefined;
  const all = goals(
    targets.map(({ id }) => id),
    scenario,
  );
  const about = { zh: `${all.zh}的达标概率`, en: `The probability of ${all.en}` };
  return answerHeads(
    { about, said: said ?? about },
    [
      say(
        lang,
        "线：该值（其分布随之移动）下的达标概率",
        "lines: the probability at the value, its distribution moved with it",
      ),
    ],
    { scenario, seed: scenario.seed, draws: scenario.draws },
    lang,
    look,
  );
}
