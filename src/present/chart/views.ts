import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";
import { figure, percent } from "../../base/figures.ts";
import { bracketed, type Lang } from "../../base/text.ts";
import type { Shown } from "../../kinds/shown.ts";
import { indicatorOf, mapPaths, type Paths, type Point, pathsOf, requiredPath, valueIn } from "./paths.ts";
import { placeOf, placesScale } from "./places.ts";
import { type Axis, amounts } from "./plot.ts";
import { unitText } from "./units.ts";

/** What a view is made from: a target with its indicator, cut where the target is judged. */
export interface Subject {
  readonly document: Document;
  readonly target: DocumentTarget;
  readonly indicator: DocumentIndicator;
  readonly lang: Lang;
}

/** What runs over the years in a chart, and how its axis tells it. */
export interface View {
  readonly axis: Axis;
  readonly paths: Paths;
  /** A level of the indicator, as the target's mark and its required path have it, in the measure of the view. */
  readonly mapped: (points: readonly Point[]) => readonly Point[];
  readonly required: readonly Point[];
  /** Other lines beside its own. */
  readonly others: readonly { readonly name: string; readonly paths: Paths }[];
  /** What its own line is called, where it is not the central path. */
  readonly name?: string;
  /** Its number is where its path ends, which no fan leads to: a bar of its quantiles stands there. */
  readonly apart?: true;
}

const named = ({ label }: DocumentIndicator, lang: Lang, unit: string): string =>
  `${label[lang]}${unit && bracketed(unit, lang)}`;

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
  named(indicator, lang, unitText(indicator.unit, lang));

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
      `${subject.lang === "zh" ? `比${from}年变化` : `, change since ${from}`}${bracketed(unitText(subject.indicator.unit, subject.lang), subject.lang)}`,
    figure,
    subject.indicator.unit,
    (value, base) => value - base,
  );

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

/** What is made of the central path alone, split where it begins to be projected. */
function alone(
  { document, target, indicator }: Subject,
  axis: Axis,
  points: readonly Point[],
  required: readonly Point[] = [],
): View {
  const { observed } = pathsOf(indicator, document["as-of"], target.by);
  const start = observed.at(-1)?.year ?? document["as-of"];
  const central = points.filter(({ year }) => year >= start);
  const past = points.filter(({ year }) => year <= start);
  return {
    axis,
    mapped: (each) => each,
    paths: {
      ...{ past, central, later: [], interpolated: [], wide: [], narrow: [] },
      observed: past.filter(({ year }) => observed.some((each) => each.year === year)),
    },
    required,
    others: [],
  };
}

/** Its growth from year to year. */
function growth(subject: Subject): View {
  const { indicator, target, lang } = subject;
  const title = `${indicator.label[lang]}${lang === "zh" ? "增速" : ", growth"}`;
  const years = indicator.years.filter((year) => year <= target.by);
  const points = years.flatMap((year) => {
    const [before, value] = [valueIn(indicator, year - 1), valueIn(indicator, year)];
    return before !== null && before > 0 && value !== null ? [{ year, value: value / before - 1 }] : [];
  });
  return alone(subject, { title, unit: "growth", tell: percent }, points);
}

/** What has added up by each year of the period. */
function sum(subject: Subject): View {
  const { document, indicator, target, lang } = subject;
  const from = target.condition.from ?? target.by;
  const period = Array.from({ length: target.by - from }, (_, i) => from + 1 + i);
  const yearly = period.map((year) => ({ year, value: yearlyIn(document, target, indicator, year) }));
  const needed = requiredPath(target, indicator).slice(1);
  const first = needed[0]?.year ?? Number.POSITIVE_INFINITY;
  const title = `${indicator.label[lang]}${lang === "zh" ? `，${from + 1}年起累计` : `, added up since ${from + 1}`}`;
  const unit = unitText(indicator.unit, lang);
  const begun = addUp(from, yearly);
  const start = begun.find(({ year }) => year === first - 1);
  const required = start ? [start, ...addUp(start.year, needed, start.value).slice(1)] : [];
  const axis = amounts(`${title}${unit && bracketed(unit, lang)}`, indicator.unit);
  const expected = target.beside.length > 0 ? { name: lang === "zh" ? "预期" : "expected" } : {};
  return { ...alone(subject, axis, begun, required), ...expected, apart: true };
}

/** A year's amount: the indicator's own, else what it is expected to be by what the target reads besides. */
function yearlyIn(
  { indicators, assumptions }: Document,
  { beside }: DocumentTarget,
  indicator: DocumentIndicator,
  year: number,
): number | null {
  const own = valueIn(indicator, year);
  if (own !== null) return own;
  const [id] = beside;
  const other = indicators.find((each) => each.id === id);
  if (other) return valueIn(other, year);
  return assumptions.find((each) => each.id === id)?.value ?? null;
}

/** Running sums from a year in which nothing has happened yet, as far as every year is known. */
function addUp(
  from: number,
  yearly: readonly { readonly year: number; readonly value: number | null }[],
  start = 0,
): readonly Point[] {
  const points: Point[] = [{ year: from, value: start }];
  let added = start;
  for (const { year, value } of yearly) {
    if (value === null) break;
    added += value;
    points.push({ year, value: added });
  }
  return points;
}

/** Its place among others, and theirs. */
const places =
  (highest: boolean) =>
  (subject: Subject): View => {
    const { document, indicator, target, lang } = subject;
    const peers = target.beside.flatMap((id) =>
      document.indicators.filter((each) => each.id === id && id !== indicator.id),
    );
    const all = [indicator, ...peers];
    const years = indicator.years.filter(
      (year) => year <= target.by && all.every((each) => valueIn(each, year) !== null),
    );
    const line = (each: DocumentIndicator): readonly Point[] =>
      years.map((year) => ({ year, value: placeOf(each, all, year, highest) }));
    const axis: Axis = {
      title: lang === "zh" ? "名次" : "ranking",
      unit: "place",
      tell: (place) => (lang === "zh" ? `第${figure(place)}位` : `no. ${figure(place)}`),
      scale: placesScale,
      reversed: true,
    };
    const others = peers.map((peer) => ({
      name: peer.label[lang],
      paths: alone({ ...subject, indicator: peer }, axis, line(peer)).paths,
    }));
    return { ...alone(subject, axis, line(indicator)), others, name: indicator.label[lang] };
  };

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
