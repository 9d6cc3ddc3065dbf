import { both } from "./message.ts";

/** Assumptions, their levers, schedules and correlations; references to what is not declared. */
export const assumptionMessages = {
  "unknown-source": both(
    "没有来源 {id}",
    "there is no source {id}",
    "{near}来源写在 sources 下。",
    "{near}Sources are declared under sources.",
  ),
  "unknown-class": both(
    "没有参照组 {id}",
    "there is no reference class {id}",
    "{near}参照组写在 classes 下。",
    "{near}Classes are declared under classes.",
  ),
  "unknown-indicator": both(
    "没有指标 {id}",
    "there is no indicator {id}",
    "{near}指标写在 indicators 下。",
    "{near}Indicators are declared under indicators.",
  ),
  "unknown-assumption": both(
    "没有假设 {id}",
    "there is no assumption {id}",
    "{near}用 reckon explain 列出全部假设。",
    "{near}List them all with reckon explain.",
  ),
  "unknown-name": both(
    "没有名为 {id} 的假设或指标",
    "there is no assumption or indicator {id}",
    "{near}名称写在 assumptions 或 indicators 下。",
    "{near}Names are declared under assumptions or indicators.",
  ),
  "assumption-without-value": both(
    "假设 {id} 没有值",
    "the assumption {id} has no value",
    "写 value，或 schedule，或能定出中心值的 distribution。",
    "give it a value, a schedule or a distribution.",
  ),
  "lever-drawn": both(
    "{id} 是可控变量，不能同时随机",
    "{id} is a lever: it is not also drawn",
    "lever 与 distribution 只留一个。",
    "keep either lever or distribution.",
  ),
  "lever-order": both(
    "可控变量的下限 {from} 应小于上限 {to}",
    "the lever's lower bound {from} must be below its upper bound {to}",
    "写作 lever: { from: 小, to: 大 }。",
    "write lever: { from: low, to: high }.",
  ),
  "lever-outside": both(
    "{id} 的值 {value} 超出可控变量的范围 {from} 至 {to}",
    "the value {value} of {id} is outside its lever {from}–{to}",
    "改值，或放宽范围。",
    "change the value or widen the lever.",
  ),
  "value-outside-bounds": both(
    "{id} 的值 {value} 超出它的 bounds {low} 至 {high}",
    "the value {value} of {id} lies outside its bounds, {low} to {high}",
    "改值，或放宽 bounds。",
    "change the value or widen the bounds.",
  ),
  "schedule-drawn": both(
    "{id} 已按年份规定，不能同时随机",
    "{id} is prescribed by year: it is not also drawn",
    "schedule 与 distribution 只留一个。",
    "keep either schedule or distribution.",
  ),
  "schedule-empty": both(
    "没有任何年份",
    "there is no year in it",
    "写作 { 2021: 3%, 2023: 4% }。",
    "write { 2021: 3%, 2023: 4% }.",
  ),
  "between-without-schedule": both(
    "没有 schedule，between 无从说起",
    "between says how a schedule runs, and there is none",
    "写 schedule: { 2021: 3%, 2025: 5% }，或去掉 between。",
    "write schedule: { 2021: 3%, 2025: 5% }, or remove between.",
  ),
  "share-range": both(
    "{value} 不在 0 与 1 之间",
    "{value} is not between 0 and 1",
    "写作 20% 或 0.2。",
    "write 20% or 0.2.",
  ),
  "correlation-certain": both(
    "{id} 没有分布，谈不上相关",
    "{id} has no distribution, so nothing correlates with it",
    "给它 distribution，或去掉这条相关。",
    "give it a distribution, or remove the correlation.",
  ),
  "correlation-drawn": both(
    "{once} 每条轨迹只抽一次，{yearly} 每年都抽，两者谈不上相关",
    "{once} is drawn once a trajectory and {yearly} anew each year, so the two cannot correlate",
    "两者的 drawn 写成一样：都用 once 或都用 yearly。",
    "give both the same drawn: once or yearly.",
  ),
  "correlation-itself": both(
    "{id} 与自己相关",
    "{id} is correlated with itself",
    "写两个不同的假设。",
    "name two different assumptions.",
  ),
  "correlation-twice": both(
    "{first} 与 {second} 的相关写了两次",
    "the correlation of {first} and {second} is stated twice",
    "只留一条。",
    "keep one of them.",
  ),
  "correlation-impossible": both(
    "{first} 与 {second} 的相关同其余各条不能并存",
    "the correlation of {first} and {second} cannot stand with the others",
    "减小其中一个系数的绝对值。",
    "bring one of the ranks nearer to 0.",
  ),
};
