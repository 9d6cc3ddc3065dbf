import type { Document, DocumentIndicator } from "../assess/document.ts";
import { inBoth, type Text } from "../base/text.ts";
import { headed } from "../formula/unitName.ts";
import { familiesOf } from "./families.ts";
import {
  type Cell,
  type ColumnOf,
  figureId,
  leftOut,
  numberCell,
  same,
  type Table,
  tableOf,
  wordCell,
} from "./table.ts";
import { words } from "./wording.ts";

/** One line of the table: the central path of an indicator, or an edge of its fan. */
interface Line {
  readonly indicator: DocumentIndicator;
  readonly title: Text;
  readonly what: Text;
  readonly place: string;
  readonly path: readonly (number | null)[];
}

/**
 * Every indicator's yearly path from the data cut-off on: central, and the fan's 5 % and 95 %; those without a figure are named below.
 *
 * @example pathsTable(document).rows[0]?.[2]?.value // 1566
 */
export function pathsTable(document: Document): Table {
  const years = document.indicators[0]?.years.filter((year) => year >= document["as-of"]) ?? [];
  const hasPath = (indicator: DocumentIndicator) =>
    years.some((year) => valueIn(indicator.central, indicator, year) !== null);
  const columns: readonly ColumnOf<Line>[] = [
    {
      head: words("head", "indicator"),
      width: 24,
      names: true,
      cell: ({ indicator, title }) => wordCell(indicator.id, title),
    },
    { head: same(""), width: 10, names: true, cell: ({ place, what }) => wordCell(place, what) },
    ...years.map((year) => ({
      head: same(String(year)),
      width: 12,
      cell: ({ indicator, place, path }: Line) =>
        path.length === 0 ? NOTHING : numberCell(figureId(indicator.id, place, year), valueIn(path, indicator, year)),
    })),
  ];
  return tableOf({
    columns,
    rows: withFamilies(document.indicators.filter(hasPath)).flatMap(linesOf),
    notes: leftOut(document.indicators.filter((indicator) => !hasPath(indicator)).map(({ label }) => label)),
  });
}

const valueIn = (path: readonly (number | null)[], { years }: DocumentIndicator, year: number): number | null =>
  path[years.indexOf(year)] ?? null;

/** A heading has no figures, and says nothing instead of that. */
const NOTHING: Cell = wordCell(null, same(""));

/** The first of a family goes with the heading; its members follow with their central paths, so that many fit a screen. */
function withFamilies(indicators: readonly DocumentIndicator[]): readonly DocumentIndicator[] {
  const families = new Map(familiesOf(indicators).map(({ of, items }) => [of, items]));
  return indicators.flatMap((each): readonly DocumentIndicator[] => {
    if (!each.member) return [each];
    const items = families.get(each.member.of) ?? [];
    families.delete(each.member.of);
    return items;
  });
}

function linesOf(indicator: DocumentIndicator, i: number, all: readonly DocumentIndicator[]): readonly Line[] {
  const { member } = indicator;
  if (member) return memberLines(indicator, all[i - 1]?.member?.of !== member.of);
  const { label, unit, central, quantiles } = indicator;
  const title = inBoth((lang) => headed(label[lang], unit, lang));
  const none = same("");
  return [
    { indicator, title, what: words("head", "central"), place: "central", path: central },
    { indicator, title: none, what: same("5%"), place: "q05", path: quantiles["0.05"] },
    { indicator, title: none, what: same("95%"), place: "q95", path: quantiles["0.95"] },
  ];
}

/** A member's central path, indented below what the family is called. */
function memberLines(indicator: DocumentIndicator, first: boolean): readonly Line[] {
  const { member, unit, central, quantiles, label } = indicator;
  const family = inBoth((lang) => headed(member?.family[lang] ?? "", unit, lang));
  const title = inBoth((lang) => `  ${(member?.label ?? label)[lang]}`);
  const line = { indicator, title, what: words("head", "central"), place: "central", path: central };
  const none = same("");
  const own = [
    line,
    { ...line, title: none, what: same("5%"), place: "q05", path: quantiles["0.05"] },
    { ...line, title: none, what: same("95%"), place: "q95", path: quantiles["0.95"] },
  ];
  return first ? [{ ...line, title: family, what: none, path: [] }, ...own] : own;
}
