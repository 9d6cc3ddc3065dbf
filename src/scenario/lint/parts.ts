import { type Diagnostic, warning } from "../../base/diagnostic.ts";
import { sameDimensions, type Unit } from "../../formula/unit.ts";
import type { Indicator } from "../../plan/scenario.ts";
import { halfUnit, indicatorOf, observed, type Plan, type Rule, shown } from "./rule.ts";

/** The parts of a total add up to it, in every year in which all are observed or have a level target of one sense. */
export const parts: Rule = (plan) =>
  plan.indicators.flatMap((total) => {
    const members = total.parts.flatMap((id) => indicatorOf(plan, id) ?? []);
    if (members.length === 0 || !members.every(({ unit }) => sameDimensions(unit, total.unit))) return [];
    return [...overHistory(total, members), ...overTargets(plan, total, members)];
  });

function overHistory(total: Indicator, members: readonly Indicator[]): readonly Diagnostic[] {
  return total.observations.flatMap(({ year, value, at, approximate }) => {
    const figures = members.flatMap((member) => {
      const figure = observed(member, year);
      return figure && !figure.approximate ? [{ value: figure.value, unit: member.unit }] : [];
    });
    const sum = figures.length === members.length && !approximate ? sumThatDiffers(value, total.unit, figures) : null;
    if (sum === null) return [];
    return [warning("lint-parts", at, { id: total.id, year, sum: shown(sum), total: shown(value) })];
  });
}

function overTargets(plan: Plan, total: Indicator, members: readonly Indicator[]): readonly Diagnostic[] {
  return [...plan.levels].flatMap(([year, levels]) => {
    const target = levels.get(total.id);
    const stated = members.flatMap(({ id }) => levels.get(id) ?? []);
    if (!target || stated.length < members.length || stated.some(({ sense }) => sense !== target.sense)) return [];
    const figures = stated.map(({ value }, i) => ({ value, unit: members[i]?.unit ?? total.unit }));
    const sum = sumThatDiffers(target.value, total.unit, figures);
    const args = { id: target.id, indicator: total.id, year, total: shown(target.value) };
    return sum === null ? [] : [warning("lint-parts-targets", target.at, { ...args, sum: shown(sum) })];
  });
}

interface Figure {
  readonly value: number;
  readonly unit: Unit;
}

/** The sum in the total's unit, where it is off by more than 0.5 % and more than the figures' rounding; else null. */
function sumThatDiffers(total: number, unit: Unit, figures: readonly Figure[]): number | null {
  const scaled = figures.map((each) => (each.value * each.unit.scale) / unit.scale);
  const sum = scaled.reduce((all, each) => all + each, 0);
  const rounding = figures.reduce(
    (all, each) => all + (halfUnit(each.value) * each.unit.scale) / unit.scale,
    halfUnit(total),
  );
  return Math.abs(sum - total) > Math.max(0.005 * Math.abs(total), rounding) ? sum : null;
}
