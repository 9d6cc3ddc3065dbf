import { INNER_BINS, PAIRS, SUMMARY } from "../layout.ts";
import type { WasmFunction } from "./bytes.ts";
import { loopOver } from "./loop.ts";
import { localGet, memarg, OPCODE } from "./opcodes.ts";

const load = (parameter: number, offset: number): number[] => [
  ...localGet(parameter),
  ...OPCODE["v128.load"],
  ...memarg(3, offset),
];

/**
 * summarise(column, end, state): moments about a centre, and a histogram, where every value is finite. Bins are counted
 * at addresses: `rounder` takes a bin to the bits of half its count's address.
 */
export const summaryFunction: WasmFunction = loopOver(
  "summarise",
  ["state"],
  PAIRS,
  (s, { graph, parameter, variable }) => {
    const { add, sub, mul, lesser, greater } = s.f64x2;
    const read = (offset: number) => variable("v128", load(parameter.state, offset));
    const [centre, origin, scale] = [read(SUMMARY.centre), read(SUMMARY.origin), read(SUMMARY.scale)];
    const [rounder, sum, squares] = [read(SUMMARY.rounder), read(SUMMARY.sum), read(SUMMARY.squares)];
    return {
      pair(address, offset) {
        const x = s.load(address, offset);
        const distance = sub(x, centre.get());
        const place = mul(sub(x, origin.get()), scale.get());
        // What is not a number takes bin 0.
        const bin = lesser(greater(s.constant(0), place), s.constant(INNER_BINS + 1));
        const counts = s.i64x2.shiftLeft(add(bin, rounder.get()), 1);
        for (const lane of [0, 2]) {
          const at = s.lane32(counts, lane);
          const before = graph.node("i32", [...OPCODE["i32.load16_u"], ...memarg(1, 0)], at);
          graph.effect([...OPCODE["i32.store16"], ...memarg(1, 0)], at, s.add32(before, s.i32(1)));
        }
        squares.set(add(squares.get(), mul(distance, distance)));
        sum.set(add(sum.get(), distance));
      },
      after(s) {
        const state = s.local("i32", parameter.state);
        s.store(state, s.local("v128", sum.place), SUMMARY.sum);
        s.store(state, s.local("v128", squares.place), SUMMARY.squares);
      },
    };
  },
);

/** sum(column, end, sums): adds even draws to the first, odd ones to the second. */
export const sumFunction: WasmFunction = loopOver("sum", ["sums"], PAIRS, (s, { parameter, variable }) => {
  const sum = variable("v128", load(parameter.sums, 0));
  return {
    pair: (address, offset) => sum.set(s.f64x2.add(sum.get(), s.load(address, offset))),
    after: (s) => s.store(s.local("i32", parameter.sums), s.local("v128", sum.place)),
  };
});
