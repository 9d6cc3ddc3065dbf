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
