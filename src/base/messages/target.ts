import type { Text } from "../text.ts";
import { both, type Message, say } from "./message.ts";

const text = (zh: string, en: string): Text => ({ zh, en });

/** How a verdict on the future opens. `said` is what the number comes to, `aim` what is asked for; every rate is a figure with its unit. */
const heads = {
  met: text("按本情景，{said}，可以实现{aim}", "In this scenario {said}, which meets {aim}"),
  "risk-central": text(
    "按中心轨迹，{said}，能够实现{aim}，但达标概率只有{probability}，{asked}",
    "On the central trajectory {said}, which meets {aim}, but with a probability of only {probability}, {asked}",
  ),
  "risk-draws": text(
    "按中心轨迹，{said}，不能实现{aim}，但达标概率仍有{probability}（阈值{confidence}）",
    "On the central trajectory {said}, which misses {aim}, yet it is met with a probability of {probability} (threshold {confidence})",
  ),
  missed: text("按本情景，{said}，预计难以实现{aim}", "In this scenario {said}, which misses {aim}"),
};

/** How it closes: what is assumed, what would be required after the year from which it runs, what was observed. */
const tails = {
  "": text("。", "."),
  "-rate": text(
    "；{it}{after}年以后假设{assumed}，达标需{required}。",
    "; after {after} {it} is assumed to {assumed}, and needs to {required}.",
  ),
  "-rate-observed": text(
    "；{it}{since}—{until}年实际{observed}，{after}年以后假设{assumed}，达标需{required}。",
    "; {it} {observed} in {since}–{until}, is assumed to {assumed} after {after}, and needs to {required}.",
  ),
  "-step": text(
    "；{after}年以后假设每年变化{assumed}，达标需每年变化{required}。",
    "; after {after} it is assumed to change by {assumed} a year, and needs {required}.",
  ),
  "-amount": text(
    "；{after}年以后假设年均{assumed}，达标需年均{required}。",
    "; the years after {after} are assumed to bring {assumed} each, and the target needs {required} each.",
  ),
  "-upstream": text(
    "；{after}年以后假设“{of}”为{assumed}，达标需{required}。",
    "; after {after} {of} is assumed at {assumed}, and {required} is needed.",
  ),
  "-yearly": text(
    "；最紧的是{year}年，与要求相差{margin}。",
    "; the tightest year is {year}, with a margin of {margin}.",
  ),
};

/** How the sentence of a verdict on the future opens and closes. */
export type WhyHead = keyof typeof heads;
/** How the sentence of a verdict closes: what follows the opening in a code `why-…`. */
export type WhyTail = keyof typeof tails;

const openSentences = Object.fromEntries(
  Object.entries(heads).flatMap(([head, opening]) =>
    Object.entries(tails).map(([tail, closing]) => [
      `why-${head}${tail}`,
      say(opening.zh + closing.zh, opening.en + closing.en),
    ]),
  ),
) as Readonly<Record<`why-${WhyHead}${WhyTail}`, Message>>;

