import { didYouMean, nearest } from "../../base/nearest.ts";
import type { Lang } from "../../base/text.ts";
import { programLines } from "../../model/print.ts";
import { explain as explainScenario } from "../../present/explain/explain.ts";
import { formatExplain } from "../../present/explain/text.ts";
import { refuse } from "../exit.ts";
import type { RunArguments } from "../options.ts";
import { project } from "./project.ts";

/** What `reckon explain` is given. */
export interface ExplainCommand extends RunArguments {
  readonly file: string;
  readonly name?: string | undefined;
  readonly json?: boolean | undefined;
  readonly stages?: boolean | undefined;
  readonly lang: Lang;
}

/**
 * `reckon explain`: for every value (or one name) where it was set and by whom, what it follows from, how it is worked out and what it
 * comes to; with `--stages` each stage's line of text.
 */
export async function explain(command: ExplainCommand): Promise<void> {
  const { file, name, lang, json } = command;
  const { scenario, document, program } = await project(file, command, lang, json === true);
  const stages = command.stages ? { stages: (id: string) => programLines(program, id) } : {};
  const all = explainScenario(scenario, { document, ...stages });
  const entries = name === undefined ? all : all.filter((entry) => entry.id === name || entry.family === name);
  if (entries.length === 0) {
    const near = didYouMean(
      nearest(
        name ?? "",
        all.map(({ id }) => id),
      ),
    );
    refuse({ zh: `没有 ${name}。${near.zh}`, en: `there is no ${name}. ${near.en}` }, lang);
  }
  process.stdout.write(json ? `${JSON.stringify(entries, null, 2)}\n` : `${formatExplain(entries, lang)}\n`);
}
