import type { Document, DocumentTarget } from "../../assess/document.ts";
import { probability } from "../../base/figures.ts";
import { bracketed, type Lang, say } from "../../base/text.ts";
import { unitLast } from "../../formula/unitName.ts";
import { conditionText, targetAmount } from "../target.ts";
import { word } from "../wording.ts";
import { runText } from "./footer.ts";
import { footerAxis, frameOf } from "./frame.ts";
import type { Spec } from "./layers.ts";
import { LOOK, type Look } from "./look.ts";
import { LINE, linesWithin, textWidth, widest } from "./texts.ts";
import { INK, SHADES } from "./theme.ts";
import { tally } from "./words.ts";

/** The height of a row beyond its lines. */
const ROW = 7;

/** As much of the picture's width as names may take, and the words beside the bars. */
const NAMES = 0.34;

/**
 * All targets that have a probability, the likeliest first, with verdict and value. Null where there is none.
 *
 * @example overviewChart(document, "en")?.autosize // "none"
 */
export function overviewChart(document: Document, lang: Lang, look: Look = LOOK): Spec | null {
  const rows = document.targets
    .filter(({ attainment }) => attainment.probability !== null)
    .toSorted((a, b) => (b.attainment.probability ?? 0) - (a.attainment.probability ?? 0));
  if (rows.length === 0) return null;
  const size = look.type.label;
  const drawn = rows.map((target) => rowOf(target, lang, NAMES * look.width, size));
  const left = 12 + Math.ceil(Math.max(...drawn.map(({ name }) => widest(name, size))));
  const right = 20 + Math.ceil(Math.max(...drawn.map(({ text }) => 1.06 * textWidth(text, size))));
  const heads = {
    title: `${document.scenario.title[lang]}${lang === "zh" ? "：" : ": "}${tally(document.targets, lang)}`,
    subtitle: [subtitle(document.targets, lang)],
    footer: runText(document, lang),
    description: document.targets.map(({ label }) => label[lang]).join(lang === "zh" ? "、" : ", "),
  };
  const lines = Math.max(...drawn.map(({ name }) => name.length));
  const tall = { ...look, height: Math.max(look.height, (LINE * size * lines + ROW) * rows.length + 180) };
  const { frame, notes } = frameOf(heads, { left, right, above: 0 }, tall);
  const quantitative = { type: "quantitative" as const };
  const x = {
    field: "probability",
    ...quantitative,
    scale: { domain: [0, 1] },
    axis: { values: [0, 0.5, 1], format: ".0%", ...footerAxis(notes, left) },
  };
  const labels = `{${drawn.map(({ row, name }) => `${JSON.stringify(row)}: ${JSON.stringify(name)}`).join(", ")}}[datum.value]`;
  const y = {
    field: "row",
    type: "ordinal",
    sort: null,
    scale: { paddingInner: 0.4, paddingOuter: 0.2 },
    axis: {
      title: null,
      labelExpr: labels,
      labelPadding: 10,
      labelOverlap: false,
      ticks: false,
      domain: false,
      grid: false,
    },
  };
  return {
    ...frame,
    data: { values: drawn.map(({ name: _name, ...each }) => each) },
    encoding: { y },
    layer: [
      { mark: { type: "bar" }, encoding: { x, color: { field: "color", type: "nominal", scale: null } } },
      {
        mark: { type: "text", align: "left", dx: 12 },
        encoding: { x: { datum: 1, ...quantitative }, text: { field: "text", type: "nominal" } },
      },
    ],
  };
}

/** How many are drawn; others have no probability, since nothing random touches them, or cannot be judged. */
function subtitle(targets: readonly DocumentTarget[], lang: Lang): string {
  const shown = targets.filter(({ attainment }) => attainment.probability !== null).length;
  const lacking = targets.filter(({ verdict }) => verdict === "not-assessable").length;
  const certain = targets.length - shown - lacking;
  const parts = [
    say(lang, `达到目标的概率：${shown}个可评估目标`, `Probability of meeting each of ${shown} assessable targets`),
    ...(certain > 0
      ? [
          say(
            lang,
            `另有${certain}个没有概率（不受随机因素影响）`,
            `${certain} more have none, since nothing random touches them`,
          ),
        ]
      : []),
    ...(lacking > 0
      ? [say(lang, `${certain > 0 ? "" : "另有"}${lacking}个暂不可评估`, `${lacking} more are not assessable`)]
      : []),
  ];
  return parts.join(say(lang, "，", "; "));
}

function rowOf(target: DocumentTarget, lang: Lang, width: number, size: number) {
  const { probability: chance, error, value } = target.attainment;
  const name = `${target.label[lang]} ${target.by}`;
  const told = `${targetAmount(value, target, lang)}${bracketed(conditionText(target, lang), lang)}`;
  const found = unitLast(told, target.unit, lang);
  return {
    row: `${target.id} ${name}`,
    name: linesWithin(name, size, width),
    probability: chance,
    color: SHADES[target.verdict] ?? INK.quiet,
    text: `${chanceOf(chance, error)} ${word("verdict", target.verdict, lang)} · ${found}`,
  };
}

/** As the tables tell it, without the sampling error where it is not the whole of it. */
function chanceOf(chance: number | null, error: number | null): string {
  return chance === 0 || chance === 1 ? probability(chance, error) : probability(chance);
}
