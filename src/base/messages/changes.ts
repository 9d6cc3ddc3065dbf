import { both } from "./message.ts";

/** What `--set`, `--fix` and overlays change. */
export const changeMessages = {
  "change-outside": both(
    "{id} 改为 {value}，超出其分布移动并截断后的范围 {low} 至 {high}",
    "{id} cannot move to {value}: its moved distribution, cut to its bounds, has {low} to {high}",
    "改用范围内的值；或不再随机，固定为该值：--fix {id}={value}，叠加情景里写成 { value: {value}, distribution: null }。",
    "choose a value within; or fix it there, without uncertainty: --fix {id}={value}, in an overlay { value: {value}, distribution: null }.",
  ),
  "change-unknown": both(
    "没有名为 {id} 的假设、目标或指标可改",
    "there is no assumption, target or indicator {id} to change",
    "{near}可改的有：假设（growth=5%，某一年 growth@2023=5%）、目标值（machinery-2025=2800亿元）、观测值（machinery@2022=1750）。用 reckon explain 列出全部名称。",
    "{near}An assumption (growth=5%, in one year growth@2023=5%), a target (machinery-2025=2800亿元) and an observation (machinery@2022=1750) can be. List all names with reckon explain.",
  ),
  "change-twice": both(
    "{name} 改了两次：{first} 与 {second}",
    "{name} is changed twice: {first} and {second}",
    "{name} 只留一个。",
    "keep one of {name}.",
  ),
  "change-without-year": both(
    "{id} 是指标，没有写明改哪一年",
    "{id} is an indicator, and no year is named",
    "写明年份以改观测值，如 {id}@2022={text}；要改增速，就改它的假设。",
    "name the year to change an observation, {id}@2022={text}; for its growth, change the assumption that it follows.",
  ),
  "change-target-year": both(
    "{id} 是目标，没有 {year} 年的值",
    "{id} is a target and has no value of {year}",
    "去掉 @{year}：{id}={text}。",
    "leave out @{year}: {id}={text}.",
  ),
  "change-target-figure": both(
    "目标 {id} 没有可以改的数",
    "the target {id} has no figure to change",
    "在叠加情景里改它的条件。",
    "change its condition in an overlay.",
  ),
  "fix-year": both(
    "--fix 固定整个假设，不能只固定一年",
    "--fix fixes an assumption as a whole, not one year of it",
    "只改一年用 --set；固定用 --fix {id}={text}。",
    "use --set for one year, or --fix {id}={text}.",
  ),
  "fix-not-drawn": both(
    "{name} 不是假设，没有不确定性可去",
    "{name} is no assumption: it has no uncertainty to take away",
    "用 --set {name}={text}。",
    "use --set {name}={text}.",
  ),
  "change-year-drawn": both(
    "{id} 是随机的，不能只改 {year} 一年",
    "{id} is drawn: it cannot change in {year} alone",
    "去掉 @{year}，整体改变；要逐年给定，就在叠加情景里把 distribution 换成 schedule。",
    "leave out @{year} to change it as a whole; or give it a schedule in place of its distribution, in an overlay.",
  ),
  "set-fixes": both(
    "{id} 固定为 {value}，不再随机",
    "{id} is fixed at {value} and no longer drawn",
    "要保留不确定性，请在叠加情景里改 value 或 distribution。",
    "to keep it uncertain, change its value or distribution in an overlay.",
  ),
};
