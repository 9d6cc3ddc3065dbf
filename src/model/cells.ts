import { type Diagnostic, warning } from "../base/diagnostic.ts";
import type { Register } from "../formula/code.ts";
import type { Expr } from "../formula/expr.ts";
import { readsIn } from "../formula/reads.ts";
import { growthStep } from "../growth/index.ts";
import type { CellStatus } from "../kinds/kind.ts";
import { BOUNDS, SIDES } from "../plan/bounds.ts";
import { type Column, emit, type Sheet, stepsUpTo } from "./column.ts";
import { withShock } from "./shock.ts";

/** Writes the cell of one indicator in one year; whatever it reads is written already. */
export function writeCell(sheet: Sheet, column: Column, year: number): void {
  const known = column.known.get(year);
  if (known) set(column, year, sheet.code.constant(known.value), known.status);
  else follow(sheet, column, year);
}

function follow(sheet: Sheet, column: Column, year: number): void {
  const { formula } = column.indicator;
  const derived = formula !== null && isDerived(sheet, column, formula.expr, year);
  const value = derived ? following(sheet, column, formula.expr, year) : projected(sheet, column, year);
  if (value !== null) set(column, year, value, derived ? "derived" : "projected");
}

function set(column: Column, year: number, register: Register, status: CellStatus): void {
  column.cells.set(year, register);
  column.status.set(year, status);
}

/** Growth or formula, then shock, steps and bounds. */
function projected(sheet: Sheet, column: Column, year: number): Register | null {
  const { formula } = column.indicator;
  const isBefore = column.observed.length > 0 && year <= column.start;
  if (isBefore) return null;
  const value = formula ? following(sheet, column, formula.expr, year) : grown(sheet, column, year);
  const shocked = value === null ? null : withShock(sheet, column, year, value);
  const stepped = shocked === null ? null : withSteps(sheet, column, year, shocked);
  return stepped === null ? null : withBounds(sheet, column, stepped);
}

function grown(sheet: Sheet, { indicator, observed, start, cells }: Column, year: number): Register | null {
  const previous = cells.get(year - 1);
  if (!indicator.growth || observed.length === 0 || previous === undefined) return null;
  const continuous = sheet.scenario.settings.compounding === "continuous";
  const step = { code: sheet.code, previous, elapsed: year - start, continuous };
  return growthStep(indicator.growth, step, (expr) => emit(sheet, expr, year));
}

/**
 * The formula, times observed ÷ formula of the last observed year in which the formula has a value; as it stands where
 * nothing is observed or with `align: none`. Before the first observation an aligned one has no value.
 */
function following(sheet: Sheet, column: Column, expr: Expr, year: number): Register | null {
  const own = emit(sheet, expr, year);
  if (own === null || !column.indicator.align || column.observed.length === 0) return own;
  if (year <= column.start) return null;
  if (column.factor === undefined) column.factor = alignment(sheet, column, expr);
  return column.factor === null ? own : sheet.code.op("mul", own, column.factor);
}

function alignment(sheet: Sheet, { observed }: Column, expr: Expr): Register | null {
  const { code } = sheet;
  for (const { year, value } of observed.toReversed()) {
    const formula = emit(sheet, expr, year);
    if (formula !== null && canDivide(code.code[formula])) return code.op("div", code.constant(value), formula);
  }
  return null;
}

/** A value that is known to be zero, or to be none, cannot be scaled to an observation. */
const canDivide = (instruction: Sheet["code"]["code"][number] | undefined): boolean =>
  instruction?.op !== "constant" || (Number.isFinite(instruction.value) && instruction.value !== 0);

/** Formulas that cannot be aligned with their history, since they have no value in any year of it. */
export function unaligned(sheet: Sheet): readonly Diagnostic[] {
  return [...sheet.columns.values()].flatMap(({ factor, indicator: { id, at } }) =>
    factor === null ? [warning("model-unaligned", at, { id })] : [],
  );
}

/**
 * A formula's value counts as observed only where every indicator's value that it reads is, it reads no assumption, and
 * no step is stated for it.
 */
function isDerived({ scenario, columns }: Sheet, column: Column, expr: Expr, year: number): boolean {
  if (year > scenario.asOf || stepsUpTo(column, year).length > 0) return false;
  return readsIn(expr, year).every(({ id, year: when }) =>
    ["observed", "derived"].includes(columns.get(id)?.status.get(when) ?? ""),
  );
}

/** A growth model carries a step on in the value itself; a formula does not, so that all up to the year are taken. */
function withSteps(sheet: Sheet, column: Column, year: number, value: Register): Register | null {
  const { code } = sheet;
  const steps = stepsUpTo(column, year).filter((step) => column.indicator.formula !== null || step.year === year);
  return steps.reduce<Register | null>((level, step) => {
    const change = emit(sheet, "by" in step ? step.by : step.add, step.year);
    if (level === null || change === null) return null;
    return "by" in step
      ? code.op("mul", level, code.op("add", code.constant(1), change))
      : code.op("add", level, change);
  }, value);
}

function withBounds({ code }: Sheet, { indicator: { bounds } }: Column, value: Register): Register {
  return SIDES.reduce((kept, side) => {
    const bound = bounds[side];
    return bound === null ? kept : code.op(BOUNDS[side].keep, kept, code.constant(bound));
  }, value);
}
