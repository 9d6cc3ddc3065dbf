import type { Result } from "../../base/diagnostic.ts";
import type { Lang } from "../../base/text.ts";
import type { Evaluation } from "../../evaluate/evaluate.ts";
import { type LoadOptions, loadScenario } from "../../host/load.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { printDiagnostics, valueOrStop } from "../diagnostics.ts";
import { readStdin } from "../files.ts";
import { type RunArguments, settingsOf } from "../options.ts";
import { drawingOf, evaluateOverThreads } from "../simulate.ts";

/** The loader's options that the command line states. */
export const loadOptions = (args: RunArguments): LoadOptions => ({
  ...(args.draws === undefined ? {} : { draws: args.draws }),
  ...(args.design === undefined ? {} : { design: args.design }),
  ...(args.seed === undefined ? {} : { seed: args.seed }),
  ...(args["as-of"] === undefined ? {} : { asOf: args["as-of"] }),
  set: settingsOf(args.set),
});

/** Loads a scenario from a file, or from stdin where that is `-`. */
export const load = (file: string, args: RunArguments): Promise<Result<Scenario>> =>
  loadScenario(file, { ...loadOptions(args), ...(file === "-" ? { stdin: readStdin() } : {}) });

/** Loads and projects one file; what is wrong with it goes to stderr and ends the command with exit 3. */
export async function project(file: string, args: RunArguments, lang: Lang, quiet = false): Promise<Evaluation> {
  const loaded = await load(file, args);
  const evaluated = await evaluateOverThreads(valueOrStop(loaded, lang), drawingOf(args, quiet), lang);
  const evaluation = valueOrStop(evaluated, lang);
  if (!quiet && loaded.ok && evaluated.ok) printDiagnostics([...loaded.warnings, ...evaluated.warnings], lang);
  return evaluation;
}
