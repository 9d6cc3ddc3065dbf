import { randomBytes } from "node:crypto";
import { type Dirent, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { carry, codeOf } from "./carry.ts";

/** `.reckon-<host>-<process>-<random>`: where one process makes ready what is to stand beside it. */
const NAME = /^\.reckon-(\w*)-(\d+)-[0-9a-f]{12}$/;
const HOST = hostname().replace(/\W/g, "").slice(0, 24);
/** Writing takes seconds: what is older was left behind, whoever has its process's number now. */
const HOUR = 60 * 60 * 1000;

/**
 * Gives work a folder of its own in `parent`, and clears up behind it. A process that is killed leaves the folder; whoever
 * writes to `parent` next gives back what it had taken out of its place, and removes it.
 */
export function beside(parent: string, work: (own: string) => void): void {
  makeFolder(parent);
  for (const left of leftIn(parent)) settle(parent, left);
  const own = join(parent, `.reckon-${HOST}-${process.pid}-${randomBytes(6).toString("hex")}`);
  mkdirSync(own);
  try {
    work(own);
  } finally {
    settle(parent, own);
  }
}

/** Makes a folder and those above it. Node's own way goes round for ever where a folder refuses to have any in it, as /proc does. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (fault) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw fault;
  }
}

const isFolder = (entry: Dirent): boolean => entry.isDirectory();
const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(isFolder)
    .map(({ name }) => join(folder, name));

/** The folders of processes that are no more. */
function leftIn(parent: string): readonly string[] {
  return foldersIn(parent).filter((path) => {
    const [, host, pid] = NAME.exec(path.slice(dirname(path).length + 1)) ?? [];
    if (pid === undefined) return false;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    return age > HOUR || (host === HOST && !isRunning(Number(pid)));
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    return codeOf(fault) === "EPERM";
  }
}

/**
 * Puts something made in `own` at its place in `parent`, by renaming. A folder is no place for another, so it is taken out first:
 * between the two steps each of them is whole, and nothing else happens. Others may do the same at the same time; the last one stays.
 */
export function putInPlace(own: string, made: string, place: string): void {
  for (let turn = 1; ; turn++) {
    const old = join(own, `old-${turn}`);
    mkdirSync(old);
    try {
      renameSync(made, place);
      return;
    } catch (fault) {
      if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(codeOf(fault)) || turn > 100) throw fault;
    }
    try {
      renameSync(place, join(old, place.slice(dirname(place).length + 1)));
    } catch (fault) {
      // Another process has just taken it.
      if (codeOf(fault) !== "ENOENT") throw fault;
    }
  }
}

/** Gives back what was taken out where nothing has its place; else what is the user's in it. Then the rest may go. */
function settle(parent: string, own: string): void {
  try {
    for (const old of foldersIn(own).filter((path) => /old-\d+$/.test(path))) {
      for (const former of foldersIn(old)) giveBack(former, join(parent, former.slice(old.length + 1)));
      // Half of it, without its mark, would pass for the user's.
      renameSync(old, `${old}-done`);
    }
    rmSync(own, { recursive: true, force: true });
  } catch (fault) {
    // Another process is settling the same, or may and we may not.
    if (!["ENOENT", "ENOTEMPTY", "EACCES", "EPERM"].includes(codeOf(fault))) throw fault;
  }
}

function giveBack(former: string, place: string): void {
  try {
    renameSync(former, place);
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return;
    carry(former, place);
  }
}

/** Writes a new file and says which one where that fails: a full disk does not say it itself. `flush`: waits until the disk has it. */
export function put(path: string, content: string | Uint8Array, flag: "w" | "wx" = "wx", flush = false): void {
  try {
    makeFolder(dirname(path));
    writeFileSync(path, content, { flag, flush });
  } catch (fault) {
    throw Object.assign(fault as Error, { path });
  }
}
