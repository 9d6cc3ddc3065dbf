import { readFileSync, statSync } from "node:fs";
import type { Lang } from "../../base/text.ts";
import { drawPart, partsOfOneRun, type WholeRun } from "../../evaluate/parts.ts";
import { crewPass } from "../../host/crew.ts";
import { writeWhole } from "../../host/write.ts";
import { shardOf } from "../complaint.ts";
import { valueOrStop } from "../diagnostics.ts";
import { expandFiles } from "../files.ts";
import type { RunArguments } from "../options.ts";
import { withProgress } from "../progress.ts";
import { drawingOf, sourceOf } from "./project.ts";

interface ShardCommand extends RunArguments {
  readonly lang: Lang;
  readonly quiet?: boolean | undefined;
  readonly output: string;
}

/** `reckon run --shard i/n --output part`: computes one part of the draws and writes it to a file. */
export async function runShard(file: string, command: ShardCommand): Promise<void> {
  const { lang, quiet, output, "second-pass": paths } = command;
  const source = await sourceOf(file, command);
  const [shard, shards] = shardOf(command.shard ?? "") as readonly [number, number];
  const share = { shard, shards, first: paths ? readParts(await expandFiles(paths), lang) : null };
  const part = await withProgress(lang, quiet === true, (onProgress) =>
    drawPart(source, share, crewPass({ ...drawingOf(command), onProgress })),
  );
  writeWhole(output, valueOrStop(part, lang));
}

/** The parts in some files, all of one run; what is wrong with them ends the command. */
export function readParts(paths: readonly string[], lang: Lang): WholeRun {
  return valueOrStop(partsOfOneRun(paths.map((path) => ({ path, bytes: bytesOf(path) }))), lang);
}

/** More than any part has, and as much as can be read at once. */
const LARGEST = 2 ** 31 - 1;

function bytesOf(path: string): Uint8Array | null {
  // What the system throws at, and no file is called.
  if (path.includes("\0")) return null;
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() && status.size <= LARGEST ? readFileSync(path) : null;
}
