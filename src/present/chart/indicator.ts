import type { Document, DocumentIndicator } from "../../assess/document.ts";
import { figure } from "../../base/figures.ts";
import { type Lang, listed, say } from "../../base/text.ts";
import { unitText } from "../../formula/unitName.ts";
import { footer } from "./footer.ts";
import { yearsChart } from "./frame.ts";
import { dots, fan, line, type Spec } from "./layers.ts";
import type { Look } from "./look.ts";
import { mapPaths, type Paths, pathsOf, valueIn } from "./paths.ts";
import { amounts, type Interval, type Plot } from "./plot.ts";
import { drawnIn } from "./target.ts";
import { axisTitle } from "./views.ts";
import { explained } from "./words.ts";

/**
 * What the chart of an indicator draws: its history, fan and central path.
 *
 * @example indicatorPlot(document, document.indicators[0], "en").axis.unit // "亿元"
 */
export function indicatorPlot(document: Document, indicator: DocumentIndicator, lang: Lang): Plot {
  const paths = pathsOf(indicator, document["as-of"]);
  const last = paths.central.at(-1) ?? paths.past.at(-1);
  const edge = paths.wide.at(-1);
  return {
    layers: [
      fan(paths.wide, "wide"),
      fan(paths.narrow, "narrow"),
      line(paths.past, "observed", { strokeWidth: 2.5 }),
      line(paths.central, "central"),
      dots(
        paths.observed.filter(({ year }) => !paths.interpolated.some((each) => each.year === year)),
        "observed",
      ),
      dots(paths.interpolated, "observed", { filled: false }),
      dots(paths.later, "observed", { filled: false, shape: "diamond", size: 190, strokeWidth: 3 }),
    ],
    axis: amounts(axisTitle(indicator, lang), indicator.unit),
    ends: [
      ...(edge && edge.low !== edge.high
        ? [
            { value: edge.high, text: `95% ${figure(edge.high)}`, style: "quiet", light: true as const },
            { value: edge.low, text: `5% ${figure(edge.low)}`, style: "quiet", light: true as const },
          ]
        : []),
      ...(last
        ? [{ value: last.value, text: `${say(lang, "中心", "central")} ${figure(last.value)}`, style: "central" }]
        : []),
    ],
    goals: [],
    intervals: [],
    values: [],
  };
}

/** An indicator's chart: where the assumptions lead by its last year. */
export function indicatorChart(document: Document, indicator: DocumentIndicator, lang: Lang, look: Look): Spec {
  const paths = pathsOf(indicator, document["as-of"]);
  const title = foundText(indicator, paths, lang);
  const heads = {
    title,
    subtitle: [explained(drawnIn([{ paths, required: [] }]), lang)].filter((each) => each !== ""),
    footer: footer(document, [indicator], lang),
    description: `${indicator.label[lang]}: ${title}`,
  };
  return yearsChart(indicatorPlot(document, indicator, lang), heads, look);
}

/** The last value, and what nine in ten outcomes lie between. */
function foundText({ label, unit }: DocumentIndicator, { central, past, wide }: Paths, lang: Lang): string {
  const last = central.at(-1) ?? past.at(-1);
  const [edge, counted] = [wide.at(-1), unitText(unit, lang)];
  const told = last ? figure(last.value) : "–";
  const value = say(lang, `${told}${counted}`, `${told} ${counted}`.trim());
  const found = say(
    lang,
    `按现有假设，${last?.year}年${label.zh}为${value}`,
    `On present assumptions, ${label.en} comes to ${value} in ${last?.year}`,
  );
  if (!edge || edge.low === edge.high) return found;
  return `${found}${say(lang, `，九成可能在${figure(edge.low)}—${figure(edge.high)}之间`, `; nine in ten outcomes lie between ${figure(edge.low)} and ${figure(edge.high)}`)}`;
}

/**
 * Several indicators of one unit in one picture, or each as an index of a year: their paths, and a bar of quantiles for each at the end.
 *
 * @example linesChart(document, document.indicators, 2019, "en", LOOK).autosize // "none"
 */
export function linesChart(
  document: Document,
  indicators: readonly DocumentIndicator[],
  index: number | null,
  lang: Lang,
  look: Look,
): Spec {
  const lines = indicators.map((indicator) => {
    const base = index === null ? 100 : valueIn(indicator, index);
    const paths = pathsOf(indicator, document["as-of"]);
    return { indicator, paths: base ? mapPaths(paths, (value) => (100 * value) / base) : paths };
  });
  const intervals = lines.flatMap(({ paths }, i) => intervalAt(paths, `series-${i + 1}`));
  const names = listed(
    indicators.map(({ label }) => label[lang]),
    lang,
  );
  const unit =
    index === null ? unitText(indicators[0]?.unit ?? "", lang) : say(lang, `${index}年＝100`, `${index} = 100`);
  const plot: Plot = {
    layers: lines.flatMap(({ paths }, i) => [
      line(
        [...paths.past, ...paths.central.filter(({ year }) => !paths.past.some((each) => each.year === year))],
        `series-${i + 1}`,
      ),
      dots(paths.observed, `series-${i + 1}`, { size: 80 }),
    ]),
    axis: amounts(unit, unit),
    ends: lines.flatMap(({ indicator, paths }, i) => {
      const last = paths.central.at(-1) ?? paths.past.at(-1);
      return last
        ? [{ value: last.value, text: `${indicator.label[lang]} ${figure(last.value)}`, style: `series-${i + 1}` }]
        : [];
    }),
    goals: [],
    intervals,
    values: intervals.flatMap(({ wide }) => wide),
  };
  const heads = {
    title: names,
    subtitle: [
      say(lang, "点为观测值", "dots: observed"),
      ...(intervals.length > 0
        ? [
            say(
              lang,
              "右端竖条：粗段为五成可能，细段为九成",
              "bar at the end: thick for half of all outcomes, thin for nine in ten",
            ),
          ]
        : []),
    ]
      .join(say(lang, "；", "; "))
      .split("\n"),
    footer: footer(document, indicators, lang),
    description: names,
  };
  return yearsChart(plot, heads, look);
}

/**
 * The quantiles at the end of some paths; none where nothing is random.
 *
 * @example intervalAt(pathsOf(document.indicators[0], 2019), "series-1")[0]?.style // "series-1"
 */
export function intervalAt({ wide, narrow, central }: Paths, style: string): readonly Interval[] {
  const [outer, inner] = [wide.at(-1), narrow.at(-1)];
  if (!outer || !inner || outer.low === outer.high) return [];
  const middle = central.at(-1)?.value ?? null;
  return [{ wide: [outer.low, outer.high], narrow: [inner.low, inner.high], central: middle, style }];
}
