import { distance } from "../assess/required.ts";
import { centralInputs, executeOnce } from "../engine/scalar.ts";
import { type Prepared, prepare, simulatePrepared } from "../engine/simulate.ts";
import { kindOf } from "../kinds/index.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";

/** It wants one value, and is missed on either side of it. */
export const isExact = (target: Target): boolean =>
  kindOf(target).terms(target).sense === "equals" && target.tolerance === 0;

/** How far the worst of some targets is met on the central trajectory of a Program: ≥ 0 where all are; NaN where one has no figure. */
export function centralDistance(program: Program, targets: readonly Target[]): number {
  const values = executeOnce(program, centralInputs(program));
  const read = (register: number | null) => (register === null ? null : (values[register] ?? null));
  const distances = targets.map((target) => {
    const stated = program.targets.find(({ id }) => id === target.id);
    const found = { value: read(stated?.value ?? null), margin: read(stated?.margin ?? null) };
    return isExact(target) ? distance(target, found) : (found.margin ?? Number.NaN);
  });
  return Math.min(...distances);
}

/** A probability and one standard error; null where nothing random touches what is asked about. */
export interface Chance {
  readonly chance: number | null;
  readonly error: number;
}

/**
 * The probability of what a Program judges, of all targets together (`joint`) or of the least likely one, by some number that
 * the Program is made for; each is drawn once, on the scenario's own random numbers. Null where there is no such Program.
 */
export function chancesBy(
  { seed, draws, design }: Pick<Scenario, "seed" | "draws" | "design">,
  programFor: (x: number) => Program | null,
  joint: boolean,
): (x: number) => Chance | null {
  const known = new Map<number, Chance | null>();
  let before: Prepared | null = null;
  const drawn = (x: number): Chance | null => {
    const program = programFor(x);
    if (program === null) return null;
    before = prepare(program, design, undefined, before, "unsure");
    const run = simulatePrepared(before, { seed, draws });
    if (run.targets.every(({ probability }) => probability.probability === null)) return { chance: null, error: 0 };
    if (joint) return { chance: run.joint.probability, error: run.joint.error ?? 0 };
    return run.targets
      .map(({ probability: { probability, error }, holds }) => ({
        chance: probability ?? Number(holds === true),
        error: error ?? 0,
      }))
      .reduce((worst, one) => (one.chance < worst.chance ? one : worst));
  };
  return (x) => {
    if (!known.has(x)) known.set(x, drawn(x));
    return known.get(x) ?? null;
  };
}
