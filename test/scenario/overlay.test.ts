import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { overlay } from "../../src/scenario/overlay.ts";
import { nodeAt, toPlain } from "../../src/scenario/tree.ts";
import { treeOf } from "./support.ts";

const merged = (base: string, over: string): unknown => toPlain(overlay(treeOf(base, "base"), treeOf(over, "over")));

describe("an overlay states only what differs", () => {
  test.each([
    ["maps merge by key", "a: { b: 1, c: 2 }", "a: { c: 3, d: 4 }", { a: { b: 1, c: 3, d: 4 } }],
    ["lists replace", "a: [1, 2, 3]", "a: [4]", { a: [4] }],
    ["null removes", "a: { b: 1, c: 2 }", "a: { b: null }", { a: { c: 2 } }],
    ["a map over a scalar replaces", "a: 1", "a: { b: 2 }", { a: { b: 2 } }],
    ["a scalar over a map replaces", "a: { b: 2 }", "a: 1", { a: 1 }],
    [
      "a schedule takes the place of a value",
      "assumptions: { g: { value: 1%, note: n } }",
      "assumptions: { g: { schedule: { 2021: 2% } } }",
      { assumptions: { g: { note: "n", schedule: { 2021: "2%" } } } },
    ],
    [
      "a lever takes the place of a distribution",
      "assumptions: { g: { value: 1, distribution: { normal: [1, 1] } } }",
      "assumptions: { g: { lever: { from: 0, to: 2 } } }",
      { assumptions: { g: { value: 1, lever: { from: 0, to: 2 } } } },
    ],
    [
      "another shape takes the place of the base's, and truncation stays",
      "assumptions: { g: { value: 1, distribution: { normal: [1, 1], low: 0 } } }",
      "assumptions: { g: { distribution: { uniform: [0, 2] } } }",
      { assumptions: { g: { value: 1, distribution: { uniform: [0, 2], low: 0 } } } },
    ],
    [
      "a formula takes the place of growth",
      "indicators: { a: { unit: 人, growth: 1% } }",
      "indicators: { a: { formula: 2 * b } }",
      { indicators: { a: { unit: "人", formula: "2 * b" } } },
    ],
    [
      "another growth model leaves nothing of the first",
      "indicators: { a: { growth: { model: compound, rate: 3% } } }",
      "indicators: { a: { growth: { model: logistic, capacity: 9 } } }",
      { indicators: { a: { growth: { model: "logistic", capacity: 9 } } } },
    ],
    [
      "one more figure of the same model merges",
      "indicators: { a: { growth: { model: logistic, capacity: 9, rate: 3% } } }",
      "indicators: { a: { growth: { rate: 4% } } }",
      { indicators: { a: { growth: { model: "logistic", capacity: 9, rate: "4%" } } } },
    ],
    [
      "years over a table, and a table over years",
      "indicators: { a: { history: { file: x.csv, year: y, value: v } }, b: { history: { 2020: 1 } } }",
      "indicators: { a: { history: { 2020: 1 } }, b: { history: { file: x.csv, year: y, value: v } } }",
      { indicators: { a: { history: { 2020: 1 } }, b: { history: { file: "x.csv", year: "y", value: "v" } } } },
    ],
    [
      "another bound takes the place of the base's",
      "targets: { t: { indicator: a, at-least: 3, by: 2025 } }",
      "targets: { t: { at-most: 4 } }",
      { targets: { t: { indicator: "a", by: 2025, "at-most": 4 } } },
    ],
    [
      "another kind takes the place of a bound, and a bound that of a kind",
      "targets: { t: { at-least: 3 }, u: { change: { at-least: 3% } } }",
      "targets: { t: { change: { at-least: 3% } }, u: { equals: 5 } }",
      { targets: { t: { change: { "at-least": "3%" } }, u: { equals: 5 } } },
    ],
    [
      "a bound inside a kind",
      "targets: { t: { change: { at-least: 3%, from: 2015 } } }",
      "targets: { t: { change: { at-most: 5% } } }",
      { targets: { t: { change: { from: 2015, "at-most": "5%" } } } },
    ],
    [
      "a key and its rival stated together both stay",
      "assumptions: { g: { value: 1% } }",
      "assumptions: { g: { value: 2%, schedule: { 2022: 3% } } }",
      { assumptions: { g: { value: "2%", schedule: { 2022: "3%" } } } },
    ],
  ])("%s", (_, base, over, expected) => {
    expect(merged(base, over)).toEqual(expected);
  });
});

test("a base's entries come first, an overlay's additions after them", () => {
  expect(Object.keys(merged("a: { x: 1, y: 1 }", "a: { z: 1, x: 2 }") as object)).toEqual(["a"]);
  const { a } = merged("a: { x: 1, y: 1 }", "a: { z: 1, x: 2 }") as { a: object };
  expect(Object.keys(a)).toEqual(["x", "y", "z"]);
});

describe("provenance", () => {
  const [one, two, three] = ["one", "two", "three"].map((file) => treeOf("a: { b: 1 }", file));

  test("a value remembers what it replaced, nearest first", () => {
    const tree = [two, three].reduce((base, over) => overlay(base as never, over as never), one);
    const node = nodeAt(tree, "a", "b");
    expect([node?.at.file, ...(node?.overrides ?? []).map(({ file }) => file)]).toEqual(["three", "two", "one"]);
  });

  test("a rival that gave way is remembered by its successor", () => {
    const base = treeOf("assumptions: { g: { value: 1% } }", "one");
    const tree = overlay(base, treeOf("assumptions: { g: { schedule: { 2021: 2% } } }", "two"));
    expect(nodeAt(tree, "assumptions", "g", "schedule")?.overrides).toMatchObject([{ file: "one", col: 28 }]);
  });
});

describe("merging, for any maps", () => {
  const leaf = fc.oneof(fc.integer(), fc.constant("x"), fc.array(fc.integer(), { maxLength: 3 }));
  const key = fc.constantFrom("k", "l", "m", "n");
  const map = fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf)))));
  const tree = (value: unknown) => treeOf(JSON.stringify(value));

  test("an empty overlay changes nothing, and every statement of an overlay holds", () => {
    fc.assert(
      fc.property(map, map, (base, over) => {
        expect(toPlain(overlay(tree(base), tree({})))).toEqual(base);
        expect(toPlain(overlay(tree(base), tree(over)))).toMatchObject(over);
        expect(toPlain(overlay(tree(over), tree(over)))).toEqual(over);
      }),
      { numRuns: 200 },
    );
  });
});
