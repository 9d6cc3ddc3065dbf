import { fail, ok, type Result } from "../base/diagnostic.ts";
import { type Prepared, prepare, simulatePrepared } from "../engine/simulate.ts";
import { focused } from "../model/behind.ts";
import { changed } from "../model/changed.ts";
import { compile } from "../model/compile.ts";
import type { Program } from "../model/program.ts";
import { fixed, moved } from "../plan/moved.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { targetsNamed } from "./asked.ts";
import { firstYear, ownValue } from "./focus.ts";
import { type Points, type PointsRequest, pointsAsked } from "./points.ts";

/** What is swept: points, and the targets that are looked at; none named: all that can be assessed. */
export interface SweepRequest extends PointsRequest {
  readonly targets: readonly string[];
}

/** A sweep made ready: every point of it can be run on its own. */
export interface Sweep {
  readonly scenario: Scenario;
  readonly targets: readonly Target[];
  readonly points: Points;
  readonly program: Program;
}

/** A point of a sweep. */
export interface SweepRow {
  readonly point: number;
  /** In the order of the assumptions. */
  readonly values: readonly number[];
  readonly targets: readonly {
    readonly target: string;
    /** On the central trajectory. */
    readonly value: number | null;
    readonly holds: boolean | null;
    readonly probability: number | null;
    readonly error: number | null;
  }[];
  readonly joint: number | null;
  readonly jointError: number | null;
}

/**
 * Makes a sweep ready; whatever is wrong with it is found here.
 *
 * @example sweepOf(scenario, { targets: [], vary: ["growth=0%..10%:3"], design: null, matrix: false }).value.points.count // 3
 */
export function sweepOf(scenario: Scenario, request: SweepRequest): Result<Sweep> {
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  const program = compiled.value;
  const assessable = program.targets.filter(({ missing }) => missing === null).map(({ id }) => id);
  const targets = targetsNamed(scenario, program, request.targets.length === 0 ? assessable : request.targets);
  if (!targets.ok) return targets;
  const points = pointsAsked(scenario, program, targets.value, request);
  if (!points.ok) return fail(...points.errors);
  const ids = targets.value.map(({ id }) => id);
  return ok({ scenario, targets: targets.value, points: points.value, program: focused(program, ids) });
}

/**
 * Runs the points of a sweep one after the other, from number `from` on, all on the same random numbers; each row is there as soon
 * as its point is run. A point that an assumption cannot have has no figures.
 *
 * @example [...sweep(sweepOf(scenario, { targets: [], vary: ["growth=0%..10%:3"], design: null, matrix: false }).value)].length // 3
 */
export function* sweep({ scenario, targets, points, program }: Sweep, from = 0): Generator<SweepRow> {
  const { seed, draws, design } = scenario;
  let before: Prepared | null = null;
  for (let point = from; point < points.count; point += 1) {
    const at = points.at(point);
    const values = valuesAt({ scenario, points }, point);
    const made = points.assumptions.flatMap((assumption, i) => {
      const value = at[i] ?? null;
      if (value === null) return [];
      return [points.moves ? moved(assumption, value, firstYear(scenario)) : fixed(assumption, value)];
    });
    if (made.some((each) => !each.ok)) {
      yield {
        point,
        values,
        targets: targets.map(({ id }) => ({ target: id, ...NOTHING })),
        joint: null,
        jointError: null,
      };
      continue;
    }
    before = prepare(
      changed(
        program,
        made.flatMap((each) => (each.ok ? [each.value] : [])),
      ),
      design,
      undefined,
      before,
      "unsure",
    );
    const run = simulatePrepared(before, { seed, draws });
    yield {
      point,
      values,
      targets: run.targets.map(({ id, value, holds, probability }) => ({ target: id, value, holds, ...probability })),
      joint: run.joint.probability,
      jointError: run.joint.error,
    };
  }
}

/** What every assumption that varies is at a point. */
export const valuesAt = (
  { scenario, points }: Pick<Sweep, "scenario" | "points">,
  point: number,
): readonly number[] => {
  const at = points.at(point);
  return points.assumptions.map((assumption, i) => at[i] ?? ownValue(assumption, scenario));
};

const NOTHING = { value: null, holds: null, probability: null, error: null };

/** The head of a sweep's CSV: a row a point and target. */
export const sweepHead = ({ points }: Pick<Sweep, "points">): readonly string[] => [
  "scenario",
  "point",
  ...points.assumptions.map(({ id }) => id),
  "target",
  "value",
  "holds",
  "probability",
  "error",
  "joint",
  "joint-error",
];

/** What a row's lines begin with: enough to see that a file holds this sweep. */
export const sweepKey = (
  { scenario }: Pick<Sweep, "scenario">,
  { point, values }: Pick<SweepRow, "point" | "values">,
) => [`${scenario.id}#${scenario.hash.slice(0, 12)}`, point, ...values];

/** The lines of a point. */
export const sweepCells = (of: Sweep, row: SweepRow): readonly (readonly (string | number | null)[])[] => {
  return row.targets.map(({ target, value, holds, probability, error }) => [
    ...sweepKey(of, row),
    target,
    value,
    holds === null ? null : Number(holds),
    probability,
    error,
    row.joint,
    row.jointError,
  ]);
};
