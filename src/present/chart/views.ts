import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";
import { figure, percent } from "../../base/figures.ts";
import type { Lang } from "../../base/text.ts";
import { headed, type UnitName, unitText } from "../../formula/unitName.ts";
import type { Shown } from "../../kinds/shown.ts";
import { indicatorOf, mapPaths, type Point, pathsOf, requiredPath, valueIn } from "./paths.ts";
import { growth, places, sum } from "./pathViews.ts";
import { type Axis, amounts } from "./plot.ts";
import type { Subject, View } from "./view.ts";

/** Values, each made another by itself, so that quantiles stay quantiles. */
function pointwise(subject: Subject, axis: Axis, make: (value: number) => number): View {
  const { document, target, indicator } = subject;
  const mapped = (points: readonly Point[]) => points.map(({ year, value }) => ({ year, value: make(value) }));
  return {
    axis,
    mapped,
    paths: mapPaths(pathsOf(indicator, document["as-of"], target.by), make),
    required: mapped(requiredPath(target, indicator)),
    others: [],
  };
}

/** Its values. */
const values = (subject: Subject): View =>
  pointwise(subject, amounts(axisTitle(subject.indicator, subject.lang), subject.indicator.unit), (value) => value);

/**
 * The indicator and its unit, above the values.
 *
 * @example axisTitle(document.indicators[0], "zh") // "工程机械产业规模（亿元）"
 */
export const axisTitle = (indicator: DocumentIndicator, lang: Lang): string =>
  headed(indicator.label[lang], indicator.unit, lang);

/** What came about since the base year; its values where that year has none. */
function since(
  subject: Subject,
  title: (from: number) => string,
  tell: Axis["tell"],
  unit: string,
  make: (value: number, base: number) => number,
): View {
  const { indicator, target, lang } = subject;
  const from = target.condition.from ?? target.by;
  const base = valueIn(indicator, from);
  if (base === null || base === 0) return values(subject);
  return pointwise(subject, { title: `${indicator.label[lang]}${title(from)}`, unit, tell }, (value) =>
    make(value, base),
  );
}

const change = (subject: Subject): View =>
  since(
    subject,
    (from) => (subject.lang === "zh" ? `比${from}年变化` : `, change since ${from}`),
    percent,
    "% since",
    (value, base) => value / base - 1,
  );

const difference = (subject: Subject): View =>
  since(
    subject,
    (from) =>
      headed(subject.lang === "zh" ? `比${from}年变化` : `, change since ${from}`, stepUnit(subject), subject.lang),
    figure,
    unitText(subject.indicator.unit, "zh"),
    (value, base) => value - base,
  );

/** A share moves in points; all else in its own unit. */
const stepUnit = ({ target: { quantity }, indicator }: Subject): UnitName =>
  quantity.difference === "step" && indicator.unit === "%" ? { zh: quantity.unit.zh, en: "points" } : indicator.unit;

/** Both growths from 100 in the base year. */
function index(subject: Subject): View {
  const { document, target, lang } = subject;
  const own = since(
    subject,
    (from) => (lang === "zh" ? `（${from}年＝100）` : ` (${from} = 100)`),
    figure,
    "index",
    (value, base) => (100 * value) / base,
  );
  const from = target.condition.from ?? target.by;
  const others = target.beside.flatMap((id) => {
    const other = document.indicators.find((each) => each.id === id);
    const base = other && valueIn(other, from);
    if (!other || !base) return [];
    return [
      {
        name: other.label[lang],
        paths: mapPaths(pathsOf(other, document["as-of"], target.by), (value) => (100 * value) / base),
      },
    ];
  });
  return {
    ...own,
    axis: { ...own.axis, title: lang === "zh" ? `${from}年＝100` : `${from} = 100` },
    others,
    name: subject.indicator.label[lang],
  };
}

const VIEWS: Readonly<Partial<Record<Shown, (subject: Subject) => View>>> = {
  value: values,
  change,
  difference,
  growth,
  index,
  sum,
  place: places(true),
  "place-lowest": places(false),
};

/**
 * What a target's chart runs over the years; null where nothing does, or there are no figures.
 *
 * @example viewOf(document, document.targets[0], "en")?.axis.title // "Construction machinery (100 million yuan)"
 */
export function viewOf(document: Document, target: DocumentTarget, lang: Lang): View | null {
  const indicator = indicatorOf(document, target);
  const view = indicator && VIEWS[target.shows]?.({ document, target, indicator, lang });
  const end = view?.paths.central.at(-1) ?? view?.paths.past.at(-1);
  if (!view || end?.year !== target.by) return null;
  return leadsToMark(view, target) ? view : { ...view, required: [] };
}

/** A required path is drawn where it leads to the mark, or adds up to it: not where it is the growth of another figure, or a bound is to be kept every year. */
function leadsToMark({ required, mapped }: View, { mark, required: { amounts: adds } }: DocumentTarget): boolean {
  const end = required.at(-1);
  if (!end || !mark || adds) return true;
  if (mark.shape === "line") return false;
  const [low, high] = mapped([mark.low, mark.high].map((value) => ({ year: mark.to, value }))).map(
    ({ value }) => value,
  );
  const slack = 1e-3 * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0));
  return end.value >= (low ?? end.value) - slack && end.value <= (high ?? end.value) + slack;
}
