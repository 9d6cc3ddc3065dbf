import { assess } from "../assess/assess.ts";
import type { Document } from "../assess/document.ts";
import { toDocument } from "../assess/toDocument.ts";
import { type Diagnostic, error, fail, ok, type Result, warning } from "../base/diagnostic.ts";
import { planOf } from "../engine/plan.ts";
import type { Run } from "../engine/run.ts";
import { simulate } from "../engine/simulate.ts";
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
 * Scenario → verdicts.
 *
 *   scenario ──1 compile──▶ Program ──2 simulate──▶ Run ──3 assess──▶ findings ──4 toDocument──▶ Document
 *
 * @example
 * const loaded = await loadScenario("scenarios/xuzhou/plan.yaml");
 * if (loaded.ok) evaluate(loaded.value);
 */
export function evaluate(scenario: Scenario): Result<Evaluation> {
  // 1
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  // 2
  try {
    const run = simulate(compiled.value, scenario);
    return judge(scenario, compiled, run);
  } catch (fault) {
    return tooLarge(fault);
  }
}

/** A Program that does not fit into memory is bad input, not a fault of ours; everything else is thrown on. */
export function tooLarge(fault: unknown): Result<never> {
  if (!(fault instanceof RangeError)) throw fault;
  return fail(error("engine-too-large", null, { reason: fault.message }));
}

/** Steps 3 and 4, for a Run made elsewhere: over threads, or from parts. */
export function judge(
  scenario: Scenario,
  compiled: { readonly value: Program; readonly warnings: readonly Diagnostic[] },
  run: Run,
): Result<Evaluation> {
  const program = compiled.value;
  // 3
  const assessment = assess(scenario, program, run);
  // 4
  const nonfinite = run.nonfinite.map((each) => warning("engine-nonfinite", null, { ...each }));
  const { draws, design } = planOf(scenario);
  const rounded =
    draws === scenario.draws ? [] : [warning("engine-draws-rounded", null, { asked: scenario.draws, draws, design })];
  const warnings = [...compiled.warnings, ...rounded, ...nonfinite, ...assessment.warnings];
  return ok({ scenario, program, document: toDocument(scenario, run, { ...assessment, warnings }) }, warnings);
}
