import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commandsPage } from "../../docs/commands.ts";
import { VERSION } from "../../src/base/version.ts";
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

test("--version, and what a shell completes", async () => {
  expect(await reckonHere(["--version"])).toEqual({ status: 0, stdout: `${VERSION}\n`, stderr: "" });
  const script = await reckonHere(["completion"]);
  expect(script.stdout).toMatch(/^###-begin-reckon-completions-###\n/);
  const offered = await reckonHere(["--get-yargs-completions", "reckon", "run", "--d"]);
  expect(offered.stdout.split("\n")).toEqual(expect.arrayContaining(["--draws", "--fail-on", "--second-pass"]));
});
