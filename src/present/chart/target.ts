import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";
import { probability } from "../../base/figures.ts";
import type { Lang } from "../../base/text.ts";
import { conditionText, rateText, targetAmount } from "../target.ts";
import { word } from "../wording.ts";
import { bound, dots, fan, label, line, type Spec } from "./layers.ts";
import { goalOf, indicatorOf, type Point, pathsOf, requiredPath, valueIn } from "./paths.ts";
import { config, INK } from "./theme.ts";

const SIZE = { width: 720, height: 380 } as const;

/**
 * One target's chart: what was observed, the fan (5–95 % and 25–75 %), the central trajectory, the target's mark and the
 * required path. Null where its indicator has no figures.
 */
export function targetChart(document: Document, id: string, lang: Lang): Spec | null {
  const target = document.targets.find((each) => each.id === id);
  const indicator = target && indicatorOf(document, target);
  if (!target || !indicator || valueIn(indicator, target.by) === null) return null;
  const asOf = document["as-of"];
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    ...SIZE,
    padding: { left: 10, right: 20, top: 10, bottom: 10 },
    title: { text: `${target.label[lang]} ${target.by}`, subtitle: subtitle(target, lang) },
    config,
    layer: [...fans(indicator, asOf), ...lines(indicator, asOf, lang), ...goal(target, indicator, lang)],
    encoding: axes(document, indicator, lang),
  };
}

/** Verdict and probability; then required against assumed growth. */
function subtitle(target: DocumentTarget, lang: Lang): readonly string[] {
  const { attainment, required, assumed } = target;
  const found = `${targetAmount(attainment.value, target, lang)} (${conditionText(target, lang)})`;
  const verdict = `${word("verdict", target.verdict, lang)} · ${found}`;
  const chance =
    attainment.probability === null
      ? ""
      : ` · ${word("head", "probability", lang)} ${probability(attainment.probability, attainment.error)}`;
  const rates = [
    `${word("head", "required", lang)} ${rateText(required, target, lang)}`,
    `${word("head", "assumed", lang)} ${rateText(assumed, target, lang)}`,
  ].join(" · ");
  return [`${verdict}${chance}`, required.rate === null && required.increment === null ? "" : rates];
}

const fans = (indicator: DocumentIndicator, asOf: number): readonly Spec[] => {
  const { wide, narrow } = pathsOf(indicator, asOf);
  return [fan(wide, INK.wide), fan(narrow, INK.narrow)];
};

function lines(indicator: DocumentIndicator, asOf: number, lang: Lang): readonly Spec[] {
  const { past, observed, interpolated, central, later, wide } = pathsOf(indicator, asOf);
  const say = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const known = observed.filter(({ year }) => !interpolated.some((point) => point.year === year));
  const top = wide.at(-1);
  return [
    line(past, { color: INK.observed, strokeWidth: 2 }),
    line(central, { color: INK.central }),
    dots(known, { color: INK.observed }),
    dots(interpolated, { color: INK.observed, filled: false }),
    dots(later, { color: INK.observed, filled: false, shape: "diamond", size: 170, strokeWidth: 2.5 }),
    label(central.at(-1), say("中心轨迹", "central"), { color: INK.central }),
    label(later.at(-1), say("之后的实际值", "later actual"), { dy: 18, dx: -30 }),
    label(top && { year: top.year, value: top.high }, "95%", { color: INK.quiet, fontWeight: "normal" }),
    label(top && { year: top.year, value: top.low }, "5%", { color: INK.quiet, fontWeight: "normal" }),
  ];
}

function goal(target: DocumentTarget, indicator: DocumentIndicator, lang: Lang): readonly Spec[] {
  const goal = goalOf(target, indicator);
  const path = requiredPath(target, indicator);
  const required = line(path, { color: INK.required, strokeDash: [9, 6], strokeWidth: 2.5 });
  if (!goal) return [required, label(path.at(-1), word("head", "required", lang), { color: INK.required })];
  const place = { year: target.by, value: goal.value };
  const from = target.condition.from ?? target.by;
  const mark = goal.flat
    ? bound(from + 1, target.by, goal.value)
    : dots([place], { color: INK.required, shape: "triangle-up", size: 240 });
  const text = `${lang === "zh" ? "目标" : "target"} ${conditionText(target, lang)}`;
  return [
    required,
    mark,
    label(place, text, { color: INK.required, align: "right", dx: -12, dy: isFalling(path) ? 20 : -14 }),
  ];
}

const isFalling = (path: readonly Point[]): boolean => (path.at(-1)?.value ?? 0) < (path[0]?.value ?? 0);

/** Years as whole numbers with room for labels on the right; the unit above the values, sources below the years. */
function axes(document: Document, { years, unit, id, label }: DocumentIndicator, lang: Lang): Spec {
  const shown = pathsYears(document, id);
  const [first, last] = [Math.min(...shown), Math.max(...shown)];
  const step = Math.max(1, Math.ceil((last - first) / 10));
  const ticks = years.filter((year) => year >= first && (last - year) % step === 0);
  return {
    x: {
      type: "quantitative",
      scale: { domain: [first - 0.2, last + (last - first) * 0.16 + 0.4], nice: false, zero: false },
      axis: {
        values: ticks,
        format: "d",
        title: footer(document, id, lang),
        titlePadding: 14,
        titleAnchor: "start",
        grid: false,
      },
    },
    y: {
      type: "quantitative",
      scale: { zero: false, nice: true },
      axis: {
        title: `${label[lang]}${unit && ` (${unit})`}`,
        titleAngle: 0,
        titleAlign: "left",
        titleAnchor: "end",
        titleY: -8,
        titleX: 0,
        titleBaseline: "bottom",
      },
    },
  };
}

function pathsYears(document: Document, id: string): readonly number[] {
  const indicator = document.indicators.find((each) => each.id === id) as DocumentIndicator;
  const { past, central, later } = pathsOf(indicator, document["as-of"]);
  return [...past, ...central, ...later].map(({ year }) => year);
}

function footer({ seed, draws, reckon, scenario, ...document }: Document, id: string, lang: Lang): string {
  const source = document.indicators.find((each) => each.id === id)?.source;
  const from = source ? (lang === "zh" ? `来源 ${source} · ` : `source ${source} · `) : "";
  const run = lang === "zh" ? `种子 ${seed} · ${draws} 次抽样` : `seed ${seed} · ${draws} draws`;
  return `${from}${run} · ${scenario.id} ${scenario.hash.slice(0, 8)} · reckon ${reckon}`;
}
