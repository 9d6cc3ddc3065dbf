import { figure } from "../../base/figures.ts";
import { isWide, wrap } from "../../base/width.ts";
import { powerOfTen, shifted } from "../../formula/decimal.ts";
import type { Layer, Spec } from "./layers.ts";
import { config, TYPE } from "./theme.ts";

/** The plot itself, without what stands around it. */
export const PLOT = { width: 720, height: 380 } as const;

/** What is left free around a picture, and from line to line in heights of type. */
export const EDGE = 10;
/** The height of a line, in heights of its type. */
export const LINE = 1.25;

/**
 * The width of a text in pixels, as fonts with Chinese glyphs set it: one em a Chinese glyph, and on the safe side 0.58 a
 * Latin one. Everything around a plot is placed by it, so that no picture depends on the fonts of whoever draws it.
 *
 * @example textWidth("目标 2025", 15) // 73.5
 */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, glyph) => sum + (isWide(glyph) ? 1 : 0.58), 0) * size;

/** A text in lines that fit. @example linesWithin("甲乙丙丁", 10, 20) // ["甲乙", "丙丁"] */
export const linesWithin = (text: string, size: number, width: number): readonly string[] =>
  wrap(text, width, (part) => textWidth(part, size)).split("\n");

interface Around {
  readonly title: string;
  readonly subtitle: readonly string[];
  /** What stands left and right of the plot takes so much, in pixels. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
  /** Lines of the footer; it is the title of the x axis. */
  readonly footer: readonly string[];
  /** What stands between title and plot. */
  readonly above: number;
}

/**
 * Size, margins and title of a chart. Margins are stated, not left to vega, which measures texts by whatever canvas its
 * process has, or guesses them at Latin widths.
 *
 * @example frameOf({ title: "t", subtitle: [], left: 40, right: 10, height: 380, footer: [], above: 0 }).autosize // "none"
 */
export function frameOf({ title, subtitle, left, right, height, footer, above }: Around): Spec {
  const room = left + PLOT.width + right;
  const titles = linesWithin(title, TYPE.title, room);
  const subtitles = subtitle.flatMap((line) => linesWithin(line, TYPE.subtitle, room));
  const top = LINE * (titles.length * TYPE.title + subtitles.length * TYPE.subtitle) + above + 16;
  const bottom = 40 + LINE * TYPE.note * footer.length;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    width: PLOT.width,
    height,
    autosize: "none",
    padding: { left: left + EDGE, right: right + EDGE, top: Math.ceil(top) + EDGE, bottom: Math.ceil(bottom) + EDGE },
    title: { text: titles, subtitle: subtitles, frame: "group", dx: -left },
    config,
  };
}

/**
 * The x axis' title: where the figures come from. It begins at the left edge of the picture.
 *
 * @example footerAxis(["seed 1"], 40).titleX // -40
 */
export const footerAxis = (footer: readonly string[], left: number): Spec => ({
  title: footer,
  titleAnchor: "start",
  titleAlign: "left",
  titleX: -left,
  titlePadding: 14,
  labelOverlap: false,
  grid: false,
});

/** A scale with round ends and its marks. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly marks: readonly number[];
}

/**
 * Round marks around all values: some five steps of 1, 2 or 5 times a power of ten.
 *
 * @example roundScale([1566, 3091]) // { domain: [1500, 3500], marks: [1500, 2000, 2500, 3000, 3500] }
 */
export function roundScale(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const [mantissa, exponent] = stepOf(span / 5);
  const step = mantissa * powerOfTen(exponent);
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)];
  const marks = Array.from({ length: last - first + 1 }, (_, i) => shifted((first + i) * mantissa, exponent));
  return { domain: [marks[0] as number, marks.at(-1) as number], marks };
}

