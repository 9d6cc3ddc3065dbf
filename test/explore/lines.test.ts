import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { crossing, isotonic } from "../../src/explore/isotonic.ts";
import { warningLines } from "../../src/explore/lines.ts";
import { reckonHere } from "../cli/here.ts";
import { good, scenarioOf } from "../support.ts";

const linesOf = (yaml: string) => good(warningLines(scenarioOf(yaml), [])).lines;

/** Starts near the lines, so that many draws lie there: what they are does not depend on where the path began. */
const GROWING = (from: number, base: number) => `years: { base: ${base}, to: 2025 }
draws: 65536
assumptions: { g: 8% }
indicators: { x: { unit: 亿元, history: { ${base}: ${from} }, growth: g, volatility: 3% } }
targets: { t: { indicator: x, at-least: 3000亿元, by: 2025 } }
`;

describe("warning lines of a level", () => {
  it.each([
    [2022, [2491.3, 2384.7, 2282.7]],
    [2023, [2667.9, 2574.3, 2484.0]],
    [2024, [2850.1, 2779.0, 2709.7]],
  ])("in %i are those of METHODS.md, within their error", (year, expected) => {
    const line = linesOf(GROWING(3000 / 1.08 ** 4, 2021)).find((each) => each.year === year);
    expect(line).toMatchObject({ watched: "value", good: "above", unit: "亿元", reason: null });
    [line?.p80, line?.p50, line?.p20].forEach((found, i) => {
      const error = line?.errors[i] ?? 0;
      expect(error).toBeLessThan(12);
      expect(Math.abs((found ?? 0) - (expected[i] ?? 0))).toBeLessThan(4 * error + 1);
    });
  });
});

describe("what is watched", () => {
  const yaml = `years: { base: 2020, to: 2024 }
draws: 4096
assumptions: { g: { value: 5%, distribution: { normal: [5%, 2%] } } }
indicators:
  x: { unit: 亿元, history: { 2020: 100 }, growth: g, volatility: 2% }
  y: { unit: 亿元, history: { 2020: 100 }, growth: 5%, volatility: 2% }
targets:
  sum: { indicator: x, total: { at-least: 450亿元 } }
  mean: { indicator: x, mean: { at-most: 113亿元 } }
  change: { indicator: x, change: { at-least: 21% } }
  growth: { indicator: x, average-growth: { at-least: 5% } }
  first: { indicator: x, rank: { at-most: 1, among: [y] } }
  inside: { indicator: x, band: { low: 115, high: 128 } }
  kept: { indicator: x, every-year: { at-least: 90亿元 } }
  open: { indicator: x, milestone: { due: 2024-06, expected: 2024-03 } }
`;
  const lines = linesOf(yaml);
  const of = (target: string) => lines.filter((each) => each.target === target);

  it("is the running sum, the index since the base, the lead, either side of a band, the bound itself", () => {
    expect(of("sum").map(({ watched, good }) => [watched, good])).toEqual(Array(3).fill(["sum", "above"]));
    expect(of("mean")[0]).toMatchObject({ watched: "sum", good: "below" });
    expect(of("change")[2]).toMatchObject({ watched: "index", good: "above", unit: "" });
    expect(of("first")[0]).toMatchObject({ watched: "lead", good: "above" });
    expect(of("inside").map(({ good }) => good)).toEqual(["above", "below", "above", "below", "above", "below"]);
    expect(of("kept")[0]).toMatchObject({ watched: "bound", p80: 90, p50: 90, p20: 90, error: 0 });
  });

  it("leads to the target: an even chance a year before is a year's growth short of it", () => {
    expect(of("change")[2]?.p50).toBeCloseTo(1.21 / 1.05, 1);
    expect(of("sum")[2]?.p50).toBeGreaterThan(315);
    expect(of("sum")[2]?.p50).toBeLessThan(335);
    expect(of("first")[2]?.p50).toBeCloseTo(0, 0);
    expect((of("inside")[4]?.p50 ?? 0) < (of("inside")[5]?.p50 ?? 0)).toBe(true);
  });

  it("more is asked for the better chance, less where less is good", () => {
    for (const { good: side, p80, p50, p20 } of lines.filter(({ watched }) => watched !== "bound")) {
      const sign = side === "above" ? 1 : -1;
      if (p80 !== null && p50 !== null) expect(sign * (p80 - p50)).toBeGreaterThan(0);
      if (p50 !== null && p20 !== null) expect(sign * (p50 - p20)).toBeGreaterThan(0);
    }
  });

  it("is nothing for what cannot be watched, with the reason", () => {
    const { without } = good(warningLines(scenarioOf(yaml), []));
    expect(without.map(({ target, reason }) => [target, reason.code])).toEqual([["open", "no-line"]]);
    const late = good(warningLines(scenarioOf(yaml, { asOf: 2020 }), ["sum"]));
    expect(late.lines).toHaveLength(3);
  });

  it("a line that no draw gets near is null, with the reason", () => {
    const [line] = linesOf(GROWING(100, 2021));
    expect(line).toMatchObject({ p80: null, p50: null, p20: null, reason: { code: "line-never" } });
  });
});

