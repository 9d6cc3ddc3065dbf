import { figure, NONE, percent } from "../../base/figures.ts";
import { messageOf } from "../../base/messages/index.ts";
import { inBoth, type Lang, type Text } from "../../base/text.ts";
import { type HistoryBacktest, type HistoryForecast, unfit } from "../../explore/forecasting.ts";
import type { Backtest } from "../../forecast/backtest.ts";
import { coverageText } from "../../forecast/coverage.ts";
import type { ForecastYear } from "../../forecast/forecast.ts";
import { methodCalled } from "../../forecast/forecast.ts";
import { quantityText } from "../../formula/quantityText.ts";
import { type ColumnOf, saidCell, type Table, tableOf, wordCell } from "../table.ts";
import { sentences } from "./words.ts";

/** What `reckon forecast` prints of each history: the sentence, then median and bands by year. */
export const forecastTables = (found: readonly HistoryForecast[]): readonly Table[] =>
  found.flatMap((each) => [sentences(answerOf(each)), yearsTable(each)]);

function answerOf({ name, unit, years, label, said, chosen, observations, from, to }: HistoryForecast): Text {
  const end = years.at(-1) as ForecastYear;
  return inBoth((lang) => {
    const [median, low, high] = [end.median, end.low80, end.high80].map((value) => quantityText(value, unit, lang));
    const why = chosen === null ? "" : lang === "zh" ? chosen.zh : ` ${chosen.en}`;
    if (lang === "zh")
      return `${name.zh}：照${from === to ? to : `${from}—${to}`}年的${observations}个观测值，${end.year}年预计为${median}（80%区间${low}至${high}）。${label.zh}：${said.zh}${why}`;
    return `${name.en}: by its ${observations} observation${observations === 1 ? "" : "s"} of ${from === to ? to : `${from}–${to}`}, ${median} in ${end.year} (80% band ${low} to ${high}). ${label.en}: ${said.en}${why}`;
  });
}

function yearsTable({ id, unit, years, measured, broken }: HistoryForecast): Table {
  const amount = (head: Text, key: Exclude<keyof ForecastYear, "year">): ColumnOf<ForecastYear> => ({
    head,
    cell: (each) => saidCell(`${id}@${each.year}#${key}`, each[key], (lang) => quantityText(each[key], unit, lang)),
  });
  const notes: Text[] = [coverageText(measured)];
  if (broken !== null)
    notes.push({
      zh: `${broken}年口径有变，此前的数不用。`,
      en: `It was counted anew in ${broken}; nothing before is used.`,
    });
  return tableOf({
    columns: [
      {
        head: { zh: "年份", en: "year" },
        names: true,
        cell: ({ year }) => wordCell(year, { zh: String(year), en: String(year) }),
      },
      amount({ zh: "中位数", en: "median" }, "median"),
      amount({ zh: "80%区间下端", en: "80% from" }, "low80"),
      amount({ zh: "80%区间上端", en: "80% to" }, "high80"),
      amount({ zh: "95%区间下端", en: "95% from" }, "low95"),
      amount({ zh: "95%区间上端", en: "95% to" }, "high95"),
    ],
    rows: years,
    notes,
  });
}

/** What `reckon backtest` prints of each history: which method did best, or that nothing can be told; then every method. */
export const backtestTables = (found: readonly HistoryBacktest[]): readonly Table[] =>
  found.flatMap((each) => [sentences(verdictOf(each)), methodsTable(each)]);

