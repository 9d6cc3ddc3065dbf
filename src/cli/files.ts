import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";

/** Patterns are expanded, sorted; a plain name, and a pattern that nothing matches, stays: it is then reported as missing. */
export async function expandFiles(patterns: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(patterns.map(expand));
  return [...new Set(found.flat())];
}

async function expand(pattern: string): Promise<readonly string[]> {
  if (!/[*?{[(!]/.test(pattern) || existsSync(pattern)) return [pattern];
  const { glob } = await import("tinyglobby");
  const matches = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
  return matches.length > 0 ? matches.sort() : [pattern];
}

/** A file that is to be written. */
export interface OutputFile {
  /** Path inside the output folder. */
  readonly path: string;
  readonly text: string;
}

/** Names a folder's content as reckon's own; a folder without it is never overwritten unless forced. */
const MARK = ".reckon";

/** Whether a folder may be written to: it is new, empty, or reckon's own. */
export const isOurs = (folder: string): boolean =>
  !existsSync(folder) || existsSync(join(folder, MARK)) || readdirSync(folder).length === 0;

/** Replaces a folder's content as a whole: everything is written beside it first, and then moved into place. */
export function writeFolder(folder: string, files: readonly OutputFile[]): void {
  const fresh = `${folder}.writing-${process.pid}`;
  try {
    for (const { path, text } of [...files, { path: MARK, text: "written by reckon; replaced by its next run\n" }]) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), text);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Writes one file by way of a neighbour, so that no reader ever sees half of it. */
export function writeAtomic(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.writing-${process.pid}`;
  try {
    writeFileSync(fresh, content);
    renameSync(fresh, path);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** The loader's option for a file `-`: the whole of standard input. */
export const stdinOf = (file: string): { readonly stdin?: string } =>
  file === "-" ? { stdin: readFileSync(0, "utf8") } : {};
