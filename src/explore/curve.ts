import { centralInputs, executeOnce } from "../engine/scalar.ts";
import { focused } from "../model/behind.ts";
import { compile } from "../model/compile.ts";
import type { Scenario } from "../plan/scenario.ts";
import { gridOf } from "./edges.ts";
import { shiftedBy } from "./focus.ts";
import { chancesBy } from "./response.ts";
import type { Solved } from "./solve.ts";

/** What comes of a value of the first assumption that moves. */
export interface ResponsePoint {
  readonly value: number;
  /** The probability, or on the centre the first target's number; null where it has none. */
  readonly y: number | null;
}

/** As many steps as a curve is drawn by. */
const PARTS = 24;

/**
 * The response that `solve` found its answers on, along the range that it looked in.
 *
 * @example responseCurve(scenario, solve(scenario, { targets: [], assumptions: ["growth"], probability: null, joint: false }).value).length > 20 // true
 */
export function responseCurve(scenario: Scenario, solved: Solved): readonly ResponsePoint[] {
  const compiled = compile(scenario);
  const [first] = solved.assumptions;
  if (!compiled.ok || !first) return [];
  const program = focused(compiled.value, solved.targets);
  const moving = solved.assumptions.flatMap(({ id }) => scenario.assumptions.find((each) => each.id === id) ?? []);
  const at = (shift: number) => shiftedBy(program, scenario, moving, shift);
  const central = (shift: number): number | null => {
    const moved = at(shift);
    const register = moved?.targets[0]?.value ?? null;
    if (!moved || register === null) return null;
    const value = executeOnce(moved, centralInputs(moved))[register] ?? Number.NaN;
    return Number.isFinite(value) ? value : null;
  };
  const chance = chancesBy(scenario, at, solved.joint);
  return gridOf(first.from, first.to, PARTS, first.own).map((value) => {
    const shift = value - first.own;
    return { value, y: solved.probability === null ? central(shift) : (chance(shift)?.chance ?? null) };
  });
}
