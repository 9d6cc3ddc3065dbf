import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { notSure } from "../../src/cli/command/project.ts";
import { complaint, settingsOf, shardOf, shareOf } from "../../src/cli/complaint.ts";
import { expandFiles } from "../../src/cli/files.ts";
import { languageOf } from "../../src/cli/language.ts";
import { comparisonFiles, scenarioFiles } from "../../src/cli/output.ts";
import { tablesText } from "../../src/cli/tables.ts";
import type { Evaluation } from "../../src/evaluate/evaluate.ts";
import { evaluationOf } from "../support.ts";
import { reckonHere, withInput } from "./here.ts";

/** One warning of the file (a step in an observed year), one of the run (an exact value among draws). */
const WARNED = `years: { base: 2020, to: 2022 }
draws: 64
sources: { s: { title: yearbook } }
assumptions: { g: { value: 8%, distribution: { normal: [8%, 1%] }, source: s } }
indicators:
  x: { label: { zh: 产业规模, en: output }, unit: 亿元, history: { 2020: 100 }, growth: g, steps: { 2020: { by: 5% } }, source: s }
targets:
  t: { label: { zh: 目标, en: goal }, indicator: x, at-least: 110, by: 2022, source: s }
  exact: { indicator: x, equals: 130, by: 2022, source: s }
`;
const QUIET = `years: { base: 2020, to: 2022 }
draws: 64
sources: { s: { title: yearbook } }
assumptions: { g: { value: 8%, source: s } }
indicators: { x: { history: { 2020: 100 }, growth: g, source: s } }
targets: { t: { indicator: x, at-least: 110, by: 2022, source: s } }
`;
const LACKING = `years: { base: 2020, to: 2022 }
sources: { s: { title: yearbook } }
indicators: { x: { unit: 亿元, history: { 2020: 5 }, source: s } }
targets: { t: { indicator: x, at-least: 5 } }
`;
const codesIn = (text: string) => [...text.matchAll(/warning ([\w-]+)/g)].map(([, code]) => code);
const BOTH = ["step-observed", "equals-without-tolerance"];
const SAID = {
  zh: "x 在 2020 年的 step 不起作用：2020 年的观测值已包含它",
  en: "the step of x in 2020 does nothing: the observation of 2020 has it already",
};
const NO_SOURCE = "lint-assumption-source";

function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "reckon-flow-"));
  const all = { "warned.yaml": WARNED, "quiet.yaml": QUIET, "lacking.yaml": LACKING, ...files };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  return folder;
}
const cwd = folderWith();
const reckon = (line: string, folder = cwd) => reckonHere(line.split(" "), folder);

