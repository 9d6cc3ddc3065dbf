import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { reckonHere } from "./here.ts";

/** Arguments, and what is said about them in each language. */
const cases: readonly (readonly [args: string, en: string, zh: string])[] = [
  ["", "Name a command.", "请给出一个命令。"],
  ["frobnicate", "Unknown argument: frobnicate", "没有这个选项：frobnicate"],
  ["runn x.yaml", "Did you mean run?", "是不是 run？"],
  ["run", "got 0, need at least 1", "给了 0 个，至少要 1 个"],
  ["merge", "got 0, need at least 1", "给了 0 个，至少要 1 个"],
  ["check", "got 0, need at least 1", "给了 0 个，至少要 1 个"],
  ["explain", "got 0, need at least 1", "给了 0 个，至少要 1 个"],
  ["chart", "got 0, need at least 1", "给了 0 个，至少要 1 个"],
  ["init a.yaml b.yaml", "Unknown argument: b.yaml", "没有这个选项：b.yaml"],
  ["schema x", "Unknown argument: x", "没有这个选项：x"],
  ["run x.yaml --no-such-option", "Unknown argument", "没有这个选项"],
  ["run x.yaml --nope --neither", "Unknown arguments: nope, neither", "没有这个选项：nope, neither"],
  ["run x.yaml --output", "Not enough arguments following: output", "选项缺少值：output"],
  ["run x.yaml --draws", "Not enough arguments following: draws", "选项缺少值：draws"],
  ["run x.yaml --design", "Not enough arguments following: design", "选项缺少值：design"],
  ["run x.yaml --fail-on", "Not enough arguments following: fail-on", "选项缺少值：fail-on"],
  ["run x.yaml --set", "Not enough arguments following: set", "选项缺少值：set"],
  ["run x.yaml --design cubic", 'Given: "cubic", Choices: "plain"', '给的是 "cubic"，可选 "plain"'],
  ["run x.yaml --fail-on late", 'Given: "late"', '给的是 "late"'],
  ["run x.yaml --draws abc", "--draws takes a whole number", "--draws 要一个不小于 1 的整数"],
  ["run x.yaml --draws 0", "--draws takes a whole number of at least 1", "--draws 要一个不小于 1 的整数"],
  ["run x.yaml --draws -5", "--draws takes a whole number of at least 1", "--draws 要一个不小于 1 的整数"],
  ["run x.yaml --draws 9007199254740992", "--draws takes a whole number", "--draws 要一个不小于 1 的整数"],
  ["run x.yaml --draws 3000000000", "--draws takes 2147483648 at most", "--draws 最多 2147483648"],
  ["run x.yaml --seed 1.5", "--seed takes a whole number of at least 0", "--seed 要一个不小于 0 的整数"],
  ["run x.yaml --as-of 20", "--as-of takes a whole number of at least 1800", "--as-of 要一个不小于 1800 的整数"],
  ["run x.yaml --jobs 0", "--jobs takes a whole number of at least 1", "--jobs 要一个不小于 1 的整数"],
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
  ["chart x.yaml t --output folder", "folder cannot be read or written (EISDIR)", "无法读写 folder（EISDIR）"],
  ["chart x.yaml t --output x.yaml", "x.yaml is no chart", "x.yaml 不是图"],
  ["run x.yaml --shard 1/2 --output x.yaml", "x.yaml is no part of a run", "x.yaml 不是 reckon 的一份"],
  ["init x.yaml", "x.yaml is there already", "x.yaml 已存在"],
  ["explain x.yaml z", "there is no z", "没有 z"],
  ["chart x.yaml z", "there is no target z", "没有目标 z"],
];

const SCENARIO = `years: { base: 2020, to: 2025 }
indicators: { x: { unit: 亿元, history: { 2020: 5 }, growth: 3% } }
targets: { t: { indicator: x, at-least: 6, by: 2025 } }
`;

describe("wrong usage is said in the reader's language, on stderr, with exit 2 and nothing written", () => {
  const cwd = mkdtempSync(join(tmpdir(), "reckon-usage-"));
  beforeAll(() => {
    writeFileSync(join(cwd, "x.yaml"), SCENARIO);
    for (const name of ["folder", "mine/x"]) mkdirSync(join(cwd, name), { recursive: true });
    writeFileSync(join(cwd, "mine/x/thesis.txt"), "years of work");
  });

  test.each(cases)("reckon %s", async (args, en, zh) => {
    for (const [lang, said] of Object.entries({ en, zh })) {
      // The language first, so that it cannot be taken for the value of a last option that lacks one.
      const end = await reckonHere([`--lang=${lang}`, ...args.split(" ").filter(Boolean)], cwd);
      expect(end).toEqual({ status: 2, stdout: "", stderr: expect.stringContaining(said) });
    }
    expect(readdirSync(cwd).sort()).toEqual(["folder", "mine", "x.yaml"]);
    expect(readdirSync(join(cwd, "mine/x"))).toEqual(["thesis.txt"]);
  });
});
