import { reach as reachTargets } from "../../explore/reach/reach.ts";
import { reachedTables } from "../../present/explore/reached.ts";
import { valueOrStop } from "../diagnostics.ts";
import { type AskCommand, answer, loadAsked, probabilityOf } from "./answer.ts";

/** What `reckon reach` is given. */
export interface ReachCommand extends AskCommand {
  readonly target?: readonly string[] | undefined;
  readonly probability?: string | undefined;
}

/** `reckon reach`: what can be had within the levers' bounds, what excludes each other, what takes least, when it is too late. */
export async function reach(command: ReachCommand): Promise<void> {
  const { lang } = command;
  const probability = valueOrStop(probabilityOf(command.probability), lang);
  const scenario = await loadAsked(command);
  const found = valueOrStop(reachTargets(scenario, { targets: command.target ?? [], probability }), lang);
  answer(command, found, () => reachedTables(found, scenario));
}
