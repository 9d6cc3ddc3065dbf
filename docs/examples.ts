import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { built } from "../test/built.ts";

const ENGLISH = { ...process.env, NO_COLOR: "1", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" };

/** The first block of a language in a Markdown text, with or without a file's name. */
export const blockOf = (text: string, language: string): string =>
  new RegExp(`^\`\`\`${language}(?: \\S+)?\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(text)?.[1] ?? "";

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
