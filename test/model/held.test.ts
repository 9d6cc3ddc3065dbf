import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changes } from "../../src/compare/compare.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { changed } from "../../src/model/changed.ts";
import { fixed, moved } from "../../src/plan/moved.ts";
import type { Assumption } from "../../src/plan/scenario.ts";
import { explain } from "../../src/present/explain/explain.ts";
import { DESIGNS, type Design } from "../../src/random/design.ts";
import { evaluationOf, programOf, scenarioOf } from "../support.ts";

/** Five assumptions; which of them each of four indicators reads, and what correlates. */
interface Plan {
  readonly yearly: readonly boolean[];
  readonly reads: readonly (readonly number[])[];
  readonly ranks: readonly number[];
}

const plans: fc.Arbitrary<Plan> = fc.record({
  yearly: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  reads: fc.array(fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }), { minLength: 4, maxLength: 4 }),
  ranks: fc.array(fc.constantFrom(0, 0.3, 0.5, -0.4), { minLength: 4, maxLength: 4 }),
});

const DRAWN = ["normal: [2%, 1%]", "pert: [1%, 2%, 4%]", "normal: [1%, 2%]", "uniform: [0%, 3%]", "normal: [0%, 1%]"];

/** Neighbours that are drawn alike correlate. The fourth indicator follows from the third. */
const yamlOf = ({ yearly, reads, ranks }: Plan): string => {
  const pairs = ranks.flatMap((rank, i) =>
    rank !== 0 && yearly[i] === yearly[i + 1] ? [`{ of: [a${i}, a${i + 1}], rank: ${rank} }`] : [],
  );
  return `
years: { base: 2020, to: 2023 }
draws: 300
assumptions:
${DRAWN.map((drawn, i) => `  a${i}: { distribution: { ${drawn} }${yearly[i] ? ", drawn: yearly" : ""} }`).join("\n")}
${pairs.length > 0 ? `correlations: [${pairs.join(", ")}]` : ""}
indicators:
${reads
  .map((names, i) => {
    const sum = names.map((name) => `a${name}`).join(" + ");
    const volatility = i % 2 === 0 ? ", volatility: 1%" : "";
    return `  x${i}: { history: { 2020: 100 }, growth: { model: compound, rate: "${sum}" }${volatility} }`;
  })
  .join("\n")}
  y: { formula: x2 / x3 }
targets:
${reads.map((_, i) => `  t${i}: { indicator: x${i}, at-least: 104, by: 2023 }`).join("\n")}
`;
};

const others = ({ reads }: Plan, set: number) =>
  reads.flatMap((names, i) => (names.includes(set) ? [] : [`x${i}`, `t${i}`]));

test("property: moving or fixing an assumption moves no bit of what does not depend on it, in any design", () => {
  fc.assert(
    fc.property(
      plans,
      fc.nat(4),
      fc.constantFrom("set", "fix"),
      fc.constantFrom(...DESIGNS),
      (plan, set, how, design) => {
        const yaml = yamlOf(plan);
        const [before, after] = [{}, { [`a${set}`]: "1.7%" }].map((given) =>
          simulate(programOf(yaml, { [how]: given }), { seed: 3, draws: 300, design }),
        );
        for (const id of others(plan, set)) {
          const of = (run: typeof before) =>
            [...(run?.indicators ?? []), ...(run?.targets ?? [])].find((x) => x.id === id);
          expect(of(after)).toStrictEqual(of(before));
        }
      },
    ),
    { numRuns: 120 },
  );
});

test("property: a changed Program gives the same bits as the changed scenario compiled", () => {
  fc.assert(
    fc.property(
      plans,
      fc.nat(4),
      fc.constantFrom("set", "fix"),
      fc.constantFrom(...DESIGNS),
      (plan, set, how, design) => {
        const yaml = yamlOf(plan);
        const [name, options] = [`a${set}`, { seed: 3, draws: 300, design }];
        const given = { [how]: { [name]: "1.7%" } };
        const [scenario, program] = [scenarioOf(yaml), programOf(yaml)];
        const assumption = scenario.assumptions.find(({ id }) => id === name) as Assumption;
        const other = how === "set" ? moved(assumption, 0.017, 2021) : fixed(assumption, 0.017);
        const quick = changed(program, other.ok ? [other.value] : []);
        expect(quick.code).toBe(program.code);
        expect(quick).toStrictEqual(programOf(yaml, given));
        expect(simulate(quick, options)).toStrictEqual(simulate(programOf(yaml, given), options));
      },
    ),
    { numRuns: 60 },
  );
});

const YAML = `
years: { base: 2020, to: 2023 }
assumptions:
  a: { distribution: { normal: [4%, 1%] } }
  b: { distribution: { normal: [2%, 2%] } }
correlations: [ { of: [a, b], rank: 0.8 } ]
indicators:
  x: { history: { 2020: 100 }, growth: a }
  y: { history: { 2020: 100 }, growth: b, volatility: 2% }
targets:
  tx: { indicator: x, at-least: 112, by: 2023 }
  ty: { indicator: y, at-least: 107, by: 2023 }
`;

describe.each(DESIGNS)("%s", (design: Design) => {
  test("--fix a: the table of what changed has the target that reads a, and no other", () => {
    const [before, after] = [{}, { fix: { a: "5%" } }].map(
      (given) => evaluationOf(YAML, { design, ...given }).document,
    );
    if (!before || !after) throw new Error("two documents");
    expect(changes(after, before).map(({ id }) => id)).toEqual(["tx"]);
    expect(after.indicators[0]?.sd.at(-1)).toBe(0);
    expect(after.indicators[1]).toEqual(before.indicators[1]);
  });
});

test("fixed at its own value the centre stays, the spread goes", () => {
  const [before, after] = [evaluationOf(YAML).document, evaluationOf(YAML, { fix: { a: "4%" } }).document];
  expect(after.indicators[0]?.central).toEqual(before.indicators[0]?.central);
  expect(after.indicators[0]?.sd.at(-1)).toBe(0);
  expect(before.indicators[0]?.sd.at(-1)).toBeGreaterThan(1);
});

test("what is held is told as held: in the document, in explain, in the Program's lines", () => {
  const scenario = scenarioOf(YAML, { fix: { a: "5%" } });
  const [a, b] = evaluationOf(YAML, { fix: { a: "5%" } }).document.assumptions;
  expect(a).toMatchObject({ value: 0.05, held: true, source: null, distribution: { kind: "normal", mean: 0.04 } });
  expect(b).toMatchObject({ value: 0.02, held: false });
  expect(
    explain(scenario)
      .find(({ id }) => id === "a")
      ?.rules.map(({ en }) => en),
  ).toEqual(["held at its value, not drawn: normal (mean 4%, sd 1%)", "rank correlation with b: 0.8"]);
});

test("a constant that has got a schedule is another Program", () => {
  const [a] = scenarioOf(YAML).assumptions;
  if (!a) throw new Error("no assumption");
  expect(() => changed(programOf(YAML), [{ ...a, distribution: null, schedule: { 2021: 0.05 } }])).toThrow(
    "other years",
  );
});

test("a value set where nothing is drawn holds nothing", () => {
  const yaml = "years: { base: 2020, to: 2021 }\nassumptions: { k: 2 }\nindicators: { z: { formula: k } }";
  expect(scenarioOf(yaml, { set: { k: "3" } }).assumptions[0]).toMatchObject({ value: 3, held: false });
});
