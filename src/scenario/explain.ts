import { placeText } from "../base/diagnostic.ts";
import type { Text } from "../base/text.ts";
import { lookups } from "../formula/print.ts";
import { quantityOf, subjectsOf } from "../kinds/index.ts";
import { type Measure, measureIn } from "../kinds/quantity.ts";
import { exprsOf } from "../plan/exprs.ts";
import type { Member } from "../plan/member.ts";
import type { Assumption, Indicator, LookupCurve, Observation, Provenance, Scenario } from "../plan/scenario.ts";
import { SETTING_LIST } from "../plan/settings.ts";
import { shockName } from "../plan/shocks.ts";
import type { Target } from "../plan/target.ts";
import { printDistribution } from "../random/distribution.ts";
import { indicatorLines, targetLines } from "./lines.ts";
import { readsOf } from "./lint/reads.ts";

/** One value with its place, as plain data. Places are `file:line:col`; null where a default holds. */
export interface ExplainedValue {
  readonly year: number | null;
  readonly value: number | string;
  readonly at: string | null;
  /** The earlier statements that an overlay replaced, nearest first. */
  readonly overrides: readonly string[];
  readonly source: string | null;
  readonly note: string | null;
}

/** Everything that is known about one name. */
export interface ExplainEntry extends Omit<ExplainedValue, "year" | "value"> {
  readonly name: string;
  /** The family that it is a member of. */
  readonly family?: string;
  readonly kind: "setting" | "assumption" | "curve" | "indicator" | "target";
  /** How its value was worked out, where it was. */
  readonly derived?: Text;
  readonly label: { readonly zh: string; readonly en: string };
  readonly unit: string;
  /** In what its values are counted. */
  readonly measure: Measure;
  /** An assumption's value and schedule, an indicator's history year by year, a target's figure. */
  readonly values: readonly ExplainedValue[];
  readonly dependsOn: readonly string[];
  readonly usedBy: readonly string[];
  /** One line of text a stage: as stated, as checked, as instructions. */
  readonly stages: readonly string[];
}

/**
 * For every value of a scenario: where it was set, what it overrides, what it follows from and what reads it, and how
 * each stage sees it. `stages` adds the lines of later ones (the model's instructions).
 *
 * @example explain(scenario).find(({ name }) => name === "seed")?.at // null: the default
 */
export function explain(
  scenario: Scenario,
  stages: (id: string) => readonly string[] = () => [],
): readonly ExplainEntry[] {
  const edges = edgesOf(scenario);
  const units = new Map(scenario.indicators.map(({ id, unit }) => [id, unit.text]));
  const sources = grouped(edges.map(({ from, to }) => [to, from]));
  const readers = grouped(edges.map(({ from, to }) => [from, to]));
  const families = new Map(scenario.assumptions.map(({ id, member }) => [id, member?.of]));
  const within = ([a, b]: readonly [string, string]) =>
    families.get(a) !== undefined && families.get(a) === families.get(b);
  const pairs = scenario.correlations
    .filter(({ of }) => !within(of))
    .flatMap(({ of: [a, b], rank }) => [
      [a, `correlated: rank ${rank} with ${b}`] as const,
      [b, `correlated: rank ${rank} with ${a}`] as const,
    ]);
  const correlated = grouped(pairs);
  const later = (id: string, name = id): readonly string[] => [...(correlated.get(name) ?? []), ...stages(id)];
  const linked = ({ id, member }: { readonly id: string; readonly member?: Member }) => ({
    dependsOn: sources.get(id) ?? [],
    usedBy: readers.get(id) ?? [],
    ...(member ? { family: member.of } : {}),
  });
  return [
    ...settingsOf(scenario),
    ...scenario.assumptions.map((each) => ({
      ...assumption(each, [...membersLine(each), ...later(each.id)]),
      ...linked(each),
    })),
    ...scenario.curves.map((each) => ({ ...curve(each), ...linked(each) })),
    ...scenario.indicators.map((each) => ({
      ...indicator(each, later(each.id, shockName(each.id))),
      ...linked(each),
    })),
    ...scenario.targets.map((each) => ({ ...target(each, units, stages(each.id)), ...linked(each) })),
  ];
}

/** How the members of a family are drawn together: independent members even each other out, so it is said even where nothing is stated. */
function membersLine({ member, within = 0, distribution }: Assumption): readonly string[] {
  if (!member || !distribution) return [];
  const how = within === 0 ? "rank 0: each is drawn by itself" : `rank ${within} between any two`;
  return [`members of ${member.of}: ${how}`];
}

interface Edge {
  readonly from: string;
  readonly to: string;
}

