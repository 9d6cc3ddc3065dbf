import { printDiagnostics, valueOrStop } from "../diagnostics.ts";
import { expandFiles } from "../files.ts";
import { present, type RunCommand } from "./run.ts";
import { mergeParts } from "./shard.ts";

export type MergeCommand = Omit<RunCommand, "files"> & { readonly parts: readonly string[] };

/** `reckon merge`: adds up the parts of a run and presents it as `reckon run` would. */
export async function merge({ parts, ...command }: MergeCommand): Promise<void> {
  const { lang, quiet, json } = command;
  const merged = mergeParts(await expandFiles(parts), lang);
  const { document } = valueOrStop(merged, lang);
  if (!quiet && !json && merged.ok) printDiagnostics(merged.warnings, lang);
  await present({ ...command, files: [] }, [document]);
}
