import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { coded } from "../../src/base/messages/index.ts";
import { readChain, tablesOf } from "../../src/scenario/chain.ts";
import { decodeCsv, decodeText, decodeXlsx } from "../../src/scenario/decode.ts";
import { tooDeepAt } from "../../src/scenario/depth.ts";
import { idOf, pathFrom } from "../../src/scenario/files.ts";
import { parseYaml, positionOf } from "../../src/scenario/parse.ts";
import { errorsOf, plainOf, resolved, treeOf } from "./support.ts";

describe("how deep a text nests", () => {
  test.each<readonly [string, number, number | null]>([
    ["a: [[1]]", 3, null],
    ["a: [[1]]", 2, 4],
    ["a: [{ b: [1] }]", 3, 9],
    ["a: {}\nb: []\nc: {}", 2, null],
    ["a:\n  b:\n    c: 1", 3, null],
    ["a:\n  b:\n    c: 1", 2, 12],
    ["a:\n  b:\n    c: 1\nd:\n  e:\n    f: 1", 3, null],
    ["a:\n  b: 1\nc:\n  d: 1", 2, null],
    ["- - - 1", 3, 6],
    ["- - - 1", 4, null],
    ["- a\n- b\n- c", 2, null],
    ["? a\n: b", 2, null],
    ["a: '[[[['\nb: \"{{{{\"", 2, null],
    ["a: |\n  [[[[\nb: 1", 2, null],
    ["a: 1 # [[[[[", 2, null],
    ["# [[[[\n\n\na: 1", 2, null],
    ["a: ]]] [", 2, null],
    ["]]]]][[[", 3, 7],
    // Brackets in a text make the first look unsure, so that the tokens decide.
    ["a: '[[[['\nb: [1]\nc: [1]\nd: [1]", 2, null],
    ["a: '[[[['\nb: { x: 1 }\nc: { x: 1 }\nd: { x: 1 }", 2, null],
    ["a: '[[[['\nb:\n  c: 1\nd:\n  e: 1\nf:\n  g: 1", 2, null],
    ["a: '[[[['\nb:\n  c: 1\n  d: 2\n  e: 3", 2, null],
    ["a: '[[[['\nb:\n  - 1\n  - 2\nc: |\n  x\n    y\nd: 1", 3, null],
    ["a: '[[[['\n\n\n  # c\nb: 1", 1, null],
    ["a: '[[[['\nb: [\n  1,\n    2 ]\nc: 1", 2, null],
    ["a: '[[[['\nb:\n  c:\n    d: 1", 2, 22],
    ["a: '[[[['\nb: [[1]]", 2, 14],
    ["a: '[[[['\nb: [{ c: 1 }]", 2, 14],
    ["a: [1]\nb: [1]\nc: [1]\nd: [1]", 2, null],
  ])("%j deeper than %i: at %j", (text, limit, place) => {
    expect(tooDeepAt(text, limit)).toBe(place);
  });

  test("the limit of a file", () => {
    const nested = (depth: number) => `a: ${"[".repeat(depth)}${"]".repeat(depth)}`;
    expect([parseYaml("a.yaml", nested(63)).ok, parseYaml("a.yaml", nested(64)).ok]).toEqual([true, false]);
    const aliased = (depth: number) =>
      `a: &a ${"[".repeat(40)}${"]".repeat(40)}\nb: ${"[".repeat(depth)}*a${"]".repeat(depth)}`;
    expect([parseYaml("a.yaml", aliased(23)).ok, errorsOf(parseYaml("a.yaml", aliased(24)))]).toEqual([
      true,
      ["1:46 too-deep"],
    ]);
  });

  test("an alias is written out, a thousand nodes of them at most", () => {
    expect(plainOf("a: &x { b: [1, two] }\nc: *x\ne: &k key\nd: { *k : 4 }")).toEqual({
      a: { b: [1, "two"] },
      c: { b: [1, "two"] },
      e: "key",
      d: { key: 4 },
    });
    expect(treeOf("a: &x 1\nb: *x")).toMatchObject({ entries: [{}, { value: { value: 1, at: { line: 1, col: 7 } } }] });
  });
});

describe("positions", () => {
  test("count lines and columns from 1", () => {
    expect([0, 1, 2, 3, 5].map((offset) => positionOf("f", "ab\nc\nd", offset))).toEqual(
      [
        [1, 1],
        [1, 2],
        [1, 3],
        [2, 1],
        [3, 1],
      ].map(([line, col]) => ({ file: "f", line, col })),
    );
  });

  test("a byte-order mark is none", () => {
    expect(treeOf("\ufeffa: 1")).toMatchObject({ at: { line: 1, col: 1 } });
  });
});

