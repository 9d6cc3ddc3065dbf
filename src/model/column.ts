import type { CodeBuilder, Register } from "../formula/code.ts";
import { emitExpr } from "../formula/code.ts";
import type { Expr } from "../formula/expr.ts";
import { growthModel } from "../growth/index.ts";
import type { CellStatus } from "../kinds/kind.ts";
import { knownValues } from "../plan/known.ts";
import type { Indicator, Observation, Scenario, Step } from "../plan/scenario.ts";
import type { Inputs } from "./inputs.ts";
import type { Recursion } from "./recursion.ts";

/** What a year's shock leaves to the next one: its error, and the moments of the errors so far. */
export interface Shock {
  /** ε of the year. */
  readonly error: Register;
  /** Var(ε), and the covariance of ε with the sum of all errors up to it. */
  readonly variance: Register;
  readonly covariance: Register;
  /** The year's own factor or amount, and that of all years so far. */
  readonly own: Register;
  readonly pile: Register;
}

/** An indicator while its years are filled in. */
export interface Column {
  readonly indicator: Indicator;
  /** What is not projected, up to as-of. */
  readonly known: ReturnType<typeof knownValues>;
  readonly observed: readonly Observation[];
  /** Some observation is drawn. */
  readonly uncertain: boolean;
  /** Its last observed year; null where nothing is observed. */
  readonly last: number | null;
  /** The indicators through which its formula comes back to its own past, itself among them; empty where it does not. */
  readonly circle: ReadonlySet<string>;
  /** Its values carry what happened on in themselves: those of a growth model that goes by the year before, and of a formula that reads its own past. */
  readonly carries: boolean;
  /** Its formula is scaled to its last observation: one that is a function of others, not one that goes on from its own past. */
  readonly scaled: boolean;
  /** A factor would come back to it in every year. */
  readonly again: boolean;
  readonly cells: Map<number, Register>;
  readonly status: Map<number, CellStatus>;
  /** Its projected values before its bounds cut them. */
  readonly uncut: Map<number, Register>;
  /** Years up to as-of that follow from what is known, by a formula or as they are: nothing is shocked in them. */
  readonly certain: Set<number>;
  readonly shocks: Map<number, Shock>;
  /** What a formula is multiplied by to pass through the history; null: nothing can be found. */
  factor?: Register | null;
}

/** Steps that its values follow: those after the last observation, which has the others in it. */
export const stepsUpTo = ({ indicator, last }: Column, year: number): readonly Step[] =>
  indicator.steps.filter((step) => step.year <= year && (last === null || step.year > last));

/** What the cells of all indicators are written with. */
export interface Sheet {
  readonly scenario: Scenario;
  readonly code: CodeBuilder;
  readonly inputs: Inputs;
  readonly columns: ReadonlyMap<string, Column>;
}

/** The column of an indicator before any of its cells is written. */
export function columnOf(indicator: Indicator, asOf: number, { circle, goesOn, again }: Recursion): Column {
  const known = knownValues(indicator, asOf);
  const observed = indicator.observations.filter(({ year }) => year <= asOf);
  const last = observed.at(-1)?.year ?? null;
  const grows = indicator.growth !== null && growthModel(indicator.growth.model).fitted === undefined;
  const carries = indicator.formula === null ? grows : circle.size > 0;
  const scaled = indicator.formula !== null && indicator.align && last !== null && !goesOn;
  const empty = {
    cells: new Map(),
    status: new Map(),
    uncut: new Map(),
    certain: new Set<number>(),
    shocks: new Map(),
  };
  const uncertain = observed.some(({ sd }) => sd !== undefined);
  return { indicator, known, observed, uncertain, last, circle, carries, scaled, again, ...empty };
}

/** A written cell, or a known value of a year that no cell stands for; an assumption's value; null where there is none. */
export function readCell(sheet: Sheet, id: string, year: number): Register | null {
  const column = sheet.columns.get(id);
  if (!column) return sheet.inputs.assumption(id, year);
  const known = column.known.get(year);
  return column.cells.get(year) ?? (known ? sheet.code.constant(known.value) : null);
}

/** An expression's value in a year; null where something that it needs has none. */
export const emit = (sheet: Sheet, expr: Expr, year: number): Register | null =>
  emitExpr(expr, sheet.code, year, (id, when) => readCell(sheet, id, when));
