import type { CodeBuilder } from "../formula/builder.ts";
import { emitExpr } from "../formula/builder.ts";
import type { Register } from "../formula/code.ts";
import type { Expr } from "../formula/expr.ts";
import { growthStep } from "../growth/index.ts";
import type { CellStatus } from "../kinds/kind.ts";
import { knownValues } from "../plan/known.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";
import { isShare } from "../plan/share.ts";
import { edgesOf } from "./graph.ts";
import type { Inputs } from "./inputs.ts";
import { emitError, emitFactor } from "./shock.ts";

/** An indicator while its years are filled in, ascending. */
export interface Column {
  readonly indicator: Indicator;
  readonly known: ReturnType<typeof knownValues>;
  /** Last year with a known value up to as-of; null where there is none. */
  readonly last: number | null;
  readonly cells: Map<number, Register>;
  readonly status: Map<number, CellStatus>;
  /** The formula's own value at `last`, which later ones are aligned to. */
  raw: Register | null;
  error: Register | null;
  drift: Register | null;
}

export interface Sheet {
  readonly scenario: Scenario;
  readonly code: CodeBuilder;
  readonly inputs: Inputs;
  readonly columns: ReadonlyMap<string, Column>;
}

export function columnOf(indicator: Indicator, asOf: number): Column {
  const known = knownValues(indicator, asOf);
  const last = known.size > 0 ? Math.max(...known.keys()) : null;
  return { indicator, known, last, cells: new Map(), status: new Map(), raw: null, error: null, drift: null };
}

/** Writes the cell of one indicator in one year; the years before, and what it reads this year, are written already. */
export function writeCell(sheet: Sheet, column: Column, year: number): void {
  const { indicator, known, last } = column;
  if (year === last && indicator.formula) column.raw = emit(sheet, indicator.formula.expr, year);
  const value = known.get(year);
  if (value) set(column, year, sheet.code.constant(value.value), value.status);
  else project(sheet, column, year);
}

function project(sheet: Sheet, column: Column, year: number): void {
  const { indicator } = column;
  const central = indicator.formula ? fromFormula(sheet, column, year) : fromGrowth(sheet, column, year);
  if (central === null) return;
  const derived = indicator.formula !== null && isDerived(sheet, column, year);
  const moved = derived ? central : withStep(sheet, column, year, withShock(sheet, column, year, central));
  if (moved === null) return;
  set(column, year, derived ? moved : withBounds(sheet, indicator, moved), derived ? "derived" : "projected");
}

function set(column: Column, year: number, register: Register, status: CellStatus): void {
  column.cells.set(year, register);
  column.status.set(year, status);
}

const cellOf = (sheet: Sheet) => (id: string, year: number) =>
  sheet.columns.has(id) ? readCell(sheet, id, year) : sheet.inputs.assumption(id, year);

/** A written cell, or a known value that stands in a later year. */
export function readCell(sheet: Sheet, id: string, year: number): Register | null {
  const column = sheet.columns.get(id);
  const known = column?.known.get(year);
  return column?.cells.get(year) ?? (known ? sheet.code.constant(known.value) : null);
}

const emit = (sheet: Sheet, expr: Expr, year: number): Register | null =>
  emitExpr(expr, sheet.code, year, cellOf(sheet));

/** The formula, times last observed ÷ formula at that year; as it stands before the last observation or with `align: none`. */
function fromFormula(sheet: Sheet, column: Column, year: number): Register | null {
  const { indicator, last, raw, known } = column;
  const own = indicator.formula && emit(sheet, indicator.formula.expr, year);
  if (own === null || last === null || year < last || !indicator.align || raw === null) return own;
  const factor = sheet.code.op("div", sheet.code.constant(known.get(last)?.value ?? Number.NaN), raw);
  return sheet.code.op("mul", own, factor);
}

function fromGrowth(sheet: Sheet, column: Column, year: number): Register | null {
  const { indicator, last } = column;
  const previous = column.cells.get(year - 1);
  if (!indicator.growth || last === null || year <= last || previous === undefined) return null;
  const continuous = sheet.scenario.settings.compounding === "continuous";
  const step = { code: sheet.code, previous, elapsed: year - last, continuous };
  return growthStep(indicator.growth, step, (expr) => emit(sheet, expr, year));
}

/** A formula's value counts as observed only where every indicator that it reads is observed, and it reads no assumption. */
function isDerived(sheet: Sheet, column: Column, year: number): boolean {
  const { now, past } = edgesOf(column.indicator);
  const observed = (id: string) => ["observed", "derived"].includes(sheet.columns.get(id)?.status.get(year) ?? "");
  return (
    year <= sheet.scenario.asOf && now.every(observed) && past.every((id) => sheet.columns.has(id) && observed(id))
  );
}

/** A factor for a growth model; a factor or amount that has piled up since the last observation for a formula and a share. */
function withShock(sheet: Sheet, column: Column, year: number, central: Register): Register | null {
  const { volatility, id } = column.indicator;
  if (!volatility || (column.last !== null && year <= column.last)) return central;
  const sd = emit(sheet, volatility.sd, year);
  if (sd === null) return null;
  const { code } = sheet;
  const error = emitError(code, sd, sheet.inputs.shock(id, year), column.error, volatility.persistence);
  const k = [...column.status.values()].filter((status) => status === "projected").length + 1;
  column.error = error;
  if (isAdditive(column))
    return code.op("add", central, pile(sheet, column, "add", code.op("mul", error, sizeOf(sheet, column))));
  const factor = emitFactor(code, error, sd, sheet.inputs.shocked(), k, volatility.persistence);
  return code.op("mul", central, column.indicator.formula ? pile(sheet, column, "mul", factor) : factor);
}

/** A growth model carries its shocks in the value itself; a formula does not, so they are piled up beside it. */
function pile(sheet: Sheet, column: Column, op: "add" | "mul", shock: Register): Register {
  const keeps = column.indicator.formula !== null;
  column.drift = keeps && column.drift !== null ? sheet.code.op(op, column.drift, shock) : shock;
  return column.drift;
}

const isAdditive = ({ indicator, known, last }: Column): boolean =>
  isShare(indicator) || (last !== null && (known.get(last)?.value ?? 1) <= 0);

/** The unit of an additive shock: one whole for a share (so 1 % is a percentage point), else the size of the last observation. */
function sizeOf(sheet: Sheet, { indicator, known, last }: Column): Register {
  const size = isShare(indicator) ? 1 / indicator.unit.scale : Math.abs(known.get(last ?? 0)?.value ?? 1);
  return sheet.code.constant(size);
}

function withStep(sheet: Sheet, column: Column, year: number, value: Register | null): Register | null {
  const { code } = sheet;
  return column.indicator.steps
    .filter((step) => step.year === year)
    .reduce<Register | null>((level, step) => {
      const change = emit(sheet, "by" in step ? step.by : step.add, year);
      if (level === null || change === null) return null;
      return "by" in step
        ? code.op("mul", level, code.op("add", code.constant(1), change))
        : code.op("add", level, change);
    }, value);
}

function withBounds({ code }: Sheet, { bounds }: Indicator, value: Register): Register {
  const raised = bounds.low === null ? value : code.op("max", value, code.constant(bounds.low));
  return bounds.high === null ? raised : code.op("min", raised, code.constant(bounds.high));
}
