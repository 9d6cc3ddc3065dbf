import { expect, test } from "vitest";
import { placeText } from "../../src/base/diagnostic.ts";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import type { Files, SourceFile } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { YEARS } from "./support.ts";

function warned(rest: string, lang: "zh" | "en", table = ""): readonly string[] {
  const sheet: SourceFile = {
    kind: "table",
    sheets: [{ name: "", rows: table.split("\n").map((row) => row.split(",")) }],
  };
  const files: Files = new Map<string, SourceFile>([
    ["plan.yaml", { kind: "text", text: `${YEARS}${rest}` }],
    ["t.csv", sheet],
  ]);
  const result = resolveScenario(files, "plan.yaml");
  if (!result.ok) throw new Error(result.errors.map(({ code }) => code).join());
  const said = result.warnings.filter(({ code }) => code === "share-fraction");
  return said.map((each) => `${each.at && placeText(each.at)} ${messageOf(each, lang)} ${remedyOf(each, lang)}`);
}

const share = (history: string, rest = ""): string =>
  `indicators:\n  urban: { unit: "%", history: ${history}, growth: 0.5pp }\n${rest}`;

test("0.662 among 60s is asked about, in a history and in a target", () => {
  const rest = share("{ 2019: 65.1, 2020: 0.662 }", "targets:\n  t: { indicator: urban, at-least: 0.7 }\n");
  expect(warned(rest, "en")).toEqual([
    "plan.yaml:3:52 0.662 of urban is read as 0.662%, among figures up to 65.1% write 66.2% where that is meant, and 0.662% with its sign where it is not.",
    "plan.yaml:5:36 0.7 of urban is read as 0.7%, among figures up to 65.1% write 70% where that is meant, and 0.7% with its sign where it is not.",
  ]);
  expect(warned(rest, "zh")[0]).toBe(
    "plan.yaml:3:52 urban 的 0.662 按 0.662% 读，而其他数到 65.1% 若是 66.2%，就写 66.2%；确是 0.662%，就带上单位写 0.662%。",
  );
});

test("a table's figure stands at the history", () => {
  const rest = share("{ file: t.csv, year: year, value: urban }");
  expect(warned(rest, "en", "year,urban\n2019,65.1\n2020,0.662")[0]).toMatch(/^plan.yaml:3:\d+ 0\.662 of urban/);
});

test.each([
  ["with its sign", "{ 2019: 65.1, 2020: 0.662% }"],
  ["all are small", "{ 2019: 0.64, 2020: 0.662 }"],
  ["zero", "{ 2019: 65.1, 2020: 0 }"],
  ["exactly one", "{ 2019: 65.1, 2020: 1 }"],
])("nothing is said: %s", (_, history) => expect(warned(share(history), "en")).toEqual([]));
