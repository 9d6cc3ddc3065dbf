import { describe, expect, test } from "vitest";
import { formatReference } from "../../docs/reference.ts";
import { messageOf } from "../../src/base/messages/index.ts";
import { overlay } from "../../src/scenario/overlay.ts";
import { withoutNulls } from "../../src/scenario/strays.ts";
import { type MapNode, nodeAt, toPlain } from "../../src/scenario/tree.ts";
import { treeOf } from "./support.ts";

const merged = (base: string, over: string): MapNode => overlay(treeOf(base, "base.yaml"), treeOf(over, "over.yaml"));
const plain = (base: string, over: string) => toPlain(merged(base, over));
const inside = (place: string, base: string, over: string) => {
  const around = (body: string) => place.split(".").reduceRight((text, step) => `{ ${step}: ${text} }`, body);
  const steps = place.split(".");
  return toPlain(nodeAt(merged(around(base), around(over)), ...steps) as MapNode);
};

describe("of keys that exclude each other the overlay's stays", () => {
  test.each<readonly [string, string, string, object]>([
    ["assumptions.g", "{ value: 1, note: n }", "{ schedule: { 2021: 2 } }", { note: "n", schedule: { 2021: 2 } }],
    ["assumptions.g", "{ schedule: { 2021: 2 }, between: linear }", "{ value: 1 }", { value: 1 }],
    ["assumptions.g", "{ schedule: { 2021: 2 } }", "{ between: linear }", { schedule: { 2021: 2 }, between: "linear" }],
    [
      "assumptions.g",
      "{ lever: { from: 1, to: 2 } }",
      "{ distribution: { normal: [1, 2] } }",
      { distribution: { normal: [1, 2] } },
    ],
    [
      "assumptions.g",
      "{ distribution: { normal: [1, 2] } }",
      "{ lever: { from: 1, to: 2 } }",
      { lever: { from: 1, to: 2 } },
    ],
    ["assumptions.g.distribution", "{ normal: [1, 2], low: 0 }", "{ uniform: [3, 4] }", { low: 0, uniform: [3, 4] }],
    ["indicators.x", "{ growth: 1% }", "{ formula: y }", { formula: "y" }],
    ["indicators.x", "{ formula: y }", "{ growth: 1% }", { growth: "1%" }],
    ["indicators.x", "{ history: { 2020: 1 } }", "{ changes: { 2020: 1% } }", { changes: { 2020: "1%" } }],
    ["indicators.x", "{ history: { 2020: 1 } }", "{ changes: ~ }", { history: { 2020: 1 }, changes: null }],
    [
      "indicators.x.growth",
      "{ model: compound, rate: 1% }",
      "{ schedule: { 2021: 2% } }",
      { model: "compound", schedule: { 2021: "2%" } },
    ],
    [
      "indicators.x.growth",
      "{ model: compound, schedule: { 2021: 2% }, between: linear }",
      "{ rate: 1% }",
      { model: "compound", rate: "1%" },
    ],
    [
      "indicators.x.growth",
      "{ model: compound, rate: 1% }",
      "{ model: logistic, capacity: 9 }",
      { model: "logistic", capacity: 9 },
    ],
    [
      "indicators.x.growth",
      "{ model: logistic, capacity: 9, rate: 1% }",
      "{ model: logistic, rate: 2% }",
      { model: "logistic", capacity: 9, rate: "2%" },
    ],
    ["indicators.x.history", "{ 2020: 1 }", "{ file: t.csv }", { file: "t.csv" }],
    ["indicators.x.history", "{ file: t.csv, value: v }", "{ 2020: 1 }", { 2020: 1 }],
    ["indicators.x.history", "{ file: t.csv, value: v }", "{ file: u.csv }", { file: "u.csv", value: "v" }],
    ["indicators.x.history", "{ 2020: 1 }", "{ 2021: 2 }", { 2020: 1, 2021: 2 }],
    ["indicators.x.steps.2021", "{ by: 1% }", "{ add: 3 }", { add: 3 }],
    ["indicators.x.steps.2021", "{ add: 3 }", "{ by: 1% }", { by: "1%" }],
    ["targets.t", "{ at-least: 3, by: 2025 }", "{ at-most: 4 }", { by: 2025, "at-most": 4 }],
    ["targets.t", "{ at-least: 3 }", "{ change: { at-least: 1% } }", { change: { "at-least": "1%" } }],
    ["targets.t.change", "{ at-least: 3%, from: 2020 }", "{ at-most: 4% }", { from: 2020, "at-most": "4%" }],
    ["elsewhere.g", "{ value: 1 }", "{ schedule: 2 }", { value: 1, schedule: 2 }],
    ["assumptions", "{ value: 1 }", "{ schedule: 2 }", { value: 1, schedule: 2 }],
    ["assumptions.g.h", "{ value: 1 }", "{ schedule: 2 }", { value: 1, schedule: 2 }],
  ])("%s: %s under %s", (place, base, over, result) => {
    expect(inside(place, base, over)).toEqual(result);
  });

  test("both, where the overlay states both", () => {
    expect(inside("assumptions.g", "{ value: 1 }", "{ value: 2, schedule: { 2021: 3 } }")).toEqual({
      value: 2,
      schedule: { 2021: 3 },
    });
  });
});

