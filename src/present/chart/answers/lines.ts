import type { Document, DocumentTarget } from "../../../assess/document.ts";
import { percent } from "../../../base/figures.ts";
import { type Lang, say } from "../../../base/text.ts";
import { LEVELS, type WarningLine, type WarningLines } from "../../../explore/lines.ts";
import type { Scenario } from "../../../plan/scenario.ts";
import { linesTables } from "../../explore/lines.ts";
import { goals } from "../../explore/words.ts";
import { yearsChart } from "../frame.ts";
import { dots, line, type Spec } from "../layers.ts";
import type { Look } from "../look.ts";
import { panelsChart } from "../panels.ts";
import { indicatorOf, type Point, valueIn } from "../paths.ts";
import type { Plot } from "../plot.ts";
import { targetPlot } from "../target.ts";
import type { View } from "../view.ts";
import { viewOf } from "../views.ts";
import { answerHeads } from "./heads.ts";

/** The lines of one target on its own chart. */
interface Drawn {
  readonly target: DocumentTarget;
  readonly plot: Plot;
}

/** How each level is drawn: the surest by long strokes, the least by dots. */
const STYLES = ["series-3", "goal", "quiet"] as const;
const DASHES = [[14, 4], [], [2, 4]] as const;
const MARKS = ["triangle-up", "circle", "triangle-down"] as const;

/**
 * Warning lines on the fan of their target: what must be observed for a chance of 80, 50 and 20 %; of several targets small ones side by side. Null where none can be drawn on a
 * chart over years.
 */
export function linesChart(
  found: WarningLines,
  document: Document,
  scenario: Scenario,
  lang: Lang,
  look: Look,
): Spec | null {
  const drawn = document.targets.flatMap((target): readonly Drawn[] => {
    const own = found.lines.filter(
      (each) => each.target === target.id && each.reason === null && each.watched !== "bound",
    );
    const view = viewOf(document, target, lang);
    const plot = view && own.length > 0 ? plotOf(document, target, view, own, lang) : null;
    return plot ? [{ target, plot }] : [];
  });
  const [only] = drawn;
  if (!only) return null;
  const said = linesTables(found, scenario)[0]?.notes[0] ?? { zh: "", en: "" };
  const about = goals(
    drawn.map(({ target }) => target.id),
    scenario,
  );
  const heads = {
    about:
      drawn.length === 1
        ? about
        : { zh: `${drawn.length}个目标的预警线`, en: `Warning lines of ${drawn.length} targets` },
    said:
      drawn.length === 1
        ? said
        : { zh: `${drawn.length}个目标的预警线`, en: `Warning lines of ${drawn.length} targets` },
  };
  const read = say(
    lang,
    "三条线上的点：当年观测到此值，达标概率为80%（▲）、50%（●）、20%（▼）",
    "points on the three lines: with this observed in the year the probability is 80 % (▲), 50 % (●), 20 % (▼)",
  );
  if (drawn.length === 1) return yearsChart(only.plot, answerHeads(heads, [read], found, lang, look), look);
  const panels = drawn.map(({ target, plot }) => ({
    name: target.label[lang],
    head: [],
    plot: { ...plot, shares: [], below: [] },
  }));
  return panelsChart(panels, () => answerHeads(heads, [read], found, lang, look), look);
}

function plotOf(
  document: Document,
  target: DocumentTarget,
  view: View,
  own: readonly WarningLine[],
  lang: Lang,
): Plot | null {
  const lines = LEVELS.flatMap((level, i) => {
    const points = pointsAt(document, target, view, own, i);
    return points.length === 0 ? [] : [{ level, i, points }];
  });
  if (lines.length === 0) return null;
  const plot = targetPlot({ ...view, required: [] }, target, lang);
  const goal = plot.ends.filter(({ style }) => style === "goal");
  return {
    ...plot,
    layers: [
      ...plot.layers,
      ...lines.flatMap(({ i, points }) => [
        line(points, STYLES[i] as string, { strokeWidth: 3, strokeDash: DASHES[i] }),
        dots(points, STYLES[i] as string, { shape: MARKS[i], size: 130 }),
      ]),
    ],
    ends: [
      ...goal,
      ...lines.flatMap(({ level, i, points }) => {
        const last = points.at(-1);
        if (!last) return [];
        const text = `${percent(level)} ${view.axis.tell(last.value)}${say(lang, `（${last.year}年）`, ` (${last.year})`)}`;
        return [{ value: last.value, text, style: STYLES[i] as string }];
      }),
    ],
  };
}

/** What is watched as the chart shows it; null where that is another thing. */
function pointsAt(
  document: Document,
  target: DocumentTarget,
  view: View,
  own: readonly WarningLine[],
  level: number,
): readonly Point[] {
  const indicator = indicatorOf(document, target);
  const base = indicator && target.condition.from !== null ? valueIn(indicator, target.condition.from) : null;
  const [watched] = own.map((each) => each.watched);
  const levelOf = (state: number): number | null => {
    if (watched === "value" || watched === "sum") return state;
    if (base === null) return null;
    return watched === "index" ? base * state : watched === "rise" ? base + state : null;
  };
  const points = own.flatMap(({ year, p80, p50, p20 }) => {
    const state = [p80, p50, p20][level] ?? null;
    const value = state === null ? null : levelOf(state);
    return value === null ? [] : [{ year, value }];
  });
  if (watched === "lead" || (watched === "sum") !== (target.shows === "sum")) return [];
  return watched === "sum" ? points : view.mapped(points);
}
