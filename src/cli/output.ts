import type { Document } from "../assess/document.ts";
import type { Lang } from "../base/text.ts";
import { compare } from "../compare/compare.ts";
import { comparisonChart } from "../present/chart/comparison.ts";
import { familyChart } from "../present/chart/family.ts";
import { overviewChart } from "../present/chart/overview.ts";
import { targetChart } from "../present/chart/target.ts";
import { familiesOf } from "../present/families.ts";
import { iamc, trajectories, verdicts } from "../present/records.ts";
import { csv } from "../render/csv.ts";
import type { OutputFile } from "./files.ts";

const LANGS: readonly Lang[] = ["zh", "en"];

interface Wanted {
  readonly charts: boolean;
  readonly iamc?: boolean | undefined;
}

type Spec = NonNullable<ReturnType<typeof targetChart>>;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Everything that output/<scenario>/ holds: results, tables, and each chart in both languages as spec and SVG; of a family of
 * targets one chart with its members side by side.
 */
export async function scenarioFiles(document: Document, wanted: Wanted): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [
    { path: "results.json", text: json(document) },
    { path: "trajectories.csv", text: csv(trajectories(document)) },
    { path: "verdicts.csv", text: csv(verdicts(document)) },
  ];
  if (wanted.iamc) files.push({ path: "iamc.csv", text: csv(iamc(document)) });
  if (!wanted.charts) return files;
  files.push(...(await chartFiles("overview", (lang) => overviewChart(document, lang))));
  for (const { of } of familiesOf(document.targets))
    files.push(...(await chartFiles(of, (lang) => familyChart(document, of, lang))));
  for (const { id, member } of document.targets)
    if (!member) files.push(...(await chartFiles(id, (lang) => targetChart(document, id, lang))));
  return files;
}

/** What a comparison writes: the two tables as JSON, and one chart a target with every scenario's fan. */
export async function comparisonFiles(documents: readonly Document[], wanted: Wanted): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [{ path: "comparison.json", text: json(compare(documents)) }];
  if (!wanted.charts) return files;
  const targets = new Set(documents.flatMap((document) => document.targets.map(({ id }) => id)));
  for (const id of targets) files.push(...(await chartFiles(id, (lang) => comparisonChart(documents, id, lang))));
  return files;
}

/**
 * A name as a file may have it on any disk: `beds[泉山,男]` is `beds@泉山,男`, since no id has an @; what some disk refuses, or a
 * shell reads as something else, is written by its code.
 *
 * @example fileName("beds[泉山,男 ]") // "beds@泉山,男_20"
 */
export const fileName = (id: string): string =>
  id
    .replace(/\[(.*)\]$/, "@$1")
    .replace(/[^\p{L}\p{M}\p{N}@,._·-]/gu, (glyph) => `_${(glyph.codePointAt(0) ?? 0).toString(16)}`);

/** Spec and picture in each language; nothing where the chart does not exist. */
async function chartFiles(id: string, draw: (lang: Lang) => Spec | null): Promise<readonly OutputFile[]> {
  const specs = LANGS.map((lang) => ({ lang, spec: draw(lang) }));
  const { renderSvg } = await import("../render/svg.ts");
  const name = fileName(id);
  const files = specs.map(async ({ lang, spec }) =>
    spec === null
      ? []
      : [
          { path: `charts/${name}.${lang}.vl.json`, text: json(spec) },
          { path: `charts/${name}.${lang}.svg`, text: await renderSvg(spec) },
        ],
  );
  return (await Promise.all(files)).flat();
}
