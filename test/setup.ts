import { execFileSync } from "node:child_process";

/** The command line is tested as it ships: bundled. */
export default function setup(): void {
  execFileSync(process.execPath, ["build.mjs"], { stdio: "inherit" });
}
