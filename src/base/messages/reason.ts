import { say } from "./message.ts";

/** Why something cannot be said, or what rules a target out: full sentences, keyed `reason-` + the Reason's code. */
export const reasonMessages = {
  "reason-no-observation": say(
    "“{indicator}”在{year}年及以前没有可用的观测值。",
    "There is no observation of “{indicator}” that could be used for {year}.",
  ),
  "reason-no-model": say(
    "“{indicator}”没有说明今后如何变化，{year}年没有数值。",
    "Nothing says how “{indicator}” goes on, so it has no value in {year}.",
  ),
  "reason-no-value": say(
    "“{target}”的条件在{by}年算不出有限的数值。",
    "The condition of “{target}” has no finite value by {by}.",
  ),
  "reason-no-base": say(
    "“{indicator}”缺少基年（{year}年）数值。",
    "“{indicator}” has no value in its base year {year}.",
  ),
  "reason-end-not-positive": say(
    "“{indicator}”{year}年数值不是正数，没有年均增长率。",
    "“{indicator}” is not positive in {year}, so it has no mean growth rate up to then.",
  ),
  "reason-base-not-positive": say(
    "“{indicator}”基年（{year}年）数值不是正数，无法计算增长率。",
    "“{indicator}” is not positive in its base year {year}, so it has no growth rate.",
  ),
  "reason-no-previous": say(
    "没有“{indicator}”上一时期（{year}年起）的数据，也没有给出上一时期均值。",
    "The previous period of “{indicator}” (from {year}) is neither observed nor stated.",
  ),
  "reason-no-peers": say(
    "缺少可比对象“{indicator}”在{year}年的数据，无法判断名次。",
    "Without peers that have values (“{indicator}”, {year}) no rank can be told.",
  ),
  "reason-no-number": say(
    "没有写明“{indicator}”要进入前几位。",
    "The rank that “{indicator}” is to reach is not stated.",
  ),
  "reason-no-date": say(
    "“{target}”既没有完成时间，也没有预计完成时间。",
    "“{target}” has neither a date of completion nor an expected one.",
  ),
  "reason-set-elsewhere": say(
    "“{target}”的目标值待定：{awaiting}。",
    "The value of “{target}” is set elsewhere and still awaited: {awaiting}.",
  ),
  "reason-deadline-passed": say(
    "到期年份（{by}年）不晚于最近数据年份（{year}年），没有剩余年份。",
    "The deadline {by} is not later than the data of {year}: no years remain.",
  ),
  "reason-not-positive": say(
    "起点（{value}）或目标（{goal}）不是正数，不存在复合增长率，改用年增量。",
    "Start ({value}) and goal ({goal}) are not both positive: no compound rate exists, the yearly increment is given instead.",
  ),
  "reason-already-met": say(
    "目标（{goal}）已经满足，无需再增长。",
    "The goal ({goal}) is met already; nothing more is required.",
  ),
  "reason-allowance-used": say("允许的总量（{goal}）已经用完。", "The allowance ({goal}) is used up."),
  "reason-allowance-exceeded": say(
    "允许的总量（{goal}）已超出{over}。",
    "The allowance ({goal}) is exceeded by {over}.",
  ),
  "reason-above-bound": say(
    "目标（{goal}）高于“{indicator}”可能的最大值（{bound}）。",
    "The goal ({goal}) lies above the most that “{indicator}” can come to ({bound}).",
  ),
  "reason-below-bound": say(
    "目标（{goal}）低于“{indicator}”可能的最小值（{bound}）。",
    "The goal ({goal}) lies below the least that “{indicator}” can come to ({bound}).",
  ),
  "reason-missed-in-year": say(
    "“{indicator}”{year}年为{value}，未满足（{goal}），逐年要求一次不满足即不可挽回。",
    "“{indicator}” was {value} in {year} and missed {goal}: with a condition for every year, one miss is final.",
  ),
  "reason-no-uncertainty": say(
    "没有随机因素影响这一目标，所以没有概率。",
    "Nothing random touches this target, so it has no probability.",
  ),
  "reason-without-effect": say("“{of}”的取值不影响这一目标。", "“{of}” does not move this target."),
  "reason-several-assumptions": say(
    "“{of}”由多个假设决定（{ids}），请用 required: { of: … } 指明求解哪一个。",
    "“{of}” follows from several assumptions ({ids}): name the one to solve for with required: { of: … }.",
  ),
  "reason-no-rate": say("这类目标没有所需增速。", "This kind of target has no required rate."),
  "reason-no-rate-to-solve": say(
    "“{of}”的增长不是单一的增速假设，无法求解所需增速。",
    "The growth of “{of}” is no single assumption, so no rate can be solved for.",
  ),
  "reason-no-root": say(
    "“{of}”的年增速在{low}到{high}之间都不能恰好达标。",
    "No constant rate of “{of}” between {low} and {high} a year just meets the target.",
  ),
  "reason-too-large": say("算出的数太大，超出了可表示的范围。", "The figure is too large to be a number."),
  "reason-no-first-year": say(
    "这类目标看整个时期，没有首次达到的年份。",
    "This kind of target looks at a whole period, so it is first met in no year.",
  ),
  "reason-not-reached": say(
    "到{year}年为止，中心轨迹都没有达到目标。",
    "The central trajectory does not meet the target by {year}.",
  ),
  "reason-no-ratio": say(
    "这类目标不计算进度比。",
    "This kind of target has no ratio of observed to required progress.",
  ),
  "reason-required-too-small": say(
    "基年起所需变化每年不足0.1%，进度比没有意义。",
    "The change required since the base year is under 0.1 % a year: a ratio would mean nothing.",
  ),
  "reason-no-observation-after-base": say(
    "“{indicator}”在基年（{year}年）之后还没有观测值。",
    "“{indicator}” has no observation after its base year {year}.",
  ),
  "reason-no-line": say(
    "这类目标没有可逐年观测的进度，画不出预警线。",
    "Nothing about this kind of target can be watched year by year.",
  ),
  "reason-no-year-left": say(
    "{by}年之前没有未来年份（数据截止{year}年）。",
    "No year is left before {by} (data as of {year}).",
  ),
  "reason-line-always": say("所有抽样都达标，没有预警线。", "Every draw meets it, so there is no line."),
  "reason-line-never": say("没有一次抽样达标，没有预警线。", "No draw meets it, so there is no line."),
  "reason-line-unrelated": say(
    "当年的值与最终达标与否无关。",
    "What is observed then does not tell whether it is met.",
  ),
};
