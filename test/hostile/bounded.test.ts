import { describe, expect, test } from "vitest";
import { decodeXlsx } from "../../src/scenario/decode.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { unpackedSize } from "../../src/scenario/table/workbook.ts";

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

  test("a milestone in 9999", () => {
    expect(codesOf(`${YEARS}targets: { t: { milestone: { due: 9999-12 } } }\n`)).toEqual(["target-beyond-years"]);
    expect(codesOf("years: { base: 2020 }\ntargets: { t: { milestone: { due: 9999-12 } } }\n")).toEqual(["too-large"]);
  });

  test("a workbook that unpacks to more than memory bears, before it is unpacked", async () => {
    const archive = new Uint8Array(46 + 22);
    const view = new DataView(archive.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint32(24, 2 ** 30, true);
    view.setUint32(46, 0x06054b50, true);
    expect(unpackedSize(archive)).toBe(2 ** 30);
    expect(await decodeXlsx(archive)).toMatchObject({ kind: "problem", code: "file-too-large" });
  });
});
