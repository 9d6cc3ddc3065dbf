import { type Lanes, ROUNDER } from "../lanes.ts";
import { float64, signed } from "./bytes.ts";
import type { Graph, Node } from "./graph.ts";
import { localGet, localSet, memarg, OPCODE, type Opcode } from "./opcodes.ts";

/** The bits of ROUNDER: what is added to a small whole number's bits to get it as a double above ROUNDER, and back. */
const ROUNDER_BITS = 0x4338000000000000n;

const twice = (bytes: readonly number[]): number[] => [...OPCODE["v128.const"], ...bytes, ...bytes];

/** Two doubles of two values side by side, by the first byte of each. */
const shuffled = (...from: readonly number[]): number[] => [
  ...OPCODE["i8x16.shuffle"],
  ...from.flatMap((first) => Array.from({ length: 8 }, (_, i) => first + i)),
];

/** Instructions on two draws side by side, as nodes of a graph. */
export function simdOf(graph: Graph) {
  const op =
    (opcode: Opcode) =>
    (...takes: readonly Node[]): Node =>
      graph.node("v128", OPCODE[opcode], ...takes);
  const constants = new Map<number, Node>();
  const splat64 = (bits: bigint): Node => {
    const bytes = Array.from({ length: 8 }, (_, i) => Number((bits >> BigInt(8 * i)) & 255n));
    return graph.node("v128", twice(bytes));
  };
  const splat32 = (bits: number): Node => {
    const bytes = Array.from({ length: 4 }, (_, i) => (bits >>> (8 * i)) & 255);
    return graph.node("v128", twice([...bytes, ...bytes]));
  };
  const i32 = (value: number): Node => graph.node("i32", [...OPCODE["i32.const"], ...signed(BigInt(value | 0))]);
  const shift = (opcode: Opcode) => (a: Node, bits: number) => graph.node("v128", OPCODE[opcode], a, i32(bits));
  return {
    i32,
    splat32,
    splat64,
    constant(value: number): Node {
      // A Map takes −0 for 0.
      const known = value === 0 ? undefined : constants.get(value);
      const node = known ?? graph.node("v128", twice(float64(value)));
      constants.set(value, node);
      return node;
    },
    local: (type: "i32" | "v128" | "i64", place: number): Node => graph.node(type, localGet(place)),
    load: (address: Node, offset = 0): Node =>
      graph.node("v128", [...OPCODE["v128.load"], ...memarg(3, offset)], address),
    store: (address: Node, value: Node, offset = 0): void =>
      graph.effect([...OPCODE["v128.store"], ...memarg(3, offset)], address, value),
    set: (place: number, value: Node): void => graph.effect(localSet(place), value),
    lane32: (a: Node, lane: number): Node => graph.node("i32", [...OPCODE["i32x4.extract_lane"], lane], a),
    /** All four quarters the same 32 bits; both halves the same 64 bits. */
    splat: (a: Node): Node => graph.node("v128", OPCODE["i32x4.splat"], a),
    pair: (a: Node): Node => graph.node("v128", OPCODE["i64x2.splat"], a),
    add32: (a: Node, b: Node): Node => graph.node("i32", OPCODE["i32.add"], a, b),
    and32: (a: Node, bits: number): Node => graph.node("i32", OPCODE["i32.and"], a, i32(bits)),
    shiftLeft32: (a: Node, bits: number): Node => graph.node("i32", OPCODE["i32.shl"], a, i32(bits)),
    /** The low, or the high, doubles of two pairs. */
    lows: (a: Node, b: Node): Node => graph.node("v128", shuffled(0, 16), a, b),
    highs: (a: Node, b: Node): Node => graph.node("v128", shuffled(8, 24), a, b),
    not: op("v128.not"),
    and: op("v128.and"),
    andNot: op("v128.andnot"),
    or: op("v128.or"),
    xor: op("v128.xor"),
    /** First where the bits of the third are set, second elsewhere. */
    choose: op("v128.bitselect"),
    i32x4: {
      shiftLeft: shift("i32x4.shl"),
      shiftRight: shift("i32x4.shr_s"),
      shiftRightUnsigned: shift("i32x4.shr_u"),
      add: op("i32x4.add"),
      mul: op("i32x4.mul"),
    },
    i64x2: {
      extendLow32: op("i64x2.extend_low_i32x4_s"),
      shiftLeft: shift("i64x2.shl"),
      shiftRightUnsigned: shift("i64x2.shr_u"),
      add: op("i64x2.add"),
      sub: op("i64x2.sub"),
    },
    f64x2: {
      abs: op("f64x2.abs"),
      neg: op("f64x2.neg"),
      sqrt: op("f64x2.sqrt"),
      add: op("f64x2.add"),
      sub: op("f64x2.sub"),
      mul: op("f64x2.mul"),
      div: op("f64x2.div"),
      min: op("f64x2.min"),
      max: op("f64x2.max"),
      lesser: op("f64x2.pmin"),
      greater: op("f64x2.pmax"),
      ceil: op("f64x2.ceil"),
      floor: op("f64x2.floor"),
      eq: op("f64x2.eq"),
      lt: op("f64x2.lt"),
      le: op("f64x2.le"),
      ofLow32: op("f64x2.convert_low_i32x4_s"),
    },
  };
}

/** Instructions on two draws, as `simdOf` gives them. */
export type Simd = ReturnType<typeof simdOf>;

/** Lanes whose values and masks are nodes of SIMD code. */
export function simdLanes(s: Simd): Lanes<Node, Node> {
  const { f64x2, i64x2 } = s;
  return {
    constant: s.constant,
    add: f64x2.add,
    sub: f64x2.sub,
    mul: f64x2.mul,
    div: f64x2.div,
    neg: f64x2.neg,
    abs: f64x2.abs,
    min: f64x2.min,
    max: f64x2.max,
    lesser: f64x2.lesser,
    greater: f64x2.greater,
    sqrt: f64x2.sqrt,
    floor: f64x2.floor,
    ceil: f64x2.ceil,
    lt: f64x2.lt,
    le: f64x2.le,
    eq: f64x2.eq,
    and: s.and,
    or: s.or,
    not: s.not,
    select: (condition, then, otherwise) => s.choose(then, otherwise, condition),
    zeroIf: (condition, x) => s.andNot(x, condition),
    // ROUNDER's own bits end in zeros: the shift leaves k alone, which is added to the exponent.
    scale: (x, rounded) => i64x2.add(x, i64x2.shiftLeft(rounded, 52)),
    split(x) {
      // From fraction bits 0x6a09f… on, those of √2, the exponent counts as the next one.
      const carried = i64x2.add(x, s.splat64(BigInt(0x100000 - 0x6a09f) << 32n));
      const k = i64x2.sub(i64x2.shiftRightUnsigned(carried, 52), s.splat64(1023n));
      const m = i64x2.sub(x, i64x2.shiftLeft(k, 52));
      return { m, k: f64x2.sub(i64x2.add(k, s.splat64(ROUNDER_BITS)), s.constant(ROUNDER)) };
    },
  };
}
