import type { Document, DocumentIndicator } from "../assess/document.ts";
import { type ColumnOf, same, wordCell } from "./table.ts";

/** A column of words, names and years. @example says("year", () => 2025).cell({}).value // 2025 */
export const says = <Row>(head: string, value: (row: Row) => string | number | null): ColumnOf<Row> => ({
  head: same(head),
  cell: (row) => wordCell(value(row)),
});

/** The family and the member of what was stated once for several; else empty. @example FAMILY(() => ({})).length // 2 */
export const FAMILY = <Row>(of: (row: Row) => Pick<DocumentIndicator, "member">): readonly ColumnOf<Row>[] => [
  says("family", (row) => of(row).member?.of ?? null),
  says("member", (row) => Object.values(of(row).member?.at ?? {}).join() || null),
];

/** Where a row comes from stands in its last columns, so that every program still opens the file as a plain table. @example ORIGIN.length // 5 */
export const ORIGIN: readonly ColumnOf<{ readonly document: Document }>[] = [
  says("reckon", ({ document }) => document.reckon),
  says("scenario", ({ document }) => document.scenario.id),
  says("hash", ({ document }) => document.scenario.hash),
  says("seed", ({ document }) => document.seed),
  says("draws", ({ document }) => document.draws),
];
