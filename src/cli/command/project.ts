import { type Diagnostic, type Result, warning } from "../../base/diagnostic.ts";
import type { Lang } from "../../base/text.ts";
import { type Evaluation, evaluateWith } from "../../evaluate/evaluate.ts";
import { crewSimulator, type Drawing } from "../../host/crew.ts";
import { type LoadOptions, loadScenario } from "../../host/load.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { settingsOf, shareOf } from "../complaint.ts";
import { goodOrStop, printDiagnostics } from "../diagnostics.ts";
import { stdinOf } from "../files.ts";
import type { RunArguments } from "../options.ts";
import { withProgress } from "../progress.ts";

/** The loader's options that the command line states. */
const loadOptions = ({ draws, design, seed, "as-of": asOf, set, fix }: RunArguments): LoadOptions => ({
  ...{ draws, design, seed, asOf },
  set: settingsOf(set),
  fix: settingsOf(fix),
});

/** Loads a scenario from a file, or from stdin where that is `-`. */
export const load = (file: string, args: RunArguments): Promise<Result<Scenario>> =>
  loadScenario(file, { ...loadOptions(args), ...stdinOf(file) });

/** How the command line asks to draw. */
export const drawingOf = ({ jobs, exact, until }: RunArguments): Omit<Drawing, "onProgress"> => ({
  jobs: jobs ?? null,
  exact: exact === true,
  until: until === undefined ? null : shareOf(until),
});

/** Loads and projects one file; what is wrong with it goes to stderr and ends the command with exit 3. */
export async function project(file: string, args: RunArguments, lang: Lang, quiet = false): Promise<Evaluation> {
  const loaded = goodOrStop(await load(file, args), lang);
  const drawing = drawingOf(args);
  const evaluated = await withProgress(lang, quiet, (onProgress) =>
    evaluateWith(loaded.value, crewSimulator({ ...drawing, onProgress })),
  );
  const { value, warnings } = goodOrStop(evaluated, lang);
  if (!quiet) printDiagnostics([...loaded.warnings, ...warnings, ...notSure(value, drawing)], lang);
  return value;
}

/** A warning where as many draws as there may be did not bring the error down to what was asked for. */
export function notSure(
  { document: { targets, draws } }: Evaluation,
  { until }: Pick<Drawing, "until">,
): readonly Diagnostic[] {
  const largest = Math.max(0, ...targets.map(({ attainment }) => attainment.error ?? 0));
  if (until === null || largest <= until) return [];
  return [warning("engine-not-converged", null, { draws, error: largest, until })];
}
