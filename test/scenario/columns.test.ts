import { describe, expect, test } from "vitest";
import { messageOf } from "../../src/base/messages/index.ts";
import type { Cell, Files } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { YEARS } from "./support.ts";

const ROWS: readonly (readonly Cell[])[] = [
  ["growth", "group"],
  ["3%", "a"],
  ["", "a"],
  ["-", "b"],
  ["1,000%", "b"],
  ["5%", "a"],
];

/** What an assumption gets from a column: its values, or what is said. */
function seen(column: string, rows: readonly (readonly Cell[])[] = ROWS, addressed = false) {
  const text = `${YEARS}assumptions:\n  g: { distribution: { empirical: { file: t, ${column} } } }\n`;
  const files: Files = new Map([
    ["a.yaml", { kind: "text", text }],
    [
      "t",
      {
        kind: "table",
        sheets: [
          { name: "One", rows, addressed },
          { name: "Two", rows: [["growth"], ["7%"]] },
        ],
      },
    ],
  ]);
  const result = resolveScenario(files, "a.yaml");
  if (!result.ok)
    return result.errors.map(
      ({ at, ...each }) => `${at?.line}:${at?.col} ${messageOf({ ...each, at } as never, "en")}`,
    );
  const { distribution } = result.value.assumptions[0] ?? {};
  return distribution && "values" in distribution ? distribution.values : distribution;
}

describe("a distribution from a column of a table", () => {
  test("its figures, blank cells left out", () => {
    expect(seen("column: growth")).toEqual([0.03, 0.05, 10]);
    expect(seen("column: growth, where: { group: a }")).toEqual([0.03, 0.05]);
    expect(seen("column: growth, header: 1")).toEqual([0.03, 0.05, 10]);
    expect(seen("column: growth", [["a title"], ...ROWS])).toEqual([0.03, 0.05, 10]);
  });

  test("what is wrong with it, at its place", () => {
    expect([
      seen("column: rate"),
      seen("column: growth, where: { group: c }"),
      seen("column: growth, where: { nobody: a }"),
      seen("column: growth, header: 99"),
      seen("column: growth, sheet: Three"),
      seen("column: growth", [["growth"], ["3%"], ["x"]]),
      seen("column: growth", [["growth"], ["3%"], ["x"]], true),
      seen("column: growth", [["growth"], [{ formula: "A1" }]], true),
    ]).toEqual(
      [
        "3:54 t has no column rate",
        "3:69 no row of t meets the conditions",
        "3:79 t has no column nobody",
        "3:70 t has no row 99: it has 6",
        "3:69 t has no sheet Three",
        "3:43 t, row 3: x is not a number in the unit of its place",
        "3:43 t, cell A3: x is not a number in the unit of its place",
        "3:43 t, cell A2: the formula =A1 has no saved result",
      ].map((each) => [each]),
    );
  });
});
