import { describe, expect, it } from "vitest";
import { messageOf } from "../../src/base/messages/index.ts";
import { RATE } from "../../src/formula/unit.ts";
import { assumption, indicator, type Made, targetOf } from "../kinds/paths.ts";
import { type Case, finding } from "./run.ts";

const least = (value: number) => ({ sense: "at-least" as const, value });
const most = (value: number) => ({ sense: "at-most" as const, value });
type Values = Record<number, number>;
const x = (observed: Values, path: Values = {}, unit = "人"): Made => ({ id: "x", unit, observed, path });
const said = (given: Case, lang: "zh" | "en" = "en") => messageOf(finding(given).why, lang);
const to = (end: number, observed: Values = { 2020: 100 }) => [
  x(observed, { 2021: 103, 2022: 106, 2023: 109, 2024: 112, 2025: end }),
];

describe("the sentence of a verdict", () => {
  const level = targetOf("level", least(115));

  it("opens with the verdict, and with what of both was missing", () => {
    expect(said({ made: to(116), target: level })).toMatch(
      /^In this scenario target will come to 116 persons in 2025, which meets the target \(≥ 115 persons\)/,
    );
    expect(said({ made: to(114), target: level, probability: 0.3 }, "zh")).toMatch(/30%/);
    const stated = { ...level, confidence: 0.8 };
    expect(said({ made: to(116), target: level, probability: 0.3 }, "zh")).toMatch(/达标概率只有30%，不到50%；/);
    expect(said({ made: to(116), target: stated, probability: 0.3 }, "zh")).toMatch(/达标概率只有30%，低于要求的80%；/);
    expect(finding({ made: to(116), target: level, probability: 0.3 }).why).toMatchObject({
      code: "why-risk-central-rate",
      args: {
        probability: "30%",
        confidence: "50%",
        value: { zh: "116人", en: "116 persons" },
        goal: { zh: "≥ 115人", en: "≥ 115 persons" },
        by: 2025,
      },
    });
    expect(finding({ made: to(114), target: level, probability: 0.3 }).why).toMatchObject({
      code: "why-risk-draws-rate",
      args: { probability: "30%", confidence: "20%" },
    });
    expect(finding({ made: to(114), target: { ...level, confidence: 0.1 }, probability: 0.15 }).why.args).toMatchObject(
      { confidence: "10%" },
    );
    expect(finding({ made: to(114), target: level, probability: 0.1 }).why).toMatchObject({
      code: "why-missed-rate",
      args: { confidence: "20%" },
    });
    expect(finding({ made: to(116), target: { ...level, confidence: 0.8 }, probability: 0.9 }).why).toMatchObject({
      code: "why-met-rate",
      args: { confidence: "80%" },
    });
  });

  it("of a deadline that is past tells what was observed", () => {
    const settled = (end: number) => finding({ made: to(0, { 2020: 100, 2025: end }), target: level }).why;
    expect([settled(116).code, settled(114).code]).toEqual(["why-achieved-settled", "why-missed-settled"]);
    expect(settled(116).args).toMatchObject({ value: { zh: "116人", en: "116 persons" }, by: 2025 });
  });

  it("of one that is met early tells by what, and when", () => {
    const { why } = finding({ made: to(116, { 2018: 120, 2020: 100.5 }), target: { ...level, value: 100 } });
    expect(why).toMatchObject({
      code: "why-achieved-early",
      args: { year: 2020, latest: { zh: "100.5人", en: "100.5 persons" } },
    });
  });

  it("of one that is ruled out tells by what", () => {
    const sum = finding({
      made: [x({ 2021: 3 }, { 2022: 3, 2023: 3, 2024: 3, 2025: 3 })],
      target: targetOf("total", most(2)),
    }).why;
    expect(sum).toMatchObject({ code: "why-impossible-allowance-exceeded", args: { over: "1", limit: "2" } });
    const every = targetOf("every-year", { ...least(95), of: "value" });
    const missed = finding({
      made: [x({ 2021: 90.5 }, { 2022: 96, 2023: 96, 2024: 96, 2025: 96 })],
      target: every,
    }).why;
    expect(missed).toMatchObject({
      code: "why-impossible-missed-in-year",
      args: { seen: "90.5", limit: "95", indicator: "x", goal: { en: "≥ 95 persons" } },
    });
  });

  it("of one that cannot be assessed tells which figure is missing", () => {
    const none = finding({ made: [x({ 2020: 1 })], target: level }).why;
    expect(none).toMatchObject({ code: "reason-no-model", args: { label: { en: "target" }, by: 2025 } });
    const elsewhere = finding({
      made: [],
      target: targetOf("external", { indicator: null, awaiting: "省级方案" }),
    }).why;
    expect(elsewhere).toMatchObject({ code: "reason-set-elsewhere", args: { awaiting: "省级方案" } });
  });
});