const closedSentences = {
  "why-achieved-settled": say("按实际数据，{said}，已实现{aim}。", "By what was observed, {said}: {aim} is achieved."),
  "why-missed-settled": say("按实际数据，{said}，未实现{aim}。", "By what was observed, {said}: {aim} is missed."),
  "why-achieved-early": say(
    "{year}年{label}已为{latest}，提前实现{aim}；按中心轨迹保持到期限：{said}。",
    "{label} was {latest} in {year} already, which meets {aim} early, and the central trajectory holds it: {said}.",
  ),
  "why-impossible-missed-in-year": say(
    "{year}年{label}为{seen}，没有满足逐年要求（{goal}），今后无论如何都无法补救。",
    "{label} was {seen} in {year} and missed a condition for every year ({goal}): nothing can mend that.",
  ),
  "why-impossible-allowance-exceeded": say(
    "{label}允许的总量（{limit}）已超出{over}，今后无论如何都无法实现{aim}。",
    "{label} has exceeded its allowance ({limit}) by {over}: {aim} is out of reach whatever is done.",
  ),
  "why-impossible-above-bound": say(
    "{label}要达到{limit}，而它最多只能到{bound}，无法实现{aim}。",
    "{label} would have to come to {limit}, and cannot come to more than {bound}: {aim} is impossible.",
  ),
  "why-impossible-below-bound": say(
    "{label}要降到{limit}，而它最低只能到{bound}，无法实现{aim}。",
    "{label} would have to fall to {limit}, and cannot fall below {bound}: {aim} is impossible.",
  ),
  "why-milestone-done": say(
    "{label}已于{value}完成（要求{goal}），比期限早{slip}个月。",
    "{label} was done in {value} (due {goal}), {slip} months early.",
  ),
  "why-milestone-done-late": say(
    "{label}已于{value}完成（要求{goal}），比期限迟{slip}个月。",
    "{label} was done in {value} (due {goal}), {slip} months late.",
  ),
  "why-milestone-expected": say(
    "{label}预计{value}完成（要求{goal}），比期限早{slip}个月。",
    "{label} is expected in {value} (due {goal}), {slip} months before its date.",
  ),
  "why-milestone-expected-late": say(
    "{label}预计{value}才能完成（要求{goal}），比期限迟{slip}个月。",
    "{label} is not expected before {value} (due {goal}), {slip} months late.",
  ),
};

/** What follows any of these sentences where the base year had no value. */
const bases = {
  "why-base-moved": say(
    "基年{asked}年没有数值，以{from}年为基年。",
    "{asked}, the base year, has no value: {from} is taken.",
  ),
};

const warnings = {
  "growth-unprecedented": both(
    "{label}（{id}）：{what}年均增速{rate}，超出{class}中全部{windows}个同长度时段的最高值（{largest}），史无前例。",
    "{label} ({id}): the {what} growth of {rate} a year is beyond the largest of {windows} windows of the same length in {class} ({largest}): unprecedented.",
    "请核对单位和基数，或说明这一增速的依据。",
    "Check units and the base, or say what the growth rests on.",
  ),
  "equals-without-tolerance": both(
    "目标{id}要求恰好等于一个数，又有随机因素，没有哪次抽样会恰好等于它，只能按中心轨迹判断。",
    "{id} asks for one exact value among draws, none of which hits it: the central trajectory alone decides.",
    "写明 tolerance，或改用 band。",
    "State a tolerance, or use band.",
  ),
  "intensity-below-zero": both(
    "目标{id}的事件强度{intensity}可能低于零，低于零的按零计。",
    "The events of {id} come at a rate, {intensity}, that can be below zero: below it none are taken to come.",
    "用不低于零的分布，或写 bounds: { low: 0 }。",
    "Give it a distribution that stays above zero, or state bounds: { low: 0 }.",
  ),
  "centre-off-middle": both(
    "{label}（{id}）：中心值{value}落在抽样结果的中间一半之外，中位数为{median}：{why}。",
    "{label} ({id}): its central value {value} lies outside the middle half of the draws, whose median is {median}: {why}.",
    "请同时说明中位数，或检查假设的取值是否居中。",
    "Tell the median with it, or check whether the assumptions' values are central.",
  ),
  "deadline-unobserved": both(
    "目标{id}的期限（{by}年）不晚于数据截止年（{as-of}年），但该年没有观测值，只能按推算判断。",
    "The deadline of {id} ({by}) is not later than the data's cut-off ({as-of}), but that year is not observed: it is judged by the projection.",
    "补充{by}年的观测值。",
    "Add the observation of {by}.",
  ),
};

/** The sentences of the verdicts, and the warnings about targets. */
export const targetMessages = {
  ...openSentences,
  ...closedSentences,
  ...bases,
  ...warnings,
};
