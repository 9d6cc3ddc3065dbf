import type { Lang, Text } from "../base/text.ts";
import { MOST_SHARDS } from "../engine/part.ts";
import { MOST_DRAWS } from "../random/design.ts";
import type { RunArguments } from "./options.ts";
import { FORMATS, formatsOf, type PictureArguments, sizeOf } from "./pictures.ts";

/** What is wrong with the options' values, null where nothing is: yargs lets NaN and repeated options pass. */
export function complaint(args: RunArguments & PictureArguments, lang: Lang): string | null {
  const found =
    repeated(args) ?? wrongNumber(args) ?? wrongUntil(args) ?? wrongShard(args) ?? wrongSet(args) ?? wrongPicture(args);
  return found?.[lang] ?? null;
}

/** What may be given more than once; one letter, or a name with a capital, is another spelling of an option. */
const SEVERAL = /^(.|files|names|parts|set|fix|second-pass|target|for|vary)$|[A-Z]/;

function repeated(args: RunArguments): Text | null {
  const found = Object.entries(args).find(([name, value]) => Array.isArray(value) && !SEVERAL.test(name));
  return found ? { zh: `--${found[0]} 只能给一次`, en: `--${found[0]} is given more than once` } : null;
}

/** From which whole number to which one. */
const RANGES = {
  draws: [1, MOST_DRAWS],
  seed: [0, Number.MAX_SAFE_INTEGER],
  "as-of": [1800, 2800],
  jobs: [1, 1024],
  index: [1800, 2800],
} as const;

function wrongNumber(args: RunArguments & PictureArguments): Text | null {
  for (const name of Object.keys(RANGES) as (keyof typeof RANGES)[]) {
    const [value, [least, most]] = [args[name], RANGES[name]];
    if (value !== undefined && !(Number.isSafeInteger(value) && value >= least && value <= most))
      return {
        zh: `--${name} 要一个 ${least} 到 ${most} 的整数`,
        en: `--${name} takes a whole number from ${least} to ${most}`,
      };
  }
  return null;
}

function wrongUntil({ until }: RunArguments): Text | null {
  if (until === undefined || shareOf(until) !== null) return null;
  return {
    zh: `--until 要写成 0 到 1 之间的误差，例如 0.1%：${until}`,
    en: `--until takes an error between 0 and 1, as 0.1%: ${until}`,
  };
}

function wrongShard(args: RunArguments): Text | null {
  const { until, shard, exact, "second-pass": second } = args;
  if (shard === undefined) {
    if (second === undefined) return null;
    return { zh: "--second-pass 要与 --shard 同用", en: "--second-pass goes with --shard" };
  }
  if (shardOf(shard) === null)
    return { zh: `--shard 要写成 第几份/共几份，例如 3/64：${shard}`, en: `--shard takes part/of, as 3/64: ${shard}` };
  if ((shardOf(shard)?.[1] ?? 0) > MOST_SHARDS)
    return { zh: `--shard 最多分为 ${MOST_SHARDS} 份`, en: `--shard takes ${MOST_SHARDS} parts at most` };
  if (until !== undefined)
    return {
      zh: "--shard 不能与 --until 同用：一份不知道其余各份的误差",
      en: "--shard cannot go with --until: a part does not know the error of the others",
    };
  if (args["draws-out"] !== undefined)
    return {
      zh: "--shard 不能与 --draws-out 同用：一份只写出各次抽样之和",
      en: "--shard cannot go with --draws-out: a part holds sums of draws, not the draws",
    };
  if (!exact) return null;
  return {
    zh: "--shard 不能与 --exact 同用：精确分位数要用 --second-pass 再抽一遍",
    en: "--shard cannot go with --exact: exact quantiles take a second pass, --second-pass",
  };
}

function wrongSet(args: RunArguments): Text | null {
  for (const option of ["set", "fix"] as const) {
    const bad = args[option]?.find((setting) => !/^[^=]+=.+$/.test(setting));
    if (bad !== undefined)
      return { zh: `--${option} 要写成 名称=值：${bad}`, en: `--${option} takes name=value: ${bad}` };
  }
  return null;
}

function wrongPicture({ format, size }: PictureArguments): Text | null {
  if (format !== undefined && formatsOf(format) === null)
    return {
      zh: `--format 要写成 ${FORMATS.join("、")} 中的几种，例如 svg,png：${format}`,
      en: `--format takes some of ${FORMATS.join(", ")}, as svg,png: ${format}`,
    };
  if (size === undefined || sizeOf(size) !== null) return null;
  return {
    zh: `--size 要写成 16:9、a4 或像素，例如 1200x675：${size}`,
    en: `--size takes 16:9, a4 or pixels, as 1200x675: ${size}`,
  };
}

/** Names and values of `--set` or `--fix`, in their order: one name may stand there twice, which is told as an error. */
export const settingsOf = (settings: readonly string[] | undefined): readonly (readonly [string, string])[] =>
  (settings ?? []).map((each) => [each.slice(0, each.indexOf("=")).trim(), each.slice(each.indexOf("=") + 1).trim()]);

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
