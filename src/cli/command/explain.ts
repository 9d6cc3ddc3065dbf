import { didYouMean, nearest } from "../../base/nearest.ts";
import type { Lang } from "../../base/text.ts";
import { compile } from "../../model/compile.ts";
import { programLines } from "../../model/print.ts";
import { formatExplain } from "../../present/explain.ts";
import { explain as explainScenario } from "../../scenario/explain.ts";
import { goodOrStop, printDiagnostics, valueOrStop } from "../diagnostics.ts";
import { refuse } from "../exit.ts";
import type { RunArguments } from "../options.ts";
import { load } from "./project.ts";

/** What `reckon explain` is given. */
export interface ExplainCommand extends RunArguments {
  readonly file: string;
  readonly name?: string | undefined;
  readonly json?: boolean | undefined;
  readonly lang: Lang;
}

/** `reckon explain`: for every value (or one name) where it was set, what it overrides, and each stage's line of text. */
export async function explain(command: ExplainCommand): Promise<void> {
  const { file, name, lang } = command;
  const { value: scenario, warnings } = goodOrStop(await load(file, command), lang);
  const program = valueOrStop(compile(scenario), lang);
  printDiagnostics(warnings, lang);
  const all = explainScenario(scenario, (id) => programLines(program, id));
  const entries = name === undefined ? all : all.filter((entry) => entry.name === name || entry.family === name);
  if (entries.length === 0) {
    const names = all.map((entry) => entry.name);
    const near = didYouMean(nearest(name ?? "", names));
    refuse({ zh: `没有 ${name}。${near.zh}`, en: `there is no ${name}. ${near.en}` }, lang);
  }
  process.stdout.write(command.json ? `${JSON.stringify(entries, null, 2)}\n` : `${formatExplain(entries, lang)}\n`);
}
