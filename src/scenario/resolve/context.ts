import { type Diagnostic, located, type Position, type Result, warning } from "../../base/diagnostic.ts";
import { type ArgsOf, type Code, type Coded, coded, type WarningCode } from "../../base/messages/index.ts";
import { didYouMean, nearest } from "../../base/nearest.ts";
import { bracketed, type Text } from "../../base/text.ts";
import { oneLine } from "../../base/visible.ts";
import type { Dimensions } from "../../formula/members.ts";
import type { FormulaProblem } from "../../formula/problem.ts";
import type { Syntax } from "../../formula/syntax.ts";
import type { Unit } from "../../formula/unit.ts";
import type { Change } from "../../plan/change.ts";
import type { Member } from "../../plan/member.ts";
import type { Provenance } from "../../plan/provenance.ts";
import type { LookupCurve } from "../../plan/scenario.ts";
import type { SourceFile } from "../files.ts";
import type { Row, Table } from "../table/table.ts";
import { type Entry, keyAt, type Node, nodeAt } from "../tree.ts";

/** Collects what is found while a file is resolved, so that one run reports everything. */
export interface Report {
  readonly errors: Diagnostic[];
  readonly warnings: Diagnostic[];
}

/**
 * What every part of the resolution reads. `names`: what a formula may use, with its unit. `syntaxes`: formulas by their text, each
 * read once however many members have it; `tables`: each table as it is asked for, and its rows by what stands in some columns.
 */
export interface Context {
  readonly report: Report;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly names: ReadonlyMap<string, Unit>;
  readonly assumptionIds: ReadonlySet<string>;
  readonly indicatorIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
  readonly classIds: ReadonlySet<string>;
  readonly dimensions: Dimensions;
  readonly curves: ReadonlyMap<string, LookupCurve>;
  /** What each assumption can be, once it is read; only formulas of indicators have lags. */
  readonly lags: Map<string, () => readonly number[]>;
  readonly syntaxes: Map<string, Result<Syntax, FormulaProblem>>;
  readonly tables: Map<string, Table>;
  readonly rows: Map<Table, Map<string, ReadonlyMap<string, readonly Row[]>>>;
  /** The files, an overlay before its base. */
  readonly layers: readonly string[];
  /** What was asked for over the files, and what of it changes something. */
  readonly given: readonly Given[];
  readonly made: Change[];
}

/** Another value of an assumption, a target, or an indicator in a year, by whoever calls: `--set growth@2023=12%`. */
export interface Given {
  readonly name: string;
  readonly id: string;
  readonly year: number | null;
  readonly text: string;
  /** The value holds in every draw. */
  readonly fix: boolean;
  readonly at: Position;
}

/** Whether one place was stated over another: in an overlay of its file, or by whoever calls. */
export const isNewer = ({ layers }: Context, one: Position, other: Position | undefined): boolean =>
  other !== undefined && layers.indexOf(one.file) < layers.indexOf(other.file);

/** Notes an error; null, so that it can be returned in the value's place. */
export const refuse = <C extends Code>(context: Context, code: C, at: Position, ...args: ArgsOf<C>): null =>
  refuseAs(context, [coded(code, ...args)], at);

/** The same of what was found wrong without a place. */
export function refuseAs(context: Context, problems: readonly Coded[], at: Position): null {
  context.report.errors.push(...problems.map((each) => located(each, at)));
  return null;
}

/** Notes a warning. */
export function warn<C extends WarningCode>(context: Context, code: C, at: Position, ...args: ArgsOf<C>): void {
  context.report.warnings.push(warning(code, at, ...args));
}

/** Notes an error where an id is not among those that exist. */
export function requireId(
  context: Context,
  id: string,
  known: ReadonlySet<string>,
  code: "unknown-source" | "unknown-class" | "unknown-indicator" | "unknown-assumption" | "unknown-name",
  at: Position,
): boolean {
  if (known.has(id)) return true;
  refuse(context, code, at, { id, near: didYouMean(nearest(id, known)) });
  return false;
}

type TextInput = string | { readonly zh?: string | undefined; readonly en?: string | undefined } | undefined;

/** A text in both languages: the one that is given stands for the other. */
export function textOf(input: TextInput, otherwise: Text): Text {
  if (typeof input === "string") return sameText(oneLine(input.trim()));
  const { zh, en } = input ?? {};
  return { zh: oneLine((zh ?? en ?? otherwise.zh).trim()), en: oneLine((en ?? zh ?? otherwise.en).trim()) };
}

/** A text that reads the same in both languages. */
export const sameText = (text: string): Text => ({ zh: text, en: text });

/** The label of what was stated once for several members names the member. */
export function labelOf(input: TextInput, entry: Entry, otherwise: Text = sameText(entry.key)): Text {
  const label = textOf(input, otherwise);
  if (input === undefined || !entry.member || !nodeAt(entry.value, "for")) return label;
  const { zh, en } = entry.member.label;
  return { zh: `${label.zh}${bracketed(zh, "zh")}`, en: `${label.en}${bracketed(en, "en")}` };
}

/** The member that an entry is of, and what the family is called, to be spread into what it states. */
export const memberIn = (
  input: TextInput,
  { member, value }: Entry,
  otherwise?: Text,
): { readonly member?: Member } => {
  if (!member) return {};
  const own = nodeAt(value, "for") ? input : undefined;
  return { member: { ...member, family: textOf(own, otherwise ?? member.family) } };
};

interface Stated {
  readonly source?: string | undefined;
  readonly note?: string | undefined;
  readonly quote?: string | undefined;
  readonly row?: string | number | undefined;
  readonly owner?: string | undefined;
}

/**
 * Where a statement comes from. `deciding`: the node whose place and history count as the statement's. A source and its words
 * say nothing of a `figure` that is newer than they are.
 */
export function provenanceOf(
  context: Context,
  stated: Stated,
  { keyAt: at, value }: Entry,
  deciding?: Node,
  figure: Node | undefined = deciding,
): Provenance {
  const { note, row, owner } = stated;
  const stale = (key: string): boolean => figure !== undefined && isNewer(context, figure.at, nodeAt(value, key)?.at);
  const source = stale("source") ? undefined : stated.source;
  const quote = stale("quote") ? undefined : stated.quote;
  if (source !== undefined)
    requireId(context, source, context.sourceIds, "unknown-source", nodeAt(value, "source")?.at ?? at);
  return {
    source: source ?? null,
    note: note ?? null,
    quote: quote ?? null,
    row: row === undefined ? null : String(row),
    owner: owner ?? null,
    at: deciding?.at ?? at,
    overrides: (deciding ?? value).overrides,
  };
}

/** The position of the node at a path below an entry, or of the deepest key on the way to it. */
export const placeOf = (entry: Entry, ...path: readonly (string | number)[]): Position => {
  const node = nodeAt(entry.value, ...path);
  if (node) return node.at;
  const key = keyAt(entry.value, path);
  return key === entry.value.at ? entry.keyAt : key;
};
