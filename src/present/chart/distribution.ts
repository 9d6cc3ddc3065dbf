import type { Document, DocumentTarget } from "../../assess/document.ts";
import { figure, percent } from "../../base/figures.ts";
import { announced, type Lang, say } from "../../base/text.ts";
import type { Bar } from "../../engine/histogram.ts";
import { type UnitName, unitText, withoutUnit } from "../../formula/unitName.ts";
import { measuredText } from "../../kinds/figures.ts";
import type { Measure } from "../../kinds/quantity.ts";
import { targetAmount } from "../target.ts";
import { runText } from "./footer.ts";
import { footerAxis, frameOf } from "./frame.ts";
import type { Layer, Spec } from "./layers.ts";
import type { Look } from "./look.ts";
import { type Pointer, pointersAt } from "./pointers.ts";
import { roundScale } from "./scale.ts";
import { aboutText, findingText, goalWords } from "./words.ts";

/** A thing whose values are drawn: how they are told, where the centre lies, and what is wanted. */
interface Subject {
  readonly name: string;
  readonly tell: (value: number) => string;
  /** The same without a unit that would be in the way, which stands above then. */
  readonly bare: (value: number) => string;
  readonly unit: UnitName;
  readonly central: number | null;
  readonly target: DocumentTarget | null;
}

/**
 * How likely each value of a target, an assumption or an indicator's last year is: bars as high as their share of the draws, those that meet the target darker. Null where there is no
 * such thing, or it is the same in every draw.
 *
 * @example distributionChart(document, "machinery-2025", [], "en", LOOK) // null
 */
export function distributionChart(
  document: Document,
  name: string,
  bars: readonly Bar[],
  lang: Lang,
  look: Look,
  beside: readonly Pointer[] = [],
): Spec | null {
  const subject = subjectNamed(document, name, lang);
  if (!subject || bars.length === 0) return null;
  const { type } = look;
  const title = subject.target ? findingText(subject.target, lang) : spreadText(subject, bars, lang);
  const heads = {
    title,
    subtitle: [
      ...(subject.target ? [aboutText(subject.target, lang)] : []),
      say(
        lang,
        "柱高为该值出现的可能，两端的柱含其外的值",
        "the height of a bar is how likely its values are; the outer ones hold what lies beyond",
      ) +
        (subject.target ? say(lang, "，深色为达到目标的部分", "; those that meet the target are dark") : "") +
        (subject.bare(1) === subject.tell(1) ? "" : `; in ${unitText(subject.unit, lang)}`),
    ],
    footer: runText(document, lang),
    description: subject.target ? announced(subject.name, title, lang) : title,
  };
  const [low, high] = [bars[0]?.low ?? 0, bars.at(-1)?.high ?? 1];
  const marks = roundScale([low, high]).marks.filter((mark) => mark >= low && mark <= high);
  const { frame, width, height, notes } = frameOf(
    heads,
    { left: 24, right: 24, above: 2 * type.label, pushed: true },
    look,
  );
  const x = (value: number): number => ((value - low) / (high - low)) * width;
  const tells = JSON.stringify(Object.fromEntries(marks.map((mark) => [String(mark), subject.bare(mark)])));
  return {
    ...frame,
    layer: [
      {
        data: { values: bars.map((bar) => ({ ...bar })) },
        mark: { type: "rect", style: "narrow", stroke: "white", strokeWidth: 1 },
        encoding: {
          x: { field: "low", bin: "binned", type: "quantitative" },
          x2: { field: "high" },
          y: { field: "share", type: "quantitative", axis: null },
          y2: { datum: 0 },
        },
      },
      ...(subject.target ? [metBars(bars, subject.target)] : []),
      ...pointers(subject, beside, x, { width, height, size: type.label }, lang),
    ],
    encoding: {
      x: {
        type: "quantitative",
        scale: { domain: [low, high], nice: false, zero: false },
        axis: { values: marks, labelExpr: `${tells}[datum.value]`, ...footerAxis(notes, 24) },
      },
    },
  };
}

