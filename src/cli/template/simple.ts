import type { Text } from "../../base/text.ts";

/** The simple case: one target, every line explained. */
export const simple: Text = {
  zh: `# reckon 情景文件（数字为虚构）。运行：reckon run scenario.yaml；检查：reckon check scenario.yaml
reckon: 1
title: 我的规划
years: { base: 2020, to: 2025 }        # 规划基年与目标年

sources:                               # 每个数都可以注明出处
  yearbook: { title: 统计年鉴 2020 }

assumptions:                           # 假设：结论所依据的判断
  growth:
    value: 8%                          # 中心值
    distribution: { pert: [5%, 8%, 10%] }  # 不确定性：最小值、最可能值、最大值
    note: 近三年的增速

indicators:                            # 指标：有单位、每年一个值
  output:
    label: 产业规模
    unit: 亿元
    history: { 2019: 1480, 2020: 1566 }   # 已观测的值
    source: yearbook
    growth: growth                     # 之后按假设增长
    volatility: 2%                     # 每年的随机波动

targets:                               # 目标：到某年要满足的条件
  output-2025:
    indicator: output
    at-least: 2300亿元
    by: 2025
    confidence: 80%                    # 要求的达标概率
`,
  en: `# A reckon scenario (invented figures). Run it: reckon run scenario.yaml; check it: reckon check scenario.yaml
reckon: 1
title: My plan
years: { base: 2020, to: 2025 }        # the plan's base year and its last year

sources:                               # every figure can say where it comes from
  yearbook: { title: Statistical yearbook 2020 }

assumptions:                           # what the verdicts rest on
  growth:
    value: 8%                          # the central value
    distribution: { pert: [5%, 8%, 10%] }  # how uncertain it is: lowest, most likely, highest
    note: growth of the last three years

indicators:                            # quantities with a unit and one value a year
  output:
    label: Industrial output
    unit: 亿元
    history: { 2019: 1480, 2020: 1566 }   # what was observed
    source: yearbook
    growth: growth                     # how it goes on
    volatility: 2%                     # yearly shocks

targets:                               # what is to hold by a year
  output-2025:
    indicator: output
    at-least: 2300亿元
    by: 2025
    confidence: 80%                    # the probability that is asked for
`,
};
