import { type Diagnostic, error, type Position } from "../base/diagnostic.ts";
import { kindNamed, kindNames } from "../kinds/index.ts";
import type { Entry, MapNode } from "./tree.ts";

/** A place of the text, its offset counted from 0. */
type Locate = (offset: number) => Position;

/** A part of a year where a year belongs: 2024Q1, 202401, 2024-03, 2024年上半年. @example isPartOfYear("2024Q1") // true */
export const isPartOfYear = (text: string): boolean =>
  /^\d{4}(\d{2}|[-/.]\d{1,2}|\s*[QqHh][1-4]|年?第?[一二三四1-4]季度|年?\d{1,2}月|年?[上下]半年)$/.test(text.trim());

/** Nobody has written a longer line by hand, and the patterns below look at each letter again from each letter. */
const LONGEST_LINE = 2000;

/**
 * What a line that is no YAML was most likely meant as, with the line as it should be; null where nothing is known of it.
 * `at` is where the parser stopped.
 */
export function slipAt(source: string, at: Position): Diagnostic | null {
  const line = source.split("\n")[at.line - 1]?.trimEnd() ?? "";
  if (line.length > LONGEST_LINE) return null;
  const comma = /\d[^\s,:"'{}[\]#]*，(?=\s*[^\s,，]+\s*:)/.exec(line);
  if (comma) return error("full-width-comma", { ...at, col: comma.index + comma[0].length });
  const close = /^(\s*(?:- )?)([\w-]+):([^\s:].*)$/.exec(line);
  if (close?.[2] && close[3])
    return error(
      "colon-without-blank",
      { ...at, col: (close[1] ?? "").length + close[2].length + 1 },
      { line: `${close[2]}: ${close[3]}` },
    );
  const [, key, text] = /^\s*(?:- )?([^\s:：#"'{[]+): +([^"'{[|>&*#].*: .*)$/.exec(line) ?? [];
  if (key && text) return error("quote-text", at, { line: `${key}: "${text}"` });
  const [, before, sign] = /([^\s{,]+): *([%@`‰][^\s,}\]]*)/.exec(line.slice(0, at.col + 9)) ?? [];
  if (before && sign && line[at.col - 1] === sign[0]) return error("quote-text", at, { line: `${before}: "${sign}"` });
  return null;
}

const CLOSES: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

/** The bracket before `end` that is never closed; null where each is. Quoted texts and comments are passed over. */
export function unclosedBefore(source: string, end: number, locate: Locate): Diagnostic | null {
  const open: number[] = [];
  const pattern = /"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|(?:^|\s)#[^\n]*|[{}[\]]/gm;
  for (const { 0: found, index } of source.slice(0, end).matchAll(pattern)) {
    if (CLOSES[found] !== undefined) open.push(index);
    else if (found === "}" || found === "]") open.pop();
  }
  const last = open.at(0);
  return last === undefined
    ? null
    : error("bracket-unclosed", locate(last), { bracket: CLOSES[source[last] ?? ""] ?? "" });
}

/** A call that its commas have split into keys: `at(x`, `2018)`. */
export interface Split {
  readonly count: number;
  readonly diagnostic: Diagnostic;
}

/** The call that begins at an entry of a map and goes on in the keys after it; null where there is none. */
export function splitCall({ entries }: MapNode, at: number): Split | null {
  const first = entries[at];
  const text = first?.value.kind === "scalar" ? String(first.value.value) : "";
  if (!first || openIn(text) <= 0) return null;
  const rest = entries.slice(at + 1);
  const end = rest.findIndex((_, i) => openIn([text, ...rest.slice(0, i + 1).map(({ key }) => key)].join("")) <= 0);
  if (end < 0 || !rest.slice(0, end + 1).every(isEmpty)) return null;
  const whole = [text, ...rest.slice(0, end + 1).map(({ key }) => key)].join(", ");
  const line = `${first.key}: ${first.key === "distribution" ? asMap(whole) : `"${whole}"`}`;
  return { count: end + 1, diagnostic: error("split-by-comma", first.value.at, { text: whole, line }) };
}

/** How many brackets are left open. */
const openIn = (text: string): number => text.split("(").length - text.split(")").length;

const isEmpty = ({ value }: Entry): boolean => value.kind === "scalar" && value.value === null;

/** pert(1%, 3%, 5%) as a map. @example asMap("pert(1%, 3%)") // "{ pert: [1%, 3%] }" */
export function asMap(call: string): string {
  const [, name, figures] = /^([\w-]+)\((.*)\)$/.exec(call.trim()) ?? [];
  return name === undefined ? call : `{ ${name}: [${figures}] }`;
}

/** What planners call the keys of the file. */
const KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ["confidence", ["置信度", "达标概率", "要求的达标概率"]],
  ["unit", ["单位"]],
  ["label", ["名称", "标签", "指标名称"]],
  ["history", ["历史", "历史数据", "历史值", "实际值"]],
  ["growth", ["增速", "增长", "增长率", "增长速度"]],
  ["formula", ["公式"]],
  ["title", ["标题"]],
  ["years", ["年份", "规划期"]],
  ["targets", ["目标"]],
  ["indicators", ["指标"]],
  ["assumptions", ["假设"]],
  ["sources", ["来源"]],
  ["source", ["来源", "出处"]],
  ["indicator", ["指标"]],
  ["at-least", ["至少", "不低于", "不少于", "达到"]],
  ["at-most", ["至多", "不超过", "不高于"]],
  ["above", ["高于", "超过"]],
  ["below", ["低于"]],
  ["by", ["期限", "截止年份", "目标年"]],
  ["from", ["基年", "基期"]],
  ["nature", ["属性", "性质"]],
  ["tolerance", ["容差"]],
  ["volatility", ["波动率", "波动"]],
  ["distribution", ["分布", "概率分布"]],
  ["value", ["值", "数值"]],
  ["note", ["备注", "说明", "注"]],
  ["owner", ["责任单位"]],
]);

/** The key that a Chinese word stands for, among those that are known at its place. @example keyCalled("置信度", ["by", "confidence"]) // "confidence" */
export const keyCalled = (word: string, known: readonly string[]): string | null =>
  known.find((key) => (KEYS.get(key) ?? kindWords(key)).includes(word)) ?? null;

/** A kind of target says its Chinese words before the colon of its own line: 累计下降 / 增长. */
const kindWords = (key: string): readonly string[] =>
  kindNames
    .filter((name) => name === key)
    .flatMap((name) => kindNamed(name).written.doc.split(":")[0]?.split(" / ") ?? []);
