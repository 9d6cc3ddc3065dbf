import { expect, test } from "vitest";
import type { Adjusted } from "../../src/explore/adjust.ts";
import type { WarningLine } from "../../src/explore/lines.ts";
import type { Sensitivity } from "../../src/explore/sensitivity.ts";
import type { Solved } from "../../src/explore/solve.ts";
import type { Sweep, SweepRow } from "../../src/explore/sweep.ts";
import { adjustedTables } from "../../src/present/explore/adjusted.ts";
import { linesTables } from "../../src/present/explore/lines.ts";
import { sensitivityTables } from "../../src/present/explore/sensitivity.ts";
import { solvedTables } from "../../src/present/explore/solved.ts";
import { sweptTables } from "../../src/present/explore/swept.ts";
import type { Table } from "../../src/present/table.ts";
import { terminal } from "../../src/render/terminal.ts";
import { scenarioOf } from "../support.ts";

/** Answers as they are put into words, from figures made up here: what each question can come to. */

const SCENARIO = scenarioOf(`years: { base: 2020, to: 2025 }
as-of: 2022
assumptions:
  g: { label: { zh: 增速, en: growth }, value: 8% }
  rise: { label: { zh: “入学率”升幅, en: rise }, value: 0.9个百分点 }
  hired: { label: { zh: 招录, en: hired }, unit: 人, value: 420 }
indicators:
  x: { label: { zh: 产值, en: output }, unit: 亿元, history: { 2020: 100, 2022: 120 }, growth: g }
  share: { label: { zh: 入学率, en: enrolment }, unit: "%", history: { 2020: 90, 2022: 92 }, growth: rise }
  staff: { unit: 人, history: { 2022: 5580 }, formula: previous(staff) + hired }
targets:
  x-2025: { label: { zh: 产值, en: output }, indicator: x, at-least: 150 }
  share-2025: { label: { zh: 入学率, en: enrolment }, indicator: share, at-least: 95% }
  around: { label: { zh: 稳定, en: steady }, indicator: x, band: { around: 140, within: 5% } }
  rising: { label: { zh: 上升, en: rising }, indicator: x, directional: up }
  pace: { label: { zh: 增速, en: pace }, indicator: x, average-growth: { at-least: 6% } }
  every: { label: { zh: 每年增长, en: growing }, indicator: x, every-year: { of: growth, at-least: 5% } }
`);
const both = (zh: string, en: string) => ({ zh, en });
const AT = { scenario: { id: "plan", hash: "" }, seed: 7 };

const G = { id: "g", label: both("增速", "growth"), unit: "", own: 0.08, from: 0, to: 0.24 };
const RISE = { id: "rise", label: both("“入学率”升幅", "rise"), unit: "个百分点", own: 0.9, from: 0, to: 3 };
const HIRED = { id: "hired", label: both("招录", "hired"), unit: "人", own: 420, from: 0, to: 1260 };
const CENTRE: Solved = {
  ...{ ...AT, targets: ["x-2025"], assumptions: [G], probability: null, joint: false, draws: null, widened: 1 },
  ...{ met: false, solutions: [], stretches: [], outcome: "solved", best: null },
};
const CHANCE = { probability: 0.8, draws: 4096 };
const solutions: Readonly<Record<string, Partial<Solved>>> = {
  "at least": {
    stretches: [{ from: 0.02, to: null }],
    solutions: [{ assumption: "g", value: 0.1, error: 1e-9, met: "above" }],
  },
  "at most, in points, each of two targets": {
    ...CHANCE,
    targets: ["x-2025", "share-2025"],
    assumptions: [RISE],
    stretches: [{ from: null, to: 0.1 }],
    solutions: [{ assumption: "rise", value: 0.9 + 0.1, error: 0.02, met: "below" }],
  },
  "two stretches, an amount, all of two targets together": {
    ...{ ...CHANCE, joint: true, targets: ["x-2025", "share-2025"], assumptions: [HIRED], widened: 4 },
    stretches: [
      { from: -20, to: 30 },
      { from: 100, to: 100 },
    ],
    solutions: [
      { assumption: "hired", value: 400, error: 12.5, met: "above" },
      { assumption: "hired", value: 450, error: 0, met: "below" },
    ],
  },
  "two assumptions by one shift": {
    ...{ ...CHANCE, assumptions: [G, RISE], stretches: [{ from: 0.01, to: null }] },
    solutions: [{ assumption: "g", value: 0.09, error: 0.002, met: "above" }],
  },
  always: { outcome: "always", targets: ["x-2025", "share-2025", "rising"] },
  "always, with a chance": { ...CHANCE, outcome: "always" },
  "never, with the closest": { ...CHANCE, outcome: "never", best: { values: [0.24], probability: 0.432 } },
  "never, several": {
    outcome: "never",
    assumptions: [G, HIRED],
    widened: 8,
    best: { values: [0.2], probability: null },
  },
  "nothing to work out": { outcome: "never" },
};