describe("what a file and its run warn of", () => {
  test.each([
    ["run warned.yaml --dry-run --no-charts", "2 warnings, 1 figure without a source: reckon check warned.yaml\n"],
    [
      "run warned.yaml --dry-run --no-charts --set g=9% --as-of 2020 --lang zh",
      "2 条警告，2 个数没有来源：reckon check warned.yaml --as-of 2020 --set g=9%\n",
    ],
    ["run warned.yaml --dry-run --no-charts --quiet", ""],
    ["run quiet.yaml --dry-run --no-charts", ""],
    ["run warned.yaml --json", ""],
    ["run warned.yaml --json --quiet", ""],
    ["chart warned.yaml t", "2 warnings, 1 figure without a source: reckon check warned.yaml\n"],
    ["explain quiet.yaml g", ""],
  ] as const)("reckon %s counts them in one line", async (line, said) => {
    const { status, stderr } = await reckon(line);
    expect([status, stderr]).toEqual([0, said]);
  });

  test("what only the run can tell is told by the run, not by check, and check invents nothing of its own draws", async () => {
    const folder = folderWith({ "few.yaml": QUIET.replace("draws: 64", "draws: 1000") });
    const rounded = "warning engine-draws-rounded: 1000 draws are rounded up to 1024";
    expect((await reckon("run few.yaml --dry-run --no-charts", folder)).stderr).toContain(rounded);
    expect((await reckon("check few.yaml", folder)).stderr).toContain(rounded);
    expect((await reckon("check quiet.yaml", folder)).stderr).toBe("");
  });

  test("what it takes draws to see is told by the run, and not sent to check", async () => {
    const drawn = "distribution: { normal: [8%, 4%] }, source: s";
    const folder = folderWith({
      "most.yaml": `years: { base: 2020, to: 2025 }
sources: { s: { title: yearbook } }
assumptions: { a: { ${drawn} }, b: { ${drawn} }, c: { ${drawn} }, d: { ${drawn} } }
indicators:
${["a", "b", "c", "d"].map((id) => `  x-${id}: { history: { 2020: 100 }, growth: ${id}, source: s }\n`).join("")}  most: { formula: "max(x-a, x-b, x-c, x-d)" }
targets: { t: { indicator: most, at-most: 200, source: s } }
`,
    });
    expect((await reckon("check most.yaml", folder)).stderr).toBe("");
    const { stderr } = await reckon("run most.yaml --dry-run --no-charts", folder);
    expect([codesIn(stderr), stderr.includes("reckon check")]).toEqual([["centre-off-middle"], false]);
  });

  test("what two rules find of one thing is said once", async () => {
    const folder = folderWith({
      "off.yaml": QUIET.replace("value: 8%", "value: 12%, distribution: { normal: [8%, 1%] }"),
      "over.yaml": "extends: ./quiet.yaml\nassumptions: { gg: { value: 5%, source: s } }\n",
    });
    expect(codesIn((await reckon("check off.yaml", folder)).stderr)).toEqual(["value-off-centre"]);
    expect(codesIn((await reckon("check over.yaml", folder)).stderr)).toEqual(["overlay-unread"]);
  });

  test("check tells a kind in a line, the gravest first, and each of them with --all", async () => {
    const idle = ["a", "b", "c", "d"].map((id) => `${id}: 3%`).join(", ");
    const text = WARNED.replace("assumptions: { ", `assumptions: { ${idle}, `);
    const folder = folderWith({ "many.yaml": text });
    const told = (...words: string[]) => reckon(["check many.yaml", ...words].join(" "), folder);
    const { stdout, stderr } = await told();
    expect(stdout).toBe("many.yaml: valid, 11 warnings of 4 kinds; --all lists each\n");
    expect(stderr.split("\n")).toEqual([
      expect.stringMatching(/^many\.yaml:6:\d+: warning step-observed: the step of x in 2020 does nothing/),
      expect.stringMatching(/^many\.yaml:9:\d+: warning equals-without-tolerance: /),
      "warning lint-unused-assumption × 4: assumptions that nothing uses — many.yaml:4 a, :4 b, :4 c …",
      "warning lint-assumption-source × 5: assumptions without a source — many.yaml:4 a, :4 b, :4 c …",
      "",
    ]);
    const zh = (await told("--lang zh")).stderr.split("\n");
    expect(zh[2]).toBe("警告 lint-unused-assumption × 4：没有被使用的假设——many.yaml:4 a、:4 b、:4 c …");
    const all = await told("--all");
    expect(all.stdout).toBe("many.yaml: valid, 11 warnings\n");
    expect(codesIn(all.stderr)).toEqual([
      ...BOTH,
      ...Array(4).fill("lint-unused-assumption"),
      ...Array(5).fill(NO_SOURCE),
    ]);
    expect(all.stderr).toContain("-> use it in an indicator, or remove it.");
  });

  test("merged parts say what their run would, unless quiet or as JSON", async () => {
    const folder = folderWith();
    expect(await reckon("run warned.yaml --shard 1/1 --output part --quiet", folder)).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    const told = async (words: string) =>
      codesIn((await reckon(`merge part --no-charts --dry-run${words}`, folder)).stderr);
    expect(await told("")).toContain("equals-without-tolerance");
    expect(await told(" --quiet")).toEqual([]);
    expect(await told(" --json")).toEqual([]);
    expect(await told(" --json --quiet")).toEqual([]);
    const { stdout } = await reckon("merge part --no-charts --dry-run", folder);
    expect(stdout).toBe((await reckon("run warned.yaml --no-charts --dry-run", folder)).stdout);
  });

  test("draws that did not suffice are named, with their error and what was asked", () => {
    const { document } = evaluationOf(WARNED);
    const targets = [0.02, 0.01, null].map((error, i) => ({
      ...document.targets[i % 2],
      attainment: { ...document.targets[0]?.attainment, error },
    }));
    const evaluation = { document: { ...document, targets } } as unknown as Evaluation;
    expect(notSure(evaluation, { until: 0.015 })).toMatchObject([
      { code: "engine-not-converged", severity: "warning", args: { draws: 64, error: 0.02, until: 0.015 } },
    ]);
    expect(notSure(evaluation, { until: 0.02 })).toEqual([]);
    expect(notSure(evaluation, { until: null })).toEqual([]);
    expect(notSure({ document: { ...document, targets: [] } } as unknown as Evaluation, { until: 1e-9 })).toEqual([]);
  });
});

