import { type MissingFigure, missingFigures } from "../../assess/missing.ts";
import type { Diagnostic } from "../../base/diagnostic.ts";
import { messageOf } from "../../base/messages/index.ts";
import type { Lang } from "../../base/text.ts";
import { visible } from "../../base/visible.ts";
import { simulate } from "../../engine/simulate.ts";
import { assessWith, roundedDraws, type Simulator } from "../../evaluate/evaluate.ts";
import { saidOnce, warningKinds } from "../../present/warnings.ts";
import { lint } from "../../scenario/lint/index.ts";
import { goodOrStop, printDiagnostics, printKinds } from "../diagnostics.ts";
import { expandFiles } from "../files.ts";
import type { RunArguments } from "../options.ts";
import { load } from "./project.ts";

/** What `reckon check` is given. */
export interface CheckCommand extends Pick<RunArguments, "as-of" | "set" | "fix"> {
  readonly files: readonly string[];
  readonly all?: boolean | undefined;
  readonly missing?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly lang: Lang;
}

interface Checked {
  readonly file: string;
  readonly warnings: readonly Diagnostic[];
  readonly missing: readonly MissingFigure[];
}

/** The fewest draws that every design can lay out: verdicts are not printed, so only the central trajectory matters. */
const DRAWS = 32;

/**
 * The draws tell only what may not be finite. Code for so few would take longer to make than they take without: plain JS gives
 * the same bits.
 */
const drawFew: Simulator = async (program, options) =>
  simulate(program, { ...options, executor: "js", seen: "unsure" });

/** `reckon check`: what is wrong is an error (exit 3); what contradicts itself or lacks a source is a warning. */
export async function check(command: CheckCommand): Promise<void> {
  const checked: Checked[] = [];
  for (const file of await expandFiles(command.files)) checked.push(await checkFile(file, command));
  if (command.json) process.stdout.write(`${JSON.stringify(checked.map(asJson), null, 2)}\n`);
  else for (const each of checked) print(each, command);
}

async function checkFile(file: string, { lang, missing, ...args }: CheckCommand): Promise<Checked> {
  const { value: scenario, warnings } = goodOrStop(await load(file, args), lang);
  const evaluated = goodOrStop(await assessWith({ ...scenario, draws: DRAWS }, drawFew), lang);
  const found = saidOnce([...warnings, ...lint(scenario), ...roundedDraws(scenario), ...evaluated.warnings]);
  return {
    file,
    warnings: found,
    missing: missing ? missingFigures(scenario, evaluated.value.assessment.findings) : [],
  };
}

function print({ file, warnings, missing }: Checked, { lang, all, missing: listMissing }: CheckCommand): void {
  const say = (zh: string, en: string) => process.stdout.write(`${visible(lang === "zh" ? zh : en)}\n`);
  const kinds = warningKinds(warnings);
  if (all)
    printDiagnostics(
      kinds.flatMap(({ found }) => found),
      lang,
    );
  else printKinds(warnings, lang);
  if (listMissing && missing.length === 0) say(`${file}：每个目标都可以评估`, `${file}: every target can be assessed`);
  for (const { target, figure, at, enter } of missing) {
    say(`${target}：缺 ${figure.zh}`, `${target}: lacks ${figure.en}`);
    say(`  在 ${at.file}:${at.line} 填写 ${enter}`, `  enter it at ${at.file}:${at.line} as ${enter}`);
  }
  const count = warnings.length;
  const grouped = !all && count > kinds.length;
  say(
    `${file}：有效，${count} 条警告${grouped ? `，共 ${kinds.length} 类；--all 逐条列出` : ""}`,
    `${file}: valid, ${count} warning${count === 1 ? "" : "s"}${grouped ? ` of ${kinds.length} kind${kinds.length === 1 ? "" : "s"}; --all lists each` : ""}`,
  );
}

function asJson({ file, warnings, missing }: Checked) {
  const words = (each: Diagnostic) => ({ zh: messageOf(each, "zh"), en: messageOf(each, "en") });
  return { file, warnings: warnings.map((each) => ({ code: each.code, at: each.at, message: words(each) })), missing };
}
