import { describe, expect, test } from "vitest";
import { expand, MOST_ENTRIES } from "../../src/scenario/dimensions/expand.ts";
import { errorsOf, resolved, treeOf } from "../scenario/support.ts";
import { good } from "../support.ts";

const TOP = "years: { base: 2020, to: 2025 }\n";
const TWO = `${TOP}dimensions: { d: [a, b] }\n`;
const errors = (yaml: string) => errorsOf(resolved(yaml));
const idsOf = (yaml: string) => good(resolved(yaml)).indicators.map(({ id }) => id);
const made = (count: number) => Array.from({ length: count }, (_, i) => `m${i}`).join(", ");
const x = "x: { history: { 2020: 1 } }";

describe("what a dimension may be called", () => {
  test.each([
    ["dimensions: { d e: [a] }\nindicators: { x: { history: { 2020: 1 } } }\n", "2:15 dimension-name"],
    [`dimensions: { x: [a] }\nindicators: { ${x} }\n`, "2:15 dimension-name"],
    [`dimensions: { g: [a] }\nassumptions: { g: 3% }\nindicators: { ${x} }\n`, "2:15 dimension-name"],
    [`dimensions: { d: [a], a: [b] }\nindicators: { ${x} }\n`, "2:23 dimension-name"],
    [`dimensions: { d: [""] }\nindicators: { ${x} }\n`, "2:19 member-invalid"],
    [`dimensions: { d: ["2020"] }\nindicators: { ${x} }\n`, "2:19 member-invalid"],
  ])("%s: %s", (yaml, at) => expect(errors(`${TOP}${yaml}`)).toContain(at));

  test("a member may end with a year, or begin with one", () =>
    expect(
      idsOf(
        `${TOP}dimensions: { d: [区2020, 2020区] }\nindicators: { x: { for: d, history: { 区2020: { 2020: 1 }, 2020区: { 2020: 2 } } } }`,
      ),
    ).toEqual(["x[区2020]", "x[2020区]"]));
});

