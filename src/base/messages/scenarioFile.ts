import { both } from "./both.ts";
import type { Message } from "./message.ts";

/** What can be wrong with a scenario file as a text. */
export const fileMessages: Readonly<Record<string, Message>> = {
  "file-missing": both(
    "找不到文件 {path}",
    "there is no file {path}",
    "检查路径;文件里的路径从写它的那个文件算起。",
    "check the path; a path in a file is seen from that file.",
  ),
  "file-directory": both(
    "{path} 是一个文件夹",
    "{path} is a folder",
    "给出文件夹里的情景文件。",
    "name the scenario file in it.",
  ),
  "file-unreadable": both(
    "读不了 {path}({detail})",
    "{path} cannot be read ({detail})",
    "检查文件的访问权限。",
    "check the file's permissions.",
  ),
  "file-too-large": both(
    "文件超过 {limit} MiB",
    "the file is larger than {limit} MiB",
    "把大表放进 CSV,或拆成几个文件。",
    "keep only the rows that are used, or split it.",
  ),
  "file-encoding": both(
    "文件不是 UTF-8 文本",
    "the file is not UTF-8 text",
    "在编辑器里另存为 UTF-8;表格数据写在 CSV 或 XLSX 里,用 file: 引用。",
    "save it as UTF-8; refer to a table with file:.",
  ),
  "file-empty": both(
    "文件里没有内容",
    "the file is empty",
    "从 reckon new 的样例开始写。",
    "begin with the example that reckon new writes.",
  ),
  "not-text": both(
    "这里有不可见的控制字符 {code}",
    "an invisible control character {code} stands here",
    "删去它;也许这不是文本文件。",
    "remove it; perhaps this is not a text file.",
  ),
  "not-a-map": both(
    "情景文件应是“键: 值”的形式",
    "a scenario file is a map of keys and values",
    "以 reckon: 1 开头,再写 indicators: 和 targets:。",
    "begin with reckon: 1, then indicators: and targets:.",
  ),
  "too-deep": both(
    "嵌套超过 {limit} 层",
    "collections nest deeper than {limit}",
    "情景文件至多五六层;检查括号和缩进。",
    "no scenario needs more than six levels; check brackets and indentation.",
  ),
  "too-many-indicators": both(
    "有 {count} 个指标,上限是 {limit}",
    "{count} indicators; the limit is {limit}",
    "拆成几个情景文件。",
    "split it into several scenarios.",
  ),
  "multiple-documents": both(
    "一个文件里有多份 YAML 文档",
    "the file holds several YAML documents",
    "删去 ---,或分成几个文件。",
    "remove the ---, or write one file each.",
  ),
  "tab-indent": both("缩进用了制表符", "a tab is used for indentation", "改用空格缩进。", "indent with spaces."),
  "yaml-missing": both(
    "括号或引号没有写完({detail})",
    "a bracket or quote is not closed ({detail})",
    "补上右括号或右引号。",
    "close it.",
  ),
  "yaml-indent": both(
    "缩进不对({detail})",
    "the indentation is wrong ({detail})",
    "同一层的键左对齐。",
    "align the keys of one level.",
  ),
  "yaml-key": both(
    "这里不能再有一个键({detail})",
    "a key cannot stand here ({detail})",
    "冒号后的文字若本身含冒号,请加引号;否则换行并缩进。",
    "quote a text that has a colon in it; else begin a new, indented line.",
  ),
  "yaml-syntax": both(
    "YAML 语法有误:{detail}",
    "this is not YAML: {detail}",
    "检查引号、括号和冒号后的空格。",
    "check quotes, brackets and the space after each colon.",
  ),
  "yaml-tag": both(
    "不支持 YAML 标签:{tag}",
    "YAML tags are not supported: {tag}",
    "删去以 ! 开头的标签。",
    "remove the tag that begins with !.",
  ),
  "duplicate-key": both(
    "键 {key} 写了两次",
    "the key {key} stands here a second time",
    "合并,或改名。",
    "merge the two, or rename one.",
  ),
  "key-not-text": both(
    "键应是文字",
    "a key must be a text",
    "不用列表或映射作键。",
    "do not use a list or a map as a key.",
  ),
  "alias-unknown": both(
    "没有名为 &{alias} 的锚",
    "there is no anchor &{alias} above",
    "先写 &{alias},再引用 *{alias}。",
    "write &{alias} before *{alias}.",
  ),
  "alias-circular": both(
    "*{alias} 引用了它自己所在的部分",
    "*{alias} refers to the part that it stands in",
    "直接写出这部分。",
    "write the part out.",
  ),
  "alias-bomb": both(
    "别名展开后超过 {limit} 项",
    "aliases expand to more than {limit} nodes",
    "直接写出内容,不要层层引用。",
    "write the content out instead of nesting aliases.",
  ),
  "full-width-colon": both(
    "这里是全角冒号“：”",
    "this is a full-width colon （：）",
    "改成半角冒号加空格:“: ”。",
    "write an ASCII colon and a space.",
  ),
  "extends-cycle": both(
    "extends 互相循环:{chain}",
    "extends goes in a circle: {chain}",
    "去掉其中一个 extends。",
    "remove one of them.",
  ),
  "extends-not-a-path": both(
    "extends 应是一个文件路径",
    "extends takes the path of a file",
    "写作 extends: ./base.yaml",
    "write extends: ./base.yaml",
  ),
  "nothing-to-remove": both(
    "{key} 没有值,也没有可以移除的内容",
    "{key} has no value, and there is nothing for it to remove",
    "写上值,或删去这个键;没有数据的年份不写。",
    "give it a value, or leave it out; years without a figure are not listed.",
  ),
  "thousands-split": both(
    "数里的逗号把它拆开了:{key} 成了单独的键",
    "a comma has split a number: {key} became a key",
    "数里不写分隔符:1000。",
    "write numbers without separators: 1000.",
  ),
};
