import { both } from "./message.ts";

/** Figures that do not agree with one another. */
const figures = {
  "lint-figures-disagree": both(
    "“{indicator}”{from}—{by}年的两个目标不一致：{other}（{other-value}）相当于累计增长 {one}，{id}（{value}）相当于累计增长 {two}",
    "two targets on {indicator} for {from}–{by} disagree: {other} ({other-value}) comes to {one} over the period, {id} ({value}) to {two}",
    "核对基数、增速、年份和目标值；价格口径不同的，分别写明 prices。",
    "check base, rate, years and target; where the price bases differ, state each in prices.",
  ),
  "lint-parts": both(
    "“{id}”{year}年为 {total}，而各部分之和为 {sum}",
    "{id} is {total} in {year}, and its parts add up to {sum}",
    "核对各部分与总数，或改正 parts。",
    "check the parts and the total, or correct parts.",
  ),
  "lint-parts-targets": both(
    "目标“{id}”（{year}年，{indicator}）为 {total}，而各部分的目标之和为 {sum}",
    "the target {id} ({indicator}, {year}) is {total}, and the targets of the parts add up to {sum}",
    "核对各部分与总数的目标值。",
    "check the targets of the parts and of the total.",
  ),
  "lint-ratio": both(
    "“{id}”{year}年为 {value}，而按公式 {text} 由已知数算得 {formula}",
    "{id} is {value} in {year}, and its formula {text} gives {formula} from the observed figures",
    "核对这一年的数据、口径和公式。",
    "check that year's figures, what they cover, and the formula.",
  ),
  "lint-ratio-targets": both(
    "目标“{id}”（{year}年，{indicator}）为 {value}，而按公式 {text} 由其他目标算得 {formula}",
    "the target {id} ({indicator}, {year}) is {value}, and the formula {text} gives {formula} from the other targets",
    "核对这几个目标值。",
    "check these targets against each other.",
  ),
  "lint-cumulative": both(
    "目标“{id}”的年均值 {value} 远高于以往（年均 {seen}），而它的 {years} 分之一（{share}）接近以往：可能是丢了括号的累计值",
    "the yearly {value} of {id} is far above what was seen ({seen}), and one {years}th of it ({share}) is near that: it may be a cumulative figure that lost its bracket",
    "核对规划原文；是累计值就用 total 或 change。",
    "check the plan's text; for a cumulative figure use total or change.",
  ),
  "lint-cumulative-quoted": both(
    "目标“{id}”写成年均 {value}，而原文是累计值：“{quote}”",
    "{id} takes {value} as a yearly figure, and the text gives it as a cumulative one: {quote}",
    "用 total 或 change。",
    "use total or change.",
  ),
  "lint-decimal-slip": both(
    "“{id}”{year}年的 {value} 与前后的数相差太远，小数点移动后的 {moved} 才相称",
    "{value} of {id} in {year} is far from the figures beside it, and {moved} would fit in",
    "核对小数点；确是突变的，写 artefact: true，或引用原文。",
    "check the decimal point; mark a break with artefact: true, or quote the text that has it.",
  ),
  "lint-fall-named": both(
    "“{id}”说的是下降，而{found}",
    "{id} speaks of a fall, and {found}",
    "下降写作负的增速，或用 at-most；名称另有所指的，换个名称。",
    "write a fall as a negative rate, or with at-most; give it another name where none is meant.",
  ),
  "lint-formula-dead": both(
    "“{id}”的公式 {text} 不随任何假设、数据或年份变化，恒为 {value}",
    "no assumption, figure or year moves the formula {text} of {id}: it is always {value}",
    "核对公式；确是常数的，写成有来源的假设。",
    "check the formula; a constant is an assumption, with its source.",
  ),
  "lint-target-bounds": both(
    "目标“{id}”的值 {value} 在“{indicator}”的界限（{low} 至 {high}）之外",
    "the value {value} of {id} lies outside the bounds of {indicator} ({low} to {high})",
    "核对目标值和 bounds。",
    "check the target's value and the bounds.",
  ),
  "lint-value-range": both(
    "假设“{id}”的中心值 {value} 在其分布的 5%—95% 范围（{low} 至 {high}）之外",
    "the value {value} of {id} lies outside the 5–95 % range of its distribution ({low} to {high})",
    "使 value 与 distribution 一致。",
    "make value and distribution agree.",
  ),
};

