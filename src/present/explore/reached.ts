import { figure, NONE, percent, probability } from "../../base/figures.ts";
import { clauses, inBoth, type Lang, listed, type Text } from "../../base/text.ts";
import type { LeastEffort, Move, Reached } from "../../explore/reach/reach.ts";
import { addedText } from "../../formula/quantityText.ts";
import type { UnitName } from "../../formula/unitName.ts";
import { measuredText } from "../../kinds/figures.ts";
import { quantityOf } from "../../kinds/index.ts";
import { unitOf } from "../../kinds/said.ts";
import type { Assumption, Scenario } from "../../plan/scenario.ts";
import { type ColumnOf, saidCell, same, type Table, tableOf, wordCell } from "../table.ts";
import { words } from "../wording.ts";
import { drawsText, goals, named, sentences, valueText } from "./words.ts";

type TargetRow = Reached["targets"][number];

/** What `reckon reach` prints: what can be had, then the mix of levers, then what waiting takes. */
export function reachedTables(found: Reached, scenario: Scenario): readonly Table[] {
  const led = found.targets.filter(({ levers }) => levers.length > 0);
  return [
    sentences(answerOf(found, scenario), ...conflictTexts(found, scenario), ...lastTexts(found, scenario)),
    ...(led.length > 1 ? [tableOf({ columns: targetColumns(found), rows: led })] : []),
    ...mixTables(found.least, scenario),
    waitTable(found, scenario),
  ];
}

const assumptionOf = (id: string, { assumptions }: Scenario): Assumption =>
  assumptions.find((each) => each.id === id) as Assumption;

function answerOf(found: Reached, scenario: Scenario): Text {
  const led = found.targets.filter(({ levers }) => levers.length > 0);
  if (led.length === 0) return withoutLevers(found, scenario);
  const of = (reach: TargetRow["reach"]) => led.filter((each) => each.reach === reach).map(({ target }) => target);
  const [can, cannot, open] = [of("can"), of("cannot"), of("undecided")];
  return inBoth((lang) => {
    const told = (ids: readonly string[]) => goals(ids, scenario)[lang];
    const zh = lang === "zh";
    const no =
      cannot.length === 0
        ? []
        : [
            zh
              ? `${told(cannot)}在可控变量的范围内无论如何也达不到（按中心轨迹，已证明）`
              : `${told(cannot)} cannot be met by any setting of the levers within their bounds (proved, on the central trajectory)`,
          ];
    const unsure =
      open.length === 0
        ? []
        : [
            zh
              ? `${told(open)}能否达到无法判断（既没有找到办法，也没有证明达不到）`
              : `whether ${told(open)} can be met cannot be told (neither a setting nor a proof was found)`,
          ];
    const yes =
      can.length === 0 ? [] : [`${canText(found, can, led.length, scenario)[lang]}${mixText(found, scenario, lang)}`];
    const text = clauses([...yes, ...no, ...unsure], lang);
    return zh
      ? `${text}。`
      : `${text.replace(/^(whether|all|both) /, (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)}.`;
  });
}

/** How many of the targets can be met, and whether together. */
function canText({ conflicts }: Reached, can: readonly string[], of: number, scenario: Scenario): Text {
  const told = goals(can, scenario);
  if (can.length === 1)
    return { zh: `${told.zh}在可控变量的范围内可以达到`, en: `${told.en} can be met within the levers' bounds` };
  const [zh, en] =
    can.length === of
      ? [`可控变量影响的${of}项目标`, `${of === 2 ? "both" : `all ${of}`} targets that levers move`]
      : [`可控变量影响的${of}项目标中有${can.length}项`, `${can.length} of the ${of} targets that levers move`];
  return conflicts.length === 0
    ? { zh: `${zh}可以同时达到`, en: `${en} can be met together` }
    : { zh: `${zh}各自可以达到，但不能同时达到`, en: `${en} can be met, but not together` };
}

/** What it takes: at least the moves of the levers, rounded as they are written where that still meets. */
function mixText({ least, probability: wanted }: Reached, scenario: Scenario, lang: Lang): string {
  const zh = lang === "zh";
  if (least === null)
    return wanted === null
      ? ""
      : zh
        ? `，但没有找到概率达到${percent(wanted)}的办法`
        : `, but no setting with a probability of ${percent(wanted)} was found`;
  const moved = least.moves.filter(({ value, own }) => value !== own);
  const chance = wanted === null ? "" : zh ? `以${percent(wanted)}的概率` : ` with a probability of ${percent(wanted)}`;
  if (moved.length === 0)
    return zh ? `：${chance === "" ? "" : `${chance}，`}照现在的值就行` : `${chance}: as things stand`;
  const most = moved.toSorted((a, b) => b.effort - a.effort);
  const each = most.slice(0, 4).map((move) => moveText(move, scenario, lang));
  const rest = most.length > 4 ? (zh ? `等${most.length}项` : ` and ${most.length - 4} more`) : "";
  return zh
    ? `${chance === "" ? "" : `，${chance}`}，最省力是${listed(each, lang)}${rest}`
    : `${chance}, with the least effort by ${listed(each, lang)}${rest}`;
}

