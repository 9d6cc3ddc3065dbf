import { percent, probability } from "../../base/figures.ts";
import { inBoth, type Lang, type Text } from "../../base/text.ts";
import type { Held, Sensitivity } from "../../explore/sensitivity.ts";
import { measuredText } from "../../kinds/figures.ts";
import { quantityOf } from "../../kinds/index.ts";
import { unitOf } from "../../kinds/said.ts";
import type { Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import { type ColumnOf, saidCell, type Table, tableOf, wordCell } from "../table.ts";
import { drawsText, goals, named, sentences, valueText } from "./words.ts";

type Driver = Sensitivity["influences"][number];
type Group = Sensitivity["groups"][number];

/** What `reckon sensitivity` prints: what matters most, then all that does. */
export function sensitivityTables(found: Sensitivity, scenario: Scenario): readonly Table[] {
  const target = scenario.targets.find(({ id }) => id === found.target) as Target;
  return [
    sentences(answerOf(found, scenario), ...splitOf(found)),
    ...(found.influences.length > 0
      ? [tableOf({ columns: driverColumns(target, scenario), rows: found.influences })]
      : []),
    tableOf({ columns: groupColumns(found), rows: found.groups, notes: [methodOf(found)] }),
  ];
}

function answerOf({ target, influences, groups, probability: now }: Sensitivity, scenario: Scenario): Text {
  const goal = goals([target], scenario);
  const [first] = influences;
  const [group] = groups;
  if (!first || (group && !group.once && group.total.value > (first.firstOrder ?? first.hit)))
    return {
      zh: `对${goal.zh}影响最大的是${named(group?.labels ?? []).zh}：占方差的${percent(group?.total.value ?? null, 2)}（达标概率 ${probability(now)}）。`,
      en: `What drives ${goal.en} most is ${named(group?.labels ?? []).en}: ${group && group.labels.length > 1 ? "together they have" : "it has"} a part in ${percent(group?.total.value ?? null, 2)} of the variance (probability ${probability(now)}).`,
    };
  const alone = percent(first.firstOrder ?? first.hit, 2);
  // Where its number is not finite in every draw there is no variance but that of being met or missed.
  const of = first.firstOrder === null ? { zh: "达标与否的", en: "of being met or missed" } : { zh: "", en: "" };
  return {
    zh: `对${goal.zh}影响最大的是${named([first.label]).zh}：单独解释${of.zh}方差的${alone}；它处在最低一成时达标概率为 ${probability(first.low)}，最高一成时为 ${probability(first.high)}（总体 ${probability(now)}）。`,
    en: `What drives ${goal.en} most is ${first.label.en}: alone it explains ${alone} of the variance${of.en === "" ? "" : ` ${of.en}`}; in its lowest tenth the probability is ${probability(first.low)}, in its highest ${probability(first.high)} (overall ${probability(now)}).`,
  };
}

/** What can be found out, and what cannot. */
function splitOf({ split }: Sensitivity): readonly Text[] {
  if (!split) return [];
  const { value, error } = split.once;
  const [known, rest] = [inBoth((lang) => share(Math.min(1, value), error, lang)), percent(Math.max(0, 1 - value), 2)];
  return [
    {
      zh: `方差的${known.zh}来自一次性的不确定，查清就能减少；其余${rest}来自逐年波动，事先无法消除。`,
      en: `${known.en} of the variance is settled once, and can be reduced by finding out; the other ${rest} comes anew every year, and cannot.`,
    },
  ];
}

/** A share of nothing can come out below it, by the error of its draws. */
const share = (value: number | null, error: number | null, lang: Lang): string => {
  if (value !== null && value < 0) return lang === "zh" ? "约0" : "about 0";
  const text = percent(value, 2);
  return value === null || !error || error < 5e-4 ? text : `${text} ±${(100 * error).toFixed(1)}`;
};

const shareColumn = <Row>(
  head: Text,
  place: (row: Row) => string,
  of: (row: Row) => { readonly value: number | null; readonly error: number | null },
): ColumnOf<Row> => ({
  head,
  cell: (row) => saidCell(place(row), of(row).value, (lang) => share(of(row).value, of(row).error, lang)),
});

function driverColumns(target: Target, scenario: Scenario): readonly ColumnOf<Driver>[] {
  const at =
    (what: string) =>
    ({ assumption }: Driver) =>
      `${assumption}#${target.id}.${what}`;
  const chance = (head: Text, what: "low" | "high"): ColumnOf<Driver> => ({
    head,
    cell: (row) => saidCell(at(what)(row), row[what], () => probability(row[what], row.errors[what])),
  });
  const held = (head: Text, of: (row: Driver) => Held | undefined): ColumnOf<Driver> => ({
    head,
    cell: (row) =>
      saidCell(at("tornado")(row), of(row)?.value ?? null, (lang) => heldText(of(row), row, target, scenario, lang)),
  });
  return [
    {
      head: { zh: "假设", en: "assumption" },
      width: 24,
      names: true,
      cell: ({ assumption, label, byCorrelation }) =>
        wordCell(
          assumption,
          byCorrelation ? { zh: `${label.zh}（仅因相关）`, en: `${label.en} (by correlation alone)` } : label,
        ),
    },
    shareColumn({ zh: "单独解释的方差", en: "variance alone" }, at("firstOrder"), (row) => ({
      value: row.firstOrder,
      error: row.errors.firstOrder,
    })),
    shareColumn({ zh: "对达标与否", en: "of met or missed" }, at("hit"), (row) => ({
      value: row.hit,
      error: row.errors.hit,
    })),
    chance({ zh: "最低一成的概率", en: "lowest tenth" }, "low"),
    chance({ zh: "最高一成的概率", en: "highest tenth" }, "high"),
    shareColumn({ zh: "查清的价值", en: "worth knowing" }, at("evppi"), (row) => ({
      value: Math.max(0, row.evppi),
      error: row.errors.evppi,
    })),
    held({ zh: "固定在10%分位", en: "held at 10%" }, (row) => row.tornado?.low),
    held({ zh: "固定在90%分位", en: "held at 90%" }, (row) => row.tornado?.high),
  ];
}

/** 4.1%: 1993亿元, 3.2% */
function heldText(
  held: Held | undefined,
  { assumption }: Driver,
  target: Target,
  scenario: Scenario,
  lang: Lang,
): string {
  const own = scenario.assumptions.find(({ id }) => id === assumption);
  if (!held || !own) return "–";
  const value = measuredText(held.value, quantityOf(target).measure, unitOf(target, scenario), lang);
  const chance = held.probability === null ? "" : `${lang === "zh" ? "，" : ", "}${probability(held.probability)}`;
  return `${valueText(own, held.at, lang)}${lang === "zh" ? "：" : ": "}${value}${chance}`;
}

function groupColumns({ shapley }: Sensitivity): readonly ColumnOf<Group>[] {
  const fair = ({ names }: Group) => {
    const parts = shapley?.filter(({ name }) => names.includes(name)) ?? [];
    const error = Math.sqrt(parts.reduce((sum, { error: own }) => sum + (own ?? 0) ** 2, 0));
    return parts.length === 0
      ? { value: null, error: null }
      : { value: parts.reduce((sum, each) => sum + each.value, 0), error };
  };
  const place =
    (what: string) =>
    ({ names }: Group) =>
      `${names.join("+")}#${what}`;
  return [
    {
      head: { zh: "一起抽取的", en: "drawn together" },
      width: 40,
      names: true,
      cell: ({ names, labels }) =>
        wordCell(
          names.join("+"),
          inBoth((lang) => labels.map((each) => each[lang]).join(lang === "zh" ? "、" : ", ")),
        ),
    },
    shareColumn({ zh: "单独", en: "alone" }, place("first"), ({ first }) => first),
    shareColumn({ zh: "连同交互", en: "with interactions" }, place("interactions"), ({ total }) => total),
    ...(shapley
      ? [shareColumn({ zh: "公平分摊（Shapley）", en: "fair share (Shapley)" }, place("shapley"), fair)]
      : []),
  ];
}

const methodOf = ({ seed, draws, shapley }: Sensitivity): Text => ({
  zh: `种子 ${seed}，${drawsText(draws)} 次抽样；± 为一个标准误差（百分点）。上表取自一次推演的抽样，下表另作推演（pick-freeze）${shapley ? "" : "；因素多于 7 个，不作 Shapley 分摊"}。`,
  en: `Seed ${seed}, ${drawsText(draws)} draws; ± is one standard error, in points. The first table comes from one run's draws, the second from further runs (pick-freeze)${shapley ? "" : "; more than 7 factors, so no Shapley shares"}.`,
});
