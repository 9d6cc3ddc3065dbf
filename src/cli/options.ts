import type { Text } from "../base/text.ts";
import { DESIGNS, type Design } from "../random/design.ts";

/** How options are put together on a help page. */
export const GROUPS = {
  inputs: { zh: "改变输入：", en: "Changing inputs:" },
  draws: { zh: "抽样：", en: "Drawing:" },
  machines: { zh: "分到多台机器：", en: "Many machines:" },
  output: { zh: "输出：", en: "Output:" },
  pictures: { zh: "图的样子：", en: "How charts look:" },
  general: { zh: "通用：", en: "General:" },
} as const satisfies Record<string, Text>;

/** What follows an option when a shell completes it. */
export type Completed = "files" | "folders" | "assumptions" | "changes" | "targets";

/** An option of the command line: whatever help, parser and completion say of it is read from here. */
export interface Option {
  readonly group: keyof typeof GROUPS;
  readonly text: Text;
  /** texts: may be given several times. */
  readonly kind: "flag" | "number" | "text" | "texts";
  /** What its value is, as a help page calls it. */
  readonly value?: Text;
  readonly short?: string;
  readonly choices?: readonly string[];
  /** What it is where it is not given. */
  readonly default?: string | boolean;
  /** The same, where a file or the machine says it. */
  readonly otherwise?: Text;
  readonly completed?: Completed;
}

/** Every option, by its name. */
export const OPTIONS = {
  set: {
    group: "inputs",
    kind: "texts",
    value: { zh: "名称=值", en: "name=value" },
    short: "s",
    completed: "changes",
    text: {
      zh: "改变一个值，可重复：假设 growth=5%（其分布随之移动），某一年 growth@2023=5%，目标值 machinery-2025=2800亿元，观测值 machinery@2022=1750",
      en: "change a value, may be repeated: an assumption, growth=5% (its distribution moves along), in one year, growth@2023=5%; a target, machinery-2025=2800亿元; an observation, machinery@2022=1750",
    },
  },
  fix: {
    group: "inputs",
    kind: "texts",
    value: { zh: "名称=值", en: "name=value" },
    completed: "assumptions",
    text: {
      zh: "把一个假设固定为某个值，不再随机，可重复：growth=5%",
      en: "give an assumption one value in every draw, may be repeated: growth=5%",
    },
  },
  "as-of": {
    group: "inputs",
    kind: "number",
    value: { zh: "年份", en: "year" },
    text: {
      zh: "数据截止年份：之后的观测值只展示，不使用",
      en: "data cut-off, a year: later observations are shown, never used",
    },
    otherwise: { zh: "按文件，或最近的观测年", en: "the file's, or the latest observation" },
  },
  draws: {
    group: "draws",
    kind: "number",
    short: "n",
    text: { zh: "抽样次数", en: "number of draws" },
    otherwise: { zh: "按文件，或 16384", en: "the file's, or 16384" },
  },
  design: {
    group: "draws",
    kind: "text",
    choices: DESIGNS,
    text: { zh: "抽样设计", en: "how the draws are laid out" },
    otherwise: { zh: "按文件，或 sobol-sums", en: "the file's, or sobol-sums" },
  },
  seed: {
    group: "draws",
    kind: "number",
    text: { zh: "随机数种子", en: "seed of the random numbers" },
    otherwise: { zh: "按文件，或 1", en: "the file's, or 1" },
  },
  until: {
    group: "draws",
    kind: "text",
    value: { zh: "误差", en: "error" },
    text: {
      zh: "加倍抽样，直到概率的误差不超过它，例如 0.1%",
      en: "double the draws until no probability errs by more, as 0.1%",
    },
  },
  exact: {
    group: "draws",
    kind: "flag",
    text: {
      zh: "分位数精确到最后一位（再抽一遍）",
      en: "quantiles to the last digit, by a second pass over the draws",
    },
  },
  jobs: {
    group: "draws",
    kind: "number",
    short: "j",
    text: { zh: "线程数", en: "number of threads" },
    otherwise: { zh: "视工作量而定", en: "as many as the work is worth" },
  },
  shard: {
    group: "machines",
    kind: "text",
    value: { zh: "第几份/共几份", en: "part/of" },
    text: {
      zh: "只算第几份，例如 3/64；--output 是写出的文件",
      en: "compute one part only, as 3/64; --output is the file it goes to",
    },
  },
  "second-pass": {
    group: "machines",
    kind: "texts",
    value: { zh: "文件", en: "files" },
    completed: "files",
    text: {
      zh: "第一遍的各份：再抽一遍，使合并后的分位数精确到最后一位",
      en: "the parts of a first pass: draw again, for quantiles that are exact after the merge",
    },
  },
  format: {
    group: "pictures",
    kind: "text",
    text: {
      zh: "图的格式，逗号分隔：svg、png、json（Vega-Lite）",
      en: "formats of charts, separated by commas: svg, png, json (Vega-Lite)",
    },
    otherwise: { zh: "svg,json；chart 按文件名后缀", en: "svg,json; of chart, the ending of its file" },
  },
  size: {
    group: "pictures",
    kind: "text",
    text: { zh: "图的大小：16:9、a4，或像素，例如 1200x675", en: "size of charts: 16:9, a4, or pixels, as 1200x675" },
    otherwise: { zh: "16:9", en: "16:9" },
  },
  theme: {
    group: "pictures",
    kind: "text",
    completed: "files",
    text: {
      zh: "单位自己的颜色和字体：一份 Vega-Lite config（JSON）",
      en: "colours and fonts of your own: a Vega-Lite config (JSON)",
    },
  },
  output: {
    group: "output",
    kind: "text",
    value: { zh: "文件夹", en: "folder" },
    short: "o",
    default: "output",
    completed: "folders",
    text: { zh: "输出文件夹", en: "folder to write to" },
  },
  json: {
    group: "output",
    kind: "flag",
    text: { zh: "只打印 JSON 文档，不写文件", en: "print the JSON document alone and write no file" },
  },
  quiet: {
    group: "output",
    kind: "flag",
    short: "q",
    text: { zh: "不打印表格和警告", en: "print no table and no warning" },
  },
  paths: {
    group: "output",
    kind: "flag",
    text: { zh: "打印每个指标的逐年轨迹", en: "print every indicator's yearly path" },
  },
  why: {
    group: "output",
    kind: "flag",
    text: { zh: "打印每个目标结论的理由", en: "print why, a sentence for each target" },
  },
  influences: {
    group: "output",
    kind: "flag",
    text: {
      zh: "各目标主要取决于哪些假设（由本次抽样得出）",
      en: "which assumptions drive each target most, from the run's own draws",
    },
  },
  width: {
    group: "output",
    kind: "number",
    text: { zh: "表格宽度，60 到 200 列", en: "width of the tables, 60 to 200 columns" },
    otherwise: { zh: "随终端；不是终端时取 COLUMNS，或 100", en: "the terminal's; elsewhere COLUMNS, or 100" },
  },
  "draws-out": {
    group: "output",
    kind: "text",
    value: { zh: "文件", en: "file" },
    completed: "files",
    text: {
      zh: "把每次抽样写成一行：输入、各目标的值、是否达标；.csv 或 .parquet",
      en: "write every draw as a row: inputs, each target's number, whether it is met; .csv or .parquet",
    },
  },
  charts: {
    group: "output",
    kind: "flag",
    default: true,
    text: { zh: "画图；--no-charts 不画", en: "draw charts; --no-charts draws none" },
  },
  iamc: {
    group: "output",
    kind: "flag",
    text: { zh: "另写一份 IAMC 长表", en: "write an IAMC long table too" },
  },
  force: {
    group: "output",
    kind: "flag",
    text: {
      zh: "写入不是 reckon 写的文件夹（其中原有的文件保留）",
      en: "write into a folder that reckon did not write (what is there is kept)",
    },
  },
  "dry-run": {
    group: "output",
    kind: "flag",
    text: { zh: "只列出会写的文件", en: "only list the files that would be written" },
  },
  "fail-on": {
    group: "output",
    kind: "text",
    choices: ["missed", "at-risk"],
    text: { zh: "有目标落空（或有风险）时以 4 退出", en: "exit 4 when a target is missed (or at risk)" },
  },
  lang: {
    group: "general",
    kind: "text",
    value: { zh: "zh|en", en: "zh|en" },
    choices: ["zh", "en"],
    text: { zh: "语言", en: "language" },
    otherwise: { zh: "按系统语言", en: "the system's" },
  },
  help: { group: "general", kind: "flag", short: "h", text: { zh: "显示帮助", en: "show help" } },
  version: { group: "general", kind: "flag", short: "v", text: { zh: "显示版本号", en: "show the version" } },
} as const satisfies Readonly<Record<string, Option>>;

