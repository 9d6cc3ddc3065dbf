import { type ArgsOf, type Code, type Coded, coded } from "./messages/index.ts";

/** A place in a scenario file; line and col count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

/**
 * A finding about the input. `code` is stable and the same in both languages; its wording is in `messages/`.
 * `excerpt` is the source line, added by whoever still holds the text.
 */
export interface Diagnostic extends Coded {
  readonly severity: "error" | "warning";
  readonly at: Position | null;
  readonly excerpt?: string;
}

/** Bad input returns a Result; a programmer's mistake throws. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly errors: readonly Diagnostic[] };

export const ok = <T>(value: T, warnings: readonly Diagnostic[] = []): Result<T> => ({ ok: true, value, warnings });
export const fail = <T = never>(...errors: readonly Diagnostic[]): Result<T> => ({ ok: false, errors });

/**
 * An error; the names of its arguments are those in the texts of its code.
 *
 * @example error("changes-below", null, { id: "x" }).severity // "error"
 */
export const error = <C extends Code>(code: C, at: Position | null, ...args: ArgsOf<C>): Diagnostic =>
  located(coded(code, ...args), at);

/** The same as a warning. */
export const warning = <C extends Code>(code: C, at: Position | null, ...args: ArgsOf<C>): Diagnostic =>
  located(coded(code, ...args), at, "warning");

/** What was said without a place, at one. */
export const located = (
  { code, args }: Coded,
  at: Position | null,
  severity: Diagnostic["severity"] = "error",
): Diagnostic => ({ code, severity, at, args });
