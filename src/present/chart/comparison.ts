import type { Document, DocumentIndicator } from "../../assess/document.ts";
import { probability } from "../../base/figures.ts";
import type { Lang } from "../../base/text.ts";
import { conditionText } from "../target.ts";
import { word } from "../wording.ts";
import { yearsChart } from "./frame.ts";
import { dots, fan, type Layer, label, line, type Spec } from "./layers.ts";
import { indicatorOf, pathsOf, valueIn } from "./paths.ts";
import { axisTitle, footer } from "./target.ts";
import { INK } from "./theme.ts";

/** One style a scenario, told apart in grey by its dashes. */
const STYLES = [
  { color: "#14426f", fill: "#a9bfd9", strokeDash: [] },
  { color: "#b5480f", fill: "#ecc9b4", strokeDash: [10, 5] },
  { color: "#3d6b2f", fill: "#c3d7ba", strokeDash: [3, 4] },
  { color: "#5b3a79", fill: "#d2c4df", strokeDash: [12, 4, 3, 4] },
] as const;

/**
 * One target under several scenarios: every fan and central trajectory over the same history and mark. Null: no figures.
 *
 * @example comparisonChart([document], "nothing", "en") // null
 */
export function comparisonChart(documents: readonly Document[], id: string, lang: Lang): Spec | null {
  const drawn = documents.flatMap((document, i) => {
    const target = document.targets.find((each) => each.id === id);
    const indicator = target && indicatorOf(document, target);
    const style = STYLES[i % STYLES.length] as (typeof STYLES)[number];
    return target && indicator ? [{ document, target, indicator, style }] : [];
  });
  const [first] = drawn;
  if (!first || valueIn(first.indicator, first.target.by) === null) return null;
  const titles = drawn.map(
    ({ document, target }) =>
      `${document.scenario.id} ${document.scenario.hash.slice(0, 8)} · ${document.scenario.title[lang]} · ${word("verdict", target.verdict, lang)} ${probability(target.attainment.probability)}`,
  );
  // Beside its mark the condition would lie on some scenario's line.
  const wanted = `▲ ${lang === "zh" ? "目标" : "target"} ${conditionText(first.target, lang)}`;
  const { mark } = first.target;
  const place = mark && { year: mark.to, value: mark.low };
  const past = pathsOf(first.indicator, first.document["as-of"]);
  const layers = [
    ...drawn.map(({ document, indicator, style }) => fan(pathsOf(indicator, document["as-of"]).wide, style.fill, 0.55)),
    ...drawn.map(({ document, indicator, style }) =>
      line(pathsOf(indicator, document["as-of"]).central, { color: style.color, strokeDash: style.strokeDash }),
    ),
    ...drawn.map(({ document, indicator, style }) => name(document, indicator, style.color)),
    line(past.past, { color: INK.observed, strokeWidth: 2 }),
    dots(past.observed, { color: INK.observed }),
    ...(place ? [dots([place], { color: INK.observed, shape: "triangle-up", size: 240 })] : []),
  ];
  return yearsChart(layers, {
    title: `${first.target.label[lang]} ${first.target.by}`,
    subtitle: place ? [wanted, ...titles] : titles,
    footer: footer(first.document, first.indicator, lang),
    axis: axisTitle(first.indicator, lang),
  });
}

const name = (document: Document, indicator: DocumentIndicator, color: string): Layer =>
  label(pathsOf(indicator, document["as-of"]).central.at(-1), document.scenario.id, { color });