it("isotonic regression pools what falls, and steps between its blocks", () => {
  expect(isotonic([3, 1, 2, 2], [1, 0, 1, 0]).map(({ y, count }) => [y, count])).toEqual([
    [0, 1],
    [0.5, 2],
    [1, 1],
  ]);
  expect(isotonic([1, 2, 3, 4], [1, 0, 1, 1]).map(({ y }) => y)).toEqual([0.5, 1]);
  expect(crossing(isotonic([1, 2], [0, 0]), 0.5)).toBeNull();
});

describe("reckon lines and reckon adjust", () => {
  const folder = mkdtempSync(join(tmpdir(), "reckon-lines-"));
  writeFileSync(join(folder, "plan.yaml"), GROWING(3000 / 1.08 ** 4, 2021).replace("65536", "16384"));
  const said = (line: string, lang: string) => reckonHere([...line.split(" "), "--lang", lang], folder);

  it("answer in the first line, in either language", async () => {
    expect((await said("lines plan.yaml", "en")).stdout).toMatch(
      /^In 2022 x \(≥ 3000 × 100 million yuan\) has an even chance where the value of the year is at least\s+23\d\d × 100 million yuan;/,
    );
    expect((await said("lines plan.yaml", "zh")).stdout).toMatch(
      /^2022年当年值不低于23\d\d亿元，“x”（≥ 3000亿元）才有一半以上的把握；/,
    );
    expect((await said("adjust plan.yaml -p 80%", "en")).stdout).toMatch(
      /^x \(≥ 3000 × 100 million yuan\) would hold with a probability of 80% at\s+28\d\d × 100 million yuan \(±\s/,
    );
    expect((await said("adjust plan.yaml -p 80%", "zh")).stdout).toMatch(/^“x”（≥ 3000亿元）调为28\d\d亿元（误差 /);
  });

  it("print data with --json", async () => {
    expect(JSON.parse((await said("lines plan.yaml --json", "en")).stdout).lines).toHaveLength(3);
    expect(JSON.parse((await said("adjust plan.yaml -p 80% --json", "en")).stdout).adjusted.value).toBeGreaterThan(
      2800,
    );
  });

  it("tell wrong questions in either language", async () => {
    for (const [lang, words] of [
      ["en", "no probability is stated"],
      ["zh", "没有写明以多大概率达到"],
    ] as const)
      expect(await said("adjust plan.yaml", lang)).toMatchObject({ status: 3, stderr: expect.stringContaining(words) });
    for (const [lang, words] of [
      ["en", "there is no target u"],
      ["zh", "没有名为 u 的目标"],
    ] as const)
      expect(await said("lines plan.yaml -t u", lang)).toMatchObject({
        status: 3,
        stderr: expect.stringContaining(words),
      });
  });
});
