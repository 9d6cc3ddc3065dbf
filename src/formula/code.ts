import type { Expr, Operation, When } from "./expr.ts";
import { emitCurve } from "./lines.ts";
import { apply } from "./scalar.ts";

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

/** Writes instructions in single-assignment form; asking for the same value twice gives the same register. */
export interface CodeBuilder {
  constant(value: number): Register;
  input(index: number): Register;
  op(operation: Operation, ...registers: readonly Register[]): Register;
  /** The instructions so far; later ones are appended to the same array. */
  readonly code: readonly Instruction[];
}

/**
 * A builder with no instructions. Identical instructions are one, and an operation on constants is a constant, worked
 * out by `apply`, so that an executor would have got the same bits.
 *
 * @example const { op, input, constant } = codeBuilder(); op("add", input(0), constant(1)) // 2, the third register
 */
export function codeBuilder(): CodeBuilder {
  const code: Instruction[] = [];
  const known = new Map<string, Register>();
  const write = (op: Instruction["op"], [a = -1, b = -1, c = -1]: readonly number[], value: number): Register => {
    const digits = Object.is(value, -0) ? "-0" : value;
    const key = `${op} ${a} ${b} ${c} ${digits}`;
    const register = known.get(key) ?? code.push({ op, a, b, c, value }) - 1;
    known.set(key, register);
    return register;
  };
  const constant = (value: number): Register => write("constant", [], value);
  return {
    code,
    constant,
    input: (index) => write("input", [index], 0),
    op(operation, ...registers) {
      const operands = registers.map((register) => instructionAt(code, register));
      if (!operands.every(({ op }) => op === "constant")) return write(operation, registers, 0);
      const [a = 0, b = 0, c = 0] = operands.map(({ value }) => value);
      return constant(apply(operation, a, b, c));
    },
  };
}

function instructionAt(code: readonly Instruction[], register: Register): Instruction {
  const instruction = code[register];
  if (!instruction) throw new RangeError(`no instruction ${register}: an operation reads earlier ones`);
  return instruction;
}

/** The register of a name in a year; null where it has no value. */
export type CellOf = (id: string, year: number) => Register | null;

/**
 * Writes a formula's instructions for one year. Null where something that it needs has no value; the branch of a
 * condition that is known beforehand and not taken is not needed.
 */
export function emitExpr(expr: Expr, build: CodeBuilder, year: number, cell: CellOf): Register | null {
  switch (expr.kind) {
    case "number":
      return build.constant(expr.value);
    case "year":
      return build.constant(year);
    case "name":
      return cell(expr.id, yearOf(expr.when, year));
    case "curve": {
      const at = emitExpr(expr.arg, build, year, cell);
      return at === null ? null : emitCurve(expr, at, build);
    }
    case "span":
      return emitSpan(expr, build, year, cell);
    case "call":
      return expr.op === "select" ? emitSelect(expr.args, build, year, cell) : emitCall(expr, build, year, cell);
  }
}

const yearOf = (when: When, year: number): number => ("lag" in when ? year - when.lag : when.year);

function emitCall(expr: Expr & { kind: "call" }, build: CodeBuilder, year: number, cell: CellOf): Register | null {
  const registers: Register[] = [];
  for (const arg of expr.args) {
    const register = emitExpr(arg, build, year, cell);
    if (register === null) return null;
    registers.push(register);
  }
  return build.op(expr.op, ...registers);
}

function emitSelect(args: readonly Expr[], build: CodeBuilder, year: number, cell: CellOf): Register | null {
  const [condition, yes, no] = args as readonly [Expr, Expr, Expr];
  const test = emitExpr(condition, build, year, cell);
  if (test === null) return null;
  const known = instructionAt(build.code, test);
  if (known.op === "constant" && !Number.isNaN(known.value))
    return emitExpr(known.value !== 0 ? yes : no, build, year, cell);
  const taken = emitExpr(yes, build, year, cell);
  const other = emitExpr(no, build, year, cell);
  return taken === null || other === null ? null : build.op("select", test, taken, other);
}

/** A sum in year order; over no year at all (`now` before `from`) it is 0, and a mean has no value. */
function emitSpan(span: Expr & { kind: "span" }, build: CodeBuilder, year: number, cell: CellOf): Register | null {
  const to = span.to === "now" ? year : span.to;
  const count = to - span.from + 1;
  if (count <= 0) return span.op === "sum" ? build.constant(0) : null;
  let total: Register | null = cell(span.id, span.from);
  for (let each = span.from + 1; each <= to && total !== null; each++) {
    const next = cell(span.id, each);
    total = next === null ? null : build.op("add", total, next);
  }
  return total === null || span.op === "sum" ? total : build.op("div", total, build.constant(count));
}
