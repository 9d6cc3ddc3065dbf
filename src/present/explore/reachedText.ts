import { NONE, percent } from "../../base/figures.ts";
import { clauses, inBoth, type Lang, listed, type Text } from "../../base/text.ts";
import type { Move, Reached } from "../../explore/reach/reach.ts";
import { addedText } from "../../formula/quantityText.ts";
import type { UnitName } from "../../formula/unitName.ts";
import { measuredText } from "../../kinds/figures.ts";
import { quantityOf } from "../../kinds/index.ts";
import { unitOf } from "../../kinds/said.ts";
import type { Assumption, Scenario } from "../../plan/scenario.ts";
import { goals, named, valueText } from "./words.ts";

type TargetRow = Reached["targets"][number];

/** The targets that a lever moves. */
export const ledOf = ({ targets }: Reached): readonly TargetRow[] => targets.filter(({ levers }) => levers.length > 0);

/** The assumption of an id. @example assumptionOf("growth", scenario).id // "growth" */
export const assumptionOf = (id: string, { assumptions }: Scenario): Assumption =>
  assumptions.find((each) => each.id === id) as Assumption;

/** Whether targets can be met, together, and by what. */
export function answerOf(found: Reached, scenario: Scenario): Text {
  const led = ledOf(found);
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
export const conflictTexts = ({ conflicts }: Reached, scenario: Scenario): readonly Text[] =>
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
export function lastTexts({ targets, noReturn }: Reached, scenario: Scenario): readonly Text[] {
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

/** What is needed a year from a start on. @example needText({ rate: 0.08, increment: null }, "亿元", "en") // "8%" */
export const needText = (
  { rate, increment }: Pick<Reached["noReturn"][number], "rate" | "increment">,
  unit: UnitName,
  lang: Lang,
): string => (increment !== null ? addedText(increment, unit, lang) : rate === null ? NONE : percent(rate));
