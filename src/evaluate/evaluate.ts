import { assess } from "../assess/assess.ts";
import type { Document } from "../assess/document.ts";
import { influencesIn } from "../assess/influences/influences.ts";
import { toldOf } from "../assess/odds.ts";
import { toDocument } from "../assess/toDocument.ts";
import { type Diagnostic, error, fail, ok, type Result, warning } from "../base/diagnostic.ts";
import { planOf } from "../engine/plan.ts";
import { type Run, RunFault } from "../engine/run.ts";
import { type SimulateOptions, simulate } from "../engine/simulate.ts";
import { compile } from "../model/compile.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";

/** A scenario, the Program it became, and what came out. */
export interface Evaluation {
  readonly scenario: Scenario;
  readonly program: Program;
  readonly document: Document;
}

/**
 * Who draws: several threads (`host/crew.ts`), a page's worker (`host/page.ts`), or nobody, where parts of the run are
 * there already (`parts.ts`). The Run is the same, bit for bit. A RunFault that it rejects with becomes a diagnostic.
 */
export type Simulator = (program: Program, options: SimulateOptions) => Promise<Run>;

/** What an evaluation finds besides. */
export interface EvaluateOptions {
  /** What drives each target, from the run's own draws. */
  readonly influences?: boolean | undefined;
}

/**
 * Scenario → verdicts, on this thread.
 *
 *   scenario ──1 compile──▶ Program ──2 simulate──▶ Run ──3 assess──▶ findings ──4 toDocument──▶ Document
 *
 * Whatever makes a document goes through these four: the library here, the command line and the merging of parts by way
 * of `evaluateWith`, whose second step is anybody's.
 *
 * @example evaluate(scenario).value.document.targets[0].verdict // "missed"
 */
export function evaluate(scenario: Scenario, options: EvaluateOptions = {}): Result<Evaluation> {
  // 1
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  try {
    // 2
    const run = simulate(compiled.value, drawingOf(scenario));
    // 3 and 4
    return written(assessed(scenario, compiled, run), options);
  } catch (fault) {
    return failedBy(fault);
  }
}

/**
 * The same where others draw, in their own time.
 *
 * @example (await evaluateWith(scenario, async (program, options) => simulate(program, options))).ok // true
 */
export async function evaluateWith(
  scenario: Scenario,
  simulator: Simulator,
  options: EvaluateOptions = {},
): Promise<Result<Evaluation>> {
  const assessed = await assessWith(scenario, simulator);
  if (!assessed.ok) return assessed;
  try {
    return written(assessed.value, options);
  } catch (fault) {
    return failedBy(fault);
  }
}

/** A scenario, its Program and Run, and what was found: all of an evaluation but the document. */
export interface Assessed {
  readonly scenario: Scenario;
  readonly program: Program;
  readonly run: Run;
  /** With everything that is to be warned of. */
  readonly assessment: ReturnType<typeof assess>;
}

/** The same up to the third step, for whoever wants findings and warnings alone. */
export async function assessWith(scenario: Scenario, simulator: Simulator): Promise<Result<Assessed>> {
  // 1
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  try {
    // 2
    const run = await simulator(compiled.value, drawingOf(scenario));
    // 3
    const found = assessed(scenario, compiled, run);
    return ok(found, found.assessment.warnings);
  } catch (fault) {
    return failedBy(fault);
  }
}

interface Compiled {
  readonly value: Program;
  readonly warnings: readonly Diagnostic[];
}

function assessed(scenario: Scenario, { value: program, warnings: found }: Compiled, run: Run): Assessed {
  const assessment = assess(scenario, program, run);
  const warnings = [...found, ...roundedDraws(scenario), ...lackingIn(run), ...assessment.warnings];
  return { scenario, program, run, assessment: { ...assessment, warnings } };
}

/** The fourth step. */
function written(
  { scenario, program, run, assessment }: Assessed,
  { influences }: EvaluateOptions,
): Result<Evaluation> {
  const drawn = { ...scenario, draws: run.draws };
  const found = influences ? influencesIn(drawn, program) : null;
  const document = toDocument(scenario, run, assessment, toldOf(scenario, program, run), found);
  return ok({ scenario, program, document }, assessment.warnings);
}

/** A warning where the design of a scenario rounds its draws up. */
export function roundedDraws(scenario: Scenario): readonly Diagnostic[] {
  const { draws, design } = planOf(scenario);
  if (draws === scenario.draws) return [];
  return [warning("engine-draws-rounded", null, { asked: scenario.draws, draws, design })];
}

/** Why figures of a run are missing, or draws left out of them. */
const lackingIn = ({ draws, nonfinite, targets, overflows }: Run): readonly Diagnostic[] => [
  ...(draws === 1 ? [warning("engine-one-draw", null)] : []),
  ...nonfinite.map((each) => warning("engine-nonfinite", null, { ...each })),
  ...targets
    .filter((target) => target.nonfinite > 0)
    .map((target) => warning("engine-nonfinite-target", null, { target: target.id, draws: target.nonfinite })),
  ...overflows.map((each) => warning("engine-overflow", null, { ...each })),
];

/** What a scenario says about how it is drawn. */
const drawingOf = ({ seed, draws, design }: Scenario): SimulateOptions => ({ seed, draws, design });

/** A run that cannot be made of a good scenario is told like bad input; every other fault is ours, and thrown on. */
export function failedBy(fault: unknown): Result<never> {
  if (!(fault instanceof RunFault)) throw fault;
  return fail(error(fault.code, null, { reason: fault.message }));
}