describe("how much is borne", () => {
  const count = (members: number) =>
    expand(treeOf(`dimensions: { d: [${made(members)}] }`)).errors.map(({ code }) => code);
  test("a thousand members", () => {
    expect(count(1_000)).toEqual([]);
    expect(count(1_001)).toEqual(["dimension-too-large"]);
  });

  test("twenty thousand entries: told at the largest statement, with their number", () => {
    const of = (d: number, e: number, more = "") => {
      const members = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i}`).join(", ");
      return expand(
        treeOf(
          `dimensions: { d: [${members("m", d)}], e: [${members("n", e)}] }\nindicators:\n  s: { for: d }\n  x: { for: [d, e] }\n  y: { for: e }\n${more}`,
        ),
      ).errors.map(({ code, at, args }) => [code, at?.line, args]);
    };
    expect(of(200, 101)).toEqual([["too-many-indicators", 4, { count: 20_501, limit: MOST_ENTRIES }]]);
  });
});

describe("labels of members", () => {
  test("a text, one for each language, one for both, none", () => {
    const { indicators } = good(
      resolved(
        `${TOP}dimensions: { d: { a: { zh: 甲, en: A }, b: 乙, c: { en: C } }, e: [k] }\nindicators: { x: { for: [d, e], growth: 3%, history: { a: { k: { 2020: 1 } }, b: { k: { 2020: 1 } }, c: { k: { 2020: 1 } } } } }`,
      ),
    );
    expect(indicators.map(({ member }) => member?.label)).toEqual([
      { zh: "甲、k", en: "A, k" },
      { zh: "乙、k", en: "乙, k" },
      { zh: "C、k", en: "C, k" },
    ]);
    expect(indicators.map(({ member }) => member?.at)).toEqual(["a", "b", "c"].map((d) => ({ d, e: "k" })));
  });
});

describe("figures by member", () => {
  test("an index may begin at 100 for all, another unit may not", () => {
    expect(idsOf(`${TWO}indicators: { x: { for: d, unit: index, history: { 2020: 100 }, growth: 3% } }`)).toEqual([
      "x[a]",
      "x[b]",
    ]);
    expect(errors(`${TWO}indicators: { x: { for: d, unit: 人, history: { 2020: 100 }, growth: 3% } }`)).toEqual([
      "3:37 member-data-shared",
    ]);
    expect(errors(`${TWO}indicators: { x: { for: d, history: { 2020: 100 }, growth: 3% } }`)).toEqual([
      "3:28 member-data-shared",
    ]);
  });

  test("one that is missing, all that are unknown, one that is", () => {
    const history = (text: string) => errors(`${TWO}indicators: { x: { for: d, history: { ${text} } } }`);
    expect(history("a: { 2020: 1 }")).toEqual(["3:28 member-data-missing"]);
    expect(history("a: { 2020: 1 }, q: { 2020: 1 }")).toEqual(["3:55 member-data-unknown"]);
    expect(history("qqq: { 2020: 1 }, zzz: { 2020: 1 }")).toEqual([
      "3:39 member-data-unknown",
      "3:57 member-data-unknown",
    ]);
  });

  test("a figure that one member has not is not there for it", () => {
    const [a, b] = good(
      resolved(
        `${TWO}indicators: { x: { for: d, history: { a: { 2020: 1 }, b: { 2020: 2 } }, growth: { a: 3%, b: 4% } } }`,
      ),
    ).assumptions;
    expect([a?.value, b?.value]).toEqual([0.03, 0.04]);
  });
});

describe("correlations", () => {
  const drawn = "distribution: { normal: [1%, 0.1%] }";
  const of = (members: number, rank: string) =>
    resolved(
      `${TOP}dimensions: { d: [${made(members)}] }\nassumptions: { g: { for: d, ${drawn}, within: { rank: ${rank} } } }\nindicators: { x: { unit: 人, history: { 2020: 1 }, growth: "mean(g[d])" } }`,
    );

  test.each([
    [3, "1", ["3:66 within-impossible"]],
    [3, "-0.5", ["3:66 within-impossible"]],
    [3, "-0.4", []],
    [3, "0.9", []],
    [1, "1", []],
  ])("%i members at a rank of %s", (members, rank, expected) =>
    expect(errorsOf(of(members, rank)).map((each) => each.replace(/^3:\d+/, "3:66"))).toEqual(expected),
  );

  test("within is every pair once, after the file's own, and none at a rank of 0", () => {
    expect(good(of(3, "0.2")).correlations.map((each) => each.of)).toEqual([
      ["g[m0]", "g[m1]"],
      ["g[m0]", "g[m2]"],
      ["g[m1]", "g[m2]"],
    ]);
    expect(good(of(3, "0")).correlations).toEqual([]);
  });

  test("a list that is no list, a pair without names", () => {
    const stated = (text: string) => errors(`${TWO}correlations: ${text}\nindicators: { ${x} }\n`).length;
    for (const text of ["3", "[3]", "[{ rank: 0.2 }]", "[{ of: 3, rank: 0.2 }]", "[{ of: [3, { a: 1 }], rank: 0.2 }]"])
      expect(stated(text)).toBeGreaterThan(0);
  });
});

describe("references", () => {
  test("of another member, of all of them in a list; what needs no change is the same tree", () => {
    const of = (more: string) => {
      const tree = treeOf(`dimensions: { d: [a, b] }\nindicators:\n  x: { for: d }\n${more}`);
      const { tree: whole, errors: found } = expand(tree);
      return { tree, whole, codes: found.map(({ code }) => code) };
    };
    const plain = of('  y: { parts: ["x[a]", z] }\n  z: {}\n');
    expect(plain.codes).toEqual([]);
    expect(of('  y: { parts: ["x[d]", z] }\n  z: {}\n').codes).toEqual([]);
    expect(of("  y: { parts: { k: 3 } }\n").codes).toEqual([]);
    expect(of("  y: { parts: [3] }\n").codes).toEqual([]);
    expect(of('  y: { parts: ["x[q]"] }\n').codes).toEqual(["member-unknown"]);
  });

  test("without any dimension the tree is the file's own", () => {
    const tree = treeOf("indicators: { x: { history: { 2020: 1 } } }");
    expect(expand(tree).tree).toBe(tree);
  });
});
