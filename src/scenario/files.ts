import type { Diagnostic, Position } from "../base/diagnostic.ts";
import type { Coded } from "../base/messages/index.ts";
import { oneLine } from "../base/visible.ts";

/** A cell of a table: as read; a number, or a formula whose result nobody saved, where the file itself says so (XLSX). */
export type Cell = string | number | null | { readonly formula: string };

/** A CSV file is one sheet with an empty name. Rows stand at their lines in the file; `addressed`: a cell is called C5 there. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly addressed?: boolean;
}

/** What was read of one file: its text, its sheets, or why it could not be read. */
export type SourceFile =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table"; readonly sheets: readonly Sheet[] }
  | ({ readonly kind: "problem" } & Coded);

/** Files by path as shown in messages: relative to where reckon was called; "-" is the standard input. */
export type Files = ReadonlyMap<string, SourceFile>;

/** A file that a scenario refers to and that has not been handed in; `at` is the place of the reference. */
export interface Needed {
  readonly path: string;
  readonly kind: "text" | "table";
  readonly at: Position | null;
}

const isAbsolute = (path: string): boolean => /^(\/|[A-Za-z]:[\\/])/.test(path);

/**
 * A reference seen from the file that makes it, with `.` and `..` resolved.
 *
 * @example pathFrom("plans/old/b.yaml", "../base.yaml") // "plans/base.yaml"
 */
export function pathFrom(referrer: string, reference: string): string {
  if (isAbsolute(reference)) return reference;
  const steps = [...referrer.split(/[\\/]/).slice(0, -1), ...reference.split("/")];
  const kept: string[] = [];
  steps.forEach((step, i) => {
    if (step === ".." && kept.length > 0 && !["..", ""].includes(kept.at(-1) ?? "")) kept.pop();
    else if (step !== "." && (step !== "" || i === 0)) kept.push(step);
  });
  return kept.join("/");
}

/**
 * A scenario's id: the entry file's name without its extension.
 *
 * @example idOf("plans/town.yaml") // "town"
 * @example idOf("plans/.yaml") // "scenario"
 */
export function idOf(path: string): string {
  if (path === "-") return "stdin";
  const name = (path.split(/[\\/]/).at(-1) ?? path).replace(/\.(ya?ml|json)$/i, "");
  return /^\.*$/.test(name) ? "scenario" : oneLine(name);
}

/** What a scenario has at the beginning of some line, and a password file has not. */
const OWN_KEY = /^[\s{]*["']?(reckon|years|extends|dimensions|assumptions|indicators|targets)["']?\s*[:：]/m;

/**
 * Adds the source line to each diagnostic whose file is a text: the entry, which the reader named, or one that looks like a
 * scenario. A scenario of somebody else's may extend any file, and no line of that shall end up in a log.
 */
export function withExcerpts(diagnostics: readonly Diagnostic[], files: Files, entry: string): readonly Diagnostic[] {
  const lines = new Map<string, readonly string[]>();
  const linesOf = (path: string): readonly string[] => {
    const file = files.get(path);
    const text = file?.kind === "text" && (path === entry || OWN_KEY.test(file.text)) ? file.text : null;
    const split = lines.get(path) ?? text?.replace(/^\ufeff/, "").split(/\r?\n/) ?? [];
    lines.set(path, split);
    return split;
  };
  return diagnostics.map((each) => {
    const excerpt = each.at ? linesOf(each.at.file)[each.at.line - 1] : undefined;
    return excerpt === undefined ? each : { ...each, excerpt };
  });
}
