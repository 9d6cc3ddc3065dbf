import { sensitivity as sensitivityOf } from "../../explore/sensitivity.ts";
import { answerCharts } from "../../present/chart/answers/index.ts";
import { sensitivityTables } from "../../present/explore/sensitivity.ts";
import { valueOrStop } from "../diagnostics.ts";
import { type AskCommand, answer, draw, loadAsked } from "./answer.ts";

/** What `reckon sensitivity` is given. */
export interface SensitivityCommand extends AskCommand {
  readonly target?: string | undefined;
}

/** `reckon sensitivity`: what drives a target. */
export async function sensitivity(command: SensitivityCommand): Promise<void> {
  const scenario = await loadAsked(command);
  const found = valueOrStop(sensitivityOf(scenario, command.target ?? null), command.lang);
  answer(command, found, () => sensitivityTables(found, scenario));
  await draw(command, (look) => answerCharts.sensitivity(found, scenario, command.lang, look));
}
