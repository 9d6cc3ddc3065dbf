import type { Document } from "../assess/document.ts";
import type { Lang } from "../base/text.ts";
import { changes, compare } from "../compare/compare.ts";
import { changesTable, comparisonTable } from "../present/comparison.ts";
import { inputsTable } from "../present/inputs.ts";
import { pathsTable } from "../present/paths.ts";
import type { Table } from "../present/table.ts";
import { verdictTables } from "../present/verdicts.ts";
import { terminal } from "../render/terminal.ts";

/** Which tables are asked for; `paths`: the yearly ones too. */
interface Wanted {
  readonly lang: Lang;
  readonly paths?: boolean | undefined;
}

/** What a run prints: verdicts, or the comparison of several documents, and what each changes against its file as it stands. */
export function tablesText(
  documents: readonly Document[],
  references: readonly (Document | null)[],
  { lang, paths }: Wanted,
): string {
  const own = documents.flatMap((document): readonly Table[] => [
    ...(documents.length === 1 ? verdictTables(document) : []),
    ...(paths ? [pathsTable(document)] : []),
  ]);
  const comparison = documents.length > 1 ? compare(documents) : null;
  const between = comparison ? [comparisonTable(comparison), inputsTable(comparison)] : [];
  const changed = references.flatMap((reference, i) =>
    reference === null ? [] : [changesTable(changes(documents[i] as Document, reference))],
  );
  return `${terminal([...own, ...between, ...changed], lang)}\n`;
}