/** A target and the words it is quoted from. */
const quotes = {
  "lint-quote-value": both(
    "目标“{id}”为 {value}，而原文写的是 {found}：“{quote}”",
    "{id} asks for {value}, and its quote says {found}: {quote}",
    "核对目标值与原文。",
    "check the value against the text.",
  ),
  "lint-quote-sense": both(
    "目标“{id}”用了 {sense}，而原文是 {said} 的意思：“{quote}”",
    "{id} is stated with {sense}, and its quote means {said}: {quote}",
    "以上、不低于用 at-least；以下、不超过用 at-most；下降以负值计。",
    "use at-least for 以上 and 不低于, at-most for 以下 and 不超过; a fall is negative.",
  ),
  "lint-quote-direction": both(
    "目标“{id}”为 {value}，与原文的升降方向相反：“{quote}”",
    "{id} asks for {value}, and its quote goes the other way: {quote}",
    "下降写负值，增长写正值。",
    "write a fall as a negative figure, a rise as a positive one.",
  ),
  "lint-quote-doubling": both(
    "原文的翻番是基年的 {factor} 倍，目标“{id}”却是 {multiple} 倍：“{quote}”",
    "the quote means {factor} times the base year, and {id} asks for {multiple} times: {quote}",
    "翻一番写 change: { at-least: 100% }，或写基年值的两倍。",
    "write 翻一番 as change: { at-least: 100% }, or as twice the base year's value.",
  ),
  "lint-quote-points": both(
    "原文的 {value} 是百分点，目标“{id}”却按百分数计：“{quote}”",
    "the quote means percentage points, and {id} takes {value} as a per cent: {quote}",
    "以基年值加上百分点，写成水平值。",
    "add the points to the base year's value and state the level.",
  ),
  "lint-quote-around": both(
    "原文说左右，目标“{id}”（{kind}）却没有给出范围：“{quote}”",
    "the quote says about, and {id} ({kind}) leaves no room: {quote}",
    "用 band: { around: … }，或写明 tolerance。",
    "use band: { around: … }, or state a tolerance.",
  ),
  "lint-quote-year": both(
    "目标“{id}”的期限是 {by} 年，而原文是 {found} 年：“{quote}”",
    "{id} is judged in {by}, and its quote says {found}: {quote}",
    "核对 by。",
    "check by.",
  ),
  "lint-quote-base": both(
    "目标“{id}”的基年是 {from} 年，而原文与 {found} 年比较：“{quote}”",
    "the base year of {id} is {from}, and its quote compares with {found}: {quote}",
    "用 from 写明基年。",
    "state the base year with from.",
  ),
  "lint-quote-base-value": both(
    "原文的基数（{year}年）是 {base}，而历史数据是 {seen}：“{quote}”",
    "the quote starts from {base} in {year}, and {seen} was observed: {quote}",
    "核对历史数据、口径和基年。",
    "check the observation, what it covers, and the base year.",
  ),
  "lint-quote-whole": both(
    "目标“{id}”把 {value} 当作年均值，而原文没有说年均：“{quote}”",
    "{id} takes {value} as a yearly figure, which the text does not call it: {quote}",
    "整个时期的降幅用 change。",
    "a cut over the whole period is a change.",
  ),
  "lint-quote-yearly": both(
    "目标“{id}”（{kind}）按整个时期计，而原文是年均值：“{quote}”",
    "{id} ({kind}) is over the whole period, and its quote gives a yearly figure: {quote}",
    "年均增长用 average-growth，年均量用 mean。",
    "use average-growth for a mean growth, mean for a mean amount.",
  ),
};

