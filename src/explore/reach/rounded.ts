import { measureIn } from "../../kinds/quantity.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { ownValue } from "../focus.ts";
import type { Lever } from "./levers.ts";
import { effortOf, type Setting, type Variable } from "./problem.ts";

/** How fine a lever is written: the last decimal of its bounds and its value; of a rate in per cent. */
export function gridOf(lever: Lever, scenario: Scenario): number {
  const unit = measureIn(lever.unit) === "amount" ? 1 : 0.01;
  const figures = [lever.lever.from, lever.lever.to, ownValue(lever, scenario)];
  const decimals = figures.map((each) => {
    const written = String(Number((each / unit).toPrecision(12)));
    return written.includes("e-") ? Number(written.split("e-")[1]) : (written.split(".")[1]?.length ?? 0);
  });
  return unit / Number(`1e${Math.max(...decimals)}`);
}

/** More levers than these are not rounded in every combination. */
const MOST = 8;

/**
 * A setting rounded to how the levers are written that still meets, the one with the least effort of those next to it; a lever that
 * stays where it is keeps its value. Null where none next to it meets.
 *
 * @example roundedTo([{ id: "a", from: 0, to: 1, own: 0, effort: 1, inputs: [] }], [0.01], [0.114], () => true) // [0.11]
 */
export function roundedTo(
  variables: readonly Variable[],
  grids: readonly number[],
  setting: Setting,
  meets: (setting: Setting) => boolean,
): Setting | null {
  const choices = setting.map((value, i): readonly number[] => {
    const { from, to, own } = variables[i] ?? { from: value, to: value, own: value };
    const grid = grids[i] ?? 1;
    if (value === own) return [value];
    const near = [Math.floor(value / grid + 1e-9), Math.ceil(value / grid - 1e-9)];
    const on = near.map((each) => Number((each * grid).toPrecision(12))).filter((each) => each >= from && each <= to);
    return [...new Set(on.length > 0 ? on : [value])];
  });
  const moves = choices.filter((each) => each.length > 1).length;
  const all = moves > MOST ? [choices.map((each, i) => furthest(each, variables[i]?.own ?? 0))] : combinations(choices);
  const cheap = all.toSorted((a, b) => effortOf(variables, a) - effortOf(variables, b));
  return cheap.find(meets) ?? null;
}

const furthest = (values: readonly number[], own: number): number =>
  values.reduce((most, each) => (Math.abs(each - own) > Math.abs(most - own) ? each : most));

const combinations = (choices: readonly (readonly number[])[]): readonly Setting[] =>
  choices.reduce<readonly Setting[]>((all, next) => all.flatMap((each) => next.map((one) => [...each, one])), [[]]);