const ADJUSTED: Adjusted = {
  ...{ ...AT, target: "x-2025", label: both("", ""), probability: 0.6, draws: 4096, stated: 150 },
  attained: { probability: 0.251, error: 0.004 },
  adjusted: {
    ...{
      value: 141.2,
      error: 0.13,
      half: false,
      probability: 0.6001,
      periodMean: 0.0577,
      end: 141.2,
      prices: "2020年价",
    },
    required: { rate: 0.0557, increment: null, from: 2022 },
  },
};
const adjustments: Readonly<Record<string, Partial<Adjusted> & { readonly to?: Partial<Adjusted["adjusted"]> }>> = {
  "a level": {},
  "a share, by points": {
    target: "share-2025",
    to: {
      value: 94.3,
      error: 0.1,
      periodMean: null,
      end: null,
      prices: null,
      required: { rate: null, increment: 0.77, from: null },
    },
  },
  "a half-width, nothing left to do": {
    target: "around",
    to: { value: 8.5, error: null, half: true, required: { rate: null, increment: null, from: null } },
  },
};

const LINE: WarningLine = {
  ...{ target: "x-2025", label: both("产值", "output"), year: 2023, watched: "value", unit: "亿元", good: "above" },
  ...{ p80: 134, p50: 130.4, p20: 127, error: 0.2, errors: [0.2, 0.2, 0.2], central: 129.6, reason: null },
};
const BOUND: WarningLine = {
  ...LINE,
  target: "every",
  label: both("每年增长", "growing"),
  watched: "bound",
  p80: 0.05,
  p50: 0.05,
  p20: null,
  central: 0.08,
};
const lines: Readonly<Record<string, { readonly lines: readonly WarningLine[]; readonly silent?: boolean }>> = {
  "every figure, a bound after it": {
    lines: [BOUND, LINE, { ...LINE, year: 2024, p80: null, p20: null, central: null }],
  },
  "at most, an index, no even chance": { lines: [{ ...LINE, good: "below", watched: "index", unit: "", p50: null }] },
  "only red": { lines: [{ ...LINE, watched: "sum", p80: null, p50: null }] },
  "only bounds": { lines: [BOUND] },
  "no line, with its reason": {
    lines: [{ ...LINE, reason: { code: "line-always", args: {} } } as WarningLine],
    silent: true,
  },
};

