import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/assess/document.ts";
import { oneLine, visible } from "../../src/base/visible.ts";
import { faultText } from "../../src/cli/fault.ts";
import { compare } from "../../src/compare/compare.ts";
import { comparisonChart } from "../../src/present/chart/comparison.ts";
import { overviewChart } from "../../src/present/chart/overview.ts";
import { targetChart } from "../../src/present/chart/target.ts";
import { verdicts } from "../../src/present/records.ts";
import { verdictTables } from "../../src/present/verdicts.ts";
import { csv } from "../../src/render/csv.ts";
import { renderSvg } from "../../src/render/svg.ts";
import { terminal } from "../../src/render/terminal.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { reckonHere } from "../cli/here.ts";
import { evaluationOf } from "../support.ts";

describe("a line of a file is shown", () => {
  const excerptsOf = (entry: string, base: string) => {
    const files = new Map([
      ["plan.yaml", entry],
      ["/etc/secret", base],
    ]);
    const read = resolveScenario(files, "plan.yaml");
    return read.ok ? [] : read.errors.map(({ excerpt }) => excerpt);
  };
  const PLAN = "extends: /etc/secret\nyears: { base: 2020, to: 2025 }\n";

  test("of the scenario that was named, and of a base that is one", () => {
    expect(excerptsOf("root:x:0\n", "")).toEqual(["root:x:0"]);
    expect(excerptsOf(PLAN, "years: { base: 2020 }\nindicatorz: {}\n")).toEqual(["indicatorz: {}"]);
  });

  test("of no other file that somebody makes it read", () => {
    for (const secret of ["root:x:0:0:root:/root:/bin/bash\n", "password: hunter2\n", "[section]\nkey = 3\n", "- a\n"])
      for (const excerpt of excerptsOf(PLAN, secret)) expect(excerpt).toBeUndefined();
  });
});

/** Sets the clipboard, erases the screen, goes to the beginning of the line, turns what follows round, breaks a line. */
const HOSTILE = "a\u001b]52;c;ZXZpbA==\u0007b\u009b2Jc\rd\u202ee\u2028f\u0000g\ud800h";
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\p{Cs}]/u;

describe("what a terminal would obey is shown by its code", () => {
  test("and everything else as it is", () => {
    expect(visible("a\u001b[2J\r\n\tb")).toBe("a\\u{1b}[2J\\u{d}\n\tb");
    expect(oneLine("a\n\tb")).toBe("a\\u{a}\\u{9}b");
    for (const text of ["产业规模（亿元）≥ 3000", "naïve – “x”", "👩‍🌾 é", "−5 % ±0.1"])
      expect(oneLine(text)).toBe(text);
    expect(visible(HOSTILE)).not.toMatch(OBEYED);
  });

  const quoted = JSON.stringify(HOSTILE.replace("\ud800", ""))
    .replace("\u202e", "\\u202e")
    .replace("\u2028", "\\u2028")
    .replace("\u009b", "\\u009b");
  const scenario = (own = "") => `title: ${quoted}
years: { base: 2020, to: 2025 }
draws: 64
sources: { s: { title: ${quoted} } }
indicators: { x: { label: "${"a\\nb"}", unit: 亿元, history: { 2020: 5 }, growth: 3%, volatility: 2%, source: s, note: ${quoted} } }
targets: { t: { label: ${quoted}, indicator: x, at-least: 6, by: 2025, quote: ${quoted} } }
${own}`;

  test("in tables, documents, CSV and charts", async () => {
    const { document } = evaluationOf(scenario());
    const spec = targetChart(document, "t", "en");
    const shown = [
      terminal(verdictTables(document), "zh"),
      JSON.stringify(document),
      csv(verdicts(document)),
      spec ? await renderSvg(spec) : "",
    ];
    for (const each of shown) {
      expect(each).not.toMatch(OBEYED);
      expect(each).toContain("u{1b}]52;c");
    }
    expect(document.indicators[0]?.label.en).toBe("a\\u{a}b");
  });

  test("in errors, their excerpts, options and names of files", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "reckon-said-"));
    const name = `x\u001b[31m\n\u202e.yaml`;
    writeFileSync(join(cwd, name), scenario(`${quoted}: 3\nother\u202e\u009b: [3]\n`));
    writeFileSync(join(cwd, "good.yaml"), scenario());
    mkdirSync(join(cwd, "out"));
    for (const words of [
      ["run", name],
      ["check", name],
      ["run", "good.yaml", "--set", `${HOSTILE}=3%`],
      ["run", "good.yaml", "--design", HOSTILE],
      ["run", "good.yaml", `--${HOSTILE}`],
      ["run", `nowhere${HOSTILE}.yaml`],
      ["chart", "good.yaml", HOSTILE],
      ["explain", "good.yaml", HOSTILE],
      ["merge", `part${HOSTILE}`],
      ["run", "good.yaml", "--dry-run", "--no-charts", "--output", `out/${HOSTILE}`],
    ]) {
      const { stdout, stderr, status } = await reckonHere(words, cwd);
      expect([status, words], stderr).not.toContain(1);
      expect(`${stdout}${stderr}`, words.join(" ")).not.toMatch(OBEYED);
    }
  });

  test("a name of a million letters is not repeated", () => {
    const key = "k".repeat(1e6);
    const read = resolveScenario(new Map([["a.yaml", `years: { base: 2020, to: 2025 }\n? ${key}\n: 3\n`]]), "a.yaml");
    const { length } = read.ok
      ? ""
      : read.errors.map((each) => JSON.stringify({ ...each, excerpt: "", args: {} })).join();
    expect(length).toBeLessThan(1000);
  });
});

