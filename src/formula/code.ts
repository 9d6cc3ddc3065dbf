import type { Operation } from "./expr.ts";

/** The index of an instruction, and so of the column that it writes. */
export type Register = number;

/**
 * One step of a Program in single-assignment form: instruction `i` writes column `i` and reads earlier ones.
 * `constant` holds `value`; `input` reads input number `a`; every other operation reads the registers a, b, c it needs (unused: -1).
 */
export interface Instruction {
  readonly op: "constant" | "input" | Operation;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly value: number;
}
