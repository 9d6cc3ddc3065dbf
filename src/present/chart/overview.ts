import type { Document, DocumentTarget } from "../../assess/document.ts";
import { probability } from "../../base/figures.ts";
import type { Lang } from "../../base/text.ts";
import { word } from "../wording.ts";
import { footerAxis, frameOf, linesWithin, PLOT, textWidth } from "./frame.ts";
import type { Spec } from "./layers.ts";
import { foundText, runText } from "./target.ts";
import { INK, TYPE } from "./theme.ts";

/** Darker is surer; the word beside each bar says the same in print. */
const SHADES: Readonly<Record<string, string>> = {
  achieved: "#14426f",
  met: "#14426f",
  "at-risk": "#7fa3cc",
  missed: "#d9b7a3",
  impossible: "#b5480f",
};

/**
 * All targets that have a probability, the likeliest first, with verdict and value. Null where there is none.
 *
 * @example overviewChart(document, "en")?.height // 40
 */
export function overviewChart(document: Document, lang: Lang): Spec | null {
  const rows = document.targets
    .filter(({ attainment }) => attainment.probability !== null)
    .toSorted((a, b) => (b.attainment.probability ?? 0) - (a.attainment.probability ?? 0));
  if (rows.length === 0) return null;
  const drawn = rows.map((target) => rowOf(target, lang));
  const left = 12 + Math.ceil(Math.max(...drawn.map(({ row }) => textWidth(row, TYPE.label))));
  const right = Math.ceil(Math.max(10, ...drawn.map(overhang)));
  const notes = linesWithin(runText(document, lang), TYPE.note, left + PLOT.width + right);
  const title = document.scenario.title[lang];
  const lines = [subtitle(rows.length, document.targets.length - rows.length, lang)];
  const x = {
    field: "probability",
    type: "quantitative",
    scale: { domain: [0, REACH] },
    axis: { values: [0, 0.25, 0.5, 0.75, 1], format: ".0%", ...footerAxis(notes, left) },
  };
  const y = {
    field: "row",
    type: "ordinal",
    sort: null,
    axis: { title: null, labelPadding: 10, labelOverlap: false, ticks: false, domain: false, grid: false },
  };
  return {
    ...frameOf({ title, subtitle: lines, left, right, height: 40 * rows.length, footer: notes, above: 0 }),
    data: { values: drawn },
    encoding: { y },
    layer: [
      { mark: { type: "bar", height: 24 }, encoding: { x, color: { field: "color", type: "nominal", scale: null } } },
      { mark: { type: "text", align: "left", dx: 8 }, encoding: { x, text: { field: "text", type: "nominal" } } },
    ],
  };
}

/** The axis goes on beyond 100 %, where the words beside the bars stand. */
const REACH = 1.45;

/** How far a bar's words reach beyond the plot. */
const overhang = ({ probability, text }: ReturnType<typeof rowOf>): number =>
  ((probability ?? 0) / REACH - 1) * PLOT.width + 8 + textWidth(text, TYPE.label);

function subtitle(shown: number, lacking: number, lang: Lang): string {
  return lang === "zh"
    ? `达到目标的概率：${shown} 个可评估目标${lacking > 0 ? `，另有 ${lacking} 个暂不可评估` : ""}`
    : `Probability of meeting each of ${shown} assessable targets${lacking > 0 ? `; ${lacking} more are not assessable` : ""}`;
}

function rowOf(target: DocumentTarget, lang: Lang) {
  return {
    row: `${target.label[lang]} ${target.by}`,
    probability: target.attainment.probability,
    color: SHADES[target.verdict] ?? INK.quiet,
    text: `${probability(target.attainment.probability)} ${word("verdict", target.verdict, lang)} · ${foundText(target, lang)}`,
  };
}
