import { changed } from "../model/changed.ts";
import type { Program } from "../model/program.ts";
import { moved } from "../plan/moved.ts";
import type { Assumption, Scenario } from "../plan/scenario.ts";
import { scheduled } from "../plan/schedule.ts";

/** The first projected year: that of a schedule which takes a figure. */
export const firstYear = ({ asOf }: Scenario): number => asOf + 1;

/** The value that an assumption has now. */
export const ownValue = (assumption: Assumption, scenario: Scenario): number =>
  scheduled(assumption, firstYear(scenario));

/**
 * The Program with some assumptions moved by the same amount, their distributions with them; null where one of them cannot
 * have that value.
 */
export function shiftedBy(
  program: Program,
  scenario: Scenario,
  assumptions: readonly Assumption[],
  shift: number,
): Program | null {
  const after = assumptions.map((each) => moved(each, ownValue(each, scenario) + shift, firstYear(scenario)));
  const made = after.flatMap((each) => (each.ok ? [each.value] : []));
  return made.length === assumptions.length ? changed(program, made) : null;
}
