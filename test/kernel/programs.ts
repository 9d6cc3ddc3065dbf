import fc from "fast-check";
import type { Instruction } from "../../src/formula/code.ts";
import type { Input, Program } from "../../src/model/program.ts";
import type { Distribution } from "../../src/random/distribution.ts";

const distribution: fc.Arbitrary<Distribution> = fc.oneof(
  fc.record({
    kind: fc.constant("normal" as const),
    mean: fc.double({ min: -3, max: 3, noNaN: true }),
    sd: fc.constant(0.7),
  }),
  fc.constant({ kind: "normal", mean: 0, sd: 1, low: -0.5 } as const),
  fc.constant({ kind: "lognormal", mean: 2, sd: 1 } as const),
  fc.constant({ kind: "uniform", min: -2, max: 5 } as const),
  fc.constant({ kind: "triangular", min: -1, mode: 0, max: 4 } as const),
  fc.constant({ kind: "pert", min: 0, mode: 1, max: 5 } as const),
  fc.constant({ kind: "beta", alpha: 0.5, beta: 2, min: 0, max: 1 } as const),
  fc.constant({ kind: "gamma", shape: 2, scale: 1.5 } as const),
);

const OPERATIONS = [
  ..."add sub mul div neg pow min max abs exp log sqrt floor ceil lt le gt ge eq ne and or not select".split(" "),
] as Exclude<Instruction["op"], "constant" | "input">[];

/** Programs of any shape: inputs once and yearly, code over earlier registers, every register an indicator's cell. */
export const programs: fc.Arbitrary<Program> = fc
  .record({
    draws: fc.array(fc.tuple(distribution, fc.boolean()), { minLength: 1, maxLength: 4 }),
    constants: fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e3, max: 1e3, noNaN: true })), {
      minLength: 1,
      maxLength: 3,
    }),
    steps: fc.array(fc.tuple(fc.constantFrom(...OPERATIONS), fc.nat(), fc.nat(), fc.nat()), {
      minLength: 1,
      maxLength: 60,
    }),
    correlated: fc.boolean(),
  })
  .map(({ draws, constants, steps, correlated }) => {
    const inputs: Input[] = draws.flatMap(([draw, yearly], i) =>
      (yearly ? [2021, 2022, 2023] : [0]).map((year) => ({ name: `i${i}`, year, central: 0, draw, held: false })),
    );
    const none = { a: -1, b: -1, c: -1, value: 0 };
    const code: Instruction[] = [
      ...inputs.map((_, a) => ({ ...none, op: "input" as const, a })),
      ...constants.map((value) => ({ ...none, op: "constant" as const, value })),
    ];
    for (const [op, a, b, c] of steps) {
      const [x, y, z] = [a, b, c].map((each) => each % code.length) as [number, number, number];
      code.push({ op, a: x, b: y, c: z, value: 0 });
    }
    const cells = code.map((_, i) => i);
    return {
      format: 1,
      years: cells.map((i) => 2021 + i),
      inputs,
      correlated: correlated && inputs.length > 1 ? [{ inputs: [0, 1], factor: [[1], [0.6, 0.8]] }] : [],
      code,
      indicators: [{ id: "x", cells, status: cells.map(() => "projected" as const) }],
      targets: [code.length - 1, inputs.length + constants.length].map((holds, i) => ({
        id: `t${i}`,
        ...{ holds, value: holds, margin: holds, cells: [], probability: null, missing: null },
      })),
    };
  });
