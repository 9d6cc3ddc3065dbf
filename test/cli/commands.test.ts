import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { chart } from "../../src/cli/command/chart.ts";
import { check } from "../../src/cli/command/check.ts";
import { explain } from "../../src/cli/command/explain.ts";
import { init } from "../../src/cli/command/init.ts";
import { merge } from "../../src/cli/command/merge.ts";
import { type RunCommand, run } from "../../src/cli/command/run.ts";
import { schema } from "../../src/cli/command/schema.ts";
import { complaint, settingsOf, shardOf, shareOf } from "../../src/cli/complaint.ts";
import { languageOf } from "../../src/cli/language.ts";
import { TEMPLATE_NAMES } from "../../src/cli/template/names.ts";
import { scenarioJsonSchema } from "../../src/scenario/schema/json.ts";
import { here, reckonHere, withInput } from "./here.ts";

/** A target of each verdict that an exit code may ask for. */
const SCENARIO = `years: { base: 2020, to: 2025 }
draws: 1024
sources: { s: { title: yearbook } }
assumptions:
  g: { value: 8%, distribution: { normal: [8%, 1%] }, source: s }
  h: 1%
indicators:
  x: { label: { zh: 产业规模, en: output }, unit: 亿元, history: { 2020: 100 }, growth: g, source: s }
  y: { unit: 起, history: { 2020: 3, 2021: 2 }, growth: h }
targets:
  T: { label: { zh: 目标, en: goal }, indicator: x, at-least: VALUE, by: 2025 }
`;
const VERDICTS = {
  met: "x, at-least: 120",
  "at-risk": "x, at-least: 149",
  missed: "x, at-least: 900",
  impossible: "y, count: { at-most: 1 }",
} as const;

let folder = "";
const at = (...names: string[]) => join(folder, ...names);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reckon-here-"));
  for (const [verdict, target] of Object.entries(VERDICTS))
    writeFileSync(
      at(`${verdict}.yaml`),
      SCENARIO.replace("x, at-least: VALUE", target).replace("T:", `${verdict}-target:`),
    );
  writeFileSync(at("fast.yaml"), "extends: ./met.yaml\nassumptions: { g: { value: 9% } }\n");
  writeFileSync(
    at("lacking.yaml"),
    "years: { base: 2020, to: 2025 }\nindicators: { x: { unit: 亿元 } }\ntargets: { t: { indicator: x, at-least: 5 } }\n",
  );
  writeFileSync(at("wrong.yaml"), "years: { base: 2020, to: 2025 }\nindicatorz: {}\n");
});

const ran = (files: readonly string[], own: Partial<RunCommand> = {}) =>
  here(() => run({ files: files.map((file) => at(file)), lang: "en", output: at("out"), charts: false, ...own }));
const json = async (files: readonly string[], own: Partial<RunCommand> = {}) => {
  const { stdout, stderr } = await ran(files, { json: true, quiet: true, ...own });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
};

describe("the exit code", () => {
  test.each([
    ["met", 0, 0],
    ["at-risk", 0, 4],
    ["missed", 4, 4],
    ["impossible", 4, 4],
  ] as const)(
    "of a target that is %s: %i with --fail-on missed, %i with --fail-on at-risk",
    async (file, missed, risk) => {
      const status = async (failOn?: "missed" | "at-risk") =>
        (await ran([`${file}.yaml`], { json: true, quiet: true, "fail-on": failOn })).status;
      expect((await json([`${file}.yaml`])).targets[0].verdict).toBe(file);
      expect([await status(), await status("missed"), await status("at-risk")]).toEqual([0, missed, risk]);
    },
  );

  test("is that of the worst of several files", async () => {
    const all = { json: true, quiet: true, "fail-on": "missed" } as const;
    expect((await ran(["met.yaml", "impossible.yaml"], all)).status).toBe(4);
    expect((await ran(["met.yaml", "fast.yaml"], all)).status).toBe(0);
  });

  test("is 3 where a file is wrong, with its place, reason and remedy on stderr", async () => {
    const end = await ran(["wrong.yaml"]);
    expect(end).toMatchObject({ status: 3, stdout: "" });
    expect(end.stderr).toMatch(/wrong\.yaml:2:1: error unknown-key: /);
    expect(end.stderr).toMatch(/\n {2}\| indicatorz: \{\}\n {2}\| \^\n {2}-> /);
    expect((await ran(["wrong.yaml"], { lang: "zh" })).stderr).toMatch(/错误 unknown-key/);
  });
});

