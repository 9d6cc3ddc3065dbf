import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { readDocument } from "../../src/assess/document.ts";
import { influencesIn } from "../../src/assess/influences/influences.ts";
import { messageOf } from "../../src/base/messages/index.ts";
import { adjust } from "../../src/explore/adjust.ts";
import { influencesOf } from "../../src/explore/influences.ts";
import { warningLines } from "../../src/explore/lines.ts";
import { sensitivity } from "../../src/explore/sensitivity.ts";
import { compile } from "../../src/model/compile.ts";
import { reckonHere } from "../cli/here.ts";
import { good, scenarioOf } from "../support.ts";

const PLAN = (assumptions: string, formula: string, more = "") => `years: { base: 2020, to: 2021 }
draws: 16384
assumptions: { ${assumptions}, idle: { unit: 元, value: 0, distribution: { normal: [0, 1] } } }
${more}
indicators: { y: { unit: 元, formula: "${formula}" }, other: { unit: 元, formula: idle } }
targets: { t: { indicator: y, at-least: 0元, by: 2021 }, u: { indicator: other, at-least: 0元, by: 2021 } }
`;
const normal = (id: string) => `${id}: { unit: 元, value: 0, distribution: { normal: [0, 1] } }`;
const TWO = PLAN(`${normal("a")}, ${normal("b")}`, "a + b");
const answer = (yaml: string) => good(sensitivity(scenarioOf(yaml), "t"));

/** Within four of its standard errors, which are small, and what bins of equal shares lose of a value in its tails (0.5 % of a sum of two). */
function near(found: number | null | undefined, expected: number, error: number | null | undefined, lost = 0.006) {
  expect(error ?? 9).toBeLessThan(0.03);
  expect(Math.abs((found ?? 9) - expected)).toBeLessThan(4 * (error ?? 0) + lost);
}

