import { TARGET_SNIPPETS } from "../../kinds/snippets.ts";
import { BETWEEN } from "../../plan/scenario.ts";
import { CHINESE } from "./chinese.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * A JSON Schema with what the editors' YAML service shows and offers: each key's meaning in both languages, what each word of
 * a choice means, examples, and snippets. A validator passes over them.
 *
 * @example forEditors({ description: "Its mean." }).markdownDescription // "均值。\n\nIts mean."
 */
export function forEditors(schema: Json): Json {
  const own = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, below(value)]));
  const { description, enum: choices } = schema;
  if (typeof description === "string") Object.assign(own, shown(description));
  if (Array.isArray(choices)) Object.assign(own, chosen(choices));
  return own;
}

const below = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(below);
  return typeof value === "object" && value !== null ? forEditors(value as Json) : value;
};

function shown(description: string): Json {
  const chinese = CHINESE[description];
  const [examples, defaultSnippets] = [EXAMPLES[description], SNIPPETS[description]];
  return {
    ...(chinese ? { markdownDescription: `${plain(chinese)}\n\n${plain(description)}` } : {}),
    ...(examples ? { examples } : {}),
    ...(defaultSnippets ? { defaultSnippets } : {}),
  };
}

/** A sentence that Markdown would take marks of. */
const plain = (text: string): string => text.replace(/[*<_]/g, "\\$&");

function chosen(choices: readonly unknown[]): Json {
  const texts = choices.map((each) => WORDS[String(each)]);
  return texts.every((text) => text !== undefined) ? { enumDescriptions: texts, markdownEnumDescriptions: texts } : {};
}

/** What each word of a choice means. */
export const WORDS: Readonly<Record<string, string>> = {
  plain: "普通随机数 · plain random numbers",
  lhs: "拉丁超立方 · Latin hypercube",
  sobol: "Sobol 序列 · Sobol points",
  "sobol-sums": "Sobol 序列，各年波动之和也均匀（默认） · Sobol points, even in the sums over years too (default)",
  discrete: "逐年复合：(1 + r)^n · compounded year by year",
  continuous: "连续累积：e^(r·n) · compounded continuously",
  once: "每条轨迹抽一次 · once a trajectory",
  yearly: "每年重抽 · anew each year",
  [BETWEEN[0]]: "沿用前一年的值 · the earlier value holds",
  linear: "按直线变化 · along a line",
  statcan: "按复合增速（加拿大统计局的方法） · by compound rates, as Statistics Canada does",
  level: "水平值 · levels",
  rate: "已是逐年增速 · yearly growth already",
  binding: "约束性 · binding",
  expected: "预期性 · expected",
  约束性: "约束性 · binding",
  预期性: "预期性 · expected",
  value: "数值 · the value",
  growth: "增速 · its growth",
  highest: "第 1 位最高 · the highest is first",
  lowest: "第 1 位最低 · the lowest is first",
  up: "上升 · rises",
  down: "下降 · falls",
  compound: "按固定增速复合增长 · compound growth",
  increment: "每年增加固定的数 · the same amount each year",
  damped: "增速逐年减弱 · growth that fades",
  logistic: "S 形曲线，趋向上限 · an S-curve to a ceiling",
  gompertz: "不对称的 S 形曲线 · a lopsided S-curve",
  bass: "创新扩散 · diffusion of an innovation",
  hold: "保持最近的观测值 · stays at the last observation",
  baseline: "按自身历史外推 · continues its own history",
  median: "中位数 · the median",
  "best-tenth": "最高一成 · the highest tenth",
  "lowest-tenth": "最低一成 · the lowest tenth",
};

/** Values as they may be written, by the sentence of their key. */
export const EXAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  "A number; with %, 万, 亿 or a unit where wanted: 3%, 1.5万, 3000亿元.": ["3%", "1.5万", "3000亿元"],
  "Its unit: 亿元, 万人, 人/千人, %, index …; or its name in each language: { zh: 件, en: parcels }.": [
    "亿元",
    "万人",
    "人/千人",
    "%",
    "起",
    "index",
  ],
  "How it goes on after its last observation.": ["5%", "growth", "0.3个百分点"],
  "How it follows from others: + - * / ^, min, max, if, previous(x), at(x, 2020), sum(x, 2021, 2025), year.": [
    "gdp / population",
    "previous(stock) + added",
    "sum(beds[district])",
  ],
  "The probability that is asked for.": ["80%", "90%"],
  "The condition: ≥.": ["3000亿元", "8%"],
  "The condition: ≤.": ["-13.5%", 5],
  "The month it is due; the target's by without it.": ["2025-12"],
};

interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: Json;
}

const snippet = (label: string, description: string, body: Json): Snippet => ({
  label,
  description,
  body: JSON.parse(JSON.stringify(body).replace(/\{(?=\d+:)/g, "${")),
});

/** What an editor can put in the place of a section's entries, by the section's sentence. `{1:…}` is a place to fill, which editors write with a $. */
export const SNIPPETS: Readonly<Record<string, readonly Snippet[]>> = {
  "Where figures come from.": [
    snippet("来源 · source", "一个来源 · where a figure comes from", {
      "{1:yearbook}": { title: "{2:统计年鉴}", url: "{3:https://}" },
    }),
  ],
  "Stated beliefs: what the projection rests on.": [
    snippet("假设 · assumption", "不确定的假设 · an uncertain assumption", {
      "{1:growth}": {
        value: "{2:8%}",
        distribution: { pert: ["{3:5%}", "{2:8%}", "{4:10%}"] },
        source: "{5:yearbook}",
      },
    }),
    snippet("可控变量 · lever", "规划者能定的数 · what a planner decides", {
      "{1:spending}": { value: "{2:5%}", lever: { from: "{3:3%}", to: "{4:8%}" } },
    }),
    snippet("分年设定 · schedule", "逐年给定的值 · prescribed by year", {
      "{1:rate}": { schedule: { "2021": "{2:3%}", "2023": "{3:4%}" } },
    }),
  ],
  "Quantities with a unit and one value a year.": [
    snippet("指标 · indicator", "有历史、有增速的指标 · with a history and a growth", {
      "{1:output}": {
        label: "{2:产业规模}",
        unit: "{3:亿元}",
        history: { "{4:2020}": 1566 },
        growth: "{5:growth}",
        source: "{6:yearbook}",
      },
    }),
    snippet("公式 · formula", "由其他指标算得 · follows from others", {
      "{1:gdp-per-person}": { unit: "{2:万元/人}", formula: "{3:gdp / population}" },
    }),
    snippet("表格 · table", "历史取自 CSV 或 XLSX · its history from a table", {
      "{1:gdp}": {
        unit: "{2:亿元}",
        history: { file: "{3:yearbook.xlsx}", year: "{4:年份}", value: "{5:地区生产总值}" },
      },
    }),
  ],
  "Conditions on indicators by a year.": Object.entries(TARGET_SNIPPETS).map(([kind, { called, says, body }]) =>
    snippet(called, says, { [`{1:${kind}-2025}`]: body }),
  ),
};
