import { closeSync, openSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { commandLine } from "../../src/cli/commandLine.ts";
import { Stop } from "../../src/cli/exit.ts";
import type { End } from "./run.ts";

/**
 * Runs a command in this process, in a folder: what it writes is caught, what it gives is its exit code, and so is a Stop.
 * The way it ships is `reckon`'s.
 */
export async function here(command: () => Promise<unknown>, cwd: string = tmpdir()): Promise<End> {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  // --help, --version and completion print by way of the console, which vitest keeps for itself.
  const console_ = vi.spyOn(console, "log").mockImplementation((text) => {
    said.stdout += `${text}\n`;
  });
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const status = await command();
    return { status: typeof status === "number" ? status : 0, ...said };
  } catch (fault) {
    if (!(fault instanceof Stop)) throw fault;
    return { status: fault.exit, ...said };
  } finally {
    process.chdir(before);
    for (const spy of [...spies, console_]) spy.mockRestore();
  }
}

/** `reckon …` in this process, in English unless its words or its environment ask otherwise. */
export const reckonHere = (words: readonly string[], cwd?: string, env: NodeJS.ProcessEnv = { LANG: "C" }) =>
  here(() => commandLine(words, env), cwd);

/** Refused (exit 3, nothing on stdout) under a code, each language in its words. */
export async function refusedInBoth(line: string, code: string, words: { en: string; zh: string }, cwd: string) {
  for (const lang of ["en", "zh"] as const) {
    const end = await reckonHere([...line.split(" "), "--lang", lang], cwd);
    expect(end).toMatchObject({ status: 3, stdout: "" });
    expect(end.stderr).toContain(code);
    expect(end.stderr).toContain(words[lang]);
  }
}

/** Runs something with a text as standard input: a file that is opened next has the number of what was closed. */
export async function withInput<T>(text: string, run: () => Promise<T>): Promise<T> {
  const path = join(tmpdir(), "stdin");
  writeFileSync(path, text);
  closeSync(0);
  openSync(path, "r");
  try {
    return await run();
  } finally {
    closeSync(0);
    openSync("/dev/null", "r");
  }
}
