import { type Diagnostic, type Result, warning } from "../../base/diagnostic.ts";
import type { Lang } from "../../base/text.ts";
import { type EvaluateOptions, type Evaluation, evaluateWith } from "../../evaluate/evaluate.ts";
import type { Source } from "../../evaluate/parts.ts";
import { crewSimulator, type Drawing } from "../../host/crew.ts";
import { gatherFiles, type LoadOptions, loadScenario } from "../../host/load.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { isOfRun, saidOnce, warningCount } from "../../present/warnings.ts";
import { settingsOf, shareOf } from "../complaint.ts";
import { goodOrStop, printKinds } from "../diagnostics.ts";
import { tell } from "../exit.ts";
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

/** The same as the source that a part holds. */
export async function sourceOf(file: string, args: RunArguments): Promise<Source> {
  const { files } = await gatherFiles(file, stdinOf(file).stdin);
  return { files, entry: file, options: loadOptions(args) };
}

/** How the command line asks to draw. */
export const drawingOf = ({ jobs, exact, until }: RunArguments): Omit<Drawing, "onProgress"> => ({
  jobs: jobs ?? null,
  exact: exact === true,
  until: until === undefined ? null : shareOf(until),
});

/** Loads and projects one file; what is wrong with it goes to stderr and ends the command with exit 3. */
export async function project(
  file: string,
  args: RunArguments,
  lang: Lang,
  quiet = false,
  options: EvaluateOptions = {},
): Promise<Evaluation> {
  const loaded = goodOrStop(await load(file, args), lang);
  const drawing = drawingOf(args);
  const evaluated = await withProgress(lang, quiet, (onProgress) =>
    evaluateWith(loaded.value, crewSimulator({ ...drawing, onProgress }), options),
  );
  const { value, warnings } = goodOrStop(evaluated, lang);
  const found = [...loaded.warnings, ...warnings, ...notSure(value, drawing)];
  if (!quiet) await tellWarnings(file, args, value.scenario, found, lang);
  return value;
}

/**
 * A line a kind of what only this run can tell, and one line for all else: how many warnings `reckon check` has for the file. Lint
 * is loaded here alone, since --json says nothing of it.
 */
async function tellWarnings(
  file: string,
  args: RunArguments,
  scenario: Scenario,
  found: readonly Diagnostic[],
  lang: Lang,
): Promise<void> {
  printKinds(found.filter(isOfRun), lang);
  const { lint } = await import("../../scenario/lint/index.ts");
  const others = saidOnce([...found.filter((each) => !isOfRun(each)), ...lint(scenario)]);
  const count = warningCount(others, asked(file, args));
  if (count) tell(count, lang);
}

/** The file, and what the command line changes of it, as they are typed. */
function asked(file: string, { "as-of": asOf, set = [], fix = [] }: RunArguments): string {
  const words = [
    ...(asOf === undefined ? [] : ["--as-of", String(asOf)]),
    ...set.flatMap((each) => ["--set", each]),
    ...fix.flatMap((each) => ["--fix", each]),
  ];
  return [file, ...words].map((word) => (/^[\p{L}\p{N}@%_=:,./+-]+$/u.test(word) ? word : `"${word}"`)).join(" ");
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
