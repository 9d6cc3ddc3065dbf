import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../assess/document.ts";
import { fileNames } from "../../base/fileName.ts";
import type { Lang, Text } from "../../base/text.ts";
import { DOCUMENT_FORMAT } from "../../base/version.ts";
import { oneLine } from "../../base/visible.ts";
import { compare } from "../../compare/compare.ts";
import { PART } from "../../engine/part.ts";
import { drawsTable } from "../../evaluate/draws.ts";
import type { Evaluation } from "../../evaluate/evaluate.ts";
import { drawsObstacle, writeDraws } from "../../host/drawsFile.ts";
import { isOurs, mayReplace, type OutputFile, writeFolder } from "../../host/write.ts";
import { runId } from "../../plan/change.ts";
import { EXIT, refuse, Stop, tell } from "../exit.ts";
import { expandFiles } from "../files.ts";
import type { RunArguments } from "../options.ts";
import type { PictureArguments } from "../pictures.ts";
import { withProgress } from "../progress.ts";
import { project } from "./project.ts";

/** What `reckon run` is given. */
export interface RunCommand extends RunArguments, PictureArguments {
  readonly files: readonly string[];
  readonly lang: Lang;
  readonly output: string;
  readonly charts: boolean;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly paths?: boolean | undefined;
  readonly why?: boolean | undefined;
  readonly influences?: boolean | undefined;
  readonly width?: number | undefined;
  readonly iamc?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly "dry-run"?: boolean | undefined;
  readonly "fail-on"?: "missed" | "at-risk" | undefined;
}

/**
 * `reckon run`: projects each file; prints tables, or the JSON document alone; writes output/<scenario>/.
 * Exit 4 with --fail-on where a target is missed (or at risk).
 */
export async function run(command: RunCommand): Promise<void> {
  const files = await expandFiles(command.files);
  if (command.shard !== undefined) {
    const wrong = wrongShard(files, command);
    if (wrong) refuse(wrong, command.lang);
    const { runShard } = await import("./shard.ts");
    return runShard(files[0] as string, command);
  }
  const wrong = command["draws-out"] === undefined ? null : wrongDraws(files, command["draws-out"]);
  if (wrong) refuse(wrong, command.lang);
  const evaluations: Evaluation[] = [];
  for (const file of files)
    evaluations.push(await project(file, command, command.lang, command.quiet || command.json, command));
  await present({ ...command, files }, evaluations);
  if (command["draws-out"] !== undefined && evaluations[0])
    await tellDraws(evaluations[0], command["draws-out"], command);
}

/** What keeps the draws of some files from being written to a place; null where nothing does. */
function wrongDraws(files: readonly string[], path: string): Text | null {
  if (files.length !== 1)
    return {
      zh: `--draws-out 只用于一个情景文件，这里有 ${files.length} 个`,
      en: `--draws-out takes one scenario file, and there are ${files.length}`,
    };
  const found = drawsObstacle(path);
  if (found === null) return null;
  if (found === "ending")
    return {
      zh: `--draws-out 的文件名要以 .csv 或 .parquet 结尾：${path}`,
      en: `the file of --draws-out ends in .csv or .parquet: ${path}`,
    };
  if (found === "folder") return { zh: `${path} 是文件夹：写出文件名`, en: `${path} is a folder: name a file` };
  return {
    zh: `${path} 不是 reckon 写的抽样，不会覆盖：换一个文件名`,
    en: `${path} holds no draws that reckon wrote, and is not overwritten: choose another name`,
  };
}

/** Draws once more what was summed up, and writes it. */
async function tellDraws(
  { scenario, program, document }: Evaluation,
  path: string,
  command: RunCommand,
): Promise<void> {
  const { lang, quiet, json } = command;
  if (command["dry-run"]) {
    process.stdout.write(`${oneLine(path)}\n`);
    return;
  }
  const { seed, design } = scenario;
  const table = drawsTable(program, { seed, design, draws: document.draws });
  await withProgress(lang, quiet === true, (onProgress) => writeDraws(path, table, onProgress));
  const [rows, columns] = [table.draws, table.columns.length + 1];
  if (!quiet && !json)
    tell(
      { zh: `已写入 ${path}（${rows} 行，${columns} 列）`, en: `wrote ${path} (${rows} rows, ${columns} columns)` },
      lang,
    );
}

/** What is wrong with the files of `--shard`; null where nothing is. */
function wrongShard(files: readonly string[], { output }: RunCommand): Text | null {
  if (files.length !== 1)
    return {
      zh: `--shard 只用于一个情景文件，这里有：${files.join("、")}。--second-pass 的通配符要加引号`,
      en: `--shard takes one scenario file, and these are there: ${files.join(", ")}. A pattern for --second-pass needs quotes`,
    };
  if (!mayReplace(output, [PART]))
    return {
      zh: `${output} 不是 reckon 的一份，不会覆盖：用 --output 写出另一个文件名`,
      en: `${output} is no part of a run, and is not overwritten: name another file with --output`,
    };
  if (!statSync(output, { throwIfNoEntry: false })?.isDirectory()) return null;
  return {
    zh: `--shard 要写一个文件，而 ${output} 是文件夹：用 --output 写出文件名`,
    en: `--shard writes a file, and ${output} is a folder: name the file with --output`,
  };
}

