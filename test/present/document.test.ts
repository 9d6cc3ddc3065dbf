import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../src/assess/document.ts";
import { columnsOf } from "../../src/base/width.ts";
import { changes, compare } from "../../src/compare/compare.ts";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { comparisonChart } from "../../src/present/chart/comparison.ts";
import { overviewChart } from "../../src/present/chart/overview.ts";
import { targetChart } from "../../src/present/chart/target.ts";
import { changesTable, comparisonTable } from "../../src/present/comparison.ts";
import { inputsTable } from "../../src/present/inputs.ts";
import { pathsTable } from "../../src/present/paths.ts";
import { iamc, trajectories, verdicts } from "../../src/present/records.ts";
import { verdictTables } from "../../src/present/verdicts.ts";
import { word } from "../../src/present/wording.ts";
import { csv } from "../../src/render/csv.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { terminal } from "../../src/render/terminal.ts";
import { good } from "../support.ts";

let plan: Document;
let ambition: Document;
let hindsight: Document;
beforeAll(async () => {
  const of = async (name: string) =>
    good(evaluate(good(await loadScenario(`scenarios/xuzhou/${name}.yaml`, { draws: 512 })))).document;
  [plan, ambition, hindsight] = [await of("plan"), await of("ambition"), await of("hindsight")];
});

describe("tables of the Xuzhou plan", () => {
  test.each(["zh", "en"] as const)("no line is wider than 100 columns: %s", (lang) => {
    const comparison = compare([plan, ambition, hindsight]);
    const tables = [
      ...verdictTables(plan),
      ...verdictTables(hindsight),
      pathsTable(plan),
      comparisonTable(comparison),
      inputsTable(comparison),
      changesTable(changes(ambition, plan)),
    ];
    for (const line of terminal(tables, lang).split("\n")) expect(columnsOf(line), line).toBeLessThanOrEqual(100);
  });

  test("every target stands in it, with seed, draws and digest", () => {
    const text = terminal(verdictTables(plan), "zh").replace(/\s/g, "");
    for (const { label } of plan.targets) expect(text).toContain(label.zh.replace(/\s/g, "").slice(0, 8));
    for (const part of ["种子1", "512次抽样", plan.digest.slice(0, 16)]) expect(text).toContain(part);
  });

  test("every code has its word in both languages", () => {
    const verdicts = ["achieved", "met", "at-risk", "missed", "impossible", "not-assessable"];
    const paces = ["done", "ahead", "on-track", "behind", "far-behind", "reversing", "unknown"];
    const realism = ["plausible", "demanding", "optimistic", "unprecedented", "too-few"];
    for (const [group, codes] of [
      ["verdict", verdicts],
      ["pace", paces],
      ["realism", realism],
    ] as const)
      for (const code of codes) expect(word(group, code, "zh")).toMatch(/\p{Script=Han}/u);
  });

  test("without a change there is one line that says so", () =>
    expect(terminal([changesTable(changes(plan, plan))], "en")).toMatch(/^No target changes/));
});

describe("comparison", () => {
  test("lists only the inputs that differ, and every target once", () => {
    const { inputs, targets } = compare([plan, ambition]);
    expect(inputs.map(({ id }) => id)).toContain("machinery-growth");
    expect(inputs.every(({ values: [a, b] }) => a !== b)).toBe(true);
    expect(targets.map(({ id }) => id)).toEqual(plan.targets.map(({ id }) => id));
  });
});

describe("CSV", () => {
  test("begins with a byte-order mark, quotes what needs it, and leaves a missing figure empty", () => {
    for (const table of [trajectories(plan), verdicts(plan), iamc(plan)])
      expect(csv(table).startsWith("\ufeff")).toBe(true);
    const rows = csv(verdicts(plan)).split("\n");
    expect(rows).toHaveLength(plan.targets.length + 2);
    expect(rows.find((row) => row.startsWith("new-energy-scale,"))).toMatch(/,not-assessable,,,–,–,,,,,,/);
  });
  test("IAMC long: a row a figure", () => {
    const [head, ...rows] = csv(iamc(plan)).slice(1).trimEnd().split("\n");
    expect(head).toBe("model,scenario,region,variable,unit,year,value");
    expect(rows.every((row) => /,\d{4},-?[\d.e+-]+$/.test(row))).toBe(true);
  });
});

describe("charts", () => {
  const drawn = () => plan.targets.filter(({ id }) => targetChart(plan, id, "zh") !== null);

  test("a target without figures has none; the others say their verdict and label", async () => {
    expect(targetChart(plan, "new-energy-scale", "zh")).toBeNull();
    expect(drawn().length).toBeGreaterThan(8);
    for (const { id, label } of drawn().slice(0, 3)) {
      for (const lang of ["zh", "en"] as const) {
        const svg = await renderSvg(targetChart(plan, id, lang) ?? {});
        expect(svg).toContain(label[lang].replaceAll("&", "&amp;"));
      }
    }
  });

  test("every spec obeys vega-lite's own JSON Schema", () => {
    const schema = JSON.parse(readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"));
    const validate = new Ajv({
      strict: false,
      allErrors: false,
      formats: { "color-hex": true, uri: true, "uri-reference": true },
    }).compile(schema);
    const specs = [
      overviewChart(plan, "zh"),
      comparisonChart([plan, ambition], "construction-machinery-cluster", "en"),
      ...drawn().map(({ id }) => targetChart(plan, id, "en")),
    ];
    for (const spec of specs)
      expect(validate(JSON.parse(JSON.stringify(spec))), JSON.stringify(validate.errors?.[0])).toBe(true);
  });

  test("the same bytes twice, whatever was drawn in between", async () => {
    const spec = targetChart(plan, "construction-machinery-cluster", "zh") ?? {};
    const first = await renderSvg(spec);
    await renderSvg(overviewChart(plan, "en") ?? {});
    expect(await renderSvg(spec)).toBe(first);
  });

  test("the longest Chinese label lies inside the picture", async () => {
    const svg = await renderSvg(overviewChart(plan, "zh") ?? {});
    const width = Number(/width="([\d.]+)"/.exec(svg)?.[1]);
    const left = Number(/<g fill="none"[^>]*transform="translate\(([\d.]+),/.exec(svg)?.[1]);
    const longest = Math.max(
      ...plan.targets
        .filter(({ attainment }) => attainment.probability !== null)
        .map(({ label, by }) => columnsOf(`${label.zh} ${by}`)),
    );
    // 15 px type: a Chinese glyph is 15 wide and counts two columns.
    expect(left).toBeGreaterThan(longest * 7.4);
    expect(width).toBeGreaterThan(left + 720);
  });
});
