import type { Argv } from "yargs";
import type { Lang, Text } from "../base/text.ts";
import { DESIGNS, type Design } from "../random/design.ts";

/** Help texts of every option, in both languages. */
const TEXTS = {
  json: { zh: "只打印 JSON 文档，不写文件", en: "print the JSON document alone and write no file" },
  quiet: { zh: "不打印表格和警告", en: "print no table and no warning" },
  lang: { zh: "语言", en: "language" },
  draws: { zh: "抽样次数", en: "number of draws" },
  design: { zh: "抽样设计", en: "how the draws are laid out" },
  exact: { zh: "分位数精确到最后一位（再抽一遍）", en: "quantiles to the last digit, by a second pass over the draws" },
  until: {
    zh: "加倍抽样，直到概率的误差不超过它，例如 0.1%",
    en: "double the draws until no probability errs by more, as 0.1%",
  },
  jobs: { zh: "线程数", en: "number of threads" },
  shard: {
    zh: "只算第几份，例如 3/64；--output 是写出的文件",
    en: "compute one part only, as 3/64; --output is the file it goes to",
  },
  "second-pass": {
    zh: "第一遍的各份：再抽一遍，使合并后的分位数精确到最后一位",
    en: "the parts of a first pass: draw again, for quantiles that are exact after the merge",
  },
  seed: { zh: "随机数种子", en: "seed of the random numbers" },
  "as-of": { zh: "数据截止年份", en: "data cut-off: later observations are shown, never used" },
  set: {
    zh: "改变一个值，可重复：假设 --set 增长=5%（其分布随之移动），某一年 --set 增长@2023=5%，目标值 --set 目标=2800亿元，观测值 --set 指标@2022=1750",
    en: "change a value, may be repeated: an assumption, --set growth=5% (its distribution moves along), in one year, --set growth@2023=5%; a target, --set machinery-2025=2800亿元; an observation, --set machinery@2022=1750",
  },
  fix: {
    zh: "把一个假设固定为某个值，不再随机：--fix 增长=5%",
    en: "give an assumption one value in every draw: --fix growth=5%",
  },
  all: {
    zh: "逐条列出警告，带所在的行和改法（否则每类一行）",
    en: "list every warning with its line and what to do, rather than a line a kind",
  },
  output: { zh: "输出文件夹", en: "folder to write to" },
  paths: { zh: "打印每个指标的逐年轨迹", en: "print every indicator's yearly path" },
  iamc: { zh: "另写一份 IAMC 长表", en: "write an IAMC long table too" },
  charts: { zh: "画图（--no-charts 不画）", en: "draw charts (--no-charts draws none)" },
  force: {
    zh: "写入不是 reckon 写的文件夹（其中原有的文件保留）",
    en: "write into a folder that reckon did not write (what is there is kept)",
  },
  "dry-run": { zh: "只列出会写的文件", en: "only list the files that would be written" },
  "fail-on": { zh: "有目标落空（或有风险）时以 4 退出", en: "exit 4 when a target is missed (or at risk)" },
} as const satisfies Record<string, Text>;

/** What `--help` says about an option. */
export const helpOf = (option: keyof typeof TEXTS, lang: Lang): string => TEXTS[option][lang];

/** Options of every command that projects a scenario. */
export const runOptions = <T>(yargs: Argv<T>, lang: Lang) =>
  changeOptions(
    yargs
      .option("draws", { type: "number", requiresArg: true, describe: helpOf("draws", lang) })
      .option("design", { choices: DESIGNS, requiresArg: true, describe: helpOf("design", lang) })
      .option("seed", { type: "number", requiresArg: true, describe: helpOf("seed", lang) }),
    lang,
  );

/** Options that change what a file states. */
export const changeOptions = <T>(yargs: Argv<T>, lang: Lang) =>
  yargs
    .option("as-of", { type: "number", requiresArg: true, describe: helpOf("as-of", lang) })
    .option("set", { type: "string", array: true, requiresArg: true, nargs: 1, describe: helpOf("set", lang) })
    .option("fix", { type: "string", array: true, requiresArg: true, nargs: 1, describe: helpOf("fix", lang) });

/** Options of the commands that draw. */
export const drawOptions = <T>(yargs: Argv<T>, lang: Lang) =>
  runOptions(yargs, lang)
    .option("exact", { type: "boolean", describe: helpOf("exact", lang) })
    .option("until", { type: "string", requiresArg: true, describe: helpOf("until", lang) })
    .option("jobs", { type: "number", requiresArg: true, describe: helpOf("jobs", lang) });

/** Options of the commands that present what was drawn. */
export const outputOptions = <T>(yargs: Argv<T>, lang: Lang) =>
  yargs
    .option("json", { type: "boolean", describe: helpOf("json", lang) })
    .option("quiet", { type: "boolean", describe: helpOf("quiet", lang) })
    .option("paths", { type: "boolean", describe: helpOf("paths", lang) })
    .option("output", { type: "string", requiresArg: true, default: "output", describe: helpOf("output", lang) })
    .option("charts", { type: "boolean", default: true, describe: helpOf("charts", lang) })
    .option("iamc", { type: "boolean", describe: helpOf("iamc", lang) })
    .option("force", { type: "boolean", describe: helpOf("force", lang) })
    .option("dry-run", { type: "boolean", describe: helpOf("dry-run", lang) })
    .option("fail-on", {
      choices: ["missed", "at-risk"] as const,
      requiresArg: true,
      describe: helpOf("fail-on", lang),
    });

/** The options of the commands that project a scenario, as yargs hands them over. */
export interface RunArguments {
  readonly draws?: number | undefined;
  readonly design?: Design | undefined;
  readonly exact?: boolean | undefined;
  readonly until?: string | undefined;
  readonly jobs?: number | undefined;
  readonly shard?: string | undefined;
  readonly "second-pass"?: readonly string[] | undefined;
  readonly seed?: number | undefined;
  readonly "as-of"?: number | undefined;
  readonly set?: readonly string[] | undefined;
  readonly fix?: readonly string[] | undefined;
}
