import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeCsv, decodeText } from "../../src/scenario/decode.ts";
import { parseYaml } from "../../src/scenario/parse.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { keyAt, nodeAt } from "../../src/scenario/tree.ts";
import { errorsOf, plainOf, treeOf } from "./support.ts";

describe("a located tree", () => {
  test("keys and values keep their places", () => {
    const tree = treeOf("a: 1\nb:\n  c: [x, 2]\n");
    expect(nodeAt(tree, "b", "c", 1)).toMatchObject({ value: 2, at: { file: "a.yaml", line: 3, col: 10 } });
    expect(keyAt(tree, ["b", "c"])).toMatchObject({ line: 3, col: 3 });
    expect(keyAt(tree, ["b", "d"])).toMatchObject({ line: 2, col: 1 });
  });

  test("no, yes, dates, units and separators stay texts; JSON is read too", () => {
    expect(plainOf("a: no\nb: yes\nc: 2020-01-01\nd: 5.5%\ne: 1_000\n2020: 1")).toEqual({
      a: "no",
      b: "yes",
      c: "2020-01-01",
      d: "5.5%",
      e: "1_000",
      2020: 1,
    });
    expect(plainOf('{"a": [1, {"b": null}]}')).toEqual({ a: [1, { b: null }] });
  });

  test("a byte-order mark is no content, and columns count without it", () => {
    expect(nodeAt(treeOf("\ufeffa: 1"), "a")?.at).toMatchObject({ line: 1, col: 4 });
  });

  test("aliases are written out at the place of their anchor", () => {
    expect(plainOf("a: &x { b: 1 }\nc: *x")).toEqual({ a: { b: 1 }, c: { b: 1 } });
  });
});

const deep = (n: number): string => Array.from({ length: n }, (_, i) => `${" ".repeat(i)}a:\n`).join("");
const bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
for (let i = 1; i < 10; i += 1)
  bomb.push(
    `a${i}: &a${i} [${Array(10)
      .fill(`*a${i - 1}`)
      .join(", ")}]`,
  );

test.each([
  ["", "1:1 file-empty"],
  ["# only a comment\n", "1:1 file-empty"],
  ["- 1", "1:1 not-a-map"],
  ["text", "1:1 not-a-map"],
  ["a: [1", "1:4 bracket-unclosed"],
  ['a: "x', "1:6 yaml-missing"],
  ["a: 1\n b: 2", "1:4 yaml-key"],
  ["a: b: c", "1:4 quote-text"],
  ["a: @x", "1:4 quote-text"],
  ["a: 1\na: 2", "2:1 duplicate-key"],
  ["a: 1\n---\nb: 2", "2:1 multiple-documents"],
  ["a:\n\tb: 1", "2:1 tab-indent"],
  ["k：5", "1:2 full-width-colon"],
  ["z: 1\nk： 5", "2:2 full-width-colon"],
  ["a: 1\nb: \0", "2:4 not-text"],
  ["a: \ufffd", "1:4 not-text"],
  ["a: &x [*x]", "1:8 alias-circular"],
  ["a: *x", "1:4 alias-unknown"],
  [bomb.join("\n"), "5:45 alias-bomb"],
  ["a: .nan", "1:4 not-finite"],
  ["a: 1e999", "1:4 not-finite"],
  ["a: !foo 3", "1:4 yaml-tag"],
  ["? [a]\n: 1", "1:3 key-not-text"],
  ["__proto__: 1", "1:1 id-reserved"],
  [`a: ${"[".repeat(100_000)}`, "1:67 too-deep"],
  [`${"- ".repeat(100_000)}`, "1:129 too-deep"],
  [deep(3000), "65:65 too-deep"],
  ["a: x\n".repeat(2_000_000), "0:0 file-too-large"],
])("%#: a text that is no scenario is an error with its place", (text, expected) => {
  expect(errorsOf(parseYaml("a.yaml", text))).toEqual([expected]);
});

test("brackets and colons inside texts are no structure", () => {
  const note = `note: |\n  ${"[{".repeat(100)}\nquoted: "${"[".repeat(100)}"\ntitle: 徐州：规划`;
  expect(parseYaml("a.yaml", note).ok).toBe(true);
});

describe("any input gives a Result", () => {
  const read = (bytes: Uint8Array): void => {
    const file = decodeText(bytes);
    if (file.kind === "text") resolveScenario(new Map([["a.yaml", file]]), "a.yaml");
    decodeCsv(bytes);
  };

  test("any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), read), { numRuns: 500 });
  });

  test("any text of YAML's own characters", () => {
    const pieces = fc.constantFrom(
      ..."[]{}:,-?&*!|>'\"%@#\n\t 0a：",
      ": ",
      "- ",
      "\n  ",
      "indicators",
      "targets",
      "&a ",
      "*a",
      "---\n",
    );
    const texts = fc.array(pieces, { maxLength: 80 }).map((each) => new TextEncoder().encode(each.join("")));
    fc.assert(fc.property(texts, read), { numRuns: 2000 });
  });

  test("any JSON in the place of any section", () => {
    const sections = fc.constantFrom(
      "years",
      "assumptions",
      "indicators",
      "targets",
      "sources",
      "classes",
      "facts",
      "title",
    );
    const content = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })));
    fc.assert(
      fc.property(fc.dictionary(sections, content), (file) => read(new TextEncoder().encode(JSON.stringify(file)))),
      { numRuns: 500 },
    );
  });
});
