import type { Operation } from "./expr.ts";

/** Words of the language, which no name may be. */
export const RESERVED: ReadonlySet<string> = new Set([
  "and",
  "or",
  "not",
  "year",
  "true",
  "false",
  "xor",
  "mod",
  "to",
  "in",
]);

/** What a function needs: how many arguments, and how its units follow from theirs. */
export interface FunctionRule {
  readonly least: number;
  readonly most: number;
  readonly usage: string;
  readonly op: Operation | null;
}

const rule = (usage: string, least: number, most: number, op: Operation | null = null): FunctionRule => ({
  least,
  most,
  usage,
  op,
});

const ANY = 200;

/** Every function that a formula may call. */
export const FUNCTIONS: ReadonlyMap<string, FunctionRule> = new Map([
  ["min", rule("min(a, b, …)", 1, ANY, "min")],
  ["max", rule("max(a, b, …)", 1, ANY, "max")],
  ["abs", rule("abs(x)", 1, 1, "abs")],
  ["exp", rule("exp(x)", 1, 1, "exp")],
  ["log", rule("log(x)", 1, 1, "log")],
  ["sqrt", rule("sqrt(x)", 1, 1, "sqrt")],
  ["floor", rule("floor(x)", 1, 1, "floor")],
  ["ceil", rule("ceil(x)", 1, 1, "ceil")],
  ["if", rule("if(condition, then, else)", 3, 3, "select")],
  ["clamp", rule("clamp(x, low, high)", 3, 3)],
  ["curve", rule("curve(name, x)", 2, 2)],
  ["previous", rule("previous(name)", 1, 1)],
  ["lag", rule("lag(name, 2)", 2, 2)],
  ["at", rule("at(name, 2020)", 2, 2)],
  ["sum", rule("sum(name, 2021, 2025)", 1, 3)],
  ["mean", rule("mean(name, 2021, 2025)", 1, 3)],
  ["share", rule("share(name, dimension)", 2, 2)],
]);
