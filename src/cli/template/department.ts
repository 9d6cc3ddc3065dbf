import type { Text } from "../../base/text.ts";

/** A department's tasks: a ratio, a total over the years, an allowance of events, a date. */
export const department: Text = {
  zh: `# 一个部门的年度与五年任务（以卫生部门为例；数字均为虚构，请换成本部门的）
reckon: 1
title: 某市卫生事业五年任务
years: { base: 2020, to: 2025 }
as-of: 2022                            # 用到哪一年的数据为止

sources:
  report: { title: 某市卫生统计年报（虚构） }
  tasks: { title: 某市卫生事业五年规划任务分工（虚构） }

assumptions:
  physician-growth: { value: 4.5%, distribution: { pert: [2%, 4.5%, 6.5%] }, note: 招聘计划 }
  population-growth: { value: 0.3%, note: 近五年的平均 }
  trained:                             # 可控变量：部门自己能定的数，与随机二选一
    value: 1300人
    lever: { from: 900人, to: 1800人 }
    note: 每年培训名额

indicators:
  physicians:
    label: 执业医师
    unit: 人
    history: { 2019: 9600, 2020: 10050, 2021: 10520, 2022: 11010 }
    source: report
    growth: physician-growth
    volatility: 1%
  population:
    label: 常住人口
    unit: 万人
    history: { 2019: 398, 2020: 400, 2021: 401.5, 2022: 402.6 }
    source: report
    growth: population-growth
  density:                             # 每千人医师数：由另两个指标算得
    label: 每千人执业医师
    unit: 人/千人
    formula: physicians / population
  training:
    label: 全科医生培训
    unit: 人
    history: { 2020: 980, 2021: 1120, 2022: 1210 }
    source: report
    formula: trained
    align: none                        # 按公式本身，不与最近的观测值衔接
  incidents:
    label: 重大医疗事故
    unit: 起
    history: { 2020: 2, 2021: 1, 2022: 1 }
    source: report
    growth: -5%
    note: 专项整治后预计每年减少 5%

targets:
  density-2025:                        # 到目标年的水平
    indicator: density
    at-least: 3.1
    confidence: 80%                    # 要求的达标概率
    source: tasks
  training-total:                      # 五年累计
    indicator: training
    total: { at-least: 6000 }
    source: tasks
  incidents-total:                     # 五年合计不超过若干起
    indicator: incidents
    count: { at-most: 8 }
    source: tasks
  hospital:                            # 里程碑：只有期限，没有指标
    label: 市中心医院新院区投用
    milestone: { due: 2024-12, expected: 2025-03 }
    source: tasks
`,
  en: `# A department's tasks (health, as an example; invented figures: put in your own)
reckon: 1
title: A health department's five-year tasks
years: { base: 2020, to: 2025 }
as-of: 2022                            # the last year whose figures are used

sources:
  report: { title: The city's health statistics (invented) }
  tasks: { title: Tasks of the five-year health plan (invented) }

assumptions:
  physician-growth: { value: 4.5%, distribution: { pert: [2%, 4.5%, 6.5%] }, note: plans of recruitment }
  population-growth: { value: 0.3%, note: mean of five years }
  trained:                             # a lever: what the department itself decides; never also uncertain
    value: 1300人
    lever: { from: 900人, to: 1800人 }
    note: places a year

indicators:
  physicians:
    label: Physicians
    unit: 人
    history: { 2019: 9600, 2020: 10050, 2021: 10520, 2022: 11010 }
    source: report
    growth: physician-growth
    volatility: 1%
  population:
    label: Residents
    unit: 万人
    history: { 2019: 398, 2020: 400, 2021: 401.5, 2022: 402.6 }
    source: report
    growth: population-growth
  density:                             # follows from the two others
    label: Physicians per 1000
    unit: 人/千人
    formula: physicians / population
  training:
    label: General practitioners trained
    unit: 人
    history: { 2020: 980, 2021: 1120, 2022: 1210 }
    source: report
    formula: trained
    align: none                        # as it stands, not scaled to the last observation
  incidents:
    label: Grave incidents
    unit: 起
    history: { 2020: 2, 2021: 1, 2022: 1 }
    source: report
    growth: -5%
    note: expected to fall by 5 % a year

targets:
  density-2025:                        # the level in the last year
    indicator: density
    at-least: 3.1
    confidence: 80%                    # the probability that is asked for
    source: tasks
  training-total:                      # a sum over five years
    indicator: training
    total: { at-least: 6000 }
    source: tasks
  incidents-total:                     # no more than so many in five years
    indicator: incidents
    count: { at-most: 8 }
    source: tasks
  hospital:                            # a milestone has a date and no indicator
    label: The new hospital opens
    milestone: { due: 2024-12, expected: 2025-03 }
    source: tasks
`,
};
