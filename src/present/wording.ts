import type { Lang, Text } from "../base/text.ts";

/** The words a reader sees, for each code; the same in tables, charts and files. */
const WORDS = {
  verdict: {
    achieved: { zh: "已实现", en: "achieved" },
    "achieved-early": { zh: "提前实现", en: "achieved early" },
    met: { zh: "可达到", en: "met" },
    "at-risk": { zh: "有风险", en: "at risk" },
    missed: { zh: "预计难以实现", en: "missed" },
    impossible: { zh: "已无法实现", en: "impossible" },
    "not-assessable": { zh: "暂不可评估", en: "not assessable" },
  },
  pace: {
    done: { zh: "已实现", en: "done" },
    ahead: { zh: "快于序时进度", en: "ahead" },
    "on-track": { zh: "基本符合序时进度", en: "on track" },
    behind: { zh: "滞后于序时进度", en: "behind" },
    "far-behind": { zh: "明显滞后于序时进度", en: "far behind" },
    reversing: { zh: "背离目标", en: "reversing" },
    unknown: { zh: "数据不足", en: "unknown" },
  },
  likelihood: {
    "virtually-certain": { zh: "几乎肯定", en: "virtually certain" },
    "very-likely": { zh: "很有把握", en: "very likely" },
    likely: { zh: "较有把握", en: "likely" },
    "about-as-likely-as-not": { zh: "可能性参半", en: "about as likely as not" },
    unlikely: { zh: "把握不大", en: "unlikely" },
    "very-unlikely": { zh: "很难", en: "very unlikely" },
    "exceptionally-unlikely": { zh: "几乎不可能", en: "exceptionally unlikely" },
  },
  /** Why a figure does not exist, in short: what follows `reason-` in a code. */
  lack: {
    "reason-no-observation-after-base": {
      zh: "数据不足，基年以后还没有观测值",
      en: "no observation since the base year",
    },
    "reason-no-ratio": { zh: "这类目标不计算进度", en: "this kind of target has no pace" },
    "reason-required-too-small": { zh: "所需变化太小，不便比较", en: "what is required is too small to compare with" },
    "reason-no-base": { zh: "基年没有数值", en: "no value in the base year" },
    "reason-base-not-positive": { zh: "基年数值不是正数", en: "the base is not positive" },
    "reason-not-positive": { zh: "起点或目标不是正数", en: "start or goal is not positive" },
    "reason-no-observation": { zh: "没有观测值", en: "no observation" },
    "reason-no-rate": { zh: "这类目标没有所需增速", en: "this kind of target has no required rate" },
    "reason-deadline-passed": { zh: "期限之后没有剩余年份", en: "no years remain" },
    "reason-no-uncertainty": { zh: "没有随机因素，不计算概率", en: "nothing random touches them" },
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
    number: { zh: "口径", en: "measured as" },
    nature: { zh: "属性", en: "nature" },
    value: { zh: "预计值", en: "value" },
    "target-value": { zh: "目标值", en: "target value" },
    verdict: { zh: "结论", en: "verdict" },
    reached: { zh: "首次达到", en: "first met" },
    probability: { zh: "达标概率", en: "probability" },
    confidence: { zh: "要求的概率", en: "confidence" },
    likelihood: { zh: "把握", en: "likelihood" },
    "required-yearly": { zh: "所需（每年）", en: "required/yr" },
    "assumed-yearly": { zh: "假设（每年）", en: "assumed/yr" },
    pace: { zh: "进度", en: "pace" },
    realism: { zh: "现实性", en: "realism" },
    missing: { zh: "缺什么", en: "what is missing" },
    influences: { zh: "主要取决于", en: "depends mostly on" },
    why: { zh: "理由", en: "why" },
    indicator: { zh: "指标", en: "indicator" },
    input: { zh: "不同的输入", en: "inputs that differ" },
    required: { zh: "所需", en: "required" },
    assumed: { zh: "假设", en: "assumed" },
    central: { zh: "中心", en: "central" },
    total: { zh: "合计", en: "total" },
  },
} as const satisfies Record<string, Record<string, Text>>;

type WordGroup = keyof typeof WORDS;

/** What columns and other figures are headed by. */
export type HeadCode = keyof typeof WORDS.head;

/**
 * The words for a code; the code itself where it has none, so that nothing is ever blank.
 *
 * @example words("verdict", "met") // { zh: "可达到", en: "met" }
 */
export function words(group: WordGroup, code: string): Text {
  const known: Readonly<Record<string, Text>> = WORDS[group];
  return known[code] ?? { zh: code, en: code };
}

/** The same in one language. @example word("pace", "ahead", "zh") // "快于序时进度" */
export const word = (group: WordGroup, code: string, lang: Lang): string => words(group, code)[lang];
