import type { DocumentTarget } from "../assess/document.ts";
import { NONE } from "../base/figures.ts";
import { inBoth, type Text } from "../base/text.ts";
import { type UnitName, withoutUnit } from "../formula/unitName.ts";
import { type Cell, type Tone, wordCell } from "./table.ts";
import { words } from "./wording.ts";

const TONES: Readonly<Record<string, Tone>> = {
  achieved: "good",
  met: "good",
  "at-risk": "risk",
  missed: "bad",
  impossible: "bad",
};

const SIGNS: Readonly<Record<Tone, string>> = { good: "✓", risk: "!", bad: "✗", none: NONE };

/**
 * A verdict as a word: achieved early is said so.
 *
 * @example verdictWord({ verdict: "achieved", by: 2025 }, 2023).zh // "提前实现"
 */
export const verdictWord = ({ verdict, by }: { readonly verdict: string; readonly by: number }, asOf: number): Text =>
  words("verdict", verdict === "achieved" && by > asOf ? "achieved-early" : verdict);

/**
 * A verdict with its sign, and how good it is.
 *
 * @example verdictCell({ verdict: "met", by: 2025 }, { "as-of": 2020 }).text.en // "✓ met"
 */
export function verdictCell(
  found: { readonly verdict: string; readonly by: number },
  document: { readonly "as-of": number },
): Cell {
  const tone = TONES[found.verdict] ?? "none";
  const { zh, en } = verdictWord(found, document["as-of"]);
  return wordCell(found.verdict, { zh: `${SIGNS[tone]} ${zh}`, en: `${SIGNS[tone]} ${en}` }, tone);
}

/**
 * A cell of a target without the unit that stands in its heading (headedWhereLong).
 *
 * @example unitApart(wordCell(3000, { zh: "3000亿元", en: "3000 × 100 million yuan" }), { unit: "亿元" }).text.en // "3000"
 */
export const unitApart = (cell: Cell, { unit }: { readonly unit: UnitName }): Cell => ({
  ...cell,
  text: inBoth((lang) => withoutUnit(cell.text[lang], unit, lang)),
});

/** In what the figures of a target's own number are counted; none where that is a rate, a place or a month. */
export const unitOfNumber = ({ quantity, unit }: Pick<DocumentTarget, "quantity" | "unit">): UnitName =>
  ["amount", "step", "events"].includes(quantity.measure) ? unit : "";
