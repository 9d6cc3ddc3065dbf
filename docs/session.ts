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
  /** What a line (`reckon run plan.yaml`) prints, behind what it says on stderr; a run that ends well only its tables. */
  readonly give: (line: string) => Promise<string>;
}

/** A new folder, with the shipped scenarios beside it, for a reader of that language; commands run in this process. */
export function session(lang: Lang): Session {
  const folder = mkdtempSync(join(tmpdir(), "reckon-page-"));
  symlinkSync(join(ROOT, "scenarios"), join(folder, "scenarios"));
  return {
    folder,
    write: (name, text) => writeFileSync(join(folder, name), text),
    give: (line) => give(line, folder, lang),
  };
}

/** The words of a line; quotes hold together what is between them. */
const wordsOf = (line: string): readonly string[] =>
  (line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? []).map((word) => word.replaceAll(/["']/g, ""));

/** A line's first command, and what those behind `|` leave of its output. */
async function give(line: string, folder: string, lang: Lang): Promise<string> {
  const [first = [], ...filters] = line.split(" | ").map(wordsOf);
  return filters.reduce(filtered, await told(first, folder, lang));
}

async function told([program, ...words]: readonly string[], folder: string, lang: Lang): Promise<string> {
  if (program === "head") return filtered(readFileSync(join(folder, words.at(-1) ?? ""), "utf8"), [program, ...words]);
  if (program !== "reckon") throw new Error(`a page gives reckon, head and tail, not ${program}`);
  // Charts are drawn where a page asks for one: they cost more than all else.
  const asked = words[0] === "run" ? [...words, "--no-charts"] : words;
  const env = { LANG: lang === "zh" ? "zh_CN" : "C" };
  const { status, stdout, stderr } = await caught(() => commandLine(asked, env), folder);
  // A run says on stderr how many files it wrote, which are fewer here.
  return status === 0 && words[0] === "run" ? stdout : stderr + stdout;
}

/** `head -n 3`, `tail -n 3` and `grep word`; what leaves nothing is a mistake of the page. */
function filtered(text: string, [program, ...words]: readonly string[]): string {
  const lines = text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\n");
  const last = words.at(-1) ?? "";
  const left = {
    head: () => lines.slice(0, Number(words[1])),
    tail: () => lines.slice(-Number(words[1])),
    grep: () => lines.filter((line) => line.includes(last)),
  }[program as "head"]();
  if (left.length === 0) throw new Error(`${program} ${words.join(" ")} leaves nothing of ${text}`);
  return left.join("\n");
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
