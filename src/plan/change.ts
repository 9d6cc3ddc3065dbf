import type { Position } from "../base/diagnostic.ts";
import { sha256Hex } from "../base/hash.ts";
import type { Text } from "../base/text.ts";
import { parseQuantity } from "../formula/quantity.ts";
import { type UnitName, withUnit } from "../formula/unitName.ts";

/** What a scenario was given over its files: another value of an assumption, a target, or an indicator's year. */
export interface Change {
  readonly id: string;
  /** The only year that changes; null: all of it. */
  readonly year: number | null;
  /** The values before and after, in `unit`; before there was none where it is null. */
  readonly from: number | null;
  readonly to: number;
  readonly unit: UnitName;
  /** It has the value in every draw now. */
  readonly fixed: boolean;
  /** The value as it was asked for. */
  readonly written: string;
}

const nameOf = ({ id, year }: Change): string => (year === null ? id : `${id}@${year}`);

/**
 * The id of a changed scenario: its base's, and the first 32 bits of a hash of what changes, in whatever order it was said. A
 * scenario that nothing changes keeps its base's.
 *
 * @example changedId("plan", []) // "plan"
 */
export const changedId = (base: string, changes: readonly Change[]): string => hashedId(base, changes.map(resolvedOf));

const resolvedOf = (change: Change): string => `${nameOf(change)}=${change.to}${change.fixed ? " fixed" : ""}`;

const hashedId = (base: string, says: readonly string[]): string =>
  says.length === 0 ? base : `${base}~${sha256Hex(says.toSorted().join("\n")).slice(0, 8)}`;

/** Where a value stands that was given instead of the file's. */
export const COMMAND_LINE: Position = { file: "command line", line: 0, col: 0 };

/** What a run may be given instead of the file's: its key in the file. */
const OF_RUNS = { "as-of": "asOf", seed: "seed", draws: "draws", design: "design" } as const;

interface Ran {
  readonly id: string;
  readonly changes: readonly Change[];
  readonly asOf: number;
  readonly seed: number;
  readonly draws: number;
  readonly design: string;
  /** Where values were stated that have a default. */
  readonly places?: Readonly<Record<string, { readonly at: Position }>>;
}

/**
 * What the output of a run is called: its scenario's id, and where as-of, seed, draws or design are others than the file's, one
 * of its own, so that no run writes over that of the file as it stands.
 */
export function runId(scenario: Ran): string {
  const { id, changes, places = {} } = scenario;
  const given = Object.entries(OF_RUNS).filter(([path]) => places[path]?.at.file === COMMAND_LINE.file);
  if (given.length === 0) return id;
  const base = changes.length === 0 ? id : id.slice(0, id.lastIndexOf("~"));
  return hashedId(base, [...changes.map(resolvedOf), ...given.map(([path, key]) => `${path}=${scenario[key]}`)]);
}

/** As many changes as a title names. */
const NAMED = 3;

/**
 * The title of a changed scenario: "plan, with growth = 12%".
 *
 * @example changedTitle({ zh: "规划", en: "plan" }, []).en // "plan"
 */
export function changedTitle(base: Text, changes: readonly Change[]): Text {
  if (changes.length === 0) return base;
  const more = changes.length > NAMED;
  const named = (lang: "zh" | "en"): readonly string[] => changes.slice(0, NAMED).map((each) => textOf(each, lang));
  return {
    zh: `${base.zh}，其中 ${named("zh").join("、")}${more ? `等${changes.length}项` : ""}`,
    en: `${base.en}, with ${named("en").join(", ")}${more ? ` and ${changes.length - NAMED} more` : ""}`,
  };
}

/** A figure without a unit is in that of its place. */
function textOf(change: Change, lang: "zh" | "en"): string {
  const { written, unit, fixed } = change;
  const quantity = parseQuantity(written);
  const value = quantity.ok && quantity.value.unit === null ? withUnit(written, unit, lang) : written;
  const sign = fixed ? { zh: "固定为", en: "fixed at" }[lang] : "=";
  return `${nameOf(change)} ${sign} ${value}`;
}
