import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/messages/index.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { explain } from "../../src/present/explain/explain.ts";
import { decodeCsv } from "../../src/scenario/decode.ts";
import type { SourceFile } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { errorsOf, resolved } from "../scenario/support.ts";
import { centralOf, evaluationOf, good, programOf, scenarioOf } from "../support.ts";

const yaml = (points: string, at: string | number, more = "") => `years: { base: 2020, to: 2021 }
curves: { c: { points: ${points}${more} } }
assumptions: { qq: ${at} }
indicators: { x: { formula: "curve(c, qq)" } }`;
const valueAt = (points: string, at: string | number) => centralOf(evaluationOf(yaml(points, at)), "x")[2021];

describe("a curve", () => {
  test.each([
    [0, 10],
    [25, 15],
    [50, 20],
    [75, 22.5],
    [100, 25],
    [-5, 10],
    [1e6, 25],
  ])("at %s is %s: along lines, held at both ends", (at, value) =>
    expect(valueAt("{ 0: 10, 50: 20, 100: 25 }", at)).toBe(value),
  );

  test("has its values at its keys, and what numpy.interp has between them", () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -99, max: 99 })), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(points, fc.double({ min: -0.1, max: 1.1, noNaN: true }), (steps, share) => {
        const all = steps.map(
          ([, value], i) => [steps.slice(0, i + 1).reduce((sum, [step]) => sum + step, -20), value] as const,
        );
        const [first, last] = [all[0]?.[0] ?? 0, all.at(-1)?.[0] ?? 0];
        const at = Number((first + share * (last - first)).toFixed(4));
        const place = Math.max(
          1,
          Math.min(
            all.length - 1,
            all.findIndex(([each]) => each >= at) === -1 ? all.length - 1 : all.findIndex(([each]) => each >= at),
          ),
        );
        const [[x0, y0], [x1, y1]] = [all[place - 1], all[place]] as [
          readonly [number, number],
          readonly [number, number],
        ];
        const inside = Math.min(last, Math.max(first, at));
        const expected = y0 + ((inside - x0) / (x1 - x0)) * (y1 - y0);
        expect(valueAt(`{ ${all.map(([k, v]) => `${k}: ${v}`).join(", ")} }`, at)).toBeCloseTo(expected, 10);
      }),
      { numRuns: 40 },
    );
  });

  test("its keys and values have units, to which what is read is brought", () => {
    const text = `years: { base: 2020, to: 2021 }
curves: { staff: { key: 万张, unit: 人, points: { 0: 0, 1: 9000, 3万张: 1.5万 } } }
indicators:
  beds: { unit: 张, history: { 2020: 20000 }, growth: 0% }
  people: { unit: 万人, formula: "curve(staff, beds) + previous(people) * 0", history: { 2020: 1.2 }, align: none }`;
    expect(centralOf(evaluationOf(text), "people")[2021]).toBeCloseTo(1.2, 12);
    expect(scenarioOf(text).curves[0]).toMatchObject({ keys: [0, 1, 3], values: [0, 9000, 15000] });
  });

  test("is read from a table", () => {
    const text = yaml("", 15).replace("points: ", "file: c.csv, keys: k, values: v, where: { set: a }");
    const csv = decodeCsv(new TextEncoder().encode("set,k,v\na,10,1\nb,0,7\na,20,3\n"));
    const files = new Map<string, SourceFile>([
      ["a.yaml", { kind: "text", text }],
      ["c.csv", csv],
    ]);
    expect(good(resolveScenario(files, "a.yaml")).curves[0]).toMatchObject({ keys: [10, 20], values: [1, 3] });
    const falling = decodeCsv(new TextEncoder().encode("set,k,v\na,30,1\na,20,3\n"));
    expect(errorsOf(resolveScenario(new Map([...files, ["c.csv", falling]]), "a.yaml"))).toEqual(["2:22 curve-falls"]);
  });

  test("is drawn over: both executors have the same bits, and no value leaves the curve", () => {
    const program = programOf(`years: { base: 2020, to: 2021 }
curves: { c: { points: { 0: 10, 1: 20, 2: 21, 3: 30 } } }
assumptions: { qq: { distribution: { normal: [1.5, 1.5] } } }
indicators: { x: { formula: "curve(c, qq)" } }`);
    const options = { seed: 1, draws: 4000, design: "plain", exact: true } as const;
    const run = simulate(program, { ...options, executor: "js" });
    expect(run).toStrictEqual(simulate(program, { ...options, executor: "wasm" }));
    // A sixth of the draws lies below 0 and above 3: point masses at both ends.
    expect(run.indicators[0]?.quantiles[0]?.[0]).toBe(10);
    expect(run.indicators[0]?.quantiles[4]?.[0]).toBe(30);
  });

  test("explain shows its points", () => {
    const found = { stages: () => [] };
    const entry = explain(scenarioOf(yaml("{ 0: 10, 50: 20 }", 3)), found).find(({ id }) => id === "x");
    expect(entry?.stages).toContain("checked: curve(c, qq)");
    expect(entry?.stages).toContain("curve c: 0 → 10, 50 → 20");
    expect(entry?.dependsOn).toEqual(expect.arrayContaining(["qq", "c"]));
    const own = explain(scenarioOf(yaml("{ 0: 10, 50: 20 }", 3))).find(({ id }) => id === "c");
    expect(own).toMatchObject({
      kind: "curve",
      usedBy: ["x"],
      rules: [{ zh: "0 → 10、50 → 20", en: "0 → 10, 50 → 20" }],
    });
  });

  test("beyond its keys on the central trajectory it warns once", () => {
    const warnings = good(resolved(yaml("{ 0: 10, 50: 20 }", 60).replace("to: 2021", "to: 2023")));
    expect(warnings.curves).toHaveLength(1);
    const { diagnostics } = { diagnostics: evaluationOf(yaml("{ 0: 10, 50: 20 }", 60)).document.warnings };
    expect(diagnostics.filter(({ code }) => code === "curve-beyond").map(({ message }) => message)).toEqual([
      {
        zh: "x：2021年按 60 查曲线 c，超出其范围 0 至 50，取端点的值",
        en: "x: in 2021 the curve c is read at 60, beyond its keys 0 to 50; the value at the end is held",
      },
    ]);
    expect(evaluationOf(yaml("{ 0: 10, 50: 20 }", 50)).document.warnings.map(({ code }) => code)).not.toContain(
      "curve-beyond",
    );
  });
});