describe("standard input", () => {
  test.each([
    "run - --json --quiet",
    "check - --json",
    "explain - g --json",
    "chart - t",
    "run - --dry-run --no-charts --set g=9%",
    "run - --shard 1/1 --output part --quiet",
  ])("reckon %s reads it", async (line) => {
    expect(await withInput(QUIET, () => reckon(line, folderWith()))).toMatchObject({ status: 0 });
  });

  test("what is said about it names it -", async () => {
    const end = await withInput("years: 3\n", () => reckon("check -"));
    expect(end).toMatchObject({ status: 3, stdout: "", stderr: expect.stringMatching(/^-:1:8: error /) });
  });
});

describe("check", () => {
  test("in Chinese", async () => {
    expect((await reckon("check quiet.yaml --lang zh")).stdout).toBe("quiet.yaml：有效，0 条警告\n");
    expect((await reckon("check quiet.yaml --missing --lang zh")).stdout).toBe(
      "quiet.yaml：每个目标都可以评估\nquiet.yaml：有效，0 条警告\n",
    );
    expect((await reckon("check lacking.yaml --missing --lang zh")).stdout).toBe(
      "t：缺 “x”今后如何变化\n  在 lacking.yaml:3 填写 indicators.x.growth: …\nlacking.yaml：有效，0 条警告\n",
    );
  });

  test("one warning is no plural", async () => {
    const folder = folderWith({ "one.yaml": QUIET.replace("value: 8%, source: s", "value: 8%") });
    expect((await reckon("check one.yaml", folder)).stdout).toBe("one.yaml: valid, 1 warning\n");
  });

  test("in English, and as JSON", async () => {
    expect((await reckon("check quiet.yaml lacking.yaml")).stdout).toBe(
      "quiet.yaml: valid, 0 warnings\nlacking.yaml: valid, 0 warnings\n",
    );
    expect((await reckon("check lacking.yaml --missing")).stdout).toBe(
      "t: lacks how x goes on after its last observation\n  enter it at lacking.yaml:3 as indicators.x.growth: …\nlacking.yaml: valid, 0 warnings\n",
    );
    expect(JSON.parse((await reckon("check warned.yaml --json")).stdout)).toMatchObject([
      {
        file: "warned.yaml",
        warnings: [{ code: BOTH[0], message: SAID }, { code: NO_SOURCE }, { code: BOTH[1] }],
        missing: [],
      },
    ]);
  });
});

describe("run", () => {
  test("only what is set or asked as of another year is compared with the file as it stands", async () => {
    const printed = async (words: string) => (await reckon(`run quiet.yaml --dry-run --no-charts ${words}`)).stdout;
    const plain = await printed("");
    expect(plain).not.toContain("as it stands");
    expect(await printed("--set g=2%")).toMatch(/as it stands[\s\S]*met[\s\S]*missed/);
    expect(await printed("--as-of 2020")).toContain("No target changes against the file as it stands.");
  });

  test("--until doubles the draws while a probability errs by more", async () => {
    const folder = folderWith({ "even.yaml": WARNED.replace("at-least: 110", "at-least: 116.6") });
    const draws = async (words: string) =>
      JSON.parse((await reckon(`run even.yaml --json${words}`, folder)).stdout).draws;
    expect(await draws(" --design plain")).toBe(64);
    expect(await draws(" --design plain --jobs 1 --until 3%")).toBeGreaterThan(64);
  });

  test("exact quantiles differ from those between two bins", async () => {
    const plain = JSON.parse((await reckon("run warned.yaml --json")).stdout);
    const exact = JSON.parse((await reckon("run warned.yaml --json --exact")).stdout);
    expect(exact.indicators[0].central).toEqual(plain.indicators[0].central);
    expect(exact).not.toEqual(plain);
  });

  test("--fail-on counts one target of several", async () => {
    expect((await reckon("run warned.yaml --json")).status).toBe(0);
    expect((await reckon("run warned.yaml --json --fail-on missed")).status).toBe(4);
  });

  test("writes a folder a file, and one of the comparison, and says so unless quiet", async () => {
    const folder = folderWith();
    const end = await reckon("run quiet.yaml lacking.yaml --no-charts", folder);
    expect(end.stderr).toBe(
      "wrote output/quiet/ (4 files)\nwrote output/lacking/ (4 files)\nwrote output/quiet+lacking/ (2 files)\n",
    );
    expect(readdirSync(join(folder, "output")).sort()).toEqual(["lacking", "quiet", "quiet+lacking"]);
    expect((await reckon("run quiet.yaml --no-charts --quiet", folder)).stderr).toBe("");
    expect((await reckon("run quiet.yaml --no-charts --lang zh", folder)).stderr).toBe(
      "已写入 output/quiet/（4 个文件）\n",
    );
  });

  test("another seed has a folder of its own, and the file's own has none", async () => {
    const folder = folderWith();
    await reckon("run quiet.yaml lacking.yaml --no-charts --quiet --seed 7", folder);
    await reckon("run quiet.yaml --no-charts --quiet --draws 64", folder);
    const names = readdirSync(join(folder, "output")).map((name) => name.replace(/~[0-9a-f]{8}/g, "~"));
    expect(names.sort()).toEqual(["lacking~", "quiet", "quiet~", "quiet~+lacking~"]);
  });

  test("says in Chinese what it does not overwrite", async () => {
    const folder = folderWith();
    mkdirSync(join(folder, "output/quiet"), { recursive: true });
    writeFileSync(join(folder, "output/quiet/thesis.txt"), "years of work");
    expect(await reckon("run quiet.yaml --no-charts --quiet --lang zh", folder)).toMatchObject({
      status: 2,
      stderr: "output/quiet 不是 reckon 写的，加 --force 才会写入（其中原有的文件保留）\n",
    });
  });
});