function verdictOf({ name, from, to, observations, methods }: HistoryBacktest): Text {
  const tested = methods.filter(({ outcomes }) => outcomes > 0);
  const [origins, outcomes] = [
    Math.max(0, ...methods.map((each) => each.origins)),
    Math.max(0, ...methods.map((each) => each.outcomes)),
  ];
  const best = tested.filter(({ owa }) => owa !== null).toSorted((a, b) => (a.owa as number) - (b.owa as number))[0];
  if (best === undefined)
    return {
      zh: `${name.zh}：${from}—${to}年共${observations}个观测值，太短，一次也无从检验（至少要5个）。`,
      en: `${name.en}: ${observations} observation${observations === 1 ? "" : "s"} in ${from}–${to}, too short to test even once (five at least).`,
    };
  const label = methodCalled(best.method)?.label ?? { zh: best.method, en: best.method };
  const owa = figure(best.owa, 3);
  if (tested.every(({ short }) => short))
    return {
      zh: `${name.zh}：只能从${origins}个年份起检验（${outcomes}个结果），太短，分不出高下。误差最小的是${label.zh}（OWA ${owa}），但这可能只是碰巧。`,
      en: `${name.en}: ${origins} starting year${origins === 1 ? "" : "s"} (${outcomes} outcome${outcomes === 1 ? "" : "s"}) are too short to tell methods apart. The smallest errors are those of ${label.en} (OWA ${owa}), which may be chance.`,
    };
  return {
    zh: `${name.zh}：从${origins}个年份起、共${outcomes}个结果中，误差最小的是${label.zh}（OWA ${owa}，保持不变为1）。`,
    en: `${name.en}: over ${outcomes} outcomes from ${origins} starting years the smallest errors are those of ${label.en} (OWA ${owa}; no change is 1).`,
  };
}

function methodsTable({ id, methods }: HistoryBacktest): Table {
  const number = (head: string, key: "smape" | "mase" | "rmsse" | "owa" | "msis" | "brier"): ColumnOf<Backtest> => ({
    head: { zh: head, en: head },
    cell: (each) => saidCell(`${id}/${each.method}#${key}`, each[key], () => figure(each[key], 3)),
  });
  const share = (head: Text, key: "in80" | "in95" | "told" | "came"): ColumnOf<Backtest> => ({
    head,
    cell: (each) =>
      saidCell(`${id}/${each.method}#${key}`, each[key], () => (each[key] === null ? NONE : percent(each[key], 3))),
  });
  const tested = methods.filter(({ outcomes }) => outcomes > 0);
  return tableOf({
    columns: [
      {
        head: { zh: "方法", en: "method" },
        names: true,
        cell: ({ method }) => wordCell(method, methodCalled(method)?.label),
      },
      {
        head: { zh: "结果数", en: "outcomes" },
        cell: ({ method, outcomes }) => saidCell(`${id}/${method}#outcomes`, outcomes, () => String(outcomes)),
      },
      number("OWA", "owa"),
      number("sMAPE", "smape"),
      number("MASE", "mase"),
      number("RMSSE", "rmsse"),
      number("MSIS", "msis"),
      share({ zh: "80%区间含", en: "in 80%" }, "in80"),
      share({ zh: "95%区间含", en: "in 95%" }, "in95"),
      number("Brier", "brier"),
      share({ zh: "预测不降", en: "told no fall" }, "told"),
      share({ zh: "实际不降", en: "came" }, "came"),
    ],
    rows: tested,
    notes: [...(tested.length > 0 ? [EXPLAINED] : []), ...methods.flatMap((each) => whyNot(each))],
  });
}

const EXPLAINED: Text = {
  zh: "逐年起点外推1至5年，与后来的观测值比。OWA 小于1即好于保持不变；Brier 针对“不低于起点值”的概率，其平均与实际出现的比例列在最后。",
  en: "From each year one to five years on, against what came. OWA below 1 is better than no change; Brier is of the probability of no less than the starting value, whose mean and how often it came stand last.",
};

const whyNot = ({ method, unfit: why, outcomes }: Backtest): readonly Text[] =>
  why === null || outcomes > 0 ? [] : [inBoth((lang: Lang) => sentence(messageOf(unfit(method, why), lang), lang))];

/** A message as a sentence of its own. */
const sentence = (text: string, lang: Lang): string =>
  lang === "zh" ? `${text}。` : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
