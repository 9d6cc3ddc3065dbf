import { figure, NONE } from "../../base/figures.ts";
import { messageOf } from "../../base/messages/index.ts";
import { inBoth, type Lang, type Text } from "../../base/text.ts";
import type { WarningLine, WarningLines } from "../../explore/lines.ts";
import { quantityText } from "../../formula/quantityText.ts";
import { headedWhereLong } from "../../formula/unitName.ts";
import { measuredText } from "../../kinds/figures.ts";
import { quantityOf } from "../../kinds/index.ts";
import type { Reason } from "../../kinds/kind.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { unitApart } from "../cells.ts";
import { type ColumnOf, numberCell, saidCell, type Table, tableOf, wordCell } from "../table.ts";
import { words } from "../wording.ts";
import { drawsText, goals, named, sentences } from "./words.ts";

/** What `reckon lines` prints: the next line that matters, then all of them. */
export function linesTables(found: WarningLines, scenario: Scenario): readonly Table[] {
  const drawn = found.lines.filter(({ reason }) => reason === null);
  const undrawn = [
    ...found.without,
    ...[...new Map(found.lines.flatMap((line) => (line.reason ? [[line.target, line] as const] : []))).values()].map(
      ({ target, label, reason }) => ({ target, label, reason: reason as Reason }),
    ),
  ];
  const notes = undrawn
    .filter(({ target }) => !drawn.some((line) => line.target === target))
    .map(({ label, reason }) =>
      inBoth((lang) => {
        const why = messageOf({ ...reason, code: `reason-${reason.code}` }, lang);
        return lang === "zh" ? `${named([label]).zh}：${why}` : `${label.en}: ${why}`;
      }),
    );
  const table = tableOf({
    columns: columnsFor(scenario),
    rows: drawn,
    notes: [...notes, ...(drawn.length > 0 ? [methodOf(found)] : [])],
  });
  return [sentences(answerOf(drawn, scenario)), table];
}

/** A figure of a line with its side: ≥ 2571亿元. */
function lineText(line: WarningLine, value: number | null, scenario: Scenario, lang: Lang): string {
  if (value === null) return NONE;
  return `${line.good === "above" ? "≥" : "≤"} ${stateText(line, value, scenario, lang)}`;
}

function stateText({ target, watched, unit }: WarningLine, value: number, scenario: Scenario, lang: Lang): string {
  const own = scenario.targets.find(({ id }) => id === target);
  if (watched === "bound" && own) return measuredText(value, quantityOf(own).measure, unit, lang);
  return watched === "index" ? figure(value) : quantityText(value, unit, lang);
}

const WATCHED: Readonly<Record<WarningLine["watched"], Text>> = {
  value: { zh: "当年值", en: "value of the year" },
  sum: { zh: "累计值", en: "sum so far" },
  index: { zh: "与基年之比", en: "ratio to the base year" },
  rise: { zh: "比基年增加", en: "rise since the base year" },
  lead: { zh: "领先幅度", en: "lead" },
  bound: { zh: "每年的底线", en: "bound of every year" },
};

function answerOf(lines: readonly WarningLine[], scenario: Scenario): Text {
  const line = lines.find(({ watched, p50 }) => p50 !== null && watched !== "bound") ?? lines[0];
  if (!line) return { zh: "画不出预警线。", en: "No warning line can be drawn." };
  const goal = goals([line.target], scenario);
  if (line.watched === "bound")
    return { zh: `${goal.zh}每年都要守住，一年不达即落空。`, en: `${goal.en} is to be kept in every year.` };
  return inBoth((lang) => {
    const text = (value: number | null) => (value === null ? null : stateText(line, value, scenario, lang));
    const [green, even, red] = [text(line.p80), text(line.p50), text(line.p20)];
    const is = WATCHED[line.watched][lang];
    const [side, other] =
      line.good === "above"
        ? { zh: ["不低于", "低于"], en: ["at least", "below"] }[lang]
        : { zh: ["不高于", "高于"], en: ["at most", "above"] }[lang];
    const clauses =
      lang === "zh"
        ? [
            even && `${side}${even}，${goal.zh}才有一半以上的把握`,
            red && `${other}${red}，${even ? "" : goal.zh}把握不到两成（红灯）`,
            green && `${side}${green}，${even === null && red === null ? goal.zh : ""}把握在八成以上（绿灯）`,
          ]
        : [
            even && `${goal.en} has an even chance where the ${is} is ${side} ${even}`,
            red && `${other} ${red} it is below 20% (red)`,
            green && `${side} ${green} it is 80% or more (green)`,
          ];
    if (alike(line, (value) => stateText(line, value, scenario, lang)))
      return lang === "zh"
        ? `到${line.year}年，一条线就定了${goal.zh}：${is}${side}${even}大体达标，${other}它大体不达标。`
        : `In ${line.year} one line decides on ${goal.en}: ${side} ${even} (${is}) it is as good as met, ${other} that it is as good as missed.`;
    const said = clauses.filter((each) => each !== null);
    return lang === "zh"
      ? `${line.year}年${is}${said.join("；")}。`
      : `In ${line.year} ${even === null ? `the chance of ${goal.en} goes by the ${is}: ` : ""}${said.join("; ")}.`;
  });
}

/** All three lines are there, and read the same. */
function alike({ p80, p50, p20 }: WarningLine, text: (value: number) => string): boolean {
  if (p80 === null || p50 === null || p20 === null) return false;
  return text(p80) === text(p50) && text(p50) === text(p20);
}

const columnsFor = (scenario: Scenario): readonly ColumnOf<WarningLine>[] => [
  {
    head: words("head", "target"),
    width: 30,
    names: true,
    cell: ({ target, label, unit }) =>
      wordCell(
        target,
        inBoth((lang) => headedWhereLong(label[lang], unit, lang)),
      ),
  },
  { head: { zh: "年份", en: "year" }, names: true, cell: ({ target, year }) => yearCell(target, year) },
  { head: { zh: "看什么", en: "watched" }, width: 16, cell: ({ watched }) => wordCell(watched, WATCHED[watched]) },
  lineColumn({ zh: "绿灯（80%）", en: "green (80%)" }, "p80", scenario),
  lineColumn({ zh: "50%", en: "50%" }, "p50", scenario),
  lineColumn({ zh: "红灯以下（20%）", en: "red beyond (20%)" }, "p20", scenario),
  {
    head: words("head", "central"),
    cell: (line) =>
      unitApart(
        saidCell(`${line.target}@${line.year}#watched`, line.central, (lang) =>
          line.central === null ? NONE : stateText(line, line.central, scenario, lang),
        ),
        line,
      ),
  },
];

const yearCell = (target: string, year: number) => ({
  ...numberCell(`${target}@${year}#year`, year),
  text: { zh: String(year), en: String(year) },
});

const lineColumn = (head: Text, level: "p80" | "p50" | "p20", scenario: Scenario): ColumnOf<WarningLine> => ({
  head,
  cell: (line) =>
    unitApart(
      saidCell(`${line.target}@${line.year}#${level}`, line[level], (lang) =>
        lineText(line, line[level], scenario, lang),
      ),
      line,
    ),
});

const methodOf = ({ seed, draws }: WarningLines): Text => ({
  zh: `种子 ${seed}，${drawsText(draws)} 次抽样；当年观测到该值时，目标达标的概率为 80%、50%、20%（保序回归）；– 表示抽样没有到过那里。`,
  en: `Seed ${seed}, ${drawsText(draws)} draws; the target's probability is 80, 50 and 20% where that is observed (isotonic regression); – where no draw gets there.`,
});
