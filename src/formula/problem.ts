import { type ArgsOf, type Code, type Coded, coded } from "../base/messages/index.ts";

/** What is wrong with a text that a reader wrote. */
export type Problem = Coded;

/** A problem at a character of a formula, counted from 0. */
export interface FormulaProblem extends Problem {
  readonly offset: number;
}

/** Carries a problem out of the recursion of a formula's stages; parseFormula catches it and returns the problem. */
export class Refusal extends Error {
  readonly problem: FormulaProblem;
  constructor(problem: FormulaProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Leaves the recursion with a problem at a character of the formula. @throws Refusal always */
export function refuse<C extends Code>(offset: number, code: C, ...args: ArgsOf<C>): never {
  throw new Refusal({ ...coded(code, ...args), offset });
}