describe("parts", () => {
  /** What a part of two tasks says while a second passes with each look at the clock. */
  async function saidMeanwhile(words: string): Promise<string> {
    const drawn = QUIET.replace("value: 8%", "value: 8%, distribution: { normal: [8%, 1%] }");
    const folder = folderWith({ "many.yaml": drawn.replace("draws: 64", "draws: 10000000") });
    let now = 0;
    const clock = vi.spyOn(performance, "now").mockImplementation(() => {
      now += 1000;
      return now;
    });
    try {
      return (await reckon(`run many.yaml --shard 1/1 --output part --jobs 1${words}`, folder)).stderr;
    } finally {
      clock.mockRestore();
    }
  }

  test("a part tells how far it is", async () => expect(await saidMeanwhile("")).toMatch(/^[\d,]+ of [\d,]+ draws, /));

  test("a quiet one does not", async () => expect(await saidMeanwhile(" --quiet")).toBe(""));

  test("a part that is not there, or is a folder, is named", async () => {
    const folder = folderWith();
    mkdirSync(join(folder, "sub"));
    for (const name of ["nowhere", "sub"]) {
      const end = await reckon(`merge ${name} --json`, folder);
      expect(end).toMatchObject({ status: 3, stdout: "", stderr: expect.stringContaining(name) });
    }
  });
});

describe("chart, explain, schema, init by their words", () => {
  test("a chart without figures says whose", async () => {
    expect(await reckon("chart lacking.yaml")).toEqual({
      status: 2,
      stdout: "",
      stderr: "lacking has no figures to draw\n",
    });
    expect((await reckon("chart lacking.yaml t --lang zh")).stderr).toBe("t 没有可画的数\n");
  });

  test("explain in either language, of one name", async () => {
    const [zh, en] = [
      (await reckon("explain quiet.yaml g --lang zh")).stdout,
      (await reckon("explain quiet.yaml g")).stdout,
    ];
    expect(zh).not.toBe(en);
    expect([zh, en].map((text) => text.includes("8%"))).toEqual([true, true]);
    expect((await reckon("explain quiet.yaml gg --lang zh")).stderr).toMatch(/^没有 gg。/);
    const draws = JSON.parse((await reckon("explain quiet.yaml --json --seed 3")).stdout).filter(
      ({ id }: { id: string }) => ["draws", "seed"].includes(id),
    );
    expect(JSON.stringify(draws)).toContain("seed");
  });

  test("schema and init", async () => {
    expect(JSON.parse((await reckon("schema")).stdout).properties).toHaveProperty("extends");
    const folder = folderWith();
    expect((await reckon("init", folder)).stderr).toBe("wrote scenario.yaml. Run it: reckon run scenario.yaml\n");
    expect((await reckon("init --lang zh", folder)).stderr).toBe("scenario.yaml 已存在，加 --force 才会覆盖\n");
    expect((await reckon("init --force --lang zh", folder)).stderr).toBe(
      "已写入 scenario.yaml。运行：reckon run scenario.yaml\n",
    );
  });
});