describe("bytes", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const GB = Uint8Array.from([0xc4, 0xea, 0x2c, 0x31]); // 年,1

  test("a scenario file is UTF-8, of 10 MB at most", () => {
    expect(decodeText(bytes("a: 年"))).toEqual({ kind: "text", text: "a: 年" });
    expect(decodeText(GB)).toMatchObject({ kind: "problem", code: "file-encoding" });
    const limit = decodeText(new Uint8Array(2 ** 26));
    expect(limit).toMatchObject({ kind: "problem", code: "file-too-large", args: { limit: expect.any(Number) } });
    const most = limit.kind === "problem" ? Number(limit.args.limit) * 2 ** 20 : 0;
    expect(decodeText(new Uint8Array(most).fill(32)).kind).toBe("text");
    expect(decodeText(new Uint8Array(most + 1).fill(32)).kind).toBe("problem");
  });

  test("a CSV file is UTF-8 or GB 18030, and text", () => {
    expect(decodeCsv(bytes("年,1"))).toMatchObject({ kind: "table", sheets: [{ name: "", rows: [["年", "1"]] }] });
    expect(decodeCsv(GB)).toMatchObject({ kind: "table", sheets: [{ name: "", rows: [["年", "1"]] }] });
    expect(decodeCsv(bytes("a\0b"))).toMatchObject({ kind: "problem", code: "table-encoding" });
    expect(decodeCsv(Uint8Array.from([0xff, 0xff, 0xff]))).toMatchObject({ kind: "problem", code: "table-encoding" });
    expect(decodeCsv(bytes('a,"b\n'))).toMatchObject({
      kind: "problem",
      code: "table-syntax",
      args: { detail: expect.stringMatching(/\S/) },
    });
  });

  test("an XLSX file has its sheets by name", async () => {
    const written = await writeXlsx({
      sheets: [
        { name: "One", rows: [["a", 1]] },
        { name: "Two", rows: [["b"]] },
      ],
    });
    expect(await decodeXlsx(written)).toMatchObject({
      kind: "table",
      sheets: [
        { name: "One", rows: [["a", 1]] },
        { name: "Two", rows: [["b"]] },
      ],
    });
    expect(await decodeXlsx(bytes("no workbook"))).toMatchObject({
      kind: "problem",
      code: "table-syntax",
      args: { detail: expect.stringMatching(/\S/) },
    });
  });
});

describe("files and their paths", () => {
  test.each([
    ["plans/old/b.yaml", "../base.yaml", "plans/base.yaml"],
    ["b.yaml", "../base.yaml", "../base.yaml"],
    ["b.yaml", "../../base.yaml", "../../base.yaml"],
    ["../b.yaml", "../base.yaml", "../../base.yaml"],
    ["/a/b.yaml", "../../../c.yaml", "/../../c.yaml"],
    ["a/b.yaml", "./c//d.yaml", "a/c/d.yaml"],
    ["a/b.yaml", "/c.yaml", "/c.yaml"],
    ["a/b.yaml", "C:\\c.yaml", "C:\\c.yaml"],
    ["a\\b\\c.yaml", "d.yaml", "a/b/d.yaml"],
    ["/a/b.yaml", "c.yaml", "/a/c.yaml"],
    ["-", "c.yaml", "c.yaml"],
  ])("from %s, %s is %s", (referrer, reference, path) => {
    expect(pathFrom(referrer, reference)).toBe(path);
  });

  test("a scenario's id is its file's name", () => {
    expect(["-", "a/b.yaml", "a\\b.YML", "b.json", "b.yaml.txt", "b", "x.yaml/b.c"].map(idOf)).toEqual([
      "stdin",
      "b",
      "b",
      "b",
      "b.yaml.txt",
      "b",
      "b.c",
    ]);
  });

  test("the next file that is needed, with the place that asks for it; then the merged tree", () => {
    const text = (body: string) => ({ kind: "text" as const, text: body });
    const files = new Map([["dir/a.yaml", text("extends: ../b.yaml\nx: 1\n")]]);
    expect(readChain(files, "dir/a.yaml")).toMatchObject({
      value: { kind: "needed", needed: { path: "b.yaml", kind: "text", at: { file: "dir/a.yaml", line: 1, col: 10 } } },
    });
    expect(readChain(new Map(), "a.yaml")).toMatchObject({
      value: { kind: "needed", needed: { path: "a.yaml", at: null } },
    });
    files.set("b.yaml", text("extends: ~\nx: 2\ny: 3\n"));
    expect(readChain(files, "dir/a.yaml")).toMatchObject({ ok: true, value: { kind: "tree" } });
    const broken = new Map([["a.yaml", { kind: "problem" as const, ...coded("file-missing", { path: "a.yaml" }) }]]);
    expect(errorsOf(readChain(broken, "a.yaml"))).toEqual(["undefined:undefined file-missing"]);
  });

  test("the tables of a tree: histories, classes, columns of distributions, seen from their files", () => {
    const tree = treeOf(
      `indicators: { x: { history: { file: h.csv } }, y: { history: { 2020: 1 } }, z: {}, v: { history: 3 } }
classes: { c: { file: c.csv }, d: { file: 3 }, e: {} }
assumptions: { g: { distribution: { empirical: { file: d.csv } } }, h: { distribution: 3 }, i: 5, j: { distribution: { normal: [1, 2] } } }
`,
      "dir/a.yaml",
    );
    expect(tablesOf(tree).map(({ path, kind, at }) => `${path} ${kind} ${at?.line}:${at?.col}`)).toEqual([
      "dir/h.csv table 1:37",
      "dir/c.csv table 2:23",
      "dir/d.csv table 3:56",
    ]);
  });
});

test("more indicators than can be run are refused before they are checked", () => {
  const many = (n: number) =>
    `years: { base: 2020, to: 2025 }\nindicators:\n${Array.from({ length: n }, (_, i) => `  x${i}: 0\n`).join("")}`;
  const codes = (n: number) => new Set(errorsOf(resolved(many(n))).map((each) => each.split(" ")[1]));
  expect([...codes(10)]).toEqual(["expected-map"]);
  expect(errorsOf(resolved(many(10))).length).toBe(10);
  expect(errorsOf(resolved(many(300))).length).toBeLessThan(300);
});
