import { didYouMean, nearest } from "../../base/nearest.ts";
import type { Lang } from "../../base/text.ts";
import { mayReplace, writeWhole } from "../../host/write.ts";
import { familyChart } from "../../present/chart/family.ts";
import { overviewChart } from "../../present/chart/overview.ts";
import { targetChart } from "../../present/chart/target.ts";
import { refuse } from "../exit.ts";
import type { RunArguments } from "../options.ts";
import { project } from "./project.ts";

/** What `reckon chart` is given. */
export interface ChartCommand extends RunArguments {
  readonly file: string;
  readonly target?: string | undefined;
  readonly output: string;
  readonly lang: Lang;
}

/** `reckon chart`: one target's chart, or the overview; an SVG, or the Vega-Lite spec where the name ends in .json. */
export async function chart(command: ChartCommand): Promise<void> {
  const { target, lang, output } = command;
  if (output !== "-" && !mayReplace(output, ["<svg", '{\n  "$schema": "https://vega']))
    refuse({ zh: `${output} 不是图，不会覆盖`, en: `${output} is no chart, and is not overwritten` }, lang);
  const { document } = await project(command.file, command, lang);
  const ids = document.targets.flatMap(({ id, member }) => (member ? [id, member.of] : [id]));
  if (target !== undefined && !ids.includes(target)) {
    const near = didYouMean(nearest(target, ids));
    refuse({ zh: `没有目标 ${target}。${near.zh}`, en: `there is no target ${target}. ${near.en}` }, lang);
  }
  const spec =
    target === undefined
      ? overviewChart(document, lang)
      : (familyChart(document, target, lang) ?? targetChart(document, target, lang));
  const what = target ?? document.scenario.id;
  if (!spec) return refuse({ zh: `${what} 没有可画的数`, en: `${what} has no figures to draw` }, lang);
  const text = output.endsWith(".json")
    ? `${JSON.stringify(spec, null, 2)}\n`
    : await (await import("../../render/svg.ts")).renderSvg(spec);
  if (output === "-") process.stdout.write(text);
  else writeWhole(output, text);
}
