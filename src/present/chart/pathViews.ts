import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";
import { figure, percent } from "../../base/figures.ts";
import { headed } from "../../formula/unitName.ts";
import { type FanPoint, type Point, pathsOf, requiredPath, valueIn } from "./paths.ts";
import { placeOf, placesScale } from "./places.ts";
import { type Axis, amounts } from "./plot.ts";
import type { Subject, View } from "./view.ts";

/** What is made of the central path alone, split where it begins to be projected. */
function alone(
  { document, target, indicator }: Subject,
  axis: Axis,
  points: readonly Point[],
  required: readonly Point[] = [],
  fan: Fan = [],
): View {
  const { observed } = pathsOf(indicator, document["as-of"], target.by);
  const start = observed.at(-1)?.year ?? document["as-of"];
  const central = points.filter(({ year }) => year >= start);
  const past = points.filter(({ year }) => year <= start);
  return {
    axis,
    mapped: (each) => each,
    paths: {
      ...{ past, central, later: [], interpolated: [] },
      wide: fanFrom(past.at(-1), fan, "0.05", "0.95"),
      narrow: fanFrom(past.at(-1), fan, "0.25", "0.75"),
      observed: past.filter(({ year }) => observed.some((each) => each.year === year)),
    },
    required,
    others: [],
  };
}

type Fan = NonNullable<DocumentTarget["odds"]>["fan"];
type Level = "0.05" | "0.25" | "0.75" | "0.95";

/** Between two quantiles of each year, from what is known on. */
function fanFrom(known: Point | undefined, fan: Fan, from: Level, to: Level): readonly FanPoint[] {
  const points = fan.flatMap(({ year, quantiles }) => {
    const [low, high] = [quantiles[from], quantiles[to]];
    return low === null || high === null ? [] : [{ year, low, high }];
  });
  return known && points.length > 0 ? [{ year: known.year, low: known.value, high: known.value }, ...points] : points;
}

/** Its growth from year to year. */
export function growth(subject: Subject): View {
  const { indicator, target, lang } = subject;
  const title = `${indicator.label[lang]}${lang === "zh" ? "增速" : ", growth"}`;
  const years = indicator.years.filter((year) => year <= target.by);
  const points = years.flatMap((year) => {
    const [before, value] = [valueIn(indicator, year - 1), valueIn(indicator, year)];
    return before !== null && before > 0 && value !== null ? [{ year, value: value / before - 1 }] : [];
  });
  return alone(subject, { title, unit: "growth", tell: percent }, points, [], target.odds?.fan);
}

/** What has added up by each year of the period. */
export function sum(subject: Subject): View {
  const { document, indicator, target, lang } = subject;
  const from = target.condition.from ?? target.by;
  const period = Array.from({ length: target.by - from }, (_, i) => from + 1 + i);
  const yearly = period.map((year) => ({ year, value: yearlyIn(document, target, indicator, year) }));
  const needed = requiredPath(target, indicator).slice(1);
  const first = needed[0]?.year ?? Number.POSITIVE_INFINITY;
  const title = `${indicator.label[lang]}${lang === "zh" ? `，${from + 1}年起累计` : `, added up since ${from + 1}`}`;
  const begun = addUp(from, yearly);
  const start = begun.find(({ year }) => year === first - 1);
  const required = start ? [start, ...addUp(start.year, needed, start.value).slice(1)] : [];
  const axis = amounts(headed(title, indicator.unit, lang), indicator.unit);
  const expected = target.beside.length > 0 ? { name: lang === "zh" ? "预期" : "expected" } : {};
  return { ...alone(subject, axis, begun, required, target.odds?.fan), ...expected, apart: true };
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
export const places =
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
