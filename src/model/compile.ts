import { fail, ok, type Result } from "../base/diagnostic.ts";
import type { Register } from "../formula/code.ts";
import { codeBuilder } from "../formula/code.ts";
import { kindOf } from "../kinds/index.ts";
import type { Condition, Reason, Statement } from "../kinds/kind.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { unaligned, writeCell } from "./cells.ts";
import { type Column, columnOf, readCell, type Sheet } from "./column.ts";
import { cellOrder } from "./graph.ts";
import { correlatedInputs, inputsOf } from "./inputs.ts";
import type { Program, ProgramIndicator, ProgramTarget } from "./program.ts";
import { recursions } from "./recursion.ts";
import { tooManyReads } from "./size.ts";

/**
 * Scenario → Program.
 *
 *   1. order      each cell, an indicator in a year, after those that it reads; a cycle is an error that prints it
 *   2. cells      a register for each: observed, interpolated, derived or projected
 *   3. conditions each target's condition over those registers
 *   4. program    everything as plain data
 */
export function compile(scenario: Scenario): Result<Program> {
  const large = tooManyReads(scenario);
  if (large) return fail(large);
  const sheet = sheetOf(scenario);
  const years = yearsOf(scenario);
  // 1
  const order = cellOrder([...sheet.columns.values()], scenario);
  if (!order.ok) return order;
  // 2
  for (const { id, year } of order.value) writeCell(sheet, sheet.columns.get(id) as Column, year);
  // 3
  const statement = statementOf(sheet);
  const targets = scenario.targets.map((target) => stateTarget(target, statement));
  // 4
  const { list: inputs } = sheet.inputs;
  const program: Program = {
    format: 1,
    years,
    inputs,
    correlated: correlatedInputs(scenario, inputs),
    code: sheet.code.code,
    indicators: scenario.indicators.map((indicator) => programIndicator(sheet, indicator, years)),
    targets,
  };
  return ok(program, unaligned(sheet));
}

function sheetOf(scenario: Scenario): Sheet {
  const code = codeBuilder();
  const recursionOf = recursions(scenario);
  const columns = new Map(
    scenario.indicators.map((each) => [each.id, columnOf(each, scenario.asOf, recursionOf(each.id))]),
  );
  return { scenario, code, inputs: inputsOf(scenario, code), columns };
}

function yearsOf({ years: { from, to } }: Scenario): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function programIndicator(sheet: Sheet, { id, bounds }: Indicator, years: readonly number[]): ProgramIndicator {
  const column = sheet.columns.get(id) as Column;
  const uncut = years.map((year) => column.uncut.get(year) ?? null);
  return {
    id,
    cells: years.map((year) => column.cells.get(year) ?? null),
    status: years.map((year) => column.status.get(year) ?? null),
    ...(bounds.low === null && bounds.high === null ? {} : { uncut }),
  };
}

function statementOf(sheet: Sheet): Statement {
  return {
    scenario: sheet.scenario,
    number: sheet.code.constant,
    op: sheet.code.op,
    cell: (id, year) => readCell(sheet, id, year),
    known: (id, year) => knownValue(sheet, id, year),
  };
}

/** A value that is not projected and the same in every draw. */
function knownValue(sheet: Sheet, id: string, year: number): number | null {
  const register = readCell(sheet, id, year);
  const cell = register === null ? undefined : sheet.code.code[register];
  const status = sheet.columns.get(id)?.status.get(year);
  return cell?.op === "constant" && status !== "projected" ? cell.value : null;
}

function stateTarget(target: Target, statement: Statement): ProgramTarget {
  const cells = new Set<Register>();
  const cell: Statement["cell"] = (id, year) => {
    const register = statement.cell(id, year);
    if (register !== null) cells.add(register);
    return register;
  };
  const stated = kindOf(target).condition(target, { ...statement, cell });
  const isReason = (answer: Condition | Reason): answer is Reason => "code" in answer;
  if (isReason(stated))
    return { id: target.id, holds: null, value: null, margin: null, cells: [], probability: null, missing: stated };
  return { id: target.id, missing: null, probability: null, cells: [...cells], ...stated };
}
