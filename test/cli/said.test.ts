import { describe, expect, test } from "vitest";
import { type Diagnostic, error, warning } from "../../src/base/diagnostic.ts";
import { formatDiagnostic } from "../../src/cli/diagnostics.ts";
import { EXIT, refuse, Stop, tell } from "../../src/cli/exit.ts";
import { here } from "./here.ts";

const at = { file: "plan.yaml", line: 3, col: 5 };
const unknown: Diagnostic = { ...error("file-empty", at), excerpt: "  x: { 目标: 3 }" };

/** The same where the terminal is asked to show colours, or is not. */
function inColour<T>(wanted: boolean, work: () => T): T {
  const { FORCE_COLOR, NO_COLOR } = process.env;
  delete process.env.NO_COLOR;
  process.env.FORCE_COLOR = wanted ? "1" : "0";
  try {
    return work();
  } finally {
    for (const [name, value] of Object.entries({ FORCE_COLOR, NO_COLOR }))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}
const plain = (diagnostic: Diagnostic, lang: "zh" | "en" = "en") =>
  inColour(false, () => formatDiagnostic(diagnostic, lang).split("\n"));

describe("a diagnostic", () => {
  test("place, kind, code, reason; the line with a caret under the place; the remedy", () => {
    const [head, ...rest] = plain(unknown);
    expect(head).toMatch(/^plan\.yaml:3:5: error file-empty: \S/);
    expect(rest.slice(0, 2)).toEqual(["  |   x: { 目标: 3 }", "  |     ^"]);
    expect(rest[2]).toMatch(/^ {2}-> \S/);
    expect(rest).toHaveLength(3);
  });

  test("in Chinese", () => {
    const lines = plain({ ...warning("lint-unused-source", at, { id: "book" }) }, "zh");
    expect(lines).toEqual(["plan.yaml:3:5: 警告 lint-unused-source：来源“book”没有被引用", "  → 引用它，或删去。"]);
    expect(plain(unknown, "zh")[0]).toMatch(/^plan\.yaml:3:5: 错误 file-empty：\p{Script=Han}/u);
  });

  test("without a place, and without a remedy", () => {
    const given = { ...warning("lint-unused-source", null, { id: "book" }), excerpt: "not shown" };
    expect(plain(given)[0]).toBe("warning lint-unused-source: nothing cites the source book");
    expect(plain(given)).toHaveLength(2);
    // A reason has no remedy; no command prints one, but a caller may.
    expect(plain(error("why-met", null) as Diagnostic)).toHaveLength(1);
  });

  test("the caret counts the columns that Chinese takes", () => {
    const wide = { ...unknown, at: { ...at, col: 10 }, excerpt: "指标甲乙丙丁戊己庚x" };
    expect(plain(wide).slice(1, 3)).toEqual([`  | ${wide.excerpt}`, `  | ${" ".repeat(18)}^`]);
  });

  test("a long line is cut to a hundred characters around the place", () => {
    const excerpt = `${"a".repeat(150)}X${"b".repeat(150)}`;
    expect(plain({ ...unknown, at: { ...at, col: 151 }, excerpt }).slice(1, 3)).toEqual([
      `  | ${"a".repeat(59)}X${"b".repeat(40)}`,
      `  | ${" ".repeat(59)}^`,
    ]);
  });

  test("an error is red, a warning yellow, the caret red", () => {
    const [red, yellow] = inColour(true, () => [
      formatDiagnostic(unknown, "en"),
      formatDiagnostic({ ...unknown, severity: "warning" }, "en"),
    ]);
    expect(red?.startsWith("plan.yaml:3:5: \u001b[31merror file-empty\u001b[39m: ")).toBe(true);
    expect(yellow?.startsWith("plan.yaml:3:5: \u001b[33mwarning file-empty\u001b[39m: ")).toBe(true);
    expect(red).toContain("  |     \u001b[31m^\u001b[39m\n");
  });
});

test("what a command says goes to stderr without spaces around it; a refusal ends with exit 2", async () => {
  const text = { zh: " 没有这个文件。 ", en: " no such file. " };
  expect(await here(async () => tell(text, "zh"))).toEqual({ status: 0, stdout: "", stderr: "没有这个文件。\n" });
  expect(await here(async () => refuse(text, "en"))).toEqual({ status: 2, stdout: "", stderr: "no such file.\n" });
  expect(new Stop(EXIT.missed).message).toBe("exit 4");
});