describe("its second half: assumed against required", () => {
  const level = targetOf("level", least(115));

  it("in rates, with what was observed since the base year, or over the five years up to it", () => {
    expect(said({ made: to(114, { 2020: 100 }), target: level })).toContain(
      "after 2020 it is assumed to grow by 2.66% a year, and needs to grow by 2.83% a year.",
    );
    const since = finding({ made: to(130, { 2016: 90, 2020: 100, 2022: 110.25 }), target: level }).why;
    expect(since).toMatchObject({
      code: "why-met-rate-observed",
      args: { since: 2020, until: 2022, observed: { en: "grew by 5% a year", zh: "年均增长5%" } },
    });
    const earlier = (observed: Values) => finding({ made: to(130, observed), target: level }).why;
    expect(earlier({ 2014: 50, 2015: 80, 2020: 100 })).toMatchObject({ args: { since: 2015, until: 2020 } });
    expect(earlier({ 2014: 50, 2019: 98, 2020: 100 })).toMatchObject({ args: { since: 2019, until: 2020 } });
    expect(earlier({ 2014: 50, 2020: 100 }).code).toBe("why-met-rate");
    expect(earlier({ 2018: -50, 2020: 100 }).code).toBe("why-met-rate");
    const filled = {
      ...(to(130, { 2012: 80, 2020: 100 })[0] as Made),
      filled: { 2016: 90, 2017: 91, 2018: 92, 2019: 95 },
    };
    expect(finding({ made: [filled], target: level }).why.code).toBe("why-met-rate");
    const continuous = {
      settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: "continuous" as const },
    };
    expect(
      finding({ made: to(130, { 2019: 100 / Math.exp(0.05), 2020: 100 }), target: level, over: continuous }).why.args,
    ).toMatchObject({
      observed: { en: "grew by 5% a year" },
    });
  });

  it("lets what shrinks fall", () => {
    const cut = targetOf("level", most(75));
    const falling = { made: [x({ 2018: 110, 2020: 100 }, { 2025: 80 })], target: cut };
    expect(said(falling)).toContain(
      "it fell by 4.65% a year in 2018–2020, is assumed to fall by 4.36% a year after 2020, and needs to fall by 5.59% a year.",
    );
    expect(said(falling, "zh")).toContain(
      "2018—2020年实际年均下降4.65%，2020年以后假设年均下降4.36%，达标需年均下降5.59%。",
    );
    const still = finding({
      made: [x({ 2019: 100, 2020: 100 }, { 2025: 100 })],
      target: targetOf("level", most(100)),
    }).why;
    expect(still.args).toMatchObject({ observed: { en: "grew by 0% a year" }, assumed: { en: "grow by 0% a year" } });
  });

  it("in steps of a share, in amounts of a sum", () => {
    const share = finding({
      made: [x({ 2020: 60 }, { 2023: 61, 2025: 64 }, "%")],
      target: { ...level, value: 65 },
    }).why;
    expect(share).toMatchObject({
      code: "why-missed-step",
      args: { assumed: { zh: "+0.8个百分点", en: "+0.8 pp" }, required: { zh: "+1个百分点", en: "+1 pp" } },
    });
    const years = { 2022: 3, 2023: 3, 2024: 3, 2025: 3 };
    const sum = finding({ made: [x({ 2021: 3 }, years, "亿元")], target: targetOf("total", least(20)) }).why;
    expect(sum).toMatchObject({
      code: "why-missed-amount",
      args: { assumed: { en: "3 × 100 million yuan" }, required: { en: "4.25 × 100 million yuan" } },
    });
  });

  it("of a parity without what was observed, whose growth is another's", () => {
    const parity = targetOf("parity", { within: 0.1 });
    expect(finding({ made: [x({ 2018: 2.2, 2020: 2 }, { 2025: 1.5 }, "index")], target: parity }).why).toMatchObject({
      code: "why-missed-rate",
      args: { assumed: { en: expect.stringContaining("fall by") } },
    });
  });

  it("of the rate that was asked for, by the name of whose it is", () => {
    const rate = { kind: "name", id: "g", when: { lag: 0 } } as const;
    const grown = indicator({
      id: "x",
      unit: "人",
      observed: { 2020: 100 },
      over: { growth: { model: "compound", figures: { rate } } },
    });
    const given = (of: string): Case => ({
      made: to(110),
      target: { ...level, required: { of, from: null } },
      over: {
        indicators: [grown, indicator({ id: "y" })],
        assumptions: [{ ...assumption("g", 0.03), unit: RATE, label: { zh: "增速", en: "the rate" } }],
      },
      solve: (_target, _assumption, at) => ({ value: 100 * (1 + at) ** 5, margin: 100 * (1 + at) ** 5 - 115 }),
    });
    expect(finding(given("g")).why).toMatchObject({
      code: "why-missed-upstream",
      args: { of: { zh: "增速", en: "the rate" }, assumed: { en: "3%" }, required: { en: "2.83%" } },
    });
    expect(said(given("g"))).toContain("the rate");
  });

  it("is left out where one of the two has no rate", () => {
    const falls = { made: [x({ 2020: 5 }, { 2025: -1 })], target: { ...level, value: 10 } };
    expect(finding(falls).why.code).toBe("why-missed");
    const rises = { made: [x({ 2020: -5 }, { 2025: 5 })], target: { ...level, value: 10 } };
    expect(finding(rises).why).toMatchObject({
      code: "why-missed-step",
      args: { required: { en: "3 persons" }, assumed: { en: "2 persons" } },
    });
  });

  it("is left out where there is nothing to set against each other", () => {
    const peers = [...to(116), { id: "a", observed: { 2020: 1 }, path: { 2025: 1 } }];
    const rank = targetOf("rank", { value: 2, among: ["a"], order: "highest" });
    expect(finding({ made: peers, target: rank }).why.code).toBe("why-met");
  });
});