describe("what an overlay replaces is remembered", () => {
  const overridden = (base: string, over: string, ...path: string[]) => {
    const node = nodeAt(merged(base, over), ...path);
    return [
      `${node?.at.file}:${node?.at.line}:${node?.at.col}`,
      ...(node?.overrides ?? []).map(({ file, line, col }) => `${file}:${line}:${col}`),
    ];
  };

  test("a value, a list, a map over a value and a value over a map", () => {
    expect(overridden("a: 1", "a: 2", "a")).toEqual(["over.yaml:1:4", "base.yaml:1:4"]);
    expect(overridden("a: [1]", "a: [2, 3]", "a")).toEqual(["over.yaml:1:4", "base.yaml:1:4"]);
    expect(overridden("a: 1", "a: { b: 2 }", "a")).toEqual(["over.yaml:1:4", "base.yaml:1:4"]);
    expect(overridden("a: { b: 2 }", "a: 1", "a")).toEqual(["over.yaml:1:4", "base.yaml:1:4"]);
    expect(overridden("a: { b: 1, c: 2 }", "a: { c: 3 }", "a")).toEqual(["base.yaml:1:4"]);
  });

  test("and a rival that gives way", () => {
    const rivals = ["assumptions: { g: { value: 1 } }", "assumptions: { g: { schedule: { 2021: 2 } } }"] as const;
    expect(overridden(...rivals, "assumptions", "g", "schedule")).toEqual(["over.yaml:1:31", "base.yaml:1:28"]);
    const third = overlay(merged(...rivals), treeOf("assumptions: { g: { value: 3 } }", "third.yaml"));
    expect(nodeAt(third, "assumptions", "g", "value")?.overrides.map(({ file }) => file)).toEqual([
      "over.yaml",
      "base.yaml",
    ]);
  });

  test("keys keep the base's order, new ones follow, null removes", () => {
    expect(Object.keys(plain("a: 1\nb: 2\nc: 3", "d: 4\nc: 5\nb: ~") as object)).toEqual(["a", "c", "d"]);
  });
});

