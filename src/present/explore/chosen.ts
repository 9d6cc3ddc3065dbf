import { figure, NONE, percent, probability } from "../../base/figures.ts";
import { inBoth, type Lang, listed, type Text } from "../../base/text.ts";
import type { Choice } from "../../explore/choose/choose.ts";
import { statedText } from "../../kinds/figures.ts";
import { measureIn } from "../../kinds/quantity.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { type ColumnOf, saidCell, same, type Table, tableOf, wordCell } from "../table.ts";
import { drawsText, goals, named, sentences } from "./words.ts";

type Option = Choice["options"][number];

/** What `reckon choose` prints: which option gives least away, then the regret table. */
export function chosenTables(choice: Choice, scenario: Scenario): readonly Table[] {
  const rows = choice.options.toSorted((a, b) => rank(a) - rank(b) || a.effort - b.effort);
  return [
    sentences(answerOf(choice), frontierText(choice)),
    tableOf({ columns: regretColumns(choice), rows, notes: [targetsText(choice, scenario), methodOf(choice)] }),
    tableOf({ columns: settingColumns(choice, scenario), rows }),
  ];
}

const rank = ({ worstRegret }: Option): number => worstRegret ?? 2;

/** Regret is a difference of probabilities: points of per cent. */
const points = (value: number | null, lang: Lang): string =>
  value === null ? NONE : lang === "zh" ? `${figure(100 * value, 3)}个百分点` : `${figure(100 * value, 3)} pp`;

function answerOf({ options, scenarios, cells }: Choice): Text {
  const possible = options.filter(({ worstRegret }) => worstRegret !== null);
  const [best] = possible.toSorted((a, b) => rank(a) - rank(b) || a.effort - b.effort);
  if (!best) return { zh: "没有一个方案在各情景中都可行。", en: "No option can be had in every scenario." };
  if (options.length === 1)
    return {
      zh: `只有一个方案：${best.label.zh}；${chancesText(best).zh}。`,
      en: `There is one option only, ${best.label.en}; ${chancesText(best).en}.`,
    };
  return inBoth((lang) => {
    const regret = points(best.worstRegret, lang);
    return lang === "zh"
      ? `${options.length}个方案中，${named([best.label]).zh}最稳妥：${best.worstRegret === 0 ? "在每个情景中都是最好的" : `最坏情形下也只比最好的方案低${regret}`}；${chancesText(best).zh}。`
      : `Of ${options.length} options, ${best.label.en} gives the least away: ${best.worstRegret === 0 ? "it is the best in every scenario" : `at worst ${regret} below the best option of a scenario`}; ${chancesText(best).en}.`;
  });

  function chancesText({ option, satisfied }: Option): Text {
    const each = (lang: Lang) =>
      scenarios.map(({ id, title }) => {
        const cell = cells.find((one) => one.option === option && one.scenario === id);
        return lang === "zh"
          ? `${named([title]).zh}中${probability(cell?.probability ?? null)}`
          : `${probability(cell?.probability ?? null)} in ${title.en}`;
      });
    return {
      zh: `全部目标同时达到的概率：${each("zh").join("，")}，平均${percent(satisfied, 2)}`,
      en: `all targets hold with ${listed(each("en"), "en")}: ${percent(satisfied, 2)} of all draws`,
    };
  }
}

/** What more effort brings. */
function frontierText({ options }: Choice): Text {
  const steps = options.filter(({ frontier }) => frontier).toSorted((a, b) => a.effort - b.effort);
  const said = (lang: Lang) =>
    steps.map(({ effort, satisfied }) =>
      lang === "zh"
        ? `费力${figure(effort, 3)}得${percent(satisfied, 2)}`
        : `${percent(satisfied, 2)} for ${figure(effort, 3)}`,
    );
  return {
    zh: `费力与概率的前沿：${said("zh").join("，")}。`,
    en: `What effort brings, at best: ${said("en").join(", ")}.`,
  };
}

