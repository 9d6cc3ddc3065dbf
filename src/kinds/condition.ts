import type { Register } from "../formula/code.ts";
import type { Sense } from "../plan/target.ts";
import type { Condition, Reason, Statement } from "./kind.ts";
import { isReason, reason } from "./rates.ts";

/** The years of a period: the base year is not one of them. */
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

export const cellOf = (statement: Statement, indicator: string, year: number): Register | Reason => {
  const cells = cellsOf(statement, indicator, [year]);
  return isReason(cells) ? cells : (cells[0] as Register);
};

export const sumOf = (statement: Statement, registers: readonly Register[]): Register =>
  registers.length === 0 ? statement.number(0) : registers.reduce((sum, next) => statement.op("add", sum, next));

/** The condition that `distance` ≥ 0, `tolerance` and rounding granted; `bound` scales the rounding. */
export function judge(
  statement: Statement,
  value: Register,
  distance: Register,
  bound: Register,
  tolerance: number,
): Condition {
  const { number, op } = statement;
  const rounding = op("mul", number(1e-9), op("max", number(1), op("abs", bound)));
  const slack = op("max", number(tolerance), rounding);
  const holds = op("ge", distance, op("neg", slack));
  const granted = tolerance > 0 ? op("add", distance, number(tolerance)) : distance;
  const margin = op("select", holds, op("max", granted, number(0)), granted);
  return { holds, value, margin };
}

/** The condition that `value` is on the wanted side of `bound`. */
export function compare(
  statement: Statement,
  sense: Sense,
  value: Register,
  bound: Register,
  tolerance: number,
): Condition {
  return judge(statement, value, distanceTo(statement, sense, value, bound), bound, tolerance);
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
  return statement.scenario.settings.compounding === "continuous"
    ? op("div", op("log", ratio), number(years))
    : op("sub", op("pow", ratio, number(1 / years)), number(1));
}

/** A growth rate or a change needs a positive base; null where the base is positive or not observed. */
export function baseNotPositive(statement: Statement, indicator: string, year: number): Reason | null {
  const observed = statement.scenario.indicators
    .find((one) => one.id === indicator)
    ?.observations.find((one) => one.year === year && one.year <= statement.scenario.asOf);
  return observed && observed.value <= 0 ? reason("base-not-positive", { indicator, year }) : null;
}