describe("from a run's own draws", () => {
  const scenario = scenarioOf(TWO);
  const influences = influencesOf(scenario, good(compile(scenario)), "t");

  it("two equal parts of a sum: half the value each, a third of the hits, 0.25 for knowing one (METHODS.md)", () => {
    expect(influences.map(({ assumption }) => assumption).toSorted()).toEqual(["a", "b"]);
    for (const { firstOrder, hit, evppi, low, high, errors, byCorrelation } of influences) {
      near(firstOrder, 0.5, errors.firstOrder);
      near(hit, 1 / 3, errors.hit);
      near(evppi, 0.25, errors.evppi);
      // Φ averaged over the outer tenths: 1 − ∫ Φ over the lowest is that over the highest
      expect(low + high).toBeCloseTo(1, 2);
      expect(low).toBeLessThan(0.06);
      expect(byCorrelation).toBe(false);
    }
  });

  it("of more draws than are looked at, and of plain ones, it says the same within its errors", () => {
    for (const design of ["plain", "sobol-sums"] as const) {
      const many = { ...scenario, draws: 2 ** 18, design };
      const all = influencesIn(many, good(compile(many)), Number.POSITIVE_INFINITY).get("t") ?? [];
      const some = influencesIn(many, good(compile(many))).get("t") ?? [];
      for (const { assumption, firstOrder, hit, errors } of some) {
        const same = all.find((each) => each.assumption === assumption);
        near(firstOrder, same?.firstOrder ?? 9, errors.firstOrder, 0);
        near(hit, same?.hit ?? 9, errors.hit, 0);
      }
      expect(some.length).toBe(2);
    }
  });

  it("values of a discrete input are bins of their own, and empty ones are none", () => {
    const yaml = PLAN(
      "a: { unit: 元, value: 0, distribution: { discrete: [[0, 75%], [4, 25%]] } }, b: { unit: 元, value: 0, distribution: { normal: [0, 1] } }",
      "a + b - 1元",
    );
    const { influences: found } = answer(yaml);
    const a = found.find(({ assumption }) => assumption === "a");
    // Var a = 16 · 3/16 = 3, Var b = 1; P(b ≥ 1) = 0.1587, P(b ≥ −3) = 0.9987
    near(a?.firstOrder, 0.75, a?.errors.firstOrder);
    expect([a?.low, a?.high]).toEqual([expect.closeTo(0.1587, 2), expect.closeTo(0.9987, 2)]);
  });

  it("Ishigami's function (7, 0.1): .3139, .4424 and 0", () => {
    const uniform = (id: string) =>
      `${id}: { value: 0%, distribution: { uniform: [-314.1592653589793%, 314.1592653589793%] } }`;
    // The language has no sine: its series up to x^15, |x| ≤ π, is within 1e-6.
    const sin = (x: string) =>
      `(${x} * (1 - ${x}^2/6 * (1 - ${x}^2/20 * (1 - ${x}^2/42 * (1 - ${x}^2/72 * (1 - ${x}^2/110 * (1 - ${x}^2/156 * (1 - ${x}^2/210))))))))`;
    const yaml = `years: { base: 2020, to: 2021 }
assumptions: { a: { value: 0%, distribution: { uniform: [-314.1592653589793%, 314.1592653589793%] } }, ${uniform("b")}, ${uniform("c")} }
indicators: { y: { formula: "${sin("a")} + 7 * ${sin("b")}^2 + 0.1 * c^4 * ${sin("a")}" } }
targets: { t: { indicator: y, at-least: 3, by: 2021 } }
`;
    const { influences: found, groups } = answer(yaml);
    const of = (id: string) => found.find(({ assumption }) => assumption === id);
    for (const [id, first] of [
      ["a", 0.3139],
      ["b", 0.4424],
      ["c", 0],
    ] as const)
      near(of(id)?.firstOrder, first, of(id)?.errors.firstOrder);
    for (const [id, total] of [
      ["a", 0.5576],
      ["b", 0.4424],
      ["c", 0.2437],
    ] as const) {
      const group = groups.find(({ names }) => names.includes(id));
      near(group?.total.value, total, group?.total.error);
    }
  });

  it("what the target does not depend on is not there, or marked where it scores by correlation alone", () => {
    const yaml = PLAN(`${normal("a")}, ${normal("b")}`, "a + b", "correlations: [{ of: [a, idle], rank: 0.8 }]");
    const { influences: found } = answer(yaml);
    expect(found.map(({ assumption, byCorrelation }) => [assumption, byCorrelation]).toSorted()).toEqual([
      ["a", false],
      ["b", false],
      ["idle", true],
    ]);
    expect(found.find(({ byCorrelation }) => byCorrelation)?.firstOrder).toBeGreaterThan(0.2);
  });

  it("an input that says nothing of a hit is worth nothing, within its error", () => {
    const { influences: found } = answer(PLAN(`${normal("a")}, ${normal("b")}`, "a + 1e-9 * b"));
    const b = found.find(({ assumption }) => assumption === "b");
    expect(Math.abs(b?.evppi ?? 9)).toBeLessThan(4 * (b?.errors.evppi ?? 0));
    expect(b?.errors.evppi).toBeLessThan(0.01);
  });
});

describe("with new runs", () => {
  it("Shapley effects of X₁ + 2X₂ with correlation .5: 0.3393 and 0.6607 (METHODS.md)", () => {
    // The rank correlation of normals with a correlation of .5 is 6/π · asin(.25).
    const rank = (6 / Math.PI) * Math.asin(0.25);
    const yaml = PLAN(`${normal("a")}, ${normal("b")}`, "a + 2 * b", `correlations: [{ of: [a, b], rank: ${rank} }]`);
    const { shapley, groups } = answer(yaml);
    const of = (id: string) => shapley?.find(({ name }) => name === id);
    near(of("a")?.value, 0.3393, of("a")?.error);
    near(of("b")?.value, 0.6607, of("b")?.error);
    expect((of("a")?.value ?? 0) + (of("b")?.value ?? 0)).toBeCloseTo(1, 12);
    expect(groups).toMatchObject([{ names: ["a", "b"], first: { value: expect.closeTo(1, 2) } }]);
  });

  it("splits what can be found out from what comes every year", () => {
    const yaml = `years: { base: 2020, to: 2024 }
settings: { compounding: continuous }
draws: 16384
assumptions: { g: { value: 5%, distribution: { normal: [5%, 1%] } } }
indicators: { x: { unit: 亿元, history: { 2020: 100 }, growth: g, volatility: 2% } }
targets: { t: { indicator: x, at-least: 120亿元, by: 2024 } }
`;
    const { split } = answer(yaml);
    // Of log x: 4² · 1 %² once, 4 · 2 %² by years: a half each.
    near(split?.once.value, 0.5, split?.once.error);
  });

  it("a tornado holds each assumption at its own 10 and 90 %", () => {
    const { influences: found } = answer(TWO);
    const tornado = found[0]?.tornado;
    expect(tornado?.low).toMatchObject({
      at: expect.closeTo(-1.2816, 4),
      value: expect.closeTo(-1.2816, 4),
      probability: expect.closeTo(0.1, 2),
    });
    expect(tornado?.high).toMatchObject({ at: expect.closeTo(1.2816, 4), probability: expect.closeTo(0.9, 2) });
  });
});

