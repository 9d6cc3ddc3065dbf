import { extname } from "node:path";
import type { Document } from "../../assess/document.ts";
import { didYouMean, nearest } from "../../base/nearest.ts";
import { bracketed, type Lang, listed } from "../../base/text.ts";
import { type Bar, histogramOf, registerNamed } from "../../engine/histogram.ts";
import type { Evaluation } from "../../evaluate/evaluate.ts";
import { writeWhole } from "../../host/write.ts";
import { namesIn, type Wish, wishedChart } from "../../present/chart/wished.ts";
import type { Design } from "../../random/design.ts";
import { refuse } from "../exit.ts";
import { expandFiles } from "../files.ts";
import type { RunArguments } from "../options.ts";
import {
  FORMATS,
  type Format,
  formatOf,
  formatsOf,
  lookFor,
  type PictureArguments,
  pictureIn,
  refuseOther,
} from "../pictures.ts";
import { project } from "./project.ts";

/** What `reckon chart` is given: a file, and names of what is to be drawn, or further files to compare. */
export interface ChartCommand extends RunArguments, PictureArguments {
  readonly file: string;
  readonly names?: readonly string[] | undefined;
  readonly distribution?: boolean | undefined;
  readonly "first-met"?: boolean | undefined;
  readonly output: string;
  readonly lang: Lang;
}

/** `reckon chart`: one picture, of whatever is named: targets, families, indicators, assumptions; the overview where nothing is. */
export async function chart(command: ChartCommand): Promise<void> {
  const { lang } = command;
  const outputs = outputsOf(command);
  // yargs hands over [undefined] where there is none.
  const given = (command.names ?? []).filter(Boolean);
  const files = await expandFiles([command.file, ...given.filter(isFile)]);
  const names = given.filter((each) => !isFile(each));
  const evaluations: Evaluation[] = [];
  for (const file of files) evaluations.push(await project(file, command, lang));
  const documents = evaluations.map(({ document }) => document);
  refuseUnknown(names, documents, lang);
  refuseWrong(names, documents, command);
  const wish: Wish = {
    names,
    index: command.index ?? null,
    bars: barsOf(evaluations, names, command),
    firstMet: command["first-met"] ?? false,
  };
  const spec = wishedChart(documents, wish, lang, lookFor(command, lang));
  const what = names.length > 0 ? names.join(lang === "zh" ? "、" : ", ") : (documents[0]?.scenario.id ?? "");
  if (!spec) return refuse({ zh: `${what} 没有可画的数`, en: `${what} has no figures to draw` }, lang);
  const pictures = await pictureIn([...outputs.keys()], spec, command.size);
  for (const [format, path] of outputs) {
    const picture = pictures.get(format) ?? "";
    if (path === "-") process.stdout.write(picture);
    else writeWhole(path, picture);
  }
}

/** A further scenario, by the ending of its name. */
const isFile = (name: string): boolean => name === "-" || /\.(ya?ml|json)$/i.test(name);

/** Where each format goes: its ending decides; with --format each is added to the name. */
function outputsOf({ output, format, lang }: ChartCommand): ReadonlyMap<Format, string> {
  const formats = format === undefined ? null : formatsOf(format);
  if (output === "-") {
    const [first = "svg"] = formats ?? [];
    if (first === "png" && process.stdout.isTTY)
      refuse(
        {
          zh: "PNG 是二进制，不能显示在终端里：用 -o 图.png 写成文件，或用管道接走",
          en: "a PNG is binary and no text for a terminal: write it to a file with -o chart.png, or pipe it on",
        },
        lang,
      );
    return new Map([[first, "-"]]);
  }
  const ending = formatOf(output);
  if (formats === null && ending === null)
    refuse(
      {
        zh: `${output} 的后缀 ${extname(output) || "（没有）"} 不是图的格式：用 ${FORMATS.map((each) => `.${each}`).join("、")}，或加 --format`,
        en: `${output} ends in ${extname(output) || "nothing"}, which is no format of charts: use ${FORMATS.map((each) => `.${each}`).join(", ")}, or add --format`,
      },
      lang,
    );
  const base = ending === null ? output : output.slice(0, -ending.length - 1);
  const outputs = new Map((formats ?? [ending as Format]).map((each) => [each, `${base}.${each}`]));
  for (const path of outputs.values()) refuseOther(path, lang);
  return outputs;
}

function refuseUnknown(names: readonly string[], documents: readonly Document[], lang: Lang): void {
  const known = [...new Set(documents.flatMap(namesIn))];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  const near = didYouMean(nearest(unknown, known));
  refuse(
    {
      zh: `没有叫 ${unknown} 的目标、指标或假设。${near.zh}`,
      en: `there is no target, indicator or assumption ${unknown}. ${near.en}`,
    },
    lang,
  );
}

/** What can be compared: targets by their ids, with what they are called. */
const targetsIn = (documents: readonly Document[], lang: Lang): string => {
  const all = new Map(documents.flatMap(({ targets }) => targets.map(({ id, label }) => [id, label[lang]] as const)));
  return listed(
    [...all].map(([id, label]) => (label === id ? id : `${id}${bracketed(label, lang)}`)),
    lang,
  );
};

/** What cannot be drawn together. */
function refuseWrong(
  names: readonly string[],
  documents: readonly Document[],
  { index, distribution, "first-met": firstMet, lang }: ChartCommand,
): void {
  const [document] = documents as readonly [Document];
  if (documents.length > 1 && names.length !== 1)
    refuse(
      {
        zh: `比较多个情景时，请给出一个目标：${targetsIn(documents, "zh")}`,
        en: `to compare scenarios, name one target: ${targetsIn(documents, "en")}`,
      },
      lang,
    );
  const isIndicator = (name: string) =>
    document.indicators.some(({ id, member }) => id === name || member?.of === name);
  if (index !== undefined && !names.every(isIndicator))
    refuse({ zh: "--index 只用于指标", en: "--index goes with indicators" }, lang);
  if (distribution && (names.length !== 1 || documents.length > 1))
    refuse({ zh: "--distribution 一次画一个名称", en: "--distribution draws one name at a time" }, lang);
  if (firstMet && (names.length !== 1 || documents.length > 1 || !document.targets.some(({ id }) => id === names[0])))
    refuse({ zh: "--first-met 一次画一个目标", en: "--first-met draws one target at a time" }, lang);
}

/** How the values of an assumption are spread, or of whatever --distribution names; null where a chart over years is wanted. */
function barsOf(
  evaluations: readonly Evaluation[],
  [name]: readonly string[],
  { distribution }: ChartCommand,
): readonly Bar[] | null {
  const [evaluation] = evaluations;
  if (name === undefined || !evaluation || evaluations.length > 1) return null;
  const { document, program } = evaluation;
  if (!distribution && !document.assumptions.some(({ id }) => id === name)) return null;
  const register = registerNamed(program, name);
  const { seed, draws, design } = document;
  return register === null ? [] : histogramOf(program, register, { seed, draws, design: design as Design });
}
