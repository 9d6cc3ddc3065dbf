import type { Document } from "../assess/document.ts";
import { fileNames } from "../base/fileName.ts";
import type { Lang } from "../base/text.ts";
import { compare } from "../compare/compare.ts";
import type { OutputFile } from "../host/write.ts";
import { comparisonChart } from "../present/chart/comparison.ts";
import { familyChart } from "../present/chart/family.ts";
import { overviewChart } from "../present/chart/overview.ts";
import { targetChart } from "../present/chart/target.ts";
import { comparisonRecords } from "../present/comparison.ts";
import { familiesOf } from "../present/families.ts";
import { influences } from "../present/influences.ts";
import { chances } from "../present/odds.ts";
import { iamc, trajectories, verdicts } from "../present/records.ts";
import { csv } from "../render/csv.ts";
import { formatsOf, lookFor, type PictureArguments, pictureIn } from "./pictures.ts";

const LANGS: readonly Lang[] = ["zh", "en"];

/** What is wanted besides results and tables, and how charts are to look. */
interface Wanted extends PictureArguments {
  readonly charts: boolean;
  readonly lang?: Lang | undefined;
  readonly iamc?: boolean | undefined;
}

type Spec = NonNullable<ReturnType<typeof targetChart>>;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Everything that output/<scenario>/ holds: results, tables (with what changes against a `reference`, where there is one), and each chart in both languages, as SVG and spec where nothing else is asked for; of a family of
 * targets one chart with its members side by side.
 */
export async function scenarioFiles(
  document: Document,
  wanted: Wanted,
  reference: Document | null = null,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [
    { path: "results.json", text: json(document) },
    { path: "trajectories.csv", text: csv(trajectories(document)) },
    { path: "verdicts.csv", text: csv(verdicts(document)) },
    { path: "chances.csv", text: csv(chances(document)) },
  ];

  if (reference) files.push({ path: "changes.csv", text: csv(comparisonRecords(compare([reference, document]))) });
  const driven = influences(document);
  if (driven) files.push({ path: "influences.csv", text: csv(driven) });
  if (wanted.iamc) files.push({ path: "iamc.csv", text: csv(iamc(document)) });
  if (!wanted.charts) return files;
  const look = lookFor(wanted, wanted.lang ?? "en");
  const families = familiesOf(document.targets).map(({ of }) => of);
  const single = document.targets.filter(({ member }) => !member).map(({ id }) => id);
  const charts: readonly Chart[] = [
    { id: "overview", draw: (lang) => overviewChart(document, lang, look) },
    ...families.map((id) => ({ id, draw: (lang: Lang) => familyChart(document, id, lang, look) })),
    ...single.map((id) => ({ id, draw: (lang: Lang) => targetChart(document, id, lang, look) })),
  ];
  return [...files, ...(await chartFiles(charts, wanted))];
}

/** What a comparison writes: its tables as JSON, the targets as CSV, and one chart a target with every scenario's fan. */
export async function comparisonFiles(documents: readonly Document[], wanted: Wanted): Promise<readonly OutputFile[]> {
  const comparison = compare(documents);
  const files: readonly OutputFile[] = [
    { path: "comparison.json", text: json(comparison) },
    { path: "comparison.csv", text: csv(comparisonRecords(comparison)) },
  ];
  if (!wanted.charts) return files;
  const look = lookFor(wanted, wanted.lang ?? "en");
  const targets = [...new Set(documents.flatMap((document) => document.targets.map(({ id }) => id)))];
  const charts = targets.map((id) => ({ id, draw: (lang: Lang) => comparisonChart(documents, id, lang, look) }));
  return [...files, ...(await chartFiles(charts, wanted))];
}

/** A picture in each language, of what it is named after; null where it does not exist. */
interface Chart {
  readonly id: string;
  readonly draw: (lang: Lang) => Spec | null;
}

/** Each chart in each language and format, under names of their own. */
async function chartFiles(
  charts: readonly Chart[],
  { format, size }: PictureArguments,
): Promise<readonly OutputFile[]> {
  const names = fileNames(charts.map(({ id }) => id));
  const formats = (format === undefined ? null : formatsOf(format)) ?? (["json", "svg"] as const);
  const files: OutputFile[] = [];
  for (const [i, { draw }] of charts.entries())
    for (const lang of LANGS) {
      const spec = draw(lang);
      if (spec === null) continue;
      for (const [kind, text] of await pictureIn(formats, spec, size))
        files.push({ path: `charts/${names[i]}.${lang}.${kind === "json" ? "vl.json" : kind}`, text });
    }
  return files;
}
