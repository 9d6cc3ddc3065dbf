import { didYouMean, nearest } from "../base/nearest.ts";
import { constant, unitAfter } from "./constant.ts";
import { FUNCTIONS, RESERVED } from "./functions.ts";
import { refuse } from "./problem.ts";
import { forbidden } from "./symbols.ts";
import type { Subscript } from "./syntax.ts";
import type { Unit } from "./unit.ts";

/**
 * A piece of a formula at its place in the text. A leaf (name or number) is what the structure is built from; the
 * rest is passed on as it is.
 */
export type Token =
  | { readonly kind: "name"; readonly text: string; readonly offset: number; readonly subscript: Subscript | null }
  | {
      readonly kind: "number";
      readonly text: string;
      readonly offset: number;
      readonly value: number;
      readonly unit: Unit | null;
    }
  | { readonly kind: "sign"; readonly text: string; readonly offset: number };

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const RUN = /[\p{L}\p{Script=Han}_][\p{L}\p{M}\p{Script=Han}\d_]*(?:[-.][\p{L}\p{M}\p{Script=Han}\d_]+)*/uy;
const SIGN = /<=|>=|==|!=|[-+*/^()<>,?:]/y;
const THOUSANDS = /(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/y;

/**
 * Text → tokens. Names are settled here, because only the declared names tell `physicians-per-1000` from a difference:
 * of a run without spaces the longest declared part counts. `10%` and `3000亿元` are one number each, in their unit.
 */
export function scan(text: string, names: Names): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? "")) {
      at += 1;
      continue;
    }
    checkAfterNumber(text, at, tokens.at(-1));
    const found = text[at] === "[" ? subscriptAt(text, at, tokens) : tokensAt(text, at, names);
    tokens.push(...found.tokens);
    at += found.length;
  }
  return tokens;
}

/** `5 apples`, `2 x`: what follows a number is its unit, and no product without a sign. */
function checkAfterNumber(text: string, at: number, before: Token | undefined): void {
  const word = before?.kind === "number" ? match(RUN, text, at) : null;
  if (word === null || LOGIC_WORDS.has(word) || REFUSED_WORDS.has(word)) return;
  refuse(at, "formula-number-then-word", { number: before?.text ?? "", word });
}

/** The declared names, and the dimensions. */
export interface Names {
  has(name: string): boolean;
  keys(): Iterable<string>;
}

/** `beds[泉山, 男]`: what stands in the brackets goes to the name before them. */
function subscriptAt(text: string, offset: number, tokens: Token[]): Found {
  const name = tokens.at(-1);
  const end = text.indexOf("]", offset);
  if (
    name?.kind !== "name" ||
    name.subscript ||
    FUNCTIONS.has(name.text) ||
    name.offset + name.text.length !== offset ||
    end < 0
  )
    return forbidden(text, offset);
  let at = offset + 1;
  const subscript = text
    .slice(at, end)
    .split(/[,，]/)
    .map((item) => {
      const place = at + item.length - item.trimStart().length;
      at += item.length + 1;
      return { text: item.trim(), offset: place };
    });
  tokens.pop();
  return { tokens: [{ ...name, subscript }], length: end + 1 - offset };
}

/** Of a run up to this length all is looked at; of a longer one as much as the longest declared name has. */
const SHORT_RUN = 64;

const longestIn = (run: string, names: Names): number =>
  run.length <= SHORT_RUN ? run.length : [...names.keys()].reduce((most, name) => Math.max(most, name.length), 8);

type Found = { readonly tokens: readonly Token[]; readonly length: number };

function tokensAt(text: string, offset: number, names: Names): Found {
  const number = match(NUMBER, text, offset);
  if (number) return numberAt(text, offset, number, names);
  const run = match(RUN, text, offset);
  if (run) return runAt(run, offset, names);
  const sign = match(SIGN, text, offset);
  if (sign && !/^(?:\*\*|<>)/.test(text.slice(offset)))
    return { tokens: [{ kind: "sign", text: sign, offset }], length: sign.length };
  return forbidden(text, offset);
}

function match(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

function numberAt(text: string, offset: number, number: string, names: Names): Found {
  const grouped = match(THOUSANDS, text, offset) ?? /^\d+(?:_\d+)+/.exec(text.slice(offset))?.[0];
  if (grouped) return refuse(offset, "formula-thousands", { text: grouped, plain: grouped.replace(/[,_]/g, "") });
  const written = unitAfter(text, offset + number.length, names);
  const { value, unit } = constant(Number(number), written.unit);
  const length = number.length + written.length;
  if (!Number.isFinite(value)) return refuse(offset, "formula-number-too-large", { text: number });
  return { tokens: [{ kind: "number", text: text.slice(offset, offset + length), offset, value, unit }], length };
}

/** A run is one name, or declared names with hyphens between them; a digit after a hyphen ends it early. */
function runAt(run: string, offset: number, names: Names): Found {
  const tokens: Token[] = [];
  const longest = longestIn(run, names);
  for (let at = 0; at < run.length; ) {
    if (at > 0) {
      if (run[at] !== "-") return unknownName(run, 0, offset, names);
      tokens.push({ kind: "sign", text: "-", offset: offset + at });
      at += 1;
      if (/\d/.test(run[at] ?? "")) return { tokens, length: at };
    }
    const word = longestWord(run.slice(at, at + longest + 1), at + longest >= run.length, names);
    if (word === null) return unknownName(run, at, offset, names);
    if (REFUSED_WORDS.has(word) && !names.has(word)) return refuse(offset + at, "formula-word", { word });
    const place = { text: word, offset: offset + at };
    tokens.push(LOGIC_WORDS.has(word) ? { kind: "sign", ...place } : { kind: "name", ...place, subscript: null });
    at += word.length;
  }
  return { tokens, length: run.length };
}

const LOGIC_WORDS: ReadonlySet<string> = new Set(["and", "or", "not"]);
const REFUSED_WORDS: ReadonlySet<string> = new Set(["true", "false", "xor", "mod", "to", "in"]);

/** The longest known start of a piece: all of it, or up to a hyphen or dot. */
function longestWord(piece: string, whole: boolean, names: Names): string | null {
  const ends = [...piece.matchAll(/[-.]/g)].map(({ index }) => index);
  const candidates = [...ends, ...(whole ? [piece.length] : [])].reverse().map((end) => piece.slice(0, end));
  return candidates.find((word) => names.has(word) || FUNCTIONS.has(word) || RESERVED.has(word)) ?? null;
}

/** `at`: where in the run nothing declared was found. The whole run is named where it is near a declared name. */
function unknownName(run: string, at: number, offset: number, names: Names): never {
  const candidates = [...names.keys(), "year", ...FUNCTIONS.keys()];
  const rest = run.slice(at).replace(/^[-.]/, "");
  for (const name of new Set([run, rest])) {
    const near = nearest(name, candidates);
    const place = name === run ? offset : offset + run.length - rest.length;
    if (near !== null) return refuse(place, "formula-unknown-name", { name, near: didYouMean(near) });
  }
  return refuse(offset, "formula-unknown-name", {
    name: run.length > 80 ? `${run.slice(0, 80)}…` : run,
    near: didYouMean(null),
  });
}
