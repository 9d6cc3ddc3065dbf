import { responseCurve } from "../../explore/curve.ts";
import { solve as solveScenario } from "../../explore/solve.ts";
import { answerCharts } from "../../present/chart/answers/index.ts";
import { solvedTables } from "../../present/explore/solved.ts";
import { valueOrStop } from "../diagnostics.ts";
import { type AskCommand, answer, draw, loadAsked, probabilityOf } from "./answer.ts";

/** What `reckon solve` is given. */
export interface SolveCommand extends AskCommand {
  readonly target?: readonly string[] | undefined;
  readonly for?: readonly string[] | undefined;
  readonly probability?: string | undefined;
  readonly joint?: boolean | undefined;
}

/** `reckon solve`: the value of assumptions at which targets are met. */
export async function solve(command: SolveCommand): Promise<void> {
  const { lang, joint = false } = command;
  const probability = valueOrStop(probabilityOf(command.probability), lang);
  const scenario = await loadAsked(command);
  const request = { targets: command.target ?? [], assumptions: command.for ?? [], probability, joint };
  const solved = valueOrStop(solveScenario(scenario, request), lang);
  answer(command, solved, () => solvedTables(solved, scenario));
  await draw(command, (look) => answerCharts.solve(solved, responseCurve(scenario, solved), scenario, lang, look));
}