/** Those bars whose middle meets the condition. */
function metBars(bars: readonly Bar[], { condition }: DocumentTarget): Layer {
  const meets = ({ low, high }: Bar): boolean => {
    const middle = (low + high) / 2;
    if (condition.low !== null && condition.high !== null) return middle >= condition.low && middle <= condition.high;
    if (condition.value === null) return false;
    return condition.sense === "at-most" || condition.sense === "below"
      ? middle <= condition.value
      : middle >= condition.value;
  };
  return {
    data: { values: bars.filter(meets).map((bar) => ({ ...bar })) },
    mark: { type: "rect", style: "central", stroke: "white", strokeWidth: 1 },
    encoding: {
      x: { field: "low", bin: "binned", type: "quantitative" },
      x2: { field: "high" },
      y: { field: "share", type: "quantitative", axis: null },
      y2: { datum: 0 },
    },
  };
}

/** The centre, and what is wanted, named above the plot. */
function pointers(
  { central, target, bare, unit }: Subject,
  beside: readonly Pointer[],
  x: (value: number) => number,
  { width, height, size }: { readonly width: number; readonly height: number; readonly size: number },
  lang: Lang,
): readonly Layer[] {
  const { value = null, low = null, high = null } = target?.condition ?? {};
  const wanted =
    target && value !== null
      ? [
          {
            at: value,
            text: `${say(lang, "目标", "target")} ${withoutUnit(goalWords(target, lang), unit, lang)}`,
            style: "goal",
          },
        ]
      : [];
  const edges =
    target && low !== null && high !== null ? [low, high].map((at) => ({ at, text: bare(at), style: "goal" })) : [];
  const centre =
    central === null
      ? []
      : [{ at: central, text: `${say(lang, "中心", "central")} ${bare(central)}`, style: "observed" }];
  const named = [...centre, ...wanted, ...edges, ...beside].filter(({ at }) => x(at) >= 0 && x(at) <= width);
  return pointersAt(named, x, { width, height, size });
}

function subjectNamed({ targets, indicators, assumptions }: Document, name: string, lang: Lang): Subject | null {
  const told = (unit: UnitName, tell: Subject["tell"]) => ({
    unit,
    tell,
    bare: (value: number) => withoutUnit(tell(value), unit, lang),
  });
  const target = targets.find(({ id }) => id === name);
  if (target)
    return {
      name: target.label[lang],
      ...told(target.unit, (value) => targetAmount(value, target, lang)),
      central: target.attainment.value,
      target,
    };
  const indicator = indicators.find(({ id }) => id === name);
  if (indicator) {
    const central = indicator.central.findLast((each) => each !== null) ?? null;
    return {
      name: indicator.label[lang],
      ...told(indicator.unit, (value) => measuredText(value, "amount", indicator.unit, lang)),
      central,
      target: null,
    };
  }
  const found = assumptions.find(({ id }) => id === name);
  if (!found) return null;
  const measure: Measure = found.measure;
  const tell = (value: number): string =>
    measure === "share"
      ? percent(value)
      : measure === "points"
        ? say(lang, `${figure(100 * value)}个百分点`, `${figure(100 * value)} pp`)
        : measuredText(value, measure, found.unit, lang);
  return { name: found.label[lang], ...told(found.unit, tell), central: found.value, target: null };
}

/** What nine in ten draws lie between, a bar's draws spread evenly over it. */
function spreadText({ name, tell }: Subject, bars: readonly Bar[], lang: Lang): string {
  const edge = (level: number): number => {
    let before = 0;
    for (const { low, high, share } of bars) {
      if (before + share >= level) return low + ((level - before) / share) * (high - low);
      before += share;
    }
    return bars.at(-1)?.high ?? 0;
  };
  return say(
    lang,
    `${name}：九成可能在${tell(edge(0.05))}与${tell(edge(0.95))}之间`,
    `${name}: nine in ten draws lie between ${tell(edge(0.05))} and ${tell(edge(0.95))}`,
  );
}
