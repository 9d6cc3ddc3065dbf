import { describe, expect, test } from "vitest";
import { normalCdf } from "../../src/random/normal.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { evaluationOf, programOf } from "../support.ts";

/** x and y have ranks a–b .9 and b–c .1; whether something reads c makes no difference to them. */
const yaml = (readsC: boolean, drawn = "once") => `
years: { base: 2020, to: 2022 }
design: plain
draws: 100000
assumptions:
  a: { distribution: { normal: [100, 20] }, drawn: ${drawn} }
  b: { distribution: { normal: [100, 20] }, drawn: ${drawn} }
  c: { distribution: { normal: [100, 20] }, drawn: ${drawn} }
correlations: [ { of: [a, b], rank: 0.9 }, { of: [b, c], rank: 0.1 } ]
indicators:
  x: { formula: a }
  y: { formula: b }
  both: { formula: x + y }
  ${readsC ? "z: { formula: c }" : ""}
targets: { t: { indicator: both, at-least: 255, by: 2022 } }
`;

// The sum of two normal values has variance 2 · 20² · (1 + r), r = 2 sin(π · 0.9 / 6).
const sd = 20 * Math.sqrt(2 * (1 + 2 * Math.sin((Math.PI * 0.9) / 6)));
const TRUTH = normalCdf(-55 / sd);

describe.each(["once", "yearly"])("drawn %s", (drawn) => {
  test.each([true, false])("c read: %s: a and b keep their correlation", (readsC) => {
    const { probability, error } = evaluationOf(yaml(readsC, drawn)).document.targets[0]?.attainment ?? {};
    expect(Math.abs((probability as number) - TRUTH)).toBeLessThan(4 * (error as number));
  });
});

test("yearly: in a year in which one of the group is not read the others still correlate", () => {
  const program = programOf(
    yaml(true, "yearly").replace("z: { formula: c }", "z: { formula: 'if(year == 2021, c, 0)' }"),
  );
  const groups = program.correlated.map(({ inputs }) =>
    inputs.map((i) => `${program.inputs[i]?.name}${program.inputs[i]?.year}`).join(" "),
  );
  expect(groups).toEqual(["a2020 b2020", "a2021 b2021 c2021", "a2022 b2022"]);
});

test("drawn once × drawn yearly is refused, with the place of the pair", () => {
  const text = yaml(true).replace(
    "c: { distribution: { normal: [100, 20] }, drawn: once }",
    "c: { distribution: { normal: [100, 20] }, drawn: yearly }",
  );
  const result = resolveScenario(new Map([["t.yaml", text]]), "t.yaml");
  expect(result.ok ? [] : result.errors).toMatchObject([
    { code: "correlation-drawn", at: { line: 9 }, args: { once: "b", yearly: "c" } },
  ]);
});
