import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as vega from "vega";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/assess/document.ts";
import { comparisonChart } from "../../src/present/chart/comparison.ts";
import { firstMetChart } from "../../src/present/chart/firstMet.ts";
import type { Layer, Spec } from "../../src/present/chart/layers.ts";
import { LOOK, lookOf } from "../../src/present/chart/look.ts";
import { overviewChart } from "../../src/present/chart/overview.ts";
import { roundScale } from "../../src/present/chart/scale.ts";
import { spread } from "../../src/present/chart/spread.ts";
import { targetChart } from "../../src/present/chart/target.ts";
import { linesWithin, textWidth } from "../../src/present/chart/texts.ts";
import { INK, SERIES, SHADES } from "../../src/present/chart/theme.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { evaluationOf } from "../support.ts";
import { crossed, overlaps, sceneOf } from "./boxes.ts";
import { everyKind } from "./everyKind.ts";
import { townOf } from "./town.ts";

const [town, faster] = [townOf(), townOf("9%", "Faster")];

/** What layers draw over the years, as "mark style: year value, …". */
const drawn = (spec: Spec | null): readonly string[] =>
  ((spec?.layer ?? []) as readonly Layer[]).flatMap(({ mark, data }) => {
    const points = data.values.flatMap(({ year, value, low, high }) =>
      year === undefined
        ? []
        : [
            [year, value ?? low, high]
              .filter((each) => each !== undefined)
              .map((each) => Math.round(Number(each) * 100) / 100)
              .join(" "),
          ],
    );
    return points.length === 0 ? [] : [`${mark.type} ${mark.style}: ${points.join(", ")}`];
  });

/** What stands beside the plot. */
const said = (spec: Spec | null): readonly string[] =>
  ((spec?.layer ?? []) as readonly Layer[]).flatMap(({ data }) =>
    data.values.flatMap(({ text }) => (text === undefined ? [] : [[text].flat().join(" / ")])),
  );

// 100 · 1.08^n: 108, 116.64, 125.97, 136.05, 146.93; to 150 it takes 8.447 % a year: 108.45, 117.61, 127.54, 138.32, 150.
describe("a target's chart", () => {
  test("draws what was observed, the fan, the central path and the required path; names stand beside", () => {
    const spec = targetChart(town, "output-2025", "en");
    expect(drawn(spec)).toEqual([
      "area wide: 2020 100 100, 2021 108 108, 2022 116.64 116.64, 2023 125.97 125.97, 2024 136.05 136.05, 2025 146.93 146.93",
      "area narrow: 2020 100 100, 2021 108 108, 2022 116.64 116.64, 2023 125.97 125.97, 2024 136.05 136.05, 2025 146.93 146.93",
      "line observed: 2018 90, 2019 94.87, 2020 100",
      "line central: 2020 100, 2021 108, 2022 116.64, 2023 125.97, 2024 136.05, 2025 146.93",
      "point observed: 2018 90, 2020 100",
      "point observed: 2019 94.87",
      "line required: 2020 100, 2021 108.45, 2022 117.61, 2023 127.54, 2024 138.32, 2025 150",
    ]);
    expect(said(spec)).toEqual([expect.stringContaining("central 146.9"), expect.stringContaining("needs +8.45%/yr")]);
  });

  test("a share's required path goes up by points", () =>
    expect(drawn(targetChart(town, "coverage-2025", "zh")).at(-1)).toBe(
      "line required: 2020 45, 2021 46, 2022 47, 2023 48, 2024 49, 2025 50",
    ));

  // 1.02^5 = 1.10408
  test("a change is drawn as such", () =>
    expect(drawn(targetChart(town, "staff-2025", "zh")).find((each) => each.startsWith("line central"))).toBe(
      "line central: 2020 0, 2021 0.02, 2022 0.04, 2023 0.06, 2024 0.08, 2025 0.1",
    ));

  test.each([
    ["zh", "146.9亿元，达到150亿元的可能约三成", "产值 · "],
    [
      "en",
      "On present assumptions Output will come to 146.9 in 2025; about 3 chances in 10 of reaching 150 (100 million yuan)",
      "Output · missed · probability 32.1% · needs +8.45%/yr · assumes +8%/yr",
    ],
  ] as const)("says its finding above, and what it is about: %s", (lang, title, about) => {
    const spec = targetChart(town, "output-2025", lang) as { title: { text: readonly string[]; subtitle: unknown } };
    expect(spec.title.text.join(lang === "zh" ? "" : " ")).toContain(title);
    expect(spec.title.subtitle).toEqual([
      expect.stringContaining(about),
      lang === "zh" ? "虚线：达到目标所需的路径" : "dashes: what the target requires",
    ]);
  });

  test("names its source and how it was drawn below", () => {
    const spec = JSON.stringify(targetChart(town, "output-2025", "en"));
    expect(spec).toContain("统计年鉴 · seed 1 · 16384 draws · test abcdef01 · reckon 1.2.3");
  });

  test("marks values and years as every table writes them, its unit in the reader's language", () => {
    const { encoding } = targetChart(town, "output-2025", "en") as { encoding: { x: Axis; y: Axis } };
    expect(encoding.x.axis.values).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(encoding.y.axis.values).toEqual([80, 100, 120, 140, 160]);
    expect(encoding.y.axis.title).toBe("Output (100 million yuan)");
  });

  test("there is none for a target without figures", () => expect(targetChart(town, "parks-2025", "zh")).toBeNull());
});

