import type { Checked } from "./align.ts";
import type { Expr } from "./expr.ts";
import { FUNCTIONS } from "./functions.ts";
import { refuse } from "./problem.ts";
import { idOf, type Scope } from "./scope.ts";
import type { Syntax } from "./syntax.ts";
import type { Unit } from "./unit.ts";

type Call = Syntax & { readonly kind: "function" };

/** Whether a function reads other years. @example isTimeFunction("previous") // true */
export const isTimeFunction = (name: string): boolean => ["previous", "lag", "at", "sum", "mean"].includes(name);

/** previous, lag, at, sum, mean: a declared name and written years, so that the dependency graph is known beforehand. */
export function checkTime(node: Call, scope: Scope): Checked {
  const [subject, first, last] = node.args;
  const id = subject?.kind === "name" ? idOf(subject, scope) : "";
  const unit = scope.names.get(id);
  const usage = FUNCTIONS.get(node.name)?.usage ?? "";
  if (!unit) return refuse(subject?.offset ?? node.offset, "formula-time-name", { name: node.name, usage });
  const delay = node.name === "lag" && first?.kind === "name" ? idOf(first, scope) : null;
  const lags = delay === null ? null : scope.lags(delay);
  if (delay !== null && first && lags)
    return { expr: delayed(id, delay, lags, first), unit, bare: null, offset: node.offset };
  return { expr: reference(node, id, first, last), unit, bare: null, offset: node.offset };
}

/**
 * A lag that an assumption gives: of the whole years that it can be, the one that it is. The years are known beforehand, so
 * that the dependency graph is too.
 */
function delayed(id: string, delay: string, lags: readonly number[], { offset }: Syntax): Expr {
  const bad = lags.find((lag) => !isLag(lag));
  if (bad !== undefined)
    return refuse(offset, "formula-lag-not-whole", { name: delay, value: Number.isNaN(bad) ? "…" : bad });
  const of = (lag: number): Expr => ({ kind: "name", id, when: { lag } });
  const isIt = (lag: number): Expr => ({
    kind: "call",
    op: "eq",
    args: [
      { kind: "name", id: delay, when: { lag: 0 } },
      { kind: "number", value: lag },
    ],
  });
  return lags.reduceRight<Expr>(
    (other, lag) => ({ kind: "call", op: "select", args: [isIt(lag), of(lag), other] }),
    NONE,
  );
}

/** What a lag that was none of them gives: no number. */
const NONE: Expr = { kind: "number", value: Number.NaN };

const isLag = (lag: number): boolean => Number.isInteger(lag) && lag >= 0 && lag <= 999;

function reference(node: Call, id: string, first: Syntax | undefined, last: Syntax | undefined): Expr {
  if (node.name === "previous") return { kind: "name", id, when: { lag: 1 } };
  if (node.name === "lag") return { kind: "name", id, when: { lag: lagOf(first, node) } };
  const from = yearOf(first, node);
  if (node.name === "at") return { kind: "name", id, when: { year: from } };
  const to = last ? yearOf(last, node) : "now";
  if (to !== "now" && to < from) refuse(last?.offset ?? node.offset, "formula-span-order", { from, to });
  return { kind: "span", op: node.name === "sum" ? "sum" : "mean", id, from, to };
}

function lagOf(node: Syntax | undefined, { offset }: Call): number {
  const lag = node?.kind === "number" && node.unit === null ? node.value : Number.NaN;
  return isLag(lag) ? lag : refuse(node?.offset ?? offset, "formula-lag");
}

function yearOf(node: Syntax | undefined, { offset, name }: Call): number {
  const year = node?.kind === "number" && isYear(node.unit) ? node.value : Number.NaN;
  if (Number.isInteger(year) && year >= 1000 && year <= 9999) return year;
  return refuse(node?.offset ?? offset, "formula-year", { name, usage: FUNCTIONS.get(name)?.usage ?? "" });
}

/** 2020 and 2020年 are a year. */
const isYear = (unit: Unit | null): boolean => unit === null || unit.text === "年";
