import { both } from "./message.ts";

/** Keys, types and names that the schema does not know. */
export const keyMessages = {
  "unknown-key": both(
    "不认识的字段 {key}",
    "unknown key {key}",
    "{near}这里可用：{known}。",
    "{near}Known here: {known}.",
  ),
  "key-parenthesis": both(
    "字段 {key} 以括号结尾：逗号把一个写法拆成了两个字段",
    "the key {key} ends with a parenthesis: a comma has split one text into two keys",
    "分布写成下一级内容，如 { normal: [1%, 2%] }；含逗号的公式加引号。",
    "write a distribution as a map, { normal: [1%, 2%] }, and quote a formula that has commas.",
  ),
  "key-missing": both("缺少 {key}", "{key} is missing", "补上这个字段。", "add it."),
  "expected-text": both(
    "这里应是文字",
    "a text belongs here",
    "数字要当作文字时加引号。",
    "put a number that is meant as a text in quotes.",
  ),
  "expected-number": both(
    "这里应是数，不是“{value}”",
    "a number belongs here, not {value}",
    "写一个不带单位和引号的数。",
    "write a number without unit or quotes.",
  ),
  "expected-whole-number": both(
    "这里应是整数，不是 {value}",
    "a whole number belongs here, not {value}",
    "写一个整数。",
    "write a whole number.",
  ),
  "expected-boolean": both(
    "这里应是 true 或 false",
    "true or false belongs here",
    "写 true 或 false，不加引号。",
    "write true or false, without quotes.",
  ),
  "expected-map": both(
    "这里应是下一层的“字段: 值”",
    "keys and values belong here",
    "换行并缩进，或写作 { 字段: 值 }。",
    "indent them on the next lines, or write { key: value }.",
  ),
  "written-as-call": both(
    "“{value}”应写成下一级内容",
    "{value} must be written as a map",
    "写作 { normal: [1%, 2%] }。",
    "write { normal: [1%, 2%] }.",
  ),
  "expected-list": both("这里应是列表", "a list belongs here", "写作 [a, b]。", "write [a, b]."),
  "expected-value": both(
    "这里应是一个值",
    "a single value belongs here",
    "写一个数、一个名称或一个公式。",
    "write a number, a name or a formula.",
  ),
  "expected-quantile": both(
    "{key} 不是 p01 至 p99 的分位数",
    "{key} is no quantile from p01 to p99",
    "如 { p10: 2%, p50: 4%, p90: 8% }。",
    "as { p10: 2%, p50: 4%, p90: 8% }.",
  ),
  "expected-year": both(
    "{key} 不是四位数的年份",
    "{key} is not a year of four digits",
    "写作 2025；半年等部分年份写 { value: …, period: H1 }。",
    "write 2025; a part of a year is { value: …, period: H1 }.",
  ),
  "expected-month": both(
    "“{value}”不是年月",
    "{value} is not a month",
    '写作 2025-12，或只写年份并加引号："2025"。',
    'write 2025-12, or the year alone in quotes: "2025".',
  ),
  "unexpected-value": both(
    "这里不能是“{value}”",
    "{value} cannot stand here",
    "见 docs/format.md。",
    "see docs/format.md.",
  ),
  "not-one-of": both(
    "“{value}”不在可选值之内",
    "{value} is not one of the choices",
    "{near}可选：{allowed}。",
    "{near}Choose one of {allowed}.",
  ),
  "format-version": both(
    "不支持格式版本 {value}",
    "format version {value} is not supported",
    "写 reckon: 1。",
    "write reckon: 1.",
  ),
  "too-small": both(
    "{value} 小于 {minimum}",
    "{value} is less than {minimum}",
    "至少 {minimum}。",
    "at least {minimum}.",
  ),
  "too-large": both(
    "{value} 大于 {maximum}",
    "{value} is more than {maximum}",
    "至多 {maximum}。",
    "at most {maximum}.",
  ),
  "wrong-length": both(
    "这个列表应有 {count} 项",
    "this list takes {count} items",
    "写足 {count} 项。",
    "write {count} of them.",
  ),
  "id-invalid": both(
    "“{id}”不能作名称",
    "{id} cannot be a name",
    "用文字、数字、下划线和连字符，不以数字开头，不含空格和其他标点。",
    "use letters, digits, underscores and hyphens, begin with a letter; no spaces or other marks.",
  ),
  "id-reserved": both(
    "“{id}”是公式语言的词",
    "{id} is a word of the formula language",
    "换一个名称。",
    "choose another name.",
  ),
  "id-taken": both(
    "名称 {id} 已在 {section} 里用过（{file}:{line}）",
    "the name {id} is taken by {section} ({file}:{line})",
    "假设、指标和目标的名称不能相同。",
    "names are unique across assumptions, indicators and targets.",
  ),
  "year-out-of-range": both(
    "{year} 年超出 {first}–{last}",
    "the year {year} is outside {first}–{last}",
    "检查年份。",
    "check the year.",
  ),
};
