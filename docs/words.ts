import { CHINESE } from "../src/scenario/schema/chinese.ts";

/** What the reference of the file format says in a language, beside the descriptions of the keys. */
export interface Words {
  readonly introduction: string;
  /** The heading of the top of the file. */
  readonly whole: string;
  /** The head of each table. */
  readonly head: string;
  readonly comma: string;
  readonly or: string;
  readonly figure: string;
  readonly any: string;
  /** JSON Schema's names of types. */
  readonly types: Readonly<Record<string, string>>;
  readonly list: (of: string | null) => string;
  readonly map: (key: string, of: string) => string;
  /** What a description says in this language. */
  readonly meaning: (description: string) => string;
}

/** The words of docs/format.md. */
export const ENGLISH: Words = {
  introduction: `# The scenario file, format 1

[中文](format.zh.md) · [tutorial](tutorial.md) · [questions](cookbook.md) · [what each number means](methods.md)

A YAML 1.2 (or JSON) file. Every key of the format is listed here; an unknown one stops the run. Keys marked * are
required where their map is written. \`<id>\` stands for a name of your choice, \`<year>\` for a year of four digits.

A *figure* is a number, with a unit where wanted: \`3%\`, \`1.5万\`, \`3000亿元\`. A bare number is in the unit of its place. In a rate's
place (growth, changes, a condition on growth, volatility, whatever is used as a rate) a figure other than 0 needs its sign: \`8%\`. A share
(an indicator in % or ‰) moves by points: \`growth: 0.3个百分点\` or \`0.3pp\`. Where a formula may stand, a figure is a formula too.

An overlay names its base with \`extends\` and states what differs: maps merge by key, lists and single values replace,
\`null\` removes. A map over a single value, or a single value over a map, replaces it; so does a growth \`model\` over
another one. Of keys that exclude each other (\`value\` and \`schedule\`, \`lever\` and \`distribution\`, the shapes of a
distribution, \`growth\` and \`formula\`, \`history\` and \`changes\`, \`by\` and \`add\` of a step, the bounds and the kinds of a
target) the overlay's takes the place of its base's.

With \`for: district\` an assumption, indicator or target is stated once and exists for each member of the dimension: \`x[泉山]\`. In it any value may be
a map by members; an entry \`x[泉山]\` of its own, here or in an overlay, says what differs for one member.
`,
  whole: "The file",
  head: "| key | type | meaning | example |",
  comma: ", ",
  or: " or ",
  figure: "figure",
  any: "any",
  types: { string: "text", integer: "whole number", boolean: "true / false", object: "map" },
  list: (of) => `list of ${of ?? "values"}`,
  map: (key, of) => `map: ${key} → ${of}`,
  meaning: (description) => description,
};

/** Those of docs/format.zh.md. */
export const IN_CHINESE: Words = {
  introduction: `# 情景文件的写法（格式1）

[English](format.md) · [教程](tutorial.zh.md) · [二十个问题](cookbook.zh.md) · [每个数的含义](methods.zh.md)

文件是YAML 1.2（也可以是JSON）。格式的每个字段都列在这里；不认识的字段会让运行停下。带 * 的字段，在写了它所在的那一级时必须写。\`<id>\` 是自取的名称，\`<year>\` 是四位数的年份。
从头写起看教程，常见的写法看二十个问题。

*数*可以带单位：\`3%\`、\`1.5万\`、\`3000亿元\`。不带单位的数，按所在之处的单位读。在增速的位置（增长、变化、对增速的要求、波动，以及当作增速使用的一切），
不为0的数要写明符号：\`8%\`。占比（单位为%或‰的指标）按百分点变化：\`growth: 0.3个百分点\` 或 \`0.3pp\`。能写公式的地方，一个数也是公式。

叠加情景用 \`extends\` 写明基础文件，只写不同之处：下一级内容按字段合并，列表和单个值整体替换，\`null\` 是去掉。单个值写在下一级内容之上，或者反过来，都是替换；增长的 \`model\` 换了一种，也是替换。
互相排斥的字段（\`value\` 与 \`schedule\`，\`lever\` 与 \`distribution\`，分布的各种形状，\`growth\` 与 \`formula\`，\`history\` 与 \`changes\`，一次性增减的 \`by\` 与 \`add\`，目标的各种界限和种类），
以叠加情景里的为准。

写了 \`for: district\`，一个假设、指标或目标只写一次，该维度的每个成员各有一份：\`x[泉山]\`。这样的一条里，任何值都可以按成员分写；在同一文件或叠加情景里另写一条 \`x[泉山]\`，说明某个成员的不同之处。

中文标点：字段后面的冒号是半角，后面要空一格（\`unit: 亿元\`）；逗号、引号、括号也用半角。文字里可以用全角标点。
`,
  whole: "整个文件",
  head: "| 字段 | 内容 | 含义 | 示例 |",
  comma: "、",
  or: " 或 ",
  figure: "数",
  any: "任意",
  types: { string: "文字", integer: "整数", number: "数", boolean: "true / false", object: "下一级内容" },
  list: (of) => `列表：${of ?? "值"}`,
  map: (key, of) => `按 \`${key}\` 分写：${of}`,
  meaning: (description) => (description === "" ? "" : chineseOf(description)),
};

function chineseOf(description: string): string {
  const chinese = CHINESE[description];
  if (chinese === undefined) throw new Error(`no Chinese for “${description}”`);
  return chinese;
}