interface Axis {
  readonly axis: { readonly values: readonly number[]; readonly title: string };
}

describe("every kind's chart", () => {
  const document = everyKind();
  const charts = document.targets.flatMap(({ id }) => {
    const specs = (["zh", "en"] as const).map((lang) => targetChart(document, id, lang));
    return specs.flatMap((spec) => (spec ? [[id, spec] as const] : []));
  });

  test("exists, but for what is set elsewhere", () =>
    expect(new Set(charts.map(([id]) => id))).toEqual(
      new Set(document.targets.filter(({ kind }) => kind !== "external").map(({ id }) => id)),
    ));

  test.each(charts)("%s: no text lies on another, none is crossed by a line, all lie inside", async (_id, spec) => {
    const { boxes, segments, width, height } = await sceneOf(spec);
    expect([width, height]).toEqual([LOOK.width, LOOK.height]);
    expect(overlaps(boxes)).toEqual([]);
    expect(crossed(boxes, segments)).toEqual([]);
    for (const { text, left, right, top, bottom } of boxes)
      expect(left >= 0 && right <= width && top >= 0 && bottom <= height, text).toBe(true);
  });

  const shown = (id: string) => drawn(targetChart(document, id, "en"));
  const ends = (id: string, style: string) =>
    shown(id)
      .find((each) => each.startsWith(style))
      ?.split(", ")
      .at(-1);

  test("a rank runs over places, its peers beside it; a sum adds up; growth is that of each year", () => {
    expect(shown("rank").filter((each) => each.startsWith("line series"))).toHaveLength(3);
    expect(ends("rank", "line central")).toBe("2025 2");
    // 5600 + 5900 + 5900 · (1.03 + 1.03² + 1.03³) = 30,283.4
    expect(ends("total", "line central")).toMatch(/^2025 3028[34]/);
    expect(shown("every-growth").find((each) => each.startsWith("line central"))).toContain("2025 0.08");
    // What it may add up to stands at its end, as bars; a band's edges are walls.
    const bars = ((targetChart(document, "total", "en")?.layer ?? []) as readonly Layer[]).filter(
      ({ mark }) => mark.strokeWidth === 14,
    );
    expect(bars.map(({ mark }) => mark.style)).toEqual(["wide", "narrow"]);
    // 1 observed event, and 0.5 a year expected in three
    expect(ends("count", "line central")).toBe("2025 2.5");
    expect(ends("relative-growth", "line series-3")).toMatch(/^2025 132/);
  });
});

