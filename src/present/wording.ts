import type { Lang, Text } from "../base/text.ts";

/** The words a reader sees, for each code; the same in tables, charts and files. */
const WORDS = {
  verdict: {
    achieved: { zh: "已实现", en: "achieved" },
    met: { zh: "可达到", en: "met" },
    "at-risk": { zh: "有风险", en: "at risk" },
    missed: { zh: "预计难以实现", en: "missed" },
    impossible: { zh: "已无法实现", en: "impossible" },
    "not-assessable": { zh: "暂不可评估", en: "not assessable" },
  },
  pace: {
    done: { zh: "已实现", en: "done" },
    ahead: { zh: "快于预期", en: "ahead" },
    "on-track": { zh: "基本符合预期", en: "on track" },
    behind: { zh: "滞后", en: "behind" },
    "far-behind": { zh: "明显滞后", en: "far behind" },
    reversing: { zh: "背离目标", en: "reversing" },
    unknown: { zh: "数据不足", en: "unknown" },
  },
  realism: {
    plausible: { zh: "合理", en: "plausible" },
    demanding: { zh: "偏高", en: "demanding" },
    optimistic: { zh: "乐观", en: "optimistic" },
    unprecedented: { zh: "史无前例", en: "unprecedented" },
    "too-few": { zh: "样本太少", en: "too few" },
  },
  nature: { binding: { zh: "约束性", en: "binding" }, expected: { zh: "预期性", en: "expected" } },
  parameter: {
    mean: { zh: "均值", en: "mean" },
    sd: { zh: "标准差", en: "sd" },
    min: { zh: "最小值", en: "min" },
    mode: { zh: "最可能值", en: "mode" },
    max: { zh: "最大值", en: "max" },
    shape: { zh: "形状", en: "shape" },
    scale: { zh: "尺度", en: "scale" },
    offset: { zh: "加", en: "plus" },
    low: { zh: "不低于", en: "low" },
    high: { zh: "不高于", en: "high" },
    linear: { zh: "年份之间按直线变化", en: "along lines between its years" },
  },
  head: {
    target: { zh: "目标", en: "target" },
    value: { zh: "预计值", en: "value" },
    "target-value": { zh: "目标值", en: "target value" },
    verdict: { zh: "结论", en: "verdict" },
    probability: { zh: "概率", en: "probability" },
    "required-yearly": { zh: "所需（每年）", en: "required/yr" },
    "assumed-yearly": { zh: "假设（每年）", en: "assumed/yr" },
    pace: { zh: "进度", en: "pace" },
    realism: { zh: "现实性", en: "realism" },
    missing: { zh: "缺什么", en: "what is missing" },
    indicator: { zh: "指标", en: "indicator" },
    input: { zh: "不同的输入", en: "inputs that differ" },
    before: { zh: "原来", en: "as it stands" },
    after: { zh: "改变后", en: "with the change" },
    required: { zh: "所需", en: "required" },
    assumed: { zh: "假设", en: "assumed" },
    central: { zh: "中心", en: "central" },
    total: { zh: "合计", en: "total" },
  },
} as const satisfies Record<string, Record<string, Text>>;

type WordGroup = keyof typeof WORDS;

/**
 * The words for a code; the code itself where it has none, so that nothing is ever blank.
 *
 * @example words("verdict", "met") // { zh: "可达到", en: "met" }
 */
export function words(group: WordGroup, code: string): Text {
  const known: Readonly<Record<string, Text>> = WORDS[group];
  return known[code] ?? { zh: code, en: code };
}

/** The same in one language. @example word("pace", "ahead", "zh") // "快于预期" */
export const word = (group: WordGroup, code: string, lang: Lang): string => words(group, code)[lang];
