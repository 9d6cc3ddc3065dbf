import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as vega from "vega";
import { describe, expect, test } from "vitest";
import { comparisonChart } from "../../src/present/chart/comparison.ts";
import { linesWithin, roundScale, textWidth } from "../../src/present/chart/frame.ts";
import type { Layer, Spec } from "../../src/present/chart/layers.ts";
import { overviewChart } from "../../src/present/chart/overview.ts";
import { targetChart } from "../../src/present/chart/target.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { townOf } from "./town.ts";

const [town, faster] = [townOf(), townOf("9%", "Faster")];

/** What a layer draws, as "mark: year value, …"; texts with what they say. */
const drawn = (spec: Spec | null): readonly string[] =>
  ((spec?.layer ?? []) as readonly Layer[]).flatMap(({ mark, data }) => {
    const points = data.values.map(({ year, value, low, high, end, text }) =>
      [year, end, value ?? low, high, text]
        .filter((each) => each !== undefined)
        .map((each) => (typeof each === "number" ? Math.round(each * 100) / 100 : each))
        .join(" "),
    );
    return points.length === 0 ? [] : [`${mark.type}: ${points.join(", ")}`];
  });

// 100 · 1.08^n: 108, 116.64, 125.97, 136.05, 146.93; to 150 it takes 8.447 % a year: 108.45, 117.61, 127.54, 138.32, 150.
describe("a target's chart", () => {
  test("draws what was observed, the fan, the central path, the mark and the required path", () => {
    expect(drawn(targetChart(town, "output-2025", "en"))).toEqual([
      "area: 2020 100 100, 2021 108 108, 2022 116.64 116.64, 2023 125.97 125.97, 2024 136.05 136.05, 2025 146.93 146.93",
      "area: 2020 100 100, 2021 108 108, 2022 116.64 116.64, 2023 125.97 125.97, 2024 136.05 136.05, 2025 146.93 146.93",
      "line: 2018 90, 2019 94.87, 2020 100",
      "line: 2020 100, 2021 108, 2022 116.64, 2023 125.97, 2024 136.05, 2025 146.93",
      "point: 2018 90, 2020 100",
      "point: 2019 94.87",
      "text: 2025 146.93 central",
      "text: 2025 146.93 95%",
      "text: 2025 146.93 5%",
      "line: 2020 100, 2021 108.45, 2022 117.61, 2023 127.54, 2024 138.32, 2025 150",
      "point: 2025 150",
      "text: 2025 150 target ≥ 150 亿元",
    ]);
  });

  test("a share's required path goes up by points", () =>
    expect(drawn(targetChart(town, "coverage-2025", "zh")).at(-3)).toBe(
      "line: 2020 45, 2021 46, 2022 47, 2023 48, 2024 49, 2025 50",
    ));

  test("a change is marked where it comes to: 122,800 · 1.1", () =>
    expect(drawn(targetChart(town, "staff-2025", "zh")).slice(-2)).toEqual([
      "point: 2025 135080",
      "text: 2025 135080 目标 增长10%以上",
    ]));

  test.each([
    ["zh", ["预计难以实现 · 146.9亿元（≥ 150亿元）· 达标概率 32.1% ±0.5", "所需 +8.45%/年 · 假设 +8%/年"]],
    ["en", ["missed · 146.9 亿元 (≥ 150 亿元) · probability 32.1% ±0.5", "required +8.45%/yr · assumed +8%/yr"]],
  ] as const)("says its finding above: %s", (lang, subtitle) => {
    const spec = targetChart(town, "output-2025", lang);
    expect(spec?.title).toMatchObject({ text: [lang === "zh" ? "产值 2025" : "Output 2025"], subtitle });
  });

  test("names its source and how it was drawn below", () => {
    const spec = JSON.stringify(targetChart(town, "output-2025", "en"));
    expect(spec).toContain("source yearbook · seed 1 · 16384 draws · test abcdef01 · reckon 1.2.3");
  });

  test("marks values and years as every table writes them", () => {
    const { encoding } = targetChart(town, "staff-2025", "en") as { encoding: { x: Axis; y: Axis } };
    expect(encoding.x.axis.values).toEqual([2020, 2021, 2022, 2023, 2024, 2025]);
    expect(encoding.y.axis.values).toEqual([120000, 125000, 130000, 135000, 140000]);
    expect(encoding.y.axis.labelExpr).toContain('"125000":"125,000"');
  });

  test("there is none for a target without figures", () => expect(targetChart(town, "parks-2025", "zh")).toBeNull());
});

interface Axis {
  readonly axis: { readonly values: readonly number[]; readonly labelExpr: string };
}

describe("a comparison's chart", () => {
  test("has every scenario's fan, path and name over the same history and mark", () =>
    expect(drawn(comparisonChart([town, faster], "output-2025", "en"))).toEqual([
      "area: 2020 100 100, 2021 108 108, 2022 116.64 116.64, 2023 125.97 125.97, 2024 136.05 136.05, 2025 146.93 146.93",
      "area: 2020 100 100, 2021 109 109, 2022 118.81 118.81, 2023 129.5 129.5, 2024 141.16 141.16, 2025 153.86 153.86",
      "line: 2020 100, 2021 108, 2022 116.64, 2023 125.97, 2024 136.05, 2025 146.93",
      "line: 2020 100, 2021 109, 2022 118.81, 2023 129.5, 2024 141.16, 2025 153.86",
      "text: 2025 146.93 test",
      "text: 2025 153.86 test",
      "line: 2018 90, 2019 94.87, 2020 100",
      "point: 2018 90, 2020 100",
      "point: 2025 150",
    ]));

  test("says each one's verdict above", () =>
    expect(comparisonChart([town, faster], "output-2025", "en")?.title).toMatchObject({
      subtitle: ["▲ target ≥ 150 亿元", "test abcdef01 · A town · missed 32.1%", "test abcdef01 · Faster · met 32.1%"],
    }));
});

