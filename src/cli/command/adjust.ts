import { histogramOf, registerNamed } from "../../engine/histogram.ts";
import { evaluate } from "../../evaluate/evaluate.ts";
import { adjust as adjustTarget } from "../../explore/adjust.ts";
import { answerCharts } from "../../present/chart/answers/index.ts";
import { adjustedTables } from "../../present/explore/adjusted.ts";
import { valueOrStop } from "../diagnostics.ts";
import { type AskCommand, answer, draw, loadAsked, probabilityOf } from "./answer.ts";

/** What `reckon adjust` is given. */
export interface AdjustCommand extends AskCommand {
  readonly target?: string | undefined;
  readonly probability?: string | undefined;
}

/** `reckon adjust`: the figure of a target that holds with a probability. */
export async function adjust(command: AdjustCommand): Promise<void> {
  const { lang, target = null } = command;
  const probability = valueOrStop(probabilityOf(command.probability), lang);
  const scenario = await loadAsked(command);
  const found = valueOrStop(adjustTarget(scenario, target, probability), lang);
  answer(command, found, () => adjustedTables(found, scenario));
  if (command.chart === undefined) return;
  const { document, program } = valueOrStop(evaluate(scenario), lang);
  const register = registerNamed(program, found.target);
  const bars = register === null ? [] : histogramOf(program, register, scenario);
  await draw(command, (look) => answerCharts.adjust(found, bars, document, scenario, lang, look));
}
