/**
 * What a terminal obeys or hides rather than shows: controls but for line feed and tab, marks of writing direction, separators
 * of lines and paragraphs, what is no character.
 */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff\p{Cs}]/gu;

const inCode = (sign: string): string => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;

/**
 * A text as it may be shown: what a terminal would obey stands there by its code.
 *
 * @example visible("a\u001b[2Jb") // "a\\u{1b}[2Jb"
 */
export const visible = (text: string): string => text.replace(HIDDEN, inCode);

/**
 * The same for a name, a label or a value within a line.
 *
 * @example oneLine("a\nb") // "a\\u{a}b"
 */
export const oneLine = (text: string): string => visible(text).replace(/[\n\t]/g, inCode);

/** As much of a name or a value as a message repeats. */
const MOST_SHOWN = 1000;

/**
 * The beginning of what is too long to be repeated, with its length.
 *
 * @example excerptOf("a".repeat(2000)).length // 1008
 */
export const excerptOf = (text: string): string =>
  text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}… (${text.length})`;