describe("run", () => {
  test("prints one document, or several with their comparison", async () => {
    expect(Object.keys(await json(["met.yaml"]))).toContain("digest");
    const several = await json(["met.yaml", "fast.yaml"]);
    expect(several).toMatchObject({ format: 2, scenarios: [{ seed: 1 }, { seed: 1 }] });
    expect(several.comparison.inputs.map(({ id }: { id: string }) => id)).toEqual(["g"]);
  });

  test("what the command line asks for goes before what the file says", async () => {
    const { seed, draws, design, assumptions } = await json(["met.yaml"], {
      seed: 7,
      draws: 2000,
      design: "plain",
      set: ["g=12%", "h=2%"],
      jobs: 1,
    });
    expect({ seed, draws, design }).toEqual({ seed: 7, draws: 2000, design: "plain" });
    expect(assumptions.map(({ value }: { value: number }) => value)).toEqual([0.12, 0.02]);
    expect((await json(["impossible.yaml"], { "as-of": 2020 }))["as-of"]).toBe(2020);
    expect((await json(["met.yaml"], { until: "5%", jobs: 1 })).draws).toBeGreaterThanOrEqual(1024);
  });

  test("tables: verdicts of one file, paths where asked, a before and after of what is set", async () => {
    const plain = (await ran(["met.yaml"], { "dry-run": true })).stdout;
    expect(plain).toContain("goal");
    const paths = (await ran(["met.yaml"], { "dry-run": true, paths: true })).stdout;
    expect(paths.split("2021").length).toBeGreaterThan(plain.split("2021").length);
    const set = (await ran(["met.yaml"], { "dry-run": true, set: ["g=-5%"] })).stdout;
    expect(set).toMatch(/met\s.*missed|missed/s);
    expect(set.length).toBeGreaterThan(plain.length);
    const both = (await ran(["met.yaml", "fast.yaml"], { "dry-run": true })).stdout;
    expect(both).toMatch(/8%; normal .* 9%; normal /);
    expect((await ran(["met.yaml"], { quiet: true, "dry-run": true })).stdout).not.toContain("goal");
  });

  test("files: what a dry run lists is what a run writes", async () => {
    const listed = (await ran(["met.yaml"], { "dry-run": true, quiet: true, iamc: true, output: at("dry") })).stdout;
    expect(listed.trimEnd().split("\n")).toEqual(
      ["results.json", "trajectories.csv", "verdicts.csv", "chances.csv", "iamc.csv"].map((name) =>
        at("dry", "met", name),
      ),
    );
    expect(existsSync(at("dry"))).toBe(false);
    const set = (await ran(["met.yaml"], { "dry-run": true, quiet: true, set: ["g=-5%"], output: at("dry") })).stdout;
    expect(set).toContain("changes.csv");
    const end = await ran(["met.yaml"], { iamc: true, output: at("dry") });
    expect(end.stderr).toContain(`wrote ${at("dry", "met")}/ (5 files)`);
    expect(readdirSync(at("dry", "met")).sort()).toEqual([
      ".reckon",
      "chances.csv",
      "iamc.csv",
      "results.json",
      "trajectories.csv",
      "verdicts.csv",
    ]);
    expect(JSON.parse(readFileSync(at("dry", "met", "results.json"), "utf8"))).toEqual(await json(["met.yaml"]));
    expect(readdirSync(at("dry"))).toEqual(["met"]);
  });

  test("charts of each target and of the overview, in both languages; a comparison has its own folder", async () => {
    const list = async (files: readonly string[]) =>
      (await ran(files, { charts: true, "dry-run": true, quiet: true })).stdout.trimEnd().split("\n");
    const own = (name: string) =>
      ["zh", "en"].flatMap((lang) => ["vl.json", "svg"].map((end) => `${name}.${lang}.${end}`));
    expect((await list(["met.yaml"])).slice(4)).toEqual(
      [...own("overview"), ...own("met-target")].map((name) => at("out", "met", "charts", name)),
    );
    expect((await list(["met.yaml", "fast.yaml"])).filter((path) => path.includes("+"))).toEqual(
      ["comparison.json", "comparison.csv", ...own("met-target").map((name) => join("charts", name))].map((name) =>
        at("out", "met+fast", name),
      ),
    );
  });

  test("a folder that is not reckon's own is not overwritten, unless forced; an empty one is nobody's", async () => {
    mkdirSync(at("mine", "met"), { recursive: true });
    expect((await ran(["met.yaml"], { output: at("mine"), quiet: true })).status).toBe(0);
    mkdirSync(at("theirs", "met"), { recursive: true });
    writeFileSync(at("theirs", "met", "thesis.txt"), "years of work");
    const refused = await ran(["met.yaml"], { output: at("theirs"), quiet: true });
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining("--force") });
    expect(readdirSync(at("theirs", "met"))).toEqual(["thesis.txt"]);
    expect((await ran(["met.yaml"], { output: at("theirs"), quiet: true, force: true })).status).toBe(0);
    expect(readdirSync(at("theirs", "met"))).toEqual([
      ".reckon",
      "chances.csv",
      "results.json",
      "thesis.txt",
      "trajectories.csv",
      "verdicts.csv",
    ]);
  });

  test("patterns are expanded in order, each file once", async () => {
    const { scenarios } = await json(["m*.yaml", "met.yaml"]);
    expect(scenarios.map(({ scenario }: { scenario: { id: string } }) => scenario.id)).toEqual(["met", "missed"]);
    expect((await ran(["none-*.yaml"])).status).toBe(3);
  });
});