test.each([
  [yaml("{ 0: 10, 100: 25, 50: 20 }", 1), "2:42 curve-falls"],
  [yaml("{ 0: 10, 0.0: 25 }", 1), "2:33 curve-falls"],
  [yaml("{ 0: 10 }", 1), "2:11 curve-short"],
  [yaml("{ 0: 10, 5: 20 }", 1, ", file: c.csv"), "2:11 curve-points"],
  [yaml("{ 0: 10, many: 20 }", 1), "2:33 quantity-not-number"],
  [yaml("{ 0: 10, 5: 20 }", 1).replace("curve(c, qq)", "curve(qq, qq)"), "4:36 formula-curve"],
  [yaml("{ 0: 10, 5: 20 }", 1).replace("curve(c, qq)", "curve(c)"), "4:30 formula-arguments"],
  [yaml("{ 0: 10, 5: 20 }", 1).replace("curve(c, qq)", "c + qq"), "4:30 formula-function-alone"],
  [yaml("{ 0: 10, 5: 20 }", 1, ", key: 人"), "4:39 formula-result-plain"],
  [yaml("{ 0: 10, 5: 20 }", 1).replace("x: {", "c: {"), "4:15 id-taken"],
])("%s is refused: %s", (text, error) => {
  const result = resolved(text);
  expect(errorsOf(result)[0]).toBe(error);
  for (const lang of ["zh", "en"] as const)
    if (!result.ok) for (const each of result.errors) expect(messageOf(each, lang)).not.toMatch(/[{}]/);
});
