import { styleText } from "node:util";
import { type Diagnostic, placeText, type Result } from "../base/diagnostic.ts";
import { messageOf, remedyOf } from "../base/messages/index.ts";
import { announced, type Lang } from "../base/text.ts";
import { oneLine } from "../base/visible.ts";
import { columnsOf } from "../base/width.ts";
import { kindText, type WarningKind, warningKinds } from "../present/warnings.ts";
import { EXIT, Stop } from "./exit.ts";

const WORDS = { error: { zh: "错误", en: "error" }, warning: { zh: "警告", en: "warning" } } as const;

type Format = Parameters<typeof styleText>[0];

/** Colours text for stderr; plain where that is no terminal or NO_COLOR asks for it. */
const styled = (format: Format, text: string): string => styleText(format, text, { stream: process.stderr });

/** One diagnostic: place, kind and code, reason; the source line with a caret; the remedy. */
export function formatDiagnostic(diagnostic: Diagnostic, lang: Lang): string {
  const { at, excerpt } = diagnostic;
  const lines = [headOf(diagnostic, lang)];
  if (at && excerpt !== undefined) lines.push(...pointTo(excerpt, at.col));
  const remedy = remedyOf(diagnostic, lang);
  if (remedy) lines.push(`  ${lang === "zh" ? "→" : "->"} ${remedy}`);
  return lines.join("\n");
}

/** Place, kind and code, reason. */
function headOf(diagnostic: Diagnostic, lang: Lang): string {
  const { at, code, severity } = diagnostic;
  const place = at ? `${placeText(at)}: ` : "";
  const kind = styled(severity === "error" ? "red" : "yellow", `${WORDS[severity][lang]} ${code}`);
  return announced(`${place}${kind}`, messageOf(diagnostic, lang), lang);
}

/** At most 100 characters of the line, around the place. */
function pointTo(line: string, col: number): readonly string[] {
  const start = Math.max(0, col - 60);
  const shown = (from: number, to: number) => oneLine(line.slice(from, to).replaceAll("\t", " "));
  const caret = " ".repeat(columnsOf(shown(start, Math.min(col - 1, start + 100))));
  return [`  | ${shown(start, start + 100)}`, `  | ${caret}${styled("red", "^")}`];
}

/** Writes diagnostics to stderr, one below the other. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], lang: Lang): void {
  for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic, lang)}\n`);
}

/** Writes a line for each kind of warning to stderr, the gravest first. */
export function printKinds(warnings: readonly Diagnostic[], lang: Lang): void {
  for (const kind of warningKinds(warnings)) process.stderr.write(`${formatKind(kind, lang)}\n`);
}

/** The only warning of a kind in a line; of several how many there are and where the first ones stand. */
function formatKind({ code, found, ...kind }: WarningKind, lang: Lang): string {
  const [only] = found;
  if (only && found.length === 1) return headOf(only, lang);
  const head = styled("yellow", `${WORDS.warning[lang]} ${code} × ${found.length}`);
  return announced(head, kindText({ ...kind, found }, lang), lang);
}

/** A good Result, value and warnings; of a bad one the errors on stderr, and exit 3. */
export function goodOrStop<T>(result: Result<T>, lang: Lang): Extract<Result<T>, { ok: true }> {
  if (result.ok) return result;
  printDiagnostics(result.errors, lang);
  throw new Stop(EXIT.invalid);
}

/** The value of a Result; or its errors on stderr, and exit 3. */
export const valueOrStop = <T>(result: Result<T>, lang: Lang): T => goodOrStop(result, lang).value;
