import { expandFiles } from "../files.ts";
import { present, type RunCommand } from "./run.ts";
import { mergeParts } from "./shard.ts";

export type MergeCommand = Omit<RunCommand, "files"> & { readonly parts: readonly string[] };

/** `reckon merge`: adds up the parts of a run and presents it as `reckon run` would. */
export async function merge({ parts, ...command }: MergeCommand): Promise<void> {
  const { evaluation } = mergeParts(await expandFiles(parts), command.lang);
  await present({ ...command, files: [] }, [evaluation.document]);
}
