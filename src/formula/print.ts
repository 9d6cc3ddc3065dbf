import type { Expr, Operation, When } from "./expr.ts";

const INFIX: { readonly [op in Operation]?: readonly [sign: string, strength: number] } = {
  or: ["or", 1],
  and: ["and", 2],
  lt: ["<", 3],
  le: ["<=", 3],
  gt: [">", 3],
  ge: [">=", 3],
  eq: ["==", 3],
  ne: ["!=", 3],
  add: ["+", 4],
  sub: ["-", 4],
  mul: ["*", 5],
  div: ["/", 5],
  pow: ["^", 7],
};

const NOT = 2;
const PREFIX = 6;
const ATOM = 9;

/**
 * A formula in one line, as parseFormula would read it again: names are resolved and unit factors are written out. `named`
 * tells its names otherwise, by their values for example.
 *
 * @example printExpr(expr("(a + b) / (c * 10000)")) // "(a + b) / (c * 10000)"
 * @example printExpr(expr("a * b"), (id) => ({ a: "2.25", b: "7.1" })[id]) // "2.25 * 7.1"
 */
export function printExpr(expr: Expr, named: Named = printName): string {
  return print(expr, named)[0];
}

type Named = (id: string, when: When) => string;
type Printed = readonly [text: string, strength: number];

function print(expr: Expr, named: Named): Printed {
  switch (expr.kind) {
    case "number":
      return printNumber(expr.value);
    case "year":
      return ["year", ATOM];
    case "name":
      return [named(expr.id, expr.when), ATOM];
    case "span":
      return [`${expr.op}(${expr.id}, ${expr.from}${expr.to === "now" ? "" : `, ${expr.to}`})`, ATOM];
    case "curve":
      return [`curve(${expr.id}, ${printExpr(expr.arg, named)})`, ATOM];
    case "call":
      return printCall(expr.op, expr.args, named);
  }
}

const printNumber = (value: number): Printed =>
  Object.is(value, -0) ? ["-0", PREFIX] : [String(value), value < 0 ? PREFIX : ATOM];

function printName(id: string, when: When): string {
  if ("year" in when) return `at(${id}, ${when.year})`;
  if (when.lag === 0) return id;
  return when.lag === 1 ? `previous(${id})` : `lag(${id}, ${when.lag})`;
}

function printCall(op: Operation, args: readonly Expr[], named: Named): Printed {
  const infix = INFIX[op];
  const parts = args.map((arg) => print(arg, named));
  if (infix) return [parts.map((part, i) => operand(part, infix[1], i)).join(` ${infix[0]} `), infix[1]];
  if (op === "neg") return [`-${enclosed(parts[0] as Printed, PREFIX + 1)}`, PREFIX];
  const name = op === "select" ? "if" : op;
  // The parser wants `not` enclosed wherever it is not an operand of logic.
  return [`${name}(${parts.map(([text]) => text).join(", ")})`, op === "not" ? NOT : ATOM];
}

/** Left-associative; an operand of a comparison or a power is always enclosed. */
function operand(part: Printed, strength: number, place: number): string {
  return enclosed(part, strength === 3 || strength === 7 ? strength + 1 : strength + place);
}

const enclosed = ([text, strength]: Printed, least: number): string => (strength < least ? `(${text})` : text);

/** The years of a name that a formula reads. */
export interface Reference {
  readonly id: string;
  readonly when: When | { readonly from: number; readonly to: number | "now" };
}

/** Every reference of a formula, in the order of its text; one that is made twice is listed twice. */
export function references(expr: Expr): readonly Reference[] {
  const found: Reference[] = [];
  collect(expr, found);
  return found;
}

/** Into one list: a sum of many is as deep as it is long, and would be copied at each step. */
function collect(expr: Expr, found: Reference[]): void {
  if (expr.kind === "name") found.push({ id: expr.id, when: expr.when });
  else if (expr.kind === "span") found.push({ id: expr.id, when: { from: expr.from, to: expr.to } });
  else if (expr.kind === "curve") collect(expr.arg, found);
  else if (expr.kind === "call") for (const arg of expr.args) collect(arg, found);
}

/** Every curve that a formula reads, one within another's argument after it. */
export function lookups(expr: Expr): readonly Extract<Expr, { readonly kind: "curve" }>[] {
  if (expr.kind === "curve") return [expr, ...lookups(expr.arg)];
  return expr.kind === "call" ? expr.args.flatMap(lookups) : [];
}
