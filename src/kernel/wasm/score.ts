import { LATIN_ROUNDS } from "../../random/latin.ts";
import { SCORE_CELLS } from "../../random/score.ts";
import { GOLDEN } from "../../random/word64.ts";
import { LATIN, PAIRS, SOBOL } from "../layout.ts";
import { signed, type WasmFunction } from "./bytes.ts";
import type { Graph, Node } from "./graph.ts";
import { loopOver } from "./loop.ts";
import { localGet, memarg, OPCODE, type Opcode } from "./opcodes.ts";
import type { Simd } from "./simd.ts";
import { cubicAt } from "./table.ts";

/** Offsets of all cells: 1,024 of 2^5 bytes. */
const CELL_OFFSETS = (SCORE_CELLS - 1) << 5;

/**
 * The normal scores of the 32 random bits in lanes 0 and 1: `scoreOfBits` for two draws. Bits + ½, read as signed, is the
 * folded half with its sign; the last bits of its exponent and the first of its fraction are the cell.
 */
function scores(s: Simd, bits: Node, table: number): Node {
  const place = s.f64x2.add(s.f64x2.ofLow32(bits), s.constant(0.5));
  const cells = s.i64x2.shiftRightUnsigned(place, 42);
  const mantissa = s.or(s.and(place, s.splat64(0xfffffffffffffn)), s.splat64(0x3ff0000000000000n));
  const x = s.f64x2.sub(mantissa, s.constant(1.5));
  const size = cubicAt(s, table, cells, (word) => s.and32(word, CELL_OFFSETS), x);
  return s.xor(size, s.and(place, s.splat64(0x8000000000000000n)));
}

/** 64-bit scalar instructions: splitmix64's arithmetic. */
function words(graph: Graph) {
  const node = (opcode: Opcode, ...takes: readonly Node[]): Node => graph.node("i64", OPCODE[opcode], ...takes);
  const i64 = (value: bigint): Node => graph.node("i64", [...OPCODE["i64.const"], ...signed(BigInt.asIntN(64, value))]);
  const mixed = (x: Node, bits: bigint): Node => node("i64.xor", x, node("i64.shr_u", x, i64(bits)));
  return {
    step: (x: Node): Node => node("i64.add", x, i64((BigInt(GOLDEN.hi) << 32n) | BigInt(GOLDEN.lo))),
    finalise(x: Node): Node {
      const one = node("i64.mul", mixed(x, 30n), i64(0xbf58476d1ce4e5b9n));
      const two = node("i64.mul", mixed(one, 27n), i64(0x94d049bb133111ebn));
      return mixed(two, 31n);
    },
  };
}

/** i64 from two i32 parameters. */
const joined = (hi: number, lo: number): number[] => [
  ...localGet(hi),
  ...OPCODE["i64.extend_i32_u"],
  ...[...OPCODE["i64.const"], 32],
  ...OPCODE["i64.shl"],
  ...localGet(lo),
  ...OPCODE["i64.extend_i32_u"],
  ...OPCODE["i64.or"],
];

/** Loads a word. */
const wordAt = (offset: number): number[] => [...OPCODE["i32.load"], ...memarg(2, offset)];

/** plain(column, end, hi, lo): from state hi·2^32 + lo on. */
export const plainFunction = (table: number): WasmFunction =>
  loopOver("plain", ["hi", "lo"], PAIRS, (s, { graph, parameter, variable }) => {
    const state = variable("i64", joined(parameter.hi, parameter.lo));
    const w = words(graph);
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
    const pair = variable("i32", localGet(parameter.pair));
    const word = variable("i32", localGet(parameter.word));
    const directions = get(parameter.directions);
    return {
      pair(address, offset) {
        const points = s.xor(s.splat(word.get()), s.load(directions, SOBOL.pair));
        s.store(address, scores(s, points, table), offset);
        pair.set(s.add32(pair.get(), s.i32(1)));
        const zeros = graph.node("i32", OPCODE["i32.ctz"], pair.get());
        const step = graph.node("i32", OPCODE["i32.shl"], zeros, s.i32(2));
        const flip = graph.node("i32", wordAt(SOBOL.steps), s.add32(directions, step));
        word.set(graph.node("i32", OPCODE["i32.xor"], word.get(), flip));
      },
    };
  });

/** latin(column, end, hi, lo, permutation, point): the stratum of each point, the bits below it from the stream. */
export const latinFunction = (table: number): WasmFunction =>
  loopOver("latin", ["hi", "lo", "permutation", "point"], PAIRS, (s, { graph, parameter, variable }) => {
    const permutation = s.local("i32", parameter.permutation);
    const state = variable("i64", joined(parameter.hi, parameter.lo));
    const point = variable("i32", localGet(parameter.point));
    const w = words(graph);
    const word = (offset: number) => graph.node("i32", wordAt(offset), permutation);
    const shift = (opcode: Opcode, a: Node, bits: Node) => graph.node("v128", OPCODE[opcode], a, bits);
    const mask = s.load(permutation, LATIN.mask);
    const step = graph.node("v128", [...OPCODE["v128.const"], 0, 0, 0, 0, 1, ...Array(11).fill(0)]);
    return {
      pair(address, offset) {
        let x = s.i32x4.add(s.splat(point.get()), step);
        for (let round = 0; round < LATIN_ROUNDS; round++) {
          const at = 32 * round;
          x = s.and(s.i32x4.add(s.i32x4.mul(x, s.load(permutation, at)), s.load(permutation, at + 16)), mask);
          x = s.xor(x, shift("i32x4.shr_u", x, word(LATIN.half)));
        }
        state.set(w.step(state.get()));
        const below = shift("i32x4.shr_u", s.pair(w.finalise(state.get())), word(LATIN.bits));
        s.store(address, scores(s, s.or(shift("i32x4.shl", x, word(LATIN.rest)), below), table), offset);
        point.set(s.add32(point.get(), s.i32(2)));
      },
    };
  });
