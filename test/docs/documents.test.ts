import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reckon } from "../cli/run.ts";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "reckon-docs-"));

interface Block {
  readonly kind: string;
  readonly text: string;
}

/** The fenced blocks of a document, in order. */
function blocksOf(file: string): readonly Block[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = "", body = ""]) => ({ kind, text: body }));
}

/** What stands behind `$ npx reckon …`, and the output that is shown below it. */
function session({ text }: Block) {
  const [first = "", ...output] = text.split("\n");
  return { args: first.replace(/^\$ npx reckon /, "").split(" "), output: output.join("\n").trimEnd() };
}

describe.each(["README.md"])("%s", (file) => {
  const blocks = blocksOf(file);
  const yaml = blocks.find(({ kind }) => kind === "yaml");

  test("its scenario has ten lines at most", () => {
    expect(yaml?.text.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
    writeFileSync(join(folder, "machinery.yaml"), yaml?.text ?? "");
  });

  test("its commands print what it shows", () => {
    const sessions = blocks.filter(({ kind }) => kind === "console").map(session);
    expect(sessions.length).toBeGreaterThan(0);
    for (const { args, output } of sessions) {
      const { status, stdout } = reckon([...args, "--output", join(folder, "output"), "--no-charts"], { cwd: folder });
      expect([args.join(" "), status, stdout.trimEnd()]).toEqual([args.join(" "), 0, output]);
    }
  });

  test("its library code runs and gives the values it shows", async () => {
    const code = blocks.find(({ kind }) => kind === "ts")?.text ?? "";
    expect(code.trimEnd().split("\n").length).toBeLessThanOrEqual(7);
    const shown = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, value]) => value);
    const script = code.replace('"reckon"', JSON.stringify(join(root, "dist/index.js")));
    writeFileSync(
      join(folder, "use.mjs"),
      script.replaceAll('"machinery.yaml"', JSON.stringify(join(folder, "machinery.yaml"))),
    );
    const { execFileSync } = await import("node:child_process");
    const printed = execFileSync(process.execPath, [join(folder, "use.mjs")], { encoding: "utf8", cwd: folder });
    expect(printed.trimEnd().split("\n")).toEqual(shown);
  });
});
