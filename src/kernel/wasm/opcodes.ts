import { unsigned } from "./bytes.ts";

/** An opcode of the SIMD group. */
const simd = (code: number): readonly number[] => [0xfd, ...unsigned(code)];

/**
 * The instructions in use, by the names of the specification (WebAssembly Core Specification 2.0, chapter 5.4): the bytes
 * before their immediates.
 */
export const OPCODE = {
  loop: [0x03],
  end: [0x0b],
  br_if: [0x0d],
  "local.get": [0x20],
  "local.set": [0x21],
  "local.tee": [0x22],
  "i32.load": [0x28],
  "i32.load16_u": [0x2f],
  "i32.store16": [0x3b],
  "i32.const": [0x41],
  "i64.const": [0x42],
  "i32.lt_u": [0x49],
  "i32.ctz": [0x68],
  "i32.add": [0x6a],
  "i32.and": [0x71],
  "i32.xor": [0x73],
  "i32.shl": [0x74],
  "i64.add": [0x7c],
  "i64.mul": [0x7e],
  "i64.or": [0x84],
  "i64.xor": [0x85],
  "i64.shl": [0x86],
  "i64.shr_u": [0x88],
  "i64.extend_i32_u": [0xad],
  "v128.load": simd(0),
  "v128.store": simd(11),
  "v128.const": simd(12),
  "i8x16.shuffle": simd(13),
  "i32x4.splat": simd(17),
  "i64x2.splat": simd(18),
  "i32x4.extract_lane": simd(27),
  "f64x2.eq": simd(71),
  "f64x2.lt": simd(73),
  "f64x2.le": simd(75),
  "v128.not": simd(77),
  "v128.and": simd(78),
  "v128.andnot": simd(79),
  "v128.or": simd(80),
  "v128.xor": simd(81),
  "v128.bitselect": simd(82),
  "f64x2.ceil": simd(116),
  "f64x2.floor": simd(117),
  "i32x4.shl": simd(171),
  "i32x4.shr_s": simd(172),
  "i32x4.shr_u": simd(173),
  "i32x4.add": simd(174),
  "i32x4.mul": simd(181),
  "i64x2.extend_low_i32x4_s": simd(199),
  "i64x2.shl": simd(203),
  "i64x2.shr_u": simd(205),
  "i64x2.add": simd(206),
  "i64x2.sub": simd(209),
  "f64x2.abs": simd(236),
  "f64x2.neg": simd(237),
  "f64x2.sqrt": simd(239),
  "f64x2.add": simd(240),
  "f64x2.sub": simd(241),
  "f64x2.mul": simd(242),
  "f64x2.div": simd(243),
  "f64x2.min": simd(244),
  "f64x2.max": simd(245),
  "f64x2.pmin": simd(246),
  "f64x2.pmax": simd(247),
  "f64x2.convert_low_i32x4_s": simd(254),
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** The name of an instruction. */
export type Opcode = keyof typeof OPCODE;

/** The block type of a loop that leaves nothing on the stack. */
export const NO_RESULT = 0x40;

/** Reads a local. */
export const localGet = (place: number): number[] => [...OPCODE["local.get"], ...unsigned(place)];

/** Takes the top of the stack into a local. */
export const localSet = (place: number): number[] => [...OPCODE["local.set"], ...unsigned(place)];

/** The alignment, as a power of two, and the offset of a load or store. */
export const memarg = (align: number, offset: number): number[] => [...unsigned(align), ...unsigned(offset)];
