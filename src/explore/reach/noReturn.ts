import { requiredOf } from "../../assess/required.ts";
import { solverOf } from "../../assess/solve.ts";
import { centralInputs, executeOnce } from "../../engine/scalar.ts";
import type { Paths } from "../../kinds/kind.ts";
import { compile } from "../../model/compile.ts";
import type { Program } from "../../model/program.ts";
import type { Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import { type Lever, variablesOf } from "./levers.ts";
import { problemOf } from "./problem.ts";
import { searched } from "./search.ts";

/** What a target takes where action starts after some year, the assumed path until then. */
export interface NoReturn {
  readonly target: string;
  /** Whose growth the rate is. */
  readonly of: string | null;
  readonly start: number;
  /** Growth a year from then on; null where it has no rate. */
  readonly rate: number | null;
  /** The same in steps or yearly amounts of the unit, where those lead. */
  readonly increment: number | null;
  /** Whether the levers' bounds suffice from then on; null without levers. */
  readonly reach: "can" | "cannot" | "undecided" | null;
}

/**
 * For every year from the last observation to the one before the deadline: the growth that it takes if action starts after it, and
 * whether the levers can still do it when they stand at their values until then.
 *
 * @example noReturnOf(scenario, program, [], scenario.targets[0])[0].start // 2019
 */
export function noReturnOf(
  scenario: Scenario,
  program: Program,
  levers: readonly Lever[],
  target: Target,
): readonly NoReturn[] {
  const paths = centralPaths(scenario, program);
  const solve = solverOf(scenario, program);
  const first = (target.indicator === null ? null : paths.latest(target.indicator))?.year ?? scenario.asOf;
  const yearly = levers.length > 0 ? byYear(scenario, levers) : null;
  return Array.from({ length: Math.max(0, target.by - first) }, (_, i) => first + i).map((start) => {
    const { rate, increment, of } = requiredOf(asked(target, start), paths, solve);
    const reach = yearly && reachAfter(scenario, yearly, levers, target, start);
    return { target: target.id, of, start, rate, increment, reach };
  });
}

const asked = (target: Target, from: number): Target => ({ ...target, required: { ...target.required, from } });

/** The Program in which every lever is an input a year, so that it can stand until a year and move after it. */
function byYear(scenario: Scenario, levers: readonly Lever[]): Program | null {
  const assumptions = scenario.assumptions.map((each) =>
    each.schedule === null && levers.some(({ id }) => id === each.id) ? { ...each, schedule: {} } : each,
  );
  const compiled = compile({ ...scenario, assumptions });
  return compiled.ok ? compiled.value : null;
}

function reachAfter(
  scenario: Scenario,
  program: Program,
  levers: readonly Lever[],
  { id }: Target,
  start: number,
): NoReturn["reach"] {
  const holds = program.targets.find((each) => each.id === id)?.holds ?? null;
  if (holds === null) return null;
  return searched(problemOf(program, variablesOf(levers, scenario, program, start), [holds]), true).reach;
}

/** The central trajectory, without a run. */
export function centralPaths(scenario: Scenario, program: Program): Paths {
  const values = executeOnce(program, centralInputs(program));
  const indicators = new Map(program.indicators.map((each) => [each.id, each]));
  const status: Paths["status"] = (id, year) => indicators.get(id)?.status[program.years.indexOf(year)] ?? null;
  const value: Paths["value"] = (id, year) => {
    const register = indicators.get(id)?.cells[program.years.indexOf(year)] ?? null;
    return register === null ? null : (values[register] ?? null);
  };
  return {
    scenario,
    asOf: scenario.asOf,
    value,
    status,
    latest(id, until = scenario.asOf) {
      const year = program.years.findLast(
        (each) => each <= Math.min(until, scenario.asOf) && ["observed", "derived"].includes(status(id, each) ?? ""),
      );
      const found = year === undefined ? null : value(id, year);
      return year === undefined || found === null ? null : { year, value: found };
    },
  };
}
