import type { Unit } from "../../formula/unit.ts";
import type { Sense } from "../../plan/target.ts";

/** A figure that a plan's own words mention, with the words around it in its clause. */
export interface Mention {
  /** As it is written: 1.5 in 1.5万亿元. */
  readonly figure: number;
  /** What 万, 亿 … behind it stand for. */
  readonly scale: number;
  readonly kind: "plain" | "percent" | "per-mille" | "points";
  /** From the previous figure, or the start of the clause, up to this one. */
  readonly before: string;
  /** What follows its scale, up to the next figure or the end of the clause. */
  readonly after: string;
}

const CLAUSES = /[，；。;、\n]|,(?!\d{3})/;
const FIGURE = /(?<![\dA-Za-z.])(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?(?!\d|\.\d|G\b)/g;
const YEAR = /^\d{4}\s*(年(?!均)|[-–—~～至到]+\s*\d{4}\s*年)/;
const SCALES: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

/**
 * The figures in a plan's own words, years left out.
 *
 * @example mentionsIn("到2025年达到3.95人以上") // [{ figure: 3.95, before: "到2025年达到", after: "人以上", … }]
 */
export const mentionsIn = (quote: string): readonly Mention[] => quote.split(CLAUSES).flatMap(mentionsOfClause);

function mentionsOfClause(clause: string): readonly Mention[] {
  const found = [...clause.matchAll(FIGURE)].filter(({ index }) => !YEAR.test(clause.slice(index)));
  const raw = found.map((match, i) => {
    const start = match.index;
    const previous = found[i - 1];
    const rest = clause.slice(start + match[0].length, found[i + 1]?.index ?? clause.length);
    const before = clause.slice(previous ? previous.index + previous[0].length : 0, start);
    return mention(Number(match[0].replaceAll(",", "")), before, rest);
  });
  // "6—7%": the first of a range is in the unit of the second.
  return raw.map((each, i) => {
    const next = raw[i + 1];
    return next && each.kind === "plain" && /^\s*[-–—~～至到]+\s*$/.test(each.after)
      ? { ...next, figure: each.figure, before: each.before }
      : each;
  });
}

function mention(figure: number, before: string, rest: string): Mention {
  const after = rest.replace(/^\s*(?:百(?!分点)|[千万亿])*\s*/, "");
  const words = rest.slice(0, rest.length - after.length);
  const scale = [...words].reduce((product, word) => product * (SCALES[word] ?? 1), 1);
  return { figure, scale, kind: kindOf(after), before, after };
}

function kindOf(after: string): Mention["kind"] {
  if (/^\s*个?百分点/.test(after)) return "points";
  if (/^[\]］〕】]?\s*[%％]/.test(after)) return "percent";
  return /^\s*‰/.test(after) ? "per-mille" : "plain";
}

/** Whether two figures agree but for rounding. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Whether a mention says `value`, a figure in `unit`. */
export function says({ figure, scale, kind }: Mention, value: number, unit: Unit): boolean {
  const bare = Object.keys(unit.dimensions).length === 0;
  if (kind === "percent") return same(figure, (value * unit.scale) / 0.01) && (bare || unit.text === "index");
  if (kind === "per-mille") return same(figure, (value * unit.scale) / 0.001) && bare;
  if (kind === "points") return false;
  return same(figure, value) || same(figure * scale, value * unit.scale);
}

/** Whether the quote has the figure in the brackets that stand for 五年累计. */
export const bracketed = (quote: string, figure: number): boolean =>
  mentionsIn(quote).some(
    (each) => /[[［〔【]\s*[-−–—－+]?\s*$/.test(each.before) && same(each.figure, Math.abs(figure)),
  );

/** Whether the quote calls the figure a cumulative one. */
export const cumulatively = (quote: string, figure: number): boolean =>
  mentionsIn(quote).some(
    (each) => /累计|五年共/.test(each.before) && !/年均/.test(each.before) && same(each.figure, Math.abs(figure)),
  );

const AT_LEAST = /(不低于|不少于|不小于|至少|(?<!不)超过|突破|(?<!不)高于|(?<!不)大于)[了约]?$/;
const AT_MOST = /(不超过|不高于|不大于|不多于|至多|(?<!不)低于|(?<!不)小于|(?<!不)少于)[了约]?$/;

/** Which side of the figure the words ask for; null where they say none, or both. */
export function senseOf({ before, after }: Mention): Sense | null {
  const behind = after.slice(0, 10);
  const atLeast = AT_LEAST.test(before.trimEnd()) || /以上/.test(behind);
  const atMost = AT_MOST.test(before.trimEnd()) || /以下|以内|之内/.test(behind);
  if (atLeast === atMost) return null;
  return atLeast ? "at-least" : "at-most";
}

/** The side that 提高到 and 降至 leave open: up to the figure at least, down to it at most. */
export function reachOf({ before }: Mention): Sense | null {
  if (/(提高|提升|增加|增长|上升|扩大)[到至]了?约?$/.test(before.trimEnd())) return "at-least";
  return /(降|降低|下降|减少|压减|削减|控制)[到至在]了?约?$/.test(before.trimEnd()) ? "at-most" : null;
}

/** Whether the quote says that the figure is one of each year. */
export const isYearly = ({ before, after }: Mention): boolean =>
  /年均|每年|逐年|年度|年增|年递|年降|增速/.test(before) || /每年|左右的?增速/.test(after);

/** Whether the figure is what something goes up or down by. */
export function wayOf({ before }: Mention): "up" | "down" | null {
  if (/(下降|降低|减少|压减|削减|降幅)[了约]?(不低于|不少于|不超过|超过|至少)?$/.test(before.trimEnd())) return "down";
  return /(增长|增加|提高|提升|上升|递增)[了约]?(不低于|不少于|不超过|超过|至少)?$/.test(before.trimEnd())
    ? "up"
    : null;
}

/** Whether the quote only says about: 左右, 上下. */
export const isAround = ({ after }: Mention): boolean => /左右|上下/.test(after.slice(0, 10));

/** The years that the quote names as a deadline: 到2025年, 2025年底. */
export const deadlinesIn = (quote: string): readonly number[] =>
  [...quote.matchAll(/(?:[到至]\s*(\d{4})\s*年(?!的|水平|均)|(?<![比较从自由\d])(\d{4})\s*年[底末前])/g)].map((match) =>
    Number(match[1] ?? match[2]),
  );

/** The years that the quote compares with: 比2020年, 较2020年. */
export const basesIn = (quote: string): readonly number[] =>
  [...quote.matchAll(/[比较]\s*(\d{4})\s*年/g)].map((match) => Number(match[1]));

/** How many times over 翻番 makes it: 翻一番 2, 翻两番 4; null where the quote has no such word. */
export function doublingIn(quote: string): number | null {
  const found = /翻\s*([一两二三123])?\s*番/.exec(quote);
  if (!found) return null;
  return { 两: 4, 二: 4, "2": 4, 三: 8, "3": 8 }[found[1] ?? ""] ?? 2;
}
