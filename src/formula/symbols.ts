import type { Code } from "../base/messages/index.ts";
import { Refusal, refuse } from "./problem.ts";

/** Characters that readers write, and what a formula wants instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["**", "^"],
  ["<>", "!="],
  ["&&", "and"],
  ["||", "or"],
  ["×", "*"],
  ["·", "*"],
  ["÷", "/"],
  ["−", "-"],
  ["–", "-"],
  ["—", "-"],
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!="],
  ["＝", "=="],
  ["、", ","],
  ["。", "."],
  ["《", "<"],
  ["》", ">"],
]);

/** Characters that other languages have and a formula has no use for. */
const REFUSED: ReadonlyMap<string, Code> = new Map([
  ["%", "formula-percent"],
  ["=", "formula-assignment"],
  [";", "formula-statement"],
  ["#", "formula-comment"],
  ['"', "formula-string"],
  ["“", "formula-string"],
  ["”", "formula-string"],
  ["`", "formula-string"],
  ["'", "formula-quote"],
  ["!", "formula-exclamation"],
  ["[", "formula-array"],
  ["]", "formula-array"],
  ["{", "formula-array"],
  ["}", "formula-array"],
  [".", "formula-accessor"],
]);

/** Why the character at `offset` cannot stand in a formula, and what to write. */
export function forbidden(text: string, offset: number): never {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const double = text.slice(offset, offset + 2);
  const instead = INSTEAD.get(double) ?? INSTEAD.get(character) ?? halfWidth(character);
  if (instead !== null) {
    const written = INSTEAD.has(double) ? double : character;
    const wide = /[\uFF00-\uFFEF、。《》]/.test(written);
    return refuse(offset, wide ? "formula-full-width" : "formula-write-instead", { character: written, instead });
  }
  throw new Refusal({ code: REFUSED.get(character) ?? "formula-character", args: { character }, offset });
}

/** （ → (: the full-width forms stand in the order of ASCII. */
function halfWidth(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : null;
}
