import type { Document, DocumentTarget } from "../assess/document.ts";
import { chanceText } from "../base/figures.ts";
import { bracketed, inBoth, type Text } from "../base/text.ts";
import { headedWhereLong } from "../formula/unitName.ts";
import { unitApart, unitOfNumber, verdictCell } from "./cells.ts";
import { type Cell, type ColumnOf, figureId, saidCell, same, type Table, tableOf, wordCell } from "./table.ts";
import { conditionText, targetAmount } from "./target.ts";
import { words } from "./wording.ts";

/** One of a family: what was stated once for the members of a dimension. */
interface Member {
  readonly of: string;
  readonly at: Readonly<Record<string, string>>;
  readonly label: Text;
  readonly family: Text;
  readonly dimension: Text;
}

/** A family, in the order of its members. */
export interface Family<T> {
  readonly of: string;
  readonly label: Text;
  readonly dimensions: string;
  /** What a reader calls them. */
  readonly dimension: Text;
  readonly items: readonly (T & { readonly member: Member })[];
}

/**
 * The families among some things, in the order in which they begin.
 *
 * @example familiesOf(document.targets) // []
 */
export function familiesOf<T extends { readonly member?: Member | undefined }>(
  things: readonly T[],
): readonly Family<T>[] {
  const families = new Map<string, (T & { readonly member: Member })[]>();
  for (const each of things) {
    const { member } = each;
    if (member) families.set(member.of, [...(families.get(member.of) ?? []), { ...each, member }]);
  }
  return [...families].map(([of, items]) => ({
    of,
    label: items[0]?.member.family ?? same(of),
    dimension: items[0]?.member.dimension ?? same(of),
    dimensions: Object.keys(items[0]?.member.at ?? {}).join(" × "),
    items,
  }));
}

/** A row: what stands for one member in each family; or the totals below. */
interface Row {
  readonly id: string;
  readonly label: Text;
  readonly targets: readonly (DocumentTarget | undefined)[];
}

/**
 * The targets that are stated for members: a table for each dimension, a row for each member, the families beside each other,
 * and below them the target on the sum where there is one. So six districts with three targets each are seen at once.
 *
 * @example familyTables(document) // []
 */
export function familyTables(document: Document): readonly Table[] {
  const families = familiesOf(document.targets);
  const dimensions = [...new Set(families.map((each) => each.dimensions))];
  return dimensions.map((dimension) => {
    const shown = families.filter((each) => each.dimensions === dimension);
    return tableOf({
      columns: columnsFor(shown[0]?.dimension ?? same(dimension), shown, document),
      rows: rowsOf(shown, document),
    });
  });
}

function rowsOf(families: readonly Family<DocumentTarget>[], document: Document): readonly Row[] {
  const members = new Map<string, Text>();
  for (const { items } of families)
    for (const { member } of items) members.set(Object.values(member.at).join(), member.label);
  const rows = [...members].map(([id, label]) => ({
    id,
    label,
    targets: families.map(({ items }) => items.find(({ member }) => Object.values(member.at).join() === id)),
  }));
  const totals = families.map((family) => totalOf(family, document));
  return totals.every((each) => each === undefined)
    ? rows
    : [...rows, { id: "", label: words("head", "total"), targets: totals }];
}

/** The target of the same year on the sum of a family's indicator. */
function totalOf({ items }: Family<DocumentTarget>, { targets, indicators }: Document): DocumentTarget | undefined {
  const [first] = items;
  const family = indicators.find(({ id }) => id === first?.indicator)?.member?.of;
  const sums = new Set(indicators.flatMap(({ id, totals }) => (totals !== undefined && totals === family ? [id] : [])));
  return targets.find(
    ({ indicator, by, kind }) => sums.has(indicator ?? "") && by === first?.by && kind === first.kind,
  );
}

const NOTHING: Cell = wordCell(null, same(""));

const columnsFor = (
  dimension: Text,
  families: readonly Family<DocumentTarget>[],
  document: Document,
): readonly ColumnOf<Row>[] => {
  const shared = sharedNumber(families);
  return [
    { head: calledIn(dimension), group: shared, width: 24, names: true, cell: ({ id, label }) => wordCell(id, label) },
    ...families.flatMap((family, i) => familyColumns(family, i, document, shared !== null)),
  ];
};

/** A Chinese reader is shown no bare id: 成员 where the dimension has no label. */
const calledIn = ({ zh, en }: Text): Text => ({ zh: zh === en && /^[\w -]+$/.test(zh) ? "成员" : zh, en });

/** What all their numbers are, where it is the same; else each family says its own. */
function sharedNumber(families: readonly Family<DocumentTarget>[]): Text | null {
  const names = families.flatMap(({ items }) => items.map(({ quantity }) => quantity.name));
  const [first] = names;
  return first && families.length > 1 && names.every(({ zh, en }) => zh === first.zh && en === first.en) ? first : null;
}

function familyColumns(
  { label, items }: Family<DocumentTarget>,
  i: number,
  document: Document,
  isSaid: boolean,
): readonly ColumnOf<Row>[] {
  const group = inBoth((lang) => {
    const unit = headedWhereLong("", items[0] ? unitOfNumber(items[0]) : "", lang);
    const name = isSaid ? "" : (items[0]?.quantity.name[lang] ?? "");
    return `${label[lang]}${name && bracketed(name, lang)}${unit}`;
  });
  const column = (
    what: "value" | "target-value" | "verdict" | "probability",
    joins: "\n" | " · " | null,
    cell: (target: DocumentTarget) => Cell,
  ): ColumnOf<Row> => ({
    head: words("head", what),
    group,
    joins,
    cell: ({ targets }) => {
      const target = targets[i];
      return target ? unitApart(cell(target), target) : NOTHING;
    },
  });
  return [
    column("value", null, (target) => {
      const { value } = target.attainment;
      return saidCell(figureId(target.id, "attainment.value"), value, (lang) => targetAmount(value, target, lang));
    }),
    column("target-value", " · ", (target) =>
      saidCell(figureId(target.id, "condition.value"), target.condition.value, (lang) => conditionText(target, lang)),
    ),
    column("verdict", "\n", (target) => verdictCell(target, document)),
    column("probability", " · ", ({ id, attainment: { probability, error } }) =>
      probability === null
        ? NOTHING
        : saidCell(figureId(id, "attainment.probability"), probability, () => chanceText(probability, error)),
    ),
  ];
}
