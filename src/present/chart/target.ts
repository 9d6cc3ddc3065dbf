import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";
import { probability } from "../../base/figures.ts";
import { announced, bracketed, type Lang, listed } from "../../base/text.ts";
import { conditionText, perYear, rateText, requiredText, targetAmount } from "../target.ts";
import { word } from "../wording.ts";
import { yearsChart } from "./frame.ts";
import { bound, dots, fan, type Layer, label, line, type Spec } from "./layers.ts";
import { indicatorOf, type Point, pathsOf, requiredPath, valueIn } from "./paths.ts";
import { INK } from "./theme.ts";

/**
 * One target's chart: what was observed, the fan (5–95 % and 25–75 %), the central trajectory, the target's mark and the
 * required path. Null where its indicator has no figures.
 *
 * @example targetChart(document, "machinery-2025", "en")?.height // 380
 */
export function targetChart(document: Document, id: string, lang: Lang): Spec | null {
  const target = document.targets.find((each) => each.id === id);
  const indicator = target && indicatorOf(document, target);
  if (!target || !indicator || valueIn(indicator, target.by) === null) return null;
  return yearsChart(targetLayers(document, target, indicator, lang), {
    title: `${target.label[lang]} ${target.by}`,
    subtitle: subtitle(target, lang),
    footer: footer(document, indicator, lang),
    axis: axisTitle(indicator, lang),
  });
}

/**
 * Fan, observed, central, required path and mark, each with its label.
 *
 * @example targetLayers(document, document.targets[0], document.indicators[0], "en")[0].mark.type // "area"
 */
export function targetLayers(
  { "as-of": asOf }: Document,
  target: DocumentTarget,
  indicator: DocumentIndicator,
  lang: Lang,
): readonly Layer[] {
  return [...fans(indicator, asOf), ...lines(indicator, asOf, lang), ...goal(target, indicator, lang)];
}

/** Verdict and probability; then required against assumed growth. */
function subtitle(target: DocumentTarget, lang: Lang): readonly string[] {
  const { attainment, required, assumed } = target;
  const named = target.quantity.code === "value" ? "" : announced(target.quantity.name[lang], "", lang);
  const verdict = `${word("verdict", target.verdict, lang)} · ${named}${foundText(target, lang)}`;
  const chance =
    attainment.probability === null
      ? ""
      : `${lang === "zh" ? "· " : " · "}${word("head", "probability", lang)} ${probability(attainment.probability, attainment.error)}`;
  const rates = [
    `${word("head", "required", lang)} ${perYear(requiredText(target, lang), lang)}`,
    `${word("head", "assumed", lang)} ${perYear(rateText(assumed, required, lang), lang)}`,
  ].join(" · ");
  return required.rate === null && required.increment === null
    ? [`${verdict}${chance}`]
    : [`${verdict}${chance}`, rates];
}

/**
 * The value and, in brackets, the condition.
 *
 * @example foundText(document.targets[0], "en") // "2485 亿元 (≥ 3000 亿元)"
 */
export function foundText(target: DocumentTarget, lang: Lang): string {
  const value = targetAmount(target.attainment.value, target, lang);
  const wanted = conditionText(target, lang);
  return `${value}${bracketed(wanted, lang)}`;
}

const fans = (indicator: DocumentIndicator, asOf: number): readonly Layer[] => {
  const { wide, narrow } = pathsOf(indicator, asOf);
  return [fan(wide, INK.wide), fan(narrow, INK.narrow)];
};

function lines(indicator: DocumentIndicator, asOf: number, lang: Lang): readonly Layer[] {
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

function goal(target: DocumentTarget, indicator: DocumentIndicator, lang: Lang): readonly Layer[] {
  const path = requiredPath(target, indicator);
  const required = line(path, { color: INK.required, strokeDash: [9, 6], strokeWidth: 2.5 });
  const { mark } = target;
  if (!mark) return [required, label(path.at(-1), word("head", "required", lang), { color: INK.required })];
  const text = `${lang === "zh" ? "目标" : "target"} ${conditionText(target, lang)}`;
  return [
    required,
    ...markLayers(mark),
    label({ year: mark.to, value: mark.high }, text, {
      color: INK.required,
      align: "right",
      dx: -12,
      dy: isFalling(path) ? 20 : -14,
    }),
  ];
}

/**
 * A triangle for a value, a line for a bound of many years, two triangles for the ends of a band.
 *
 * @example markLayers({ shape: "line", low: 3, high: 3, from: 2021, to: 2025 }).length // 1
 */
export function markLayers({ shape, low, high, from, to }: NonNullable<DocumentTarget["mark"]>): readonly Layer[] {
  const style = { color: INK.required, size: 240 };
  const end = (value: number, pointing: string): Layer => dots([{ year: to, value }], { ...style, shape: pointing });
  if (shape === "line") return [bound(from, to, low)];
  return shape === "range" ? [end(low, "triangle-up"), end(high, "triangle-down")] : [end(low, "triangle-up")];
}

const isFalling = (path: readonly Point[]): boolean => (path.at(-1)?.value ?? 0) < (path[0]?.value ?? 0);

/**
 * The indicator and its unit, above the values.
 *
 * @example axisTitle(document.indicators[0], "zh") // "工程机械产业规模（亿元）"
 */
export const axisTitle = ({ label, unit }: DocumentIndicator, lang: Lang): string =>
  `${label[lang]}${unit && bracketed(unit, lang)}`;

/**
 * Where the figures come from, its observations' sources among them, and how they were drawn.
 *
 * @example footer(document, document.indicators[0], "en") // "source paper · seed 1 · 16384 draws · machinery …"
 */
export function footer(document: Document, indicator: DocumentIndicator, lang: Lang): string {
  const sources = sourcesOf(document, indicator);
  const from = sources.length === 0 ? "" : `${lang === "zh" ? "来源" : "source"} ${listed(sources, lang)} · `;
  return `${from}${runText(document, lang)}`;
}

/** The sources of an indicator and of all that was observed of it, each once. */
function sourcesOf({ origins }: Document, { id, source, history, later }: DocumentIndicator): readonly string[] {
  const years = [...Object.keys(history), ...Object.keys(later)];
  const all = [source, ...years.map((year) => origins[`${id}@${year}`]?.source ?? null)];
  return [...new Set(all.filter((each) => each !== null))];
}

/**
 * Seed, draws and scenario: what it takes to draw the same picture again.
 *
 * @example runText(document, "zh") // "种子 1 · 16384 次抽样 · machinery …"
 */
export const runText = ({ seed, draws, reckon, scenario }: Document, lang: Lang): string => {
  const drawn = lang === "zh" ? `种子 ${seed} · ${draws} 次抽样` : `seed ${seed} · ${draws} draws`;
  return `${drawn} · ${scenario.id} ${scenario.hash.slice(0, 8)} · reckon ${reckon}`;
};
