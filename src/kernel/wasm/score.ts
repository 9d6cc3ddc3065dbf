import { LATIN_ROUNDS } from "../../random/latin.ts";
import { GOLDEN } from "../../random/word64.ts";
import { LATIN, PAIRS, SOBOL } from "../layout.ts";
import { signed, simd, unsigned, type WasmFunction } from "./bytes.ts";
import type { Node } from "./graph.ts";
import { loopOver } from "./loop.ts";
import type { Simd } from "./simd.ts";
import { cubicAt } from "./table.ts";

const FIRST_CELL = 1022n * 32n;

/** The normal scores of the 32 random bits in lanes 0 and 1: `scoreOfBits` for two draws. */
function scores(s: Simd, bits: Node, table: number): Node {
  const folded = s.xor(bits, s.i32x4.shiftRight(bits, 31));
  const place = s.f64x2.add(s.f64x2.ofLow32(folded), s.constant(0.5));
  const cell = s.i64x2.sub(s.i64x2.shiftRightUnsigned(place, 47), s.splat64(FIRST_CELL));
  const mantissa = s.or(s.and(place, s.splat64(0xfffffffffffffn)), s.splat64(0x3ff0000000000000n));
  const size = cubicAt(s, table, s.i64x2.shiftLeft(cell, 5), s.f64x2.sub(mantissa, s.constant(1.5)));
  const sign = s.and(s.i64x2.extendLow32(bits), s.splat64(0x8000000000000000n));
  return s.xor(size, sign);
}

/** 64-bit scalar instructions: splitmix64's arithmetic. */
function words(node: (bytes: readonly number[], ...takes: readonly Node[]) => Node) {
  const i64 = (value: bigint) => node([0x42, ...signed(BigInt.asIntN(64, value))]);
  const mixed = (x: Node, bits: bigint, factor: bigint): Node =>
    node([0x7e], node([0x85], x, node([0x88], x, i64(bits))), i64(factor));
  return {
    step: (x: Node): Node => node([0x7c], x, i64((BigInt(GOLDEN.hi) << 32n) | BigInt(GOLDEN.lo))),
    finalise(x: Node): Node {
      const two = mixed(mixed(x, 30n, 0xbf58476d1ce4e5b9n), 27n, 0x94d049bb133111ebn);
      return node([0x85], two, node([0x88], two, i64(31n)));
    },
  };
}

/** i64 from two i32 parameters. */
const joined = (hi: number, lo: number): number[] => [
  ...[0x20, ...unsigned(hi), 0xad, 0x42, 32, 0x86],
  ...[0x20, ...unsigned(lo), 0xad, 0x84],
];

/** plain(column, end, hi, lo): from state hi·2^32 + lo on. */
export const plainFunction = (table: number): WasmFunction =>
  loopOver("plain", ["hi", "lo"], PAIRS, (s, { graph, parameter, variable }) => {
    const state = variable("i64", joined(parameter.hi, parameter.lo));
    const w = words((bytes, ...takes) => graph.node("i64", bytes, ...takes));
    return {
      pair(address, offset) {
        state.set(w.step(state.get()));
        s.store(address, scores(s, s.pair(w.finalise(state.get())), table), offset);
      },
    };
  });

/** sobol(column, end, directions, pair, word): from word of point 2·pair on. */
export const sobolFunction = (table: number): WasmFunction =>
  loopOver("sobol", ["directions", "pair", "word"], PAIRS, (s, { graph, parameter, variable }) => {
    const get = (place: number) => s.local("i32", place);
    const pair = variable("i32", [0x20, ...unsigned(parameter.pair)]);
    const word = variable("i32", [0x20, ...unsigned(parameter.word)]);
    const directions = get(parameter.directions);
    return {
      pair(address, offset) {
        const points = s.xor(graph.node("v128", simd(17), word.get()), s.load(directions, SOBOL.pair));
        s.store(address, scores(s, points, table), offset);
        pair.set(s.add32(pair.get(), s.i32(1)));
        const step = graph.node("i32", [0x74], graph.node("i32", [0x68], pair.get()), s.i32(2));
        const flip = graph.node("i32", [0x28, 2, SOBOL.steps], s.add32(directions, step));
        word.set(graph.node("i32", [0x73], word.get(), flip));
      },
    };
  });

/** latin(column, end, hi, lo, permutation, point): the stratum of each point, the bits below it from the stream. */
export const latinFunction = (table: number): WasmFunction =>
  loopOver("latin", ["hi", "lo", "permutation", "point"], PAIRS, (s, { graph, parameter, variable }) => {
    const permutation = s.local("i32", parameter.permutation);
    const state = variable("i64", joined(parameter.hi, parameter.lo));
    const point = variable("i32", [0x20, ...unsigned(parameter.point)]);
    const w = words((bytes, ...takes) => graph.node("i64", bytes, ...takes));
    const word = (offset: number) => graph.node("i32", [0x28, 2, ...unsigned(offset)], permutation);
    const shift = (code: number, a: Node, bits: Node) => graph.node("v128", simd(code), a, bits);
    const mask = s.load(permutation, LATIN.mask);
    const step = graph.node("v128", [...simd(12), 0, 0, 0, 0, 1, ...Array(11).fill(0)]);
    return {
      pair(address, offset) {
        let x = s.i32x4.add(graph.node("v128", simd(17), point.get()), step);
        for (let round = 0; round < LATIN_ROUNDS; round++) {
          const at = 32 * round;
          x = s.and(s.i32x4.add(s.i32x4.mul(x, s.load(permutation, at)), s.load(permutation, at + 16)), mask);
          x = s.xor(x, shift(173, x, word(LATIN.half)));
        }
        state.set(w.step(state.get()));
        const below = shift(173, s.pair(w.finalise(state.get())), word(LATIN.bits));
        s.store(address, scores(s, s.or(shift(171, x, word(LATIN.rest)), below), table), offset);
        point.set(s.add32(point.get(), s.i32(2)));
      },
    };
  });
