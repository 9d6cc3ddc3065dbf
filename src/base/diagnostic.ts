import { type ArgsOf, type Code, type Coded, coded, type WarningCode } from "./messages/index.ts";
import { oneLine } from "./visible.ts";

/** A place in a scenario file; line and col count from 1. Line 0: `file` names all of it, `--set growth=12%`. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

/**
 * A place as readers write it.
 *
 * @example placeText({ file: "plan.yaml", line: 3, col: 5 }) // "plan.yaml:3:5"
 * @example placeText({ file: "--set growth=12%", line: 0, col: 0 }) // "--set growth=12%"
 */
export const placeText = ({ file, line, col }: Position): string =>
  line === 0 ? oneLine(file) : `${oneLine(file)}:${line}:${col}`;

/**
 * A finding about the input. `code` is stable and the same in both languages; its wording is in `messages/`.
 * `excerpt` is the source line, added by whoever still holds the text.
 */
export interface Diagnostic extends Coded {
  readonly severity: "error" | "warning";
  readonly at: Position | null;
  readonly excerpt?: string;
}

/**
 * What every function that reads input returns: a value, or at least one error. `E` is a Diagnostic, or where the place is
 * not known yet, the problem without it. A programmer's mistake throws.
 */
export type Result<T, E = Diagnostic> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly errors: readonly E[] };

/**
 * A value, with what should be said about it.
 *
 * @example ok(3) // { ok: true, value: 3, warnings: [] }
 */
export const ok = <T>(value: T, warnings: readonly Diagnostic[] = []): Result<T, never> => ({
  ok: true,
  value,
  warnings,
});

/**
 * No value, and why.
 *
 * @example fail("too long") // { ok: false, errors: ["too long"] }
 */
export const fail = <E>(...errors: readonly E[]): Result<never, E> => ({ ok: false, errors });

/**
 * An error; the names of its arguments are those in the texts of its code.
 *
 * @example error("changes-below", null, { id: "x" }).severity // "error"
 */
export const error = <C extends Code>(code: C, at: Position | null, ...args: ArgsOf<C>): Diagnostic =>
  located(coded(code, ...args), at);

/** The same as a warning. */
export const warning = <C extends WarningCode>(code: C, at: Position | null, ...args: ArgsOf<C>): Diagnostic =>
  located(coded(code, ...args), at, "warning");

/** What was said without a place, at one. */
export const located = (
  { code, args }: Coded,
  at: Position | null,
  severity: Diagnostic["severity"] = "error",
): Diagnostic => ({ code, severity, at, args });

/**
 * What is said alike of several members of one statement (beds[泉山], beds[云龙]) at one place, said of the first. What stands on
 * the command line has no place of its own, and is said of each.
 *
 * @example eachOnce([error("changes-below", null, { id: "x[a]" }), error("changes-below", null, { id: "x[b]" })]).length // 2
 */
export function eachOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>();
  for (const each of found) {
    const text = JSON.stringify([each.code, each.at, each.args]);
    const inFile = each.at !== null && each.at.line > 0;
    const key = inFile ? text.replace(/\[[^[\]"]*\]/g, "") : text;
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}
