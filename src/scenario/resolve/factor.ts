import type { Syntax } from "../../formula/syntax.ts";
import type { Unit } from "../../formula/unit.ts";
import type { Node } from "../tree.ts";
import { type Context, refuse, warn } from "./context.ts";
import { within } from "./figure.ts";

type Factor = Extract<Syntax, { readonly kind: "number" }>;

/**
 * Asks about a power of ten that a formula multiplies its values by, as spreadsheets need one: 收入 / GDP * 100 in %. Units are
 * converted anyway. A share that becomes a hundred times itself is an error; elsewhere, where every name has a unit, a warning.
 * Whether the formula can stand.
 */
export function checkFactor(context: Context, text: string, syntax: Syntax, unit: Unit, node: Node): boolean {
  const found = factorsOf(syntax, true).find(({ factor: { value } }) => isLargePower(value));
  if (!found || unit.text === "" || "index" in unit.dimensions) return true;
  const units = namesIn(syntax).map((id) => unitNamed(context, id));
  if (units.length === 0) return true;
  const { factor, multiplies } = found;
  const at = within(context, node, factor.offset);
  const args = { factor: factor.text, unit: unit.text, plain: without(text, factor) };
  const share = Object.keys(unit.dimensions).length === 0 && (unit.text === "%" || unit.text === "‰");
  if (share && multiplies && Math.abs(factor.value * unit.scale - 1) < 1e-9) {
    refuse(context, "formula-share-factor", at, args);
    return false;
  }
  if (units.every((each) => each !== undefined && each.text !== "")) warn(context, "formula-factor", at, args);
  return true;
}

/** The bare numbers that all of a formula is multiplied or divided by. */
function factorsOf(
  syntax: Syntax,
  multiplies: boolean,
): readonly { readonly factor: Factor; readonly multiplies: boolean }[] {
  if (syntax.kind === "number") return syntax.unit === null ? [{ factor: syntax, multiplies }] : [];
  if (syntax.kind !== "operator") return [];
  const [left, right] = syntax.args;
  if (syntax.op === "neg" || syntax.op === "plus") return left ? factorsOf(left, multiplies) : [];
  if (!left || !right || (syntax.op !== "mul" && syntax.op !== "div")) return [];
  return [...factorsOf(left, multiplies), ...factorsOf(right, syntax.op === "mul" ? multiplies : !multiplies)];
}

/** 100, 1000, 10000, … */
const isLargePower = (value: number): boolean => value >= 100 && /^1(0+|e\+\d+)$/.test(String(value));

const namesIn = (syntax: Syntax): readonly string[] => {
  if (syntax.kind === "name") return [syntax.id];
  return syntax.kind === "number" ? [] : syntax.args.flatMap(namesIn);
};

/** The unit of a name, or of a family's first member. */
const unitNamed = ({ names }: Context, id: string): Unit | undefined =>
  names.get(id) ?? [...names].find(([name]) => name.startsWith(`${id}[`))?.[1];

/** The formula without the factor and the sign beside it. */
function without(text: string, { offset, text: digits }: Factor): string {
  const before = text.slice(0, offset);
  const after = text.slice(offset + digits.length);
  const sign = /\s*[*×/÷]\s*$/;
  return (sign.test(before) ? before.replace(sign, "") + after : before + after.replace(/^\s*[*×]\s*/, "")).trim();
}
