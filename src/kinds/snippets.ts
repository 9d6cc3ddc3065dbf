import type { Kind } from "../plan/target.ts";

/** A target to begin with, as an editor offers it: `{1:…}` is a place to fill. */
export interface TargetSnippet {
  readonly called: string;
  readonly says: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const of = "{2:output}";

/** One of each kind. */
export const TARGET_SNIPPETS: Readonly<Record<Kind, TargetSnippet>> = {
  level: {
    called: "达到 · level",
    says: "到某年达到 · a level by a year",
    body: { indicator: of, "at-least": "{3:3000亿元}", by: 2025, confidence: "{4:80%}" },
  },
  "average-growth": {
    called: "年均增长 · average growth",
    says: "年均增速 · mean growth a year",
    body: { indicator: of, "average-growth": { "at-least": "{3:6%}" } },
  },
  "every-year": {
    called: "每年 · every year",
    says: "每一年的数值或增速 · the value or the growth of every year",
    body: { indicator: of, "every-year": { of: "growth", "at-least": "{3:5%}" } },
  },
  total: {
    called: "累计 · total",
    says: "时期内合计 · a sum over the period",
    body: { indicator: of, total: { "at-least": "{3:50万}" } },
  },
  change: {
    called: "累计下降 · cut",
    says: "比基年下降，写负数 · a cut from the base year",
    body: { indicator: of, change: { "at-most": "{3:-13.5%}" }, nature: "{4:约束性}" },
  },
  mean: {
    called: "年均 · mean",
    says: "各年数值的均值 · the mean of the yearly values",
    body: { indicator: of, mean: { "at-least": "{3:60}" } },
  },
  "mean-vs-previous": {
    called: "比上一时期 · against the previous period",
    says: "均值比上一时期的变化 · the mean against that of the period before",
    body: { indicator: of, "mean-vs-previous": { "at-most": "{3:-15%}", previous: 12 } },
  },
  "relative-growth": {
    called: "同步 · relative growth",
    says: "增速不低于另一指标 · grows at least as fast as another",
    body: { indicator: of, "relative-growth": { than: "{3:gdp}" } },
  },
  rank: {
    called: "名次 · rank",
    says: "在可比对象中的名次 · a place among peers",
    body: { indicator: of, rank: { "at-most": 2, among: ["{3:peer}"] } },
  },
  count: {
    called: "次数 · count",
    says: "时期内至多几次 · so many events at most",
    body: { indicator: of, count: { "at-most": 5 } },
  },
  milestone: {
    called: "里程碑 · milestone",
    says: "到期完成 · done by a date",
    body: { label: "{2:新院区投用}", milestone: { due: "{3:2025-12}" } },
  },
  band: {
    called: "左右 · band",
    says: "在某个数左右 · about a figure",
    body: { indicator: of, band: { around: "{3:60}", within: "{4:5%}" } },
  },
  parity: {
    called: "持平 · parity",
    says: "与另一方之比趋近 1 · a ratio that tends to 1",
    body: { indicator: of, parity: { within: "{3:5%}" } },
  },
  maintain: {
    called: "保持 · maintain",
    says: "每一年都不低于 · never below in any year",
    body: { indicator: of, maintain: { "at-least": "{3:118}" } },
  },
  directional: {
    called: "上升或下降 · direction",
    says: "只说方向，没有数 · a direction without a number",
    body: { indicator: of, directional: "up" },
  },
  external: {
    called: "待定 · external",
    says: "目标值由别处确定 · the value is set elsewhere",
    body: { indicator: of, external: "{3:省里下达的任务}" },
  },
};
