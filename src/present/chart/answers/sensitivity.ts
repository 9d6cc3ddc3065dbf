import { percent, probability } from "../../../base/figures.ts";
import { bracketed, type Lang, say } from "../../../base/text.ts";
import type { Sensitivity } from "../../../explore/sensitivity.ts";
import type { Scenario } from "../../../plan/scenario.ts";
import { sensitivityTables } from "../../explore/sensitivity.ts";
import { goals, named, valueText } from "../../explore/words.ts";
import { footerAxis, frameOf } from "../frame.ts";
import { type Layer, type Spec, strokes, words } from "../layers.ts";
import type { Look } from "../look.ts";
import { linesWithin, textWidth, widest } from "../texts.ts";
import { chanceScale } from "./axes.ts";
import { answerHeads } from "./heads.ts";

/** So many assumptions are drawn, those that move the probability most. */
const MOST = 10;

/** The strip of shares at the right: its width, the longest bar, and how far from the plot it begins. */
const STRIP = { width: 210, longest: 110, gap: 46 } as const;

/** As much of the picture's width as names may take. */
const NAMES = 0.26;

interface Bar {
  readonly name: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly lowText: string;
  readonly highText: string;
  readonly share: number;
}

/**
 * A tornado: the probability with each assumption held at its 10 and at its 90 %; beside it the strip of the variance that each explains. Null where none can be
 * held, or there is no probability.
 */
export function sensitivityChart(found: Sensitivity, scenario: Scenario, lang: Lang, look: Look): Spec | null {
  const { type } = look;
  const size = type.label;
  const bars = barsOf(found, scenario, lang, (text) => linesWithin(text, size, NAMES * look.width));
  if (bars.length === 0 || found.probability === null) return null;
  const now = found.probability;
  const scale = chanceScale([now, ...bars.flatMap(({ low, high }) => [low, high])]);
  const left =
    16 +
    Math.ceil(
      widest(
        bars.flatMap(({ name }) => name),
        size,
      ),
    );
  const { frame, width, height, notes } = frameOf(
    headsOf(found, scenario, lang, look),
    { left, right: STRIP.width + STRIP.gap, above: 1.6 * size, pushed: true },
    look,
  );
  const [from, to] = scale.domain;
  const x = (value: number): number => ((value - from) / (to - from)) * width;
  const row = height / bars.length;
  const y = (i: number): number => (i + 0.5) * row;
  return {
    ...frame,
    layer: [
      axisOf(bars, y),
      ...sides(bars, x, y, row, now),
      ...told(bars, x, y, size, width),
      strokes([{ x: x(now), y: -2, x2: x(now), y2: height }], "observed", { strokeWidth: 2 }),
      words(
        [{ x: x(now), y: -0.8 * size, text: [`${say(lang, "总体", "overall")} ${probability(now)}`] }],
        "observed",
        { align: "center", fontWeight: "bold" },
      ),
      ...strip(bars, width + STRIP.gap, y, row, size, lang),
    ],
    encoding: {
      x: {
        type: "quantitative",
        scale: { domain: scale.domain, nice: false, zero: false },
        axis: { values: scale.marks, format: ".0%", ...footerAxis(notes, left) },
      },
    },
  };
}

function barsOf(
  { influences }: Sensitivity,
  { assumptions }: Scenario,
  lang: Lang,
  lines: (text: string) => readonly string[],
): readonly Bar[] {
  const bars = influences.flatMap(({ assumption, label, tornado, firstOrder, hit, byCorrelation }): readonly Bar[] => {
    const [low, high] = [tornado?.low.probability ?? null, tornado?.high.probability ?? null];
    const own = assumptions.find(({ id }) => id === assumption);
    if (!tornado || low === null || high === null || !own) return [];
    const text = (value: number): string => valueText(own, value, lang);
    return [
      {
        ...{
          name: lines(
            `${label[lang]}${byCorrelation ? bracketed(say(lang, "仅因相关", "by correlation alone"), lang) : ""}`,
          ),
          low,
          high,
          share: Math.max(0, firstOrder ?? hit),
        },
        ...{ lowText: text(tornado.low.at), highText: text(tornado.high.at) },
      },
    ];
  });
  return bars.toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low)).slice(0, MOST);
}

