import { distance } from "fastest-levenshtein";
import type { Text } from "./text.ts";

/** Longer than any name that a person mistypes. */
const LONGEST = 200;

/**
 * The name that a misspelt one most likely meant: nearest by edits, at most a third of its length away, whatever the case
 * and the width of its letters; else the shortest name that it is the beginning of. Null where nothing is near.
 *
 * @example nearest("popluation", ["population", "physicians"]) // "population"
 * @example nearest("地区", ["地区生产总值", "人口"]) // "地区生产总值"
 * @example nearest("confidence", ["by", "from"]) // null
 */
export function nearest(name: string, names: Iterable<string>): string | null {
  if (name.length < 2 || name.length > LONGEST) return null;
  const written = plain(name);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  let longer: string | null = null;
  for (const each of names) {
    const candidate = plain(each);
    const edits = distance(written, candidate);
    if (edits < least) [best, least] = [each, edits];
    if (candidate.startsWith(written) && each.length < (longer?.length ?? Number.POSITIVE_INFINITY)) longer = each;
  }
  return best ?? longer;
}

const plain = (name: string): string => name.normalize("NFKC").toLowerCase();

/**
 * The question before a remedy; empty where nothing is near.
 *
 * @example didYouMean("population").en // "did you mean population? "
 * @example didYouMean(null).en // ""
 */
export const didYouMean = (near: string | null): Text =>
  near === null ? { zh: "", en: "" } : { zh: `是否想写 ${near}？`, en: `did you mean ${near}? ` };