test("parts of a run, merged, print what the run prints", async () => {
  const part = (i: number, own: Partial<RunCommand> = {}) =>
    ran(["met.yaml"], { shard: `${i}/2`, output: at(`part-${i}`), quiet: true, ...own });
  expect([(await part(1)).status, (await part(2)).status]).toEqual([0, 0]);
  const merged = await here(() =>
    merge({ parts: [at("part-*")], lang: "en", output: at("out"), charts: false, json: true }),
  );
  expect(JSON.parse(merged.stdout)).toEqual(await json(["met.yaml"]));
  expect(
    (await here(() => merge({ parts: [at("part-1")], lang: "en", output: "", charts: false, json: true }))).status,
  ).toBe(3);
  mkdirSync(at("somewhere"));
  const into = await part(1, { output: at("somewhere") });
  expect(into).toMatchObject({ status: 2, stderr: expect.stringContaining("is a folder") });
  const two = await ran(["met.yaml", "fast.yaml"], { shard: "1/2", output: at("part-3") });
  expect(two).toMatchObject({ status: 2, stderr: expect.stringContaining("--shard") });
});

describe("check", () => {
  const checked = (file: string, own = {}) => here(() => check({ files: [at(file)], lang: "en", ...own }));

  test("counts what it warns of, and lists what is missing where asked", async () => {
    const end = await checked("met.yaml", { all: true });
    const [, count] = /met\.yaml: valid, (\d+) warnings\n$/.exec(end.stdout) ?? [];
    expect(end.stderr.match(/^(\S+: )?warning [\w-]+: /gm)?.length ?? 0).toBe(Number(count));
    expect(end.stdout).not.toContain("every target");
    expect((await checked("met.yaml", { missing: true })).stdout).toContain("every target can be assessed");
    expect((await checked("lacking.yaml", { missing: true })).stdout).toMatch(
      /t: lacks .*\n {2}enter it at .*lacking\.yaml:\d+ as indicators\.x/,
    );
    expect((await checked("lacking.yaml")).stdout).not.toContain("lacks");
    expect((await checked("wrong.yaml")).status).toBe(3);
  });

  test("as JSON: the same, with codes and places", async () => {
    const [found] = JSON.parse((await checked("lacking.yaml", { json: true, missing: true })).stdout);
    expect(found).toMatchObject({ file: at("lacking.yaml"), missing: [{ target: "t" }, { target: "t" }] });
    for (const { code, message } of found.warnings) expect([code, message.zh, message.en].every(Boolean)).toBe(true);
    const [without] = JSON.parse((await checked("lacking.yaml", { json: true })).stdout);
    expect(without.missing).toEqual([]);
  });
});

