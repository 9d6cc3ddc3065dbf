import { type Diagnostic, error, fail, ok, type Result } from "../base/diagnostic.ts";
import type { Expr } from "../formula/expr.ts";
import { references } from "../formula/print.ts";
import { readsIn } from "../formula/reads.ts";
import type { Scenario } from "../plan/scenario.ts";
import { type Column, stepsUpTo } from "./column.ts";

/** One indicator in one year. */
export interface CellPlace {
  readonly id: string;
  readonly year: number;
}

/** A cell, or (year null) the observed years' formula values that an indicator's later years are aligned with. */
interface Place {
  readonly column: number;
  readonly year: number | null;
}

/**
 * The cells of all indicators in an order in which each stands after every cell that it reads, of whatever year: year by
 * year and in file order otherwise. Where none exists, the error prints one cycle. Iterative, so that a chain of any
 * length is sorted.
 */
export function cellOrder(
  columns: readonly Column[],
  { years, asOf }: Pick<Scenario, "years" | "asOf">,
): Result<readonly CellPlace[]> {
  const grid = gridOf(columns, years, asOf);
  const done = new Uint8Array(grid.size);
  const order: CellPlace[] = [];
  const emit = (node: number): void => {
    const { column, year } = grid.placeOf(node);
    if (year !== null) order.push({ id: columns[column]?.indicator.id ?? "", year });
  };
  for (let year = years.from; year <= years.to; year += 1)
    for (let column = 0; column < columns.length; column += 1) {
      const cycle = visit(grid.nodeOf({ column, year }), grid.needs, done, emit);
      if (cycle) return fail(cycleError(columns, cycle.map(grid.placeOf)));
    }
  return ok(order);
}

/** The places as numbers, a row of years and one place more for each indicator, and what each of them reads. */
function gridOf(columns: readonly Column[], { from, to }: Scenario["years"], asOf: number) {
  const row = to - from + 2;
  const numbers = new Map(columns.map(({ indicator }, i) => [indicator.id, i]));
  const reads = readerOf(numbers);
  const nodeOf = ({ column, year }: Place): number => column * row + (year === null ? row - 1 : year - from);
  const placeOf = (node: number): Place => {
    const place = node % row;
    return { column: (node - place) / row, year: place === row - 1 ? null : from + place };
  };
  const needs = (node: number): readonly number[] => {
    const { column, year } = placeOf(node);
    const own = columns[column] as Column;
    const found = year === null ? readsOfAlignment(own, reads) : readsOfCell(own, year, reads, { from, asOf });
    return found.flatMap(({ id, year: when }) =>
      when !== null && (when < from || when > to) ? [] : [nodeOf({ column: numbers.get(id) ?? column, year: when })],
    );
  };
  return { size: columns.length * row, nodeOf, placeOf, needs };
}

interface Needed {
  readonly id: string;
  readonly year: number | null;
}

interface Span {
  readonly from: number;
  readonly asOf: number;
}

type Reads = (expr: Expr, year: number) => readonly Needed[];

/** The indicators' values that an expression reads; most expressions read none, and are looked through once. */
function readerOf(indicators: ReadonlyMap<string, unknown>): Reads {
  const none = new Map<Expr, boolean>();
  return (expr, year) => {
    const isNone = none.get(expr) ?? !references(expr).some(({ id }) => indicators.has(id));
    none.set(expr, isNone);
    return isNone ? [] : readsIn(expr, year).filter(({ id }) => indicators.has(id));
  };
}

function readsOfCell(column: Column, year: number, reads: Reads, { from, asOf }: Span): readonly Needed[] {
  const { indicator, known, last } = column;
  const { id, formula, growth, volatility } = indicator;
  if (known.has(year) || (last !== null && year <= last)) return [];
  const found: Needed[] = [];
  if (formula) found.push(...reads(formula.expr, year));
  // A step lasts, so that those of the years before are read too; and so do shocks.
  for (const step of stepsUpTo(column, year)) found.push(...reads("by" in step ? step.by : step.add, step.year));
  found.push({ id, year: formula ? null : year - 1 });
  if (growth) for (const figure of Object.values(growth.figures)) found.push(...reads(figure, year));
  if (!volatility) return found;
  for (let each = (last ?? from - 1) + 1; each <= year; each += 1) found.push(...reads(volatility.sd, each));
  // The first shock follows the last year that follows from what is known.
  if (formula)
    for (let each = (last ?? from - 1) + 1; each <= asOf && each < year; each += 1) found.push({ id, year: each });
  return found;
}

/** A formula that is aligned is read in the observed years. */
const readsOfAlignment = ({ indicator: { formula }, observed, scaled }: Column, reads: Reads): readonly Needed[] =>
  formula && scaled ? observed.flatMap(({ year }) => reads(formula.expr, year)) : [];

/** Depth-first from `start`; hands out each node after those it needs, and returns a cycle where it meets one. */
function visit(
  start: number,
  needs: (node: number) => readonly number[],
  done: Uint8Array,
  emit: (node: number) => void,
): readonly number[] | null {
  if (done[start] === 1) return null;
  const stack = [{ node: start, needed: needs(start), next: 0 }];
  const open = new Set([start]);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const needed = top.needed[top.next++];
    if (needed === undefined) {
      stack.pop();
      open.delete(top.node);
      done[top.node] = 1;
      emit(top.node);
    } else if (open.has(needed)) {
      const path = stack.map(({ node }) => node);
      return [...path.slice(path.indexOf(needed)), needed];
    } else if (done[needed] !== 1) {
      stack.push({ node: needed, needed: needs(needed), next: 0 });
      open.add(needed);
    }
  }
  return null;
}

/** Within one year by the names alone: a → b → a; else with the years: a[2021] → b[2025] → a[2021]. */
function cycleError(columns: readonly Column[], places: readonly Place[]): Diagnostic {
  const cells = places.filter(({ year }) => year !== null);
  const oneYear = cells.every(({ year }) => year === cells[0]?.year) && cells.length === places.length;
  const names = cells.map(({ column, year }) => {
    const id = columns[column]?.indicator.id ?? "";
    return oneYear ? id : `${id}[${year}]`;
  });
  const at = columns[cells[0]?.column ?? 0]?.indicator.at ?? null;
  return error("model-cycle", at, { cycle: names.join(" → ") });
}