function moveText({ assumption, own, value, rounded }: Move, scenario: Scenario, lang: Lang): string {
  const each = assumptionOf(assumption, scenario);
  const [from, to] = [own, value].map((at) => valueText(each, at, lang));
  const round = rounded === null ? to : valueText(each, rounded, lang);
  if (lang === "zh") return `${named([each.label]).zh}由${from}调到${to}${round === to ? "" : `（取整${round}）`}`;
  return `${each.label.en} from ${from} to ${to}${round === to ? "" : ` (rounded ${round})`}`;
}

function withoutLevers({ targets }: Reached, scenario: Scenario): Text {
  const told = goals(
    targets.map(({ target }) => target),
    scenario,
  );
  const one = targets.length === 1;
  return {
    zh: `${one ? told.zh : "各项目标"}不受任何可控变量影响，能否达到无从求证；给假设写上 lever: { from: …, to: … } 再问。晚些起步要多快见下表。`,
    en: `No lever moves ${one ? told.en : "the targets"}, so there is nothing to set: give an assumption lever: { from: …, to: … }. What a later start takes stands below.`,
  };
}

/** What excludes each other, and by how much one must give. */
const conflictTexts = ({ conflicts }: Reached, scenario: Scenario): readonly Text[] =>
  conflicts.map(({ targets, proved, gives }) =>
    inBoth((lang) => {
      const zh = lang === "zh";
      const each = gives.flatMap(({ target, figure: at }) => {
        const own = scenario.targets.find(({ id }) => id === target);
        if (!own || at === null) return [];
        const text = measuredText(at, quantityOf(own).measure, unitOf(own, scenario), lang);
        return [zh ? `${named([own.label]).zh}放宽到${text}` : `${own.label.en} to ${text}`];
      });
      const give =
        each.length === 0 ? "" : zh ? `；要么${each.join("，要么")}` : `; one must give: ${each.join(", or ")}`;
      const how = proved
        ? zh
          ? "已证明"
          : "proved"
        : zh
          ? "没有找到办法，尚未证明"
          : "no setting was found; not proved";
      return zh
        ? `${goals(targets, scenario).zh}不能同时达到（${how}）${give}。`
        : `${goals(targets, scenario).en} cannot be met together (${how})${give}.`;
    }),
  );

/** From when on it is too late, for the targets that can be met now but not for ever. */
function lastTexts({ targets, noReturn }: Reached, scenario: Scenario): readonly Text[] {
  const bounded = targets.flatMap(({ target, lastStart, levers }) => {
    const own = noReturn.filter((each) => each.target === target);
    const beyond = own.some(({ reach, start }) => lastStart !== null && start > lastStart && reach === "cannot");
    return levers.length > 0 && lastStart !== null && beyond ? [{ target, lastStart, own }] : [];
  });
  const [one] = bounded.toSorted((a, b) => a.lastStart - b.lastStart);
  if (!one) return [];
  const at = one.own.find(({ start }) => start === one.lastStart);
  const target = scenario.targets.find(({ id }) => id === one.target);
  return [
    inBoth((lang) => {
      const name = goals([one.target], scenario)[lang];
      const rate = at && target ? needText(at, unitOf(target, scenario), lang) : NONE;
      const takes = rate === NONE ? "" : lang === "zh" ? `，此后每年需${rate}` : `, ${rate} a year from then on`;
      return lang === "zh"
        ? `${name}最晚要在${one.lastStart}年后起步${takes}；再晚，可控变量的范围就不够了。`
        : `${name}: ${one.lastStart} is the last year after which the bounds still suffice${takes}; later it is too late.`;
    }),
  ];
}

const needText = (
  { rate, increment }: Pick<Reached["noReturn"][number], "rate" | "increment">,
  unit: UnitName,
  lang: Lang,
): string => (increment !== null ? addedText(increment, unit, lang) : rate === null ? NONE : percent(rate));

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
  const led = found.targets.filter(({ levers }) => levers.length > 0);
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