describe("explain, chart, init, schema", () => {
  test("explain tells of all or of one name, and offers the nearest", async () => {
    const explained = (name?: string, own = {}) =>
      here(() => explain({ file: at("met.yaml"), name, lang: "en", ...own }));
    const one = JSON.parse((await explained("g", { json: true })).stdout);
    expect(one.map(({ id }: { id: string }) => id)).toEqual(["g"]);
    expect(JSON.parse((await explained(undefined, { json: true })).stdout).length).toBeGreaterThan(5);
    expect((await explained("x")).stdout).toContain("x");
    expect(await explained("met-targe")).toMatchObject({ status: 2, stderr: expect.stringContaining("met-target") });
    expect((await explained("g", { json: true, set: ["g=3%"] })).stdout).toContain("0.03");
  });

  test("chart prints or writes a picture or its spec", async () => {
    const drawn = (own = {}) => here(() => chart({ file: at("met.yaml"), output: "-", lang: "en", ...own }));
    expect((await drawn()).stdout).toMatch(/^<svg[\s\S]*assessable/);
    expect((await drawn({ names: ["met-target"] })).stdout).toMatch(/^<svg[\s\S]*On present assumptions/);
    expect((await drawn({ names: ["met-target"], output: at("spec.json") })).stdout).toBe("");
    expect(JSON.parse(readFileSync(at("spec.json"), "utf8")).title.text[0]).toContain("On present assumptions");
    expect(await drawn({ names: ["met-targe"] })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("met-target"),
    });
    const none = here(() => chart({ file: at("lacking.yaml"), names: ["t"], output: "-", lang: "en" }));
    expect(await none).toMatchObject({ status: 2, stdout: "" });
  });

  test("a chart's ending decides its format, --format adds its own; a PNG has the pixels of its size", async () => {
    const drawn = (own = {}) => here(() => chart({ file: at("met.yaml"), output: "-", lang: "en", ...own }));
    expect(await drawn({ output: at("gdp.jpg") })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(".jpg"),
    });
    expect((await drawn({ names: ["x"], output: at("x.png"), size: "1200x675" })).status).toBe(0);
    const png = readFileSync(at("x.png"));
    expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 1200, 675]);
    expect((await drawn({ names: ["met-target"], output: at("both"), format: "svg,png" })).status).toBe(0);
    expect(readFileSync(at("both.png")).readUInt32BE(16)).toBe(1920);
    expect(readFileSync(at("both.svg"), "utf8")).toMatch(/^<svg/);
    writeFileSync(at("own.json"), JSON.stringify({ style: { central: { color: "#012345" } } }));
    const themed = await drawn({ names: ["met-target"], theme: at("own.json"), title: "Our own", size: "a4" });
    expect(themed.stdout).toMatch(/width="1123"[\s\S]*>Our own<[\s\S]*#012345/);
    writeFileSync(at("bad.json"), "[]");
    expect((await drawn({ theme: at("bad.json") })).stderr).toContain("is no Vega-Lite config");
  });

  test("chart draws indicators, indices, distributions, several side by side, and scenarios against each other", async () => {
    const drawn = (names: readonly string[], own = {}) =>
      here(() => chart({ file: at("met.yaml"), names, output: "-", lang: "en", ...own }));
    expect((await drawn(["x"])).stdout).toMatch(/^<svg[\s\S]*On present assumptions, output comes to/);
    expect((await drawn(["x"], { index: 2020 })).stdout).toContain("2020 = 100");
    expect((await drawn(["x", "met-target"])).stdout).toMatch(/^<svg/);
    expect((await drawn([at("fast.yaml"), "met-target"])).stdout).toMatch(/met [^<]*<\/[\s\S]*fast /);
    const refused = [
      [["met-target"], { index: 2020 }],
      [[at("fast.yaml")], {}],
      [["x", "met-target"], { distribution: true }],
    ] as const;
    for (const [names, own] of refused) expect(await drawn(names, own)).toMatchObject({ status: 2, stdout: "" });
  });

  test("init writes a starter once, or prints it", async () => {
    for (const lang of ["zh", "en"] as const) {
      const file = at(`start-${lang}.yaml`);
      expect((await here(() => init({ file, lang }))).status).toBe(0);
      expect((await here(() => init({ file, lang }))).status).toBe(2);
      expect((await here(() => init({ file, lang, force: true }))).status).toBe(0);
      expect((await ran([`start-${lang}.yaml`], { json: true, quiet: true })).status).toBe(0);
      const printed = await here(() => init({ file: "-", lang }));
      expect(printed).toEqual({ status: 0, stdout: readFileSync(file, "utf8"), stderr: "" });
    }
  });

  test.each(TEMPLATE_NAMES)("the template %s runs, contradicts nothing, and names its schema", async (template) => {
    const validate = new Ajv2020({ strict: false }).compile(scenarioJsonSchema());
    for (const lang of ["zh", "en"] as const) {
      const file = at(`${template}-${lang}.yaml`);
      await here(() => init({ file, lang, template }));
      const text = readFileSync(file, "utf8");
      const [, schema = ""] = /^# yaml-language-server: \$schema=(.*)\n/.exec(text) ?? [];
      expect(JSON.parse(readFileSync(new URL(schema), "utf8")).title).toContain("reckon");
      expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
      const end = await here(() => check({ files: [file], lang }));
      // What an author assumes has no source but them; nothing else is warned of.
      expect([end.status, end.stderr.match(/^(\S+ )?(警告|warning) (?!lint-assumption-source).*/m)]).toEqual([0, null]);
      const { targets } = await json([`${template}-${lang}.yaml`]);
      for (const { verdict } of targets) expect(verdict).not.toBe("not-assessable");
    }
  });

  test("schema prints that of scenario files, or of the document", async () => {
    const printed = async (document?: boolean) => (await here(() => schema({ document }))).stdout;
    expect(JSON.parse(await printed()).properties).toHaveProperty("extends");
    expect(JSON.parse(await printed(true)).properties).toHaveProperty("digest");
  });
});

