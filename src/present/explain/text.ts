import { figure } from "../../base/figures.ts";
import { announced, bracketed, clauses, type Lang, listed, type Text } from "../../base/text.ts";
import { unitText } from "../../formula/unitName.ts";
import { statedText } from "../../kinds/figures.ts";
import { word } from "../wording.ts";
import type { ExplainEntry, ExplainedValue, NamedSource, Stated } from "./entry.ts";

const WORDS = {
  setting: { zh: "设置", en: "setting" },
  assumption: { zh: "假设", en: "assumption" },
  curve: { zh: "曲线", en: "curve" },
  indicator: { zh: "指标", en: "indicator" },
  target: { zh: "目标", en: "target" },
  fact: { zh: "规划表述", en: "statement" },
  set: { zh: "写在", en: "set at" },
  default: { zh: "默认值", en: "default" },
  overrides: { zh: "覆盖", en: "overrides" },
  source: { zh: "来源", en: "source" },
  quotedIn: { zh: "转引自", en: "as quoted in" },
  none: { zh: "没有来源", en: "no source" },
  row: { zh: "规划表中的行", en: "row of the plan" },
  note: { zh: "备注", en: "note" },
  central: { zh: "中心轨迹", en: "central path" },
  dependsOn: { zh: "取决于", en: "depends on" },
  usedBy: { zh: "用于", en: "used by" },
  stages: { zh: "各阶段", en: "stages" },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * What `reckon explain` prints: a paragraph a name, an indented line a fact.
 *
 * @example formatExplain(explain(scenario), "en") // "years.base = 2020 (setting)\n  set at machinery.yaml:1:16\n…"
 */
export const formatExplain = (entries: readonly ExplainEntry[], lang: Lang): string =>
  entries.map((entry) => paragraph(entry, lang)).join("\n\n");

function paragraph(entry: ExplainEntry, lang: Lang): string {
  const { id, kind, label, unit, values, rules, worked = [], dependsOn, usedBy, stages = [] } = entry;
  const [first, ...more] = values;
  // A target's figure stands in its condition.
  const single = first && more.length === 0 && kind !== "indicator" && kind !== "target" ? first : null;
  const title = label[lang] === id ? "" : ` ${label[lang]}`;
  const value = single ? ` = ${valueText(single, entry, lang)}` : "";
  const what = [
    WORDS[kind][lang],
    ...(kind === "indicator" && unitText(unit, lang) !== "" ? [unitText(unit, lang)] : []),
  ];
  const facts = [
    ...(single || kind === "target" ? [] : values.map((each) => valueLine(each, entry, lang))),
    ...rules.map((each) => each[lang]),
    ...worked.map((each) => each[lang]),
    ...centralLine(entry, lang),
    ...verdictLine(entry, lang),
    ...provenance(entry, lang),
    ...named("dependsOn", dependsOn, lang),
    ...named("usedBy", usedBy, lang),
    ...(stages.length > 0
      ? [announced(WORDS.stages[lang], "", lang).trimEnd(), ...stages.map((each) => `  ${each}`)]
      : []),
  ];
  const head = `${id}${title}${value}${bracketed(what.join(lang === "zh" ? "，" : ", "), lang)}`;
  return [head, ...facts.map((fact) => `  ${fact}`)].join("\n");
}

function valueText({ value }: ExplainedValue, { measure, unit }: ExplainEntry, lang: Lang): string {
  if (value === null) return "–";
  return typeof value === "string" || measure === "none" ? String(value) : statedText(value, measure, unit, lang);
}

const named = (name: "dependsOn" | "usedBy", ids: readonly string[], lang: Lang): readonly string[] =>
  ids.length === 0 ? [] : [announced(WORDS[name][lang], listed(ids, lang), lang)];

/** Years one after the other with their central values. */
function centralLine({ central = {}, worked }: ExplainEntry, lang: Lang): readonly string[] {
  const years = Object.entries(central);
  if (!worked || years.length === 0) return [];
  const texts = years.map(([year, value]) => `${year}${lang === "zh" ? "年" : ""} ${figure(value)}`);
  return [announced(WORDS.central[lang], listed(texts, lang), lang)];
}

const verdictLine = ({ verdict, why }: ExplainEntry, lang: Lang): readonly string[] =>
  verdict === undefined || why === undefined ? [] : [announced(word("verdict", verdict, lang), why[lang], lang)];

/** Who says so, in which words, where; what an overlay replaced. */
function provenance(entry: ExplainEntry, lang: Lang): readonly string[] {
  const { kind, at, overrides, source, row } = entry;
  const isBelief = kind === "assumption" || kind === "fact" || kind === "target";
  const place = at === null ? WORDS.default[lang] : `${WORDS.set[lang]} ${at}`;
  const replaced = overrides.length === 0 ? [] : [`${WORDS.overrides[lang]} ${listed(overrides, lang)}`];
  return [
    ...sourceTexts(entry, lang),
    ...(source === null && isBelief ? [WORDS.none[lang]] : []),
    ...(row === null ? [] : [announced(WORDS.row[lang], row, lang)]),
    ...noteTexts(entry, lang),
    clauses([place, ...replaced], lang),
  ];
}

function sourceTexts({ source, quote }: Stated, lang: Lang): readonly string[] {
  const words = quote === null ? null : lang === "zh" ? `“${quote}”` : `"${quote}"`;
  if (source === null) return words === null ? [] : [words];
  const said = [titleText(source, lang), ...(words === null ? [] : [words])].join(lang === "zh" ? "" : ", ");
  return [announced(WORDS.source[lang], said, lang)];
}

const titleText = ({ title, quotedIn }: NamedSource, lang: Lang): string =>
  quotedIn === null ? title[lang] : `${title[lang]}${bracketed(`${WORDS.quotedIn[lang]} ${quotedIn[lang]}`, lang)}`;

const noteTexts = ({ note }: Stated, lang: Lang): readonly string[] =>
  note === null ? [] : [announced(WORDS.note[lang], note, lang)];

/** A year's value, its marks, who says so; its place only where it is not the entry's own. */
function valueLine(each: ExplainedValue, entry: ExplainEntry, lang: Lang): string {
  const { year, marks, at } = each;
  const when = year === null ? "" : `${year}${lang === "zh" ? "年" : ""} `;
  const isOwn = at === entry.at && each.source?.id === entry.source?.id;
  const parts = [
    `${when}${valueText(each, entry, lang)}`,
    ...marks.map((mark) => mark[lang]),
    ...(isOwn ? [] : sourceTexts(each, lang)),
    ...(isOwn || each.row === null ? [] : [announced(WORDS.row[lang], each.row, lang)]),
    ...(isOwn ? [] : noteTexts(each, lang)),
    ...(at === null || at === entry.at ? [] : [`${WORDS.set[lang]} ${at}`]),
  ];
  return clauses(parts, lang);
}
