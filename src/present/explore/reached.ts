import { figure, NONE, probability } from "../../base/figures.ts";
import { inBoth, type Lang, listed, type Text } from "../../base/text.ts";
import type { LeastEffort, Move, Reached } from "../../explore/reach/reach.ts";
import { unitOf } from "../../kinds/said.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { type ColumnOf, saidCell, same, type Table, tableOf, wordCell } from "../table.ts";
import { words } from "../wording.ts";
import { answerOf, assumptionOf, conflictTexts, lastTexts, ledOf, needText } from "./reachedText.ts";
import { drawsText, sentences, valueText } from "./words.ts";

type TargetRow = Reached["targets"][number];

/** What `reckon reach` prints: what can be had, then the mix of levers, then what waiting takes. */
export function reachedTables(found: Reached, scenario: Scenario): readonly Table[] {
  const led = ledOf(found);
  return [
    sentences(answerOf(found, scenario), ...conflictTexts(found, scenario), ...lastTexts(found, scenario)),
    ...(led.length > 1 ? [tableOf({ columns: targetColumns(found), rows: led })] : []),
    ...mixTables(found.least, scenario),
    waitTable(found, scenario),
  ];
}

const REACH: Readonly<Record<TargetRow["reach"], Text>> = {
  can: { zh: "可以达到", en: "can be met" },
  cannot: { zh: "达不到（已证明）", en: "cannot (proved)" },
  undecided: { zh: "无法判断", en: "cannot tell" },
};
const TONES = { can: "good", cannot: "bad", undecided: "none" } as const;

const targetColumns = ({ levers }: Reached): readonly ColumnOf<TargetRow>[] => [
  { head: words("head", "target"), width: 36, names: true, cell: ({ target, label }) => wordCell(target, label) },
  {
    head: { zh: "现在", en: "as it stands" },
    cell: ({ met }) => wordCell(Number(met), met ? { zh: "可达到", en: "met" } : { zh: "达不到", en: "not met" }),
  },
  {
    head: { zh: "范围之内", en: "within the bounds" },
    cell: ({ reach }) => wordCell(reach, REACH[reach], TONES[reach]),
  },
  {
    head: { zh: "可控变量", en: "levers" },
    width: 40,
    cell: (row) =>
      wordCell(
        row.levers.join("+"),
        inBoth((lang) =>
          listed(
            levers.filter(({ id }) => row.levers.includes(id)).map(({ label }) => label[lang]),
            lang,
          ),
        ),
      ),
  },
];

function mixTables(least: LeastEffort | null, scenario: Scenario): readonly Table[] {
  const rows = (least?.moves ?? []).filter((move) => move.value !== move.own).toSorted((a, b) => b.effort - a.effort);
  if (least === null || rows.length === 0) return [];
  const value = (head: Text, of: "own" | "value" | "rounded"): ColumnOf<Move> => ({
    head,
    cell: (move) =>
      saidCell(`${move.assumption}#${of}`, move[of], (lang) => {
        const at = move[of];
        return at === null ? NONE : valueText(assumptionOf(move.assumption, scenario), at, lang);
      }),
  });
  const columns: readonly ColumnOf<Move>[] = [
    {
      head: { zh: "可控变量", en: "lever" },
      width: 30,
      names: true,
      cell: ({ assumption }) => wordCell(assumption, assumptionOf(assumption, scenario).label),
    },
    value({ zh: "现在", en: "now" }, "own"),
    value({ zh: "最省力", en: "least effort" }, "value"),
    value({ zh: "取整后", en: "rounded" }, "rounded"),
    {
      head: { zh: "费力", en: "effort" },
      cell: ({ assumption, effort }) => saidCell(`${assumption}#effort`, effort, () => figure(effort, 3)),
    },
  ];
  return [tableOf({ columns, rows, notes: [effortNote(least)] })];
}

function effortNote({ effort, atLeast, roundedEffort, probability: chance, error }: LeastEffort): Text {
  const rounded = roundedEffort === null ? null : figure(roundedEffort, 3);
  const [total, least] = [figure(effort, 3), figure(atLeast, 3)];
  const zhRounded = rounded === null ? "；按各变量的写法取整后没有仍能达到的组合" : `，取整后为 ${rounded}`;
  const enRounded =
    rounded === null ? "; nothing rounded to how the levers are written still meets" : `, ${rounded} rounded`;
  if (chance !== null)
    return {
      zh: `费力合计 ${total}${zhRounded}（每个可控变量调整幅度占其范围的比例乘以 effort）；同时达到的概率为 ${probability(chance, error)}；是否最省未作证明。`,
      en: `Effort ${total} in all${enRounded} (each lever's move as a share of its range, times its effort); they hold together with ${probability(chance, error)}; that none takes less is not proved.`,
    };
  return {
    zh: `费力合计 ${total}${zhRounded}（每个可控变量调整幅度占其范围的比例乘以 effort）；已证明不能少于 ${least}。`,
    en: `Effort ${total} in all${enRounded} (each lever's move as a share of its range, times its effort); it is proved that none takes less than ${least}.`,
  };
}

/** Rows are targets, columns the years after which action starts. */
function waitTable(found: Reached, scenario: Scenario): Table {
  const led = ledOf(found);
  const rows = (led.length > 0 ? led : found.targets).filter(({ target }) =>
    found.noReturn.some((each) => each.target === target && (each.rate !== null || each.increment !== null)),
  );
  const years = [...new Set(found.noReturn.map(({ start }) => start))].sort((a, b) => a - b);
  const at = (row: TargetRow, year: number) =>
    found.noReturn.find(({ target, start }) => target === row.target && start === year);
  const columns: readonly ColumnOf<TargetRow>[] = [
    { head: words("head", "target"), width: 30, names: true, cell: ({ target, label }) => wordCell(target, label) },
    ...years.map(
      (year): ColumnOf<TargetRow> => ({
        head: { zh: `${year}年后`, en: `after ${year}` },
        cell: (row) => {
          const start = at(row, year);
          const target = scenario.targets.find(({ id }) => id === row.target);
          const say = (lang: Lang) =>
            start && target
              ? `${needText(start, unitOf(target, scenario), lang)}${start.reach === "cannot" ? " ×" : ""}`
              : NONE;
          return {
            ...saidCell(`${row.target}@${year}#rate`, start?.rate ?? start?.increment ?? null, say),
            ...(start?.reach ? { tone: TONES[start.reach] } : {}),
          };
        },
      }),
    ),
  ];
  return tableOf({
    title: rows.length > 0 ? { zh: "晚些起步，此后每年需要", en: "Needed a year where action starts later" } : null,
    columns: rows.length > 0 ? columns : [],
    rows,
    notes: [methodOf(found)],
  });
}

function methodOf({ draws, seed, targets, conflicts }: Reached): Text {
  const boxes = [...targets, ...conflicts].reduce((sum, each) => sum + each.boxes, 0);
  const drawn =
    draws === null
      ? same("")
      : {
          zh: `；概率取自种子 ${seed}、${drawsText(draws)} 次抽样`,
          en: `; probabilities from ${drawsText(draws)} draws, seed ${seed}`,
        };
  return {
    zh: `按中心轨迹，可控变量在各自范围内，其余假设取其值；结论由区间运算证明（看了 ${boxes} 个区间）${drawn.zh}。× 表示从那时起已证明来不及。`,
    en: `On the central trajectory, levers within their bounds, other assumptions at their values; proved by interval arithmetic (boxes: ${boxes})${drawn.en}. × marks starts that are proved to be too late.`,
  };
}
