import { type Lanes, ROUNDER } from "../lanes.ts";
import { float64, signed, simd, unsigned } from "./bytes.ts";
import type { Graph, Node } from "./graph.ts";

/** The bits of ROUNDER: what is added to a small whole number's bits to get it as a double above ROUNDER, and back. */
const ROUNDER_BITS = 0x4338000000000000n;

const twice = (bytes: readonly number[]): number[] => [...simd(12), ...bytes, ...bytes];

/** Instructions on two draws side by side, as nodes of a graph: opcodes of the SIMD group, chapter 5.4.10. */
export function simdOf(graph: Graph) {
  const op = (code: number) => {
    const bytes = simd(code);
    return (...takes: readonly Node[]): Node => graph.node("v128", bytes, ...takes);
  };
  const constants = new Map<number, Node>();
  const splat64 = (bits: bigint): Node => {
    const bytes = Array.from({ length: 8 }, (_, i) => Number((bits >> BigInt(8 * i)) & 255n));
    return graph.node("v128", [...simd(12), ...bytes, ...bytes]);
  };
  const splat32 = (bits: number): Node => {
    const bytes = Array.from({ length: 4 }, (_, i) => (bits >>> (8 * i)) & 255);
    return graph.node("v128", [...simd(12), ...bytes, ...bytes, ...bytes, ...bytes]);
  };
  const i32 = (value: number): Node => graph.node("i32", [0x41, ...signed(BigInt(value | 0))]);
  const shift = (code: number) => (a: Node, bits: number) => graph.node("v128", simd(code), a, i32(bits));
  const memory = (align: number, offset: number) => [...unsigned(align), ...unsigned(offset)];
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
    local: (type: "i32" | "v128" | "i64", place: number): Node => graph.node(type, [0x20, ...unsigned(place)]),
    load: (address: Node, offset = 0): Node => graph.node("v128", [...simd(0), ...memory(3, offset)], address),
    store: (address: Node, value: Node, offset = 0): void =>
      graph.effect([...simd(11), ...memory(3, offset)], address, value),
    set: (place: number, value: Node): void => graph.effect([0x21, ...unsigned(place)], value),
    lane32: (a: Node, lane: number): Node => graph.node("i32", [...simd(27), lane], a),
    /** Both halves the same 64 bits. */
    pair: (a: Node): Node => graph.node("v128", simd(18), a),
    add32: (a: Node, b: Node): Node => graph.node("i32", [0x6a], a, b),
    /** The low, or the high, doubles of two pairs. */
    lows: (a: Node, b: Node): Node =>
      graph.node("v128", [...simd(13), 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23], a, b),
    highs: (a: Node, b: Node): Node =>
      graph.node("v128", [...simd(13), 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31], a, b),
    not: op(77),
    and: op(78),
    andNot: op(79),
    or: op(80),
    xor: op(81),
    /** First where the bits of the third are set, second elsewhere. */
    choose: op(82),
    i32x4: {
      shiftLeft: shift(171),
      shiftRight: shift(172),
      shiftRightUnsigned: shift(173),
      add: op(174),
      mul: op(181),
    },
    i64x2: {
      extendLow32: op(199),
      shiftLeft: shift(203),
      shiftRight: shift(204),
      shiftRightUnsigned: shift(205),
      add: op(206),
      sub: op(209),
    },
    f64x2: {
      abs: op(236),
      neg: op(237),
      sqrt: op(239),
      add: op(240),
      sub: op(241),
      mul: op(242),
      div: op(243),
      min: op(244),
      max: op(245),
      lesser: op(246),
      greater: op(247),
      ceil: op(116),
      floor: op(117),
      eq: op(71),
      lt: op(73),
      le: op(75),
      ofLow32: op(254),
      ofLow32Unsigned: op(255),
    },
  };
}

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
    // ROUNDER's own bits end in zeros: the shift leaves the exponent alone.
    scale: (x, rounded, more) => f64x2.mul(x, i64x2.shiftLeft(i64x2.add(rounded, s.splat64(BigInt(1023 + more))), 52)),
    split(x) {
      // From fraction bits 0x6a09f… on, those of √2, the exponent counts as the next one.
      const carried = i64x2.add(x, s.splat64(BigInt(0x100000 - 0x6a09f) << 32n));
      const k = i64x2.sub(i64x2.shiftRightUnsigned(carried, 52), s.splat64(1023n));
      const m = i64x2.sub(x, i64x2.shiftLeft(k, 52));
      return { m, k: f64x2.sub(i64x2.add(k, s.splat64(ROUNDER_BITS)), s.constant(ROUNDER)) };
    },
  };
}
