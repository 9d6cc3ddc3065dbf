import { LineCounter, parseDocument, type YAMLError } from "yaml";
import { type Diagnostic, error, fail, ok, type Position, type Result } from "../base/diagnostic.ts";
import { convert, type Locate, Unreadable } from "./convert.ts";
import { MAX_DEPTH, tooDeepAt } from "./depth.ts";
import { slipAt, unclosedBefore } from "./slips.ts";
import type { MapNode } from "./tree.ts";

/** Largest text that is read, in bytes of a file or characters of a text. */
export const MAX_SIZE = 8 * 1024 * 1024;

/**
 * A YAML 1.2 (or JSON) text → its located tree. Everything that is wrong with the text as such is a positioned error;
 * whether the keys make a scenario is `checkFile`'s business.
 *
 * @example parseYaml("plan.yaml", "years: { to: 2025 }").value.entries[0].keyAt // { file: "plan.yaml", line: 1, col: 1 }
 */
export function parseYaml(file: string, text: string): Result<MapNode> {
  const source = text.startsWith("\ufeff") ? text.slice(1) : text;
  const problem = unreadable(file, source);
  if (problem) return fail(problem);
  const lines = new LineCounter();
  const locate: Locate = (offset) => ({ file, ...lines.linePos(offset) });
  try {
    const document = parseDocument(source, {
      lineCounter: lines,
      schema: "core",
      prettyErrors: false,
      uniqueKeys: false,
    });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) return fail(syntaxError(problem, source, locate));
    if (document.contents === null) return fail(error("file-empty", { file, line: 1, col: 1 }));
    const root = convert(document.contents, locate);
    return root.kind === "map" ? ok(root) : fail(notMap(root.at, source));
  } catch (thrown) {
    if (thrown instanceof Unreadable) return fail(thrown.diagnostic);
    if (thrown instanceof RangeError) return fail(tooDeep({ file, line: 1, col: 1 }));
    throw thrown;
  }
}

const tooDeep = (at: Position): Diagnostic => error("too-deep", at, { limit: MAX_DEPTH });

/** What is known to be wrong before the text is parsed. */
function unreadable(file: string, text: string): Diagnostic | null {
  const whole = { file, line: 0, col: 0 };
  if (text.length > MAX_SIZE) return error("file-too-large", whole, { limit: MAX_SIZE / 1024 / 1024 });
  if (text.trim() === "") return error("file-empty", { file, line: 1, col: 1 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  const strange = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]/);
  if (strange >= 0) return error("not-text", positionOf(file, text, strange), { code: codeOf(text, strange) });
  const deep = tooDeepAt(text, MAX_DEPTH);
  return deep === null ? null : tooDeep(positionOf(file, text, deep));
}

const codeOf = (text: string, offset: number): string =>
  `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0")}`;

/** Line and column of an offset, both from 1. */
export function positionOf(file: string, text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, col: (before.at(-1) ?? "").length + 1 };
}

type Fault =
  | "multiple-documents"
  | "tab-indent"
  | "yaml-missing"
  | "yaml-indent"
  | "yaml-key"
  | "too-deep"
  | "yaml-tag";

const codes: Readonly<Record<string, Fault>> = {
  MULTIPLE_DOCS: "multiple-documents",
  TAB_AS_INDENT: "tab-indent",
  MISSING_CHAR: "yaml-missing",
  BAD_INDENT: "yaml-indent",
  MULTILINE_IMPLICIT_KEY: "yaml-key",
  BLOCK_AS_IMPLICIT_KEY: "yaml-key",
  RESOURCE_EXHAUSTION: "too-deep",
  TAG_RESOLVE_FAILED: "yaml-tag",
};

function syntaxError(problem: YAMLError, source: string, locate: Locate): Diagnostic {
  const at = locate(problem.pos[0]);
  const wide = fullWidthColon(source.split("\n")[at.line - 1] ?? "");
  if (wide !== null) return error("full-width-colon", { ...at, col: wide + 1 });
  const bare = subscriptIn(source.split("\n")[at.line - 1] ?? "", at.col - 1);
  if (bare) return error("subscript-unquoted", { ...at, col: bare.offset + 1 }, { text: bare.text });
  const unclosed = problem.message.includes("end with a");
  const slip = slipAt(source, at) ?? (unclosed ? unclosedBefore(source, problem.pos[0], locate) : null);
  if (slip) return slip;
  const code = unclosed ? "yaml-missing" : (codes[problem.code] ?? "yaml-syntax");
  return error(code, at, { detail: problem.message, tag: problem.message, limit: MAX_DEPTH });
}

const LONGEST_BEFORE = 1000;

/** What is written without quotes in a map in braces and has square brackets in it: `{ formula: sum(beds[district]) }`. */
function subscriptIn(line: string, column: number): { readonly text: string; readonly offset: number } | null {
  const open = line.lastIndexOf("[", column);
  if (open < 0) return null;
  // No longer than a formula is: the pattern looks at each letter again from each letter.
  const from = Math.max(0, open - LONGEST_BEFORE);
  const before = /[^\s,{}:"'[\]][^,{}:"'[\]]*$/.exec(line.slice(from, open));
  const after = /^\[[^[\]{}"':]*\](?:[^,{}:]|:(?! ))*/.exec(line.slice(open));
  if (!before || !after) return null;
  return { text: `${before[0]}${after[0].trimEnd()}`, offset: from + before.index };
}

/** Offset of a ： that stands where a key's colon belongs; null where there is none. */
export function fullWidthColon(line: string): number | null {
  const key = /^[\s-]*[^\s:：#"'[{][^:：#"'[{]*：/.exec(line);
  return key ? key[0].length - 1 : null;
}

function notMap(at: Position, source: string): Diagnostic {
  const wide = fullWidthColon(source.split("\n")[at.line - 1] ?? "");
  return wide === null ? error("not-a-map", at) : error("full-width-colon", { ...at, col: wide + 1 });
}
