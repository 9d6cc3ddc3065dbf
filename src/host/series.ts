import { fail, ok, type Result } from "../base/diagnostic.ts";
import type { Observed } from "../forecast/windows.ts";
import { MAX_SIZE } from "../scenario/parse.ts";
import { seriesIn } from "../scenario/table/series.ts";
import { readSource } from "./load.ts";
import { readBytes } from "./read.ts";

/** The history in a CSV file with the columns year and value; what is wrong is told with its line. */
export async function readSeries(path: string): Promise<Result<Observed>> {
  const file = await readSource({ path, kind: "table", at: null });
  if (file.kind === "problem")
    return fail({ code: file.code, args: { path, ...file.args }, severity: "error", at: null });
  const text = textOf(readBytes(path, MAX_SIZE));
  const read = seriesIn(file, path, text);
  if (read.ok) return ok(read.value);
  const lines = text.split(/\r?\n/);
  return fail(...read.errors.map((each) => ({ ...each, excerpt: lines[(each.at?.line ?? 0) - 1] ?? "" })));
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
