import { distance } from "fastest-levenshtein";

/** The name that a misspelt one most likely meant: nearest by edits, at most a third of its length away; else null. */
export function nearest(name: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const each of names) {
    const edits = distance(name.toLowerCase(), each.toLowerCase());
    if (edits < least) [best, least] = [each, edits];
  }
  return best;
}
