import type { Document, DocumentTarget } from "../../assess/document.ts";
import { probability } from "../../base/figures.ts";
import type { Lang } from "../../base/text.ts";
import { conditionText, targetAmount } from "../target.ts";
import { word } from "../wording.ts";
import type { Spec } from "./layers.ts";
import { config, INK } from "./theme.ts";

/** Darker is surer; the word beside each bar says the same in print. */
const SHADES: Readonly<Record<string, string>> = {
  achieved: "#14426f",
  met: "#14426f",
  "at-risk": "#7fa3cc",
  missed: "#d9b7a3",
  impossible: "#b5480f",
};

/** All targets that have a probability, the likeliest first, with verdict and value. Null where there is none. */
export function overviewChart(document: Document, lang: Lang): Spec | null {
  const rows = document.targets
    .filter(({ attainment }) => attainment.probability !== null)
    .toSorted((a, b) => (b.attainment.probability ?? 0) - (a.attainment.probability ?? 0));
  if (rows.length === 0) return null;
  const lacking = document.targets.length - rows.length;
  const y = {
    field: "row",
    type: "ordinal",
    sort: null,
    axis: { title: null, labelPadding: 10, ticks: false, domain: false, grid: false },
  };
  const x = {
    field: "probability",
    type: "quantitative",
    scale: { domain: [0, 1.45] },
    axis: {
      values: [0, 0.25, 0.5, 0.75, 1],
      format: ".0%",
      title: footer(document, lang),
      titlePadding: 14,
      titleAnchor: "start",
    },
  };
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: 720,
    height: { step: 40 },
    padding: { left: 10, right: 20, top: 10, bottom: 10 },
    title: { text: document.scenario.title[lang], subtitle: subtitle(rows.length, lacking, lang) },
    config,
    data: { values: rows.map((target) => rowOf(target, lang)) },
    encoding: { y },
    layer: [
      { mark: { type: "bar", height: 24 }, encoding: { x, color: { field: "color", type: "nominal", scale: null } } },
      { mark: { type: "text", align: "left", dx: 8 }, encoding: { x, text: { field: "text", type: "nominal" } } },
    ],
  };
}

function subtitle(shown: number, lacking: number, lang: Lang): string {
  return lang === "zh"
    ? `达到目标的概率:${shown} 个可评估目标${lacking > 0 ? `,另有 ${lacking} 个暂不可评估` : ""}`
    : `Probability of meeting each of ${shown} assessable targets${lacking > 0 ? `; ${lacking} more are not assessable` : ""}`;
}

function rowOf(target: DocumentTarget, lang: Lang) {
  const value = targetAmount(target.attainment.value, target, lang);
  return {
    row: `${target.label[lang]} ${target.by}`,
    probability: target.attainment.probability,
    color: SHADES[target.verdict] ?? INK.quiet,
    text: `${probability(target.attainment.probability)} ${word("verdict", target.verdict, lang)} · ${value} (${conditionText(target, lang)})`,
  };
}

const footer = ({ seed, draws, reckon, scenario }: Document, lang: Lang): string =>
  `${lang === "zh" ? `种子 ${seed} · ${draws} 次抽样` : `seed ${seed} · ${draws} draws`} · ${scenario.id} ${scenario.hash.slice(0, 8)} · reckon ${reckon}`;
