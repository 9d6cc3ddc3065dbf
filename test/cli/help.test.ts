import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandsPage } from "../../docs/commands.ts";
import { VERSION } from "../../src/base/version.ts";
import { columnsOf } from "../../src/base/width.ts";
import { COMMANDS } from "../../src/cli/commands/index.ts";
import { orientation } from "../../src/cli/orientation.ts";
import { helpPage } from "../../src/cli/page.ts";
import { reckonHere } from "./here.ts";

const page = readFileSync(new URL("../../docs/commands.md", import.meta.url), "utf8");

test("docs/commands.md is what --help says; npm run generate writes it", async () => {
  expect(await commandsPage()).toBe(page);
});

test("--help prints the page of a command and runs nothing", async () => {
  for (const [words, lang] of [
    [["run"], "en"],
    [["run"], "zh"],
    [[], "zh"],
  ] as const) {
    const end = await reckonHere([...words, "--help", "--lang", lang]);
    expect(end).toMatchObject({ status: 0, stderr: "" });
    expect(page).toContain(`\n${end.stdout.trimEnd()}\n`);
  }
});

test("help, -h and --help are one page", async () => {
  for (const words of [["--help"], ["-h"], ["help"]])
    expect(page).toContain(`$ reckon --help\n${(await reckonHere(words)).stdout.trimEnd()}\n`);
  for (const words of [
    ["run", "-h"],
    ["help", "run"],
  ])
    expect(page).toContain(`$ reckon run --help\n${(await reckonHere(words)).stdout.trimEnd()}\n`);
});

test("reckon alone says what to begin with, in either language", async () => {
  const [en, zh] = [await reckonHere([]), await reckonHere(["--lang", "zh"])];
  expect([en, zh]).toMatchObject([{ status: 0, stderr: "" }, { status: 0 }]);
  expect(en.stdout).toContain("reckon init plan.yaml");
  expect(zh.stdout).toContain("写下假设");
  expect(Math.max(...`${en.stdout}${zh.stdout}`.split("\n").map(columnsOf))).toBeLessThanOrEqual(100);
});

test("no half-width mark beside Chinese on any page", () => {
  const pages = [undefined, ...Object.keys(COMMANDS)].map((name) => helpPage(name, "zh", 400));
  const bad = [orientation("zh"), ...pages].join("\n").match(/.*(\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}).*/gu);
  expect(bad).toBeNull();
});

test("--version and -v", async () => {
  for (const word of ["--version", "-v"])
    expect(await reckonHere([word])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: "" });
});

describe("what a shell may complete", () => {
  const folder = mkdtempSync(join(tmpdir(), "reckon-complete-"));
  writeFileSync(
    join(folder, "plan.yaml"),
    "years: { base: 2020, to: 2025 }\nassumptions: { pace: 3% }\nindicators: { x: { history: { 2020: 5 }, growth: pace } }\ntargets: { x-2025: { indicator: x, at-least: 6 } }\n",
  );
  mkdirSync(join(folder, "parts"));
  writeFileSync(join(folder, "notes.txt"), "");
  const offered = async (line: string) =>
    (await reckonHere(["--complete", ...line.split(" ")], folder)).stdout.split("\n").filter(Boolean);

  test.each([
    [
      "",
      [
        "adjust",
        "backtest",
        "chart",
        "check",
        "choose",
        "completion",
        "discover",
        "explain",
        "forecast",
        "help",
        "init",
        "lines",
        "merge",
        "reach",
        "run",
        "schema",
        "sensitivity",
        "solve",
        "sweep",
      ],
    ],
    ["ch", ["chart", "check", "choose"]],
    ["help ex", ["explain"]],
    ["run ", ["parts/", "plan.yaml"]],
    ["run pl", ["plan.yaml"]],
    ["run plan.yaml --d", ["--design", "--draws", "--draws-out", "--dry-run"]],
    ["run plan.yaml --draws 5 --dr", ["--draws-out", "--dry-run"]],
    ["run plan.yaml --no", ["--no-charts"]],
    ["run plan.yaml --set a=1 --se", ["--second-pass", "--seed", "--set"]],
    ["run plan.yaml --design s", ["sobol", "sobol-sums"]],
    ["run plan.yaml --design = s", ["sobol", "sobol-sums"]],
    ["run plan.yaml --set ", ["pace=", "x-2025=", "x@"]],
    ["run plan.yaml -s p", ["pace="]],
    ["run plan.yaml --fix ", ["pace="]],
    ["run --draws 5 plan.yaml --fix ", ["pace="]],
    ["run plan.yaml --output ", []],
    ["chart plan.yaml ", ["pace", "x", "x-2025"]],
    ["chart nowhere.yaml ", []],
    ["explain plan.yaml x", ["x", "x-2025"]],
    ["explain plan.yaml x pa", []],
    ["completion ", ["bash", "zsh"]],
    ["init --template c", ["city", "county"]],
    ["run plan.yaml --lang ", ["en", "zh"]],
  ])("reckon %s", async (line, expected) => {
    expect(await offered(line)).toEqual(expected);
  });

  test("by a script for bash or zsh", async () => {
    const script = (await reckonHere(["completion", "bash"])).stdout;
    const typed = (words: string) =>
      execFileSync(
        "bash",
        [
          "-c",
          `${script}\nreckon() { printf '%s\\n' "$@"; }\nCOMP_WORDS=(${words}); COMP_CWORD=2\n_reckon\nprintf '%s|' "\${COMPREPLY[@]}"`,
        ],
        { encoding: "utf8" },
      );
    expect(typed("reckon run pl")).toBe("--complete|run|pl|");
    expect((await reckonHere(["completion", "zsh"])).stdout).toMatch(/^#compdef reckon\n/);
  });
});
