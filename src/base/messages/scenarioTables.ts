import { both } from "./message.ts";

/** The tables that a history or a reference class is read from. */
export const tableMessages = {
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
  "workbook-sizes": both(
    "{path} 没有如实写明其中各文件解压后的大小",
    "{path} does not state truly how large the files in it are",
    "来历不明的工作簿可能是压缩炸弹；用 Excel 重新另存为 XLSX。",
    "a workbook of unknown origin may be a zip bomb; save it again as XLSX with Excel.",
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
    "{near}第 {row} 行有：{columns}。表头在别的行，就用 header 写明行号。",
    "{near}Row {row} has {columns}. Where another row is the header, name it: header: 3.",
  ),
  "table-column-twice": both(
    "{path} 第 {row} 行有两列都叫 {column}",
    "two columns in row {row} of {path} are called {column}",
    "改名，使列名各不相同；表头在别的行，就用 header 写明行号。",
    "give each column a name of its own; where another row is the header, name it: header: 3.",
  ),
  "table-column-grouped": both(
    "{path} 的两行表头里有几列都叫 {column}",
    "several columns below the two rows of the header of {path} are called {column}",
    "连同上一行写明：{whole} 或 {other}。",
    "name the one with what stands above it: {whole} or {other}.",
  ),
  "table-below-years": both(
    "{path} 的每个年份下有几列：{below}",
    "each year of {path} has several columns: {below}",
    "用 below 写明取哪一列：below: {first}。",
    "say which is meant: below: {first}.",
  ),
  "table-below-unknown": both(
    "{path} 的年份下没有叫 {below} 的列",
    "no column below the years of {path} is called {below}",
    "{near}有：{known}。",
    "{near}there are: {known}.",
  ),
  "table-header": both(
    "{path} 没有第 {header} 行，只有 {rows} 行",
    "{path} has no row {header}: it has {rows}",
    "header 是列名所在的行号，从 1 数起。",
    "header is the number of the row with the column names, counted from 1.",
  ),
  "table-years-across": both(
    "{path} 里没有列 {column}，年份排在各列上：第 {row} 行有 {years}",
    "{path} has no column {column}: its years stand across the columns, row {row} has {years}",
    "去掉 year，value 写行名：{ file: …, value: 地区生产总值 }。",
    "leave out year, and let value name the row: { file: …, value: 地区生产总值 }.",
  ),
  "table-no-years": both(
    "没有写 year，{path} 的各列又不是年份",
    "no year is stated, and no years stand across the columns of {path}",
    "用 year 写明年份列；第 {row} 行有：{columns}。表头在别的行，就用 header 写明行号。",
    "name the column with the year: year: …; row {row} has {columns}. Where another row is the header, name it: header: 3.",
  ),
  "table-row": both(
    "{path} 里没有叫 {value} 的行",
    "{path} has no row called {value}",
    "{near}它有：{rows}。",
    "{near}It has {rows}.",
  ),
  "table-rows": both(
    "{path} 里有几行叫 {value}：第 {rows} 行",
    "{path} has several rows called {value}: rows {rows}",
    "用 where 选定一行，如 where: { 地区: 徐州 }。",
    "select one of them with where, as where: { 地区: 徐州 }.",
  ),
  "table-scale": both(
    "{path} 的{place}写的单位是“{from}”，这里却是“{to}”",
    "{path} says {from} ({place}), which is not {to}",
    "若表中数字的单位是“{from}”，就写 unit: {from}；若已是“{to}”，就写 unit: {to}。",
    "write unit: {from} where the table's figures are in that, unit: {to} where they are in {to} already.",
  ),
  "table-formula": both(
    "{path} {place}：公式 {formula} 的结果没有存在文件里",
    "{path}, {place}: the formula {formula} has no saved result",
    "用 Excel 打开后保存，结果就会存入文件；或者把公式粘贴为值。",
    "open the file in Excel and save it, which stores the result; or paste the formula as a value.",
  ),
  "table-no-rows": both(
    "{path} 里没有符合条件的行",
    "no row of {path} meets the conditions",
    "检查 where 里的值。",
    "check the values under where.",
  ),
  "table-unit": both(
    "列的单位“{from}”不能换算成“{to}”",
    "the column's unit {from} cannot be converted to {to}",
    "改 unit，使两者量纲相同。",
    "state units of one dimension.",
  ),
  "table-not-a-year": both(
    "{path} {place}：“{year}”不是年份",
    "{path}, {place}: {year} is not a year",
    "年份写作 2020；只用全年的数。表头在别的行，就用 header 写明行号。",
    "write the year as 2020; whole years only. Where another row is the header, name it: header: 3.",
  ),
  "table-not-a-number": both(
    "{path} {place}：“{value}”不是这里的单位的数",
    "{path}, {place}: {value} is not a number in the unit of its place",
    "缺数的格子留空。",
    "leave a cell without a figure empty.",
  ),
  "table-note-mark": both(
    "{path} {place}：“{value}”里有注释标记 {mark}",
    "{path}, {place}: {value} has a note mark {mark}",
    "去掉标记，写作 {plain}。",
    "take the mark away: {plain}.",
  ),
  "table-duplicate-year": both(
    "{path} {place}：{year} 年已有一个值",
    "{path}, {place}: there is a value for {year} already",
    "用 where 选定一组行。",
    "select one set of rows with where.",
  ),
};