test("what nothing random touches is told before any work", () => {
  const yaml =
    "years: { base: 2020, to: 2021 }\nindicators: { x: { unit: 元, history: { 2020: 1 }, growth: 3% } }\ntargets: { t: { indicator: x, at-least: 1元, by: 2021 } }\n";
  const found = sensitivity(scenarioOf(yaml), null);
  expect(found.ok ? [] : found.errors.map(({ code }) => code)).toEqual(["explore-no-uncertainty"]);
});

test.each([
  ["sensitivity", () => sensitivity(scenarioOf(TWO.replace("16384", "134217728")), "t")],
  ["lines", () => warningLines(scenarioOf(TWO.replace("16384", "134217728").replaceAll("2021", "2024")), ["t"])],
  ["adjust", () => adjust(scenarioOf(TWO.replace("16384", "67108865")), "t", 0.8)],
] as const)("%s: more draws than fit into memory are told, and not a fault", (name, ask) => {
  const found = ask();
  const [first] = found.ok ? [] : found.errors;
  expect(first?.code, name).toBe("engine-too-many-draws");
  for (const [lang, words] of [
    ["zh", "抽样太多"],
    ["en", "too many draws"],
  ] as const)
    expect(first && messageOf(first, lang)).toContain(words);
});

describe("reckon sensitivity", () => {
  const folder = mkdtempSync(join(tmpdir(), "reckon-sensitivity-"));
  writeFileSync(join(folder, "plan.yaml"), TWO.replace("a + b", "a + 3 * b").replace("16384", "4096"));
  const said = (line: string, lang: string) => reckonHere([...line.split(" "), "--lang", lang], folder);

  it("answers in the first line, in either language", async () => {
    const en = (await said("sensitivity plan.yaml -t t", "en")).stdout;
    expect(en).toMatch(
      /^What drives y \(≥ 0 yuan\) most is b: alone it explains \d\d% of the variance; in its lowest\s+tenth/,
    );
    expect((await said("sensitivity plan.yaml -t t", "zh")).stdout).toMatch(
      /^对“y”（≥ 0元）影响最大的是“b”：单独解释方差的\d\d%；/,
    );
    const { influences } = JSON.parse((await said("sensitivity plan.yaml -t t --json", "en")).stdout);
    expect(influences[0].assumption).toBe("b");
  });

  it("run --influences names the three that matter most, in words, CSV and document, and leaves the digest alone", async () => {
    const en = (await said("run plan.yaml --influences --no-charts", "en")).stdout;
    expect(en).toMatch(/depends mostly on\n─+\ny +b \(\d\d%\), a \(\d+(\.\d)?%\)\n/);
    expect((await said("run plan.yaml --influences --no-charts", "zh")).stdout).toMatch(
      /主要取决于\n─+\ny +b（\d\d%）、a（\d+(\.\d)?%）\n/,
    );
    const rows = readFileSync(join(folder, "output/plan/influences.csv"), "utf8").split("\n");
    expect(rows[0]).toMatch(
      /^\ufefftarget,assumption,label_zh,label_en,first_order,first_order_error,hit,hit_error,by_correlation/,
    );
    expect(rows[1]).toMatch(/^t,b,/);
    const [plain, asked] = [
      JSON.parse((await said("run plan.yaml --json", "en")).stdout),
      JSON.parse((await said("run plan.yaml --json --influences --jobs 1", "en")).stdout),
    ];
    expect(readDocument(asked).ok).toBe(true);
    expect(asked.digest).toBe(plain.digest);
    expect(plain.targets[0].influences).toBeUndefined();
    expect(JSON.parse((await said("sensitivity plan.yaml -t t --json", "en")).stdout).influences[0]).toMatchObject(
      asked.targets[0].influences[0],
    );
  });

  it("tells wrong questions in either language", async () => {
    for (const [lang, words] of [
      ["en", "no target is named"],
      ["zh", "没有写明哪个目标"],
    ] as const)
      expect(await said("sensitivity plan.yaml", lang)).toMatchObject({
        status: 3,
        stderr: expect.stringContaining(words),
      });
  });
});
