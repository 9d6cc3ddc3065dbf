import { footerAxis, frameOf, type Heads, layered } from "./frame.ts";
import type { Spec } from "./layers.ts";
import type { Look } from "./look.ts";
import type { Plot } from "./plot.ts";
import { roundScale, type Scale, valuesIn, yearScale, yearsIn } from "./scale.ts";
import { EDGE, LINE, linesWithin, widest } from "./texts.ts";

/** One plot of many: its name, what it finds, and what it draws. */
export interface Panel {
  readonly name: string;
  readonly head: readonly string[];
  readonly plot: Plot;
}

/** Where the largest of them is so many times the smallest, each has a scale of its own. */
const ALIKE = 3;

/** Type of a panel's axes and head, in shares of a label's; the least height of a plot; below it, its years. */
const SMALL = { label: 0.78, note: 0.8, least: 90, years: 34 } as const;

/** What it says of its scales. */
export type Shared = "same" | "own";

/**
 * Small charts side by side, of one kind of thing, on one scale where their sizes allow it; heads are made once that is known.
 *
 * @example const heads = { title: "t", subtitle: [], footer: "", description: "" };
 *   const panel = { name: "a", head: [], plot: indicatorPlot(document, document.indicators[0], "en") };
 *   panelsChart([panel, panel], () => heads, LOOK).columns // 2
 */
export function panelsChart(panels: readonly Panel[], headsFor: (shared: Shared) => Heads, look: Look): Spec {
  const { scales, shared } = scalesOf(panels);
  const heads = headsFor(shared);
  const [label, note] = [SMALL.label * look.type.label, SMALL.note * look.type.label];
  const left =
    10 +
    Math.ceil(Math.max(...panels.map(({ plot }, i) => widest((scales[i]?.marks ?? []).map(plot.axis.tell), label))));
  const columns = columnsFor(panels.length);
  const rows = Math.ceil(panels.length / columns);
  const across = Math.floor((look.width - 2 * EDGE - columns * left - (columns - 1) * 22) / columns);
  const headings = panels.map(({ name, head }) => headLines(name, head, look, across, note));
  const above = Math.ceil(LINE * (look.type.label * most(headings, "names") + note * most(headings, "lines")) + 16);
  const margins = { left, right: 0, above };
  const { frame, height, notes } = frameOf(heads, margins, look);
  const gap = above + SMALL.years;
  const tall = Math.max(SMALL.least, Math.floor((height - (rows - 1) * gap) / rows));
  const { width: _w, height: _h, ...outer } = frame as Spec & { readonly width: number; readonly height: number };
  // The heads of the uppermost row belong to the plots, for vega: the title stands above them.
  const title = { ...(outer.title as Spec), offset: 14 };
  const everyYear = panels.flatMap(({ plot }) => plot.layers.flatMap(yearsIn));
  return {
    ...outer,
    title,
    params: [
      { name: "width", value: columns * across + (columns - 1) * (left + 22) },
      { name: "height", value: rows * tall + (rows - 1) * gap },
    ],
    bounds: "flush",
    spacing: { row: gap, column: left + 22 },
    columns,
    concat: panels.map(({ name: _name, head: _head, plot }, i) => {
      const below = i === (rows - 1) * columns ? footerAxis(notes, left) : { title: null, grid: false };
      const labels = { labelFontSize: label, labelOverlap: false };
      const years = yearScale(shared === "same" ? everyYear : plot.layers.flatMap(yearsIn), 3);
      const placed = { width: across, height: tall, years, scale: scales[i] as Scale };
      const axes = { x: { ...below, ...labels }, y: { title: null, ...labels } };
      const { titles = [], text = [] } = headings[i] ?? {};
      return {
        width: across,
        height: tall,
        title: {
          ...{ text: titles, subtitle: text, fontSize: look.type.label, subtitleFontSize: note },
          ...{ anchor: "start", frame: "group", offset: 8, subtitlePadding: 3 },
        },
        ...layered(plot, placed, axes),
      };
    }),
  };
}

const columnsFor = (count: number): number => [1, 1, 2, 3, 2, 3, 3, 4, 4][count] ?? (count <= 12 ? 4 : 5);

interface Head {
  readonly text: readonly string[];
  readonly names: number;
  readonly lines: number;
  readonly titles: readonly string[];
}

function headLines(name: string, head: readonly string[], { type }: Look, width: number, note: number): Head {
  const titles = linesWithin(name, type.label, width);
  const text = head.flatMap((line) => linesWithin(line, note, width));
  return { text, titles, names: titles.length, lines: text.length };
}

const most = (heads: readonly Head[], what: "names" | "lines"): number => Math.max(...heads.map((each) => each[what]));

/** One scale for all that tell the same, or where their sizes differ too much to be seen on one, each its own. */
function scalesOf(panels: readonly Panel[]): { readonly scales: readonly Scale[]; readonly shared: Shared } {
  const values = panels.map(({ plot }) => [...plot.layers.flatMap(valuesIn), ...plot.values]);
  const sizes = values.map((each) => Math.max(...each.map(Math.abs)));
  const units = new Set(panels.map(({ plot }) => plot.axis.unit));
  const alike = units.size === 1 && Math.max(...sizes) <= ALIKE * Math.min(...sizes);
  const scaleOf = (each: readonly number[], i: number): Scale => (panels[i]?.plot.axis.scale ?? roundScale)(each);
  const common = scaleOf(values.flat(), 0);
  return { scales: values.map((each, i) => (alike ? common : scaleOf(each, i))), shared: alike ? "same" : "own" };
}
