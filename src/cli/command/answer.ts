import { error, fail, ok, type Result } from "../../base/diagnostic.ts";
import type { Lang } from "../../base/text.ts";
import { writeWhole } from "../../host/write.ts";
import type { Scenario } from "../../plan/scenario.ts";
import type { Spec } from "../../present/chart/layers.ts";
import type { Look } from "../../present/chart/look.ts";
import type { Table } from "../../present/table.ts";
import { terminal } from "../../render/terminal.ts";
import { shareOf } from "../complaint.ts";
import { goodOrStop, printKinds } from "../diagnostics.ts";
import { refuse } from "../exit.ts";
import type { RunArguments } from "../options.ts";
import { FORMATS, formatOf, lookFor, type PictureArguments, pictureIn, refuseOther } from "../pictures.ts";
import { load } from "./project.ts";

/** What every command is given that asks something of one scenario. */
export interface AskCommand extends RunArguments, Pick<PictureArguments, "size" | "theme"> {
  readonly file: string;
  /** The picture to write besides. */
  readonly chart?: string | undefined;
  readonly json?: boolean | undefined;
  readonly lang: Lang;
}

/** The scenario that is asked; what is wrong with its file ends the command, warnings go to stderr save with --json. */
export async function loadAsked(command: AskCommand): Promise<Scenario> {
  refuseChart(command);
  const { value, warnings } = goodOrStop(await load(command.file, command), command.lang);
  if (!command.json) printKinds(warnings, command.lang);
  return value;
}

/** Prints an answer: as data with --json, else as tables whose first line answers the question. */
export function answer({ json, lang }: AskCommand, data: object, tables: () => readonly Table[]): void {
  process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : `${terminal(tables(), lang)}\n`);
}

/**
 * Draws an answer where --chart asks for it; `draw` gives null where there is nothing to draw. The file's name is looked at before any work (loadAsked).
 */
export async function draw({ chart, lang, ...asked }: AskCommand, drawn: (look: Look) => Spec | null): Promise<void> {
  if (chart === undefined) return;
  const spec = drawn(lookFor(asked, lang));
  if (!spec)
    return refuse({ zh: `${chart}：这个答案没有可画的图`, en: `${chart}: there is no chart of this answer` }, lang);
  const format = formatOf(chart) ?? "svg";
  writeWhole(chart, (await pictureIn([format], spec, asked.size)).get(format) ?? "");
}

/** Refuses a picture that cannot be written, before any work. */
function refuseChart({ chart, lang }: AskCommand): void {
  if (chart === undefined) return;
  if (formatOf(chart) === null) {
    const endings = FORMATS.map((each) => `.${each}`);
    refuse(
      {
        zh: `--chart ${chart} 的后缀不是图的格式：用 ${endings.join("、")}`,
        en: `--chart ${chart} does not end as a chart does: use ${endings.join(", ")}`,
      },
      lang,
    );
  }
  refuseOther(chart, lang);
}

/** A probability as it is typed; null where none is. */
export function probabilityOf(text: string | undefined): Result<number | null> {
  if (text === undefined) return ok(null);
  const share = shareOf(text);
  const at = { file: `--probability ${text}`, line: 0, col: 0 };
  return share === null ? fail(error("explore-probability", at, { text })) : ok(share);
}
