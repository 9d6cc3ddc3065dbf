import type { Args, Code } from "../base/messages/index.ts";
import { visible } from "../base/visible.ts";
import type { SourceFile } from "./files.ts";
import { MAX_SIZE } from "./parse.ts";
import { rowsOf } from "./table/text.ts";
import { sheetsOf, unpackedSize } from "./table/workbook.ts";

/** A file that could not be read; the reader of the reference adds its `path`. */
export const unreadable = (code: Code, args: Args = {}): SourceFile => ({ kind: "problem", code, args });

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The bytes of a scenario file, which must be UTF-8 (with or without a byte-order mark). */
export function decodeText(bytes: Uint8Array): SourceFile {
  if (bytes.length > MAX_SIZE) return unreadable("file-too-large", { limit: MAX_SIZE / 1024 / 1024 });
  const text = decoded(bytes, "utf-8");
  return text === null ? unreadable("file-encoding") : { kind: "text", text };
}

/** The bytes of a CSV file in UTF-8 or, failing that, in GB 18030 (what Excel writes in China). */
export function decodeCsv(bytes: Uint8Array): SourceFile {
  const text = decoded(bytes, "utf-8") ?? decoded(bytes, "gb18030");
  if (text === null || text.includes("\0")) return unreadable("table-encoding");
  try {
    return { kind: "table", sheets: [{ name: "", rows: rowsOf(visible(text.replace(/^\ufeff|\r(?=\n)/g, ""))) }] };
  } catch (thrown) {
    return unreadable("table-syntax", { detail: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

/** Bytes of an unpacked workbook: its reader takes some fifteen times as much memory. */
const MOST_UNPACKED = 48 * 1024 * 1024;

/** The bytes of an XLSX file; the reader is imported only when a file needs it. */
export async function decodeXlsx(bytes: Uint8Array): Promise<SourceFile> {
  const size = unpackedSize(bytes);
  if (size === Number.POSITIVE_INFINITY) return unreadable("workbook-sizes");
  if (size > MOST_UNPACKED) return unreadable("file-too-large", { limit: MOST_UNPACKED / 1024 / 1024 });
  const { readXlsx } = await import("hucre/xlsx");
  try {
    return { kind: "table", sheets: sheetsOf((await readXlsx(bytes, { readStyles: true })).sheets) };
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    return detail.includes("exceeds limit") ? unreadable("workbook-sizes") : unreadable("table-syntax", { detail });
  }
}
