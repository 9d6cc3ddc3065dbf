import { existsSync } from "node:fs";
import { error, fail } from "../../base/diagnostic.ts";
import { askedAt } from "../../explore/asked.ts";
import { choose as chooseAmong } from "../../explore/choose/choose.ts";
import { writeWhole } from "../../host/write.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { choiceLines, chosenTables } from "../../present/explore/chosen.ts";
import { csvLine } from "../../render/csv.ts";
import { valueOrStop } from "../diagnostics.ts";
import { type AskCommand, answer, loadAsked } from "./answer.ts";

/** What `reckon choose` is given. */
export interface ChooseCommand extends Omit<AskCommand, "file"> {
  readonly files: readonly string[];
  readonly target?: readonly string[] | undefined;
  readonly options?: string | undefined;
  readonly output?: string | undefined;
}

/** `reckon choose`: options against scenarios, what each gives away and what it takes. */
export async function choose(command: ChooseCommand): Promise<void> {
  const { files, target: targets = [], options, output, lang } = command;
  if (output !== undefined && existsSync(output))
    valueOrStop(fail(error("explore-choose-output", askedAt("--output", output), { file: output })), lang);
  const scenarios: Scenario[] = [];
  for (const file of files) scenarios.push(await loadAsked({ ...command, file }));
  const choice = valueOrStop(
    chooseAmong(scenarios, { targets, options: options === "levers" ? "levers" : "files" }),
    lang,
  );
  if (output !== undefined) writeWhole(output, choiceLines(choice).map(csvLine).join(""));
  answer({ ...command, file: files[0] ?? "" }, choice, () => chosenTables(choice, scenarios[0] as Scenario));
}
