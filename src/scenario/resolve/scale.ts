import { exponentOf, shifted } from "../../formula/decimal.ts";
import type { Unit } from "../../formula/unit.ts";

/** A value in one unit as one of the same dimensions, exact in decimal digits: 3000 亿元 is 30000000 万元. */
export const exponentShift = (value: number, from: Unit, to: Unit): number =>
  shifted(value, exponentOf(from.scale) - exponentOf(to.scale));
