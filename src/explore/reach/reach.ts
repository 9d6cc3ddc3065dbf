import { error, fail, ok, type Result } from "../../base/diagnostic.ts";
import type { Text } from "../../base/text.ts";
import { planOf } from "../../engine/plan.ts";
import { compile } from "../../model/compile.ts";
import type { Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import { askedAt, targetsNamed } from "../asked.ts";
import { ownValue } from "../focus.ts";
import { type Case, type Conflict, conflictsAmong, goalsOf, searchedFor } from "./conflicts.ts";
import { type Lever, leversBehind, variablesOf } from "./levers.ts";
import { jointAt, likelyWith } from "./likely.ts";
import { type NoReturn, noReturnOf } from "./noReturn.ts";
import { effortOf, holdsAt, problemOf, type Setting } from "./problem.ts";
import { gridOf, roundedTo } from "./rounded.ts";
import type { Searched } from "./search.ts";

/** What is to be reached. */
export interface ReachRequest {
  /** Ids of targets; none: all that can be assessed. */
  readonly targets: readonly string[];
  /** The least effort is looked for with which all of them hold together with this probability; null: on the central trajectory. */
  readonly probability: number | null;
}

/** A lever in the mix that takes the least effort. */
export interface Move {
  readonly assumption: string;
  readonly own: number;
  readonly value: number;
  /** Rounded to how the lever is written; null where nothing next to the mix still meets. */
  readonly rounded: number | null;
  /** Its part of the effort. */
  readonly effort: number;
}

/** The mix of levers that meets targets with the least effort. */
export interface LeastEffort {
  /** The targets that it meets. */
  readonly targets: readonly string[];
  readonly moves: readonly Move[];
  /** Σ effort · |move| / range, of the mix and of the rounded one. */
  readonly effort: number;
  readonly roundedEffort: number | null;
  /** Proved: none takes less. 0 where a probability was asked for, of which nothing is proved. */
  readonly atLeast: number;
  /** With which they hold together there; null on the central trajectory. */
  readonly probability: number | null;
  readonly error: number | null;
}

/** What came out, as data: `reckon reach --json`. */
export interface Reached {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly levers: readonly {
    readonly id: string;
    readonly label: Text;
    readonly unit: string;
    readonly own: number;
    readonly from: number;
    readonly to: number;
    readonly effort: number;
  }[];
  readonly targets: readonly {
    readonly target: string;
    readonly label: Text;
    /** The levers that it follows from. */
    readonly levers: readonly string[];
    /** Whether it is met on the central trajectory as things stand. */
    readonly met: boolean;
    /** Whether some setting of the levers within their bounds meets it, on the central trajectory: proved both ways. */
    readonly reach: Searched["reach"];
    readonly boxes: number;
    /** The last year after which the levers' bounds still suffice, where they stand as they are until then; null where they never do. */
    readonly lastStart: number | null;
  }[];
  /** The smallest sets of targets that cannot be met together. */
  readonly conflicts: readonly Conflict[];
  readonly probability: number | null;
  readonly seed: number;
  /** Draws of a probability; null on the centre. */
  readonly draws: number | null;
  /** Null where no lever helps, targets exclude each other, or the probability is not reached. */
  readonly least: LeastEffort | null;
  readonly noReturn: readonly NoReturn[];
}

/**
 * What can and what cannot be reached within the levers' bounds.
 *
 *   1. asked      targets by name, before any work
 *   2. reach      of each: a setting, or the proof that there is none (interval arithmetic)
 *   3. conflicts  the smallest sets that cannot be met together
 *   4. least      the mix with the least effort that meets those that can
 *   5. no return  year by year: what it takes, and whether the bounds still suffice
 *
 * @example reach(scenario, { targets: [], probability: null }).value.noReturn[0].start // 2019
 */
export function reach(scenario: Scenario, request: ReachRequest): Result<Reached> {
  // 1
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  const program = compiled.value;
  const assessable = program.targets.filter(({ missing }) => missing === null).map(({ id }) => id);
  const named = targetsNamed(scenario, program, request.targets.length === 0 ? assessable : request.targets);
  if (!named.ok) return named;
  const targets = named.value;
  const levers = leversBehind(
    scenario,
    program,
    targets.map(({ id }) => id),
  );
  const given = { scenario, program, levers };
  if (request.probability !== null) {
    const now = jointAt(given, idsOf(targets))(levers.map((each) => ownValue(each, scenario)));
    const ids = idsOf(targets).join(", ");
    if (now.chance === null)
      return fail(error("explore-no-uncertainty", askedAt("--probability", ids), { targets: ids }));
  }
  // 2
  // 5, which 2 tells the last year of
  const starts = targets.flatMap((target) =>
    noReturnOf(scenario, program, leversBehind(scenario, program, [target.id]), target),
  );
  const found = targets.map((target) => reachOf(given, target, starts));
  const can = found.filter((each) => each.reach === "can" && each.levers.length > 0).map(({ target }) => target);
  // 3
  const conflicts = groupsOf(given, can).flatMap((group) =>
    conflictsAmong({ ...given, levers: group.levers }, group.ids),
  );
  // 4
  const asked = request.targets.length === 0 ? can : idsOf(targets);
  const possible =
    conflicts.length === 0 && found.every(({ target, reach }) => reach === "can" || !asked.includes(target));
  const least =
    possible && levers.length > 0 && asked.length > 0 ? leastEffort(given, asked, request.probability) : null;
  return ok({
    scenario: { id: scenario.id, hash: scenario.hash },
    levers: levers.map((each) => leverData(each, scenario)),
    targets: found,
    conflicts,
    probability: request.probability,
    seed: scenario.seed,
    draws: request.probability === null ? null : planOf(scenario).draws,
    least,
    noReturn: starts,
  });
}

const idsOf = (targets: readonly Target[]): readonly string[] => targets.map(({ id }) => id);

const leverData = (each: Lever, scenario: Scenario): Reached["levers"][number] => ({
  id: each.id,
  label: each.label,
  unit: each.unit.text,
  own: ownValue(each, scenario),
  from: each.lever.from,
  to: each.lever.to,
  effort: each.lever.effort ?? 1,
});

function reachOf(
  { scenario, program }: Case,
  { id, label }: Target,
  starts: readonly NoReturn[],
): Reached["targets"][number] {
  const levers = leversBehind(scenario, program, [id]);
  const { reach, boxes } = searchedFor({ scenario, program, levers }, [id], true);
  const lastStart = starts.findLast((each) => each.target === id && each.reach === "can")?.start ?? null;
  const met = searchedFor({ scenario, program, levers: [] }, [id], true).reach === "can";
  return { target: id, label, levers: levers.map((each) => each.id), met, reach, boxes, lastStart };
}

interface Group {
  readonly ids: readonly string[];
  readonly levers: readonly Lever[];
}

/** Targets that share levers, by way of others too: what one group does is nothing to the next. */
function groupsOf({ scenario, program, levers }: Case, ids: readonly string[]): readonly Group[] {
  return ids.reduce<readonly Group[]>((groups, id) => {
    const own = leversBehind(scenario, program, [id]);
    const [mine, others] = [groups.filter(shares), groups.filter((group) => !shares(group))];
    const all = new Set([own, ...mine.map((group) => group.levers)].flat().map((each) => each.id));
    const joined = {
      ids: [...mine.flatMap((group) => group.ids), id],
      levers: levers.filter((each) => all.has(each.id)),
    };
    return [...others, joined];

    function shares(group: Group): boolean {
      return group.levers.some((one) => own.some((other) => other.id === one.id));
    }
  }, []);
}

/** The mix of levers that meets some targets with the least effort; null where none was found. */
export function leastEffort(given: Case, ids: readonly string[], probability: number | null): LeastEffort | null {
  const groups = groupsOf(given, ids).map((group) => ({
    group,
    by: searchedFor({ ...given, levers: group.levers }, group.ids, false),
  }));
  const { scenario, program, levers } = given;
  const variables = variablesOf(levers, scenario, program);
  const centre = levers.map((lever) => {
    const mine = groups.find(({ group }) => group.levers.some(({ id }) => id === lever.id));
    const at = mine?.group.levers.findIndex(({ id }) => id === lever.id) ?? -1;
    return mine?.by.setting?.[at] ?? ownValue(lever, scenario);
  });
  const holds = problemOf(program, variables, goalsOf(program, ids));
  const chance = probability === null ? null : jointAt(given, ids);
  const meets = (setting: Setting): boolean =>
    chance ? (chance(setting).chance ?? 0) >= (probability ?? 0) : holdsAt(holds, setting);
  const setting = chance ? likelyWith(variables, chance, probability ?? 0, centre) : centre;
  if (setting === null || !meets(setting)) return null;
  const grids = levers.map((each) => gridOf(each, scenario));
  const rounded = roundedTo(variables, grids, setting, meets);
  const at = chance?.(setting);
  return {
    targets: ids,
    moves: levers.map((lever, i) => ({
      assumption: lever.id,
      own: variables[i]?.own ?? Number.NaN,
      value: setting[i] ?? Number.NaN,
      rounded: rounded?.[i] ?? null,
      effort: effortOf(variables.slice(i, i + 1), setting.slice(i, i + 1)),
    })),
    effort: effortOf(variables, setting),
    roundedEffort: rounded && effortOf(variables, rounded),
    atLeast: chance ? 0 : groups.reduce((sum, { by }) => sum + by.atLeast, 0),
    probability: at?.chance ?? null,
    error: at?.error ?? null,
  };
}