/** Prints and writes what was asked for. */
export async function present(command: RunCommand, evaluations: readonly Evaluation[]): Promise<void> {
  const documents = evaluations.map(({ document }) => document);
  if (command.json) printJson(documents);
  else {
    const folders = foldersOf(command, evaluations);
    if (!command["dry-run"]) for (const folder of folders) refuseForeign(command, folder);
    if (command.charts) await refuseUndrawable(command.lang);
    const references = await referencesOf(command, command.files);
    if (!command.quiet) await printTables(command, documents, references);
    await writeOutput(command, documents, folders, references);
  }
  if (isFailed(documents, command["fail-on"])) throw new Stop(EXIT.missed);
}

function printJson(documents: readonly Document[]): void {
  const whole =
    documents.length === 1
      ? documents[0]
      : { format: DOCUMENT_FORMAT, scenarios: documents, comparison: compare(documents) };
  process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
}

// Tables and charts are imported where they are asked for: --json needs neither.
async function printTables(
  command: RunCommand,
  documents: readonly Document[],
  references: readonly (Document | null)[],
): Promise<void> {
  const { tablesText } = await import("../tables.ts");
  process.stdout.write(tablesText(documents, references, command));
}

/** Each file as it stands, where the command line changes something; null for stdin, which is read once. */
async function referencesOf(command: RunCommand, files: readonly string[]): Promise<readonly (Document | null)[]> {
  const { "as-of": asOf, set = [], fix = [], ...asItStands } = command;
  if (asOf === undefined && set.length + fix.length === 0) return [];
  const references: (Document | null)[] = [];
  for (const file of files)
    references.push(file === "-" ? null : (await project(file, asItStands, command.lang, true)).document);
  return references;
}

/** The folders that are written, one a scenario and one for their comparison, whatever the scenarios are called. */
function foldersOf({ output }: RunCommand, evaluations: readonly Evaluation[]): readonly string[] {
  const ids = evaluations.map(({ scenario }) => runId(scenario));
  return fileNames(ids.length > 1 ? [...ids, ids.join("+")] : ids).map((name) => join(output, name));
}

/** Before anything is said or written, since a run that ends half-way has a result for some of its files only. */
function refuseForeign({ force, lang }: RunCommand, folder: string): void {
  if (isOurs(folder)) return;
  if (!lstatSync(folder).isDirectory())
    refuse(
      {
        zh: `${folder} 不是文件夹，请移走，或换一个 --output`,
        en: `${folder} is no folder: move it away, or choose another --output`,
      },
      lang,
    );
  if (!force)
    refuse(
      {
        zh: `${folder} 不是 reckon 写的，加 --force 才会写入（其中原有的文件保留）`,
        en: `${folder} was not written by reckon; --force writes into it, and keeps what is there`,
      },
      lang,
    );
}

/** Charts are drawn by packages beside this one: where they are missing it is said before anything is printed. */
async function refuseUndrawable(lang: Lang): Promise<void> {
  const { mayDraw } = await import("../../render/svg.ts");
  if (await mayDraw()) return;
  refuse(
    {
      zh: "画图要用的 vega、vega-lite 没有装：npm install vega vega-lite，或加 --no-charts 不画图",
      en: "vega and vega-lite, which draw the charts, are not installed: npm install vega vega-lite, or add --no-charts",
    },
    lang,
  );
}

async function writeOutput(
  command: RunCommand,
  documents: readonly Document[],
  folders: readonly string[],
  references: readonly (Document | null)[],
): Promise<void> {
  const { comparisonFiles, scenarioFiles } = await import("../output.ts");
  const contents: (readonly OutputFile[])[] = [];
  for (const [i, document] of documents.entries())
    contents.push(await scenarioFiles(document, command, references[i] ?? null));
  if (documents.length > 1) contents.push(await comparisonFiles(documents, command));
  for (const [i, files] of contents.entries()) writeOne(command, folders[i] as string, files);
}

function writeOne(command: RunCommand, folder: string, files: readonly OutputFile[]): void {
  const { lang } = command;
  if (command["dry-run"]) {
    for (const { path } of files) process.stdout.write(`${oneLine(join(folder, path))}\n`);
    return;
  }
  writeFolder(folder, files);
  const count = files.length;
  if (!command.quiet)
    tell(
      { zh: `已写入 ${folder}/（${count} 个文件）`, en: `wrote ${folder}/ (${count} file${count === 1 ? "" : "s"})` },
      lang,
    );
}

function isFailed(documents: readonly Document[], failOn: RunCommand["fail-on"]): boolean {
  const failing = failOn === undefined ? [] : ["missed", "impossible", ...(failOn === "at-risk" ? ["at-risk"] : [])];
  return documents.some(({ targets }) => targets.some(({ verdict }) => failing.includes(verdict)));
}