/** Invisible, so that there is an axis. */
const axisOf = (bars: readonly Bar[], y: (i: number) => number): Layer => ({
  data: { values: bars.map(({ low, high }, i) => ({ low, high, y: y(i) })) },
  mark: { type: "rule", opacity: 0 },
  encoding: {
    x: { field: "low", type: "quantitative" },
    x2: { field: "high" },
    y: { field: "y", type: "quantitative", scale: null, axis: null },
  },
});

/** From the overall probability to that at the low value, light, and to that at the high one, dark. */
const sides = (
  bars: readonly Bar[],
  x: (value: number) => number,
  y: (i: number) => number,
  row: number,
  now: number,
): readonly Layer[] =>
  (["low", "high"] as const).map((end) =>
    strokes(
      bars.map((bar, i) => ({ x: x(now), y: y(i), x2: x(bar[end]), y2: y(i) })),
      end === "low" ? "narrow" : "central",
      { strokeWidth: Math.min(34, 0.56 * row), strokeDash: [] },
    ),
  );

/** Names at the left; at each end of a bar the value that it is of. */
function told(
  bars: readonly Bar[],
  x: (value: number) => number,
  y: (i: number) => number,
  size: number,
  width: number,
): readonly Layer[] {
  const names = bars.map(({ name }, i) => ({ x: -12, y: y(i) - ((name.length - 1) * 1.25 * size) / 2, text: name }));
  const ends = bars.flatMap(({ low, high, lowText, highText }, i) => {
    const [least, most] = low <= high ? [lowText, highText] : [highText, lowText];
    const [a, b] = [x(Math.min(low, high)), x(Math.max(low, high))];
    return [
      {
        x: a - 7 - textWidth(least, 0.85 * size),
        y: y(i),
        text: [least],
        beyond: a - 7 - textWidth(least, 0.85 * size) < 0,
      },
      { x: b + 7, y: y(i), text: [most], beyond: b + 7 + textWidth(most, 0.85 * size) > width + STRIP.gap - 6 },
    ].flatMap(({ beyond, ...each }) => (beyond ? [] : [each]));
  });
  return [
    words(names, "observed", { align: "right", lineHeight: 1.25 * size }),
    words(ends, "quiet", { fontSize: 0.85 * size }),
  ];
}

/** Bars of the share of the variance that each explains by itself. */
function strip(
  bars: readonly Bar[],
  x: number,
  y: (i: number) => number,
  row: number,
  size: number,
  lang: Lang,
): readonly Layer[] {
  const most = Math.max(...bars.map(({ share }) => share), 1e-9);
  const end = ({ share }: Bar): number => x + (STRIP.longest * share) / most;
  return [
    strokes(
      bars.map((bar, i) => ({ x, y: y(i), x2: end(bar), y2: y(i) })),
      "quiet",
      { strokeWidth: Math.min(14, 0.3 * row), strokeDash: [] },
    ),
    words(
      bars.map((bar, i) => ({ x: end(bar) + 7, y: y(i), text: [percent(bar.share, 2)] })),
      "observed",
      {},
    ),
    words([{ x, y: -0.8 * size, text: [say(lang, "单独解释的方差", "variance explained")] }], "quiet", {}),
  ];
}

function headsOf(found: Sensitivity, scenario: Scenario, lang: Lang, look: Look) {
  const goal = goals([found.target], scenario);
  const first = [...found.influences].sort((a, b) => (b.firstOrder ?? b.hit) - (a.firstOrder ?? a.hit))[0];
  const lead = named(first ? [first.label] : []);
  const said = {
    zh: `对${goal.zh}影响最大的是${lead.zh}`,
    en: `What drives ${goal.en} most is ${lead.en}`,
  };
  const more = sensitivityTables(found, scenario)[0]?.notes.slice(1) ?? [];
  return answerHeads(
    { about: goal, said },
    [
      say(
        lang,
        "横条：假设固定在自己的10%处（浅）、90%处（深）时的达标概率，两端为该值",
        "bars: the probability with the assumption held at its own 10 % (light) and 90 % (dark); at the ends these values",
      ),
      ...more.map((note) => note[lang]),
    ],
    found,
    lang,
    look,
  );
}
