import type { Position, Result } from "../../base/diagnostic.ts";
import type { Expr } from "../../formula/expr.ts";
import { checkFormula, readFormula, toUnit } from "../../formula/parse.ts";
import type { FormulaProblem, Problem } from "../../formula/problem.ts";
import { inUnit, parseQuantity } from "../../formula/quantity.ts";
import { scopeOf } from "../../formula/scope.ts";
import type { Syntax } from "../../formula/syntax.ts";
import { isKnownUnit, PLAIN, parseUnit, type Unit } from "../../formula/unit.ts";
import { unitText } from "../../formula/unitName.ts";
import { isKnownNoun } from "../../formula/unitWords.ts";
import { type Entry, type Node, nodeAt } from "../tree.ts";
import { type Context, placeOf, refuse, refuseAs } from "./context.ts";

type Input = string | number;

/** A figure in a unit; null, with an error noted, where it is none. */
export function figureIn(context: Context, input: Input, unit: Unit, at: Position): number | null {
  // `value：8%` on a line of its own is one text.
  const colon = /^[\w-]+(?=：)/.exec(String(input))?.[0].length;
  if (colon !== undefined) return refuse(context, "full-width-colon", { ...at, col: at.col + colon });
  const quantity = parseQuantity(input);
  const value = quantity.ok ? inUnit(quantity.value, unit) : quantity;
  return value.ok ? value.value : refuseAs(context, value.errors.map(withKey(context, at)), at);
}

/** A problem that offers how to write the figure offers it with the key before it, as it stands in its line. */
const withKey =
  (context: Context, at: Position) =>
  ({ code, args }: Problem): Problem => {
    const line = lineOf(context, at)?.slice(0, at.col - 1) ?? "";
    return { code, args: "key" in args ? { ...args, key: /[^\s{,[]+: +$/.exec(line)?.[0] ?? "" } : args };
  };

function lineOf({ files }: Context, at: Position): string | undefined {
  const file = files.get(at.file);
  return file?.kind === "text" ? file.text.split(/\r?\n/)[at.line - 1] : undefined;
}

/** The figure at a path below an entry; undefined where the file has none there. */
export function figureAt(
  context: Context,
  input: Input | undefined,
  unit: Unit,
  entry: Entry,
  ...path: readonly (string | number)[]
): number | null | undefined {
  return input === undefined ? undefined : figureIn(context, input, unit, placeOf(entry, ...path));
}

/** A ratio: 80%, 0.8. */
export const shareIn = (context: Context, input: Input, at: Position): number | null =>
  figureIn(context, input, PLAIN, at);

/** A unit as a file states it: one text, or one a language. */
export type StatedUnit = string | { readonly zh?: string | undefined; readonly en?: string | undefined } | undefined;

/** A unit from its text, the Chinese one where there are two; a plain one, with an error noted, where it cannot be read or the two are of different size. */
export function unitIn(context: Context, stated: StatedUnit, at: Position): Unit {
  const { zh, en } = typeof stated === "string" ? { zh: stated, en: undefined } : (stated ?? {});
  const text = (zh ?? en ?? "").trim();
  const parsed = parseUnit(text);
  if (!parsed.ok) {
    refuseAs(context, parsed.errors, at);
    return PLAIN;
  }
  const named = en === undefined || zh === undefined || en.trim() === text ? null : en.trim();
  if (named === null) return parsed.value;
  const other = scaleInEnglish(named);
  if (other !== null && other !== parsed.value.scale && isKnownUnit(text))
    refuse(context, "unit-names-differ", at, { zh: text, en: named, fits: unitText(text, "en") });
  return { ...parsed.value, en: named };
}

/** The scale of an English name, where all its words are known: of 100 million yuan, 1e8. */
function scaleInEnglish(name: string): number | null {
  const [, figure = "", words = ""] = /^([\d,]*)\s*(.*)$/.exec(name) ?? [];
  const unit = isKnownUnit(words) ? parseUnit(words) : null;
  return unit?.ok ? unit.value.scale * Number(figure.replaceAll(",", "") || 1) : null;
}

/** A formula over names, in a unit, at the member whose entry it is; null, with an error at the place in the formula, where it is none. */
export function formulaIn(context: Context, text: string, unit: Unit, node: Node, { member }: Entry): Expr | null {
  const { names, dimensions, curves, lags } = context;
  const read = syntaxOf(context, text);
  const own = new Map(Object.entries(member?.at ?? {}));
  const parsed = read.ok
    ? checkFormula(
        read.value,
        scopeOf(names, dimensions, own, curves, (id) => lags.get(id)?.() ?? null),
      )
    : read;
  if (!parsed.ok) {
    for (const each of parsed.errors) refuseAs(context, [each], within(context, node, each.offset));
    return null;
  }
  const converted = toUnit(parsed.value.expr, parsed.value.unit, unit);
  return converted.ok ? converted.value : refuseAs(context, converted.errors, node.at);
}

/** A formula's structure, read once for all members that have it. */
export function syntaxOf(context: Context, text: string): Result<Syntax, FormulaProblem> {
  const read = context.syntaxes.get(text) ?? readFormula(text, wordsOf(context));
  context.syntaxes.set(text, read);
  return read;
}

/** What a formula may name: what is declared, families without their members, dimensions. */
const wordsOf = ({ names, curves, dimensions: { families, members } }: Context) => ({
  has: (word: string) => names.has(word) || families.has(word) || members.has(word) || curves.has(word),
  keys: () => [...names.keys(), ...families.keys(), ...members.keys(), ...curves.keys()],
});

/**
 * Whether a text is a figure rather than a formula, or meant as one: `5％` is a misspelt figure, and `1 / life` a formula
 * where `life` is declared.
 */
export function readsAsFigure(input: Input, names: { has(name: string): boolean }): boolean {
  const quantity = parseQuantity(input);
  const [, ...below] = String(input).split("/");
  if (quantity.ok) return !below.some((word) => names.has(word.trim()) && !isKnownNoun(word.trim()));
  const isText = quantity.errors.some(({ code }) => code === "quantity-not-number");
  return !isText && !/.[-+*/^(<>=]/.test(String(input).replace(/e[+-]\d/i, ""));
}

/** The place of a character of a scalar: one further in a quoted text, the scalar's own place in a folded one. */
export function within(context: Context, node: Node, offset: number): Position {
  const first = lineOf(context, node.at)?.[node.at.col - 1] ?? "";
  if (first === "|" || first === ">" || first === "*" || first === "&") return node.at;
  return { ...node.at, col: node.at.col + offset + (first === '"' || first === "'" ? 1 : 0) };
}

/** The scalar or map below an entry, or the entry's own value. */
export const nodeBelow = (entry: Entry, ...path: readonly (string | number)[]): Node =>
  nodeAt(entry.value, ...path) ?? entry.value;
