/** The two languages reckon speaks. */
export type Lang = "zh" | "en";

/** A text in both languages; where a file gives one only, both hold it. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
