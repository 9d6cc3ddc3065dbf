import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { blockOf, playground, readme } from "../../docs/examples.ts";
import { built } from "../built.ts";

const root = new URL("../../", import.meta.url).pathname;
const text = readFileSync(join(root, "README.md"), "utf8");
const yaml = blockOf(text, "yaml");

describe("README", () => {
  test("its scenario has ten lines at most", () => expect(yaml.trimEnd().split("\n").length).toBeLessThanOrEqual(10));

  test("its commands print what it shows, and its chart is what they draw", () => {
    const fresh = readme();
    expect(fresh.text).toBe(text);
    expect(fresh.chart).toBe(readFileSync(join(root, "docs/machinery.svg"), "utf8"));
  });

  test("its library code is six lines and gives the value it shows", () => {
    const code = blockOf(text, "ts");
    const { folder } = playground(yaml);
    writeFileSync(join(folder, "use.mjs"), code.replace('"reckon"', JSON.stringify(built("index.js"))));
    const printed = execFileSync(process.execPath, ["use.mjs"], { encoding: "utf8", cwd: folder });
    expect(code.trimEnd().split("\n")).toHaveLength(6);
    expect(printed.trimEnd().split("\n")).toEqual([...code.matchAll(/\/\/ → (.*)$/gm)].map(([, value]) => value));
  });
});
