import { spawnSync } from "node:child_process";
import { built } from "../built.ts";

interface Options {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a command came to. */
export interface End {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user would; English unless asked otherwise. */
export const reckon = (args: readonly string[], options: Options = {}): End =>
  node([built("cli/main.js"), ...args], options);

/** Several commands, none of which reads standard input or ends its process itself (as --help does), in one process. */
export function reckonEach(calls: readonly { args: readonly string[]; cwd: string }[], options: Options = {}): End[] {
  const driver = new URL("several.mjs", import.meta.url).pathname;
  const { status, stdout, stderr } = node([driver, built("cli/main.js")], { ...options, input: JSON.stringify(calls) });
  if (status !== 0) throw new Error(`several commands in one process: ${stderr}`);
  return JSON.parse(stdout);
}

function node(args: readonly string[], { env, ...options }: Options): End {
  const english = { NO_COLOR: "1", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    ...options,
    env: { ...process.env, ...english, ...env },
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}