const estimate = (value: number, error: number | null = 0.012) => ({ value, error });
const [LOW, HIGH] = [
  { at: 0.07, value: 147.1, probability: 0.32 },
  { at: 0.09, value: 155.4, probability: null },
];
const FOUND: Sensitivity = {
  ...{ ...AT, target: "x-2025", draws: 4096, probability: 0.451, split: { once: estimate(0.7) } },
  influences: [
    {
      ...{
        assumption: "g",
        label: both("增速", "growth"),
        firstOrder: 0.62,
        hit: 0.4,
        evppi: 0.11,
        low: 0.05,
        high: 0.95,
        byCorrelation: false,
      },
      ...{
        errors: { firstOrder: 0.01, hit: 0.02, evppi: 0.003, low: 0.01, high: 0.004 },
        tornado: { low: LOW, high: HIGH },
      },
    },
    {
      ...{
        assumption: "rise",
        label: both("升幅", "rise"),
        firstOrder: null,
        hit: 0.1,
        evppi: -0.002,
        low: 0.3,
        high: 0.5,
        byCorrelation: true,
      },
      ...{ errors: { firstOrder: null, hit: 0.0001, evppi: 0.001, low: 0.02, high: 0.02 }, tornado: null },
    },
  ],
  groups: [
    {
      names: ["g", "rise"],
      labels: [both("增速", "growth"), both("升幅", "rise")],
      once: true,
      first: estimate(0.6),
      total: estimate(0.65, 0.0001),
    },
    {
      names: ["x.volatility"],
      labels: [both("产值波动", "shocks of output")],
      once: false,
      first: estimate(0.3),
      total: estimate(0.35),
    },
  ],
  shapley: [
    { name: "g", label: both("", ""), ...estimate(0.5, 0.03) },
    { name: "rise", label: both("", ""), ...estimate(0.14, 0.04) },
  ],
};
const drivers: Readonly<Record<string, Partial<Sensitivity>>> = {
  "an assumption": {},
  "of met or missed, too many factors": {
    ...{ split: null, shapley: null, groups: [] },
    influences: FOUND.influences.slice(1),
  },
  "the shocks": {
    groups: FOUND.groups.map((each) => ({ ...each, total: estimate(0.9) })).toReversed(),
    split: { once: estimate(1.02, null) },
  },
  "nothing once": { influences: [] },
};

const row = (value: number, holds: boolean | null, probability: number | null): SweepRow => ({
  ...{ point: 0, values: [value], joint: null, jointError: null },
  targets: [{ target: "x-2025", value: 1, holds, probability, error: null }],
});
const swept: Readonly<Record<string, readonly SweepRow[]>> = {
  "turning twice": [row(0.02, false, 0.9), row(0.06, true, 0.5), row(0.1, false, 0.1)],
  "never, one chance": [row(0.02, false, 0.25), row(0.06, false, 0.25)],
  "unknown between, no chance": [row(0.02, false, null), row(0.06, null, null), row(0.1, true, null)],
};
const sweepOf = (ids: readonly string[]) =>
  ({
    scenario: SCENARIO,
    targets: SCENARIO.targets.slice(0, 1),
    points: { assumptions: SCENARIO.assumptions.filter(({ id }) => ids.includes(id)) },
  }) as unknown as Sweep;

const cases = (): readonly (readonly [string, readonly Table[]])[] => [
  ...Object.entries(solutions).map(
    ([name, each]) => [`solve: ${name}`, solvedTables({ ...CENTRE, ...each }, SCENARIO)] as const,
  ),
  ...Object.entries(adjustments).map(
    ([name, { to, ...each }]) =>
      [
        `adjust: ${name}`,
        adjustedTables({ ...ADJUSTED, ...each, adjusted: { ...ADJUSTED.adjusted, ...to } }, SCENARIO),
      ] as const,
  ),
  ...Object.entries(lines).map(([name, each]) => {
    const without = each.silent
      ? [{ target: "pace", label: both("增速", "pace"), reason: { code: "line-never", args: {} } as never }]
      : [];
    return [`lines: ${name}`, linesTables({ ...AT, draws: 4096, lines: each.lines, without }, SCENARIO)] as const;
  }),
  ...Object.entries(drivers).map(
    ([name, each]) => [`sensitivity: ${name}`, sensitivityTables({ ...FOUND, ...each }, SCENARIO)] as const,
  ),
  ...Object.entries(swept).map(([name, rows]) => [`sweep: ${name}`, sweptTables(sweepOf(["g"]), rows)] as const),
  ["sweep: two assumptions", sweptTables(sweepOf(["g", "rise"]), swept["turning twice"] ?? [])],
];

test.each(["zh", "en"] as const)("what each question can come to, in words: answers.%s.txt", async (lang) => {
  const text = cases().map(([name, tables]) => `## ${name}\n${terminal(tables, lang)}\n`);
  await expect(text.join("\n")).toMatchFileSnapshot(`answers.${lang}.txt`);
});
