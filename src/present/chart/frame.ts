import { endLabels } from "./labels.ts";
import { type Layer, type Spec, words } from "./layers.ts";
import type { Look } from "./look.ts";
import { type Geometry, markings } from "./markings.ts";
import type { Plot } from "./plot.ts";
import { type Pointer, pointersAt } from "./pointers.ts";
import { roundScale, type Scale, valueAxis, valuesIn, yearScale, yearsIn } from "./scale.ts";
import { EDGE, LINE, linesWithin, widest } from "./texts.ts";

/** What stands around a plot: the finding, what it is about and how it is read, and where it comes from. */
export interface Heads {
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly footer: string;
  /** What the picture shows, for those who do not see it. */
  readonly description: string;
}

/** What a frame leaves for the plot, and what it holds. */
export interface Framed {
  readonly frame: Spec;
  readonly width: number;
  readonly height: number;
  readonly notes: readonly string[];
}

/** What stands left and right of the plot, and between it and the title, in pixels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly above: number;
  /** What stands above is drawn by marks, which push the title up themselves. */
  readonly pushed?: boolean;
  /** Between the years and the footer. */
  readonly below?: number;
}

/** From the plot's lower edge to the first line of the footer. */
const UNDER = 58;

/**
 * Size, margins and title of a chart. Margins are stated, not left to vega, which measures texts by whatever canvas its
 * process has, or guesses them at Latin widths. `height` null: as much as the picture leaves.
 *
 * @example frameOf({ title: "t", subtitle: [], footer: "", description: "" }, { left: 40, right: 10, above: 0 }, LOOK).width // 1182
 */
export function frameOf(heads: Heads, { left, right, above, below = 0, pushed = false }: Margins, look: Look): Framed {
  const { type, config } = look;
  const room = look.width - 2 * EDGE;
  const told = look.title ?? heads.title;
  // Quotation marks are as wide as a Chinese glyph in fonts that have those.
  const quoted = 0.42 * type.title * (told.match(/[“”‘’]/g) ?? []).length;
  const titles = linesWithin(told, type.title, room - quoted);
  const subtitles = heads.subtitle.flatMap((line) => linesWithin(line, type.subtitle, room));
  const notes = linesWithin(heads.footer, type.note, room);
  const top = Math.ceil(LINE * (titles.length * type.title + subtitles.length * type.subtitle) + above + 30);
  const bottom = Math.ceil(UNDER + below + LINE * type.note * notes.length);
  const [width, height] = [room - left - right, look.height - 2 * EDGE - top - bottom];
  const frame = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: heads.description,
    width,
    height,
    autosize: "none",
    padding: { left: left + EDGE, right: right + EDGE, top: top + EDGE, bottom: bottom + EDGE },
    title: { text: titles, subtitle: subtitles, frame: "group", dx: -left, offset: 14 + (pushed ? 0 : above) },
    config,
  };
  return { frame, width, height, notes };
}

/**
 * The x axis' title: where the figures come from. It begins at the left edge of the picture.
 *
 * @example footerAxis(["seed 1"], 40).titleX // -40
 */
export const footerAxis = (footer: readonly string[], left: number, below = 0): Spec => ({
  title: footer,
  titleAnchor: "start",
  titleAlign: "left",
  titleX: -left,
  titleY: UNDER - 14 + below,
  titleBaseline: "top",
  labelOverlap: false,
  labelPadding: 6,
  grid: false,
});

/** The plot's own size and its scales. */
export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly years: Scale;
  readonly scale: Scale;
}

/**
 * Where years and values lie in a plot.
 *
 * @example geometryOf({ width: 100, height: 50, years: yearScale([2020]), scale: roundScale([0, 5]) }, false).y(0) // 50
 */
export function geometryOf({ width, height, years, scale }: Placed, reversed: boolean): Geometry {
  const along = (at: number, [from, to]: readonly [number, number], size: number) => ((at - from) / (to - from)) * size;
  const down = (value: number): number => along(value, scale.domain, height);
  return {
    width,
    height,
    x: (year) => along(year, years.domain, width),
    y: reversed ? down : (value) => height - down(value),
  };
}

/**
 * The layers of a plot and its axes: what is marked under the paths, the paths, what is marked over them, and labels.
 *
 * @example const placed = { width: 100, height: 50, years: yearScale([2019, 2025]), scale: roundScale([0, 5]) };
 *   layered(indicatorPlot(document, document.indicators[0], "en"), placed, { x: {}, y: {} }).layer.length // 5
 */
