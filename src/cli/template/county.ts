import type { Text } from "../../base/text.ts";

/** A county with its districts: each line stated once for all of them, and totals. */
export const county: Text = {
  zh: `# 分区县的指标与合计：每行写一次，各区都有（数字均为虚构，请换成本地的）
reckon: 1
title: 某县分片区床位
years: { base: 2020, to: 2025 }
as-of: 2020

sources:
  report: { title: 某县卫生统计年报（虚构） }

dimensions:
  district: [城关, 东河, 西岭]           # 片区：下面写 for: district 的，每个片区各有一个

assumptions:
  bed-growth:
    for: district
    value: 4%
    distribution: { pert: [1%, 4%, 7%] }
    within: { rank: 0.4 }              # 一个片区好，其余多半也好
    note: 各片区的建设计划
  bed-growth[西岭]:                     # 只有这个片区不同
    value: 6%
    distribution: { pert: [2%, 6%, 9%] }
    note: 新建一所医院
  population-growth: { value: 0.3%, note: 全县同一个 }  # 不写 for：各片区共用

indicators:
  beds:
    for: district
    label: 床位
    unit: 张
    history: { 城关: { 2020: 1650 }, 东河: { 2020: 610 }, 西岭: { 2020: 390 } }
    source: report
    growth: bed-growth
    volatility: 1%
  population:
    for: district
    label: 常住人口
    unit: 万人
    history: { 城关: { 2020: 28.4 }, 东河: { 2020: 12.1 }, 西岭: { 2020: 9.6 } }
    source: report
    growth: population-growth
  density: { for: district, label: 每千人床位, unit: 张/千人, formula: beds / population }
  all-beds: { label: 全县床位, unit: 张, formula: "sum(beds[district])" }
  county-density: { label: 全县每千人床位, unit: 张/千人, formula: "all-beds / sum(population[district])" }

targets:
  beds-2025:                           # 各片区各有目标值
    for: district
    indicator: beds
    at-least: { 城关: 1950, 东河: 720, 西岭: 500 }
    source: report
  density-2025: { for: district, indicator: density, at-least: 5, source: report }
  all-beds-2025: { indicator: all-beds, at-least: 3200, confidence: 80%, source: report }
  county-density-2025: { indicator: county-density, at-least: 6.2, source: report }
`,
  en: `# Districts and their totals: each line is stated once, for every district (invented figures: put in your own)
reckon: 1
title: Hospital beds by district
years: { base: 2020, to: 2025 }
as-of: 2020

sources:
  report: { title: The county's health statistics (invented) }

dimensions:
  district: [north, middle, south]     # what has "for: district" below exists for each of them

assumptions:
  bed-growth:
    for: district
    value: 4%
    distribution: { pert: [1%, 4%, 7%] }
    within: { rank: 0.4 }              # good years for one are mostly good years for the others
    note: the districts' plans of construction
  bed-growth[south]:                   # one of them differs
    value: 6%
    distribution: { pert: [2%, 6%, 9%] }
    note: a new hospital
  population-growth: { value: 0.3%, note: one for the county }  # without for: shared by all

indicators:
  beds:
    for: district
    label: Beds
    unit: 张
    history: { north: { 2020: 1650 }, middle: { 2020: 610 }, south: { 2020: 390 } }
    source: report
    growth: bed-growth
    volatility: 1%
  population:
    for: district
    label: Residents
    unit: 万人
    history: { north: { 2020: 28.4 }, middle: { 2020: 12.1 }, south: { 2020: 9.6 } }
    source: report
    growth: population-growth
  density: { for: district, label: Beds per 1000, unit: 张/千人, formula: beds / population }
  all-beds: { label: Beds of the county, unit: 张, formula: "sum(beds[district])" }
  county-density: { label: Beds per 1000 in the county, unit: 张/千人, formula: "all-beds / sum(population[district])" }

targets:
  beds-2025:                           # each district has its own figure
    for: district
    indicator: beds
    at-least: { north: 1950, middle: 720, south: 500 }
    source: report
  density-2025: { for: district, indicator: density, at-least: 5, source: report }
  all-beds-2025: { indicator: all-beds, at-least: 3200, confidence: 80%, source: report }
  county-density-2025: { indicator: county-density, at-least: 6.2, source: report }
`,
};
