import type { DocumentTarget } from "../../assess/document.ts";
import { percent, probability } from "../../base/figures.ts";
import { clauses, type Lang, say } from "../../base/text.ts";
import { unitLast, withoutUnit } from "../../formula/unitName.ts";
import { conditionText, perYear, rateText, requiredText } from "../target.ts";
import { word } from "../wording.ts";

/**
 * What a chart finds, in one sentence: where the assumptions lead, and how likely the target is. The target's name stands below it, so in Chinese the
 * sentence does without.
 *
 * @example findingText(document.targets[0], "zh") // "按现有假设，2025年为2485亿元，达到3000亿元的可能约6.5%"
 */
export function findingText(target: DocumentTarget, lang: Lang): string {
  return unitLast(sentenceOf(target, lang), target.unit, lang);
}

function sentenceOf(target: DocumentTarget, lang: Lang): string {
  const { said } = target.quantity;
  const found = say(lang, `按现有假设，${said.zh.replace(target.label.zh, "")}`, `On present assumptions ${said.en}`);
  const { probability: chance } = target.attainment;
  if (chance === null || said[lang].includes(probability(chance))) return found;
  const goal = goalText(target, lang);
  return say(lang, `${found}，${goal}的可能${tenths(chance, lang)}`, `${found}; ${tenths(chance, lang)} of ${goal}`);
}

const DIGITS = "零一二三四五六七八九";

function tenths(chance: number, lang: Lang): string {
  if (chance < 0.01) return say(lang, "不到1%", "less than 1 chance in 100");
  if (chance < 0.05) return say(lang, "不到半成", "less than 1 chance in 20");
  if (chance > 0.99) return say(lang, "超过99%", "more than 99 chances in 100");
  if (chance > 0.95) return say(lang, "超过95%", "more than 19 chances in 20");
  if (chance < 0.0875) return say(lang, `约${percent(chance, 2)}`, `about 1 chance in ${Math.round(1 / chance)}`);
  const tenth = Math.min(9, Math.max(1, Math.round(10 * chance)));
  if (tenth === 5) return say(lang, "约一半", "about an even chance");
  return say(lang, `约${DIGITS[tenth]}成`, `about ${tenth} ${tenth === 1 ? "chance" : "chances"} in 10`);
}

type Goal = (figure: string, lang: Lang) => string;

const goal =
  (zh: string, en: string): Goal =>
  (figure, lang) =>
    say(lang, zh, en).replace("{}", figure);

/** A mere direction: "a rise of ≥ 1% a year" is rising by at least 1% a year. */
const way =
  (word: string): Goal =>
  (stated, lang) =>
    lang === "zh" ? stated : stated.replace(/^a (rise|fall)/, word).replace(" of ≥ ", " by at least ");

/** What a condition asks for, by its sense. */
const GOALS: Readonly<Record<string, Goal>> = {
  "at-least": goal("达到{}", "reaching {}"),
  above: goal("超过{}", "exceeding {}"),
  "at-most": goal("不超过{}", "staying within {}"),
  below: goal("低于{}", "staying below {}"),
  equals: goal("等于{}", "being {}"),
  within: goal("在{}之间", "lying within {}"),
  up: way("rising"),
  down: way("falling"),
};

/** The same where the measure has words of its own for it; the condition says the rest. */
const OWN_GOALS: Readonly<Partial<Record<DocumentTarget["quantity"]["measure"], Goal>>> = {
  place: goal("进入{}", "being {}"),
  month: goal("{}完成", "being done {}"),
  change: (stated, lang) => (lang === "zh" ? stated : inWords(stated)),
};

const SIGNS: Readonly<Record<string, string>> = {
  "≥": "at least ",
  "≤": "at most ",
  ">": "more than ",
  "<": "less than ",
};

/** A rise or a fall: "down ≥ 17%" is falling by at least 17%. */
const inWords = (stated: string): string =>
  stated.replace(
    /^(up|down) ([≥≤><])? ?/,
    (_, way: string, sign: string | undefined) =>
      `${way === "up" ? "rising" : "falling"} by ${SIGNS[sign ?? ""] ?? ""}`,
  );

