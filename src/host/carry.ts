import { createHash } from "node:crypto";
import { constants, copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { VERSION } from "../base/version.ts";

/** Names a folder's content as reckon's own, and says which files those are. */
export const MARK = ".reckon";

/** What a file was when it was written. */
interface Stated {
  readonly bytes: number;
  readonly sha256: string;
}

/** The files of a folder, by path. */
type Written = ReadonlyMap<string, Stated>;

/** The code of a fault of the system; empty where it is another. */
export const codeOf = (fault: unknown): string => (fault as Partial<NodeJS.ErrnoException>)?.code ?? "";

/** The text of a mark. */
export function markText(files: readonly { readonly path: string; readonly text: string | Uint8Array }[]): string {
  const written = files.map(({ path, text }) => [path, { bytes: Buffer.byteLength(text), sha256: hashOf(text) }]);
  const stated = { reckon: VERSION, note: "written by reckon; its next run replaces these files", files };
  return `${JSON.stringify({ ...stated, files: Object.fromEntries(written) }, null, 1)}\n`;
}

const hashOf = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** What reckon wrote in a folder; null where an older version wrote it, which does not say. */
function writtenIn(folder: string): Written | null {
  try {
    const text = readFileSync(join(folder, MARK), "utf8");
    if (text.startsWith("written by reckon;")) return null;
    const { files } = JSON.parse(text) as { readonly files?: Readonly<Record<string, Stated>> };
    return new Map(Object.entries(files ?? {}));
  } catch {
    return new Map();
  }
}

/**
 * All that is the user's in a folder, which is all that reckon did not write as it stands there, in another one as well: by
 * its name, or one like it where that is taken. A file is linked rather than copied: it is one file, seen in both.
 */
export function carry(from: string, to: string): void {
  const written = writtenIn(from);
  const isOurs = (path: string): boolean =>
    written === null ? isThere(join(to, path)) : isAsWritten(join(from, path), written.get(path));
  const theirs = pathsIn(from).filter((path) => path !== MARK && (path.endsWith("/") || !isOurs(path)));
  // What is the user's alone keeps its name before a changed file of ours looks for one.
  const isChanged = (path: string): number => Number(written?.has(path) ?? false);
  for (const path of theirs.sort((a, b) => isChanged(a) - isChanged(b))) linkIn(join(from, path), to, path);
}

/** The files in a folder and those below; a folder that is empty itself ends in a slash. */
function pathsIn(folder: string, at = ""): readonly string[] {
  const entries = readdirSync(join(folder, at), { withFileTypes: true });
  if (entries.length === 0 && at !== "") return [at];
  return entries.flatMap((entry) =>
    entry.isDirectory() ? pathsIn(folder, `${at}${entry.name}/`) : [`${at}${entry.name}`],
  );
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

function isAsWritten(path: string, stated: Stated | undefined): boolean {
  const status = lstatSync(path);
  return stated?.bytes === status.size && status.isFile() && hashOf(readFileSync(path)) === stated.sha256;
}

/** `notes.txt`, else `notes.yours.txt`, `notes.yours-2.txt` …; nothing where one of them is this very file. */
function linkIn(file: string, to: string, path: string): void {
  if (path.endsWith("/")) {
    mkdirSync(join(to, path), { recursive: true });
    return;
  }
  const { dir, name, ext } = parse(path);
  for (let n = 0; ; n++) {
    const target = join(to, dir, n === 0 ? name + ext : `${name}.yours${n === 1 ? "" : `-${n}`}${ext}`);
    mkdirSync(join(to, dir), { recursive: true });
    try {
      linkOrCopy(file, target);
      return;
    } catch (fault) {
      if (codeOf(fault) !== "EEXIST") throw fault;
      if (isSame(file, target)) return;
    }
  }
}

/** Some disks know no links, and some systems refuse them for files of others. */
function linkOrCopy(file: string, target: string): void {
  try {
    linkSync(file, target);
  } catch (fault) {
    if (!["EPERM", "EACCES", "EMLINK", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(codeOf(fault))) throw fault;
    copyFileSync(file, target, constants.COPYFILE_EXCL);
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [lstatSync(one), lstatSync(other)];
  if (a.ino === b.ino && a.dev === b.dev) return true;
  return a.isFile() && b.isFile() && a.size === b.size && hashOf(readFileSync(one)) === hashOf(readFileSync(other));
}
