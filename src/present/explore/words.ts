import { figure, percent } from "../../base/figures.ts";
import { inBoth, type Lang, listed, type Text } from "../../base/text.ts";
import { quantityText, stepText } from "../../formula/quantityText.ts";
import { nameOf } from "../../formula/unit.ts";
import { measureIn } from "../../kinds/quantity.ts";
import { goalOf } from "../../kinds/said.ts";
import type { Assumption, Scenario } from "../../plan/scenario.ts";
import { type Table, tableOf } from "../table.ts";

/** An assumption's value, to four digits. */
export function valueText({ unit }: Pick<Assumption, "unit">, value: number, lang: Lang): string {
  const measure = measureIn(unit);
  if (measure === "share") return percent(value);
  return measure === "points" ? stepText(100 * value, "%", lang) : quantityText(value, nameOf(unit), lang);
}

/** How far an assumption's value may be off; nothing where no reader would see it. */
export function slackText({ unit }: Pick<Assumption, "unit">, error: number | null, lang: Lang): string {
  if (error === null || error <= 0) return "";
  const measure = measureIn(unit);
  const text =
    measure === "amount"
      ? quantityText(error, nameOf(unit), lang, 2)
      : stepText(100 * error, "%", lang, 2).replace(/^\+/, "");
  return ` ± ${text}`;
}

/** Some names between quotation marks in Chinese, plain in English, the last one after “and”. */
export const named = (labels: readonly Text[]): Text =>
  inBoth((lang) =>
    lang === "zh"
      ? labels.map(({ zh }) => `“${zh.replaceAll("“", "‘").replaceAll("”", "’")}”`).join("、")
      : labels.length > 1
        ? `${listed(
            labels.slice(0, -1).map(({ en }) => en),
            "en",
          )} and ${labels.at(-1)?.en}`
        : (labels[0]?.en ?? ""),
  );

/** Targets with what they ask for: “工程机械产业规模”（≥ 3000亿元）. */
export const goals = (ids: readonly string[], scenario: Scenario): Text => {
  const targets = scenario.targets.filter(({ id }) => ids.includes(id));
  return inBoth((lang) => {
    const each = targets.map((target) => {
      const goal = goalOf(target, scenario)[lang];
      const [name, open, close] = lang === "zh" ? [named([target.label]).zh, "（", "）"] : [target.label.en, " (", ")"];
      return goal === "" ? name : `${name}${open}${goal}${close}`;
    });
    if (lang === "zh" || each.length < 2) return each.join("、");
    return `${listed(each.slice(0, -1), "en")} and ${each.at(-1)}`;
  });
};

/** Sentences below each other, as a table without rows. */
export const sentences = (...notes: readonly Text[]): Table => tableOf({ columns: [], rows: [], notes });

/** How many draws, for a note. */
export const drawsText = (draws: number): string => figure(draws);
