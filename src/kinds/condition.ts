import type { Register } from "../formula/code.ts";
import type { Sense } from "../plan/target.ts";
import type { Condition, Paths, Reason, Statement } from "./kind.ts";
import { ROUNDING, type Tolerant } from "./meets.ts";
import { isReason, reason } from "./rates.ts";

/**
 * The years of a period: the base year is not one of them.
 *
 * @example yearsAfter(2020, 2023) // [2021, 2022, 2023]
 */
export const yearsAfter = (base: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - base) }, (_, i) => base + 1 + i);

/** The registers of an indicator in some years, or the first year that has none. */
export function cellsOf(statement: Statement, indicator: string, years: readonly number[]): Register[] | Reason {
  const cells: Register[] = [];
  for (const year of years) {
    const cell = statement.cell(indicator, year);
    if (cell === null) return missingCell(statement, indicator, year);
    cells.push(cell);
  }
  return cells;
}

/** No value before the first observation; no model for a later year. */
function missingCell({ scenario }: Statement, indicator: string, year: number): Reason {
  const observed = scenario.indicators.find((one) => one.id === indicator)?.observations ?? [];
  const before = observed.some((one) => one.year < year && one.year <= scenario.asOf);
  return reason(before ? "no-model" : "no-observation", { indicator, year });
}

/** The register of an indicator in a year, or why there is none. */
export const cellOf = (statement: Statement, indicator: string, year: number): Register | Reason => {
  const cells = cellsOf(statement, indicator, [year]);
  return isReason(cells) ? cells : (cells[0] as Register);
};

/** The sum of some registers; 0 of none. */
export const sumOf = (statement: Statement, registers: readonly Register[]): Register =>
  registers.length === 0 ? statement.number(0) : registers.reduce((sum, next) => statement.op("add", sum, next));

/** The register of an indicator's sum from the year after a base to a year, or the first year that has no value. */
export function sumUpTo(statement: Statement, indicator: string, base: number, year: number): Register | Reason {
  const cells = cellsOf(statement, indicator, yearsAfter(base, year));
  return isReason(cells) ? cells : sumOf(statement, cells);
}

/** The condition that `distance` ≥ 0 (`strict`: > 0), `tolerance` and rounding granted; `size` scales the rounding. */
export function judge(
  statement: Statement,
  value: Register,
  distance: Register,
  size: Register,
  tolerance: number,
  strict?: true,
): Condition {
  const { number, op } = statement;
  const slack = op(strict ? "sub" : "max", number(tolerance), op("mul", number(ROUNDING), size));
  const holds = op("ge", distance, op("neg", slack));
  const granted = tolerance > 0 ? op("add", distance, number(tolerance)) : distance;
  const margin = op("select", holds, op("max", granted, number(0)), granted);
  return { holds, value, margin };
}

/** The condition that `value` is on the wanted side of the bound. */
export function compare(
  statement: Statement,
  { sense, strict, value: bound, tolerance }: Tolerant,
  value: Register,
  size: number,
): Condition {
  const distance = distanceTo(statement, sense, value, statement.number(bound));
  return judge(statement, value, distance, statement.number(size), tolerance, strict);
}

/** How far `value` is on the wanted side of `bound`; for `equals` never above 0. */
export function distanceTo({ op }: Statement, sense: Sense, value: Register, bound: Register): Register {
  if (sense === "at-least") return op("sub", value, bound);
  if (sense === "at-most") return op("sub", bound, value);
  return op("neg", op("abs", op("sub", value, bound)));
}

/** The mean growth a year between two registers, by the scenario's compounding. */
export function growthRegister(statement: Statement, from: Register, to: Register, years: number): Register {
  const { number, op } = statement;
  const ratio = op("div", to, from);
  if (statement.scenario.settings.compounding === "continuous") return op("div", op("log", ratio), number(years));
  return op("sub", years === 1 ? ratio : op("pow", ratio, number(1 / years)), number(1));
}

/** The first of the years in which a base of growth is known and not positive. */
export function knownNotPositive({ known }: Statement, indicator: string, years: readonly number[]): Reason | null {
  const year = years.find((one) => (known(indicator, one) ?? 1) <= 0);
  return year === undefined ? null : reason("base-not-positive", { indicator, year });
}

/** The same on the central path, where the base may be projected. */
export function pathNotPositive(paths: Paths, indicator: string, years: readonly number[]): Reason | null {
  const year = years.find((one) => (paths.value(indicator, one) ?? 1) <= 0);
  return year === undefined ? null : reason("base-not-positive", { indicator, year });
}

/**
 * A condition on growth from bases, which exists where they are positive: in a draw in which one is not, its number is
 * none and it does not hold.
 */
export function fromPositive(statement: Statement, bases: readonly Register[], condition: Condition): Condition {
  const { number, op } = statement;
  const positive = bases.map((base) => op("gt", base, number(0)));
  const proper = positive.reduce((all, one) => op("and", all, one));
  const none = number(Number.NaN);
  return {
    holds: op("and", condition.holds, proper),
    value: op("select", proper, condition.value, none),
    margin: op("select", proper, condition.margin, none),
  };
}
