import type { Document, DocumentTarget } from "../assess/document.ts";
import { NONE, probability } from "../base/figures.ts";
import { bracketed, inBoth, type Lang } from "../base/text.ts";
import { familyTables } from "./families.ts";
import { type Cell, type ColumnOf, figureId, saidCell, same, type Table, tableOf, wordCell } from "./table.ts";
import { conditionText, rateText, requiredText, targetAmount } from "./target.ts";
import { word, words } from "./wording.ts";

/**
 * The verdicts: a table of the assessable targets, those that are stated for members beside each other in tables of their own, one of
 * those that are not with what is missing, and how they were drawn.
 *
 * @example verdictTables(document)[0]?.rows[0]?.[3]?.text.en // "missed"
 */
export function verdictTables(document: Document): readonly Table[] {
  const isLacking = ({ verdict }: DocumentTarget) => verdict === "not-assessable";
  const lacking = document.targets.filter(isLacking);
  const families = familyTables(document);
  const judged = document.targets.filter((target) => !isLacking(target) && !target.member);
  const title = document.scenario.title;
  const foot = inBoth((lang) => footOf(document, lang));
  const last = lacking.length > 0 || families.length > 0;
  const own = tableOf({ title, columns: JUDGED, rows: judged, notes: last ? [] : [foot] });
  const below =
    lacking.length === 0 ? { columns: [], rows: [] } : { columns: lackingColumns(lacking.length), rows: lacking };
  return last ? [own, ...families, tableOf({ ...below, notes: [foot] })] : [own];
}

const name: ColumnOf<DocumentTarget> = {
  head: words("head", "target"),
  names: true,
  cell: ({ id, label, by }) =>
    wordCell(
      id,
      inBoth((lang) => `${label[lang]} ${by}`),
    ),
};

const JUDGED: readonly ColumnOf<DocumentTarget>[] = [
  name,
  {
    head: words("head", "value"),
    width: 17,
    cell: (target) => {
      const { value } = target.attainment;
      return saidCell(figureId(target.id, "attainment.value"), value, (lang) => targetAmount(value, target, lang));
    },
  },
  {
    head: words("head", "target-value"),
    width: 17,
    joins: "\n",
    cell: (target) =>
      saidCell(figureId(target.id, "condition.value"), target.condition.value, (lang) => conditionText(target, lang)),
  },
  { head: words("head", "verdict"), width: 13, cell: ({ verdict }) => wordCell(verdict, words("verdict", verdict)) },
  {
    head: words("head", "probability"),
    width: 12,
    cell: ({ id, attainment }) =>
      saidCell(figureId(id, "attainment.probability"), attainment.probability, () =>
        probability(attainment.probability, attainment.error),
      ),
  },
  { head: words("head", "required-yearly"), width: 13, cell: (target) => rateCell(target, "required") },
  { head: words("head", "assumed-yearly"), width: 13, joins: "\n", cell: (target) => rateCell(target, "assumed") },
  { head: words("head", "pace"), width: 13, cell: ({ pace }) => wordCell(pace.word, words("pace", pace.word)) },
  { head: words("head", "realism"), width: 14, cell: realismCell },
];

function rateCell(target: DocumentTarget, which: "required" | "assumed"): Cell {
  const { rate, increment } = target[which];
  const place = figureId(target.id, `${which}.${increment === null ? "rate" : "increment"}`);
  return saidCell(place, increment ?? rate, (lang) =>
    which === "required" ? requiredText(target, lang) : rateText(target.assumed, target.required, lang),
  );
}

/** The realism of the required rate against its sharpest judge: the reference class, else the own history. */
function realismCell({ realism }: DocumentTarget): Cell {
  const judged = realism.find((one) => one.word !== "too-few") ?? realism[0];
  return judged ? wordCell(judged.word, words("realism", judged.word)) : wordCell(null, same(NONE));
}

const lackingColumns = (count: number): readonly ColumnOf<DocumentTarget>[] => [
  {
    ...name,
    width: 34,
    head: inBoth((lang) => `${word("verdict", "not-assessable", lang)}${bracketed(String(count), lang)}`),
  },
  { head: words("head", "missing"), cell: ({ why }) => wordCell(why.code, { zh: why.zh, en: why.en }) },
];

/** How it was drawn: enough to draw it again, and to see whether another run was the same. */
function footOf({ seed, draws, design, joint, digest, ...document }: Document, lang: Lang): string {
  const all = probability(joint.probability, joint.error);
  const asOf = document["as-of"];
  return lang === "zh"
    ? `种子 ${seed} · ${draws} 次抽样（${design}）· 数据截止 ${asOf} 年 · 可评估目标同时实现的概率 ${all}\n校验码 ${digest.slice(0, 16)}`
    : `seed ${seed} · ${draws} draws (${design}) · data as of ${asOf} · all assessable targets together: ${all}\ndigest ${digest.slice(0, 16)}`;
}
