import type { Document, DocumentTarget } from "../assess/document.ts";
import { chanceText, figure } from "../base/figures.ts";
import { announced, bracketed, clauses, inBoth, type Lang, listed, type Text } from "../base/text.ts";
import { namesOf } from "./names.ts";
import { type HeadCode, word, words } from "./wording.ts";

/**
 * What stands below the verdicts: how many of each, columns that have nothing in them, why figures do not exist, what the growth is counted from, and how it was drawn.
 *
 * @example notesOf(document, [])[0]?.en // "1 assessable: 1 missed"
 */
export function notesOf(document: Document, empty: readonly HeadCode[]): readonly Text[] {
  const names = namesOf(document.targets);
  const lacks = lacksIn(document);
  const isLeftOut = ({ what, all }: Lack): boolean => all && empty.includes(what);
  return [
    inBoth((lang) => tally(document, lang)),
    ...leftOutColumns(empty, lacks.filter(isLeftOut)),
    ...lacks.filter((lack) => !isLeftOut(lack)).map((lack) => reasonLine(lack, names)),
    ...growthFrom(document),
    inBoth((lang) => footOf(document, lang)),
  ];
}

/** 可评估12项：可达到7项、有风险2项；暂不可评估43项 */
function tally({ targets, "as-of": asOf }: Document, lang: Lang): string {
  const counts = new Map<string, number>();
  for (const { verdict, by } of targets) {
    const code = verdict === "achieved" && by > asOf ? "achieved-early" : verdict;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const lacking = counts.get("not-assessable") ?? 0;
  const assessable = targets.length - lacking;
  const each = ["achieved", "achieved-early", "met", "at-risk", "missed", "impossible"].flatMap((code) => {
    const count = counts.get(code);
    const name = word("verdict", code, lang);
    return count === undefined ? [] : [lang === "zh" ? `${name}${count}项` : `${count} ${name}`];
  });
  const head = lang === "zh" ? `可评估${assessable}项` : `${assessable} assessable`;
  const judged = each.length === 0 ? head : announced(head, listed(each, lang), lang);
  const name = word("verdict", "not-assessable", lang);
  const open = lacking === 0 ? [] : [lang === "zh" ? `${name}${lacking}项` : `${lacking} ${name}`];
  return clauses([judged, ...open], lang);
}

/** The heads of columns without a figure; with the reason where it is the same for all. */
function leftOutColumns(empty: readonly HeadCode[], lacks: readonly Lack[]): readonly Text[] {
  if (empty.length === 0) return [];
  const lead = { zh: "没有内容、未列出的列", en: "columns with nothing in them, left out" };
  const say = (lang: Lang): string => {
    const heads = empty.map((what) => {
      const lack = lacks.find((each) => each.what === what);
      return `${word("head", what, lang)}${lack ? bracketed(lack.why[lang], lang) : ""}`;
    });
    return announced(lead[lang], listed(heads, lang), lang);
  };
  return [inBoth(say)];
}

/** More targets than these are counted rather than named. */
const NAMED = 3;

/** A sort of figure that targets do not have, for one reason; `all`: none of the assessable ones has it. */
interface Lack {
  readonly what: HeadCode;
  readonly why: Text;
  readonly targets: readonly DocumentTarget[];
  readonly all: boolean;
}

/** Why figures stand as a dash: an entry for each sort of figure and reason. */
function lacksIn({ targets }: Document): readonly Lack[] {
  const judged = targets.filter(({ verdict }) => verdict !== "not-assessable");
  const groups = new Map<string, Lack>();
  for (const target of judged)
    for (const [what, reason] of missingIn(target)) {
      const known = groups.get(`${what} ${reason.code}`)?.targets ?? [];
      const own = words("lack", reason.code);
      const why = own.en === reason.code ? withoutStop(reason) : own;
      const those = [...known, target];
      groups.set(`${what} ${reason.code}`, { what, why, targets: those, all: those.length === judged.length });
    }
  const order = ["probability", "required", "pace", "realism"];
  return [...groups.values()].toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
}

type Given = NonNullable<DocumentTarget["pace"]["reason"]>;

const NO_WINDOWS: Given = {
  code: "no-windows",
  zh: "没有可比的时段",
  en: "nothing to compare with",
};

function missingIn({ attainment, required, pace, realism }: DocumentTarget): readonly (readonly [HeadCode, Given])[] {
  const lacks: readonly (readonly [HeadCode, Given | null])[] = [
    ["probability", attainment.probability === null ? attainment.reason : null],
    ["required", hasRequired({ required }) ? null : required.reason],
    ["pace", pace.word === "unknown" ? pace.reason : null],
    ["realism", realism.length === 0 ? NO_WINDOWS : null],
  ];
  return lacks.flatMap(([what, reason]) => (reason ? [[what, reason] as const] : []));
}

const withoutStop = (text: Text): Text => inBoth((lang) => text[lang].replace(/[。.]$/, ""));

const reasonLine = ({ what, why, targets }: Lack, names: ReadonlyMap<string, Text>): Text =>
  inBoth(
    (lang) => `– ${announced(word("head", what, lang), why[lang], lang)}${bracketed(who(targets, names, lang), lang)}`,
  );

function who(targets: readonly DocumentTarget[], names: ReadonlyMap<string, Text>, lang: Lang): string {
  const all = targets.map(({ id, label }) => (names.get(id) ?? label)[lang]);
  if (all.length > NAMED) return lang === "zh" ? `${all.length}项` : `${all.length} targets`;
  return listed(all, lang);
}

const hasRequired = ({ required }: Pick<DocumentTarget, "required">): boolean =>
  required.rate !== null || required.increment !== null;

/** Whose growth is required and assumed, and after which year: most have the first, and others name their targets. */
function growthFrom({ targets, assumptions, indicators }: Document): readonly Text[] {
  const asked = targets.filter((target) => target.verdict !== "not-assessable" && hasRequired(target));
  const names = namesOf(targets);
  const labels = new Map([...assumptions, ...indicators].map(({ id, label }) => [id, label]));
  const groups = new Map<string, { of: Text | null; from: number; targets: DocumentTarget[] }>();
  for (const target of asked) {
    const { of, from } = target.required;
    const other = of === null || of === target.indicator ? null : (labels.get(of) ?? { zh: of, en: of });
    const key = `${other?.zh ?? ""} ${from}`;
    const group = groups.get(key) ?? { of: other, from: from ?? 0, targets: [] };
    group.targets.push(target);
    groups.set(key, group);
  }
  const sorted = [...groups.values()].toSorted((a, b) => b.targets.length - a.targets.length);
  if (sorted.length === 0) return [];
  return [
    inBoth((lang) => {
      const each = sorted.map(({ of, from, targets: all }, i) => {
        const whose = of === null ? "" : lang === "zh" ? `“${of.zh}”` : `${of.en}, `;
        const when = lang === "zh" ? `${whose}${from}年以后每年` : `${whose}a year after ${from}`;
        const isMost = i === 0 && of === null;
        if (isMost)
          return sorted.length === 1 ? when : `${when}${bracketed(lang === "zh" ? "其余目标" : "all others", lang)}`;
        return `${when}${bracketed(who(all, names, lang), lang)}`;
      });
      return announced(
        `${word("head", "required", lang)}${lang === "zh" ? "、" : ", "}${word("head", "assumed", lang)}`,
        clauses(each, lang),
        lang,
      );
    }),
  ];
}

/** The largest sampling error among what is shown; null where there is none. */
function samplingError({ targets, joint }: Document): string | null {
  const errors = [joint, ...targets.map(({ attainment }) => attainment)].map(({ error }) => error ?? 0);
  const points = Math.ceil(1000 * Math.max(...errors) - 1e-9) / 10;
  return points === 0 ? null : figure(points);
}

/** The chance of all together; none where one of them is missed for certain. */
function allText({ joint, targets }: Document, lang: Lang): string {
  const lost = targets.find(
    ({ verdict, attainment: { probability, error } }) =>
      verdict === "impossible" ||
      (verdict === "missed" && (probability === null || (probability === 0 && error === 0))),
  );
  if (!lost || joint.probability !== 0) return chanceText(joint.probability, joint.error);
  const name = (namesOf(targets).get(lost.id) ?? lost.label)[lang];
  return `0%${bracketed(lang === "zh" ? `“${name}”确定不能实现` : `${name} is missed for certain`, lang)}`;
}

/** How it was drawn: enough to draw it again, and to see whether another run was the same. */
function footOf(document: Document, lang: Lang): string {
  const { seed, draws, design, digest, "as-of": asOf } = document;
  const all = allText(document, lang);
  const error = samplingError(document);
  const short = digest.slice(0, 16);
  if (lang === "zh")
    return [
      `种子 ${seed} · ${draws} 次抽样（${design}）· 数据截止 ${asOf} 年 · 可评估目标同时实现的概率 ${all}`,
      `${error === null ? "" : `抽样误差不超过 ±${error} 个百分点 · `}校验码 ${short}`,
    ].join("\n");
  return [
    `seed ${seed} · ${draws} draws (${design}) · data as of ${asOf} · all assessable targets together: ${all}`,
    `${error === null ? "" : `sampling error no more than ±${error} points · `}digest ${short}`,
  ].join("\n");
}
