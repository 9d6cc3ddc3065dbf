import type { Unit } from "./unit.ts";

/**
 * A formula's structure before names and units are checked: operators and functions by name over names and numbers.
 * `offset` is where the piece starts in the text, from 0; `enclosed` where brackets stand around it.
 */
export type Syntax = Placed &
  (
    | { readonly kind: "number"; readonly value: number; readonly text: string; readonly unit: Unit | null }
    | { readonly kind: "name"; readonly id: string; readonly subscript: Subscript | null }
    | { readonly kind: "operator"; readonly op: SyntaxOperator; readonly args: readonly Syntax[] }
    | { readonly kind: "function"; readonly name: string; readonly args: readonly Syntax[] }
  );

/** What stands in square brackets after a name: members or dimensions, each at its place. */
export type Subscript = readonly { readonly text: string; readonly offset: number }[];

interface Placed {
  readonly offset: number;
  readonly enclosed: boolean;
}

/** The operators of the formula language; `plus` is the sign, which changes nothing. */
export type SyntaxOperator =
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "pow"
  | "neg"
  | "plus"
  | "lt"
  | "le"
  | "gt"
  | "ge"
  | "eq"
  | "ne"
  | "and"
  | "or"
  | "not"
  | "select";