describe("keys without a value", () => {
  const cleaned = (text: string) => {
    const { tree, errors } = withoutNulls(treeOf(text));
    return [toPlain(tree), errors.map((each) => `${each.at?.line}:${each.at?.col} ${messageOf(each, "en")}`)];
  };

  test("an empty section says nothing, another key is a slip", () => {
    expect(cleaned("targets:\nyears: { base: 2020 }")).toEqual([{ years: { base: 2020 } }, []]);
    expect(cleaned("a: { b: ~, c: 1 }")).toEqual([
      { a: { c: 1 } },
      ["1:6 b has no value, and there is nothing for it to remove"],
    ]);
    expect(cleaned("a: [{ b: ~ }, [{ c: }]]")[1]).toHaveLength(2);
    expect(cleaned("a: { value: 1,000 }")[1]).toEqual([expect.stringMatching(/^1:15 /)]);
    expect(cleaned("a: { 0001: , 1000x: }")[1]).toEqual([
      "1:6 0001 has no value, and there is nothing for it to remove",
      "1:14 1000x has no value, and there is nothing for it to remove",
    ]);
    expect(cleaned("a: { b：5 }")[1]).toEqual(["1:7 this is a full-width colon （：）"]);
    expect(cleaned("a: { 2%): }")[1]).toEqual([expect.stringMatching(/^1:6 the key 2%\) ends with a parenthesis/)]);
  });
});

describe("the reference of the format", () => {
  const reference = (schema: unknown) => formatReference(schema).split("\n## ").slice(1);

  test("a table a map, its keys with type, mark and meaning", () => {
    const id = { propertyNames: { type: "string" } };
    expect(
      reference({
        required: ["a"],
        properties: {
          a: { type: "string", description: "A." },
          b: { type: "integer" },
          c: { type: "boolean" },
          d: { enum: ["x", "y"] },
          e: { const: 1 },
          f: { type: ["number", "string"] },
          g: { type: "array", items: { type: "number" } },
          h: { prefixItems: [{ type: "string" }, { type: "integer" }] },
          i: { anyOf: [{ type: "string" }, { type: "string" }, { type: "boolean" }] },
          j: { type: "array" },
          k: {},
          l: { ...id, additionalProperties: { type: "integer" } },
          m: { propertyNames: { pattern: "x" }, additionalProperties: { properties: { n: { type: "null" } } } },
          o: { propertyNames: { title: "quantile" }, additionalProperties: { type: "string" } },
          p: { properties: { zh: { type: "string" }, en: { type: "string" } } },
          q: { type: "array", items: { properties: { r: { type: "string" } } } },
          s: { anyOf: [{ type: "string" }, { properties: { t: { type: "string" } } }] },
          u: { type: "object", additionalProperties: false },
        },
      }),
    ).toEqual([
      [
        "The file",
        "",
        "| key | type | meaning | example |",
        "|---|---|---|---|",
        "| `a` * | text | A. |  |",
        "| `b` | whole number |  |  |",
        "| `c` | true / false |  |  |",
        "| `d` | `x`, `y` |  |  |",
        "| `e` | `1` |  |  |",
        "| `f` | figure |  |  |",
        "| `g` | list of number |  |  |",
        "| `h` | [text, whole number] |  |  |",
        "| `i` | text or true / false |  |  |",
        "| `j` | list of values |  |  |",
        "| `k` | any |  |  |",
        "| `l` | map: <id> → whole number |  |  |",
        "| `m` | map: <year> → any |  |  |",
        "| `o` | map: <quantile> → text |  |  |",
        "| `p` | any |  |  |",
        "| `q` | list of any |  |  |",
        "| `s` | text or any |  |  |",
        "| `u` | map |  |  |",
        "",
      ].join("\n"),
      "`m.<year>`\n\n| key | type | meaning | example |\n|---|---|---|---|\n| `n` | null |  |  |\n",
      "`q`\n\n| key | type | meaning | example |\n|---|---|---|---|\n| `r` | text |  |  |\n",
      "`s`\n\n| key | type | meaning | example |\n|---|---|---|---|\n| `t` | text |  |  |\n",
    ]);
  });

  test("a bar in a type is escaped, and equal maps stand once", () => {
    const part = { properties: { x: { const: "a|b" } } };
    expect(reference({ additionalProperties: { anyOf: [part, part] } })).toEqual([
      "`<id>`\n\n| key | type | meaning | example |\n|---|---|---|---|\n| `x` | `a\\|b` |  |  |\n",
    ]);
  });
});
