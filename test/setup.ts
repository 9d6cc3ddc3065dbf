import { execFileSync } from "node:child_process";

/** The command line is tested as it ships: bundled. */
export default function setup(): void {
  try {
    execFileSync(process.execPath, ["build.mjs"], { stdio: "ignore" });
  } catch {
    console.error("the bundle does not build yet");
  }
}