function edgesOf({ indicators, targets }: Scenario): readonly Edge[] {
  const edge = (to: string) => (from: string) => ({ from, to });
  return [
    ...indicators.flatMap((each) => [...curvesOf(each), ...readsOf(each)].map(edge(each.id))),
    ...targets.flatMap((each) => [...new Set(subjectsOf(each))].map(edge(each.id))),
  ];
}

/** The curves that an indicator's formulas read. */
const curvesOf = (indicator: Indicator): readonly string[] => [
  ...new Set(
    exprsOf(indicator)
      .flatMap(lookups)
      .map(({ id }) => id),
  ),
];

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, member] of pairs) {
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

const stated = ({ at, overrides, source, note }: Provenance) => ({
  at: placeText(at),
  overrides: overrides.map(placeText),
  source,
  note,
});

function assumption(each: Assumption, later: readonly string[]) {
  const { id, label, unit, value, schedule, between, distribution, drawn, held, lever, implicit, derived } = each;
  const years = Object.entries(schedule ?? {}).map(([year, figure]) => ({ year: Number(year), value: figure }));
  const own = { ...stated(each) };
  return {
    name: id,
    kind: "assumption" as const,
    ...(derived ? { derived } : {}),
    label,
    unit: unit.text,
    measure: measureIn(unit),
    ...own,
    values: [{ year: null, value }, ...years].map((figure) => ({ ...figure, ...own })),
    stages: [
      ...(between === "linear" ? ["schedule: linear between its years"] : []),
      ...(implicit ? ["implicit: stated inside its indicator"] : []),
      ...(distribution
        ? [
            `distribution: ${printDistribution(distribution)}, ${held ? "not drawn: held at its value" : `drawn ${drawn}`}`,
          ]
        : []),
      ...(lever ? [`lever: from ${lever.from} to ${lever.to}`] : []),
      ...later,
    ],
  };
}

function curve(each: LookupCurve) {
  const { id, label, key, unit, keys, values } = each;
  const points = keys.map((at, i) => `${at}${key.text} → ${values[i]}${unit.text}`);
  const own = { name: id, kind: "curve" as const, label, unit: unit.text, measure: "amount" as const };
  return { ...own, ...stated(each), values: [], stages: [points.join(", ")] };
}

function indicator(each: Indicator, later: readonly string[]) {
  const { id, label, unit, observations, partial } = each;
  const history = [...observations, ...partial].toSorted((a, b) => a.year - b.year).map(observation);
  const lines = [...indicatorLines(each), ...later];
  return {
    name: id,
    kind: "indicator" as const,
    label,
    unit: unit.text,
    measure: "amount" as const,
    ...stated(each),
    values: history,
    stages: lines,
  };
}

function observation(each: Observation): ExplainedValue {
  const { year, value, period, approximate, artefact, sd } = each;
  const spread = sd === undefined ? null : `sd ${sd}, drawn once`;
  const marks = [period, approximate ? "approximate" : null, artefact ? "artefact" : null, spread].filter(
    (mark) => mark !== null,
  );
  const note = [...marks, ...(each.note === null ? [] : [each.note])].join("; ");
  return { year, value, ...stated(each), note: note === "" ? null : note };
}

function target(each: Target, units: ReadonlyMap<string, string>, later: readonly string[]) {
  const { id, label, by } = each;
  const unit = units.get(each.indicator ?? "") ?? "";
  const own = stated(each);
  const values = "value" in each ? [{ year: by, value: each.value, ...own }] : [];
  const stages = [...targetLines(each), ...later];
  return { name: id, kind: "target" as const, label, unit, measure: quantityOf(each).measure, ...own, values, stages };
}

/** Settings that are fractions, told as per cents. */
const SHARES: ReadonlySet<string> = new Set(["settings.at-risk", "settings.flat"]);

function settingsOf({ years, asOf, seed, draws, design, settings, places = {} }: Scenario): readonly ExplainEntry[] {
  const values = {
    "years.base": years.base,
    "years.to": years.to,
    "as-of": asOf,
    seed,
    draws,
    design,
    ...Object.fromEntries(SETTING_LIST.map(({ name, key }) => [`settings.${key}`, settings[name]])),
  };
  return Object.entries(values).map(([name, value]) => {
    const place = places[name];
    const own = {
      at: place ? placeText(place.at) : null,
      overrides: place?.overrides.map(placeText) ?? [],
      ...{ source: null, note: null },
    };
    const none = { dependsOn: [], usedBy: [], stages: [] };
    const label = { zh: name, en: name };
    const measure = SHARES.has(name) ? "share" : "none";
    return {
      name,
      kind: "setting",
      label,
      unit: "",
      measure,
      ...own,
      values: [{ year: null, value, ...own }],
      ...none,
    };
  });
}
