import { fail, ok, type Result } from "../base/diagnostic.ts";
import { check } from "./check.ts";
import type { Expr } from "./expr.ts";
import { type FormulaProblem, Refusal, refuse } from "./problem.ts";
import { type Names, scan } from "./scan.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { structure } from "./structure.ts";
import type { Syntax } from "./syntax.ts";
import type { Unit } from "./unit.ts";

export { toUnit } from "./align.ts";
export { RESERVED } from "./functions.ts";

/** What a formula says, and the unit that it gives. */
export interface Formula {
  readonly expr: Expr;
  readonly unit: Unit;
}

const LONGEST = 10_000;

/**
 * Text → checked formula and the unit that it gives.
 *
 *   1. tokens     declared names (hyphens and all), exact decimals, signs; anything else is refused at its place
 *   2. structure  precedence by mathjs's parser, then a whitelist of nodes; nothing is ever evaluated
 *   3. check      functions, members, years and units; scale factors are written out
 *
 * `names` are the declared names with their units. A problem has the place in the text, counted from 0.
 *
 * @example parseFormula("patients / people", new Map([["patients", unit("人")], ["people", unit("万人")]])).value.unit.text // "人/万人"
 */
export function parseFormula(text: string, names: ReadonlyMap<string, Unit>): Result<Formula, FormulaProblem> {
  const read = readFormula(text, names);
  return read.ok ? checkFormula(read.value, scopeOf(names)) : read;
}

/** Stages 1 and 2, which are the same for each member of a family. */
export const readFormula = (text: string, names: Names): Result<Syntax, FormulaProblem> =>
  refusable(() => {
    if (text.length > LONGEST) return refuse(LONGEST, "formula-too-long", { length: text.length, most: LONGEST });
    // 1
    const tokens = scan(text, names);
    if (tokens.length === 0) return refuse(0, "formula-empty");
    // 2
    return structure(tokens, text);
  });

/** Stage 3, at one member. */
export const checkFormula = (syntax: Syntax, scope: Scope): Result<Formula, FormulaProblem> =>
  refusable(() => {
    // 3
    const { expr, unit } = check(syntax, scope);
    return { expr, unit };
  });

function refusable<T>(stage: () => T): Result<T, FormulaProblem> {
  try {
    return ok(stage());
  } catch (error) {
    if (error instanceof Refusal) return fail(error.problem);
    throw error;
  }
}
