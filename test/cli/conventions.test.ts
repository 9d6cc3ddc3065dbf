import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { documentSchema } from "../../src/assess/document.ts";
import { reckon } from "./run.ts";

const SMALL = `years: { base: 2020, to: 2025 }
sources: { s: { title: yearbook } }
assumptions: { g: { value: 8%, distribution: { pert: [5%, 8%, 10%] }, source: s } }
indicators: { x: { label: { zh: 产业规模, en: output }, unit: 亿元, history: { 2020: 1566 }, growth: g, source: s } }
targets:
  t: { indicator: x, at-least: 2300, by: 2025, source: s }
  far: { indicator: x, at-least: 9000, by: 2025, source: s }
`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reckon-"));
  writeFileSync(join(folder, "small.yaml"), SMALL);
  writeFileSync(join(folder, "fast.yaml"), "extends: ./small.yaml\nassumptions: { g: { value: 9% } }\n");
});

const run = (...args: string[]) => reckon(args, { cwd: folder });

describe("streams and exit codes", () => {
  test("--json prints one valid document, nothing else, and writes no file", () => {
    const before = readdirSync(folder);
    const { status, stdout, stderr } = run("run", "small.yaml", "--json", "--quiet");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(documentSchema.parse(JSON.parse(stdout)).targets).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("several files give documents and their comparison", () => {
    const whole = JSON.parse(run("run", "small.yaml", "fast.yaml", "--json", "--quiet").stdout);
    expect(Object.keys(whole)).toEqual(["format", "scenarios", "comparison"]);
    expect(whole.scenarios).toHaveLength(2);
  });

  test("- reads standard input", () => {
    const { status, stdout } = reckon(["run", "-", "--json", "--quiet"], { cwd: folder, input: SMALL });
    expect([status, JSON.parse(stdout).targets[0].id]).toEqual([0, "t"]);
  });

  test.each([
    [["run", "nowhere.yaml"], 3],
    [["run", "small.yaml", "--set", "h=3%"], 3],
    [["run", "small.yaml", "--json", "--quiet", "--fail-on", "missed"], 4],
    [["--help"], 0],
    [["--version"], 0],
  ])("reckon %j exits %i", (args, status) => {
    const done = run(...args);
    expect([done.status, existsSync(join(folder, "output"))]).toEqual([status, false]);
    if (status === 3) expect(done).toMatchObject({ stdout: "", stderr: expect.stringMatching(/\S/) });
  });

  test("--lang zh speaks Chinese, on help and errors too", () => {
    expect(run("--help", "--lang", "zh").stdout).toContain("命令");
    expect(run("run", "nowhere.yaml", "--lang", "zh").stderr).toMatch(/错误/);
  });
});

describe("what-ifs", () => {
  test("--set moves an assumption, and the table says what changed", () => {
    const { stdout } = run("run", "small.yaml", "--set", "g=12%", "--output", "nothing", "--dry-run", "--no-charts");
    expect(stdout).toMatch(/at-risk|met/);
  });
});

describe("files", () => {
  test("the same inputs write the same bytes, and a foreign folder is not overwritten", () => {
    const read = () =>
      readdirSync(join(folder, "out/small"))
        .filter((name) => name.includes("."))
        .sort()
        .map((name) => readFileSync(join(folder, "out/small", name), "utf8"));
    expect(run("run", "small.yaml", "--quiet", "--no-charts", "--output", "out").status).toBe(0);
    const first = read();
    expect(run("run", "small.yaml", "--quiet", "--no-charts", "--output", "out").status).toBe(0);
    expect(read()).toEqual(first);
    mkdirSync(join(folder, "mine/small"), { recursive: true });
    writeFileSync(join(folder, "mine/small/thesis.txt"), "years of work");
    expect(run("run", "small.yaml", "--no-charts", "--output", "mine").status).toBe(2);
    expect(readFileSync(join(folder, "mine/small/thesis.txt"), "utf8")).toBe("years of work");
  });

  test("init writes a scenario that runs, and never over a file", () => {
    for (const lang of ["zh", "en"]) {
      expect(run("init", `${lang}.yaml`, "--lang", lang).status).toBe(0);
      expect(run("run", `${lang}.yaml`, "--json", "--quiet").status).toBe(0);
    }
    expect(run("init", "en.yaml").status).toBe(2);
  });
});
