import { error, fail, ok, type Result } from "../../base/diagnostic.ts";
import type { Lang } from "../../base/text.ts";
import type { Scenario } from "../../plan/scenario.ts";
import type { Table } from "../../present/table.ts";
import { terminal } from "../../render/terminal.ts";
import { shareOf } from "../complaint.ts";
import { goodOrStop, printKinds } from "../diagnostics.ts";
import type { RunArguments } from "../options.ts";
import { load } from "./project.ts";

/** What every command is given that asks something of one scenario. */
export interface AskCommand extends RunArguments {
  readonly file: string;
  readonly json?: boolean | undefined;
  readonly lang: Lang;
}

/** The scenario that is asked; what is wrong with its file ends the command, warnings go to stderr save with --json. */
export async function loadAsked(command: AskCommand): Promise<Scenario> {
  const { value, warnings } = goodOrStop(await load(command.file, command), command.lang);
  if (!command.json) printKinds(warnings, command.lang);
  return value;
}

/** Prints an answer: as data with --json, else as tables whose first line answers the question. */
export function answer({ json, lang }: AskCommand, data: object, tables: () => readonly Table[]): void {
  process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : `${terminal(tables(), lang)}\n`);
}

/** A probability as it is typed; null where none is. */
export function probabilityOf(text: string | undefined): Result<number | null> {
  if (text === undefined) return ok(null);
  const share = shareOf(text);
  const at = { file: `--probability ${text}`, line: 0, col: 0 };
  return share === null ? fail(error("explore-probability", at, { text })) : ok(share);
}
