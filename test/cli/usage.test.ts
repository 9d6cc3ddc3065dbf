import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { reckonHere } from "./here.ts";

/** Arguments, and what is said about them in each language. */
const cases: readonly (readonly [args: string, en: string, zh: string])[] = [
  ["frobnicate", "there is no command frobnicate.", "没有命令 frobnicate。"],
  ["runn x.yaml", "there is no command runn. did you mean run?", "没有命令 runn。是否想写 run？"],
  ["Run x.yaml", "did you mean run?", "是否想写 run？"],
  ["--nope", "reckon has no option --nope.", "reckon 没有选项 --nope。"],
  ["--quiet", "has no option --quiet; it belongs to run, merge.", "没有选项 --quiet，有它的是：run、merge。"],
  ["help frob", "help cannot be frob; choose one of run, merge", "help 不能是“frob”，可选：run、merge"],
  ["help run x", "help takes no further argument: x.", "help 的参数多了：x。"],
  ["completion fish", "completion cannot be fish; choose one of bash, zsh", "completion 不能是“fish”，可选：bash、zsh"],
  ["run", "run lacks an argument. Write reckon run <files..>.", "run 缺少参数。写作 reckon run <files..>。"],
  ["merge", "merge lacks an argument. Write reckon merge <parts..>.", "merge 缺少参数。写作 reckon merge <parts..>。"],
  ["check", "check lacks an argument", "check 缺少参数"],
  ["explain", "explain lacks an argument", "explain 缺少参数"],
  ["chart", "chart lacks an argument", "chart 缺少参数。写作 reckon chart <file> [names..]"],
  ["init a.yaml b.yaml", "init takes no further argument: b.yaml.", "init 的参数多了：b.yaml。"],
  [
    "schema x",
    "schema takes no further argument: x. Write reckon schema.",
    "schema 的参数多了：x。写作 reckon schema。",
  ],
  ["run x.yaml --no-such-option", "run has no option --no-such-option.", "run 没有选项 --no-such-option。"],
  ["run x.yaml --nope --neither", "run has no option --nope.", "run 没有选项 --nope。"],
  ["run x.yaml --drawz=5", "no option --drawz. did you mean --draws?", "没有选项 --drawz。是否想写 --draws？"],
  ["run x.yaml --fial-on missed", "did you mean --fail-on?", "是否想写 --fail-on？"],
  ["run x.yaml -x", "run has no option -x.", "run 没有选项 -x。"],
  ["check x.yaml --iamc", "no option --iamc; it belongs to run, merge.", "有它的是：run、merge。"],
  ["run x.yaml --output", "--output needs a value.", "--output 后面缺少值。"],
  ["run x.yaml -o", "-o needs a value.", "-o 后面缺少值。"],
  ["run x.yaml -n", "-n needs a value.", "-n 后面缺少值。"],
  ["run x.yaml --draws", "--draws needs a value.", "--draws 后面缺少值。"],
  ["run --draws x.yaml", "run lacks an argument.", "run 缺少参数。"],
  ["run x.yaml --draws --json", "--draws needs a value.", "--draws 后面缺少值。"],
  ["run x.yaml --design", "--design needs a value.", "--design 后面缺少值。"],
  ["run x.yaml --fail-on", "--fail-on needs a value.", "--fail-on 后面缺少值。"],
  ["run x.yaml --set", "--set needs a value.", "--set 后面缺少值。"],
  ["run x.yaml --set --json", "--set needs a value.", "--set 后面缺少值。"],
  ["run x.yaml --lang", "--lang needs a value.", "--lang 后面缺少值。"],
  [
    "run x.yaml --design cubic",
    "--design cannot be cubic; choose one of plain, lhs, sobol, sobol-sums.",
    "--design 不能是“cubic”，可选：plain、lhs、sobol、sobol-sums。",
  ],
  [
    "run x.yaml --fail-on late",
    "--fail-on cannot be late; choose one of missed, at-risk.",
    "--fail-on 不能是“late”，可选：missed、at-risk。",
  ],
  ["init --template x", "--template cannot be x; choose one of simple", "--template 不能是“x”，可选：simple"],
  ["run x.yaml -n abc", "--draws takes a whole number", "--draws 要一个 1 到 2147483648 的整数"],
  ["run x.yaml --draws abc", "--draws takes a whole number", "--draws 要一个 1 到 2147483648 的整数"],
  [
    "run x.yaml --draws 0",
    "--draws takes a whole number from 1 to 2147483648",
    "--draws 要一个 1 到 2147483648 的整数",
  ],
  [
    "run x.yaml --draws -5",
    "--draws takes a whole number from 1 to 2147483648",
    "--draws 要一个 1 到 2147483648 的整数",
  ],
  ["run x.yaml --draws 9007199254740992", "--draws takes a whole number", "--draws 要一个 1 到 2147483648 的整数"],
  ["run x.yaml --draws 3000000000", "--draws takes a whole number from 1", "--draws 要一个 1 到 2147483648 的整数"],
  ["run x.yaml --seed 1.5", "--seed takes a whole number from 0", "--seed 要一个 0 到 9007199254740991 的整数"],
  ["run x.yaml --as-of 20", "--as-of takes a whole number from 1800 to 2800", "--as-of 要一个 1800 到 2800 的整数"],
  ["run x.yaml --jobs 0", "--jobs takes a whole number from 1 to 1024", "--jobs 要一个 1 到 1024 的整数"],
  [
    "run x.yaml --draws 1e99",
    "--draws takes a whole number from 1 to 2147483648",
    "--draws 要一个 1 到 2147483648 的整数",
  ],
  ["run x.yaml --jobs 9999", "--jobs takes a whole number from 1 to 1024", "--jobs 要一个 1 到 1024 的整数"],
  ["run x.yaml --shard 1/1000000000", "--shard takes 1024 parts at most", "--shard 最多分为 1024 份"],
  ["run x.yaml --json=true", "--json takes no value: write --json alone.", "--json 是开关，不带值：只写 --json。"],
  ["run x.yaml --dry-run=1", "--dry-run takes no value", "--dry-run 是开关，不带值"],
  ["run x.yaml --seed=", "--seed needs a value.", "--seed 后面缺少值。"],
  ["run x.yaml --no-output", "there is no option --no-output", "没有选项 --no-output"],
  ["run x.yaml --json --json", "--json is given more than once", "--json 只能给一次"],
  ["run x.yaml --charts --no-charts", "--charts is given more than once", "--charts 只能给一次"],
  ["run x.yaml --design plain --design lhs", "--design is given more than once", "--design 只能给一次"],
  ["run x.yaml --set.a=1", "run has no option --set.a", "run 没有选项 --set.a"],
  ["run x.yaml --seed 1 --seed 2", "--seed is given more than once", "--seed 只能给一次"],
  ["run x.yaml --output a --output b", "--output is given more than once", "--output 只能给一次"],
  ["run x.yaml --until 1% --until 2%", "--until is given more than once", "--until 只能给一次"],
  ["run x.yaml --set g", "--set takes name=value: g", "--set 要写成 名称=值：g"],
  ["run x.yaml --until 0", "--until takes an error between 0 and 1", "--until 要写成 0 到 1 之间的误差"],
  ["run x.yaml --until often", "--until takes an error between 0 and 1", "--until 要写成 0 到 1 之间的误差"],
  ["run x.yaml --shard 3/2", "--shard takes part/of, as 3/64: 3/2", "--shard 要写成 第几份/共几份"],
  ["run x.yaml --shard 0/2", "--shard takes part/of", "--shard 要写成 第几份/共几份"],
  ["run x.yaml --shard 1/2 --until 1%", "--shard cannot go with --until", "--shard 不能与 --until 同用"],
  ["run x.yaml --shard 1/2 --exact", "--second-pass", "--second-pass"],
  ["run x.yaml --second-pass part", "--second-pass goes with --shard", "--second-pass 要与 --shard 同用"],
  ["run x.yaml y.yaml --shard 1/2", "--shard takes one scenario file", "--shard 只用于一个情景文件"],
  ["run x.yaml --shard 1/2 --output folder", "folder is a folder", "folder 是文件夹"],
  ["run x.yaml --quiet --output mine", "was not written by reckon", "不是 reckon 写的"],
  ["run x.yaml --quiet --no-charts --output x.yaml", "cannot be read or written (ENOTDIR)", "（ENOTDIR）"],
  [
    "chart x.yaml t --output folder.svg",
    "folder.svg cannot be read or written (EISDIR)",
    "无法读写 folder.svg（EISDIR）",
  ],
  ["chart x.yaml t --output x.yaml", "x.yaml ends in .yaml", "x.yaml 的后缀 .yaml"],
  ["chart x.yaml t --output data.json", "data.json is no chart", "data.json 不是图"],
  ["chart x.yaml t --format gif", "--format takes", "--format 要写成"],
  ["run x.yaml --size big", "--size takes", "--size 要写成"],
  ["run x.yaml --shard 1/2 --output x.yaml", "x.yaml is no part of a run", "x.yaml 不是 reckon 的一份"],
  ["init x.yaml", "x.yaml is there already", "x.yaml 已存在"],
  ["explain x.yaml z", "there is no z", "没有 z"],
  ["chart x.yaml z", "there is no target, indicator or assumption z", "没有叫 z 的"],
];

