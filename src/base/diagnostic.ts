import type { Text } from "./text.ts";

/** What a message's `{name}` stands for: a word or a figure, or a text in both languages. */
export type Args = Readonly<Record<string, string | number | Text>>;

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
export interface Diagnostic {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly at: Position | null;
  readonly args: Args;
  readonly excerpt?: string;
}

/** Bad input returns a Result; a programmer's mistake throws. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly errors: readonly Diagnostic[] };

export const ok = <T>(value: T, warnings: readonly Diagnostic[] = []): Result<T> => ({ ok: true, value, warnings });
export const fail = <T = never>(...errors: readonly Diagnostic[]): Result<T> => ({ ok: false, errors });

export const error = (code: string, at: Position | null, args: Args = {}): Diagnostic => ({
  code,
  severity: "error",
  at,
  args,
});

export const warning = (code: string, at: Position | null, args: Args = {}): Diagnostic => ({
  code,
  severity: "warning",
  at,
  args,
});
