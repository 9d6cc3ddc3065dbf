import { both } from "./message.ts";

/** Indicators and their growth. */
export const indicatorMessages = {
  "history-and-changes": both(
    "{id} 既有 history 又有 changes",
    "{id} has both history and changes",
    "有水平值就用 history；只知道增速才用 changes。",
    "use history where levels are known, changes where only growth is.",
  ),
  "changes-unit": both(
    "只知道增速时，值是指数，单位不能是“{unit}”",
    "where only growth is known the value is an index, not {unit}",
    "写 unit: index，或改用 history。",
    "write unit: index, or use history.",
  ),
  "changes-gap": both(
    "{id} 缺 {year} 年的增速，指数接不上",
    "the growth of {id} in {year} is missing, so the index breaks off",
    "补上这一年，或从它之后开始。",
    "add that year, or begin after it.",
  ),
  "changes-below": both(
    "{id} 的降幅达到或超过 100%",
    "{id} falls by 100 % or more",
    "增速写作 -2.2%。",
    "write a change as -2.2%.",
  ),
  "growth-and-formula": both(
    "{id} 既有 growth 又有 formula",
    "{id} has both growth and formula",
    "只留一个。",
    "keep one of them.",
  ),
  "growth-key-missing": both(
    "增长模型 {model} 缺少 {key}",
    "the growth model {model} needs {key}",
    "写作 growth: { model: {model}, {key}: … }。",
    "write growth: { model: {model}, {key}: … }.",
  ),
  "growth-key-unused": both(
    "增长模型 {model} 用不到 {key}",
    "the growth model {model} has no use for {key}",
    "去掉它，或换一个模型。",
    "remove it, or choose another model.",
  ),
  "baseline-later": both(
    "{id}：由历史外推（baseline）尚未提供",
    "{id}: the baseline of its own history comes in a later version",
    "现在请写明增速，如 growth: 3%。",
    "declare a growth for now, as growth: 3%.",
  ),
  "capacity-reached": both(
    "{id} 在 {year} 年已达 {value}，不低于上限 {capacity}",
    "{id} was {value} in {year}, not below its ceiling {capacity}",
    "提高 capacity，或换一个增长模型。",
    "raise the capacity, or choose another growth model.",
  ),
  "capacity-drawn-below": both(
    "{id} 在 {year} 年已达 {value}：有些抽样的上限 {capacity} 不高于它，其中的路径向上限回落",
    "{id} was {value} in {year}: in some draws its ceiling {capacity} is no higher, and the path falls back to it",
    "给上限的分布设 low，或提高其下端。",
    "give the ceiling's distribution a low, or raise its lower end.",
  ),
  "ceiling-from-negative": both(
    "{id} 在 {year} 年为 {value}：有上限的增长模型只能从 0 或正值出发",
    "{id} was {value} in {year}: a growth model with a ceiling starts from 0 or above",
    "换一个增长模型，例如 increment。",
    "choose another growth model, as increment.",
  ),
  "volatility-of-zero": both(
    "{id} 在 {year} 年为 0：波动率是它的份额，因此没有波动",
    "{id} was 0 in {year}: a volatility is a share of it, so that there is none",
    "去掉 volatility，或给增量一个分布：growth: { model: increment, amount: 假设名 }。",
    "remove the volatility, or give an increment a distribution: growth: { model: increment, amount: an assumption }.",
  ),
  "step-observed": both(
    "{id} 在 {year} 年的 step 不起作用：{last} 年的观测值已包含它",
    "the step of {id} in {year} does nothing: the observation of {last} has it already",
    "删去它，或把它写在 {last} 年之后。",
    "remove it, or put it after {last}.",
  ),
  "volatility-negative": both("波动率不能为负", "a volatility cannot be negative", "写作 1%。", "write 1%."),
  "curve-beyond": both(
    "{id}：{year}年按 {key} 查曲线 {curve}，超出其范围 {low} 至 {high}，取端点的值",
    "{id}: in {year} the curve {curve} is read at {key}, beyond its keys {low} to {high}; the value at the end is held",
    "给曲线补上这一段，或确认端点的值仍然适用。",
    "add points to the curve, or make sure that the value at its end still holds.",
  ),
  "curve-points": both(
    "曲线 {id} 要么写 points，要么写 file、keys 和 values",
    "the curve {id} has either points, or a file with its columns keys and values",
    "如 points: { 0: 10, 100: 30 }。",
    "as points: { 0: 10, 100: 30 }.",
  ),
  "curve-short": both(
    "曲线 {id} 至少要有两个点，这里有 {given} 个",
    "the curve {id} needs at least two points; here are {given}",
    "如 points: { 0: 10, 100: 30 }。",
    "as points: { 0: 10, 100: 30 }.",
  ),
  "curve-falls": both(
    "曲线 {id} 的自变量应递增，{first} 之后却是 {second}",
    "the keys of the curve {id} must rise, and {second} follows {first}",
    "按自变量从小到大写，每个只写一次：points: { 0: 10, 50: 20, 100: 25 }。",
    "write them in ascending order, each once: points: { 0: 10, 50: 20, 100: 25 }.",
  ),
  "curve-columns": both(
    "两列的数不一样多：自变量 {keys} 个，取值 {values} 个",
    "the two columns have {keys} keys and {values} values",
    "补上空格，或用 where 选出两列都有数的行。",
    "fill the blank cells, or select the rows that have both with where.",
  ),
  "class-windows": both(
    "参照组 {id} 只有 {count} 个 {years} 年窗口，据此取增速至少要 {least} 个",
    "the class {id} has {count} windows of {years} years; a growth is taken from {least} at least",
    "换一个序列更长的参照组，缩短预测期，或直接写增速，如 growth: 5%。",
    "name a class with longer series, project fewer years, or state the growth, as growth: 5%.",
  ),
  "volatility-few": both(
    "{id} 的历史只有 {count} 个逐年增速，据此推算波动率至少要 {least} 个",
    "the history of {id} has {count} yearly growth rates; a volatility is taken from {least} at least",
    "直接写波动率，如 volatility: 3%；正值之间、逐年相连、不跨口径变化的才算增速。",
    "state it, as volatility: 3%; only growth between positive values of two years in a row counts, and none across an artefact.",
  ),
  "bounds-order": both(
    "下界 {low} 应小于上界 {high}",
    "the lower bound {low} must be below the upper bound {high}",
    "交换二者。",
    "swap the two.",
  ),
  "step-by-or-add": both(
    "每个 step 写 by 或 add 之一",
    "a step has either by or add",
    "如 { by: -10% } 或 { add: 5 }。",
    "as { by: -10% } or { add: 5 }.",
  ),
  "class-empty": both(
    "参照组 {id} 没有任何序列",
    "the reference class {id} has no series",
    "检查列名与 exclude。",
    "check its columns and exclude.",
  ),
};
