import Table from "cli-table3";
import type { Document, DocumentIndicator, DocumentTarget } from "../assess/document.ts";
import { figure, NONE, probability, signedPercent } from "../base/figures.ts";
import type { Lang } from "../base/text.ts";
import { wrap } from "../base/width.ts";
import type { Change, ComparedFinding, Comparison, TargetComparison } from "../compare/compare.ts";
import { conditionText, rateText, targetAmount } from "./target.ts";
import { word } from "./wording.ts";

type Row = readonly string[];

/** Rules above, below and under the head; columns apart by two spaces. Chinese glyphs count two columns. */
const LINES = {
  top: "─",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "─",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
} as const;

function render(head: Row, rows: readonly Row[], widths: readonly number[]): string {
  const table = new Table({
    chars: LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 1 },
    colWidths: [...widths],
  });
  const broken = (row: Row) =>
    row.map((text, i) =>
      text
        .split("\n")
        .map((line) => wrap(line, (widths[i] as number) - 1))
        .join("\n"),
    );
  table.push(broken(head), ...rows.map(broken));
  const lines = table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
  const rule = lines[0] as string;
  const below = 1 + Math.max(...broken(head).map((text) => text.split("\n").length));
  return [...lines.slice(0, below), rule, ...lines.slice(below)].join("\n");
}

/** The realism of the required rate against its sharpest judge: the reference class, else the own history. */
const realismText = ({ realism }: DocumentTarget, lang: Lang): string => {
  const judged = realism.find(({ word }) => word !== "too-few") ?? realism[0];
  return judged ? word("realism", judged.word, lang) : NONE;
};

/**
 * The verdict table: one row an assessable target (value over target, required over assumed rate), then those that are
 * not assessable with what is missing, then how it was drawn.
 */
export function verdictTable(document: Document, lang: Lang, width = 100): string {
  const isLacking = ({ verdict }: DocumentTarget) => verdict === "not-assessable";
  const lacking = document.targets.filter(isLacking);
  const judged = document.targets.filter((target) => !isLacking(target));
  const parts = [document.scenario.title[lang]];
  if (judged.length > 0) parts.push(judgedTable(judged, lang, width));
  if (lacking.length > 0) parts.push(lackingTable(lacking, lang, width));
  return [...parts, foot(document, lang)].join("\n");
}

function judgedTable(targets: readonly DocumentTarget[], lang: Lang, width: number): string {
  const heads = ["target", "value", "verdict", "probability", "rate", "pace", "realism"] as const;
  const rows = targets.map((target) => [
    labelOf(target, lang),
    `${targetAmount(target.attainment.value, target, lang)}\n${conditionText(target, lang)}`,
    word("verdict", target.verdict, lang),
    probability(target.attainment.probability, target.attainment.error),
    `${rateText(target.required, target, lang)}\n${rateText(target.assumed, target, lang)}`,
    word("pace", target.pace.word, lang),
    realismText(target, lang),
  ]);
  const fixed = [17, 12, 12, 10, 11, 14];
  const label = width - fixed.reduce((sum, each) => sum + each, 0);
  return render(
    heads.map((head) => word("head", head, lang)),
    rows,
    [label, ...fixed],
  );
}

function lackingTable(targets: readonly DocumentTarget[], lang: Lang, width: number): string {
  const head = [`${word("verdict", "not-assessable", lang)} (${targets.length})`, word("head", "missing", lang)];
  return render(
    head,
    targets.map((target) => [labelOf(target, lang), target.why[lang]]),
    [34, width - 34],
  );
}

const labelOf = ({ label, by }: DocumentTarget, lang: Lang): string => `${label[lang]} ${by}`;

function foot({ seed, draws, design, joint, digest, ...document }: Document, lang: Lang): string {
  const all = probability(joint.probability, joint.error);
  return lang === "zh"
    ? `种子 ${seed} · ${draws} 次抽样(${design})· 数据截止 ${document["as-of"]} 年 · 可评估目标同时实现的概率 ${all}\n摘要 ${digest.slice(0, 16)}`
    : `seed ${seed} · ${draws} draws (${design}) · data as of ${document["as-of"]} · all assessable targets together: ${all}\ndigest ${digest.slice(0, 16)}`;
}

