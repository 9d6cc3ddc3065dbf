import { describe, expect, it } from "vitest";
import { measuredText, statedText } from "../../src/kinds/figures.ts";
import { quantities } from "../../src/kinds/quantities.ts";
import { termsText } from "../../src/kinds/terms.ts";
import { errorsOf, resolved } from "../scenario/support.ts";
import { figuresOf, near } from "./figures.ts";

const file = (
  own: string,
  { unit = "亿元", x = "history: { 2020: 100 }, growth: 3%", head = "" } = {},
) => `years: { base: 2020, to: 2025 }
draws: 16
${head}
indicators:
  x: { unit: "${unit}", ${x} }
targets:
  t: { ${own}, by: 2025 }
`;
const target = (own: string, more = {}) => figuresOf(file(`indicator: x, ${own}`, more)).target("t");
const codes = (own: string, more = {}) =>
  errorsOf(resolved(file(`indicator: x, ${own}`, more))).map((each) => each.split(" ")[1]);

describe("a band", () => {
  it.each([
    ["around: 60", 57, 63],
    ["around: 60, within: 10%", 54, 66],
    ["around: 60, within: 5亿元", 55, 65],
    ["around: 60, within: 0", 60, 60],
    ["around: -60", -63, -57],
    ["low: 50, high: 70", 50, 70],
  ])("%s is %f to %f", (own, low, high) => {
    if (low === high) expect(codes(`band: { ${own} }`)).toEqual(["band-order"]);
    else expect(target(`band: { ${own} }`).condition).toMatchObject({ low, high, value: null });
  });

  it.each([
    ["around: 60, low: 50", "band-ends"],
    ["around: 60, high: 70", "band-ends"],
    ["around: 60, low: 50, high: 70", "band-ends"],
    ["low: 50", "band-ends"],
    ["high: 50", "band-ends"],
    ["within: 5%", "band-ends"],
    ["low: 50, high: 70, within: 5%", "band-ends"],
    ["low: 70, high: 70", "band-order"],
    ["low: 70, high: 50", "band-order"],
    ["around: 60, within: 3", "within-bare"],
    ["around: 60, within: -5%", "within-negative"],
  ])("{ %s } is refused: %s", (own, code) => expect(codes(`band: { ${own} }`)).toEqual([code]));

  it("notes what is wrong with each edge at its place", () => {
    for (const own of ["low: 5人, high: 70", "low: 50, high: 70人", "around: 60人", "around: 60, within: 5人"])
      expect([own, codes(`band: { ${own} }`).length]).toEqual([own, 1]);
    expect(codes("band: { low: 5人, high: 70人 }")).toHaveLength(2);
  });

  it("holds from edge to edge, the tolerance granted", () => {
    const at = (value: number, more = "") =>
      target(`band: { low: 95, high: 105 }${more}`, { x: `history: { 2020: 1, 2025: ${value} }` });
    expect([94, 95, 105, 106].map((value) => at(value).verdict)).toEqual(["missed", "achieved", "achieved", "missed"]);
    expect([93, 94, 106, 107].map((value) => at(value, ", tolerance: 1").attainment.holds)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    near([at(97).attainment.margin, at(104).attainment.margin, at(107).attainment.margin], [2, 1, -2]);
  });

  it("that a share is to reach is required in points, to both edges", () => {
    const share = (x: string) => target("band: { low: 62%, high: 64% }", { unit: "%", x }).required;
    expect(share("history: { 2020: 60% }, growth: { model: hold }")).toMatchObject({ of: "x", from: 2020 });
    const { low, high, increment } = share("history: { 2020: 60% }, growth: { model: hold }");
    near([low, high, increment], [0.4, 0.8, 0.4]);
    const inside = share("history: { 2020: 63% }, growth: { model: hold }");
    near([inside.low, inside.high, inside.increment], [-0.2, 0.2, 0]);
    const above = share("history: { 2020: 70% }, growth: { model: hold }");
    near([above.low, above.high, above.increment], [-1.6, -1.2, -1.2]);
  });

  it("that lies across zero is required by amounts, as neither edge has a rate", () => {
    const across = target("band: { low: -20, high: 10 }", { x: "history: { 2020: -70 }, growth: { model: hold }" });
    near([across.required.low, across.required.high, across.required.increment], [10, 16, 10]);
    expect(across.required.rate).toBeNull();
    const half = target("band: { low: -20, high: 10 }", { x: "history: { 2020: 20 }, growth: { model: hold }" });
    near([half.required.low, half.required.high, half.required.increment], [-8, -2, -2]);
    const after = target("band: { low: 1, high: 2 }", { x: "history: { 2020: 20, 2025: 3 }" });
    expect(after.required).toMatchObject({ rate: null, increment: null, low: null, high: null });
  });

  it("is achieved early while the path stays inside, and ruled out by a bound that it lies beyond", () => {
    const early = (growth: string) =>
      target("band: { low: 95, high: 110 }", { x: `history: { 2020: 100 }, growth: ${growth}` });
    expect([early("1%"), early("3%")].map(({ verdict }) => verdict)).toEqual(["achieved", "missed"]);
    expect(early("1%").pace.word).toBe("done");
    const bounded = (band: string, bounds: string) =>
      target(band, { x: `history: { 2020: 100 }, growth: 1%, bounds: { ${bounds} }` }).verdict;
    expect(bounded("band: { low: 121, high: 130 }", "high: 120")).toBe("impossible");
    expect(bounded("band: { low: 121, high: 130 }, tolerance: 1", "high: 120")).toBe("missed");
    expect(bounded("band: { low: 60, high: 89 }", "low: 90")).toBe("impossible");
    expect(bounded("band: { low: 60, high: 89 }, tolerance: 1", "low: 90")).toBe("missed");
    expect(bounded("band: { low: 119, high: 130 }", "high: 120")).toBe("missed");
  });
});

describe("a count", () => {
  const EVENTS = { unit: "起" };
  const counted = (own: string, x: string, head = "") => target(`count: { ${own} }`, { ...EVENTS, x, head });

  it("counts the observed years of its period, and sums the projected ones", () => {
    const seen = "history: { 2018: 50, 2020: 9, 2021: 1, 2022: 2 }, growth: { model: hold }";
    expect(counted("at-most: 9", seen).attainment).toMatchObject({ value: 9, holds: true, margin: 0 });
    expect(counted("at-most: 8", seen).attainment).toMatchObject({ value: 9, holds: false, margin: -1 });
    expect(counted("at-most: 9", seen).required).toMatchObject({ increment: 2, from: 2022 });
    expect(counted("at-most: 20, from: 2019", seen).attainment.value).toBe(18);
    expect(counted("at-most: 2", seen).verdict).toBe("impossible");
    expect(target("count: { at-most: 2 }, tolerance: 1", { ...EVENTS, x: seen }).verdict).toBe("missed");
  });

  it("does not count what is interpolated or later than as-of", () => {
    const gap = counted("at-most: 5", "history: { 2020: 1, 2021: 1, 2023: 3 }, growth: { model: hold }");
    near([gap.required.increment], [1 / 3]);
    const late = counted(
      "at-most: 5",
      "history: { 2020: 1, 2021: 1, 2023: 30 }, growth: { model: hold }",
      "as-of: 2021",
    );
    near([late.required.increment], [1]);
    expect(late.verdict).toBe("met");
  });

  it("is settled by its last year, and nothing is required any more", () => {
    const all = "history: { 2020: 0, 2021: 1, 2022: 0, 2023: 0, 2024: 1, 2025: 0 }";
    expect(counted("at-most: 2", all)).toMatchObject({
      verdict: "achieved",
      pace: { word: "done" },
      required: { increment: null },
    });
    expect(counted("at-most: 1", all)).toMatchObject({ verdict: "missed", pace: { word: "unknown" } });
  });

  it("with an intensity: the median in the middle, a Poisson chance, and what it lacks is said", () => {
    const with_ = (allowed: number, value: number) =>
      counted(
        `at-most: ${allowed}, intensity: risk`,
        "history: { 2020: 0, 2021: 0, 2022: 0 }",
        `assumptions: { risk: { value: ${value} } }`,
      );
    // Three open years: P(N = 0) = e^−m, P(N ≤ 1) = (1 + m)·e^−m.
    near(
      [with_(0, 0.1).attainment.probability, with_(1, 0.4).attainment.probability],
      [Math.exp(-0.3), 2.2 * Math.exp(-1.2)],
      1e-9,
    );
    expect([with_(0, 0.1), with_(0, 0.4)].map(({ attainment }) => attainment.holds)).toEqual([true, false]);
    expect(with_(0, 0.4).attainment).toMatchObject({ value: 1, margin: -1 });
    expect(codes("count: { at-most: 0, intensity: nobody }", EVENTS)).toHaveLength(1);
    const many = counted(
      "at-most: 500, intensity: risk",
      "history: { 2020: 90 }, growth: { model: hold }",
      "assumptions: { risk: { value: 90 } }",
    );
    expect(many.attainment).toMatchObject({ value: 450, holds: true });
    const short = figuresOf(`draws: 16
indicators:
  x: { unit: 起, history: { 2020: 0 } }
  risk: { unit: 起, history: { 2020: 1, 2021: 1 } }
targets: { t: { indicator: x, count: { at-most: 3, intensity: risk }, by: 2025 } }`).target("t");
    expect(short).toMatchObject({ verdict: "not-assessable", why: { code: "reason-no-model" } });
  });
});

describe("a direction", () => {
  const moved = (direction: string, x: string, head = "") => target(`directional: ${direction}`, { x, head });
  const to = (value: number, base = 100) => `history: { 2020: ${base}, 2025: ${value} }`;

  it("is taken beyond the flat rate, from any base, and standing still is none", () => {
    // 1.01^5 = 1.05101, 0.99^5 = 0.95099.
    const verdicts = (direction: string, ...ends: readonly string[]) =>
      ends.map((end) => moved(direction, end).verdict);
    expect(verdicts("up", to(105.2), to(105), to(95))).toEqual(["achieved", "missed", "missed"]);
    expect(verdicts("down", to(95), to(95.2), to(105.2))).toEqual(["achieved", "missed", "missed"]);
    expect(verdicts("up", to(-90, -100), to(-96, -100), to(0, 0), to(1, 0))).toEqual([
      "achieved",
      "missed",
      "missed",
      "achieved",
    ]);
    expect(verdicts("down", to(-110, -100), to(-104, -100), to(0, 0), to(-1, 0))).toEqual([
      "achieved",
      "missed",
      "missed",
      "achieved",
    ]);
    const level = "settings: { flat: 0 }";
    expect(
      [moved("up", to(100), level), moved("up", to(100.1), level), moved("down", to(100), level)].map(
        ({ verdict }) => verdict,
      ),
    ).toEqual(["missed", "achieved", "missed"]);
    expect(moved("up", to(105.2)).pace.word).toBe("done");
  });

  it("requires the flat rate, and from a base that is not positive an amount", () => {
    const need = (direction: string, base: number) =>
      moved(direction, `history: { 2020: ${base} }, growth: { model: hold }`).required;
    near([need("up", 100).rate, need("down", 100).rate], [0.01, -0.01], 1e-9);
    near([need("up", -100).increment], [(100 * (1.01 ** 5 - 1)) / 5], 1e-9);
    near([need("up", 0).increment], [0]);
    expect(moved("up", "history: { 2021: 100 }, growth: 1%").required).toMatchObject({ rate: null, increment: null });
  });
});

describe("figures in words", () => {
  it("follow their measure", () => {
    const all = (lang: "zh" | "en") =>
      (["amount", "share", "points", "month", "place", "ratio"] as const).map((measure) =>
        measuredText(measure === "month" ? 2025 * 12 + 11 : measure === "place" ? 3 : 0.08, measure, "亿元", lang),
      );
    expect(all("zh")).toEqual(["0.08亿元", "+8%", "+8个百分点", "2025年12月", "第3位", "0.08"]);
    expect(all("en")).toEqual(["0.08 × 100 million yuan", "+8%", "+8 pp", "2025-12", "no. 3", "0.08"]);
    expect(measuredText(2025 * 12, "month", "", "en")).toBe("2025-01");
    expect(measuredText(null, "share", "", "en")).toMatch(/^[–—-]$/);
  });

  it("as stated keep all their digits", () => {
    expect(statedText(0.0345, "share", "", "zh")).toBe("3.45%");
    expect([statedText(0.0345, "points", "", "zh"), statedText(0.0345, "points", "", "en")]).toEqual([
      "3.45个百分点",
      "3.45 pp",
    ]);
    expect([statedText(9083790, "amount", "人", "en"), statedText(3, "events", "起", "zh")]).toEqual([
      "9,083,790 persons",
      "3起",
    ]);
    expect(statedText(2, "place", "", "en")).toBe("no. 2");
  });

  it("of a condition carry its sign", () => {
    const terms = (sense: string, value: number | null) =>
      termsText({ sense, value, low: null, high: null }, quantities.value, "人", "en");
    expect(["at-least", "at-most", "equals"].map((sense) => terms(sense, 5))).toEqual([
      "≥ 5 persons",
      "≤ 5 persons",
      "= 5 persons",
    ]);
    expect(["up", "down"].map((sense) => terms(sense, null))).toEqual(["a rise", "a fall"]);
    const band = (lang: "zh" | "en") =>
      termsText({ sense: "within", value: null, low: 57, high: 63 }, quantities.value, "万人", lang);
    expect([band("zh"), band("en")]).toEqual(["57—63万人", "57–63 × 10,000 persons"]);
    const rank = (lang: "zh" | "en") =>
      termsText({ sense: "at-most", value: 2, low: null, high: null }, quantities.place, "", lang);
    expect([rank("zh"), rank("en")]).toEqual(["前2位", "top 2"]);
  });

  it("of a step say how far it is to go, and of two growths how far apart they may be", () => {
    const step = (sense: string, value: number, unit: string, lang: "zh" | "en" = "zh") =>
      termsText({ sense, value, low: null, high: null }, quantities["absolute-change"], unit, lang);
    expect([
      step("at-least", 4, "%"),
      step("at-least", 4, "%", "en"),
      step("at-most", -4, "%"),
      step("at-least", 1, "岁"),
      step("at-least", 0, "%"),
    ]).toEqual(["提高4个百分点以上", "up ≥ 4 pp", "下降4个百分点以上", "增加1岁以上", "≥ 0个百分点"]);
    const gap = (lang: "zh" | "en") =>
      termsText(
        { sense: "equals", value: 0, low: null, high: null, tolerance: 0.01 },
        quantities["growth-gap"],
        "",
        lang,
      );
    expect([gap("zh"), gap("en")]).toEqual(["相差不超过1个百分点", "within 1 pp of each other"]);
  });
});
