import type { Text } from "../text.ts";
import { both, type Message, say } from "./message.ts";

const text = (zh: string, en: string): Text => ({ zh, en });

/** How a verdict on the future opens. `value`, `goal` and every rate are figures with their unit. */
const heads = {
  met: text(
    "按本情景，{by}年{label}为{value}，可以达到目标（{goal}）",
    "In this scenario {label} comes to {value} in {by} and meets its target ({goal})",
  ),
  "risk-central": text(
    "按中心轨迹，{by}年{label}为{value}，达到目标（{goal}），但达标概率只有{probability}，低于要求的{confidence}",
    "On the central trajectory {label} comes to {value} in {by} and meets its target ({goal}), but with a probability of {probability} where {confidence} is asked for",
  ),
  "risk-draws": text(
    "按中心轨迹，{by}年{label}为{value}，未达到目标（{goal}），但达标概率仍有{probability}（阈值{confidence}）",
    "On the central trajectory {label} comes to {value} in {by} and misses its target ({goal}), yet it is met with a probability of {probability} (threshold {confidence})",
  ),
  missed: text(
    "按本情景，{by}年{label}为{value}，预计难以实现目标（{goal}）",
    "In this scenario {label} comes to {value} in {by} and misses its target ({goal})",
  ),
};

/** How it closes: what is assumed, what would be required, what was observed. */
const tails = {
  "": text("。", "."),
  "-rate": text("；今后假设{assumed}，达标需{required}。", "; it is assumed to {assumed}, and needs to {required}."),
  "-rate-observed": text(
    "；{since}—{until}年实际{observed}，今后假设{assumed}，达标需{required}。",
    "; it {observed} in {since}–{until}, is assumed to {assumed}, and needs to {required}.",
  ),
  "-step": text(
    "；今后假设每年变化{assumed}，达标需每年变化{required}。",
    "; it is assumed to change by {assumed} a year, and needs {required}.",
  ),
  "-amount": text(
    "；其余各年假设年均{assumed}，目标允许或要求年均{required}。",
    "; the remaining years are assumed to bring {assumed} each, and the target leaves or asks {required} each.",
  ),
  "-upstream": text(
    "；今后假设{of}年均{assumed}，达标需年均{required}。",
    "; {of} is assumed at {assumed} a year, and {required} is needed.",
  ),
  "-yearly": text("；最紧的是{year}年，距要求{margin}。", "; the tightest year is {year}, with a margin of {margin}."),
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
  "why-achieved-settled": say(
    "{by}年{label}实际为{value}，已实现目标（{goal}）。",
    "{label} was {value} by {by}: the target ({goal}) is achieved.",
  ),
  "why-missed-settled": say(
    "{by}年{label}实际为{value}，未完成目标（{goal}）。",
    "{label} was {value} by {by}: the target ({goal}) is missed.",
  ),
  "why-achieved-early": say(
    "{year}年{label}已为{latest}，提前达到目标（{goal}），并按中心轨迹保持到{by}年（{value}）。",
    "{label} was {latest} in {year} already, ahead of its target ({goal}), and the central trajectory holds it to {by} ({value}).",
  ),
  "why-impossible-missed-in-year": say(
    "{year}年{label}为{seen}，没有满足逐年要求（{goal}），此后无论如何都无法补救。",
    "{label} was {seen} in {year} and missed a condition for every year ({goal}): nothing can mend that.",
  ),
  "why-impossible-allowance-exceeded": say(
    "{label}允许的总量（{limit}）已超出{over}，今后无论如何都无法实现目标（{goal}）。",
    "{label} has exceeded its allowance ({limit}) by {over}: the target ({goal}) is out of reach whatever is done.",
  ),
  "why-impossible-above-bound": say(
    "{label}要达到{limit}，而它最多只能到{bound}，目标（{goal}）无法实现。",
    "{label} would have to come to {limit}, and cannot come to more than {bound}: the target ({goal}) is impossible.",
  ),
  "why-impossible-below-bound": say(
    "{label}要降到{limit}，而它最低只能到{bound}，目标（{goal}）无法实现。",
    "{label} would have to fall to {limit}, and cannot fall below {bound}: the target ({goal}) is impossible.",
  ),
  "why-milestone-done": say(
    "{label}已于{value}完成（要求{goal}），提前{slip}个月。",
    "{label} was done in {value} (due {goal}), {slip} months early.",
  ),
  "why-milestone-done-late": say(
    "{label}于{value}完成（要求{goal}），晚了{slip}个月。",
    "{label} was done in {value} (due {goal}), {slip} months late.",
  ),
  "why-milestone-expected": say(
    "{label}预计{value}完成（要求{goal}），比期限早{slip}个月。",
    "{label} is expected in {value} (due {goal}), {slip} months before its date.",
  ),
  "why-milestone-expected-late": say(
    "{label}预计{value}才能完成（要求{goal}），晚{slip}个月。",
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
