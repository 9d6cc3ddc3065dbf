import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";
import { figure, probability } from "../../base/figures.ts";
import { bracketed, type Lang } from "../../base/text.ts";
import { familiesOf } from "../families.ts";
import { word } from "../wording.ts";
import {
  EDGE,
  footerAxis,
  LINE,
  linesWithin,
  roundScale,
  type Scale,
  textWidth,
  valueAxis,
  valuesIn,
  yearScale,
  yearsIn,
} from "./frame.ts";
import type { Layer, Spec } from "./layers.ts";
import { indicatorOf, valueIn } from "./paths.ts";
import { footer, foundText, targetLayers } from "./target.ts";
import { config, TYPE } from "./theme.ts";

/** One plot of many, and how many stand beside each other. */
const PANEL = { width: 216, height: 132, columns: 3, label: 12, note: 12.5 } as const;

/** Where the largest member is so many times the smallest, each has a scale of its own. */
const ALIKE = 3;

interface Panel {
  readonly name: string;
  readonly target: DocumentTarget;
  readonly indicator: DocumentIndicator;
  readonly layers: readonly Layer[];
  readonly head: readonly string[];
}

/**
 * The targets of a family, a small chart for each member: observed, fan, central trajectory, required path and the target's mark.
 * Null where there is no such family, or none of its members has figures.
 *
 * @example familyChart(document, "beds-2025", "en") // null
 */
export function familyChart(document: Document, of: string, lang: Lang): Spec | null {
  const family = familiesOf(document.targets).find((each) => each.of === of);
  const panels = (family?.items ?? []).flatMap((target) => panelOf(document, target, lang));
  const [first] = panels;
  if (!family || !first) return null;
  const { scales, shared } = scalesOf(panels);
  const marks = scales.flatMap((scale) => scale.marks);
  const left = 8 + Math.ceil(Math.max(...marks.map((mark) => textWidth(figure(mark), PANEL.label))));
  const heads = Math.max(...panels.map(({ head }) => head.length));
  const above = Math.ceil(LINE * (TYPE.label + heads * PANEL.note) + 12);
  const columns = Math.min(PANEL.columns, panels.length);
  const rows = Math.ceil(panels.length / columns);
  const spacing = { row: above + 40, column: left + 26 };
  const width = columns * PANEL.width + (columns - 1) * spacing.column;
  const height = rows * PANEL.height + (rows - 1) * spacing.row;
  const notes = linesWithin(footer(document, first.indicator, lang), TYPE.note, left + width);
  const titles = linesWithin(`${family.label[lang]} ${first.target.by}`, TYPE.title, left + width);
  const subtitles = linesWithin(explained(first.indicator, shared, lang), TYPE.subtitle, left + width);
  const top = Math.ceil(LINE * (titles.length * TYPE.title + subtitles.length * TYPE.subtitle)) + above + 24;
  const bottom = Math.ceil(44 + LINE * TYPE.note * notes.length);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    autosize: "none",
    params: [
      { name: "width", value: width },
      { name: "height", value: height },
    ],
    padding: { left: left + EDGE, right: EDGE + 14, top: top + EDGE, bottom: bottom + EDGE },
    title: { text: titles, subtitle: subtitles, frame: "group", dx: -left, offset: 14 },
    bounds: "flush",
    spacing,
    columns,
    concat: panels.map((panel, i) => {
      const lowest = i === (rows - 1) * columns;
      return drawn(panel, scales[i] as Scale, lowest ? footerAxis(notes, left) : { title: null, grid: false }, above);
    }),
    config,
  };
}

function panelOf(document: Document, target: DocumentTarget, lang: Lang): readonly Panel[] {
  const indicator = indicatorOf(document, target);
  if (!indicator || valueIn(indicator, target.by) === null) return [];
  const layers = targetLayers(document, target, indicator, lang).filter(({ mark }) => mark.type !== "text");
  const { probability: chance, error } = target.attainment;
  const verdict = word("verdict", target.verdict, lang);
  const found = linesWithin(foundText(target, lang), PANEL.note, PANEL.width);
  return [
    {
      name: (target.member?.label ?? target.label)[lang],
      target,
      indicator,
      layers,
      head: [...found, chance === null ? verdict : `${verdict} ${probability(chance, error)}`],
    },
  ];
}

/** One scale for all, or where their sizes differ too much to be seen on one, each its own. */
function scalesOf(panels: readonly Panel[]): { readonly scales: readonly Scale[]; readonly shared: boolean } {
  const values = panels.map(({ layers }) => layers.flatMap(valuesIn));
  const sizes = values.map((each) => Math.max(...each.map(Math.abs)));
  const shared = Math.max(...sizes) <= ALIKE * Math.min(...sizes);
  const common = roundScale(values.flat());
  return { scales: values.map((each) => (shared ? common : roundScale(each))), shared };
}

function explained({ label, member, unit }: DocumentIndicator, shared: boolean, lang: Lang): string {
  const name = `${(member?.family ?? label)[lang]}${unit && bracketed(unit, lang)}`;
  if (lang === "zh")
    return `${name}：中心轨迹与 5%–95%、25%–75% 区间，虚线为所需路径，三角为目标；${shared ? "各图纵轴相同" : "各图纵轴不同"}`;
  return `${name}: central path, 5–95 % and 25–75 %; dashed what is required, triangle the target; ${shared ? "one scale for all" : "each on its own scale"}`;
}

function drawn({ name, layers, head }: Panel, scale: Scale, below: Spec, above: number): Spec {
  const all = layers.flatMap(yearsIn);
  const years = yearScale(all, 3);
  const labels = { labelFontSize: PANEL.label, labelOverlap: false };
  return {
    width: PANEL.width,
    height: PANEL.height,
    title: {
      text: name,
      subtitle: head,
      fontSize: TYPE.label,
      subtitleFontSize: PANEL.note,
      anchor: "start",
      frame: "group",
      offset: 8,
      subtitlePadding: 3,
      limit: above * 10,
    },
    layer: layers,
    encoding: {
      x: {
        type: "quantitative",
        scale: {
          domain: [Math.min(...all) - 0.2, Math.max(...all) + 0.3],
          nice: false,
          zero: false,
        },
        axis: { values: years.marks, format: "d", ...below, ...labels },
      },
      y: {
        type: "quantitative",
        scale: { domain: scale.domain, nice: false, zero: false },
        axis: { ...valueAxis(scale.marks), title: null, ...labels },
      },
    },
  };
}
