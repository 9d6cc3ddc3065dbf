import { error, fail, ok, type Result } from "../base/diagnostic.ts";
import type { Text } from "../base/text.ts";
import { planOf } from "../engine/plan.ts";
import { nameOf } from "../formula/unit.ts";
import type { UnitName } from "../formula/unitName.ts";
import { focused } from "../model/behind.ts";
import { compile } from "../model/compile.ts";
import type { Program } from "../model/program.ts";
import type { Assumption, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { askedAt, targetsNamed, type Varied, variedIn } from "./asked.ts";
import { type Edge, edgesOf, gridOf, type Response, type Stretch, stretchesOf } from "./edges.ts";
import { ownValue, shiftedBy } from "./focus.ts";
import { type Span, spanOf, widened } from "./range.ts";
import { type Chance, centralDistance, chancesBy, isExact } from "./response.ts";

/** What is to be solved. */
export interface SolveRequest {
  /** Ids of targets that are all to be met; none: the scenario's only one. */
  readonly targets: readonly string[];
  /** What may move: `growth`, or within bounds `growth=0%..20%`; several move by the same amount. */
  readonly assumptions: readonly string[];
  /** With what probability; null: on the central trajectory. */
  readonly probability: number | null;
  /** The probability is that of all targets together, rather than of each. */
  readonly joint: boolean;
}

/** A value at which meeting and missing part. */
export interface Solution {
  readonly assumption: string;
  /** In the assumption's unit, on the side that meets. */
  readonly value: number;
  /** On the centre the width of the last bracket; with a probability one standard error, from that of the probability. */
  readonly error: number | null;
  /** The targets are met above it, below it, or, where one value is wanted, at it alone. */
  readonly met: "above" | "below" | "at";
}

/** What came out, as data: `reckon solve --json`. */
export interface Solved {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly targets: readonly string[];
  readonly assumptions: readonly {
    readonly id: string;
    readonly label: Text;
    readonly unit: UnitName;
    /** Its value in the scenario. */
    readonly own: number;
    /** Where was looked. */
    readonly from: number;
    readonly to: number;
  }[];
  readonly probability: number | null;
  readonly joint: boolean;
  readonly seed: number;
  /** Draws of each run; null on the centre. */
  readonly draws: number | null;
  /** How many times the range was widened; 1: not at all. */
  readonly widened: number;
  /** Whether the targets are met as things stand. */
  readonly met: boolean;
  /** One an assumption and edge, in the order of the shifts. Empty where all of the range meets, or none of it. */
  readonly solutions: readonly Solution[];
  /** Which shifts of the assumptions meet: `null` at the end of the range. */
  readonly stretches: readonly Stretch[];
  readonly outcome: "solved" | "always" | "never";
  /** The best that was found, where nothing meets: values by assumption, and the probability there. */
  readonly best: { readonly values: readonly number[]; readonly probability: number | null } | null;
}

/** Parts of a range in which an edge is looked for, and how often a range is widened. */
const PARTS = { central: 64, drawn: 16 } as const;
const WIDENINGS = [1, 2, 5, 10] as const;

/**
 * The value of one assumption, or a common shift of several, at which some targets are just met: on the central
 * trajectory, or with a probability, on the random numbers of the scenario's own run. All edges are found where the
 * response turns more than once.
 *
 *   1. asked      targets and assumptions by name, before any work
 *   2. range      lever, distribution, or what is given
 *   3. edges      a grid, then bisection
 *   4. error      of a probability, over the slope
 *
 * @example solve(scenario, { targets: [], assumptions: ["growth"], probability: null, joint: false }).value.solutions[0].met // "above"
 */
export function solve(scenario: Scenario, request: SolveRequest): Result<Solved> {
  // 1
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  const targets = targetsNamed(scenario, compiled.value, request.targets);
  if (!targets.ok) return targets;
  const varied = variedIn(scenario, compiled.value, request.assumptions, { option: "--for", targets: targets.value });
  if (!varied.ok) return varied;
  const [first] = varied.value;
  const other = varied.value.find(({ assumption }) => assumption.unit.text !== first?.assumption.unit.text);
  if (first && other) {
    const [a, b] = [first.assumption.id, other.assumption.id];
    return fail(error("explore-units-differ", askedAt("--for", b), { first: a, second: b }));
  }
  // 2
  const spans = varied.value.map((each) => spanOf(each, scenario, "--for"));
  const wrong = spans.flatMap((each) => (each.ok ? [] : each.errors));
  if (wrong.length > 0) return fail(...wrong);
  const case_ = {
    scenario,
    request,
    targets: targets.value,
    varied: varied.value,
    spans: spans.flatMap((each) => (each.ok ? [each.value] : [])),
    program: focused(
      compiled.value,
      targets.value.map(({ id }) => id),
    ),
  };
  const chance =
    request.probability === null ? null : chancesBy(scenario, (shift) => programAt(case_, shift), request.joint);
  if (chance?.(0)?.chance === null) {
    const ids = targets.value.map(({ id }) => id).join(", ");
    return fail(error("explore-no-uncertainty", askedAt("--probability", ids), { targets: ids }));
  }
  return ok(chance === null ? onCentre(case_) : withChance(case_, chance, request.probability ?? 0));
}

interface Case {
  readonly scenario: Scenario;
  readonly request: SolveRequest;
  readonly targets: readonly Target[];
  readonly varied: readonly Varied[];
  readonly spans: readonly Span[];
  readonly program: Program;
}

const assumptionsOf = ({ varied }: Case): readonly Assumption[] => varied.map(({ assumption }) => assumption);

/** The shifts that keep every assumption within its span, widened so many times. */
function shifts(given: Case, times: number): { readonly from: number; readonly to: number } {
  const ends = given.varied.map(({ assumption }, i) => {
    const own = ownValue(assumption, given.scenario);
    const span = widened(given.spans[i] as Span, times, assumption, own);
    return { from: span.from - own, to: span.to - own };
  });
  return { from: Math.max(...ends.map(({ from }) => from)), to: Math.min(...ends.map(({ to }) => to)) };
}

interface Found extends Response {
  readonly times: number;
}

/** The edges within the range, or within the first wider one that has any. */
function search(given: Case, f: (shift: number) => number, parts: number, tolerance: number): Found {
  const most = Math.max(1, ...given.spans.map(({ widest }) => widest));
  let found: Found = { edges: [], best: null, times: 1 };
  for (const times of WIDENINGS.filter((each) => each <= most)) {
    const { from, to } = shifts(given, times);
    found = { ...edgesOf(f, gridOf(from, to, parts, 0), tolerance * (to - from)), times };
    if (found.edges.length > 0) return found;
  }
  return found;
}

const programAt = (given: Case, shift: number): Program | null =>
  shiftedBy(given.program, given.scenario, assumptionsOf(given), shift);

function onCentre(given: Case): Solved {
  const f = (shift: number): number => {
    const program = programAt(given, shift);
    return program === null ? Number.NaN : centralDistance(program, given.targets);
  };
  const found = search(given, f, PARTS.central, 1e-15);
  const exact = given.targets.some(isExact);
  return concluded(given, found, exact ? f(0) === 0 : f(0) >= 0, (edge) => edge.width, null, null);
}

function withChance(given: Case, chance: (shift: number) => Chance | null, wanted: number): Solved {
  const f = (shift: number): number => (chance(shift)?.chance ?? Number.NaN) - wanted;
  const found = search(given, f, PARTS.drawn, 1e-6);
  const range = shifts(given, found.times);
  const errorAt = ({ at, width }: Edge): number | null => {
    const own = chance(at)?.error ?? 0;
    for (let h = (range.to - range.from) / 256; h <= (range.to - range.from) / 8; h *= 2) {
      const [low, high] = [chance(Math.max(range.from, at - h)), chance(Math.min(range.to, at + h))];
      const rise = Math.abs((high?.chance ?? Number.NaN) - (low?.chance ?? Number.NaN));
      const run = Math.min(range.to, at + h) - Math.max(range.from, at - h);
      if (rise > 4 * own) return Math.max(width, (own * run) / rise);
    }
    return null;
  };
  return concluded(given, found, f(0) >= 0, errorAt, found.best && found.best.y + wanted, planOf(given.scenario).draws);
}

function concluded(
  given: Case,
  { edges, best, times }: Found,
  met: boolean,
  errorAt: (edge: Edge) => number | null,
  bestChance: number | null,
  draws: number | null,
): Solved {
  const { scenario, request, targets } = given;
  const range = shifts(given, times);
  const valuesAt = (shift: number) => assumptionsOf(given).map((each) => ownValue(each, scenario) + shift);
  const never = edges.length === 0 && !met;
  const exact = request.probability === null && targets.some(isExact);
  return {
    scenario: { id: scenario.id, hash: scenario.hash },
    targets: targets.map(({ id }) => id),
    assumptions: assumptionsOf(given).map((each) => {
      const own = ownValue(each, scenario);
      return {
        id: each.id,
        label: each.label,
        unit: nameOf(each.unit),
        own,
        from: own + range.from,
        to: own + range.to,
      };
    }),
    probability: request.probability,
    joint: request.joint,
    seed: scenario.seed,
    draws,
    widened: times,
    met,
    solutions: edges.flatMap((edge) => {
      const error = errorAt(edge);
      const values = valuesAt(edge.at);
      return assumptionsOf(given).map(({ id }, i) => ({
        assumption: id,
        value: values[i] as number,
        error,
        met: exact ? ("at" as const) : edge.met,
      }));
    }),
    stretches: exact
      ? edges.map(({ at }) => ({ from: at, to: at }))
      : edges.length > 0
        ? stretchesOf(edges)
        : met
          ? [{ from: null, to: null }]
          : [],
    outcome: edges.length > 0 ? "solved" : met ? "always" : "never",
    best: never && best ? { values: valuesAt(best.x), probability: bestChance } : null,
  };
}
