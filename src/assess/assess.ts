import { type Diagnostic, eachOnce } from "../base/diagnostic.ts";
import type { Run, TargetRun } from "../engine/run.ts";
import { kindOf } from "../kinds/index.ts";
import type { Paths, Reason } from "../kinds/kind.ts";
import { reason } from "../kinds/rates.ts";
import { numberOf } from "../kinds/said.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { assumedOf } from "./assumed.ts";
import { beyondBounds } from "./beyond.ts";
import type { AssumedGrowth, Finding } from "./finding.ts";
import { markOnPage, numbersIn, numbersWhy } from "./numbers.ts";
import { beyondTotals } from "./parts.ts";
import { pathsOfRun } from "./paths.ts";
import { assumedGrowth, type Judge, judgeOf, realismOfRequired } from "./realism.ts";
import { requiredOf, type Solve } from "./required.ts";
import { solverOf } from "./solve.ts";
import { reachedIn, spreadOf } from "./spread.ts";
import { reachableOf, verdictOf } from "./verdict.ts";
import { warningsOf } from "./warn.ts";
import { whyOf } from "./why.ts";

/** What a run means, for targets and indicators. */
export interface Assessment {
  /** One a target, in the scenario's order. */
  readonly findings: readonly Finding[];
  /** One an indicator, in the scenario's order. */
  readonly growth: readonly AssumedGrowth[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * What a run means for each target: verdict, required rate, pace and realism, each with its own number and word.
 *
 *   1. paths      the central trajectory, with what is observed in it
 *   2. findings   target by target
 *   3. growth     what each indicator is assumed to do, against what was seen
 *   4. warnings   growth that was never seen; deadlines that passed unobserved; paths beyond their bounds, or their totals
 *
 * @param solve answers what a target comes to at another rate; by default the Program's central trajectory is run again.
 */
export const assess = (scenario: Scenario, program: Program, run: Run, solve?: Solve): Assessment =>
  assessor(scenario, program, solve)(run);

/**
 * `assess` for many runs of one Program: growth is put to what was seen once, as most of it is the same in every run.
 *
 * @example assessor(scenario, program)(simulate(program, { seed: 1, draws: 1000, design: "plain" })).warnings // []
 */
export function assessor(
  scenario: Scenario,
  program: Program,
  solve: Solve = solverOf(scenario, program),
): (run: Run) => Assessment {
  const helpers = { solve, judge: judgeOf(scenario) };
  return (run) => assessmentOf(scenario, program, run, helpers);
}

function assessmentOf(scenario: Scenario, program: Program, run: Run, helpers: Helpers): Assessment {
  // 1
  const paths = pathsOfRun(scenario, run);
  // 2
  const results = new Map(run.targets.map((one) => [one.id, one]));
  const findings = scenario.targets.map((target) => {
    const result = results.get(target.id);
    if (!result) throw new Error(`the run knows no target ${target.id}`);
    return findingOf(target, paths, result, { ...helpers, draws: run.draws });
  });
  // 3
  const growth = assumedGrowth(paths, helpers.judge);
  // 4
  const warnings = [...warningsOf(paths, findings, growth), ...beyondBounds(paths, program), ...beyondTotals(paths)];
  return { findings, growth, warnings: eachOnce(warnings) };
}

/** What the findings share. */
interface Helpers {
  readonly solve: Solve;
  readonly judge: Judge;
}

const whyCertain = ({ holds, probability }: TargetRun): Reason | null =>
  holds !== null && probability.probability === null ? reason("no-uncertainty") : null;

interface Drawn extends Helpers {
  readonly draws: number;
}

function findingOf(target: Target, paths: Paths, run: TargetRun, { solve, judge, draws }: Drawn): Finding {
  const ruling = verdictOf(target, paths, run);
  const required = numbersWhy(requiredOf(target, paths, solve));
  const assumed = numbersIn(assumedOf(target, required, paths));
  const { value, margin, holds } = run;
  const { probability } = run.probability;
  const facts = {
    number: numberOf(target, paths.scenario, { value, probability, settled: ruling.rule === "settled" }),
    attainment: { value, margin, holds, ...run.probability, reason: whyCertain(run) },
    spread: spreadOf(target, run, draws),
    reached: reachedIn(target, paths),
    required,
    assumed,
    slip: kindOf(target).slip?.(target, paths.scenario) ?? null,
  };
  return {
    target: target.id,
    verdict: ruling.verdict,
    reachable: reachableOf(ruling.verdict),
    ...facts,
    pace: numbersWhy(kindOf(target).pace(target, paths)),
    realism: realismOfRequired(target, required, assumed, paths, judge),
    mark: markOnPage(kindOf(target).mark(target, paths)),
    why: whyOf(target, paths, ruling, facts),
  };
}
