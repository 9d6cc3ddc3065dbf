import { fail, ok, type Result } from "../base/diagnostic.ts";
import { coded } from "../base/messages/index.ts";
import { exponentOf, powerOfTen, shifted } from "./decimal.ts";
import type { Expr } from "./expr.ts";
import { type Problem, refuse } from "./problem.ts";
import {
  formatUnit,
  isDimensionless,
  isShareUnit,
  LARGEST_EXPONENT,
  PLAIN,
  sameDimensions,
  type Unit,
} from "./unit.ts";

/** A piece of a formula with its unit. `bare` is its value where it is a number without a unit. */
export interface Checked {
  readonly expr: Expr;
  readonly unit: Unit;
  readonly bare: number | null;
  readonly offset: number;
}

/**
 * expr · 10^exponent: digits are shifted in a number; else a multiplication, or a division by the positive power, which
 * is exact where 10^-k is not.
 */
export function scaled(expr: Expr, exponent: number): Expr {
  if (exponent === 0) return expr;
  if (expr.kind === "number") return { kind: "number", value: shifted(expr.value, exponent) };
  const factor: Expr = { kind: "number", value: powerOfTen(Math.abs(exponent)) };
  return { kind: "call", op: exponent > 0 ? "mul" : "div", args: [expr, factor] };
}

/** The values of some pieces in one unit, as + and comparisons need them. A bare 0 goes with any unit. */
export interface Aligned {
  readonly exprs: readonly Expr[];
  readonly unit: Unit;
}

/**
 * Brings the pieces into the unit of the first name that has one: a constant goes by the names beside it.
 *
 * @throws Refusal where their dimensions differ, and where a bare number other than 0 and 1 stands beside a share
 */
export function align(pieces: readonly Checked[]): Aligned {
  const counting = pieces.filter(({ bare }) => bare !== 0);
  const measured = counting.filter(({ unit }) => !isDimensionless(unit));
  const lead = measured.find((piece) => !isConstant(piece)) ?? measured[0];
  if (lead) for (const piece of counting) checkSame(lead, piece);
  else checkShare(counting);
  const unit = lead?.unit ?? ratioUnit(counting.filter((piece) => !isConstant(piece) || piece.bare !== null));
  const exprs = pieces.map((piece) =>
    piece.bare === 0 ? piece.expr : scaled(piece.expr, exponentOf(piece.unit.scale) - exponentOf(unit.scale)),
  );
  return { exprs, unit };
}

const isConstant = ({ expr }: Checked): boolean => expr.kind === "number";

/** Ratios of one scale keep it; of several, they become plain: 1 + x % is 1 + x / 100. */
function ratioUnit(pieces: readonly Checked[]): Unit {
  const first = pieces[0]?.unit ?? PLAIN;
  return pieces.every(({ unit }) => unit.scale === first.scale) ? first : PLAIN;
}

/** Whether 4 beside a share is 4 % or 400 % is asked; 0 and 1 can be but one thing. */
function checkShare(pieces: readonly Checked[]): void {
  const share = pieces.find((piece) => !isConstant(piece) && isShareUnit(piece.unit));
  const bare = pieces.find((piece) => piece.bare !== null && Math.abs(piece.bare) !== 1);
  if (share && bare?.bare != null)
    refuse(bare.offset, "formula-bare-share", {
      number: bare.bare,
      one: `${bare.bare}%`,
      two: `${shifted(bare.bare, 2)}%`,
    });
}

function checkSame(lead: Checked, piece: Checked): void {
  if (sameDimensions(lead.unit, piece.unit)) return;
  const { unit, bare, offset } = piece;
  if (bare !== null) refuse(offset, "formula-bare-number", { number: bare, unit: lead.unit.text });
  if (isDimensionless(unit)) refuse(offset, "formula-plain-with-unit", { unit: lead.unit.text });
  const factor = formatUnit(divided(lead.unit, unit) ?? PLAIN);
  refuse(offset, "formula-units-differ", { left: lead.unit.text, right: unit.text, factor });
}

/** The value of a ratio as a plain number; where it has a dimension, `code` refuses it. */
export function plain(
  { expr, unit, offset }: Checked,
  code: "formula-logic-unit" | "formula-exponent-unit" | "formula-function-unit",
  name = "",
): Expr {
  if (!isDimensionless(unit)) refuse(offset, code, { unit: unit.text, name });
  return ratioOf({ expr, unit });
}

/** A piece without a dimension as a plain number: 3 % is 0.03. */
export const ratioOf = ({ expr, unit }: Pick<Checked, "expr" | "unit">): Expr => scaled(expr, exponentOf(unit.scale));

const add = (a: Unit, b: Unit, sign: number, text: string): Unit | null => {
  const names = [...new Set([...Object.keys(a.dimensions), ...Object.keys(b.dimensions)])];
  const powers = names.map((name) => [name, power(a, name) + sign * power(b, name)] as const);
  return unitFrom(exponentOf(a.scale) + sign * exponentOf(b.scale), powers, text);
};

const power = ({ dimensions }: Unit, name: string): number =>
  Object.hasOwn(dimensions, name) ? (dimensions[name] ?? 0) : 0;

/** A unit from its parts; null beyond any use. An empty or long text is worked out from the parts. */
export function unitFrom(exponent: number, powers: readonly (readonly [string, number])[], text: string): Unit | null {
  const left = powers.filter(([, each]) => each !== 0);
  if (Math.abs(exponent) > LARGEST_EXPONENT || left.some(([, each]) => Math.abs(each) > 100)) return null;
  const unit = { scale: powerOfTen(exponent), dimensions: Object.fromEntries(left) };
  return { text: text === "" || text.length > 24 ? formatUnit(unit) : text, ...unit };
}

/**
 * The unit of a product, 元·人; null where its scale or an exponent goes beyond what units hold.
 *
 * @example multiplied(unit("元"), unit("人")).text // "元·人"
 */
export function multiplied(a: Unit, b: Unit): Unit | null {
  return add(a, b, 1, [a.text, b.text].filter(Boolean).join("·"));
}

/** 亿元 / 万人 is 亿元/万人; a composed divisor is worked out instead of put in brackets, which units do not have. */
export function divided(a: Unit, b: Unit): Unit | null {
  const composed = /[/·*]|\sper\s/.test(b.text);
  return add(a, b, -1, composed || b.text === "" ? (b.text === "" ? a.text : "") : `${a.text}/${b.text}`);
}

/**
 * The conversion of a formula to the unit that is declared for it: a multiplication or division by a power of ten, or
 * the problem that says which unit the formula gives. A formula that is just 0 has any unit.
 *
 * @example printExpr(toUnit(expr("gdp / people"), unit("亿元/万人"), unit("元/人")).value) // "gdp / people * 10000"
 */
export function toUnit(expr: Expr, from: Unit, to: Unit): Result<Expr, Problem> {
  if (sameDimensions(from, to)) return ok(scaled(expr, exponentOf(from.scale) - exponentOf(to.scale)));
  if (expr.kind === "number" && expr.value === 0) return ok(expr);
  if (isDimensionless(from)) return fail(coded("formula-result-plain", { unit: to.text }));
  return fail(coded("formula-result-unit", { gives: from.text, declare: formatUnit(from), unit: to.text || "1" }));
}
