import { spawnSync } from "node:child_process";
import { built } from "../built.ts";

/** Runs the built command as a user would; English unless asked otherwise. */
export function reckon(
  args: readonly string[],
  options: { cwd?: string; input?: string; env?: Record<string, string> } = {},
) {
  const env = { ...process.env, NO_COLOR: "1", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8", ...options.env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [built("cli/main.js"), ...args], {
    ...options,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}
