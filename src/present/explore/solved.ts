import { percent, probability } from "../../base/figures.ts";
import { inBoth, type Lang, type Text } from "../../base/text.ts";
import type { Stretch } from "../../explore/edges.ts";
import type { Solved } from "../../explore/solve.ts";
import type { Assumption, Scenario } from "../../plan/scenario.ts";
import type { Table } from "../table.ts";
import { drawsText, goals, named, sentences, slackText, valueText } from "./words.ts";

/** What `reckon solve` prints: the answer, then where and how it was looked for. */
export function solvedTables(solved: Solved, scenario: Scenario): readonly Table[] {
  return [sentences(answerOf(solved, scenario), methodOf(solved, scenario))];
}

type Moving = Solved["assumptions"][number];

const unitOf = ({ id }: Moving, { assumptions }: Scenario): Assumption =>
  assumptions.find((each) => each.id === id) as Assumption;

function answerOf(solved: Solved, scenario: Scenario): Text {
  const { outcome, assumptions, stretches, best } = solved;
  const targets = goals(solved.targets, scenario);
  const met = metOf(solved);
  const names = named(assumptions.map(({ label }) => label));
  return inBoth((lang) => {
    const figureOf = (moving: Moving, value: number) => valueText(unitOf(moving, scenario), value, lang);
    const comma = lang === "zh" ? "、" : ", ";
    const now = assumptions.map((each) => figureOf(each, each.own)).join(comma);
    if (outcome === "solved") {
      const when = stretches
        .map((stretch) => stretchText(stretch, solved, scenario, lang))
        .join(lang === "zh" ? "，或者" : ", or ");
      return lang === "zh"
        ? `${when}时，${targets.zh}${met.zh}（现为${now}）。`
        : `${targets.en} ${isMany(solved) ? "are" : "is"} ${met.en} where ${when} (now ${now}).`;
    }
    const ranges = assumptions.map((each) => [figureOf(each, each.from), figureOf(each, each.to)] as const);
    const range = ranges.map(([from, to]) => (lang === "zh" ? `${from}至${to}` : `${from} and ${to}`)).join(comma);
    if (outcome === "always")
      return lang === "zh"
        ? `${names.zh}在${range}之间取任何值，${targets.zh}都${met.zh}（现为${now}）。`
        : `${targets.en} ${isMany(solved) ? "are" : "is"} ${met.en} whatever ${names.en} is between ${range} (now ${now}).`;
    const closest = best ? assumptions.map((each, i) => figureOf(each, best.values[i] ?? each.own)).join(comma) : null;
    const chance = best?.probability ?? null;
    if (closest === null)
      return lang === "zh"
        ? `${names.zh}在${range}之间没有可算的结果。`
        : `nothing can be worked out for ${names.en} between ${range}.`;
    return lang === "zh"
      ? `${names.zh}在${range}之间无论取什么值，${targets.zh}都不能${met.zh.replace(/^可/, "")}；最接近的是${closest}${chance === null ? "" : `，概率为${probability(chance)}`}（现为${now}）。`
      : `No value of ${names.en} between ${range} gets ${targets.en} ${met.en}; the closest is ${closest}${chance === null ? "" : `, with ${probability(chance)}`} (now ${now}).`;
  });
}

const isMany = ({ targets }: Solved): boolean => targets.length > 1;

function metOf({ probability: wanted, joint, targets }: Solved): Text {
  const many = targets.length > 1;
  if (wanted === null) return { zh: many ? "可全部达到" : "可达到", en: many ? "all met" : "met" };
  const chance = percent(wanted);
  if (!many) return { zh: `有${chance}的概率达到`, en: `met with a probability of ${chance}` };
  return joint
    ? { zh: `有${chance}的概率同时达到`, en: `all met together with a probability of ${chance}` }
    : { zh: `各有${chance}以上的概率达到`, en: `each met with a probability of at least ${chance}` };
}

/** “增速”至少为 9.1% ± 0.02个百分点; with several assumptions, each of them. */
function stretchText({ from, to }: Stretch, solved: Solved, scenario: Scenario, lang: Lang): string {
  const each = solved.assumptions.map((moving) => {
    const assumption = unitOf(moving, scenario);
    const at = (shift: number): string => {
      const value = moving.own + shift;
      const near = solved.solutions.find((one) => one.assumption === moving.id && one.value === value);
      const slack = solved.draws === null ? "" : slackText(assumption, near?.error ?? null, lang);
      return `${valueText(assumption, value, lang)}${slack}`;
    };
    const name = named([moving.label])[lang];
    const is = lang === "zh" ? name : `${name} is`;
    if (from !== null && from === to) return lang === "zh" ? `${is}为${at(from)}` : `${is} ${at(from)}`;
    if (from === null) return lang === "zh" ? `${is}至多为${at(to ?? 0)}` : `${is} at most ${at(to ?? 0)}`;
    if (to === null) return lang === "zh" ? `${is}至少为${at(from)}` : `${is} at least ${at(from)}`;
    return lang === "zh" ? `${is}在${at(from)}至${at(to)}之间` : `${is} between ${at(from)} and ${at(to)}`;
  });
  return each.join(lang === "zh" ? "、" : " and ");
}

function methodOf(solved: Solved, scenario: Scenario): Text {
  const { assumptions, widened, draws, seed } = solved;
  return inBoth((lang) => {
    const ranges = assumptions
      .map((each) => {
        const [from, to] = [each.from, each.to].map((end) => valueText(unitOf(each, scenario), end, lang));
        return lang === "zh" ? `${from}至${to}` : `${from} to ${to}`;
      })
      .join(lang === "zh" ? "、" : ", ");
    const wide = widened === 1 ? "" : lang === "zh" ? `（放宽${widened}倍）` : ` (widened ${widened} times)`;
    if (draws === null)
      return lang === "zh"
        ? `按中心轨迹，在${ranges}之间查找${wide}。`
        : `On the central trajectory; looked for in ${ranges}${wide}.`;
    return lang === "zh"
      ? `种子 ${seed}，每个值 ${drawsText(draws)} 次抽样，各值用同一组随机数，分布随值移动；在${ranges}之间查找${wide}；± 为一个标准误差。`
      : `Seed ${seed}, ${drawsText(draws)} draws a value on the same random numbers, distributions move with their values; looked for in ${ranges}${wide}; ± is one standard error.`;
  });
}
