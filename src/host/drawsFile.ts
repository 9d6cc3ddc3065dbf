import { closeSync, openSync, realpathSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Progress } from "../engine/pass.ts";
import type { DrawsTable } from "../evaluate/draws.ts";
import { csvLine } from "../render/csv.ts";
import { beside, put } from "./beside.ts";
import type { Sink } from "./parquet.ts";
import { mayReplace } from "./write.ts";

/** What keeps draws from being written to a place. */
export type Unwritable = "ending" | "folder" | "foreign";

const ENDING = /\.(csv|parquet)$/i;
/** How the files begin that are replaced. */
const OURS = ["draw,", "PAR1"];

/**
 * Whether draws can be written there, found out by trying, before anything is drawn; null where nothing is in the way.
 *
 * @throws what the system says of a place that cannot be written to
 */
export function drawsObstacle(path: string): Unwritable | null {
  if (!ENDING.test(path)) return "ending";
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return "folder";
  if (!mayReplace(path, OURS)) return "foreign";
  beside(dirname(placeOf(path)), (own) => put(join(own, basename(path)), ""));
  return null;
}

const placeOf = (path: string): string => (statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path);

/**
 * Writes draws to a file as they are drawn, CSV or Parquet by its ending, in memory that does not grow with them; the file takes
 * its place when it is whole.
 */
export async function writeDraws(
  path: string,
  table: DrawsTable,
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  const sink = /\.parquet$/i.test(path) ? (await import("./parquet.ts")).parquetSink(table) : csvSink(table);
  const place = placeOf(path);
  beside(dirname(place), (own) => {
    const fresh = join(own, basename(place));
    const file = openSync(fresh, "wx");
    try {
      const add = (bytes: string | Uint8Array) => writeFileSync(file, bytes);
      add(sink.begin());
      for (const group of table.rows()) {
        for (const piece of sink.pieces(group)) add(piece);
        onProgress?.({ done: group.first + (group.columns[0]?.length ?? 0), draws: table.draws });
      }
      add(sink.end());
    } catch (fault) {
      throw Object.assign(fault as Error, { path });
    } finally {
      closeSync(file);
    }
    renameSync(fresh, place);
  });
}

/** Rows of a piece of CSV. */
const PIECE = 512;

const csvSink = ({ columns }: DrawsTable): Sink => ({
  begin: () => csvLine(["draw", ...columns.map(({ name }) => name)]),
  *pieces({ first, columns: values }) {
    const rows = values[0]?.length ?? 0;
    for (let from = 0; from < rows; from += PIECE) {
      let text = "";
      for (let row = from; row < Math.min(from + PIECE, rows); row += 1) {
        text += first + row;
        for (const column of values) {
          const value = column[row] as number;
          text += Number.isNaN(value) ? "," : `,${value}`;
        }
        text += "\n";
      }
      yield text;
    }
  },
  end: () => "",
});
