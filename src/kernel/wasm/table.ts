import type { CubicTable } from "../../random/cubic.ts";
import { ROUNDER } from "../lanes.ts";
import type { Node } from "./graph.ts";
import type { Simd } from "./simd.ts";

/**
 * Cubics in x whose coefficients stand at `table` + a byte offset, which `offsetOf` makes of the low word of either half of
 * `cells`: of a sum, shift or mask of words the compiler knows that it is a whole address, and makes it none again.
 */
export function cubicAt(s: Simd, table: number, cells: Node, offsetOf: (word: Node) => Node, x: Node): Node {
  const [first, second] = [offsetOf(s.lane32(cells, 0)), offsetOf(s.lane32(cells, 2))];
  const [low0, low1] = [s.load(first, table), s.load(second, table)];
  const [high0, high1] = [s.load(first, table + 16), s.load(second, table + 16)];
  const { add, mul } = s.f64x2;
  const upper = add(mul(s.highs(high0, high1), x), s.lows(high0, high1));
  return add(mul(add(mul(upper, x), s.highs(low0, low1)), x), s.lows(low0, low1));
}

/** A cell takes 2^5 bytes: four coefficients. A distribution's values at scores z: `lookUp` for two draws. */
export function tableAt(s: Simd, { start, perUnit, cells: count }: CubicTable, address: number, z: Node): Node {
  const { add, sub, mul, lesser, greater, floor } = s.f64x2;
  const place = lesser(greater(mul(sub(z, s.constant(start)), s.constant(perUnit)), s.constant(0)), s.constant(count));
  const cell = lesser(floor(place), s.constant(count - 1));
  const cells = add(cell, s.constant(ROUNDER));
  return cubicAt(s, address, cells, (word) => s.shiftLeft32(word, 5), sub(place, cell));
}
