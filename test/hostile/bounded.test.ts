import { describe, expect, test } from "vitest";
import { compile } from "../../src/model/compile.ts";
import { decodeXlsx } from "../../src/scenario/decode.ts";
import { parseYaml } from "../../src/scenario/parse.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { unpackedSize } from "../../src/scenario/table/workbook.ts";
import { zipped } from "./zipped.ts";

const YEARS = "years: { base: 2020, to: 2025 }\n";
const INDICATOR = "indicators: { x: { history: { 2020: 5 }, growth: 3% } }\n";
const errorsOf = (...texts: readonly string[]) => {
  const read = resolveScenario(new Map(texts.map((text, i) => [`${i}.yaml`, text])), "0.yaml");
  return read.ok ? [] : read.errors;
};
const codesOf = (...texts: readonly string[]) => errorsOf(...texts).map(({ code }) => code);

describe("what would take minutes is refused, with its place", () => {
  test("a label, a title or an id of more than 200 letters", () => {
    const long = "a".repeat(201);
    expect(codesOf(`${YEARS}indicators: { x: { label: ${long}, history: { 2020: 5 } } }\n`)).toEqual(["name-too-long"]);
    expect(codesOf(`${YEARS}indicators: { x: { label: { en: ${long} }, history: { 2020: 5 } } }\n`)).toEqual([
      "name-too-long",
    ]);
    expect(codesOf(`title: ${long}\n${YEARS}${INDICATOR}`)).toEqual(["name-too-long"]);
    expect(codesOf(`${YEARS}indicators: { ${long}: { history: { 2020: 5 } } }\n`)).toEqual(["name-too-long"]);
    expect(codesOf(`title: ${long.slice(1)}\n${YEARS}${INDICATOR}`)).toEqual([]);
  });

  test("30,000 unknown keys, or values that are wrong: fifty, and how many more", () => {
    const keys = Array.from({ length: 30_000 }, (_, i) => `k${i}: 3\n`).join("");
    const wrong = errorsOf(`${YEARS}${keys}${INDICATOR}`);
    expect(wrong).toHaveLength(51);
    expect(wrong.at(-1)).toMatchObject({ code: "more-errors", args: { count: 29_950 } });
    const many = Array.from({ length: 80 }, (_, i) => `  x${i}: { history: { 2020: 5 }, growth: nothing${i} }\n`).join(
      "",
    );
    const unknown = errorsOf(`${YEARS}indicators:\n${many}`);
    expect([unknown.length, unknown.at(-1)?.args]).toEqual([51, { count: 30 }]);
  });

  test("keys that every object has are unknown keys", () => {
    for (const key of ["toString", "constructor", "valueOf"]) {
      expect(codesOf(`${YEARS}${INDICATOR}${key}: { x: 3 }\n`)).toEqual(["unknown-key"]);
      expect(codesOf(`${YEARS}indicators: { x: { history: { 2020: 5 }, ${key}: { ${key}: 3 } } }\n`)).toEqual([
        "unknown-key",
      ]);
      expect(codesOf(`years: { base: 2020, to: 2025, ${key}: 3 }\n${INDICATOR}${key}: 3\n`)).toContain("unknown-key");
    }
  });

  test("a chain of bases that is longer than a hundred files", () => {
    const chain = Array.from({ length: 102 }, (_, i) => `extends: ./${i + 1}.yaml\n`);
    expect(codesOf(...chain)).toEqual(["extends-too-deep"]);
  });

  test.each([
    "beta: { alpha: 1e300, beta: 2, min: 1%, max: 9% }",
    "beta: { alpha: 2, beta: 1e-200, min: 1%, max: 9% }",
    "gamma: { shape: 1e100, scale: 1% }",
    "gamma: { shape: 1e-7, scale: 1% }",
  ])("%s", (shape) => {
    expect(codesOf(`${YEARS}assumptions: { g: { distribution: { ${shape} } } }\n${INDICATOR}`)).toEqual([
      "distribution-extreme",
    ]);
  });

  test.each([
    ["a key", `years: 1\n${"k".repeat(100_000)}: 3`],
    ["a text without its end", `a: "${"k".repeat(100_000)}`],
    ["a bracket behind a long word", `a: { ${"k".repeat(100_000)},[ : `],
    ["brackets that close nothing", `a: ${"]".repeat(20_000)}`],
  ])("%s in a line of many letters: told at once, not after minutes", (_name, text) => {
    const before = performance.now();
    expect(parseYaml("a.yaml", text).ok).toBe(false);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test("a milestone in 9999", () => {
    expect(codesOf(`${YEARS}targets: { t: { milestone: { due: 9999-12 } } }\n`)).toEqual(["target-beyond-years"]);
    expect(codesOf("years: { base: 2020 }\ntargets: { t: { milestone: { due: 9999-12 } } }\n")).toEqual(["too-large"]);
  });

  describe("a workbook that unpacks to more than memory bears", () => {
    /** An archive of one file, whose list states sizes as it likes. */
    const archive = (content: Uint8Array, stated: Parameters<typeof zipped>[1]) =>
      new Uint8Array(zipped({ "[Content_Types].xml": content }, stated));
    const codeOf = async (...of: Parameters<typeof archive>) => {
      const read = await decodeXlsx(archive(...of));
      return read.kind === "problem" ? read.code : read.kind;
    };
    const bomb = new Uint8Array(2 ** 26);

    test("is refused before it is unpacked, by what its list states", async () => {
      expect(unpackedSize(archive(bomb, { unpacked: 2 ** 26 }))).toBe(2 ** 26);
      expect(await codeOf(bomb, { unpacked: 2 ** 26 })).toBe("file-too-large");
    });

    test.each([
      ["nothing", { unpacked: 0 }],
      ["neither size", { unpacked: 0, packed: 0 }],
      ["less than there is", { unpacked: 1000 }],
      ["more files than it lists", { unpacked: 1000, count: 2 }],
      ["that the list is elsewhere", { unpacked: 1000, length: 0xffffffff }],
    ])("is refused where its list states %s", async (_, stated) => {
      const before = process.memoryUsage().rss;
      expect(await codeOf(bomb, stated)).toMatch(/^(workbook-sizes|table-syntax)$/);
      expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 25);
    });
  });

  test("more targets, figures or members than are answered in seconds", () => {
    const lines = (count: number, line: (i: number) => string) =>
      Array.from({ length: count }, (_, i) => line(i)).join("");
    expect(codesOf(`${YEARS}${INDICATOR}targets:\n${lines(2001, (i) => `  t${i}: {}\n`)}`)).toEqual([
      "too-many-entries",
    ]);
    const reads = (line: string) => {
      const read = resolveScenario(
        new Map([["0.yaml", `years: { to: 2800 }\n${INDICATOR.replace(" }\n", "")}${line}`]]),
        "0.yaml",
      );
      const compiled = read.ok ? compile(read.value) : read;
      return compiled.ok ? [] : compiled.errors.map(({ code, at }) => [code, at?.line]);
    };
    const sums = lines(2, (i) => `, y${i}: { formula: "sum(x, 2021, 2800)" }`);
    expect(reads(`${sums} }\n`)).toEqual([["too-many-reads", 2]]);
    const targets = lines(8, (i) => `  t${i}: { indicator: x, every-year: { at-least: ${i} } }\n`);
    expect(reads(` }\ntargets:\n${targets}`)).toEqual([["too-many-reads", 4]]);
    const long = `years: { to: 2800 }\nindicators:\n${lines(160, (i) => `  x${i}: { history: { 2020: 5 } }\n`)}`;
    expect(errorsOf(long)).toMatchObject([
      { code: "too-many-figures", args: { indicators: 160, years: 781, count: 124_960 } },
    ]);
  });
});
