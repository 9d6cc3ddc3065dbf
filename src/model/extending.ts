import type { Instruction } from "../formula/code.ts";
import { apply } from "../formula/scalar.ts";
import type { Statement } from "../kinds/kind.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Program } from "./program.ts";

/**
 * A Program to which more instructions can be written, as a kind of target writes its condition: what is asked of each draw
 * besides. Its own registers stay where they are.
 *
 * @example const { statement, extended } = extending(program, scenario); statement.cell("machinery", 2025) < extended().code.length // true
 */
export function extending(program: Program, scenario: Scenario) {
  const code: Instruction[] = [...program.code];
  const add = (instruction: Instruction): number => code.push(instruction) - 1;
  const number = (value: number): number => add({ op: "constant", a: -1, b: -1, c: -1, value });
  const cells = new Map(program.indicators.map((each) => [each.id, each.cells]));
  const input = (id: string, year: number): number | null => {
    const place = program.inputs.findIndex((each) => each.name === id && (each.year === 0 || each.year === year));
    const register = program.code.findIndex(({ op, a }) => op === "input" && a === place);
    return place < 0 || register < 0 ? null : register;
  };
  const cell: Statement["cell"] = (id, year) => {
    const own = cells.get(id);
    return own ? (own[program.years.indexOf(year)] ?? null) : input(id, year);
  };
  const constantAt = (register: number | null): number | null => {
    const instruction = register === null ? undefined : code[register];
    return instruction?.op === "constant" ? instruction.value : null;
  };
  const statement: Statement = {
    scenario,
    number,
    cell,
    op(op, ...[a = -1, b = -1, c = -1]) {
      const [x, y, z] = [a, b, c].map((each) => (each < 0 ? 0 : constantAt(each)));
      const known = x !== null && y !== null && z !== null;
      return known ? number(apply(op, x ?? 0, y ?? 0, z ?? 0)) : add({ op, a, b, c, value: 0 });
    },
    known: (id, year) => constantAt(cell(id, year)),
  };
  return { statement, extended: (): Program => ({ ...program, code }) };
}
