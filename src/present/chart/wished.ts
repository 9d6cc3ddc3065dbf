import type { Document, DocumentIndicator } from "../../assess/document.ts";
import type { Lang, Text } from "../../base/text.ts";
import type { Bar } from "../../engine/histogram.ts";
import { unitText } from "../../formula/unitName.ts";
import { familiesOf } from "../families.ts";
import { comparisonChart } from "./comparison.ts";
import { distributionChart } from "./distribution.ts";
import { sideBySide, type Thing } from "./family.ts";
import { firstMetChart } from "./firstMet.ts";
import { indicatorChart, linesChart } from "./indicator.ts";
import type { Spec } from "./layers.ts";
import type { Look } from "./look.ts";
import { overviewChart } from "./overview.ts";
import { targetChart } from "./target.ts";
import { SERIES } from "./theme.ts";

/** What a picture is to show: things by their names, indicators as an index of a year, or how likely each value of the one thing named is, by bars that were drawn for it. */
export interface Wish {
  readonly names: readonly string[];
  readonly index: number | null;
  readonly bars: readonly Bar[] | null;
  /** By which year the one target named has been met, rather than its path. */
  readonly firstMet?: boolean;
}

/**
 * Every name that a chart can be asked for by.
 *
 * @example namesIn(document) // ["machinery-2025", "machinery", …]
 */
export const namesIn = ({ targets, indicators, assumptions }: Document): readonly string[] => [
  ...[...targets, ...indicators].flatMap(({ id, member }) => (member ? [id, member.of] : [id])),
  ...assumptions.map(({ id }) => id),
];

/**
 * The chart that is asked for: the overview where nothing is named, one thing large, several beside each other; lines of one unit, or indices, in one picture; one name
 * under several scenarios compared. Null where it has no figures, or no such thing is drawn.
 *
 * @example wishedChart([document], { names: ["nothing"], index: null, bars: null }, "en", LOOK) // null
 */
export function wishedChart(documents: readonly Document[], wish: Wish, lang: Lang, look: Look): Spec | null {
  const [document, ...others] = documents;
  const [name, ...more] = wish.names;
  if (!document) return null;
  if (name === undefined) return overviewChart(document, lang, look);
  if (others.length > 0) return comparisonChart(documents, name, lang, look);
  if (wish.firstMet) return firstMetChart(document, name, lang, look);
  if (wish.bars) return distributionChart(document, name, wish.bars, lang, look);
  const things = wish.names.flatMap((each) => thingsNamed(document, each));
  const indicators = things.flatMap(({ indicator }) => indicator ?? []);
  if (things.length === 0) return null;
  if (indicators.length === things.length && isOnePicture(indicators, wish.index))
    return wish.index === null && indicators.length === 1
      ? indicatorChart(document, indicators[0] as DocumentIndicator, lang, look)
      : linesChart(document, indicators, wish.index, lang, look);
  if (more.length === 0 && things.length === 1) return targetChart(document, name, lang, look);
  const family = familyOf(document, wish.names);
  return sideBySide(document, things, family?.[lang] ?? document.scenario.title[lang], lang, look);
}

/** A target, or an indicator. */
function thingsNamed({ targets, indicators }: Document, name: string): readonly Thing[] {
  const isNamed = ({
    id,
    member,
  }: {
    readonly id: string;
    readonly member?: { readonly of: string } | undefined;
  }): boolean => id === name || member?.of === name;
  const found = targets.filter(isNamed);
  return found.length > 0
    ? found.map((target) => ({ target }))
    : indicators.filter(isNamed).map((indicator) => ({ indicator }));
}

/** As many lines as can be told apart, of one unit, or of none. */
const isOnePicture = (indicators: readonly DocumentIndicator[], index: number | null): boolean =>
  indicators.length <= SERIES.length &&
  (index !== null || new Set(indicators.map(({ unit }) => unitText(unit, "zh"))).size === 1);

/** What the members of one family are called together. */
function familyOf(document: Document, names: readonly string[]): Text | undefined {
  const [name] = names;
  const families = [...familiesOf(document.targets), ...familiesOf<DocumentIndicator>(document.indicators)];
  return names.length === 1 ? families.find(({ of }) => of === name)?.label : undefined;
}
