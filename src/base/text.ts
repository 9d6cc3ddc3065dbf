/** The two languages reckon speaks. */
export type Lang = "zh" | "en";

/** A text in both languages; where a file gives one only, both hold it. */
export interface Text<Words extends string = string> {
  readonly zh: Words;
  readonly en: Words;
}

/**
 * What a function says, in both languages.
 *
 * @example inBoth((lang) => (lang === "zh" ? "指标" : "indicator")) // { zh: "指标", en: "indicator" }
 */
export const inBoth = (say: (lang: Lang) => string): Text => ({ zh: say("zh"), en: say("en") });

/** The words of one language. @example say("zh", "目标", "target") // "目标" */
export const say = (lang: Lang, zh: string, en: string): string => (lang === "zh" ? zh : en);

// Punctuation of each language: full-width beside Chinese.

/** What stands in brackets behind a word. @example bracketed("亿元", "zh") // "（亿元）" */
export const bracketed = (text: string, lang: Lang): string => (lang === "zh" ? `（${text}）` : ` (${text})`);

/** Things one after the other. @example listed(["a", "b"], "zh") // "a、b" */
export const listed = (items: readonly string[], lang: Lang): string => items.join(lang === "zh" ? "、" : ", ");

/** Statements one after the other. @example clauses(["a", "b"], "en") // "a; b" */
export const clauses = (parts: readonly string[], lang: Lang): string => parts.join(lang === "zh" ? "；" : "; ");

/** A word and what it announces. @example announced("unit", "km", "en") // "unit: km" */
export const announced = (word: string, text: string, lang: Lang): string =>
  `${word}${lang === "zh" ? "：" : ": "}${text}`;
