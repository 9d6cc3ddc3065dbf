import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";
import { probability } from "../../base/figures.ts";
import { bracketed, type Lang, listed, say } from "../../base/text.ts";
import { unitLast, withoutUnit } from "../../formula/unitName.ts";
import { conditionText, targetAmount } from "../target.ts";
import { word } from "../wording.ts";
import { footer } from "./footer.ts";
import { yearsChart } from "./frame.ts";
import { dots, line, type Spec } from "./layers.ts";
import { LOOK, type Look } from "./look.ts";
import { panelsChart, type Shared } from "./panels.ts";
import { indicatorOf } from "./paths.ts";
import { drawnIn, goalsOf, targetPlot } from "./target.ts";
import type { View } from "./view.ts";
import { viewOf } from "./views.ts";
import { explained, goalWords } from "./words.ts";

/** From so many scenarios on each has a chart of its own. */
const MANY = 4;

/** Scenarios that agree on a target, drawn once. */
interface Group {
  readonly documents: readonly Document[];
  readonly target: DocumentTarget;
  readonly indicator: DocumentIndicator;
  readonly view: View;
}

/**
 * One target under several scenarios: those that agree are drawn once and named together; from four on, each has a small chart of its own. Null: no
 * figures.
 *
 * @example comparisonChart([document], "nothing", "en") // null
 */
export function comparisonChart(
  documents: readonly Document[],
  id: string,
  lang: Lang,
  look: Look = LOOK,
): Spec | null {
  const groups = groupsOf(documents, id, lang);
  if (groups.length === 0) return null;
  return groups.length < MANY ? together(groups, lang, look) : apart(groups, lang, look);
}

function groupsOf(documents: readonly Document[], id: string, lang: Lang): readonly Group[] {
  const groups: Group[] = [];
  for (const document of documents) {
    const target = document.targets.find((each) => each.id === id);
    const indicator = target && indicatorOf(document, target);
    const view = target && viewOf(document, target, lang);
    if (!target || !indicator || !view) continue;
    const place = groups.findIndex((each) => agree(each, { target, view }));
    const group = groups[place];
    if (group) groups[place] = { ...group, documents: [...group.documents, document] };
    else groups.push({ documents: [document], target, indicator, view });
  }
  return groups;
}

/** So much of a fan's width two of the same may differ by, drawn by other points. */
const SAMPLED = 0.05;

/** The same central path and condition, and fans and chances that differ by no more than sampling makes them. */
function agree(a: Pick<Group, "target" | "view">, b: Pick<Group, "target" | "view">): boolean {
  const exact = ({ target, view }: Pick<Group, "target" | "view">): string =>
    JSON.stringify([
      view.paths.past,
      view.paths.central,
      view.others.map(({ paths }) => paths.central),
      target.condition,
    ]);
  if (exact(a) !== exact(b)) return false;
  const [first, second] = [a.view.paths.wide.at(-1), b.view.paths.wide.at(-1)];
  const width = first ? first.high - first.low : 0;
  const near = (x: number | undefined, y: number | undefined): boolean =>
    Math.abs((x ?? 0) - (y ?? 0)) <= SAMPLED * width;
  const [one, other] = [a.target.attainment, b.target.attainment];
  const errors = 3 * ((one.error ?? 0) + (other.error ?? 0)) + 0.001;
  return (
    near(first?.low, second?.low) &&
    near(first?.high, second?.high) &&
    (one.probability === null) === (other.probability === null) &&
    Math.abs((one.probability ?? 0) - (other.probability ?? 0)) <= errors
  );
}

const named = ({ documents }: Group, lang: Lang): string =>
  listed(
    documents.map(({ scenario }) => scenario.id),
    lang,
  );

/** What each comes to, in a line: the value and its probability. */
function foundText(group: Group, lang: Lang): string {
  const { attainment, verdict } = group.target;
  const chance = attainment.probability === null ? "" : ` ${probability(attainment.probability)}`;
  const told = `${targetAmount(attainment.value, group.target, lang)} · ${word("verdict", verdict, lang)}${chance}`;
  return withoutUnit(told, group.target.unit, lang);
}

