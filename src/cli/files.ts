import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { textOf } from "../host/read.ts";
import { MAX_SIZE } from "../scenario/parse.ts";

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

/** The loader's option for a file `-`: the whole of standard input, or more than is read of any file where that has no end. */
export const stdinOf = (file: string): { readonly stdin?: string } =>
  file === "-" ? { stdin: textOf(0, MAX_SIZE + 1) } : {};
