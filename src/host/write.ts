import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { beside, put, putInPlace } from "./beside.ts";
import { carry, codeOf, MARK, markText } from "./carry.ts";

/** A file that is to be written. */
export interface OutputFile {
  /** Path inside the output folder. */
  readonly path: string;
  /** A text, or the bytes of a picture. */
  readonly text: string | Uint8Array;
}

/** Whether a folder may be written to: there is none, it is empty, or it is reckon's own. Links are somebody's. */
export function isOurs(folder: string): boolean {
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (status === undefined) return true;
  if (!status.isDirectory()) return false;
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(MARK);
}

/**
 * Replaces what reckon wrote in a folder by some files, all at once, and keeps whatever else is in it: everything is made ready
 * beside the folder and then takes its place. Before that the old files are whole, after it the new ones.
 */
export function writeFolder(folder: string, files: readonly OutputFile[]): void {
  beside(dirname(folder), (own) => {
    for (let turn = 1; ; turn++) {
      const fresh = join(own, `new-${turn}`, basename(folder));
      for (const { path, text } of files) put(join(fresh, path), text);
      put(join(fresh, MARK), markText(files));
      if (isCarried(folder, fresh)) return putInPlace(own, fresh, folder);
    }
  });
}

/** Brings along what is the user's; false where another process put a folder of its own in place meanwhile, so that ours and theirs were mixed up. */
function isCarried(folder: string, fresh: string): boolean {
  const before = stateOf(folder);
  try {
    if (before !== null) carry(folder, fresh);
  } catch (fault) {
    if (codeOf(fault) !== "ENOENT") throw fault;
  }
  return stateOf(folder) === before;
}

function stateOf(folder: string): string | null {
  const status = statSync(folder, { throwIfNoEntry: false, bigint: true });
  return status ? `${status.ino} ${status.ctimeNs}` : null;
}

/** Replaces one file as a whole, so that no reader ever sees half of it, not even after a power cut. A device or a pipe is written to. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status !== undefined && !status.isFile()) {
    writeFileSync(path, content);
    return;
  }
  const place = status === undefined ? path : realpathSync(path);
  beside(dirname(place), (own) => {
    const fresh = join(own, "new", basename(place));
    put(fresh, content, "wx", true);
    renameSync(fresh, place);
  });
}

/**
 * Whether a file may be written at a path: nothing is there, or no file, or one that begins as such files do.
 *
 * @example mayReplace("plan.yaml", ["<svg"]) // true
 */
export function mayReplace(path: string, beginnings: readonly string[]): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return true;
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(64);
    const text = head.toString("latin1", 0, readSync(file, head));
    return text === "" || beginnings.some((each) => text.startsWith(each));
  } finally {
    closeSync(file);
  }
}