describe("other readers than people", () => {
  test("a spreadsheet is given no formula", () => {
    const { document } = evaluationOf(`years: { base: 2020, to: 2025 }
indicators: { x: { label: "=HYPERLINK(0)", history: { 2020: -5 }, growth: 3% } }
targets: { t: { label: "@SUM(1)", indicator: x, at-least: -6, by: 2025, quote: "+1+SUM(2)", row: "-2" } }
`);
    const [, row = ""] = csv(verdicts(document)).split("\n");
    for (const cell of ["'@SUM(1)", "'+1+SUM(2)", ",-2,"]) expect(row).toContain(cell);
    expect(row).not.toMatch(/(^|,)"?[=@+]/);
    expect(row).toMatch(/,-6,/);
  });

  test("an XML reader is given no sign that it must refuse", async () => {
    const spec = { mark: "text", data: { values: [{}] }, encoding: { text: { value: "a\u0000\u000b\ufffe\ud800b" } } };
    expect(await renderSvg(spec)).toContain(">ab<");
  });
});

describe("names that JavaScript's objects have too", () => {
  const names = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== "__proto__");

  test.each(names)("%s, as label and title", async (name) => {
    const { document } = evaluationOf(`title: ${name}
years: { base: 2020, to: 2025 }
draws: 64
indicators: { x: { label: ${name}, unit: ${name === "constructor" ? "件" : "亿元"}, history: { 2020: 5 }, growth: 3%, volatility: 2% } }
targets: { t: { label: ${name}, indicator: x, at-least: 6, by: 2025 } }
`);
    const other: Document = { ...document, scenario: { ...document.scenario, id: name } };
    for (const spec of [
      targetChart(document, "t", "en"),
      overviewChart(document, "zh"),
      comparisonChart([document, other], "t", "en"),
    ])
      expect(spec && (await renderSvg(spec))).toContain(name);
    expect(terminal(verdictTables(document), "en")).toContain(name);
    expect(compare([document, other]).targets).toHaveLength(1);
  });

  test.each(names)("%s, as an id", async (name) => {
    const { document } = evaluationOf(`years: { base: 2020, to: 2025 }
draws: 64
sources: { ${name}: { title: x } }
assumptions: { ${name}-a: { value: 3%, source: ${name} } }
indicators: { ${name}: { history: { 2020: 5 }, growth: ${name}-a, volatility: 2%, source: ${name} } }
targets: { ${name}-t: { indicator: ${name}, at-least: 6, by: 2025 } }
`);
    expect(["at-risk", "missed"]).toContain(document.targets[0]?.verdict);
    expect(document.origins[name]?.source).toBe(name);
  });
});

test("a fault of the system is a sentence that names the place, not the folder where things are made ready", () => {
  const path = "out/.reckon-host-12-0123456789ab/new-1/plan/results.json";
  expect(faultText(Object.assign(new Error(), { code: "ENOSPC", syscall: "write", path }), "")).toEqual({
    zh: "无法读写 out/plan/results.json（ENOSPC）：磁盘已满",
    en: "out/plan/results.json cannot be read or written (ENOSPC): the disk is full",
  });
  expect(faultText(new TypeError("x"), "")).toBe(null);
});
