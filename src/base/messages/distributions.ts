import { both } from "./message.ts";

/** Distributions: their shapes, figures and truncation, and a value that does not agree with them. */
export const distributionMessages = {
  "distribution-shape": both(
    "分布应恰有一种形状，这里是：{shapes}",
    "a distribution has exactly one shape; here: {shapes}",
    "如 { normal: [1%, 2%] }，可加 low、high 截断。",
    "as { normal: [1%, 2%] }, with low and high to truncate it.",
  ),
  "distribution-for-all": both(
    "{id} 的 value 各成员不同，distribution 却只有一个：它是谁的？",
    "{id} has different values by member, and one distribution for all: whose is it?",
    "按成员写作 distribution: {form}；各成员相同就去掉 value。",
    "write it by member, distribution: {form}; leave value out if all are alike.",
  ),
  "value-off-centre": both(
    "{id} 的 value 是 {value}，而分布的中心是 {centre}：中心轨迹与抽样不一致",
    "the value of {id} is {value}, and its distribution is centred at {centre}: the central trajectory leaves the draws",
    "写 value: {centre}，或以 {value} 为中心写 distribution。",
    "write value: {centre}, or a distribution centred at {value}.",
  ),
  "distribution-extreme": both(
    "{shape} 的形状参数应在 0.000001 到 1000000000 之间",
    "the shape figures of {shape} go from 0.000001 to 1000000000",
    "换一个分布，或去掉 distribution。",
    "take another distribution, or leave it out.",
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
  "distribution-empty": both(
    "截断之后，{shape} 没有剩下任何可取的值",
    "the truncation leaves nothing of {shape} to draw",
    "放宽 low、high，或改分布的参数。",
    "widen low and high, or change the figures of the shape.",
  ),
  "value-outside-distribution": both(
    "{id} 的值 {value} 不在其分布的取值范围 {low} 至 {high} 之内",
    "the value {value} of {id} lies outside its distribution, {low} to {high}",
    "改 value 或分布，使取值范围包含它；去掉 value 则取分布自己的中心值。",
    "change the value or the distribution; without a value the distribution's own centre is taken.",
  ),
  "value-never-drawn": both(
    "{id} 的值 {value} 抽不到：其分布在 {low} 与 {high} 之间没有取值",
    "no draw of {id} is {value}: its distribution has nothing between {low} and {high}",
    "value 写其中一个取值；去掉 value 则取分布自己的中心值。",
    "write one of its values; without a value the distribution's own centre is taken.",
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
  "distribution-few": both(
    "{shape} 至少要有两个不同的取值",
    "{shape} needs at least two that differ",
    "只有一个值就写 value，去掉 distribution。",
    "where there is one value, write value and leave distribution out.",
  ),
  "distribution-many": both(
    "{shape} 有 {given} 个值，最多 {most} 个",
    "{shape} has {given} values; at most {most} are drawn from",
    "用 where 选出一部分，或写它们的分位数，如 { quantiles: { p10: 2%, p50: 4%, p90: 8% } }。",
    "select some with where, or state their quantiles, as { quantiles: { p10: 2%, p50: 4%, p90: 8% } }.",
  ),
  "empirical-values": both(
    "{shape} 要么写 values，要么写 file 和 column",
    "{shape} has either values, or a file and its column",
    "如 { empirical: { values: [2.1%, 3.4%, 2.9%] } } 或 { empirical: { file: rates.csv, column: rate } }。",
    "as { empirical: { values: [2.1%, 3.4%, 2.9%] } } or { empirical: { file: rates.csv, column: rate } }.",
  ),
  "mixture-shape": both(
    "{shape} 的每一项应有 weight 和恰好一种形状",
    "each part of a {shape} has its weight and exactly one shape",
    "如 { weight: 70%, normal: [5%, 1%] }。",
    "as { weight: 70%, normal: [5%, 1%] }.",
  ),
  "weights-sum": both(
    "权重应都大于 0，合计 100%；这里合计 {sum}",
    "weights are above 0 and add up to 100 %; these add up to {sum}",
    "改权重，如 70% 与 30%。",
    "change the weights, as 70% and 30%.",
  ),
  "quantiles-number": both(
    "分位数应写两个或三个，这里有 {given} 个",
    "two or three quantiles make a distribution; here are {given}",
    "如 { p10: 2%, p90: 8% } 或 { p10: 2%, p50: 4%, p90: 8% }。",
    "as { p10: 2%, p90: 8% } or { p10: 2%, p50: 4%, p90: 8% }.",
  ),
  "quantiles-fall": both(
    "分位数应递增，{second} 却不大于 {first}",
    "quantiles rise, and {second} is not above {first}",
    "概率大的分位数写较大的值：{ p10: 2%, p50: 4%, p90: 8% }。",
    "the larger probability has the larger figure: { p10: 2%, p50: 4%, p90: 8% }.",
  ),
  "quantiles-skewed": both(
    "没有分布能通过这三个分位数：{key} 为 {value}，应在 {low} 与 {high} 之间",
    "no metalog distribution has these three quantiles: {key} is {value} and must lie between {low} and {high}",
    "移动中间的一个，只写两个，或改用 log-quantiles（只取正值时）或 pert。",
    "move the middle one, state only two, or use log-quantiles (for what is positive) or pert.",
  ),
};