describe("inks", () => {
  // sRGB to light, WCAG's relative luminance; what a deutan and a protan see of it (Machado, Oliveira and Fernandes 2009, severity 1).
  const light = (hex: string): readonly number[] =>
    [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
  const SEEN = {
    "in grey": [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    "to a deutan": [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
    "to a protan": [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
  } as const;
  const luminance = (hex: string, by: readonly (readonly number[])[]): number => {
    const seen = by.map((row) => row.reduce((sum, weight, i) => sum + weight * (light(hex)[i] ?? 0), 0));
    const [r = 0, g = 0, b = 0] = seen.map((part) => Math.min(1, Math.max(0, part)));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string, by: readonly (readonly number[])[]): number => {
    const [dark = 0, bright = 0] = [luminance(a, by), luminance(b, by)].sort((x, y) => x - y);
    return (bright + 0.05) / (dark + 0.05);
  };
  const white = "#ffffff";
  const lines = SERIES.map(({ color }) => color);
  // What meets in a picture: the ground and the fan, its bands, what runs over them; lines that cross; bars on the ground.
  const meet: readonly (readonly string[])[] = [
    [white, INK.wide, INK.narrow, INK.central, INK.observed],
    [INK.wide, INK.required],
    [INK.narrow, INK.required],
    [INK.central, INK.required, INK.observed],
    ...lines.flatMap((a, i) => [[white, a], [INK.observed, a], ...lines.slice(i + 1).map((b) => [a, b])]),
    ...Object.values(SHADES).map((shade) => [white, shade]),
  ];

  test.each(Object.entries(SEEN))("that meet differ by 1.4 %s", (_who, by) => {
    for (const inks of meet)
      for (const [i, ink] of inks.slice(1).entries())
        expect([inks[i], ink, contrast(inks[i] ?? white, ink, by) >= 1.4]).toEqual([inks[i], ink, true]);
  });

  test("of words differ from the ground by 4.5", () => {
    for (const ink of [INK.central, INK.required, INK.observed, INK.quiet])
      expect([ink, contrast(ink, white, SEEN["in grey"]) >= 4.5]).toEqual([ink, true]);
  });
});

describe("labels", () => {
  test("part ways as little as they must, inside their ends", () => {
    expect(spread([{ at: 50, size: 10 }], 0, 100)).toEqual([50]);
    expect(
      spread(
        [
          { at: 50, size: 10 },
          { at: 52, size: 10 },
          { at: 90, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([46, 56, 90]);
    expect(
      spread(
        [
          { at: 3, size: 10 },
          { at: 1, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([15, 5]);
    expect(
      spread(
        [
          { at: 99, size: 10 },
          { at: 99, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([75, 90]);
    expect(spread([], 0, 100)).toEqual([]);
  });
});

describe("a comparison's chart", () => {
  test("has every scenario's path and name over the same history and mark", () => {
    const spec = comparisonChart([town, faster], "output-2025", "en");
    expect(drawn(spec)).toEqual([
      "line series-1: 2020 100, 2021 108, 2022 116.64, 2023 125.97, 2024 136.05, 2025 146.93",
      "line series-2: 2020 100, 2021 109, 2022 118.81, 2023 129.5, 2024 141.16, 2025 153.86",
      "line observed: 2018 90, 2019 94.87, 2020 100",
      "point observed: 2018 90, 2020 100",
    ]);
    expect(said(spec)).toEqual([
      expect.stringMatching(/^test \/ 146.9 .*missed 32.1%$/),
      expect.stringMatching(/^test \/ 153.9 .*met 32.1%$/),
      expect.stringContaining("≥ 150"),
    ]);
  });

  const called = (id: string, growth: string): Document => {
    const document = townOf(growth, id);
    return { ...document, scenario: { ...document.scenario, id } };
  };

  test("draws those that agree once, and names them together", () => {
    const spec = comparisonChart(
      [called("plan", "8%"), called("trend", "8%"), called("high", "9%")],
      "output-2025",
      "zh",
    );
    expect(drawn(spec).filter((each) => each.startsWith("line series"))).toHaveLength(2);
    expect(said(spec)[0]).toContain("plan、trend");
  });

  test("from four on each has a small chart, on one scale", async () => {
    const four = ["6%", "7%", "8%", "9%"].map((growth, i) => called(`s${i}`, growth));
    const spec = comparisonChart(four, "output-2025", "en") as Spec & { concat: readonly { encoding: { y: Axis } }[] };
    expect(spec.concat).toHaveLength(4);
    expect(new Set(spec.concat.map(({ encoding }) => String(encoding.y.axis.values))).size).toBe(1);
    const { boxes, segments } = await sceneOf(spec);
    expect([overlaps(boxes), crossed(boxes, segments)]).toEqual([[], []]);
  });
});

test("the overview: a bar a target that has a probability, the likeliest first", () => {
  const { data, title } = overviewChart(town, "zh") as {
    data: { values: readonly Record<string, unknown>[] };
    title: unknown;
  };
  expect(data.values.map(({ row, probability, text }) => [row, probability, text])).toEqual([
    ["staff-2025 职工增长 2025", 1, expect.stringMatching(/^100% 可达到 · /)],
    ["output-2025 产值 2025", 0.3214, expect.stringMatching(/^32.1% 预计难以实现 · 146.9亿元（/)],
    ["coverage-2025 覆盖率 2025", 0.0004, expect.stringMatching(/^<0.1% 预计难以实现 · 47.5%（/)],
  ]);
  expect(title).toMatchObject({
    text: ["小镇：1项可达到，2项预计难以实现，1项暂不可评估"],
    subtitle: ["达到目标的概率：3个可评估目标，另有1个暂不可评估"],
  });
});

test("the overview tells a share of all or none of the draws as the tables do", () => {
  const sure = {
    ...town,
    targets: town.targets.map((each) => ({
      ...each,
      attainment: { ...each.attainment, probability: 1, error: 0.00001 },
    })),
  };
  expect(JSON.stringify(overviewChart(sure, "en"))).toContain(">99.9% met");
});

describe("room", () => {
  const long = {
    ...town,
    targets: town.targets.map((each) => ({ ...each, label: { zh: "很长".repeat(20), en: "W".repeat(40) } })),
  };

  test.each(["zh", "en"] as const)("long names are broken and lie inside, on nothing else: %s", async (lang) => {
    for (const spec of [overviewChart(long, lang), targetChart(long, "output-2025", lang)]) {
      const { boxes, segments, width } = await sceneOf(spec ?? {});
      expect([overlaps(boxes), crossed(boxes, segments)]).toEqual([[], []]);
      for (const { left, right } of boxes) expect(left >= 0 && right <= width).toBe(true);
    }
  });

  test("a picture of any size is laid out as a slide and enlarged; a theme lies over ours", async () => {
    expect(lookOf({ size: { width: 1920, height: 1080 } })).toMatchObject({ width: 1280, height: 720 });
    expect(lookOf({ size: { width: 1123, height: 794 } })).toMatchObject({ width: 1280, height: 905 });
    const look = lookOf({
      theme: { font: "Own", title: { fontSize: 40 }, style: { central: { color: "#00aa00" } } },
      title: "Our own",
    });
    const spec = targetChart(town, "output-2025", "en", look);
    const svg = await renderSvg(spec ?? {});
    expect(svg).toContain('stroke="#00aa00"');
    expect(svg).toContain("Our own");
    expect(svg).toMatch(/font-size="40px"/);
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
    const schema = JSON.parse(
      readFileSync(new URL("../../node_modules/vega-lite/build/vega-lite-schema.json", import.meta.url), "utf8"),
    );
    const formats = { "color-hex": true, uri: true, "uri-reference": true } as const;
    const validate = new Ajv({ strict: false, formats }).compile(schema);
    for (const spec of specs())
      expect(validate(JSON.parse(JSON.stringify(spec))), JSON.stringify(validate.errors?.[0])).toBe(true);
  });

  test("a picture names itself for those who do not see it", async () => {
    const svg = await renderSvg(targetChart(town, "output-2025", "en") ?? {});
    expect(svg).toMatch(/^<svg[^>]*role="img"[^>]*><title>On present assumptions[^<]*<\/title><desc>Output: /);
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

describe("what draws tell besides", () => {
  const document = everyKind();
  const told = (id: string, lang: "zh" | "en", make = targetChart) =>
    make(document, id, lang, LOOK) as {
      readonly layer: readonly Layer[];
      readonly title: { readonly subtitle: string };
    };
  const texts = (id: string, lang: "zh" | "en" = "en", make = targetChart) => said(told(id, lang, make));

  // The places, events and failures of the document, rounded.
  test("a rank's places, a count's events and the failures of every year stand beside the plot and below it", () => {
    expect(texts("rank").slice(0, 4)).toEqual(["<1%", "68%", "26%", "5%"]);
    expect(texts("count").slice(0, 4)).toEqual(["21%", "31%", "25%", "14%"]);
    expect(texts("every-growth").slice(0, 3)).toEqual(["23%", "37%", "46%"]);
    expect(String(told("rank", "zh").title.subtitle)).toContain("右侧横条：每种结果的可能");
    expect(String(told("every-year", "en").title.subtitle)).toContain("chance of a miss by then");
  });

  test("the growth of every year has a fan", () =>
    expect(drawn(targetChart(document, "every-growth", "en"))[0]).toBe(
      "area wide: 2022 0.07 0.07, 2023 0.04 0.12, 2024 0.04 0.12, 2025 0.04 0.12",
    ));

  test.each(["zh", "en"] as const)("by which year a target has been met, as steps: %s", async (lang) => {
    const spec = told("cap", lang, firstMetChart as typeof targetChart) as unknown as Spec;
    expect(drawn(spec)[1]).toBe("line central: 2022 0, 2023 0, 2024 0.24, 2025 0.74");
    expect(texts("cap", lang, firstMetChart as typeof targetChart)).toEqual([
      "0%",
      "24.2%",
      "74.2%",
      "74.2%",
      lang === "zh" ? "一半 50%" : "even chance 50%",
    ]);
    expect(JSON.stringify(spec.title)).toContain(
      lang === "zh" ? "到2025年，达到目标的可能已有50%" : "By 2025 the chance that the target has been met is 50%",
    );
    const { boxes, segments } = await sceneOf(spec);
    expect([overlaps(boxes), crossed(boxes, segments)]).toEqual([[], []]);
    expect(firstMetChart(document, "mean", lang, LOOK)).toBeNull();
  });

  test("a change of a share is told in points", () => {
    const { document: shares } = evaluationOf(SHARE);
    const axis = (lang: "zh" | "en") =>
      (targetChart(shares, "up", lang) as unknown as { encoding: { y: Axis } }).encoding.y.axis.title;
    expect([axis("zh"), axis("en")]).toEqual([
      "覆盖率比2020年变化（个百分点）",
      "coverage, change since 2020 (points)",
    ]);
  });
});

const SHARE = `
reckon: 1
title: t
years: { base: 2020, to: 2025 }
indicators:
  coverage: { label: { zh: 覆盖率, en: coverage }, unit: "%", history: { 2020: 45 }, growth: 1个百分点 }
targets: { up: { indicator: coverage, change: { at-least: 6个百分点 }, by: 2025 } }
`;
