import { type Diagnostic, warning } from "../base/diagnostic.ts";
import { inBoth, type Text } from "../base/text.ts";
import { quantityText } from "../formula/quantityText.ts";
import { nameOf, sameDimensions } from "../formula/unit.ts";
import type { Paths } from "../kinds/kind.ts";
import type { Indicator } from "../plan/scenario.ts";

/** How much of a total its parts may miss in a projected year: rates are rounded. */
const SLACK = 0.01;

/**
 * Totals whose parts, on the central trajectory, stop adding up to them: a warning each, with the last year. Where they
 * never did, in the last year that is known of all, that is told of the observations already.
 */
export function beyondTotals(paths: Paths): readonly Diagnostic[] {
  const { scenario } = paths;
  const byId = new Map(scenario.indicators.map((each) => [each.id, each]));
  return scenario.indicators.flatMap((total) => {
    const parts = total.parts.flatMap((id) => byId.get(id) ?? []);
    if (parts.length === 0 || !parts.every(({ unit }) => sameDimensions(unit, total.unit))) return [];
    const sums = yearsOf(paths).flatMap((year) => sumIn(total, parts, year, paths) ?? []);
    const known = sums.findLast(({ projected }) => !projected);
    const last = sums.at(-1);
    if (!last?.projected || !isOff(last) || (known && isOff(known))) return [];
    const text = (value: number): Text => inBoth((lang) => quantityText(value, nameOf(total.unit), lang));
    const args = { id: total.id, year: last.year, total: text(last.total), sum: text(last.sum) };
    return [warning("parts-beyond-total", total.at, args)];
  });
}

interface Sum {
  readonly year: number;
  readonly total: number;
  readonly sum: number;
  /** One of the figures is. */
  readonly projected: boolean;
}

const isOff = ({ total, sum }: Sum): boolean => Math.abs(sum - total) > SLACK * Math.abs(total);

const yearsOf = ({ scenario: { years } }: Paths): readonly number[] =>
  Array.from({ length: years.to - years.from + 1 }, (_, i) => years.from + i);

/** The parts' sum in a year, in the total's unit; null where one of the figures does not exist. */
function sumIn(total: Indicator, parts: readonly Indicator[], year: number, paths: Paths): Sum | null {
  const own = paths.value(total.id, year);
  const values = parts.map(({ id, unit }) => {
    const value = paths.value(id, year);
    return value === null ? null : (value * unit.scale) / total.unit.scale;
  });
  if (own === null || values.includes(null)) return null;
  const sum = (values as number[]).reduce((all, each) => all + each, 0);
  const projected = [total, ...parts].some(({ id }) => paths.status(id, year) === "projected");
  return { year, total: own, sum, projected };
}
