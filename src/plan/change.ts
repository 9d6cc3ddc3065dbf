import { sha256Hex } from "../base/hash.ts";
import type { Text } from "../base/text.ts";
import { parseQuantity } from "../formula/quantity.ts";
import { withUnit } from "../formula/quantityText.ts";

/** What a scenario was given over its files: another value of an assumption, a target, or an indicator's year. */
export interface Change {
  readonly id: string;
  /** The only year that changes; null: all of it. */
  readonly year: number | null;
  /** The values before and after, in `unit`; before there was none where it is null. */
  readonly from: number | null;
  readonly to: number;
  readonly unit: string;
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
export function changedId(base: string, changes: readonly Change[]): string {
  if (changes.length === 0) return base;
  const resolved = changes.map((each) => `${nameOf(each)}=${each.to}${each.fixed ? " fixed" : ""}`).sort();
  return `${base}~${sha256Hex(resolved.join("\n")).slice(0, 8)}`;
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
