import { both } from "./message.ts";

/** What is wrong with a history that a forecast is asked of, and why a method has nothing to say of it. */
export const forecastMessages = {
  "series-header": both(
    "没有 {column} 列",
    "there is no column {column}",
    "第一行写列名：year,value（年份、数值亦可），其后每年一行。",
    "name the columns in the first row, year,value, and write a row a year below.",
  ),
  "series-year": both(
    "“{written}”不是年份",
    "{written} is no year",
    "写四位年份，如 2020；半年、季度的数不能当作全年的数，请删去这一行。",
    "write a year, as 2020; a half-year or quarter is no year's value: leave that row out.",
  ),
  "series-value": both(
    "“{written}”不是数",
    "{written} is not a number",
    "只写数字，如 1480.5；没有数的年份空着或删去这一行。",
    "write a number alone, as 1480.5; leave a year without one blank, or out.",
  ),
  "series-twice": both(
    "{year}年有两行，另一行在第{line}行",
    "{year} stands here and in line {line}",
    "每年只留一行。",
    "keep one row a year.",
  ),
  "series-order": both(
    "{year}年排在{before}年之后",
    "{year} comes after {before}",
    "按年份从早到晚排列。",
    "sort the rows by year, the earliest first.",
  ),
  "series-empty": both(
    "没有任何带数的年份",
    "there is no year with a value",
    "列名之下每年一行，如 2020,1480.5。",
    "write a row a year below the names, as 2020,1480.5.",
  ),
  "forecast-method": both(
    "没有名为 {name} 的方法",
    "there is no method {name}",
    "{near}可选：{methods}。",
    "{near}Choose one of {methods}.",
  ),
  "forecast-indicator": both(
    "没有名为 {id} 的指标",
    "there is no indicator {id}",
    "{near}有历史数据的指标：{indicators}。",
    "{near}Indicators with a history: {indicators}.",
  ),
  "forecast-no-history": both(
    "{id} 没有截至 {year} 年的观测值",
    "{id} has no observation up to {year}",
    "写在 history 里，一个就够。",
    "enter one under history.",
  ),
  "forecast-to": both(
    "预测到 {to} 年：{id} 的历史已到 {last} 年",
    "to {to}: the history of {id} runs to {last} already",
    "加上 --to，写更晚的年份。",
    "name a later year with --to.",
  ),
  "forecast-far": both(
    "预测到 {to} 年太远：最多 {most} 年",
    "to {to} is too far: {most} years at most",
    "用 --to 写近一些的年份；五六年以外，区间宽得没有用处。",
    "name a nearer year with --to; beyond five or six years the bands are too wide to be of use.",
  ),
  "forecast-ceiling": both(
    "--ceiling 的“{written}”不是正数",
    "--ceiling {written} is not a number above 0",
    "写一个数，单位与数据相同，如 --ceiling 120。",
    "write a number in the unit of the data, as --ceiling 120.",
  ),
  "method-few": both(
    "{method}至少要 {least} 个观测值，这里有 {count} 个",
    "{method} needs {least} observations at least; here are {count}",
    "补上更早的年份，或用 --method baseline，一个值也能推。",
    "add earlier years, or take --method baseline, which does with one.",
  ),
  "method-gap": both(
    "{method}要逐年的数，缺 {year} 年",
    "{method} needs a value each year, and {year} is missing",
    "补上这一年，或用 baseline、naive、drift、log-linear，它们不怕缺年。",
    "add that year, or take baseline, naive, drift or log-linear, which bear gaps.",
  ),
  "method-not-positive": both(
    "{method}只用于正数，{year} 年不是",
    "{method} is for values above 0, and that of {year} is not",
    "改用 baseline、naive、drift，它们不怕零和负数。",
    "take baseline, naive or drift, which bear zeros and negative values.",
  ),
  "method-ceiling": both(
    "{method}要给定上限：从早期数据估出的上限总在最后一个值附近",
    "{method} needs a declared ceiling: one found in early data sits near the last value",
    "写明上限，如 --ceiling 120。",
    "declare one, as --ceiling 120.",
  ),
  "method-above-ceiling": both(
    "{method}：{year} 年已达到上限",
    "{method}: the value of {year} has reached the ceiling",
    "提高 --ceiling。",
    "raise --ceiling.",
  ),
  "method-no-curve": both(
    "{method}：历史不是向上限扩散的样子",
    "{method}: the history does not spread towards a ceiling",
    "改用 baseline 或 logistic。",
    "take baseline or logistic.",
  ),
};
