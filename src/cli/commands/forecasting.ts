import type { ForecastCommand } from "../command/forecast.ts";
import type { Option } from "../options.ts";
import { type Command, JSON_OPTION } from "./command.ts";

const HISTORY: Command["arguments"][string] = {
  completed: "files",
  text: {
    zh: "情景文件，或有年份、数值两列的 CSV",
    en: "a scenario file, or a CSV with the columns year and value",
  },
};
const INDICATOR: Option = {
  group: "inputs",
  kind: "text",
  short: "i",
  text: {
    zh: "情景中的指标；不写则所有有历史数据的",
    en: "an indicator of the scenario; all with a history without one",
  },
};
const CEILING: Option = {
  group: "inputs",
  kind: "text",
  text: {
    zh: "给定的上限，logistic、gompertz、bass 要用",
    en: "a declared ceiling, which logistic, gompertz and bass need",
  },
};

/** Commands that ask a history what comes after it, and how far that is to be trusted. */
export const FORECASTING: Readonly<Record<string, Command>> = {
  forecast: {
    takes: "<file>",
    text: {
      zh: "由历史外推：中位数和80%、95%区间，附实测的可靠程度",
      en: "what a history says of the years after it: median, 80 and 95 % bands, and how reliable they have been",
    },
    arguments: { file: HISTORY },
    options: ["as-of"],
    own: {
      indicator: INDICATOR,
      method: {
        group: "inputs",
        kind: "text",
        short: "m",
        default: "baseline",
        text: {
          zh: "方法：baseline、naive、drift、ses、holt、damped、theta、theta-box-cox、comb、log-linear、logistic、gompertz、bass，或 auto",
          en: "baseline, naive, drift, ses, holt, damped, theta, theta-box-cox, comb, log-linear, logistic, gompertz, bass, or auto",
        },
      },
      to: {
        group: "inputs",
        kind: "number",
        text: {
          zh: "最后一年；不写则到规划末年，CSV 为五年",
          en: "the last year; the plan's without one, of a CSV five years on",
        },
      },
      ceiling: CEILING,
      json: JSON_OPTION,
    },
    examples: [
      ["forecast beds.csv", { zh: "一列历史数据，往后五年", en: "a history, five years on" }],
      ["forecast plan.yaml -i beds --to 2030", { zh: "情景中的一个指标", en: "an indicator of a scenario" }],
      [
        "forecast users.csv -m logistic --ceiling 120",
        { zh: "给定上限的 S 形曲线", en: "an S-curve with a declared ceiling" },
      ],
    ],
    docs: "docs/guide.md",
    run: async (given: ForecastCommand) => (await import("../command/forecast.ts")).forecast(given),
  },
  backtest: {
    takes: "<file>",
    text: {
      zh: "用历史检验外推：各方法逐年起点的误差、区间和概率准不准",
      en: "test forecasts on a history's own past: errors, bands and probabilities of every method",
    },
    arguments: { file: HISTORY },
    options: ["as-of"],
    own: { indicator: INDICATOR, ceiling: CEILING, json: JSON_OPTION },
    examples: [
      [
        "backtest beds.csv",
        { zh: "哪个方法更准，还是分不出", en: "which method does better, or that none can be told" },
      ],
    ],
    docs: "docs/guide.md",
    run: async (given: ForecastCommand) => (await import("../command/forecast.ts")).backtest(given),
  },
};
