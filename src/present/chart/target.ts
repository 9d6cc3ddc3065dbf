import type { Document, DocumentTarget } from "../../assess/document.ts";
import { type Lang, say } from "../../base/text.ts";
import { withoutUnit } from "../../formula/unitName.ts";
import { perYear, requiredText } from "../target.ts";
import { footer } from "./footer.ts";
import { yearsChart } from "./frame.ts";
import { dots, fan, type Layer, line, type Spec } from "./layers.ts";
import { LOOK, type Look } from "./look.ts";
import type { Paths } from "./paths.ts";
import type { End, Goal, Interval, Plot } from "./plot.ts";
import { failedBy, sharesOf } from "./shares.ts";
import { timelineChart } from "./timeline.ts";
import type { View } from "./view.ts";
import { viewOf } from "./views.ts";
import { aboutText, type Drawn, explained, findingText, goalWords } from "./words.ts";

/**
 * One target's chart, of what its kind shows: what was observed, the fan (5–95 % and 25–75 %), the central path, what the target asks for and the
 * path that it requires. Null where there is nothing to draw.
 *
 * @example targetChart(document, "machinery-2025", "en")?.autosize // "none"
 */
export function targetChart(document: Document, id: string, lang: Lang, look: Look = LOOK): Spec | null {
  const target = document.targets.find((each) => each.id === id);
  if (!target) return null;
  const view = viewOf(document, target, lang);
  const title = findingText(target, lang);
  const subjects = [target.indicator, ...target.beside];
  const heads = {
    title,
    subtitle: [
      aboutText(target, lang),
      view ? explained({ ...drawnIn([view]), ...besides(view, target) }, lang) : "",
    ].filter((each) => each !== ""),
    footer: footer(
      document,
      document.indicators.filter((each) => subjects.includes(each.id)),
      lang,
    ),
    description: `${target.label[lang]}${say(lang, "：", ": ")}${title}`,
  };
  return view
    ? yearsChart(targetPlot(view, target, lang), heads, look)
    : timelineChart(document, target, lang, heads, look);
}

/** What its chart alone has: small ones have no room for it. */
const besides = (view: View, target: DocumentTarget): Partial<Drawn> => ({
  bars: barOf(view, target).length > 0,
  shares: sharesOf(target).length > 0,
  below: failedBy(target).length > 0,
});

/**
 * What is to be explained of some views.
 *
 * @example drawnIn([]) // { fan: false, bars: false, required: false, later: false }
 */
export const drawnIn = (views: readonly Pick<View, "paths" | "required">[]): Drawn => ({
  fan: views.some(({ paths }) => paths.wide.some(({ low, high }) => low !== high)),
  bars: false,
  required: views.some(({ required }) => required.length > 0),
  later: views.some(({ paths }) => paths.later.length > 0),
});

/**
 * What a target's chart draws.
 *
 * @example targetPlot(viewOf(document, document.targets[0], "en"), document.targets[0], "en").layers[0].mark.type // "area"
 */
export function targetPlot(view: View, target: DocumentTarget, lang: Lang): Plot {
  const { paths, axis, required, others } = view;
  const goals = goalsOf(view, target);
  const ends = [...endsOf(view, lang), ...goalEnds(goals, view, target, lang)];
  const intervals = barOf(view, target);
  const shares = sharesOf(target);
  return {
    shares,
    below: failedBy(target),
    layers: [
      fan(paths.wide, "wide"),
      fan(paths.narrow, "narrow"),
      ...others.flatMap((other, i) => otherLayers(other.paths, i)),
      ...ownLayers(paths),
      line(required, "required", { strokeWidth: 3 }),
    ],
    axis,
    ends,
    goals,
    intervals,
    values: [
      ...(view.axis.scale ? goals.map(({ low }) => low) : roomFor(goals, view)),
      ...intervals.flatMap(({ wide }) => wide),
      ...shares.map(({ value }) => value),
    ],
  };
}

/** Where no fan leads to the number, its quantiles stand at the end: of what adds up, and of nothing whose steps are told one by one. */
function barOf({ apart, paths }: View, { valueQuantiles }: DocumentTarget): readonly Interval[] {
  if (!apart || !valueQuantiles) return [];
  const [low, lower, upper, high] = (["0.05", "0.25", "0.75", "0.95"] as const).map((level) => valueQuantiles[level]);
  const known = [low, lower, upper, high].every((each) => each !== null && each !== undefined);
  if (!known || low === high) return [];
  return [
    {
      wide: [low as number, high as number],
      narrow: [lower as number, upper as number],
      central: paths.central.at(-1)?.value ?? null,
    },
  ];
}