/** What they come to: each of two, of more the least and the most. */
function finding(groups: readonly Group[], lang: Lang): string {
  const { label, quantity, unit } = (groups[0] as Group).target;
  const endOf = ({ target }: Group): number => target.attainment.value ?? 0;
  const sorted = groups.toSorted((a, b) => endOf(a) - endOf(b));
  const told = (group: Group | undefined): string =>
    group ? `${targetAmount(endOf(group), group.target, lang)}${bracketed(named(group, lang), lang)}` : "";
  const [least, most] = [told(sorted[0]), told(sorted.at(-1))];
  const said = groups.length === 1 ? least : say(lang, `从${least}到${most}`, `from ${least} to ${most}`);
  return unitLast(
    `${label[lang]}${say(lang, "：", ", ")}${quantity.name[lang]}${say(lang, "", ": ")}${said}`,
    unit,
    lang,
  );
}

function headsOf(groups: readonly Group[], explanation: string, lang: Lang) {
  const [first] = groups as readonly [Group];
  const all = groups.flatMap(({ documents }) => documents);
  const title = finding(groups, lang);
  return {
    title,
    subtitle: [
      `${say(lang, "目标", "target")} ${unitLast(conditionText(first.target, lang), first.target.unit, lang)}`,
      explanation,
    ].filter((each) => each !== ""),
    footer: footer(all[0] as Document, [first.indicator], lang, all),
    description: title,
  };
}

/** Their central paths over the same history and mark, and a bar of quantiles for each at the end. */
function together(groups: readonly Group[], lang: Lang, look: Look): Spec {
  const [first] = groups as readonly [Group];
  const { paths, axis } = first.view;
  const goals = goalsOf(first.view, first.target).map((each) => ({ ...each, style: "observed" }));
  const intervals = groups.flatMap(({ view }, i) => {
    const [wide, narrow] = [view.paths.wide.at(-1), view.paths.narrow.at(-1)];
    if (!wide || !narrow || wide.low === wide.high) return [];
    const central = view.paths.central.at(-1)?.value ?? null;
    return [
      { wide: [wide.low, wide.high], narrow: [narrow.low, narrow.high], central, style: `series-${i + 1}` } as const,
    ];
  });
  const plot = {
    axis,
    goals,
    intervals,
    layers: [
      ...groups.map(({ view }, i) => line(view.paths.central, `series-${i + 1}`)),
      line(paths.past, "observed", { strokeWidth: 2.5 }),
      dots(paths.observed, "observed"),
    ],
    ends: [
      ...groups.flatMap((group, i) => {
        const end = group.view.paths.central.at(-1);
        return end
          ? [
              {
                value: end.value,
                text: `${named(group, lang)}\n${foundText(group, lang)}`,
                style: `series-${i + 1}`,
              },
            ]
          : [];
      }),
      ...goals.map(({ low }) => ({
        value: low,
        text: `${say(lang, "目标", "target")} ${goalWords(first.target, lang)}`,
        style: "observed",
      })),
    ],
    values: [...goals.flatMap(({ low, high }) => [low, high]), ...intervals.flatMap(({ wide }) => wide)],
  };
  const explanation =
    intervals.length > 0
      ? say(
          lang,
          "右端竖条：粗段为五成可能，细段为九成",
          "bar at the end: thick for half of all outcomes, thin for nine in ten",
        )
      : "";
  return yearsChart(plot, headsOf(groups, explanation, lang), look);
}

/** A small chart for each. */
function apart(groups: readonly Group[], lang: Lang, look: Look): Spec {
  const panels = groups.map((group) => ({
    name: named(group, lang),
    head: [foundText(group, lang)],
    plot: targetPlot(group.view, group.target, lang),
  }));
  const shows = drawnIn(groups.map(({ view }) => view));
  return panelsChart(panels, (scales: Shared) => headsOf(groups, explained({ ...shows, scales }, lang), lang), look);
}