/** The least of 1, 2 or 5 times a power of ten that is not below a size. */
function stepOf(size: number): readonly [number, number] {
  const exponent = Number(size.toExponential().split("e")[1]);
  const lead = size / powerOfTen(exponent);
  return lead > 5 ? [1, exponent + 1] : [lead > 2 ? 5 : lead > 1 ? 2 : 1, exponent];
}

/**
 * A chart over years: layers in a frame that leaves room for every text.
 *
 * @example yearsChart([line([{ year: 2020, value: 5 }, { year: 2025, value: 9 }], {})], { title: "t", subtitle: [], footer: "", axis: "" }).height // 380
 */
export function yearsChart(
  layers: readonly Layer[],
  {
    title,
    subtitle,
    footer,
    axis,
  }: Pick<Around, "title" | "subtitle"> & { readonly footer: string; readonly axis: string },
): Spec {
  const years = yearScale(layers.flatMap(yearsIn));
  const scale = roundScale(layers.flatMap(valuesIn));
  const left = 10 + Math.ceil(Math.max(...scale.marks.map((mark) => textWidth(figure(mark), TYPE.label))));
  const right = Math.ceil(Math.max(10, ...layers.map((layer) => overhang(layer, years.domain))));
  const notes = linesWithin(footer, TYPE.note, left + PLOT.width + right);
  return {
    ...frameOf({ title, subtitle, left, right, height: PLOT.height, footer: notes, above: 2 * TYPE.note + 2 }),
    layer: layers,
    encoding: {
      x: {
        type: "quantitative",
        scale: { domain: years.domain, nice: false, zero: false },
        axis: { values: years.marks, format: "d", ...footerAxis(notes, left) },
      },
      y: {
        type: "quantitative",
        scale: { domain: scale.domain, nice: false, zero: false },
        axis: { ...valueAxis(scale.marks), title: axis, titleX: -left },
      },
    },
  };
}

/**
 * Marks in the words of every table; the axis' title stands above it.
 *
 * @example valueAxis([0, 5]).values // [0, 5]
 */
export const valueAxis = (marks: readonly number[]): Spec => ({
  values: marks,
  labelExpr: `${JSON.stringify(Object.fromEntries(marks.map((mark) => [String(mark), figure(mark)])))}[datum.value]`,
  labelOverlap: false,
  titleAngle: 0,
  titleAlign: "left",
  titleAnchor: "end",
  titleY: -12,
  titleBaseline: "bottom",
});

/**
 * Whole years with room for labels on the right; some ten of them are marked, or `most`, the last one always.
 *
 * @example yearScale([2020, 2025]).marks // [2020, 2021, 2022, 2023, 2024, 2025]
 */
export function yearScale(years: readonly number[], most = 10): Scale {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = Math.max(1, Math.ceil((last - first) / most));
  const marks = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => (last - year) % step === 0,
  );
  return { domain: [first - 0.2, last + (last - first) * 0.16 + 0.4], marks };
}

const numbersIn = (layer: Layer, keys: readonly string[]): readonly number[] =>
  layer.data.values.flatMap((point) => keys.map((key) => point[key]).filter((each) => typeof each === "number"));

/** The years of a layer. @example yearsIn(line([{ year: 2020, value: 5 }], {})) // [2020] */
export const yearsIn = (layer: Layer): readonly number[] => numbersIn(layer, ["year", "end"]);
/** The values of a layer. @example valuesIn(line([{ year: 2020, value: 5 }], {})) // [5] */
export const valuesIn = (layer: Layer): readonly number[] => numbersIn(layer, ["value", "low", "high"]);

/** How far a text that begins at its point reaches beyond the plot. */
function overhang({ mark, data }: Layer, [from, to]: Scale["domain"]): number {
  if (mark.type !== "text" || mark.align !== "left") return 0;
  const ends = data.values.map(({ year, text }) => {
    const x = ((Number(year) - from) / (to - from)) * PLOT.width;
    return x + Number(mark.dx) + 1.1 * textWidth(String(text), TYPE.label) - PLOT.width;
  });
  return Math.max(0, ...ends);
}
