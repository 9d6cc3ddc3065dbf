import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CACHE = "node_modules/.cache/reckon";
const DAY = 24 * 60 * 60 * 1000;

/**
 * The command line is tested as it ships: bundled, but never in dist/, which somebody may be using. Each state of the sources
 * has a folder of its own, so that tests of several work trees run side by side, and nothing is built twice.
 * What it gives back is called at the end of a run: it removes all that was written to the system's temporary folder.
 */
export default function setup(): () => void {
  const folder = join(CACHE, hashOfSources());
  if (!existsSync(folder)) execFileSync(process.execPath, ["build.mjs", folder], { stdio: "inherit" });
  const now = new Date();
  utimesSync(folder, now, now);
  for (const name of readdirSync(CACHE)) forget(join(CACHE, name));
  process.env.RECKON_BUILT = folder;
  return temporary();
}

/** Gives this process, and all that it starts, a temporary folder of its own; removes it when it is called back. */
export function temporary(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "reckon-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

function hashOfSources(): string {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const paths = [
    ...sources.map((path) => join("src", path)),
    "build.mjs",
    "licences.mjs",
    "package.json",
    "package-lock.json",
  ];
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(path).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex").slice(0, 16);
}

/** A state that no test has run for a day is rebuilt where it comes back. */
function forget(folder: string): void {
  const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Date.now() - used > DAY) rmSync(folder, { recursive: true, force: true });
}
