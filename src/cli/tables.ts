import type { Document } from "../assess/document.ts";
import { announced, inBoth, type Lang, type Text } from "../base/text.ts";
import { changes, compare } from "../compare/compare.ts";
import { changesTable, comparisonTable } from "../present/comparison.ts";
import { inputsTable } from "../present/inputs.ts";
import { pathsTable } from "../present/paths.ts";
import { type Table, tableOf } from "../present/table.ts";
import { verdictTables } from "../present/verdicts.ts";
import { terminal } from "../render/terminal.ts";
import { paintOf, widthOf } from "./terminal.ts";

/** Which tables are asked for; `paths`: the yearly ones too. */
interface Wanted {
  readonly lang: Lang;
  readonly paths?: boolean | undefined;
  readonly why?: boolean | undefined;
  readonly width?: number | undefined;
  /** The files that were named, of which further commands can be asked. */
  readonly files?: readonly string[] | undefined;
}

/** What a run prints: verdicts, or the comparison of several documents, and what each changes against its file as it stands. */
export function tablesText(
  documents: readonly Document[],
  references: readonly (Document | null)[],
  { lang, paths, why, width, files = [] }: Wanted,
): string {
  const own = documents.flatMap((document): readonly Table[] => [
    ...(documents.length === 1 ? verdictTables(document, { why }) : []),
    ...(paths ? [pathsTable(document)] : []),
  ]);
  const comparison = documents.length > 1 ? compare(documents) : null;
  const between = comparison ? [comparisonTable(comparison), inputsTable(comparison)] : [];
  const changed = references.flatMap((reference, i) =>
    reference === null ? [] : [changesTable(changes(documents[i] as Document, reference))],
  );
  const { stdout, env } = process;
  const tables = [...own, ...between, ...changed, ...nextSteps(documents, files, { why, paths })];
  return `${terminal(tables, lang, widthOf(width, stdout, env), paintOf(stdout, env))}\n`;
}

/** What a reader at a terminal may ask next, of one file. */
function nextSteps(
  documents: readonly Document[],
  [file, ...others]: readonly string[],
  { why, paths }: Pick<Wanted, "why" | "paths">,
): readonly Table[] {
  const [document] = documents;
  if (!process.stdout.isTTY || others.length > 0 || !document) return [];
  const lacking = document.targets.some(({ verdict }) => verdict === "not-assessable");
  const steps: readonly (Text | null)[] = [
    why ? null : { zh: "--why 逐项理由", en: "--why for the reasons" },
    paths ? null : { zh: "--paths 逐年轨迹", en: "--paths for the years" },
    lacking && file !== undefined && file !== "-"
      ? {
          zh: `reckon check ${file} --missing 缺什么、填在哪里`,
          en: `reckon check ${file} --missing for what to enter`,
        }
      : null,
  ];
  const said = steps.filter((step) => step !== null);
  if (said.length === 0) return [];
  const note = inBoth((lang) =>
    announced(lang === "zh" ? "下一步" : "next", said.map((step) => step[lang]).join(" · "), lang),
  );
  return [tableOf<Document>({ columns: [], rows: [], notes: [note] })];
}
