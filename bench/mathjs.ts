import { all, create, type FactoryFunctionMap } from "mathjs/number";
import type { Program } from "../src/model/program.ts";
import { quantileOf } from "../src/random/quantile.ts";
import { fillBits, streamKey } from "../src/random/stream.ts";

const FORMULAS: Readonly<Record<string, string>> = {
  a: "a * (1 + g1 + shock_a)",
  b: "b * (1 + g2 + shock_b)",
  c: "c * (1 + g3 + shock_c)",
  d: "d * (1 + g4 + shock_d)",
  e: "e * (1 + g1)",
  f: "f * (1 + g2)",
  l: "ceiling / (1 + (ceiling / l - 1) * exp(-k))",
  m: "250 / (1 + (250 / m - 1) * exp(-k))",
  ratio: "a / b",
  product: "part * (c + d)",
  bounded: "min(max(c, least), ceiling)",
  lagged: "0.5 * a + 0.5 * d_before",
};
const START = { a: 100, b: 120, c: 80, d: 150, e: 60, f: 90, l: 110, m: 70 };

/** W a draw at a time over mathjs' compiled expressions, as a page without reckon would. Its numbers are drawn before. */
export function mathjsWork(program: Program, draws: number): () => number {
  const math = create(all as FactoryFunctionMap);
  const formulas = Object.entries(FORMULAS).map(([name, text]) => ({ name, code: math.compile(text) }));
  const inputs = program.inputs.map(({ name, year, draw }) => {
    const words = new Int32Array(draws);
    fillBits(words, streamKey(1, name, year), 0, draws);
    const drawn = (word: number) => (draw ? quantileOf(draw, ((word >>> 0) + 0.5) / 4294967296) : 0);
    return { name: name.replace("-", "_"), year, column: draw && Float64Array.from(words, drawn) };
  });
  return () => {
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) {
      const scope: Record<string, number> = { ...START };
      for (let year = 2021; year <= 2030; year++) {
        for (const input of inputs)
          if (input.column && (input.year === 0 || input.year === year))
            scope[input.name] = input.column[draw] as number;
        scope.d_before = scope.d as number;
        for (const { name, code } of formulas) scope[name] = code.evaluate(scope);
      }
      sum += scope.a as number;
    }
    return sum / draws;
  };
}
