import { error, fail, ok, type Result } from "../base/diagnostic.ts";
import { inputsBehind } from "../model/behind.ts";
import type { Program } from "../model/program.ts";
import type { Assumption, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { quantileOf } from "../random/quantile.ts";
import { shuffled } from "../random/shuffled.ts";
import { fillBits, streamKey } from "../random/stream.ts";
import { askedAt, variedIn } from "./asked.ts";

/** Which points are asked for: a grid of ranges; a Latin hypercube over ranges or distributions; each assumption at its 10 and 90 %. */
export interface PointsRequest {
  /** `growth=0%..10%:21`; 11 values where none are counted. */
  readonly vary: readonly string[];
  /** `lhs:500`; null: the grid. */
  readonly design: string | null;
  readonly matrix: boolean;
}

/** Points, each of them known by its number. */
export interface Points {
  readonly assumptions: readonly Assumption[];
  readonly count: number;
  /** The values at a point, in the order of the assumptions; null: as the scenario has it. */
  at(point: number): readonly (number | null)[];
  /** The distribution moves with the value, rather than being held at it. */
  readonly moves: boolean;
}

/** More points than anybody waits for. */
export const MOST_POINTS = 1_000_000;
const STEPS = 11;

/**
 * The points of a sweep, checked before any of them is run.
 *
 * @example pointsAsked(scenario, program, scenario.targets, { vary: ["growth=0%..10%:3"], design: null, matrix: false }).value.at(1) // [0.05]
 */
export function pointsAsked(
  scenario: Scenario,
  program: Program,
  targets: readonly Target[],
  { vary, design, matrix }: PointsRequest,
): Result<Points> {
  if (matrix) return notNone(drawnBehind(scenario, program, targets), "--matrix", targets, matrixOf);
  const lhs = design === null ? null : Number(/^lhs:([1-9]\d*)$/.exec(design)?.[1] ?? Number.NaN);
  if (Number.isNaN(lhs))
    return fail(error("explore-design", askedAt("--design", design ?? ""), { text: design ?? "" }));
  if (lhs === null && vary.length === 0) return fail(error("explore-sweep-wanted", null));
  const axes = axesOf(scenario, program, targets, vary);
  if (!axes.ok) return axes;
  const count = lhs ?? axes.value.reduce((product, { steps }) => product * steps, 1);
  if (count > MOST_POINTS)
    return fail(
      error("explore-points", lhs === null ? askedAt("--vary", vary.join(" ")) : askedAt("--design", design ?? ""), {
        points: String(count),
        most: String(MOST_POINTS),
      }),
    );
  if (lhs === null) return ok(gridOver(axes.value, count));
  if (axes.value.length > 0) return ok(hypercube(axes.value, lhs, scenario.seed));
  return notNone(drawnBehind(scenario, program, targets), `--design ${design}`, targets, (drawn) =>
    hypercube(drawn.map(axisOfDistribution), lhs, scenario.seed),
  );
}

/** Points of what is drawn, where anything is. */
function notNone(
  drawn: readonly Assumption[],
  asked: string,
  targets: readonly Target[],
  pointsOf: (drawn: readonly Assumption[]) => Points,
): Result<Points> {
  if (drawn.length > 0) return ok(pointsOf(drawn));
  const ids = targets.map(({ id }) => id).join(", ");
  return fail(error("explore-nothing-drawn", { file: asked, line: 0, col: 0 }, { targets: ids }));
}

/** An assumption that varies: its value at a share of the way, and how many values of a grid it has. */
interface Axis {
  readonly assumption: Assumption;
  readonly valueAt: (share: number) => number;
  readonly steps: number;
}

function axesOf(
  scenario: Scenario,
  program: Program,
  targets: readonly Target[],
  vary: readonly string[],
): Result<readonly Axis[]> {
  const parts = vary.map((text) => /^(.*?)(?::([^:.%]*))?$/s.exec(text) as RegExpExecArray);
  const asked = parts.map(([, range = ""]) => range);
  if (vary.length === 0) return ok([]);
  const varied = variedIn(scenario, program, asked, { option: "--vary", targets, anywhere: true });
  if (!varied.ok) return varied;
  const axes = varied.value.map(({ assumption, range }, i): Result<Axis> => {
    const { id } = assumption;
    const [text = "", , written] = parts[i] ?? [];
    const steps = written === undefined ? STEPS : Number(written);
    const at = askedAt("--vary", text);
    if (varied.value.findIndex((each) => each.assumption === assumption) < i)
      return fail(error("explore-vary-twice", at, { id }));
    if (!Number.isInteger(steps) || steps < 2) return fail(error("explore-steps", at, { text: written ?? "", id }));
    const { from, to } = range ?? assumption.lever ?? { from: Number.NaN, to: Number.NaN };
    if (Number.isNaN(from)) return fail(error("explore-range", at, { text: id, id }));
    return ok({ assumption, steps, valueAt: (share) => tidy(from + share * (to - from)) });
  });
  const errors = axes.flatMap((each) => (each.ok ? [] : each.errors));
  return errors.length > 0 ? fail(...errors) : ok(axes.flatMap((each) => (each.ok ? [each.value] : [])));
}

/** 0.05, not 0.049999999999999996: the digits that people would write. */
const tidy = (value: number): number => Number(value.toPrecision(15));

/** The last axis goes fastest. */
function gridOver(axes: readonly Axis[], count: number): Points {
  const at = (point: number) => {
    let rest = point;
    return axes
      .map((_, i) => axes[axes.length - 1 - i] as Axis)
      .map(({ steps, valueAt }) => {
        const step = rest % steps;
        rest = (rest - step) / steps;
        return valueAt(step / (steps - 1));
      })
      .reverse();
  };
  return { assumptions: axes.map(({ assumption }) => assumption), count, at, moves: true };
}

/** In every one of n equal shares of each axis one point, at a random place in it (McKay, Beckman and Conover 1979). */
function hypercube(axes: readonly Axis[], n: number, seed: number): Points {
  const columns = axes.map(({ assumption, valueAt }) => {
    const strata = shuffled(
      Float64Array.from({ length: n }, (_, i) => i),
      streamKey(seed, `${assumption.id}#points`, 0),
    );
    const words = new Int32Array(n);
    fillBits(words, streamKey(seed, `${assumption.id}#point`, 0), 0, n);
    return strata.map((stratum, i) => valueAt((stratum + ((words[i] ?? 0) >>> 0) / 2 ** 32) / n));
  });
  const at = (point: number) => columns.map((column) => column[point] ?? null);
  return { assumptions: axes.map(({ assumption }) => assumption), count: n, at, moves: false };
}

const axisOfDistribution = (assumption: Assumption): Axis => ({
  assumption,
  steps: 2,
  valueAt: (share) =>
    assumption.distribution
      ? quantileOf(assumption.distribution, Math.min(Math.max(share, 1e-9), 1 - 1e-9))
      : assumption.value,
});

/** The scenario as it is, then each assumption alone at its 10 and at its 90 %. */
function matrixOf(assumptions: readonly Assumption[]): Points {
  const at = (point: number) =>
    assumptions.map(({ distribution }, i) => {
      if (!distribution || Math.floor((point - 1) / 2) !== i) return null;
      return quantileOf(distribution, point % 2 === 1 ? 0.1 : 0.9);
    });
  return { assumptions, count: 1 + 2 * assumptions.length, at, moves: false };
}

/** The assumptions that are drawn and move some target. */
function drawnBehind({ assumptions }: Scenario, program: Program, targets: readonly Target[]): readonly Assumption[] {
  const behind = inputsBehind(
    program,
    targets.map(({ id }) => id),
  );
  return assumptions.filter(({ id, distribution, held }) => distribution !== null && !held && behind.has(id));
}
