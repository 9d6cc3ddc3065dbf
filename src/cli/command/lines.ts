import { evaluate } from "../../evaluate/evaluate.ts";
import { warningLines } from "../../explore/lines.ts";
import { answerCharts } from "../../present/chart/answers/index.ts";
import { linesTables } from "../../present/explore/lines.ts";
import { valueOrStop } from "../diagnostics.ts";
import { type AskCommand, answer, draw, loadAsked } from "./answer.ts";

/** What `reckon lines` is given. */
export interface LinesCommand extends AskCommand {
  readonly target?: readonly string[] | undefined;
}

/** `reckon lines`: for each coming year what must be observed, so that a target keeps its chance. */
export async function lines(command: LinesCommand): Promise<void> {
  const scenario = await loadAsked(command);
  const found = valueOrStop(warningLines(scenario, command.target ?? []), command.lang);
  answer(command, found, () => linesTables(found, scenario));
  if (command.chart === undefined) return;
  const { document } = valueOrStop(evaluate(scenario), command.lang);
  await draw(command, (look) => answerCharts.lines(found, document, scenario, command.lang, look));
}