describe("options", () => {
  test("the language: as asked, else the locale's", () => {
    const zh = { LANG: "zh_CN.UTF-8" };
    expect(languageOf(["run", "--lang", "en"], zh)).toBe("en");
    expect(languageOf(["--lang=zh"], { LANG: "C" })).toBe("zh");
    expect(languageOf([], zh)).toBe("zh");
    expect(languageOf([], { LC_ALL: "en_US", ...zh })).toBe("en");
    expect(languageOf([], { LC_MESSAGES: "zh_CN", LANG: "en_US" })).toBe("zh");
    expect(languageOf(["--lang", "fr"], zh)).toBe("zh");
    expect(languageOf(["zh"], { LANG: "C" })).toBe("en");
  });

  test("texts that stand for numbers", () => {
    expect(["3/64", "64/64", "0/2", "3/2", "1/2/3", "x"].map(shardOf)).toEqual([
      [3, 64],
      [64, 64],
      null,
      null,
      null,
      null,
    ]);
    expect(["0.1%", "0.001", " 5 %", "0", "1", "100%", ".5", "-1%"].map(shareOf)).toEqual([
      0.001,
      0.001,
      null,
      null,
      null,
      null,
      0.5,
      null,
    ]);
    expect(settingsOf(["a = 3%", "b=x=y"])).toEqual([
      ["a", "3%"],
      ["b", "x=y"],
    ]);
    expect(settingsOf(undefined)).toEqual([]);
  });

  test("limits hold at their edge", () => {
    const fine = [
      { draws: 1 },
      { seed: 0 },
      { "as-of": 1800 },
      { jobs: 1 },
      { draws: 2 ** 31 },
      { set: ["a=b"] },
      { until: "1%" },
      { shard: "1/2" },
      {},
    ];
    expect(fine.map((args) => complaint(args, "en"))).toEqual(fine.map(() => null));
    const wrong = [
      { draws: 0 },
      { seed: -1 },
      { "as-of": 1799 },
      { jobs: 0 },
      { draws: 2 ** 31 + 1 },
      { set: ["a="] },
      { until: "1" },
      { shard: "2/1" },
    ];
    for (const args of wrong)
      expect([args, complaint(args, "zh")]).toEqual([args, expect.stringMatching(/\p{Script=Han}/u)]);
  });
});