describe("what ends a command", () => {
  test("a fault of the program has exit 1 and its stack, in the reader's language", async () => {
    const written = JSON.stringify;
    const failing = (fault: unknown) => (value: unknown, _keys: unknown, indent: unknown) => {
      if (indent === 2) throw fault;
      return written(value);
    };
    const broken = vi.spyOn(JSON, "stringify").mockImplementation(failing(new TypeError("out of order")));
    try {
      const [en, zh] = [await reckon("schema"), await reckon("schema --lang zh")];
      expect(en).toMatchObject({ status: 1, stdout: "" });
      expect(en.stderr).toMatch(/^fault of the program: TypeError: out of order\n {4}at /);
      expect(zh.stderr).toMatch(/^程序出错：TypeError: out of order\n/);
      broken.mockImplementation(failing("a text"));
      expect((await reckon("schema")).stderr).toBe("fault of the program: a text\n");
      broken.mockImplementation(failing(Object.assign(new Error("odd"), { code: "E", path: "p" })));
      expect((await reckon("schema")).status).toBe(1);
    } finally {
      broken.mockRestore();
    }
  });

  test("the language is that of the environment unless asked", async () => {
    const spoken = async (words: readonly string[], env: NodeJS.ProcessEnv) =>
      (await reckonHere(words, cwd, env)).stderr;
    expect(await spoken(["check"], { LANG: "zh_CN.UTF-8" })).toMatch(/^check 缺少参数/);
    expect(await spoken(["check", "--lang", "en"], { LANG: "zh_CN.UTF-8" })).toMatch(/^check lacks an argument/);
  });
});

describe("options", () => {
  test("what may be given once, what several times, and yargs' other spelling of either", () => {
    const seed = { seed: [1, 2] as unknown as number };
    expect(complaint(seed, "en")).toBe("--seed is given more than once");
    expect(complaint(seed, "zh")).toBe("--seed 只能给一次");
    const several = {
      _: ["run"],
      files: ["a"],
      parts: ["a"],
      set: ["a=1"],
      shard: "1/2",
      "second-pass": ["a"],
      secondPass: ["a"],
    };
    expect(complaint(several, "en")).toBe(null);
    expect(complaint({ xfiles: ["a", "b"] } as never, "en")).toBe("--xfiles is given more than once");
    expect(complaint({ filesx: ["a", "b"] } as never, "en")).toBe("--filesx is given more than once");
  });

  test("parts go with neither --until nor --exact; a second pass only with parts", () => {
    const said = (args: object) => complaint(args, "en");
    expect(said({ shard: "1/2", exact: false })).toBe(null);
    expect(said({ shard: "1/2", exact: true })).toMatch(/^--shard cannot go with --exact/);
    expect(said({ shard: "1/2", until: "1%" })).toMatch(/^--shard cannot go with --until/);
    expect(said({ "second-pass": ["a"] })).toBe("--second-pass goes with --shard");
    expect(said({ exact: true, until: "1%" })).toBe(null);
  });

  test("a setting has a name and a value, which may hold any sign", () => {
    const said = (set: string) => complaint({ set: ["a=1", set] }, "en");
    for (const fine of ["a=1", "ab=cd", "增长=5%", "a=b=c", "a==b"]) expect([fine, said(fine)]).toEqual([fine, null]);
    for (const bad of ["a", "=1", "a=", ""]) expect([bad, said(bad)]).toEqual([bad, `--set takes name=value: ${bad}`]);
    expect(settingsOf([" a  =  1 = 2 "])).toEqual([["a", "1 = 2"]]);
  });

  test("shares and parts are read whole", () => {
    expect(["1%x", "x1%", "1", "0.5", " 0.5% ", "1.", "%"].map(shareOf)).toEqual([
      null,
      null,
      null,
      0.5,
      0.005,
      null,
      null,
    ]);
    expect(["1/2", "2/2", "1/2x", "x1/2", "12/34", "01/2", "1/0", "1/02"].map(shardOf)).toEqual([
      [1, 2],
      [2, 2],
      null,
      null,
      [12, 34],
      null,
      null,
      null,
    ]);
  });

  test("a --lang without a value leaves it to the locale", () => {
    expect(languageOf(["run", "--lang"], { LANG: "zh_CN" })).toBe("zh");
    expect(languageOf(["run", "en"], { LANG: "zh_CN" })).toBe("zh");
    expect(languageOf(["en", "run", "--long", "en"], { LANG: "zh_CN" })).toBe("zh");
    expect(languageOf([], { LC_ALL: "", LC_MESSAGES: "", LANG: "ZH" })).toBe("zh");
    expect(languageOf([], { LC_ALL: "en_US", LC_MESSAGES: "zh", LANG: "zh" })).toBe("en");
  });
});