/** Options of every command. */
export const GENERAL: Readonly<Record<string, Option>> = {
  lang: OPTIONS.lang,
  help: OPTIONS.help,
  version: OPTIONS.version,
};

/** The name of an option. */
export type OptionName = keyof typeof OPTIONS;

/** Options of every command that projects a scenario. */
export const CHANGES: readonly OptionName[] = ["set", "fix", "as-of"];
/** Options of the commands that draw. */
export const DRAWING: readonly OptionName[] = ["draws", "design", "seed", "until", "exact", "jobs"];
/** Options of the commands that present what was drawn. */
export const OUTPUT: readonly OptionName[] = [
  "output",
  "json",
  "quiet",
  "paths",
  "why",
  "influences",
  "width",
  "charts",
  "iamc",
  "force",
  "dry-run",
  "fail-on",
  "format",
  "size",
  "theme",
];
/** Options of the commands that draw charts. */
export const PICTURES: readonly OptionName[] = ["format", "size", "theme"];

/** The options of the commands that project a scenario, as yargs hands them over. */
export interface RunArguments {
  readonly draws?: number | undefined;
  readonly design?: Design | undefined;
  readonly exact?: boolean | undefined;
  readonly until?: string | undefined;
  readonly jobs?: number | undefined;
  readonly shard?: string | undefined;
  readonly "second-pass"?: readonly string[] | undefined;
  readonly "draws-out"?: string | undefined;
  readonly seed?: number | undefined;
  readonly "as-of"?: number | undefined;
  readonly set?: readonly string[] | undefined;
  readonly fix?: readonly string[] | undefined;
}