const SCENARIO = `years: { base: 2020, to: 2025 }
indicators: { x: { unit: 亿元, history: { 2020: 5 }, growth: 3% } }
targets: { t: { indicator: x, at-least: 6, by: 2025 } }
`;

describe("wrong usage is said in the reader's language, on stderr, with exit 2 and nothing written", () => {
  const cwd = mkdtempSync(join(tmpdir(), "reckon-usage-"));
  beforeAll(() => {
    writeFileSync(join(cwd, "x.yaml"), SCENARIO);
    for (const name of ["folder", "folder.svg", "mine/x"]) mkdirSync(join(cwd, name), { recursive: true });
    writeFileSync(join(cwd, "data.json"), "{}");
    writeFileSync(join(cwd, "mine/x/thesis.txt"), "years of work");
  });

  test.each(cases)("reckon %s", async (args, en, zh) => {
    for (const [lang, said] of Object.entries({ en, zh })) {
      // The language first, so that it cannot be taken for the value of a last option that lacks one.
      const end = await reckonHere([`--lang=${lang}`, ...args.split(" ").filter(Boolean)], cwd);
      expect(end).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining(said) });
      expect(end.stderr).not.toMatch(/TypeError|undefined|%s/);
      expect(end.stderr).not.toContain("\u0001");
      expect(/\p{Script=Han}/u.test(end.stderr)).toBe(lang === "zh");
    }
    expect(readdirSync(cwd).sort()).toEqual(["data.json", "folder", "folder.svg", "mine", "x.yaml"]);
    expect(readdirSync(join(cwd, "mine/x"))).toEqual(["thesis.txt"]);
  });
});
