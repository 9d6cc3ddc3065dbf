import { statSync } from "node:fs";
import type { Result } from "../base/diagnostic.ts";
import type { Scenario } from "../plan/scenario.ts";
import { type Chain, type Parsed, readChain, tablesOf } from "../scenario/chain.ts";
import { decodeCsv, decodeText, decodeXlsx, unreadable } from "../scenario/decode.ts";
import type { Needed, SourceFile } from "../scenario/files.ts";
import { MAX_SIZE } from "../scenario/parse.ts";
import { type ResolveOptions, resolveScenario } from "../scenario/resolve/index.ts";
import { isReadable, readBytes } from "./read.ts";

export { resolveScenario } from "../scenario/resolve/index.ts";

/** What a caller may state over the file. */
export interface LoadOptions extends ResolveOptions {
  /** The text of the standard input, for the path "-". */
  readonly stdin?: string;
}

/** The files that a scenario is resolved from, with the trees that were read on the way. */
export interface Gathered {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly parsed: Parsed;
}

/** Reads a scenario file with its bases and tables: the only reader of disk. Paths in a file are seen from that file. */
export async function gatherFiles(path: string, stdin = ""): Promise<Gathered> {
  const files = new Map<string, SourceFile>();
  if (path === "-") files.set(path, decodeText(new TextEncoder().encode(stdin)));
  const parsed: Parsed = new Map();
  let chain: Result<Chain> = readChain(files, path, parsed);
  while (chain.ok && chain.value.kind === "needed") {
    await add(files, chain.value.needed);
    chain = readChain(files, path, parsed);
  }
  if (chain.ok && chain.value.kind === "tree")
    for (const needed of tablesOf(chain.value.tree)) if (!files.has(needed.path)) await add(files, needed);
  return { files, parsed };
}

/**
 * A scenario file with its bases and tables → the resolved scenario.
 *
 * @example (await loadScenario("scenarios/xuzhou/plan.yaml", { asOf: 2019 })).value.asOf // 2019
 */
export async function loadScenario(path: string, options: LoadOptions = {}): Promise<Result<Scenario>> {
  const { files, parsed } = await gatherFiles(path, options.stdin);
  return resolveScenario(files, path, options, parsed);
}

async function add(files: Map<string, SourceFile>, needed: Needed): Promise<void> {
  files.set(needed.path, await readSource(needed));
}

/** A file that a scenario or a command names, decoded; or why it cannot be read. */
export async function readSource({ path, kind }: Needed): Promise<SourceFile> {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return unreadable("file-directory");
    if (!isReadable(path, status)) return unreadable("file-device");
    if (status.size > MAX_SIZE) return unreadable("file-too-large", { limit: MAX_SIZE / 1024 / 1024 });
    const bytes = readBytes(path, MAX_SIZE + 1);
    if (bytes.length > MAX_SIZE) return unreadable("file-too-large", { limit: MAX_SIZE / 1024 / 1024 });
    if (kind === "text") return decodeText(bytes);
    return /\.xlsx$/i.test(path) ? await decodeXlsx(bytes) : decodeCsv(bytes);
  } catch (thrown) {
    const code = (thrown as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT" || code === "ENOTDIR") return unreadable("file-missing");
    return unreadable("file-unreadable", { detail: code || String(thrown) });
  }
}
