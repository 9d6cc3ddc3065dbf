import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built } from "../test/built.ts";

const ROOT = new URL("../", import.meta.url).pathname;
const ENGLISH = { ...process.env, NO_COLOR: "1", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" };

/** The first block of a language in a Markdown text. */
export const blockOf = (text: string, language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text)?.[1] ?? "";

/** Runs the built command on the scenario of a document, in a folder of its own. */
export function playground(scenario: string) {
  const folder = mkdtempSync(join(tmpdir(), "reckon-docs-"));
  writeFileSync(join(folder, "machinery.yaml"), scenario);
  const reckon = (...args: readonly string[]) =>
    execFileSync(process.execPath, [built("cli/main.js"), ...args], {
      cwd: folder,
      env: ENGLISH,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  return { folder, reckon };
}

/** The README as it should be: below each `$ npx reckon …` what the command prints today; and its chart. */
export function readme(): { readonly text: string; readonly chart: string } {
  const text = readFileSync(join(ROOT, "README.md"), "utf8");
  const { reckon, folder } = playground(blockOf(text, "yaml"));
  const run = (line: string) =>
    reckon(...line.replace("$ npx reckon ", "").split(" "), "--no-charts", "--output", join(folder, "output"));
  const fresh = text.replace(
    /^```console\n(\$ npx reckon .*)\n[\s\S]*?^```$/gm,
    (_, line: string) => `\`\`\`console\n${line}\n${run(line).trimEnd()}\n\`\`\``,
  );
  return { text: fresh, chart: reckon("chart", "machinery.yaml", "machinery-2025") };
}