/** What is left unsaid, or said for nothing. */
const unsaid = {
  "lint-assumption-source": both(
    "假设“{id}”没有来源",
    "the assumption {id} has no source",
    "用 source 注明来源；没有来源的数按作者的假设看待。",
    "name it with source; a figure without one counts as the author's own.",
  ),
  "lint-history-source": both(
    "“{id}”{year}年的数没有来源",
    "the figure of {id} for {year} has no source",
    "在这一年或整个指标上写 source。",
    "give that year, or the whole indicator, a source.",
  ),
  "lint-unused-assumption": both(
    "假设“{id}”没有被使用",
    "nothing uses the assumption {id}",
    "在指标里使用它，或删去。",
    "use it in an indicator, or remove it.",
  ),
  "lint-unused-indicator": both(
    "指标“{id}”没有目标，也没有被使用",
    "the indicator {id} has no target and nothing reads it",
    "加上目标，在公式里使用，或删去。",
    "put a target on it, use it in a formula, or remove it.",
  ),
  "lint-unused-source": both(
    "来源“{id}”没有被引用",
    "nothing cites the source {id}",
    "引用它，或删去。",
    "cite it, or remove it.",
  ),
  "lint-unused-class": both(
    "参照组“{id}”没有被使用",
    "no indicator is judged against the class {id}",
    "在指标里写 class: {id}，或删去。",
    "write class: {id} in an indicator, or remove it.",
  ),
  "lint-nothing-uncertain": both(
    "目标“{id}”要求达标概率，但它所依据的都是确定的，所以没有概率",
    "{id} asks for a confidence, but nothing that it follows from is uncertain: it has no probability",
    "给上游的假设加上 distribution，或给指标加上 volatility。",
    "give an assumption upstream a distribution, or an indicator a volatility.",
  ),
};

/** Figures that a target cannot be assessed without: noun phrases. */
const missing = {
  "missing-observation": both(
    "“{indicator}”{year}年的数值{unit}",
    "the value of {indicator} in {year} {unit}",
    "填在 history。",
    "enter it under history.",
  ),
  "missing-change": both(
    "“{indicator}”{year}年的增速",
    "the growth of {indicator} in {year}",
    "填在 changes。",
    "enter it under changes.",
  ),
  "missing-growth": both(
    "“{indicator}”今后如何变化",
    "how {indicator} goes on after its last observation",
    "填在 growth：增速、假设或增长模型。",
    "enter it under growth: a rate, an assumption or a model.",
  ),
  "missing-years": both("推算到 {year} 年", "a projection up to {year}", "填在 years.to。", "enter it as years.to."),
  "missing-value": both(
    "目标“{target}”的目标值",
    "the value that {target} asks for",
    "得知后以 at-least、at-most 或其他条件代替 external。",
    "once it is set, state it with at-least, at-most or another condition instead of external.",
  ),
  "missing-level": both(
    "目标“{target}”的水平值：基年不是正数，没有增长率",
    "the level that {target} asks for: its base year is not positive, so there is no rate of growth",
    "以 at-least 或 at-most 写成水平值。",
    "state it as a level, with at-least or at-most.",
  ),
  "missing-indicator": both(
    "目标“{target}”所对应的指标",
    "the indicator that {target} is put on",
    "在 indicators 里写出它，并在目标里引用。",
    "write it under indicators and name it in the target.",
  ),
  "missing-peers": both(
    "目标“{target}”的可比对象",
    "the peers that {target} is ranked among",
    "每个可比对象写成一个指标，列在 rank.among。",
    "write each peer as an indicator and list them in rank.among.",
  ),
  "missing-rank": both(
    "目标“{target}”的名次",
    "the rank that {target} asks for",
    "填在 rank.at-most。",
    "enter it as rank.at-most.",
  ),
  "missing-date": both(
    "“{target}”的完成或预计完成时间",
    "when {target} was done or is expected",
    "填在 milestone.expected 或 milestone.done。",
    "enter it as milestone.expected or milestone.done.",
  ),
  "missing-previous": both(
    "“{indicator}”上一时期（{from}—{to}年）的均值",
    "the mean of {indicator} over the previous period ({from}–{to})",
    "填在 previous，或补全这几年的 history。",
    "enter it as previous, or complete the history of those years.",
  ),
  "missing-finite": both(
    "“{indicator}”{by}年的有限数值：某个基数或分母为零",
    "a finite value of {indicator} by {by}: some base or denominator is zero",
    "核对公式和其中为零的数。",
    "check the formula and the zeros in it.",
  ),
};

/** Where a plan contradicts itself, what it leaves unsaid, and what is missing. */
export const lintMessages = { ...figures, ...quotes, ...unsaid, ...missing };
