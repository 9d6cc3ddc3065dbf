import { describe, expect, test } from "vitest";
import { decodeCsv } from "../../src/scenario/decode.ts";
import { expand } from "../../src/scenario/dimensions/expand.ts";
import { MOST_ENTRIES } from "../../src/scenario/first.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
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

  test("ten thousand entries: told at the largest statement, with their number", () => {
    const of = (d: number, e: number, more = "") => {
      const members = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i}`).join(", ");
      return expand(
        treeOf(
          `dimensions: { d: [${members("m", d)}], e: [${members("n", e)}] }\nindicators:\n  s: { for: d }\n  x: { for: [d, e] }\n  y: { for: e }\n${more}`,
        ),
      ).errors.map(({ code, at, args }) => [code, at?.line, args]);
    };
    expect(of(100, 101)).toEqual([["too-many-indicators", 4, { count: 10_301, limit: MOST_ENTRIES.indicators }]]);
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

describe("which maps are by member", () => {
  const found = (yaml: string) => {
    const result = resolved(yaml);
    return result.ok
      ? result.value.indicators.map(({ id, observations }) => [id, ...observations.map(({ value }) => value)])
      : errorsOf(result);
  };
  const of = (d: string, x: string) => found(`${TOP}dimensions: { d: [${d}] }\nindicators: { x: { for: d, ${x} } }`);

  test("never one that has a key of the format, nor one with a year", () => {
    expect(of("growth, b", "unit: 人, growth: 3%, history: { growth: { 2020: 1 }, b: { 2020: 2 } }")).toEqual([
      ["x[growth]", 1],
      ["x[b]", 2],
    ]);
    expect(of("a, b", "growth: 3%, history: { 2020: 1, a: { 2020: 2 } }")).toEqual(["3:40 member-data-shared"]);
    expect(of("unit, b", "growth: 3%, history: { unit: { 2020: 1 }, b: { 2020: 2 } }")).toEqual([
      "3:40 member-data-shared",
    ]);
  });

  test("of two dimensions each map is the one's whose members it names", () => {
    const two = (x: string) =>
      found(
        `${TOP}dimensions: { d: [a, b], e: [k, l] }\nindicators: { x: { for: [d, e], growth: 3%, history: ${x} } }`,
      );
    const all = [
      ["x[a,k]", 1],
      ["x[a,l]", 2],
      ["x[b,k]", 3],
      ["x[b,l]", 4],
    ];
    expect(two("{ a: { k: { 2020: 1 }, l: { 2020: 2 } }, b: { k: { 2020: 3 }, l: { 2020: 4 } } }")).toEqual(all);
    expect(two("{ k: { a: { 2020: 1 }, b: { 2020: 3 } }, l: { a: { 2020: 2 }, b: { 2020: 4 } } }")).toEqual(all);
  });

  test("outside of data, a name that is near a member's is asked about, another is the format's to refuse", () => {
    const growth = (text: string) =>
      of("泉山区, 云龙区", `history: { 泉山区: { 2020: 1 }, 云龙区: { 2020: 2 } }, growth: ${text}`);
    expect(growth("{ 泉山: 3% }")).toEqual([expect.stringMatching(/member-data-unknown/)]);
    expect(growth("{ qqqqq: 3% }")).toEqual([expect.not.stringMatching(/member-data/)]);
  });
});

describe("single members", () => {
  const entries = (section: string, d = "[a, b]") => errors(`${TOP}dimensions: { d: ${d} }\n${section}\n`);
  const lone = "history: { 2020: 1 }, growth: 3%";

  test("without their family they make one; beside an entry of its name they belong to none", () => {
    expect(idsOf(`${TWO}indicators: { "x[a]": { ${lone} }, "x[b]": { ${lone} } }`)).toEqual(["x[a]", "x[b]"]);
    expect(entries(`indicators: { x: { ${lone} }, "x[a]": { ${lone} } }`)).toEqual(["3:56 not-for-members"]);
    expect(entries(`indicators: { "x[q]": { ${lone} } }`)).toEqual(["3:15 member-unknown"]);
    expect(errors(`${TOP}indicators: { "x[a]": { ${lone} } }`)).toEqual(["2:15 member-without-family"]);
    expect(entries(`indicators: { x: { for: d, growth: 3% }, "x[d]": { history: { 2020: 1 } } }`)).toContain(
      "3:42 members-where-one",
    );
  });

  test("with their family they say what differs", () => {
    const { assumptions } = good(
      resolved(
        `${TWO}assumptions: { g: { for: d, value: 3% }, "g[b]": { value: 5% } }\nindicators: { x: { for: d, growth: g, history: { a: { 2020: 1 }, b: { 2020: 1 } } } }`,
      ),
    );
    expect(assumptions.map(({ id, value }) => [id, value])).toEqual([
      ["g[a]", 0.03],
      ["g[b]", 0.05],
    ]);
  });

  test("a target of a member knows its family, and that only", () => {
    const { targets } = good(
      resolved(
        `${TWO}indicators: { x: { for: d, growth: 3%, history: { a: { 2020: 1 }, b: { 2020: 1 } } } }\ntargets: { t: { for: d, indicator: x, at-least: 1 }, "t[a]": { at-least: 2 } }`,
      ),
    );
    expect(targets.map(({ id, indicator, member }) => [id, indicator, member?.of, member?.at])).toEqual([
      ["t[a]", "x[a]", "t", { d: "a" }],
      ["t[b]", "x[b]", "t", { d: "b" }],
    ]);
  });
});

describe("tables by member", () => {
  const csv = "区,年,性别,人数\n甲,2020,男,1\n乙,2020,男,2\n甲,2020,女,3\n乙,2020,女,4\n";
  const from = (history: string) => {
    const yaml = `${TOP}dimensions: { d: [甲, 乙] }\nindicators: { x: { for: d, growth: 3%, history: { file: t.csv, year: 年, value: 人数, ${history} } } }`;
    const result = resolveScenario(
      new Map([
        ["a.yaml", { kind: "text" as const, text: yaml }],
        ["t.csv", decodeCsv(new TextEncoder().encode(csv))],
      ]),
      "a.yaml",
      {},
    );
    return result.ok
      ? result.value.indicators.map((each) => each.observations.map(({ value }) => value))
      : errorsOf(result);
  };

  test("a column of members beside a condition: both hold", () => {
    expect(from("members: { d: 区 }, where: { 性别: 男 }")).toEqual([[1], [2]]);
    expect(from("where: { 性别: 女 }, members: { d: 区 }")).toEqual([[3], [4]]);
  });
});

describe("references in pairs and in lists", () => {
  const base = `${TWO}assumptions: { g: { for: d, value: 3%, distribution: { normal: [3%, 1%] } }, h: { value: 2%, distribution: { normal: [2%, 1%] } } }\nindicators: { x: { for: d, growth: g, history: { a: { 2020: 1 }, b: { 2020: 1 } } }, y: { growth: h, history: { 2020: 1 } } }\n`;
  const correlated = (text: string) => {
    const result = resolved(`${base}correlations: ${text}\n`);
    return result.ok ? result.value.correlations.map((each) => each.of) : errorsOf(result);
  };

  test("a family with a single assumption: one pair a member; a stated member: that pair", () => {
    expect(correlated("[{ of: [g, h], rank: 0.2 }]")).toEqual([
      ["g[a]", "h"],
      ["g[b]", "h"],
    ]);
    expect(correlated('[{ of: ["g[a]", h], rank: 0.2 }]')).toEqual([["g[a]", "h"]]);
    expect(correlated('[{ of: ["g[q]", h], rank: 0.2 }]')).toContain("5:23 member-unknown");
  });

  test("where only `within` makes them, their place is its own", () => {
    const { correlations } = good(
      resolved(
        `${TWO}assumptions: { g: { for: d, distribution: { normal: [3%, 1%] }, within: { rank: 0.3 } } }\nindicators: { x: { for: d, growth: g, history: { a: { 2020: 1 }, b: { 2020: 1 } } } }`,
      ),
    );
    expect(correlations).toMatchObject([{ of: ["g[a]", "g[b]"] }]);
  });

  test("a rank beyond 1 within a family is refused, at its place", () => {
    const within = (rank: string) =>
      errors(
        `${TWO}assumptions: { g: { for: d, distribution: { normal: [3%, 1%] }, within: { rank: ${rank} } } }\nindicators: { x: { for: d, growth: g, history: { a: { 2020: 1 }, b: { 2020: 1 } } } }`,
      );
    expect(within("1.2")).toContain("3:81 within-impossible");
    expect(within("-1.2")).toContain("3:81 within-impossible");
  });
});

describe("what is told", () => {
  const told = (yaml: string) => {
    const result = resolved(`${TWO}${yaml}`);
    return result.ok ? [] : result.errors.map(({ severity, code, args }) => [severity, code, args]);
  };

  test("the first eight members without figures, with an example of what one states", () => {
    const history = "m0: { 2020: 1 }";
    const result = resolved(
      `${TOP}dimensions: { d: [${made(12)}] }\nindicators: { x: { for: d, growth: 3%, history: { ${history} } } }`,
    );
    expect(result.ok ? [] : result.errors.map(({ args }) => args)).toEqual([
      { id: "x", members: "m1, m2, m3, m4, m5, m6, m7, m8", first: "m1", example: "{ 2020: 100 }" },
    ]);
    expect(
      told(
        "assumptions: { g: { for: d, value: { a: 3% } } }\nindicators: { y: { growth: 'g[a]', history: { 2020: 1 } } }",
      ),
    ).toEqual([["error", "member-data-missing", { id: "g", members: "b", first: "b", example: "…" }]]);
  });

  test("an unknown member beside known ones, in rates and in changes", () => {
    const unknown = expect.arrayContaining([["error", "member-data-unknown", expect.anything()]]);
    expect(
      told("indicators: { x: { for: d, history: { a: { 2020: 1 }, b: { 2020: 1 } }, growth: { a: 3%, qqqqq: 4% } } }"),
    ).toEqual(unknown);
    expect(
      told("indicators: { x: { for: d, growth: 3%, changes: { qqqqq: { 2020: 1% }, zzzzz: { 2020: 1% } } } }"),
    ).toEqual(unknown);
  });

  test("which name an entry of a single member has that is not for members", () => {
    expect(told('indicators: { x: { history: { 2020: 1 } }, "x[a]": { history: { 2020: 1 } } }')).toEqual([
      ["error", "not-for-members", { name: "x" }],
    ]);
  });

  test("exactly as many as are borne; of two that are as large the first, at its for", () => {
    const of = (indicators: string) =>
      expand(
        treeOf(`dimensions: { d: [${made(100)}], e: [${made(100).replaceAll("m", "n")}] }\nindicators:\n${indicators}`),
      );
    expect(of("  x: { for: [d, e] }\n").errors).toEqual([]);
    const over = of("  x: { for: [d, e] }\n  y: { for: [d, e] }\n");
    expect(over.errors.map(({ at, args }) => [at?.line, at?.col, args])).toEqual([
      [3, 8, { count: 20_000, limit: MOST_ENTRIES.indicators }],
    ]);
    expect(over.tree.entries.map(({ key, value }) => [key, value.kind === "map" ? value.entries.length : 0])).toEqual([
      ["dimensions", 2],
      ["indicators", 0],
    ]);
  });

  test("correlations stand once, at their place", () => {
    const drawn = "{ for: d, distribution: { normal: [3%, 1%] }, within: { rank: 0.3 } }";
    const { tree } = expand(
      treeOf(
        `dimensions: { d: [a, b] }\ncorrelations: [{ of: [h, k], rank: 0.1 }]\nassumptions: { g: ${drawn}, h: 3%, k: 4% }`,
      ),
    );
    const found = tree.entries.filter(({ key }) => key === "correlations");
    expect(found.map(({ keyAt, value }) => [keyAt.line, value.kind === "list" ? value.items.length : 0])).toEqual([
      [2, 2],
    ]);
    const alone = expand(treeOf(`dimensions: { d: [a, b] }\nassumptions: { g: ${drawn} }`)).tree;
    const place = alone.entries.find(({ key }) => key === "correlations");
    expect([place?.keyAt.line, place?.value.kind, place?.value.at.line]).toEqual([1, "list", 1]);
  });

  test("an empty history is nobody's, and a family may be known by single members of two dimensions", () => {
    expect(told('indicators: { x: { for: d, unit: 人, history: {}, formula: "3" } }')).toEqual([]);
    const [one] = good(
      resolved(
        `${TOP}dimensions: { d: [a, b], e: [k, l] }\nindicators: { "x[a,k]": { history: { 2020: 1 }, growth: 3% } }`,
      ),
    ).indicators;
    expect([one?.id, one?.member?.of, one?.member?.at, one?.member?.label.zh]).toEqual([
      "x[a,k]",
      "x",
      { d: "a", e: "k" },
      "a、k",
    ]);
    expect(one?.label).toEqual({ zh: "x[a,k]", en: "x[a,k]" });
  });
});
