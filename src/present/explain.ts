import { announced, bracketed, clauses, type Lang, listed, type Text } from "../base/text.ts";
import { statedText } from "../kinds/figures.ts";
import type { ExplainEntry, ExplainedValue } from "../scenario/explain.ts";

const WORDS = {
  setting: { zh: "设置", en: "setting" },
  assumption: { zh: "假设", en: "assumption" },
  curve: { zh: "曲线", en: "curve" },
  indicator: { zh: "指标", en: "indicator" },
  target: { zh: "目标", en: "target" },
  set: { zh: "写在", en: "set at" },
  default: { zh: "默认值", en: "default" },
  overrides: { zh: "覆盖", en: "overrides" },
  source: { zh: "来源", en: "source" },
  note: { zh: "备注", en: "note" },
  derived: { zh: "由来", en: "derived" },
  dependsOn: { zh: "取决于", en: "depends on" },
  usedBy: { zh: "用于", en: "used by" },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * What `reckon explain` prints: a paragraph a name, an indented line a fact.
 *
 * @example formatExplain(explain(scenario), "en") // "years.base = 2020 (setting)\n  set at machinery.yaml:1:16\n…"
 */
export const formatExplain = (entries: readonly ExplainEntry[], lang: Lang): string =>
  entries.map((entry) => paragraph(entry, lang)).join("\n\n");

function paragraph(entry: ExplainEntry, lang: Lang): string {
  const { name, kind, label, values, derived, dependsOn, usedBy, stages } = entry;
  const [first, ...more] = values;
  const single = first && more.length === 0 && kind !== "indicator";
  const title = label[lang] === name ? "" : ` ${label[lang]}`;
  const value = single ? ` = ${statedValue(first.value, entry, lang)}` : "";
  const head = `${name}${title}${value}${bracketed(WORDS[kind][lang], lang)}`;
  const facts = [
    placeLine(entry, lang),
    ...(derived ? [announced(WORDS.derived[lang], derived[lang], lang)] : []),
    ...(single ? [] : values.map((value) => valueLine(value, entry, lang))),
    ...named("dependsOn", dependsOn, lang),
    ...named("usedBy", usedBy, lang),
    ...stages,
  ];
  return [head, ...facts.map((fact) => `  ${fact}`)].join("\n");
}

const statedValue = (value: number | string, { measure, unit }: ExplainEntry, lang: Lang): string =>
  typeof value === "string" || measure === "none" ? String(value) : statedText(value, measure, unit, lang);

const named = (word: "dependsOn" | "usedBy", ids: readonly string[], lang: Lang): readonly string[] =>
  ids.length === 0 ? [] : [announced(WORDS[word][lang], listed(ids, lang), lang)];

type Placed = Pick<ExplainedValue, "at" | "overrides" | "source" | "note">;

/** Where it was set, what that replaced, who says so. */
function placeLine({ at, overrides, source, note }: Placed, lang: Lang): string {
  const parts = [
    at === null ? WORDS.default[lang] : `${WORDS.set[lang]} ${at}`,
    ...(overrides.length > 0 ? [`${WORDS.overrides[lang]} ${listed(overrides, lang)}`] : []),
    ...(source === null ? [] : [`${WORDS.source[lang]} ${source}`]),
    ...(note === null ? [] : [`${WORDS.note[lang]} ${note}`]),
  ];
  return clauses(parts, lang);
}

/** A year's value; its place only where it is not the entry's own. */
function valueLine(value: ExplainedValue, entry: ExplainEntry, lang: Lang): string {
  const year = value.year === null ? "" : `${value.year} `;
  const figure = `${year}${statedValue(value.value, entry, lang)}`;
  return value.at === entry.at ? figure : clauses([figure, placeLine(value, lang)], lang);
}