describe("the command line", () => {
  const called = (...words: readonly string[]) => reckonHere(words);

  test("each command is called with what its options say", async () => {
    const quiet = ["--json", "--quiet"];
    const one = await called(
      "run",
      at("met.yaml"),
      ...quiet,
      "--seed",
      "5",
      "--draws",
      "64",
      "--design",
      "plain",
      "--set",
      "g=9%",
    );
    expect(JSON.parse(one.stdout)).toMatchObject({ seed: 5, draws: 64, design: "plain" });
    expect((await called("run", at("missed.yaml"), ...quiet, "--fail-on", "missed")).status).toBe(4);
    expect((await called("run", at("at-risk.yaml"), ...quiet, "--fail-on", "at-risk")).status).toBe(4);
    const listed = await called(
      "run",
      at("met.yaml"),
      "--quiet",
      "--dry-run",
      "--no-charts",
      "--iamc",
      "--output",
      at("o"),
    );
    expect(listed.stdout.trimEnd().split("\n")).toHaveLength(5);
    expect((await called("run", at("met.yaml"), "--dry-run", "--paths", "--no-charts")).stdout).toContain("2023");
    expect(
      JSON.parse((await called("run", at("met.yaml"), ...quiet, "--as-of", "2020", "--exact", "--jobs", "1")).stdout)[
        "as-of"
      ],
    ).toBe(2020);
    expect((await called("run", at("met.yaml"), "--shard", "1/1", "--output", at("whole"), "--quiet")).status).toBe(0);
    expect(JSON.parse((await called("merge", at("whole"), ...quiet)).stdout).scenario.id).toBe("met");
    expect(
      (
        await called(
          "run",
          at("met.yaml"),
          "--shard",
          "1/1",
          "--second-pass",
          at("whole"),
          "--output",
          at("second"),
          "--quiet",
        )
      ).status,
    ).toBe(0);
    expect((await called("check", at("met.yaml"), "--missing")).stdout).toContain("every target can be assessed");
    expect(JSON.parse((await called("check", at("met.yaml"), "--json")).stdout)).toHaveLength(1);
    expect(JSON.parse((await called("explain", at("met.yaml"), "g", "--json")).stdout)).toHaveLength(1);
    expect((await called("chart", at("met.yaml"), "met-target")).stdout).toMatch(/^<svg/);
    expect((await called("chart", at("met.yaml"), "--output", at("all.json"))).status).toBe(0);
    expect(existsSync(at("all.json"))).toBe(true);
    expect(JSON.parse((await called("schema", "--document")).stdout).properties).toHaveProperty("digest");
    expect((await called("init", at("new.yaml"))).status).toBe(0);
    expect((await called("init", at("new.yaml"))).status).toBe(2);
    expect((await called("init", at("new.yaml"), "--force")).status).toBe(0);
  });

  test("a letter stands for an option, in one word with its value or with others; - is a file", async () => {
    const text = readFileSync(at("met.yaml"), "utf8");
    const one = await withInput(text, () => called("run", "-", "--json", "-qn64", "-s", "g=9%", "-j=1"));
    expect(JSON.parse(one.stdout)).toMatchObject({ draws: 64, scenario: { id: expect.stringMatching(/^stdin/) } });
  });

  test("several files share their warnings and inputs; --quiet and --json say nothing beside", async () => {
    const ran = await called("run", at("met.yaml"), "--dry-run", "--no-charts");
    expect(ran.stderr).toMatch(/^1 warning, 3 figures without a source: reckon check \S+met\.yaml\n$/);
    expect((await called("run", at("met.yaml"), "--dry-run", "--no-charts", "--quiet")).stderr).toBe("");
    const missed = await called("run", at("met.yaml"), at("missed.yaml"), "--json", "--quiet", "--fail-on", "missed");
    expect([missed.status, missed.stderr]).toEqual([4, ""]);
  });
});