test("the overview: a bar a target that has a probability, the likeliest first", () => {
  const { data, title } = overviewChart(town, "zh") as {
    data: { values: readonly Record<string, unknown>[] };
    title: unknown;
  };
  expect(data.values.map(({ row, probability, text }) => [row, probability, text])).toEqual([
    ["职工增长 2025", 1, "100% 可达到 · 增长10.4%（增长10%以上）"],
    ["产值 2025", 0.3214, "32.1% 预计难以实现 · 146.9亿元（≥ 150亿元）"],
    ["覆盖率 2025", 0.0004, "<0.1% 预计难以实现 · 47.5%（≥ 50%）"],
  ]);
  expect(title).toMatchObject({ subtitle: ["达到目标的概率：3 个可评估目标，另有 1 个暂不可评估"] });
});

describe("room", () => {
  const long = {
    ...town,
    targets: town.targets.map((each) => ({ ...each, label: { zh: "很长".repeat(20), en: "W".repeat(40) } })),
  };
  const LEFT = /<g fill="none"[^>]*transform="translate\(([\d.]+),/;

  test.each(["zh", "en"] as const)("the longest label beside a bar lies inside the picture: %s", async (lang) => {
    const svg = await renderSvg(overviewChart(long, lang) ?? {});
    // 15 px type: a Chinese glyph is as wide; W is the widest Latin one, near an em.
    expect(Number(LEFT.exec(svg)?.[1])).toBeGreaterThan(lang === "zh" ? 40 * 15 + 10 : 40 * 15 * 0.58);
  });

  test("a long title is broken, and every line has its place above the plot", async () => {
    const [short, broken] = await Promise.all(
      [town, long].map((each) => renderSvg(targetChart(each, "output-2025", "zh") ?? {})),
    );
    const top = (svg = "") => Number(/<g fill="none"[^>]*translate\([\d.]+,([\d.]+)\)/.exec(svg)?.[1]);
    expect(top(broken) - top(short)).toBeGreaterThan(20);
    const lines = [...(broken ?? "").matchAll(/>(很长[^<]*)</g)].map(([, line = ""]) => line);
    expect(lines.join("")).toBe(`${"很长".repeat(20)} 2025`);
    for (const line of lines) expect(22 * line.length).toBeLessThan(800);
  });

  test("texts are measured by the em", () => {
    expect(textWidth("目标，", 10)).toBe(30);
    expect(textWidth("2025", 10)).toBeCloseTo(23.2);
    expect(linesWithin("甲乙丙丁", 10, 20)).toEqual(["甲乙", "丙丁"]);
  });

  test.each([
    [
      [1566, 3091],
      [1500, 2000, 2500, 3000, 3500],
    ],
    [
      [0.1, 0.35],
      [0.1, 0.15, 0.2, 0.25, 0.3, 0.35],
    ],
    [
      [-4, 4],
      [-4, -2, 0, 2, 4],
    ],
    [
      [7, 7],
      [6, 8],
    ],
    [
      [0, 0],
      [0, 0.2],
    ],
  ])("round marks around %j", (values, marks) => expect(roundScale(values).marks).toEqual(marks));
});

describe("drawing", () => {
  const specs = () => [
    targetChart(town, "output-2025", "zh"),
    comparisonChart([town, faster], "output-2025", "en"),
    overviewChart(town, "en"),
  ];

  test("every spec obeys vega-lite's own JSON Schema", () => {
    const schema = JSON.parse(readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"));
    const formats = { "color-hex": true, uri: true, "uri-reference": true } as const;
    const validate = new Ajv({ strict: false, formats }).compile(schema);
    for (const spec of specs())
      expect(validate(JSON.parse(JSON.stringify(spec))), JSON.stringify(validate.errors?.[0])).toBe(true);
  });

  // textMetrics is vega's own switch between a canvas and a guess, shared by all who use it in a process.
  test("the same bytes however the host's vega measures texts, and its vega is left alone", async () => {
    const { textMetrics } = vega as unknown as { textMetrics: { width: (item: object, text: unknown) => number } };
    const before = textMetrics.width;
    const plain = await Promise.all(specs().map((spec) => renderSvg(spec ?? {})));
    expect(textMetrics.width).toBe(before);
    textMetrics.width = () => 1000;
    try {
      const again = await Promise.all(specs().map((spec) => renderSvg(spec ?? {})));
      expect(again).toEqual(plain);
    } finally {
      textMetrics.width = before;
    }
  });

  test("clip paths are numbered anew in each picture, and no words of it are taken for one", async () => {
    const clipped: Spec = {
      title: "clip1 and gradient_1",
      data: { values: [{ x: 1 }, { x: 2 }] },
      mark: { type: "bar", clip: true, color: { gradient: "linear", stops: [] } },
      encoding: { x: { field: "x", type: "quantitative" } },
    };
    const [first, second] = [await renderSvg(clipped), await renderSvg(clipped)];
    expect(second).toBe(first);
    expect(first).toContain("clip1 and gradient_1");
    for (const [, id] of first.matchAll(/url\(#([^)]+)\)/g)) expect(first).toContain(` id="${id}"`);
    expect(first).toContain("url(#id-1)");
  });
});
