import { inputsBehind } from "../../model/behind.ts";
import type { Program } from "../../model/program.ts";
import type { Assumption, Scenario } from "../../plan/scenario.ts";
import { ownValue } from "../focus.ts";
import type { Variable } from "./problem.ts";

/** An assumption with a lever. */
export type Lever = Assumption & { readonly lever: NonNullable<Assumption["lever"]> };

/**
 * The levers of a scenario that some targets follow from.
 *
 * @example leversBehind(scenario, program, ["machinery-2025"]) // []
 */
export function leversBehind(scenario: Scenario, program: Program, targets: readonly string[]): readonly Lever[] {
  const behind = inputsBehind(program, targets);
  return scenario.assumptions.filter((each): each is Lever => each.lever !== null && behind.has(each.id));
}

/** Levers as variables of a problem: those of their inputs that are free to move, of years later than `after`. */
export const variablesOf = (
  levers: readonly Lever[],
  scenario: Scenario,
  program: Program,
  after = Number.NEGATIVE_INFINITY,
): readonly Variable[] =>
  levers.map((each) => ({
    id: each.id,
    from: each.lever.from,
    to: each.lever.to,
    own: Math.min(each.lever.to, Math.max(each.lever.from, ownValue(each, scenario))),
    effort: each.lever.effort ?? 1,
    inputs: program.inputs.flatMap(({ name, year }, i) =>
      name === each.id && (year === 0 || year > after) ? [i] : [],
    ),
  }));
