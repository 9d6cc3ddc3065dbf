import type { Diagnostic, Position } from "../base/diagnostic.ts";
import { GRAVITIES, type Gravity, type Warned, type WarningCode, warned } from "../base/messages/index.ts";
import { type Lang, listed, type Text } from "../base/text.ts";

/** Warnings of one kind, in the order in which they were found. */
export interface WarningKind {
  readonly code: WarningCode;
  readonly gravity: Gravity;
  readonly title: Text;
  readonly found: readonly Diagnostic[];
}

/**
 * Warnings without those that another one says already, and more of it: a misspelt name of an overlay is not also told to be
 * unused.
 *
 * @example saidOnce([warning("lint-unused-source", null, { id: "book" })]).length // 1
 */
export function saidOnce(warnings: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = (code: string, { id }: Diagnostic["args"]): string => `${code} ${JSON.stringify(id)}`;
  const given = new Set(warnings.map(({ code, args }) => keyOf(code, args)));
  return warnings.filter(({ code, args }) => {
    const { unless }: Partial<Warned> = warned[code as WarningCode] ?? {};
    return unless === undefined || !given.has(keyOf(unless, args));
  });
}

const CODES = Object.keys(warned) as readonly WarningCode[];

/**
 * Warnings by kind, the gravest kind first: what contradicts itself before what is doubtful, figures that nobody is named
 * for last.
 *
 * @example warningKinds([warning("lint-unused-source", null, { id: "book" })])[0].gravity // "idle"
 */
export function warningKinds(warnings: readonly Diagnostic[]): readonly WarningKind[] {
  const kinds = CODES.map((code) => ({ code, ...warned[code], found: warnings.filter((each) => each.code === code) }));
  const met = kinds.filter(({ found }) => found.length > 0);
  return met.toSorted((a, b) => GRAVITIES.indexOf(a.gravity) - GRAVITIES.indexOf(b.gravity));
}

/** As many places of a kind as are named. */
const FIRST = 3;

/**
 * What a line says of a kind: what it is about, and its first places.
 *
 * @example kindText(warningKinds([warning("lint-unused-source", null, { id: "book" })])[0], "en") // "sources that nothing cites — book"
 */
export function kindText({ title, found }: Pick<WarningKind, "title" | "found">, lang: Lang): string {
  const first = found.slice(0, FIRST).map((each, i) => placed(each, found[i - 1]?.at ?? null));
  const rest = found.length > FIRST ? " …" : "";
  return `${title[lang]}${lang === "zh" ? "——" : " — "}${listed(first, lang)}${rest}`;
}

/** plan.yaml:57 growth; behind another place of the same file :58 growth. */
function placed({ at, args }: Diagnostic, before: Position | null): string {
  const { id, target, indicator } = args;
  const name = id ?? target ?? indicator;
  const file = at && at.file === before?.file ? "" : at?.file;
  const place = at === null ? "" : at.line === 0 ? at.file : `${file}:${at.line}`;
  return [place, ...(typeof name === "string" ? [name] : [])].filter(Boolean).join(" ");
}

/**
 * What a run says instead of the warnings of its file, and where they are read; null where there are none.
 *
 * @example warningCount([warning("lint-unused-source", null, { id: "book" })], "plan.yaml").en // "1 warning: reckon check plan.yaml"
 */
export function warningCount(warnings: readonly Diagnostic[], file: string): Text | null {
  const sources = warnings.filter(({ code }) => warned[code as WarningCode]?.gravity === "source").length;
  const others = warnings.length - sources;
  if (warnings.length === 0) return null;
  const en = [
    ...(others > 0 ? [`${others} warning${others === 1 ? "" : "s"}`] : []),
    ...(sources > 0 ? [`${sources} figure${sources === 1 ? "" : "s"} without a source`] : []),
  ];
  const zh = [...(others > 0 ? [`${others} 条警告`] : []), ...(sources > 0 ? [`${sources} 个数没有来源`] : [])];
  return { zh: `${zh.join("，")}：reckon check ${file}`, en: `${en.join(", ")}: reckon check ${file}` };
}

/** Whether only the run itself can say it: of its draws, or of what the command line changes. */
export function isOfRun({ code, at }: Diagnostic): boolean {
  const { byDraws }: Partial<Warned> = warned[code as WarningCode] ?? {};
  return byDraws === true || code.startsWith("engine-") || at?.line === 0;
}
