import { type Diagnostic, warning } from "../base/diagnostic.ts";
import { pastOf } from "../forecast/past.ts";
import type { Register } from "../formula/code.ts";
import type { Expr } from "../formula/expr.ts";
import { type Read, readsIn } from "../formula/reads.ts";
import { type GrowthStep, growthStep } from "../growth/index.ts";
import type { CellStatus } from "../kinds/kind.ts";
import { BOUNDS, SIDES } from "../plan/bounds.ts";
import { isAlongLine } from "../plan/known.ts";
import { boundsOf, isShare, wholeOf } from "../plan/share.ts";
import { type Column, emit, type Sheet, stepsUpTo } from "./column.ts";
import { withShock } from "./shock.ts";

/** Writes the cell of one indicator in one year; whatever it reads is written already. */
export function writeCell(sheet: Sheet, column: Column, year: number): void {
  const known = column.known.get(year);
  if (known) {
    column.certain.add(year);
    set(column, year, knownValue(sheet, column, year, known.value), known.status);
  } else if (column.last === null || year > column.last) follow(sheet, column, year);
}

/** A value that is not projected: drawn where its observation is, or one of the two that it lies between. */
function knownValue(sheet: Sheet, column: Column, year: number, value: number): Register {
  const { indicator, observed } = column;
  if (!column.uncertain) return sheet.code.constant(value);
  const after = observed.find((each) => each.year >= year);
  const before = observed.findLast((each) => each.year <= year);
  if (!after || !before || (after.sd === undefined && before.sd === undefined)) return sheet.code.constant(value);
  const [start, end] = [before, after].map((each) => sheet.inputs.observed(indicator.id, each)) as [Register, Register];
  if (before === after) return end;
  const { op, constant } = sheet.code;
  const share = constant((year - before.year) / (after.year - before.year));
  if (isAlongLine(indicator, before.value, after.value))
    return op("add", start, op("mul", share, op("sub", end, start)));
  return op("mul", start, op("pow", op("div", end, start), share));
}

function follow(sheet: Sheet, column: Column, year: number): void {
  const { formula } = column.indicator;
  const value = formula ? following(sheet, column, formula.expr, year) : grown(sheet, column, year);
  if (value === null) return;
  const past = formula && year <= sheet.scenario.asOf ? readsIn(formula.expr, year) : null;
  const reads = past && !isOwnPast(sheet, column, past) ? past : null;
  if (reads?.every(({ id, year: when }) => isKnown(sheet, id, when))) column.certain.add(year);
  const status = reads === null ? "projected" : statusOf(sheet, column, year, reads);
  const moved = status === "projected" ? withMoves(sheet, column, year, value) : value;
  if (moved !== null) set(column, year, moved, status);
}

function set(column: Column, year: number, register: Register, status: CellStatus): void {
  column.cells.set(year, register);
  column.status.set(year, status);
}

/** Shock, steps and bounds. */
function withMoves(sheet: Sheet, column: Column, year: number, value: Register): Register | null {
  const shocked = withShock(sheet, column, year, value);
  const stepped = shocked === null ? null : withSteps(sheet, column, year, shocked);
  if (stepped === null) return null;
  column.uncut.set(year, stepped);
  return withBounds(sheet, column, stepped);
}

function grown(sheet: Sheet, { indicator, last, cells, observed }: Column, year: number): Register | null {
  const previous = cells.get(year - 1);
  if (!indicator.growth || last === null || previous === undefined) return null;
  const continuous = sheet.scenario.settings.compounding === "continuous";
  const whole = isShare(indicator) ? wholeOf(indicator) : null;
  const { code, inputs } = sheet;
  const step: GrowthStep = {
    ...{ code, previous, elapsed: year - last, continuous, whole },
    past: pastOf(observed),
    bounds: boundsOf(indicator),
    own: (name, draw, central) => inputs.own(indicator.id, name, draw, central),
    noise: (k) => inputs.shock(indicator.id, last + k),
  };
  return growthStep(indicator.growth, step, (expr) => emit(sheet, expr, year));
}

/**
 * The formula, times observed ÷ formula of the last observed year in which the formula has a value; as it stands where
 * nothing is observed, where it goes on from its own past, or with `align: none`.
 */
function following(sheet: Sheet, column: Column, expr: Expr, year: number): Register | null {
  const own = emit(sheet, expr, year);
  if (own === null || !column.scaled) return own;
  if (column.factor === undefined) column.factor = alignment(sheet, column, expr);
  return column.factor === null ? own : sheet.code.op("mul", own, column.factor);
}

function alignment(sheet: Sheet, { observed, indicator }: Column, expr: Expr): Register | null {
  const { code } = sheet;
  for (const observation of observed.toReversed()) {
    const formula = emit(sheet, expr, observation.year);
    if (formula !== null && canDivide(code.code[formula]))
      return code.op("div", sheet.inputs.observed(indicator.id, observation), formula);
  }
  return null;
}

/** A value that is known to be zero, or to be none, cannot be scaled to an observation. */
const canDivide = (instruction: Sheet["code"]["code"][number] | undefined): boolean =>
  instruction?.op !== "constant" || (Number.isFinite(instruction.value) && instruction.value !== 0);

/** Formulas that cannot be aligned with their history, since they have no value in any year of it; and those that are aligned anew each year. */
export function unaligned(sheet: Sheet): readonly Diagnostic[] {
  return [...sheet.columns.values()].flatMap(({ factor, again, indicator: { id, at } }) => {
    if (factor === null) return [warning("model-unaligned", at, { id })];
    const isFactor = factor !== undefined && !isOne(sheet.code.code[factor]);
    return again && isFactor ? [warning("model-aligned-again", at, { id })] : [];
  });
}

const isOne = (instruction: Sheet["code"]["code"][number] | undefined): boolean =>
  instruction?.op === "constant" && Math.abs(instruction.value - 1) < 1e-9;

/** A formula of no indicator but those through which it comes back to its own past extrapolates it. */
function isOwnPast({ columns }: Sheet, { circle }: Column, reads: readonly Read[]): boolean {
  const indicators = reads.filter(({ id }) => columns.has(id));
  return indicators.length > 0 && indicators.every(({ id }) => circle.has(id));
}

/**
 * A formula's value counts as observed only where every indicator's value that it reads is, it reads no assumption, and
 * no step is stated for it; where some of those values lie between observations, so does it.
 */
function statusOf({ columns }: Sheet, column: Column, year: number, reads: readonly Read[]): CellStatus {
  const read = reads.map(({ id, year: when }) => columns.get(id)?.status.get(when) ?? "projected");
  if (stepsUpTo(column, year).length > 0 || read.includes("projected")) return "projected";
  return read.includes("interpolated") ? "interpolated" : "derived";
}

/** Follows from what is known, between observations too; an assumption is no matter of years. */
const isKnown = ({ columns }: Sheet, id: string, year: number): boolean => columns.get(id)?.certain.has(year) ?? true;

/** A value that carries on has the steps of the years before in it; on another formula all up to the year are taken. */
function withSteps(sheet: Sheet, column: Column, year: number, value: Register): Register | null {
  const { code } = sheet;
  const steps = stepsUpTo(column, year).filter((step) => !column.carries || step.year === year);
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