function regretColumns({ scenarios, cells }: Choice): readonly ColumnOf<Option>[] {
  const inScenario = scenarios.map(
    ({ id, title }): ColumnOf<Option> => ({
      head: title,
      width: 24,
      cell: ({ option }) => {
        const cell = cells.find((one) => one.option === option && one.scenario === id);
        return saidCell(`${option}/${id}#probability`, cell?.probability ?? null, (lang) => {
          if (!cell || cell.probability === null) return NONE;
          const regret = cell.regret === null || cell.regret < 5e-4 ? "" : ` −${figure(100 * cell.regret, 3)}`;
          return lang === "zh"
            ? `${probability(cell.probability)}${regret}`
            : `${probability(cell.probability)}${regret}`;
        });
      },
    }),
  );
  return [
    {
      head: { zh: "方案", en: "option" },
      width: 34,
      names: true,
      cell: ({ option, label }) => wordCell(option, label),
    },
    ...inScenario,
    {
      head: { zh: "最大遗憾", en: "worst regret" },
      cell: ({ option, worstRegret }) => saidCell(`${option}#regret`, worstRegret, (lang) => points(worstRegret, lang)),
    },
    {
      head: { zh: "平均概率", en: "satisfied" },
      cell: ({ option, satisfied }) => saidCell(`${option}#satisfied`, satisfied, () => percent(satisfied, 2)),
    },
    {
      head: { zh: "费力", en: "effort" },
      cell: ({ option, effort }) => saidCell(`${option}#effort`, effort, () => figure(effort, 3)),
    },
    {
      head: { zh: "前沿", en: "frontier" },
      cell: ({ frontier }) => wordCell(Number(frontier), same(frontier ? "✓" : "")),
    },
  ];
}

/** What each option sets. */
const settingColumns = ({ levers }: Choice, { assumptions }: Scenario): readonly ColumnOf<Option>[] => [
  { head: { zh: "方案", en: "option" }, width: 34, names: true, cell: ({ option, label }) => wordCell(option, label) },
  ...levers.map(
    ({ id, label }, i): ColumnOf<Option> => ({
      head: label,
      width: 22,
      cell: ({ option, setting }) =>
        saidCell(`${option}#${id}`, setting[i] ?? null, (lang) => {
          const own = assumptions.find((each) => each.id === id);
          const value = Number((setting[i] ?? Number.NaN).toPrecision(4));
          return own ? statedText(value, measureIn(own.unit), own.unit.text, lang) : NONE;
        }),
    }),
  ),
];

const targetsText = ({ targets }: Choice, scenario: Scenario): Text => ({
  zh: `目标：${targets.length > 6 ? `${named(scenario.targets.filter(({ id }) => targets.slice(0, 6).includes(id)).map(({ label }) => label)).zh}等${targets.length}项` : goals(targets, scenario).zh}。`,
  en: `Targets: ${
    targets.length > 6
      ? `${targets.length}, ${listed(
          scenario.targets.filter(({ id }) => targets.slice(0, 6).includes(id)).map(({ label }) => label.en),
          "en",
        )} …`
      : goals(targets, scenario).en
  }.`,
});

const methodOf = ({ seed, draws, scenarios }: Choice): Text => ({
  zh: `每格：全部目标同时达到的概率，− 为比该情景中最好的方案低多少个百分点；${scenarios.length}个情景同等看待；种子 ${seed}，${drawsText(draws)} 次抽样，各情景、各方案用同一组随机数。`,
  en: `Each cell: the probability that all targets hold, and after − by how many points less than the best option there; the ${scenarios.length} scenarios count alike; seed ${seed}, ${drawsText(draws)} draws, the same random numbers for all.`,
});

/** The tidy CSV of a choice: a line an option and scenario. */
export const choiceLines = ({ options, cells, levers }: Choice): readonly (readonly (string | number | null)[])[] => [
  [
    "option",
    "scenario",
    "probability",
    "error",
    "regret",
    "worst-regret",
    "satisfied",
    "effort",
    "frontier",
    ...levers.map(({ id }) => id),
  ],
  ...cells.map(({ option, scenario, probability: chance, error, regret }) => {
    const own = options.find((each) => each.option === option);
    return [
      option,
      scenario,
      chance,
      error,
      regret,
      own?.worstRegret ?? null,
      own?.satisfied ?? null,
      own?.effort ?? null,
      Number(own?.frontier ?? false),
      ...(own?.setting ?? []),
    ];
  }),
];
