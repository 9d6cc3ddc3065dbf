import { percent } from "../../base/figures.ts";
import { inBoth, type Text } from "../../base/text.ts";
import { ownValue } from "../focus.ts";
import type { Case } from "../reach/conflicts.ts";
import { variablesOf } from "../reach/levers.ts";
import { jointAt, likelyWith } from "../reach/likely.ts";
import type { Setting } from "../reach/problem.ts";
import { leastEffort } from "../reach/reach.ts";
import { gridOf, roundedTo } from "../reach/rounded.ts";

/** A set of lever values that can be chosen. */
export interface Option {
  readonly id: string;
  readonly label: Text;
  /** In the order of the levers. */
  readonly setting: Setting;
}

/** Probabilities that some options have in every scenario. */
const EVERYWHERE = [0.5, 0.8] as const;

/** What the levers stand at in each of the scenarios. */
export const optionsOfFiles = (cases: readonly Case[]): readonly Option[] =>
  cases.map(({ scenario, levers }) => ({
    id: scenario.id,
    label: inBoth((lang) => (lang === "zh" ? `如${quoted(scenario.title.zh)}` : `as in ${scenario.title.en}`)),
    setting: levers.map((each) => ownValue(each, scenario)),
  }));

/**
 * Options made of the levers: what meets the targets with the least effort on the central trajectory of each scenario, and what
 * does with some probability in every one of them; rounded as the levers are written where that still does.
 */
export function optionsOfLevers(cases: readonly Case[], ids: readonly string[]): readonly Option[] {
  const centres = cases.flatMap((given): readonly Option[] => {
    const least = leastEffort(given, ids, null);
    if (least === null) return [];
    const { id, title } = given.scenario;
    const label = inBoth((lang) =>
      lang === "zh" ? `${quoted(title.zh)}的最省力组合` : `least effort for ${title.en}`,
    );
    return [{ id: `least:${id}`, label, setting: least.moves.map(({ rounded, value }) => rounded ?? value) }];
  });
  const [first] = cases;
  if (!first) return centres;
  const { scenario, program, levers } = first;
  const variables = variablesOf(levers, scenario, program);
  const each = cases.map((given) => jointAt(given, ids));
  const worst = (setting: Setting) =>
    each.map((chance) => chance(setting)).reduce((a, b) => ((b.chance ?? 1) < (a.chance ?? 1) ? b : a));
  const start = centres[0]?.setting ?? variables.map(({ own }) => own);
  if (worst(start).chance === null) return centres;
  const robust = EVERYWHERE.flatMap((wanted): readonly Option[] => {
    const found = likelyWith(variables, worst, wanted, start);
    if (found === null) return [];
    const grids = levers.map((lever) => gridOf(lever, scenario));
    const meets = (setting: Setting) => (worst(setting).chance ?? 0) >= wanted;
    const label = { zh: `各情景中都有${percent(wanted)}以上`, en: `${percent(wanted)} or more in every scenario` };
    return [
      { id: `everywhere:${percent(wanted)}`, label, setting: roundedTo(variables, grids, found, meets) ?? found },
    ];
  });
  return [...centres, ...robust];
}

const quoted = (title: string): string => `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`;

/** Options that differ, the first of equals. */
export const distinct = (options: readonly Option[]): readonly Option[] =>
  options.filter(
    ({ setting }, i) => options.findIndex((other) => other.setting.every((each, k) => each === setting[k])) === i,
  );
