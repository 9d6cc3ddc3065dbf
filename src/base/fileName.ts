import { sha256Hex } from "./hash.ts";

/** A name's bytes at most: with `.zh.vl.json` and the like behind it, it fits every disk. */
const MOST_BYTES = 120;

/** What some disk or shell takes for something else; other signs of Unicode's punctuation are as good as letters. */
const REFUSED = /[^\p{L}\p{M}\p{N}@,+~()._·\- \p{P}\p{S}]|[!-'*/:-?[-^`{|}]/gu;
/** What may not begin or end a name: it would be hidden, the folder above, or cut off. */
const AT_AN_END = /^[. ]+|[. ]+$/g;
/** Devices of Windows, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name as a file or folder may have it on any disk, never empty, never a path: `beds[泉山,男]` is `beds@泉山,男`, since no id
 * has an @; what some disk refuses is written by its code, and what is too long ends in its hash.
 *
 * @example fileName("beds[泉山,男 ]") // "beds@泉山,男_20"
 * @example fileName("../plan") // "_2e_2e_2fplan"
 */
export function fileName(id: string): string {
  const plain = id
    .normalize("NFC")
    .replace(/\[(.*)\]$/su, "@$1")
    .replace(REFUSED, inCode)
    .replace(AT_AN_END, (signs) => [...signs].map(inCode).join(""))
    .replace(DEVICE, "_$1");
  if (plain === "") return "_";
  return bytesOf(plain) <= MOST_BYTES ? plain : `${cut(plain, MOST_BYTES - 9)}~${sha256Hex(id).slice(0, 8)}`;
}

const inCode = (sign: string): string => `_${(sign.codePointAt(0) ?? 0).toString(16)}`;
const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function cut(text: string, most: number): string {
  let kept = "";
  for (const sign of text) {
    if (bytesOf(kept + sign) > most) break;
    kept += sign;
  }
  return kept;
}

/**
 * A name for each id, none like another, not even where a disk takes a for A; the first keeps its own.
 *
 * @example fileNames(["plan", "Plan", "b"]) // ["plan", "Plan-2", "b"]
 */
export function fileNames(ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const name = fileName(id);
    let own = name;
    for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${name}-${n}`;
    taken.add(own.toLowerCase());
    return own;
  });
}
