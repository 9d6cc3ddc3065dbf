import type { Document } from "../../src/assess/document.ts";
import { evaluationOf } from "../support.ts";

/** A document with a target of every kind, on invented figures. */
export const everyKind = (): Document => evaluationOf(EVERY_KIND).document;

const EVERY_KIND = `
reckon: 1
title: { zh: 某市各类目标, en: A town's targets of every kind }
years: { base: 2020, to: 2025 }
as-of: 2022
sources:
  yearbook: { title: 某市统计年鉴2023 }
assumptions:
  g: { value: 8%, distribution: { normal: [8%, 1.5%] } }
  gdp-growth: { value: 5.5%, distribution: { normal: [5.5%, 1%] } }
  cut: { value: -4%, distribution: { normal: [-4%, 1%] } }
  rate-of-events: { unit: 起, value: 0.5, distribution: { pert: [0.3, 0.5, 1] } }
indicators:
  output: { label: { zh: 工业产值, en: industrial output }, unit: 亿元, history: { 2018: 1200, 2019: 1290, 2020: 1350, 2021: 1480, 2022: 1590 }, growth: g, volatility: 2%, source: yearbook }
  gdp: { label: { zh: 地区生产总值, en: GDP }, unit: 亿元, history: { 2018: 4000, 2019: 4200, 2020: 4310, 2021: 4600, 2022: 4850 }, growth: gdp-growth, volatility: 1%, source: yearbook }
  energy: { label: { zh: 单位GDP能耗, en: energy per unit of GDP }, unit: 吨标准煤, history: { 2020: 100, 2021: 97.5, 2022: 95 }, growth: cut, volatility: 1% }
  homes: { label: { zh: 新建住房, en: new dwellings }, unit: 套, history: { 2020: 5200, 2021: 5600, 2022: 5900 }, growth: 3%, volatility: 8% }
  unemployment: { label: { zh: 城镇调查失业率, en: unemployment rate }, unit: "%", history: { 2020: 5.6%, 2021: 5.1%, 2022: 5.5% }, growth: { model: increment, amount: -0.05pp }, volatility: 0.2% }
  accidents: { label: { zh: 较大事故, en: larger accidents }, unit: 起, history: { 2021: 1, 2022: 0 } }
  enrolment: { label: { zh: 男女入学率之比, en: ratio of girls to boys }, history: { 2020: 0.88, 2022: 0.9 }, growth: 1%, volatility: 1% }
  a-city: { label: { zh: 甲市产值, en: output of city A }, unit: 亿元, history: { 2018: 1900, 2020: 2000, 2022: 2150 }, growth: 4%, volatility: 3% }
  b-city: { label: { zh: 乙市产值, en: output of city B }, unit: 亿元, history: { 2018: 1500, 2020: 1580, 2022: 1690 }, growth: 4%, volatility: 4% }
  c-city: { label: { zh: 丙市产值, en: output of city C }, unit: 亿元, history: { 2018: 1100, 2020: 1400, 2022: 1500 }, growth: 6%, volatility: 4% }
  length: { label: { zh: 平均期望寿命, en: life expectancy }, unit: 岁, history: { 2020: 78.2, 2021: 78.4, 2022: 78.6 }, growth: { model: increment, amount: 0.2岁 }, volatility: 0.1% }
targets:
  level: { label: { zh: 工业产值, en: industrial output }, indicator: output, at-least: 2100亿元, by: 2025 }
  cap: { label: { zh: 能耗上限, en: cap on energy }, indicator: energy, at-most: 86吨标准煤, by: 2025 }
  average-growth: { label: { zh: GDP年均增速, en: mean growth of GDP }, indicator: gdp, average-growth: { at-least: 5.5% }, by: 2025 }
  every-year: { label: { zh: 失业率每年控制在5.5%以内, en: unemployment in every year }, indicator: unemployment, every-year: { at-most: 5.5% }, by: 2025 }
  every-growth: { label: { zh: 每年增速不低于6%, en: growth in every year }, indicator: output, every-year: { at-least: 6%, of: growth }, by: 2025 }
  total: { label: { zh: 五年新建住房, en: new dwellings in five years }, indicator: homes, total: { at-least: 3万套 }, by: 2025 }
  change: { label: { zh: 能耗强度下降, en: cut of energy intensity }, indicator: energy, change: { at-most: -17% }, by: 2025 }
  change-amount: { label: { zh: 期望寿命提高, en: rise of life expectancy }, indicator: length, change: { at-least: 1岁 }, by: 2025 }
  mean: { label: { zh: 年均新建住房, en: mean of new dwellings }, indicator: homes, mean: { at-least: 6000 }, by: 2025 }
  mean-vs-previous: { label: { zh: 住房均值高于上期, en: dwellings against the period before }, indicator: homes, mean-vs-previous: { at-least: 10%, previous: 5400 }, by: 2025 }
  relative-growth: { label: { zh: 工业增速高于GDP, en: industry against GDP }, indicator: output, relative-growth: { than: gdp, at-least: 2pp }, by: 2025 }
  rank: { label: { zh: 产值全省名次, en: place by output }, indicator: output, rank: { at-most: 1, among: [a-city, b-city, c-city] }, by: 2025 }
  count: { label: { zh: 较大事故, en: larger accidents }, indicator: accidents, count: { at-most: 3, intensity: rate-of-events }, by: 2025 }
  milestone: { label: { zh: 地铁开通, en: metro opens }, milestone: { due: 2025-06, expected: 2025-12 }, by: 2025 }
  band: { label: { zh: 失业率区间, en: band of unemployment }, indicator: unemployment, band: { low: 5%, high: 5.6% }, by: 2025 }
  parity: { label: { zh: 入学性别平等, en: parity of enrolment }, indicator: enrolment, parity: { within: 5% }, by: 2025 }
  maintain: { label: { zh: 期望寿命保持, en: life expectancy kept }, indicator: length, maintain: { at-least: 78岁 }, by: 2025 }
  directional: { label: { zh: 能耗下降, en: energy goes down }, indicator: energy, directional: down, by: 2025 }
  external: { label: { zh: 待下达指标, en: set elsewhere }, indicator: energy, external: 省里下达, by: 2025 }
`;
