import { type Assessment, assess } from "../../src/assess/assess.ts";
import type { Finding } from "../../src/assess/finding.ts";
import type { Solve } from "../../src/assess/required.ts";
import type { Run } from "../../src/engine/run.ts";
import { kindOf } from "../../src/kinds/index.ts";
import type { Reason } from "../../src/kinds/kind.ts";
import type { Program } from "../../src/model/program.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import type { Target } from "../../src/plan/target.ts";
import { judged, type Made, pathsOf, statementOf } from "../kinds/paths.ts";

export interface Case {
  readonly made: readonly Made[];
  readonly target: Target;
  readonly probability?: number;
  readonly over?: Partial<Scenario>;
  readonly solve?: Solve;
}

const noProgram = null as unknown as Program;
const noSolve: Solve = () => ({ value: null, margin: null });

/** Assesses one target on made-up paths; the run is what the engine would give for them. */
export function assessed({ made, target, probability, over, solve = noSolve }: Case): Assessment {
  const paths = pathsOf(made, { targets: [target], ...over });
  const { scenario } = paths;
  const years = Array.from({ length: scenario.years.to - scenario.years.from + 1 }, (_, i) => scenario.years.from + i);
  const stated = kindOf(target).condition(target, statementOf(paths));
  const found = judged((statement) => kindOf(target).condition(target, statement), paths);
  const none = { value: null, margin: null, holds: null };
  const result =
    "code" in stated || typeof found === "string"
      ? { ...none, missing: stated as Reason }
      : { ...found, missing: null };
  const column = (id: string) => years.map((year) => paths.value(id, year));
  const run: Run = {
    years,
    seed: 1,
    draws: probability === undefined ? 0 : 1000,
    design: "plain",
    indicators: made.map(({ id }) => ({
      id,
      status: years.map((year) => paths.status(id, year)),
      central: column(id),
      mean: column(id),
      sd: column(id),
      quantiles: [],
      quantileError: column(id),
    })),
    targets: [
      {
        ...result,
        id: target.id,
        probability: { probability: probability ?? null, error: null },
        nonfinite: 0,
        quantiles: [],
        quantileError: null,
      },
    ],
    joint: { probability: null, error: null },
    nonfinite: [],
    overflows: [],
  };
  return assess(scenario, noProgram, run, solve);
}

export const finding = (given: Case): Finding => assessed(given).findings[0] as Finding;
