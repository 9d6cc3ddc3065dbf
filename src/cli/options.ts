import type { Argv } from "yargs";
import type { Lang, Text } from "../base/text.ts";
import { DESIGNS, type Design, MOST_DRAWS } from "../random/design.ts";

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
  set: { zh: "改变一个假设，例如 --set 增长=5%", en: "change an assumption, as --set growth=5%" },
  output: { zh: "输出文件夹", en: "folder to write to" },
  paths: { zh: "打印每个指标的逐年轨迹", en: "print every indicator's yearly path" },
  iamc: { zh: "另写一份 IAMC 长表", en: "write an IAMC long table too" },
  charts: { zh: "画图（--no-charts 不画）", en: "draw charts (--no-charts draws none)" },
  force: { zh: "覆盖不是 reckon 写的文件夹", en: "overwrite a folder that reckon did not write" },
  "dry-run": { zh: "只列出会写的文件", en: "only list the files that would be written" },
  "fail-on": { zh: "有目标落空（或有风险）时以 4 退出", en: "exit 4 when a target is missed (or at risk)" },
} as const satisfies Record<string, Text>;

/** What `--help` says about an option. */
export const helpOf = (option: keyof typeof TEXTS, lang: Lang): string => TEXTS[option][lang];

/** Options of every command that projects a scenario. */
export const runOptions = (lang: Lang) => (yargs: Argv) =>
  yargs
    .option("draws", { type: "number", requiresArg: true, describe: helpOf("draws", lang) })
    .option("design", { choices: DESIGNS, requiresArg: true, describe: helpOf("design", lang) })
    .option("seed", { type: "number", requiresArg: true, describe: helpOf("seed", lang) })
    .option("as-of", { type: "number", requiresArg: true, describe: helpOf("as-of", lang) })
    .option("set", { type: "string", array: true, requiresArg: true, nargs: 1, describe: helpOf("set", lang) });

/** Options of the commands that draw. */
export const drawOptions = (lang: Lang) => (yargs: Argv) =>
  runOptions(lang)(yargs)
    .option("exact", { type: "boolean", describe: helpOf("exact", lang) })
    .option("until", { type: "string", requiresArg: true, describe: helpOf("until", lang) })
    .option("jobs", { type: "number", requiresArg: true, describe: helpOf("jobs", lang) });

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
}

/** What is wrong with the options' values, null where nothing is: yargs lets NaN and repeated options pass. */
export function complaint(args: RunArguments, lang: Lang): string | null {
  const found = repeated(args) ?? wrongNumber(args) ?? wrongUntil(args) ?? wrongShard(args) ?? wrongSet(args);
  return found?.[lang] ?? null;
}

/** What may be given more than once; a name with a capital is yargs' other spelling of one with a hyphen. */
const SEVERAL = /^(_|files|parts|set|second-pass)$|[A-Z]/;

function repeated(args: RunArguments): Text | null {
  const found = Object.entries(args).find(([name, value]) => Array.isArray(value) && !SEVERAL.test(name));
  return found ? { zh: `--${found[0]} 只能给一次`, en: `--${found[0]} is given more than once` } : null;
}

const LEAST = { draws: 1, seed: 0, "as-of": 1800, jobs: 1 } as const;

function wrongNumber(args: RunArguments): Text | null {
  for (const name of Object.keys(LEAST) as (keyof typeof LEAST)[]) {
    const [value, least] = [args[name], LEAST[name]];
    if (value !== undefined && (!Number.isSafeInteger(value) || value < least))
      return {
        zh: `--${name} 要一个不小于 ${least} 的整数`,
        en: `--${name} takes a whole number of at least ${least}`,
      };
  }
  if ((args.draws ?? 0) <= MOST_DRAWS) return null;
  return { zh: `--draws 最多 ${MOST_DRAWS}`, en: `--draws takes ${MOST_DRAWS} at most` };
}

function wrongUntil({ until }: RunArguments): Text | null {
  if (until === undefined || shareOf(until) !== null) return null;
  return {
    zh: `--until 要写成 0 到 1 之间的误差，例如 0.1%：${until}`,
    en: `--until takes an error between 0 and 1, as 0.1%: ${until}`,
  };
}

function wrongShard({ until, shard, exact, "second-pass": second }: RunArguments): Text | null {
  if (shard === undefined) {
    if (second === undefined) return null;
    return { zh: "--second-pass 要与 --shard 同用", en: "--second-pass goes with --shard" };
  }
  if (shardOf(shard) === null)
    return { zh: `--shard 要写成 第几份/共几份，例如 3/64：${shard}`, en: `--shard takes part/of, as 3/64: ${shard}` };
  if (until !== undefined)
    return {
      zh: "--shard 不能与 --until 同用：一份不知道其余各份的误差",
      en: "--shard cannot go with --until: a part does not know the error of the others",
    };
  if (!exact) return null;
  return {
    zh: "--shard 不能与 --exact 同用：精确分位数要用 --second-pass 再抽一遍",
    en: "--shard cannot go with --exact: exact quantiles take a second pass, --second-pass",
  };
}

function wrongSet({ set }: RunArguments): Text | null {
  const bad = set?.find((setting) => !/^[^=]+=.+$/.test(setting));
  return bad === undefined ? null : { zh: `--set 要写成 名称=值：${bad}`, en: `--set takes name=value: ${bad}` };
}

/** The settings of `--set`, by name. */
export const settingsOf = (set: readonly string[] | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (set ?? []).map((each) => [each.slice(0, each.indexOf("=")).trim(), each.slice(each.indexOf("=") + 1).trim()]),
  );

/** `3/64` as [3, 64]; null where it is no such thing. */
export function shardOf(text: string): readonly [number, number] | null {
  const [, part, of] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text)?.map(Number) ?? [];
  return part && of && part <= of ? [part, of] : null;
}

/** `0.1%` or `0.001` as a fraction; null where it is none above 0. */
export function shareOf(text: string): number | null {
  const [, digits, percent] = /^(\d*\.?\d+)(%?)$/.exec(text.trim()) ?? [];
  const share = Number(digits) / (percent ? 100 : 1);
  return share > 0 && share < 1 ? share : null;
}
