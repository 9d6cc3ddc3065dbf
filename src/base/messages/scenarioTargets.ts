import { both } from "./message.ts";

/** Years, and targets as they are stated. */
export const demandMessages = {
  "as-of-missing": both(
    "没有任何观测值，也没有写明截止年份",
    "nothing was observed, and no cut-off is stated",
    "写 as-of: 2020 或 years: { base: 2020 }。",
    "write as-of: 2020, or years: { base: 2020 }.",
  ),
  "last-year-missing": both(
    "不知道推演到哪一年",
    "nothing says which year to project to",
    "写 years: { to: 2030 }，或给目标写 by。",
    "write years: { to: 2030 }, or give a target a by.",
  ),
  "years-order": both(
    "最后一年 {to} 早于基年 {base}",
    "the last year {to} comes before the base year {base}",
    "检查 years 与目标的 by。",
    "check years and the targets' by.",
  ),
  "target-without-condition": both(
    "目标 {id} 没有条件",
    "the target {id} states no condition",
    "写 at-least、at-most、equals，或 change、band 等。",
    "write at-least, at-most, equals, or change, band …",
  ),
  "target-two-kinds": both(
    "目标 {id} 有两种条件：{kinds}",
    "the target {id} states two conditions: {kinds}",
    "分成两个目标。",
    "make two targets of it.",
  ),
  "target-without-bound": both(
    "目标 {id} 没有写明数值",
    "the target {id} names no figure",
    "写 at-least、at-most、above、below 或 equals。",
    "write at-least, at-most, above, below or equals.",
  ),
  "bound-word": both(
    "“{word}”与 {key} 不是一个意思",
    "{word} does not say what {key} says",
    "写作 {line}，或去掉“{word}”。",
    "write {line}, or leave {word} out.",
  ),
  "bound-around": both(
    "“左右”是区间，不是一个界",
    "左右 is a band and no bound",
    "写作 band: { around: {plain} }。",
    "write band: { around: {plain} }.",
  ),
  "change-bare": both(
    "{value} 有两种读法：{one}，还是 {two}？",
    "{value} can be read as {one} or as {two}",
    "写作 {key}{one} 或 {key}{two}。",
    "write {key}{one} or {key}{two}.",
  ),
  "target-two-bounds": both(
    "一个条件只能有一个界：{keys}",
    "a condition has one bound; here: {keys}",
    "分成两个目标，或用 band: { low: …, high: … }。",
    "make two targets of it, or use band: { low: …, high: … }.",
  ),
  "target-without-indicator": both(
    "目标 {id} 没有写明指标",
    "the target {id} names no indicator",
    "写 indicator: 名称。",
    "write indicator: name.",
  ),
  "target-beyond-years": both(
    "目标年份 {by} 晚于推演的最后一年 {to}",
    "the target's year {by} lies after the last projected year {to}",
    "把 years.to 改为 {by}。",
    "set years.to to {by}.",
  ),
  "target-two-bases": both(
    "目标有两个基年：{first} 与 {second}",
    "the target has two base years, {first} and {second}",
    "只写一个 from。",
    "keep one from.",
  ),
  "base-moved": both(
    "目标 {id} 的基年 {asked} 年没有数值，改以其后最近的观测年 {from} 年为基年",
    "{id} has no value in its base year {asked}: the next observed year, {from}, is taken",
    "写 from: {from}，或补上 {asked} 年的数值。",
    "write from: {from}, or add the value of {asked}.",
  ),
  "period-empty": both(
    "时期 {from}–{by} 里没有一年",
    "the period {from}–{by} has no year",
    "from 是基年，应早于 by。",
    "from is the base year and comes before by.",
  ),
  "milestone-without-due": both(
    "里程碑没有期限",
    "the milestone has no due date",
    "写 milestone: { due: 2025-12 }。",
    "write milestone: { due: 2025-12 }.",
  ),
  "within-negative": both("within 不能为负", "within cannot be negative", "写作 5%。", "write 5%."),
  "within-bare": both(
    "within 的 {value} 有两种读法：{one}，还是 {two}？",
    "within: {value} can be read as {one} or as {two}",
    "写明百分号或单位。",
    "write the per cent sign or the unit.",
  ),
  "totals-unit": both(
    "{total} 除以 {over} 得不到单位“{unit}”",
    "{total} over {over} does not have the unit “{unit}”",
    "检查 of-totals 的两个指标，或本指标的单位。",
    "check both indicators of of-totals, or the unit of this one.",
  ),
  "band-ends": both(
    "目标 {id}：band 写 around（可加 within），或 low 与 high",
    "the band of {id} takes around (and within), or low and high",
    "如 { around: 60, within: 5% } 或 { low: 57, high: 63 }。",
    "as { around: 60, within: 5% } or { low: 57, high: 63 }.",
  ),
  "band-order": both(
    "下端 {low} 应小于上端 {high}",
    "the lower end {low} must be below the upper end {high}",
    "检查两端。",
    "check both ends.",
  ),
  "tolerance-negative": both(
    "容差不能为负",
    "a tolerance cannot be negative",
    "写一个不小于 0 的数。",
    "write a figure of at least 0.",
  ),
  "confidence-range": both(
    "要求的达标概率 {value} 应大于 0、至多 100%",
    "the confidence {value} must be above 0 and at most 100 %",
    "写作 80%。",
    "write 80%.",
  ),
  "not-finite": both(
    "这里应是有限的数",
    "a finite number belongs here",
    "没有数就不写这一项。",
    "leave the key out where there is no figure.",
  ),
};
