import type { Instruction, Register } from "./code.ts";
import type { Expr } from "./expr.ts";

/**
 * Instructions as the formula that they come to: inputs by what stands for them, constants as numbers. The inverse of `emitExpr`,
 * for what is made of instructions and is to be read.
 *
 * @example exprOf([{ op: "constant", a: -1, b: -1, c: -1, value: 5 }], 0, []) // { kind: "number", value: 5 }
 */
export function exprOf(code: readonly Instruction[], register: Register, inputs: readonly Expr[]): Expr {
  const instruction = code[register];
  if (!instruction) throw new RangeError(`no instruction ${register}`);
  const { op, value, a, b, c } = instruction;
  if (op === "constant") return { kind: "number", value };
  if (op === "input") return inputs[a] ?? { kind: "number", value: Number.NaN };
  const args = [a, b, c].filter((each) => each >= 0).map((each) => exprOf(code, each, inputs));
  return { kind: "call", op, args };
}