describe("the tightest year of a condition on every year", () => {
  const years = { 2021: 95.5, 2022: 91.25, 2023: 93, 2024: 96, 2025: 97 };

  it("stands with its margin, in the unit of a difference", () => {
    const kept = (bound: ReturnType<typeof least>, unit: string) =>
      finding({ made: [x({ 2021: 95.5 }, years, unit)], target: targetOf("maintain", bound) }).why;
    expect(kept(least(90), "人")).toMatchObject({
      code: "why-met-yearly",
      args: { year: 2022, margin: { zh: "+1.25人", en: "+1.25 persons" } },
    });
    expect(kept(least(92), "人")).toMatchObject({ code: "why-missed-yearly", args: { year: 2022 } });
    const growth = targetOf("every-year", { ...least(0.02), of: "growth", by: 2022 });
    expect(finding({ made: [x({ 2020: 100 }, { 2021: 103, 2022: 107.12 })], target: growth }).why).toMatchObject({
      code: "why-met-yearly",
      args: { year: 2021, margin: { zh: "+1个百分点", en: "+1 pp" } },
    });
  });
});

describe("a milestone", () => {
  const due = 2025 * 12 + 11;
  const why = (own: object) =>
    finding({
      made: [x({ 2022: 1 })],
      target: targetOf("milestone", { due, indicator: null, expected: null, done: null, ...own }),
    }).why;

  it("was done or is expected, in time or late, by so many months", () => {
    expect(why({ done: due - 40 })).toMatchObject({
      code: "why-milestone-done",
      args: { slip: 40, goal: { en: "by 2025-12" } },
    });
    expect(why({ due: due - 40, done: due - 38 })).toMatchObject({
      code: "why-milestone-done-late",
      args: { slip: 2 },
    });
    expect(why({ expected: due })).toMatchObject({
      code: "why-milestone-expected",
      args: { slip: 0, value: { en: "2025-12" } },
    });
    expect(why({ expected: due - 1 })).toMatchObject({ code: "why-milestone-expected", args: { slip: 1 } });
    expect(why({ expected: due + 8 })).toMatchObject({ code: "why-milestone-expected-late", args: { slip: 8 } });
  });
});
