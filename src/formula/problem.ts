/** What is wrong with a text that a reader wrote: a code whose wording is in `base/messages/formula.ts`, and its arguments. */
export interface Problem {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** A problem at a character of a formula, counted from 0. */
export interface FormulaProblem extends Problem {
  readonly offset: number;
}

export const problem = (code: string, args: Problem["args"] = {}): Problem => ({ code, args });

/** Carries a problem out of the recursion of a formula's stages; parseFormula catches it and returns the problem. */
export class Refusal extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refuse(offset: number, code: string, args: Problem["args"] = {}): never {
  throw new Refusal({ code, args, offset });
}
