import { ROUNDER } from "../lanes.ts";
import { INNER_BINS, SUMMARY } from "../layout.ts";
import { simd, unsigned, type WasmFunction } from "./bytes.ts";
import { loopOver } from "./loop.ts";

const load = (parameter: number, offset: number): number[] => [
  ...[0x20, ...unsigned(parameter)],
  ...[...simd(0), 3, ...unsigned(offset)],
];

/** summarise(column, end, state): moments about a centre, and a histogram, where every value is finite. */
export const summaryFunction: WasmFunction = loopOver(
  "summarise",
  ["state"],
  (s, { graph, address, parameter, variable }) => {
    const { add, sub, mul, lesser, greater } = s.f64x2;
    const centre = variable("v128", load(parameter.state, SUMMARY.centre));
    const origin = variable("v128", load(parameter.state, SUMMARY.origin));
    const scale = variable("v128", load(parameter.state, SUMMARY.scale));
    const sum = variable("v128", load(parameter.state, SUMMARY.sum));
    const squares = variable("v128", load(parameter.state, SUMMARY.squares));
    const x = s.load(address);
    const distance = sub(x, centre.get);
    const place = mul(sub(x, origin.get), scale.get);
    const bin = lesser(greater(place, s.constant(0)), s.constant(INNER_BINS + 1));
    const offsets = s.i64x2.shiftLeft(add(bin, s.constant(ROUNDER)), 2);
    const state = s.local("i32", parameter.state);
    for (const lane of [0, 2]) {
      const at = s.add32(state, s.lane32(offsets, lane));
      const before = graph.node("i32", [0x28, 2, SUMMARY.bins], at);
      graph.effect([0x36, 2, SUMMARY.bins], at, s.add32(before, s.i32(1)));
    }
    squares.set(add(squares.get, mul(distance, distance)));
    sum.set(add(sum.get, distance));
    return (after) => {
      const state = after.local("i32", parameter.state);
      after.store(state, after.local("v128", sum.place), SUMMARY.sum);
      after.store(state, after.local("v128", squares.place), SUMMARY.squares);
    };
  },
);

/** sum(column, end, sums): adds even draws to the first, odd ones to the second. */
export const sumFunction: WasmFunction = loopOver("sum", ["sums"], (s, { address, parameter, variable }) => {
  const sum = variable("v128", load(parameter.sums, 0));
  sum.set(s.f64x2.add(sum.get, s.load(address)));
  return (after) => after.store(after.local("i32", parameter.sums), after.local("v128", sum.place));
});