export function layered(
  plot: Plot,
  placed: Placed,
  axes: { readonly x: Spec; readonly y: Spec },
  labels: (geometry: Geometry) => readonly Layer[] = () => [],
): { readonly layer: readonly Layer[]; readonly encoding: Spec } {
  const { years, scale } = placed;
  const { reversed = false, tell } = plot.axis;
  const geometry = geometryOf(placed, reversed);
  const [under, over] = markings(plot, geometry);
  const fixed = { nice: false, zero: false };
  return {
    layer: [...under, ...plot.layers, ...over, ...labels(geometry)].filter(({ data }) => data.values.length > 0),
    encoding: {
      x: {
        type: "quantitative",
        scale: { domain: years.domain, ...fixed },
        axis: { values: years.marks, format: "d", ...axes.x },
      },
      y: {
        type: "quantitative",
        scale: { domain: scale.domain, ...fixed, ...(reversed ? { reverse: true } : {}) },
        axis: { ...valueAxis(scale.marks, tell), ...axes.y },
      },
    },
  };
}

/** What a chart runs over, where that is not the years: an assumption's values. */
export interface Across {
  readonly name: string;
  readonly scale: Scale;
  readonly tell: (value: number) => string;
  readonly pointers: readonly Pointer[];
}

/**
 * A chart over years: layers in a frame that leaves room for every text, labels at the lines' ends.
 *
 * @example const heads = { title: "t", subtitle: [], footer: "", description: "" };
 *   yearsChart(indicatorPlot(document, document.indicators[0], "en"), heads, LOOK).autosize // "none"
 */
export function yearsChart(drawn: Plot, heads: Heads, look: Look, across: Across | null = null): Spec {
  const plot = across ? { ...drawn, below: [{ year: middleOf(across.scale), text: across.name }] } : drawn;
  const { axis } = plot;
  const { label, note } = look.type;
  const years = across?.scale ?? yearScale(plot.layers.flatMap(yearsIn));
  const over = across && across.pointers.length > 0 ? 2.2 * label : 0;
  const scale = scaleFor(plot);
  const left = 12 + Math.ceil(widest(scale.marks.map(axis.tell), label));
  const ends = endLabels(plot, look);
  const below = plot.below && plot.below.length > 0 ? 1.45 * label : 0;
  const { frame, width, height, notes } = frameOf(
    heads,
    { left, right: ends.width, above: note + 8 + over, below, pushed: over > 0 },
    look,
  );
  const tells = across ? { format: "~g", labelExpr: valueAxis(across.scale.marks, across.tell).labelExpr } : {};
  const axes = {
    x: { ...footerAxis(notes, left, below), ...tells },
    y: { title: over > 0 ? null : axis.title, titleX: -left },
  };
  const labels = (geometry: Geometry) => [
    ...belowYears(plot, geometry, label),
    // An axis' title that stands higher would push the chart's own up.
    ...(over > 0
      ? [words([{ x: -left, y: -12 - over, text: [axis.title] }], "quiet", { fontSize: note, baseline: "bottom" })]
      : []),
    ...pointersAt(across?.pointers ?? [], geometry.x, { ...geometry, size: label }),
    ...ends.layers(geometry),
  ];
  return { ...frame, ...layered(plot, { width, height, years, scale }, axes, labels) };
}

const middleOf = ({ domain: [from, to] }: Scale): number => (from + to) / 2;

/** The texts below the years, under the marks of the axis. */
const belowYears = ({ below = [] }: Plot, { x, height }: Geometry, size: number): readonly Layer[] => [
  words(
    below.map(({ year, text }) => ({ x: x(year), y: height + 2.35 * size, text: [text] })),
    "observed",
    { align: "center", fontWeight: "bold" },
  ),
];

/**
 * The scale of a plot's values.
 *
 * @example scaleFor({ axis: amounts("", ""), layers: [], values: [1, 5] }).marks // [1, 2, 3, 4, 5]
 */
export const scaleFor = ({ axis, layers, values }: Pick<Plot, "axis" | "layers" | "values">): Scale =>
  (axis.scale ?? roundScale)([...layers.flatMap(valuesIn), ...values]);
