import { all, create, type FactoryFunctionMap } from "mathjs/number";
import { simulate } from "../src/engine/simulate.ts";
import { compile } from "../src/model/compile.ts";
import { inverseNormal } from "../src/random/normal.ts";
import { fillUniform, streamKey } from "../src/random/stream.ts";
import { resolveScenario } from "../src/scenario/resolve/index.ts";

const MODEL = `
reckon: 1
years: { base: 2020, to: 2030 }
assumptions: { g: { value: 5%, distribution: { normal: [5%, 1%] } }, h: { value: 1%, distribution: { normal: [1%, 0.3%] } } }
indicators:
  output: { unit: 亿元, history: { 2020: 100 }, growth: g }
  people: { unit: 万人, history: { 2020: 900 }, growth: h }
  per-head: { unit: 元/人, formula: output / people }
targets: { t: { indicator: per-head, at-least: 1500, by: 2030 } }
`;

/** The same model as a loop a draw over mathjs' compiled expressions: what a notebook without reckon would do. */
export async function mathjsDraws() {
  const resolved = resolveScenario(new Map([["m.yaml", { kind: "text" as const, text: MODEL }]]), "m.yaml", {});
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.errors));
  const compiled = compile(resolved.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  const math = create(all as FactoryFunctionMap);
  const [output, people, perHead] = ["output * (1 + g)", "people * (1 + h)", "output * 1e8 / (people * 1e4)"].map(
    (text) => math.compile(text),
  );
  const scores = (name: string) => {
    const column = new Float64Array(1000);
    fillUniform(column, streamKey(1, name, 0), 0, 1000);
    return column.map(inverseNormal);
  };
  const [g, h] = [scores("g"), scores("h")];
  return {
    reckon: () => simulate(compiled.value, { seed: 1, draws: 1000, design: "plain" }),
    mathjs: () => {
      for (let draw = 0; draw < 1000; draw++) {
        const scope = {
          output: 100,
          people: 900,
          g: 0.05 + 0.01 * (g[draw] as number),
          h: 0.01 + 0.003 * (h[draw] as number),
          perHead: 0,
        };
        for (let year = 2021; year <= 2030; year++) {
          scope.output = output?.evaluate(scope);
          scope.people = people?.evaluate(scope);
          scope.perHead = perHead?.evaluate(scope);
        }
      }
    },
  };
}
