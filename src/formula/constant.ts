import { exponentOf, shifted } from "./decimal.ts";
import { FUNCTIONS, RESERVED } from "./functions.ts";
import { isBareScale, isKnownUnit, PLAIN, parseUnit, type Unit } from "./unit.ts";

/** What stands after the digits of a constant: its unit, and how many characters that takes. */
export interface Written {
  readonly unit: Unit | null;
  readonly length: number;
}

const WORD = /[\p{L}\p{Script=Han}$°℃㎡²³]+/uy;
const NOTHING: Written = { unit: null, length: 0 };

/**
 * The unit that follows a number in a formula: `%`, a unit close to the number (3000亿元, 60元/人), or known words after blanks (40
 * billion yuan). A declared name, a word of the language and a word that no unit has are none.
 *
 * @example unitAfter("max(x, 3000亿元)", 11, new Map()).length // 2
 */
export function unitAfter(text: string, at: number, names: { has(name: string): boolean }): Written {
  if (/[%‰]/.test(text[at] ?? "")) return { unit: read(text[at] ?? ""), length: 1 };
  const taken = (word: string): boolean => names.has(word) || FUNCTIONS.has(word) || RESERVED.has(word);
  const first = wordAt(text, at);
  if (first !== "" && taken(first)) return NOTHING;
  const close = first !== "" && (isKnownUnit(first) || /^\p{Script=Han}+$/u.test(first)) ? first : "";
  const whole = close + (close === "" ? knownWords(text, at, taken) : per(text, at + close.length, taken));
  return whole === "" ? NOTHING : { unit: read(whole), length: whole.length };
}

/** The value in its unit; a bare scale (万) is no unit but a part of the number. */
export function constant(digits: number, unit: Unit | null): { readonly value: number; readonly unit: Unit | null } {
  if (unit === null || !isBareScale(unit)) return { value: digits, unit };
  return { value: shifted(digits, exponentOf(unit.scale)), unit: null };
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? "";
}

/** The longest run of words after blanks that is a unit whose every word is known. */
function knownWords(text: string, at: number, taken: (word: string) => boolean): string {
  let [run, longest] = ["", ""];
  for (let end = at; ; ) {
    const blanks = /^ */.exec(text.slice(end))?.[0] ?? "";
    const word = wordAt(text, end + blanks.length);
    if (word === "" || taken(word)) return longest;
    run += blanks + word;
    if (isKnownUnit(run.trim())) longest = run;
    end += blanks.length + word.length;
  }
}

/** `/人` close behind a unit. */
function per(text: string, at: number, taken: (word: string) => boolean): string {
  const word = text[at] === "/" ? wordAt(text, at + 1) : "";
  return word !== "" && !taken(word) && isKnownUnit(word) ? `/${word}` : "";
}

function read(text: string): Unit {
  const unit = parseUnit(text);
  return unit.ok ? unit.value : PLAIN;
}