function ownLayers({ past, observed, interpolated, central, later }: Paths): readonly Layer[] {
  const known = observed.filter(({ year }) => !interpolated.some((point) => point.year === year));
  return [
    line(past, "observed", { strokeWidth: 2.5 }),
    line(central, "central"),
    dots(known, "observed"),
    dots(interpolated, "observed", { filled: false }),
    dots(later, "observed", { filled: false, shape: "diamond", size: 190, strokeWidth: 3 }),
  ];
}

const otherLayers = ({ past, central, observed }: Paths, i: number): readonly Layer[] => [
  line([...past, ...central.filter(({ year }) => !past.some((each) => each.year === year))], otherStyle(i), {
    strokeWidth: 2.5,
  }),
  dots(observed, otherStyle(i), { size: 80, shape: SHAPES[i % SHAPES.length] }),
];

/** Others are told apart by their points too, where several share a style. */
const SHAPES = ["square", "triangle-up", "circle", "diamond"] as const;

/** Others have the series' styles after the first two, whose inks are its own and its target's. */
const otherStyle = (i: number): string => `series-${3 + (i % 2)}`;

/**
 * What is wanted, in the view's measure.
 *
 * @example goalsOf(viewOf(document, document.targets[0], "en"), document.targets[0])[0].open // "above"
 */
export function goalsOf(view: View, { mark, condition }: DocumentTarget): readonly Goal[] {
  if (!mark) return [];
  const at = (value: number): number => view.mapped([{ year: mark.to, value }])[0]?.value ?? value;
  const upwards = ["at-least", "above", "up"].includes(condition.sense);
  const downwards = ["at-most", "below", "down"].includes(condition.sense);
  const open = upwards ? "above" : downwards ? "below" : null;
  const seen = view.axis.reversed && open ? (open === "above" ? "below" : "above") : open;
  const projected = view.paths.central[0]?.year ?? mark.from;
  const from = mark.shape === "range" ? Math.min(mark.from, projected) : mark.from;
  return [{ shape: mark.shape, low: at(mark.low), high: at(mark.high), from, to: mark.to, open: seen }];
}

/** Names of lines and edges, with the values where they end. */
function endsOf({ paths, axis, others, name }: View, lang: Lang): readonly End[] {
  const last = paths.central.at(-1) ?? paths.past.at(-1);
  const edge = paths.wide.at(-1);
  const own = name ?? say(lang, "中心", "central");
  return [
    ...(edge && edge.low !== edge.high
      ? [
          { value: edge.high, text: "95%", style: "quiet", light: true as const },
          { value: edge.low, text: "5%", style: "quiet", light: true as const },
        ]
      : []),
    ...(last ? [{ value: last.value, text: `${own} ${axis.tell(last.value)}`, style: "central" }] : []),
    ...others.flatMap(({ name, paths: other }, i) => {
      const end = other.central.at(-1) ?? other.past.at(-1);
      return end ? [{ value: end.value, text: `${name} ${axis.tell(end.value)}`, style: otherStyle(i) }] : [];
    }),
  ];
}

/** What the target asks for, beside its mark. */
function goalEnds(
  goals: readonly Goal[],
  { required, axis }: View,
  target: DocumentTarget,
  lang: Lang,
): readonly End[] {
  const isExact = target.condition.sense === "equals" && target.condition.tolerance !== null;
  const rate =
    required.length > 0
      ? `\n${isExact ? say(lang, "正好达到需", "meeting it exactly needs ") : say(lang, "需", "needs ")}${perYear(requiredText(target, lang), lang)}`
      : "";
  return goals.map(({ low, high, shape }) => ({
    value: (low + high) / 2,
    text: withoutUnit(
      `${say(lang, "目标", "target")} ${shape === "range" ? `${axis.tell(low)}–${axis.tell(high)}` : goalWords(target, lang)}${rate}`,
      target.unit,
      lang,
    ),
    style: "goal",
  }));
}

/** Values that the axis is to hold for goals, with room for their hatching. */
function roomFor(goals: readonly Goal[], { paths }: View): readonly number[] {
  const ends = [...paths.past, ...paths.central].map(({ value }) => value);
  const all = [...ends, ...goals.flatMap(({ low, high }) => [low, high])];
  const room = 0.05 * (Math.max(...all) - Math.min(...all));
  return goals.flatMap(({ low, high, shape }) => (shape === "line" ? [low - room, high + room] : [low, high]));
}
