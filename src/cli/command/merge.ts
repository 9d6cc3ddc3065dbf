import { evaluateWith } from "../../evaluate/evaluate.ts";
import { fromParts } from "../../evaluate/parts.ts";
import { goodOrStop, printKinds } from "../diagnostics.ts";
import { expandFiles } from "../files.ts";
import { present, type RunCommand } from "./run.ts";
import { readParts } from "./shard.ts";

/** What `reckon merge` is given. */
export type MergeCommand = Omit<RunCommand, "files"> & { readonly parts: readonly string[] };

/** `reckon merge`: adds up the parts of a run and presents it as `reckon run` would. */
export async function merge({ parts, ...command }: MergeCommand): Promise<void> {
  const { lang, quiet, json } = command;
  const run = readParts(await expandFiles(parts), lang);
  const merged = goodOrStop(await evaluateWith(run.scenario, fromParts(run), command), lang);
  if (!quiet && !json) printKinds(merged.warnings, lang);
  await present({ ...command, files: [] }, [merged.value]);
}
