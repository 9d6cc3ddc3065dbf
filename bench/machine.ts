import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";

const git = (...args: readonly string[]): string => execFileSync("git", args, { encoding: "utf8" }).trim();

/** The head of baseline.md: what was measured, on what. */
export function machineLines(): string {
  const [cpu] = cpus();
  const changed = git("status", "--porcelain", "src") === "" ? "" : ", with changes in src";
  return [
    "# Baseline",
    "",
    "Written by `npm run bench`. Ratios are medians over interleaved rounds of one run; times tell of this machine alone.",
    "",
    `- machine: ${cpu?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`,
    `- Node ${process.version}, ${execFileSync("gcc", ["--version"], { encoding: "utf8" }).split("\n")[0]}`,
    `- commit: ${git("rev-parse", "--short", "HEAD")}${changed}`,
    "",
  ].join("\n");
}
