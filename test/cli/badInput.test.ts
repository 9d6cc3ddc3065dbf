import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type End, reckon, reckonEach } from "./run.ts";

const INDICATOR = "indicators: { x: { unit: 亿元, history: { 2020: 5 }, growth: 3% } }\n";
const YEARS = "years: { base: 2020, to: 2025 }\n";
const many = (n: number) =>
  `${YEARS}indicators:\n${Array.from({ length: n }, (_, i) => `  x${i}: { history: { 2020: 1 } }`).join("\n")}\n`;
const bomb = `${YEARS}a: &a [x, x, x, x, x, x, x, x, x]\n${[..."bcdefghi"].map((to, i) => `${to}: &${to} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(", ")}]`).join("\n")}\n`;
const random = Buffer.from(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) % 251)) % 256));

/** Name, content, the place `line:col` after the file's name (null: no place), the stable code. */
type Case = readonly [name: string, content: string | Buffer, place: string | null, code: string];
const cases: readonly Case[] = [
  ["empty", "", "1:1", "file-empty"],
  ["comments only", "# nothing\n", "1:1", "file-empty"],
  ["a list", "- a\n", "1:1", "not-a-map"],
  ["two documents", "a: 1\n---\nb: 2\n", null, ""],
  ["bad YAML", "years: [1,\n", null, ""],
  ["a full-width colon", "years：{ to: 2025 }\n", null, ""],
  [
    "a full-width bracket in a formula",
    `${YEARS}indicators:\n  a: { formula: "（1 + 2）" }\n`,
    "3:18",
    "formula-full-width",
  ],
  ["an unknown key", `${YEARS}indicatorz: {}\n`, "2:1", "unknown-key"],
  ["an unknown name", `${YEARS}${INDICATOR}targets: { t: { indicator: y, at-least: 5 } }\n`, null, ""],
  [
    "units that differ",
    `${YEARS}indicators:\n  a: { unit: 元, history: { 2020: 1 } }\n  b: { unit: 美元, history: { 2020: 1 } }\n  c: { formula: a + b }\n`,
    "5:21",
    "formula-units-differ",
  ],
  ["a cycle of formulas", `${YEARS}indicators:\n  a: { formula: b }\n  b: { formula: a }\n`, null, "model-cycle"],
  ["extends itself", "extends: ./scenario.yaml\n", null, ""],
  ["min above max", `${YEARS}assumptions: { g: { value: 3%, distribution: { uniform: [5%, 1%] } } }\n`, null, ""],
  ["a year out of range", `years: { base: 2020, to: 9999 }\n${INDICATOR}`, "1:26", ""],
  ["not a number", `${YEARS}assumptions: { g: .nan }\n`, null, ""],
  ["a target on nothing", `${YEARS}targets: { t: { by: 2025 } }\n`, null, ""],
  ["an alias bomb", bomb, null, ""],
  ["a circular alias", "years: &a { base: *a }\n", null, ""],
  ["brackets 100,000 deep", `a: ${"[".repeat(100_000)}`, null, "too-deep"],
  ["lines 1,000 deep", Array.from({ length: 1000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n"), null, "too-deep"],
  ["random bytes", random, null, ""],
  ["zero bytes", Buffer.alloc(1000), null, ""],
];

const LANGS = ["zh", "en"] as const;
const LITTLE = { env: { NODE_OPTIONS: "--max-old-space-size=512" } };

/** A folder with a scenario in it, and nothing else. */
function folderOf(content: string | Buffer): string {
  const cwd = mkdtempSync(join(tmpdir(), "reckon-bad-"));
  writeFileSync(join(cwd, "scenario.yaml"), content);
  return cwd;
}

const argsOf = (lang: string) => ["run", "scenario.yaml", "--lang", lang];

/** The code of the one positioned error that a command ended with. */
function codeOf({ status, stdout, stderr }: End, [, , place, code]: Case): string | undefined {
  expect({ status, stdout }, stderr.slice(0, 500)).toEqual({ status: 3, stdout: "" });
  const [, at, found] = /^scenario\.yaml(?::(\d+:\d+))?: (?:error|错误) ([\w-]+)(?:: |：)\S/m.exec(stderr) ?? [];
  expect(found, stderr.slice(0, 500)).toBeDefined();
  if (code !== "") expect(found).toBe(code);
  if (place !== null) expect(at).toBe(place);
  return found;
}

describe("one positioned error in both languages, exit 3, nothing written", () => {
  const folders = cases.map(([, content]) => folderOf(content));
  let ends: readonly End[] = [];
  beforeAll(() => {
    const calls = folders.flatMap((cwd) => LANGS.map((lang) => ({ args: argsOf(lang), cwd })));
    ends = reckonEach(calls, LITTLE);
  });

  test.each(cases.map((each, i) => [each[0], each, i] as const))("%s", (_name, each, i) => {
    const [zh, en] = ends.slice(2 * i, 2 * i + 2) as [End, End];
    expect(codeOf(zh, each)).toBe(codeOf(en, each));
    expect(zh.stderr).toMatch(/\p{Script=Han}/u);
    expect(readdirSync(folders[i] as string)).toEqual(["scenario.yaml"]);
  });
});

/** What takes the parser seconds has a process of its own, and so all of its memory. */
const large: readonly Case[] = [
  ["100,000 indicators", many(100_000), null, "too-many-indicators"],
  ["50 MB", Buffer.alloc(50 * 2 ** 20, "a: 1\n"), null, "file-too-large"],
];

test.each(large.map((each) => [each[0], each] as const))("%s: the same within 512 MB", (_name, each) => {
  const cwd = folderOf(each[1]);
  codeOf(reckon(argsOf("zh"), { cwd, ...LITTLE }), each);
  expect(readdirSync(cwd)).toEqual(["scenario.yaml"]);
});

test.each([
  ["a missing file", "nowhere.yaml", "error file-missing: there is no file nowhere.yaml"],
  ["a folder", "folder", "error file-directory: folder is a folder"],
  ["a device", "/dev/zero", "error file-device: /dev/zero is a pipe or a device, not a file"],
])("%s has no line and no column", (_name, file, first) => {
  const cwd = mkdtempSync(join(tmpdir(), "reckon-bad-"));
  mkdirSync(join(cwd, "folder"));
  const { status, stdout, stderr } = reckon(["run", file], { cwd });
  expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
  expect(stderr.split("\n")[0]).toBe(first);
  expect(existsSync(join(cwd, "output"))).toBe(false);
});
