import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Lang } from "../src/base/text.ts";
import { commandLine } from "../src/cli/commandLine.ts";

const ROOT = new URL("../", import.meta.url).pathname;

/** A folder in which the commands of a page are given one after the other, as its reader would. */
export interface Session {
  readonly folder: string;
  /** Lays a file down. */
  readonly write: (name: string, text: string) => void;
  /** What a line (`reckon run plan.yaml`) prints; what it says on stderr where it prints nothing or ends badly. */
  readonly give: (line: string) => Promise<string>;
}

/** A new folder, with the shipped scenarios beside it, for a reader of that language; commands run in this process. */
export function session(lang: Lang): Session {
  const folder = mkdtempSync(join(tmpdir(), "reckon-page-"));
  symlinkSync(join(ROOT, "scenarios"), join(folder, "scenarios"));
  return {
    folder,
    write: (name, text) => writeFileSync(join(folder, name), text),
    give: (line) => give(wordsOf(line), folder, lang),
  };
}

/** The words of a line; quotes hold together what is between them. */
const wordsOf = (line: string): readonly string[] =>
  (line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replaceAll(/["']/g, ""));

async function give([program, ...words]: readonly string[], folder: string, lang: Lang): Promise<string> {
  if (program === "head") return head(words, folder);
  if (program !== "reckon") throw new Error(`a page gives reckon and head, not ${program}`);
  // Charts are drawn where a page asks for one: they cost more than all else.
  const asked = words[0] === "run" ? [...words, "--no-charts"] : words;
  const { status, stdout, stderr } = await caught(
    () => commandLine(asked, { LANG: lang === "zh" ? "zh_CN" : "C" }),
    folder,
  );
  return status === 0 && stdout !== "" ? stdout : stdout + stderr;
}

/** `head -n 3 file`. */
function head([, count, path = ""]: readonly string[], folder: string): string {
  const lines = readFileSync(join(folder, path), "utf8").split("\n");
  return lines.slice(0, Number(count)).join("\n");
}

/** Runs a command in a folder and catches what it writes, to a terminal of 100 columns without colour. */
async function caught(command: () => Promise<number>, folder: string) {
  const said = { stdout: "", stderr: "" };
  const before = process.cwd();
  const { log } = console;
  const { columns } = process.stdout;
  const writers = { stdout: process.stdout.write, stderr: process.stderr.write };
  for (const stream of ["stdout", "stderr"] as const)
    process[stream].write = ((text: unknown) => {
      said[stream] += String(text);
      return true;
    }) as typeof process.stdout.write;
  console.log = (text) => {
    said.stdout += `${text}\n`;
  };
  process.stdout.columns = 100;
  process.chdir(folder);
  try {
    return { status: await command(), ...said };
  } finally {
    process.chdir(before);
    process.stdout.columns = columns;
    console.log = log;
    for (const stream of ["stdout", "stderr"] as const) process[stream].write = writers[stream];
  }
}