function goalText(target: DocumentTarget, lang: Lang): string {
  const { condition, quantity } = target;
  const isExact = condition.sense === "equals";
  const stated = conditionText(
    { ...target, condition: { ...condition, tolerance: isExact ? condition.tolerance : null } },
    lang,
  );
  const told = OWN_GOALS[quantity.measure];
  if (told) return told(stated, lang);
  const bare = stated.replace(/^[≥≤><=] /, "");
  return bare === stated && condition.value !== null ? stated : (GOALS[condition.sense]?.(bare, lang) ?? stated);
}

/**
 * What a target asks for, as its mark is named.
 *
 * @example goalWords(document.targets[0], "en") // "≥ 3000 × 100 million yuan"
 */
export const goalWords = (target: DocumentTarget, lang: Lang): string =>
  target.condition.value === null && GOALS[target.condition.sense]
    ? goalText(target, lang)
    : conditionText(target, lang);

/**
 * What a chart is about: the target's name and condition, verdict, probability and rates.
 *
 * @example aboutText(document.targets[0], "en") // "Construction machinery · missed · probability …"
 */
export function aboutText(target: DocumentTarget, lang: Lang): string {
  const { attainment, required, assumed } = target;
  const chance =
    attainment.probability === null
      ? []
      : [`${word("head", "probability", lang)}${lang === "en" ? " " : ""}${probability(attainment.probability)}`];
  const rates =
    required.rate === null && required.increment === null
      ? []
      : [
          `${say(lang, "需", "needs ")}${perYear(requiredText(target, lang), lang)}`,
          `${say(lang, "假设", "assumes ")}${perYear(rateText(assumed, required, lang), lang)}`,
        ];
  const parts = [`${target.label[lang]}`, word("verdict", target.verdict, lang), ...chance, ...rates];
  return withoutUnit(parts.join(" · "), target.unit, lang);
}

/**
 * How many targets come to which verdict.
 *
 * @example tally(document.targets, "en") // "1 missed"
 */
export function tally(targets: readonly DocumentTarget[], lang: Lang): string {
  const verdicts = ["achieved", "met", "at-risk", "missed", "impossible", "not-assessable"] as const;
  const counts = verdicts.flatMap((verdict) => {
    const count = targets.filter((each) => each.verdict === verdict).length;
    return count === 0
      ? []
      : [say(lang, `${count}项${word("verdict", verdict, lang)}`, `${count} ${word("verdict", verdict, lang)}`)];
  });
  return counts.join(say(lang, "，", ", "));
}

/** What is drawn, which the line that explains a picture speaks of. */
export interface Drawn {
  readonly fan: boolean;
  readonly bars: boolean;
  readonly required: boolean;
  readonly later: boolean;
  /** Shares of outcomes right of the plot. */
  readonly shares?: boolean;
  /** Chances of having missed below the years. */
  readonly below?: boolean;
  /** Of charts side by side. */
  readonly scales?: "same" | "own";
}

/**
 * One line that explains how a picture is read.
 *
 * @example explained({ fan: true, bars: false, required: true, later: false }, "en") // "dark band: half of all outcomes; …"
 */
export function explained({ fan, bars, required, later, shares, below, scales }: Drawn, lang: Lang): string {
  const parts = [
    ...(fan
      ? [
          say(
            lang,
            "深色带：五成可能落在其中，浅色带：九成",
            "dark band: half of all outcomes; light band: nine in ten",
          ),
        ]
      : []),
    ...(bars
      ? [
          say(
            lang,
            "右端竖条：深色为五成可能，浅色为九成",
            "bar at the end: dark for half of all outcomes, light for nine in ten",
          ),
        ]
      : []),
    ...(shares
      ? [
          say(
            lang,
            "右侧横条：每种结果的可能，深色为达到目标",
            "bars at the right: how likely each outcome is, dark where the target is met",
          ),
        ]
      : []),
    ...(below
      ? [say(lang, "年份下的百分数：到该年已有年份未达标的可能", "below the years: chance of a miss by then")]
      : []),
    ...(required ? [say(lang, "虚线：达到目标所需的路径", "dashes: what the target requires")] : []),
    ...(later ? [say(lang, "菱形：数据截止之后公布的实际值", "diamonds: published after the data cut-off")] : []),
    ...(scales
      ? [
          scales === "same"
            ? say(lang, "各图纵轴相同", "one scale for all")
            : say(lang, "各图纵轴不同", "each on its own scale"),
        ]
      : []),
  ];
  return clauses(parts, lang);
}
