import type { Text } from "../../base/text.ts";

/** A city's five-year plan: binding and expected targets of several kinds. */
export const city: Text = {
  zh: `# 城市五年规划的主要指标（数字均为虚构，请换成本市的）
reckon: 1
title: 某市五年规划主要指标
years: { base: 2020, to: 2025 }
as-of: 2022                            # 用到哪一年的数据为止

sources:
  yearbook: { title: 某市统计年鉴（虚构） }
  outline: { title: 某市五年规划纲要（虚构） }

assumptions:
  gdp-growth: { value: 6%, distribution: { pert: [4%, 6%, 7.5%] }, note: 课题组判断 }
  population-growth: { value: 0.4%, distribution: { normal: [0.4%, 0.2%] }, note: 近五年的平均 }
  intensity-change: { value: -3%, distribution: { normal: [-3%, 0.6%] }, note: 近三年的平均 }

indicators:
  gdp:
    label: 地区生产总值
    unit: 亿元
    history: { 2018: 2610, 2019: 2790, 2020: 2880, 2021: 3100, 2022: 3260 }
    source: yearbook
    growth: gdp-growth
    volatility: 1.5%
  population:
    label: 常住人口
    unit: 万人
    history: { 2018: 398, 2019: 400, 2020: 402, 2021: 403.5, 2022: 405 }
    source: yearbook
    growth: population-growth
  gdp-per-person:                      # 由其他指标算得，单位自动换算
    label: 人均地区生产总值
    unit: 万元/人
    formula: gdp / population
  high-tech-share:
    label: 高新技术产业占比
    unit: "%"
    history: { 2018: 36.2, 2019: 37.4, 2020: 38.3, 2021: 39.6, 2022: 40.8 }
    source: yearbook
    growth: { model: increment, amount: 0.9个百分点 }  # 占比每年变动若干个百分点
    volatility: 0.4个百分点
  energy-intensity:
    label: 单位生产总值能耗
    unit: 吨/万元
    history: { 2020: 0.52, 2021: 0.506, 2022: 0.49 }
    source: yearbook
    growth: intensity-change
  grain-output:
    label: 粮食产量
    unit: 万吨
    history: { 2019: 121, 2020: 122, 2021: 122.4, 2022: 121.8 }
    source: yearbook
    growth: { model: hold }            # 保持最近一年的水平
    volatility: 1%

targets:
  gdp-growth-2025:                     # 年均增速
    indicator: gdp
    average-growth: { at-least: 6% }
    nature: 预期性
    source: outline
  gdp-per-person-2025:                 # 到目标年的水平
    indicator: gdp-per-person
    at-least: 9.2万元/人
    nature: 预期性
    source: outline
  high-tech-share-2025:
    indicator: high-tech-share
    at-least: 43%
    nature: 预期性
    source: outline
  energy-intensity-2025:               # 累计下降写成负数
    indicator: energy-intensity
    change: { at-most: -14% }
    nature: 约束性
    confidence: 80%                    # 要求的达标概率
    source: outline
  grain-every-year:                    # 每年都不低于
    indicator: grain-output
    maintain: { at-least: 118 }
    nature: 约束性
    confidence: 80%
    source: outline
`,
  en: `# The main targets of a city's five-year plan (invented figures: put in your own)
reckon: 1
title: Main targets of a city's plan
years: { base: 2020, to: 2025 }
as-of: 2022                            # the last year whose figures are used

sources:
  yearbook: { title: The city's statistical yearbook (invented) }
  outline: { title: The city's five-year plan (invented) }

assumptions:
  gdp-growth: { value: 6%, distribution: { pert: [4%, 6%, 7.5%] }, note: the planners' judgement }
  population-growth: { value: 0.4%, distribution: { normal: [0.4%, 0.2%] }, note: mean of five years }
  intensity-change: { value: -3%, distribution: { normal: [-3%, 0.6%] }, note: mean of three years }

indicators:
  gdp:
    label: Gross product
    unit: 亿元
    history: { 2018: 2610, 2019: 2790, 2020: 2880, 2021: 3100, 2022: 3260 }
    source: yearbook
    growth: gdp-growth
    volatility: 1.5%
  population:
    label: Residents
    unit: 万人
    history: { 2018: 398, 2019: 400, 2020: 402, 2021: 403.5, 2022: 405 }
    source: yearbook
    growth: population-growth
  gdp-per-person:                      # follows from others; units are converted
    label: Gross product a person
    unit: 万元/人
    formula: gdp / population
  high-tech-share:
    label: Share of high-tech industries
    unit: "%"
    history: { 2018: 36.2, 2019: 37.4, 2020: 38.3, 2021: 39.6, 2022: 40.8 }
    source: yearbook
    growth: { model: increment, amount: 0.9pp }  # a share moves by percentage points a year
    volatility: 0.4pp
  energy-intensity:
    label: Energy for each unit of gross product
    unit: 吨/万元
    history: { 2020: 0.52, 2021: 0.506, 2022: 0.49 }
    source: yearbook
    growth: intensity-change
  grain-output:
    label: Grain
    unit: 万吨
    history: { 2019: 121, 2020: 122, 2021: 122.4, 2022: 121.8 }
    source: yearbook
    growth: { model: hold }            # stays at its last observation
    volatility: 1%

targets:
  gdp-growth-2025:                     # mean growth a year
    indicator: gdp
    average-growth: { at-least: 6% }
    nature: expected
    source: outline
  gdp-per-person-2025:                 # the level in the last year
    indicator: gdp-per-person
    at-least: 9.2万元/人
    nature: expected
    source: outline
  high-tech-share-2025:
    indicator: high-tech-share
    at-least: 43%
    nature: expected
    source: outline
  energy-intensity-2025:               # a cut is a negative change
    indicator: energy-intensity
    change: { at-most: -14% }
    nature: binding
    confidence: 80%                    # the probability that is asked for
    source: outline
  grain-every-year:                    # in every year
    indicator: grain-output
    maintain: { at-least: 118 }
    nature: binding
    confidence: 80%
    source: outline
`,
};