describe("forecast and backtest", () => {
  const cwd = () => {
    const place = mkdtempSync(join(tmpdir(), "reckon-forecast-"));
    const values = [4.1, 4.35, 4.62, 4.9, 5.37, 5.72, 6.03, 6.3, 6.46];
    writeFileSync(
      join(place, "beds.csv"),
      `年份,数值\n${values.map((value, i) => `${2011 + i},${value}`).join("\n")}\n`,
    );
    writeFileSync(join(place, "one.csv"), "year,value\n2020,5\n");
    writeFileSync(join(place, "bad.csv"), "year,value\n2020,5\n2021,about six\n");
    writeFileSync(
      join(place, "plan.yaml"),
      "years: { base: 2020, to: 2025 }\nindicators: { x: { unit: 亿元, history: { 2019: 90, 2020: 100 } }, y: { unit: 人 } }\n",
    );
    return place;
  };
  const place = cwd();
  const give = (line: string) => reckonHere(line.split(" "), place);

  test("its document has the reference's median and bands", async () => {
    const { stdout, status } = await give("forecast beds.csv --to 2020 --json");
    const [found] = JSON.parse(stdout).forecasts;
    expect(status).toBe(0);
    expect(found).toMatchObject({ id: "beds", method: "baseline", observations: 9, measured: { length: 8 } });
    expect(found.years[0].median).toBeCloseTo(6.73335541502012, 9);
    expect(found.years[0].low80).toBeCloseTo(6.457203319724961, 9);
  });

  test("says a sentence first, in both languages; of a scenario to the plan's end", async () => {
    expect((await give("forecast one.csv --lang zh")).stdout.replaceAll("\n", "")).toContain(
      "照2020年的1个观测值，2025年预计为5.349（80%区间1.96至12.34）。基准外推：只有一个观测值，看不出增速，取一般的每年1.51%。",
    );
    const { stdout } = await give("forecast plan.yaml -i x");
    expect(stdout).toMatch(/^x: by its 2 observations of 2019–2020, .* in 2025/);
    expect(stdout).toContain("Measured: on other histories of 2 values its 80% band held");
    expect((await give("backtest one.csv")).stdout.replaceAll("\n", " ")).toContain("too short to test even once");
    expect((await give("backtest beds.csv --lang zh")).stdout).toContain("太短，分不出高下");
  });

  test.each([
    [
      "forecast bad.csv",
      "bad.csv:3:6: error series-value: about six is not a number\n  | 2021,about six\n  |      ^\n",
    ],
    ["forecast bad.csv --lang zh", "bad.csv:3:6: 错误 series-value：“about six”不是数\n"],
    [
      "forecast one.csv -m naive",
      "one.csv:1:1: error method-few: no change needs 2 observations at least; here are 1\n",
    ],
    ["forecast one.csv -m naive --lang zh", "one.csv:1:1: 错误 method-few：保持不变至少要 2 个观测值，这里有 1 个\n"],
    ["forecast beds.csv -m logistic", "method-ceiling"],
    ["forecast beds.csv -m logistic --ceiling 6", "method-above-ceiling"],
    ["forecast beds.csv --ceiling none", "forecast-ceiling"],
    ["forecast beds.csv -m bayes", "forecast-method"],
    ["forecast beds.csv --to 2019", "forecast-to"],
    ["forecast beds.csv --to 2219", "forecast-far"],
    ["forecast plan.yaml -i z", "forecast-indicator"],
    ["forecast plan.yaml -i y", "forecast-no-history"],
    ["backtest nowhere.csv", "file-missing"],
  ])("%s ends with 3", async (line, said) => {
    const { status, stderr } = await give(line);
    expect(stderr).toContain(said);
    expect(status).toBe(3);
  });
});
