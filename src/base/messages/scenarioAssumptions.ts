import { both } from "./message.ts";

/** Assumptions, their distributions and correlations; references to what is not declared. */
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
  "distribution-shape": both(
    "分布应恰有一种形状，这里是：{shapes}",
    "a distribution has exactly one shape; here: {shapes}",
    "如 { normal: [1%, 2%] }，可加 low、high 截断。",
    "as { normal: [1%, 2%] }, with low and high to truncate it.",
  ),
  "distribution-sd": both(
    "{shape} 的标准差应大于 0",
    "the standard deviation of {shape} must be above 0",
    "没有不确定性就去掉 distribution。",
    "leave distribution out where nothing is uncertain.",
  ),
  "distribution-order": both(
    "{shape} 的下端应小于上端",
    "the lower end of {shape} must be below its upper end",
    "按 [小, 大] 的次序写。",
    "write the smaller figure first.",
  ),
  "distribution-mode": both(
    "{shape} 的最可能值不在最小值与最大值之间",
    "the mode of {shape} is not between its minimum and maximum",
    "次序是 [最小, 最可能值, 最大]。",
    "the order is [min, mode, max].",
  ),
  "distribution-positive": both(
    "{shape} 只取正值",
    "{shape} has positive figures only",
    "改用别的分布，或写正数。",
    "use another shape, or positive figures.",
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
    "{id} 的值 {value} 超出可控变量范围 {from}–{to}",
    "the value {value} of {id} is outside its lever {from}–{to}",
    "改值，或放宽范围。",
    "change the value or widen the lever.",
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
  "set-fixes": both(
    "{id} 固定为 {value}，不再随机",
    "{id} is fixed at {value} and no longer drawn",
    "要保留不确定性，请在叠加情景里改 value 或 distribution。",
    "to keep it uncertain, change its value or distribution in an overlay.",
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
