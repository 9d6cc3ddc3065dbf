import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { compoundRate } from "../../base/rates.ts";
import { inBoth, type Text } from "../../base/text.ts";
import { shifted } from "../../formula/decimal.ts";
import { nameOf } from "../../formula/unit.ts";
import { type UnitName, withUnit } from "../../formula/unitName.ts";
import { rateAssumption } from "../../growth/index.ts";
import { isLevel, type LevelTarget } from "../../kinds/level.ts";
import type { Indicator, Observation } from "../../plan/scenario.ts";
import { indicatorOf, type Plan, type Rule, shown } from "./rule.ts";

/** By how many places a point slips. */
const SLIPS = [1, 2, 3, -1, -2, -3] as const;

/**
 * A figure whose decimal point seems to have slipped: moved by some places it fits in with the figures beside it (8.1, 86, 9.1), or,
 * of a target, with the last observation, from which nothing that was seen or is assumed leads to it. What is
 * quoted is held to its quote (`quoted`), and a marked artefact is known to stand apart.
 */
export const decimal: Rule = (plan) => [...plan.indicators.flatMap(inHistory), ...inTargets(plan)];

/** How alike the figures beside it are, and how near to them the moved one comes. */
const ALIKE = 1.5;
const NEAR = 1.3;

function inHistory({ id, unit, observations }: Indicator): readonly Diagnostic[] {
  return observations.flatMap((each, i) => {
    const beside = neighbours(observations, i).map(({ value }) => value);
    const [low, high] = [Math.min(...beside), Math.max(...beside)];
    if (each.artefact || beside.length < 2 || !(low > 0) || high > ALIKE * low) return [];
    const places = SLIPS.find((slip) => isBetween(shifted(each.value, -slip), low / NEAR, high * NEAR));
    const args = { id, year: each.year };
    return places === undefined
      ? []
      : [warning("lint-decimal-slip", each.at, { ...args, ...told(each.value, places, nameOf(unit)) })];
  });
}

/** Those before and behind; at an end the next two. */
function neighbours(all: readonly Observation[], i: number): readonly Observation[] {
  const [before, behind] = [all[i - 1], all[i + 1]];
  if (before && behind) return [before, behind];
  return before ? all.slice(Math.max(0, i - 2), i) : all.slice(i + 1, i + 3);
}

const isBetween = (value: number, low: number, high: number): boolean => value >= low && value <= high;

const told = (value: number, places: number, unit: UnitName): { readonly value: Text; readonly moved: Text } => {
  const text = (figure: number) => inBoth((lang) => withUnit(shown(figure), unit, lang));
  return { value: text(value), moved: text(shifted(value, -places)) };
};

/** A growth, or a fall, a year that nobody plans for without a word. */
const STEEP = { up: 0.35, down: -0.25 } as const;

const inTargets = (plan: Plan): readonly Diagnostic[] =>
  plan.targets.filter(isLevel).flatMap((each) => (each.quote === null ? inTarget(plan, each) : []));

function inTarget(plan: Plan, target: LevelTarget): readonly Diagnostic[] {
  const indicator = indicatorOf(plan, target.indicator);
  const last = indicator?.observations.findLast(({ year }) => year <= plan.asOf);
  if (!indicator || !last || !(last.value > 0) || target.by <= last.year) return [];
  const rate = compoundRate(last.value, target.value, target.by - last.year);
  if (rate === null || (rate <= STEEP.up && rate >= STEEP.down) || isExpected(plan, indicator, rate)) return [];
  const places = SLIPS.find((slip) => isBetween(shifted(target.value, -slip), last.value / ALIKE, last.value * ALIKE));
  if (places === undefined) return [];
  return [
    warning("lint-decimal-slip", target.at, {
      id: target.id,
      year: target.by,
      ...told(target.value, places, nameOf(indicator.unit)),
    }),
  ];
}

/** Whether half of such growth was seen, or is assumed. */
function isExpected({ assumptions }: Plan, { observations, growth }: Indicator, rate: number): boolean {
  const assumed = assumptions.find(({ id }) => growth !== null && id === rateAssumption(growth))?.value ?? 0;
  const [first, last] = [observations[0], observations.at(-1)];
  const seen = (first && last && compoundRate(first.value, last.value, last.year - first.year)) ?? 0;
  return [assumed, seen].some((each) => each * Math.sign(rate) >= 0.5 * Math.abs(rate));
}