describe("files", () => {
  test("patterns: sorted, each once; a folder that one matches is not entered; a name with signs stays", async () => {
    const folder = folderWith({ "b.yml": "", "odd[1].yml": "" });
    mkdirSync(join(folder, "a.yml"));
    mkdirSync(join(folder, "sub"));
    for (const name of ["a.yml/inner.yml", "sub/a.yml"]) writeFileSync(join(folder, name), "");
    const at = (name: string) => join(folder, name);
    expect(await expandFiles([at("*.yml")])).toEqual([at("b.yml"), at("odd[1].yml")]);
    expect(await expandFiles([at("**/*.yml")])).toEqual(
      ["a.yml/inner.yml", "b.yml", "odd[1].yml", "sub/a.yml"].map(at),
    );
    expect(await expandFiles([at("b.yml"), at("*.yml"), "none-*.yml", at("odd[1].yml")])).toEqual([
      at("b.yml"),
      at("odd[1].yml"),
      "none-*.yml",
    ]);
    expect(await expandFiles([at("plain-name"), at("plain-name")])).toEqual([at("plain-name")]);
  });

  test("a scenario's files, and a comparison's; pictures only where asked", async () => {
    const { document } = evaluationOf(WARNED);
    const paths = async (files: ReturnType<typeof scenarioFiles>) => (await files).map(({ path }) => path);
    const own = ["results.json", "trajectories.csv", "verdicts.csv", "chances.csv"];
    expect(await paths(scenarioFiles(document, { charts: false }))).toEqual(own);
    expect(await paths(scenarioFiles(document, { charts: false, iamc: true }))).toEqual([...own, "iamc.csv"]);
    const [results] = await scenarioFiles(document, { charts: false });
    expect(results?.text).toBe(`${JSON.stringify(document, null, 2)}\n`);
    const [compared, ...more] = await comparisonFiles([document, document], { charts: false });
    expect([compared?.path, more.map(({ path }) => path)]).toEqual(["comparison.json", ["comparison.csv"]]);
    expect(await paths(scenarioFiles(document, { charts: false }, document))).toEqual([...own, "changes.csv"]);
    expect(Object.keys(JSON.parse(String(compared?.text)))).toEqual(["scenarios", "inputs", "targets"]);
    const none = { ...document, targets: document.targets.slice(0, 1) };
    expect(await paths(comparisonFiles([none, none], { charts: true }))).toEqual([
      "comparison.json",
      "comparison.csv",
      ...["zh", "en"].flatMap((lang) => [`charts/t.${lang}.vl.json`, `charts/t.${lang}.svg`]),
    ]);
    const lacking = evaluationOf(LACKING).document;
    expect(await paths(scenarioFiles(lacking, { charts: true }))).toEqual(own);
  });

  test("tables: verdicts of one document, the comparison of two, what each changes where there is something to compare", () => {
    const [{ document }, { document: faster }] = [
      evaluationOf(WARNED),
      evaluationOf(WARNED.replace("g: { value: 8%", "g: { value: 9%")),
    ] as const;
    const tables = (documents: number, references: readonly (typeof document | null)[], paths = false) =>
      tablesText([document, faster].slice(0, documents), references, { lang: "en", paths });
    const one = tables(1, []);
    expect(one).toMatch(/probability[\s\S]*digest/);
    expect(tables(1, [null])).toBe(one);
    expect(tables(1, [document]).startsWith(one.trimEnd())).toBe(true);
    expect(tables(1, [document])).toMatch(/No target changes against the file as it stands\.\n$/);
    const two = tables(2, []);
    expect(two).not.toContain("digest");
    expect(one).not.toContain("input differs");
    expect(two).toContain("8%; normal");
    expect(one).not.toContain("8%; normal");
    expect([one, two, tables(1, [], true)].map((text) => /20\d\d +20\d\d/.test(text))).toEqual([false, false, true]);
  });
});