/** Every indicator's yearly path: central, and the fan's 5 % and 95 %; those without a figure are named below. */
export function pathsTable(document: Document, lang: Lang, width = 100): string {
  const years = document.indicators[0]?.years.filter((year) => year >= document["as-of"]) ?? [];
  const shown = years.slice(0, Math.floor((width - 32) / 10));
  const hasPath = ({ years, central }: DocumentIndicator) =>
    shown.some((year) => (central[years.indexOf(year)] ?? null) !== null);
  const rows = document.indicators.filter(hasPath).flatMap((indicator) => {
    const at = (path: readonly (number | null)[]) =>
      shown.map((year) => figure(path[indicator.years.indexOf(year)] ?? null));
    const name = `${indicator.label[lang]}${indicator.unit && ` (${indicator.unit})`}`;
    return [
      [name, word("head", "central", lang), ...at(indicator.central)],
      ["", "5%", ...at(indicator.quantiles["0.05"])],
      ["", "95%", ...at(indicator.quantiles["0.95"])],
    ];
  });
  const head = [word("head", "indicator", lang), "", ...shown.map(String)];
  const lacking = document.indicators.filter((indicator) => !hasPath(indicator)).map(({ label }) => label[lang]);
  return [render(head, rows, [24, 8, ...shown.map(() => 10)]), namedBelow(lacking, lang, width)].join("");
}

/** A line that names what a table leaves out, wrapped; an empty text where that is nothing. */
function namedBelow(names: readonly string[], lang: Lang, width: number): string {
  if (names.length === 0) return "";
  const lead = lang === "zh" ? `没有数值(${names.length}):` : `no figures (${names.length}): `;
  return `\n${wrap(lead + names.join(lang === "zh" ? "、" : ", "), width)}`;
}

const findingText = (found: ComparedFinding | null, target: TargetComparison, lang: Lang): string => {
  if (!found) return NONE;
  const value = `${targetAmount(found.value, target, lang)} · ${probability(found.probability)}`;
  const required = `${word("head", "required", lang)} ${signedPercent(found.required)}`;
  return `${word("verdict", found.verdict, lang)} ${found.by}\n${value}\n${required}`;
};

/** Targets × scenarios: verdict, value, probability and required rate; those that no scenario can assess are named below. */
export function comparisonTable({ scenarios, targets }: Comparison, lang: Lang, width = 100): string {
  const column = Math.floor((width - 22) / scenarios.length);
  const isJudged = ({ findings }: TargetComparison) =>
    findings.some((found) => found && found.verdict !== "not-assessable");
  const rows = targets
    .filter(isJudged)
    .map((target) => [target.label[lang], ...target.findings.map((found) => findingText(found, target, lang))]);
  const head = [word("head", "target", lang), ...scenarios.map(({ title }) => title[lang])];
  const lacking = targets.filter((target) => !isJudged(target)).map(({ label }) => label[lang]);
  return [render(head, rows, [22, ...scenarios.map(() => column)]), namedBelow(lacking, lang, width)].join("");
}

/** The inputs that are not the same in every scenario. */
export function inputsTable({ inputs, scenarios }: Comparison, lang: Lang, width = 100): string {
  const column = Math.floor((width - 28) / scenarios.length);
  const head = [word("head", "input", lang), ...scenarios.map(({ title }) => title[lang])];
  const rows = inputs.map(({ label, values }) => [label[lang], ...values.map((value) => value ?? NONE)]);
  return render(head, rows, [28, ...scenarios.map(() => column)]);
}

/** What a what-if changes against the file as it stands; one line where it changes nothing. */
export function changesTable(changed: readonly Change[], lang: Lang, width = 100): string {
  if (changed.length === 0)
    return lang === "zh" ? "与原文件相比,没有目标改变。" : "No target changes against the file as it stands.";
  const text = (found: ComparedFinding, target: Change) =>
    `${word("verdict", found.verdict, lang)} · ${targetAmount(found.value, target, lang)} · ${probability(found.probability)} · ${signedPercent(found.required)}`;
  const rows = changed.map((each) => [each.label[lang], text(each.before, each), text(each.after, each)]);
  const column = Math.floor((width - 24) / 2);
  return render(
    ["target", "before", "after"].map((head) => word("head", head, lang)),
    rows,
    [24, column, column],
  );
}
