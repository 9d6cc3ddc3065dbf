import type { Text } from "../text.ts";

/** What a code says and what to do about it; `{name}` is filled from the arguments. */
export interface Message<Words extends string = string> {
  readonly text: Text<Words>;
  readonly remedy?: Text<Words>;
}

/**
 * A message from its four texts: what is wrong, then what to do about it.
 *
 * @example both("“{text}”不是数", "{text} is not a number", "写作 3。", "write 3.").text.en // "{text} is not a number"
 */
export const both = <const Words extends string>(
  zh: Words,
  en: Words,
  remedyZh: Words,
  remedyEn: Words,
): Message<Words> => ({ text: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } });

/**
 * A sentence that asks for nothing to be done.
 *
 * @example say("没有。", "None.") // { text: { zh: "没有。", en: "None." } }
 */
export const say = <const Words extends string>(zh: Words, en: Words): Message<Words> => ({ text: { zh, en } });

/**
 * The names in braces of a text, as a type: `NamesIn<"{path} has no sheet {sheet}">` is `"path" | "sheet"`. A brace with a
 * blank behind it is one of YAML (`{ normal: [1%, 2%] }`) and names nothing.
 *
 *   1. the text up to the first closing brace, then the same of the rest
 *   2. what follows the last opening brace in it
 */
export type NamesIn<Words extends string> = Words extends `${infer Before}}${infer Rest}`
  ? AfterLastBrace<Before> | NamesIn<Rest>
  : never;

type AfterLastBrace<Before extends string> = Before extends `${string}{${infer Inner}`
  ? Inner extends `${string}{${string}`
    ? AfterLastBrace<Inner>
    : Inner extends `${string} ${string}`
      ? never
      : Inner
  : never;

/** The names that a message is filled from. */
export type NamesOf<M> = M extends Message<infer Words> ? NamesIn<Words> : never;
