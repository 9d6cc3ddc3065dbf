import { both } from "./message.ts";

/** Indicators, their growth, and the tables that their history is read from. */
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
  "volatility-negative": both("波动率不能为负", "a volatility cannot be negative", "写作 1%。", "write 1%."),
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
  "table-encoding": both(
    "{path} 不是 UTF-8 或 GB 18030 的文本",
    "{path} is not text in UTF-8 or GB 18030",
    "另存为 CSV（UTF-8）。",
    "save it as CSV (UTF-8).",
  ),
  "table-syntax": both(
    "{path} 无法读成表格：{detail}",
    "{path} cannot be read as a table: {detail}",
    "用 Excel 重新另存为 CSV 或 XLSX。",
    "save it again as CSV or XLSX.",
  ),
  "table-sheet": both(
    "{path} 里没有工作表 {sheet}",
    "{path} has no sheet {sheet}",
    "{near}它有：{sheets}。",
    "{near}It has {sheets}.",
  ),
  "table-empty": both(
    "{path} 里没有数据",
    "{path} has no rows",
    "第一行是列名，其后是数据。",
    "its first row names the columns, the others hold the data.",
  ),
  "table-column": both(
    "{path} 里没有列 {column}",
    "{path} has no column {column}",
    "{near}它有：{columns}。",
    "{near}It has {columns}.",
  ),
  "table-no-rows": both(
    "{path} 里没有符合条件的行",
    "no row of {path} meets the conditions",
    "检查 where 里的值。",
    "check the values under where.",
  ),
  "table-unit": both(
    "列的单位“{from}”换算不成“{to}”",
    "the column's unit {from} cannot be converted to {to}",
    "改 unit，使两者量纲相同。",
    "state units of one dimension.",
  ),
  "table-not-a-year": both(
    "{path} 第 {row} 行：“{year}”不是年份",
    "{path}, row {row}: {year} is not a year",
    "年份写作 2020。",
    "write the year as 2020.",
  ),
  "table-not-a-number": both(
    "{path} 第 {row} 行：“{value}”不是数",
    "{path}, row {row}: {value} is not a number",
    "缺数的格子留空。",
    "leave a cell without a figure empty.",
  ),
  "table-duplicate-year": both(
    "{path} 第 {row} 行：{year} 年已有一个值",
    "{path}, row {row}: there is a value for {year} already",
    "用 where 选定一组行。",
    "select one set of rows with where.",
  ),
  "class-empty": both(
    "参照组 {id} 没有任何序列",
    "the reference class {id} has no series",
    "检查列名与 exclude。",
    "check its columns and exclude.",
  ),
};
