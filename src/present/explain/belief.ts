import { inBoth, listed, type Text } from "../../base/text.ts";
import { nameOf } from "../../formula/unit.ts";
import { withUnit } from "../../formula/unitName.ts";
import { statedText } from "../../kinds/figures.ts";
import { measureIn } from "../../kinds/quantity.ts";
import type { Bounds } from "../../plan/bounds.ts";
import type { Assumption, LookupCurve } from "../../plan/scenario.ts";
import { printDistribution } from "../../random/distribution.ts";
import { distributionText } from "../inputs.ts";
import { words } from "../wording.ts";
import type { ExplainEntry } from "./entry.ts";
import type { Tell } from "./stated.ts";

/** An entry without what links it to others. */
export type Own = Omit<ExplainEntry, "dependsOn" | "usedBy">;

/** An assumption: its value and schedule, and how it is drawn. `beside`: what holds between it and others. */
export function assumptionEntry(each: Assumption, tell: Tell, beside: readonly Text[]): Own {
  const { id, label, member, unit, value, schedule } = each;
  const own = tell(each);
  const years = Object.entries(schedule ?? {}).map(([year, figure]) => ({ year: Number(year), value: figure }));
  const values = [{ year: null, value }, ...years].map((figure) => ({
    id: figure.year === null ? id : `${id}@${figure.year}`,
    ...figure,
    unit: nameOf(unit),
    ...own,
    marks: [],
  }));
  return {
    id,
    kind: "assumption",
    ...(member ? { family: member.of } : {}),
    label,
    unit: nameOf(unit),
    measure: measureIn(unit),
    ...own,
    values,
    rules: [...rulesOf(each), ...beside],
  };
}

function rulesOf(each: Assumption): readonly Text[] {
  const { unit, between, distribution, lever, bounds, implicit, derived } = each;
  const figure = (value: number) => inBoth((lang) => statedText(value, measureIn(unit), nameOf(unit), lang));
  return [
    ...(derived ? [{ zh: `由来：${derived.zh}`, en: `derived: ${derived.en}` }] : []),
    ...(between === "linear" ? [words("parameter", "linear")] : []),
    ...(implicit ? [{ zh: "写在它的指标里", en: "stated inside its indicator" }] : []),
    ...(distribution ? [drawnText(each)] : []),
    ...(lever ? [leverText(figure(lever.from), figure(lever.to), lever.effort)] : []),
    ...boundsTexts(bounds, figure),
  ];
}

const leverText = (from: Text, to: Text, effort: number | undefined): Text => ({
  zh: `可控变量：${from.zh} 至 ${to.zh}${effort === undefined ? "" : `，费力 ${effort}`}`,
  en: `a lever, from ${from.en} to ${to.en}${effort === undefined ? "" : `, effort ${effort}`}`,
});

/** What something can never be below or above. */
export const boundsTexts = ({ low, high }: Bounds, figure: (value: number) => Text): readonly Text[] => [
  ...(low === null ? [] : [{ zh: `不低于 ${figure(low).zh}`, en: `never below ${figure(low).en}` }]),
  ...(high === null ? [] : [{ zh: `不高于 ${figure(high).zh}`, en: `never above ${figure(high).en}` }]),
];

const DRAWN = {
  once: { zh: "每条轨迹抽取一次", en: "drawn once a trajectory" },
  yearly: { zh: "每年抽取一次", en: "drawn every year" },
  held: { zh: "固定为它的值，不抽取", en: "held at its value, not drawn" },
} as const;

function drawnText({ unit, distribution, drawn, held }: Assumption): Text {
  const how = DRAWN[held ? "held" : drawn];
  return inBoth((lang) => {
    const figure = (value: unknown): string =>
      typeof value === "number" ? statedText(value, measureIn(unit), nameOf(unit), lang) : String(value);
    const shape = distribution === null ? "" : distributionText({ ...distribution }, figure, lang);
    return `${how[lang]}${lang === "zh" ? "：" : ": "}${shape}`;
  });
}

/** How the members of a family are drawn together: independent members even each other out, so it is said even where nothing is stated. */
export function membersText({ member, within = 0, distribution }: Assumption): readonly Text[] {
  if (!member || !distribution) return [];
  const zh = within === 0 ? "的各成员各自抽取" : `的任意两个成员的秩相关系数为 ${within}`;
  const en = within === 0 ? "each is drawn by itself" : `rank correlation ${within} between any two`;
  return [{ zh: `${member.of} ${zh}`, en: `members of ${member.of}: ${en}` }];
}

/** Its distribution as the engine has it, a line for whoever follows the stages. */
export const distributionLine = ({ distribution }: Assumption): readonly string[] =>
  distribution ? [`distribution: ${printDistribution(distribution)}`] : [];

/** A lookup curve: its points. */
export function curveEntry(each: LookupCurve, tell: Tell): Own {
  const { id, label, key, unit, keys, values } = each;
  const points = inBoth((lang) =>
    listed(
      keys.map(
        (at, i) => `${withUnit(String(at), nameOf(key), lang)} → ${withUnit(String(values[i]), nameOf(unit), lang)}`,
      ),
      lang,
    ),
  );
  return {
    id,
    kind: "curve",
    label,
    unit: nameOf(unit),
    measure: "amount",
    ...tell(each),
    values: [],
    rules: [points],
  };
}
