import { error, fail, ok, type Result } from "../../base/diagnostic.ts";
import type { Text } from "../../base/text.ts";
import { planOf } from "../../engine/plan.ts";
import { compile } from "../../model/compile.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { targetsNamed } from "../asked.ts";
import { type Case, goalsOf } from "../reach/conflicts.ts";
import { type Lever, leversBehind, variablesOf } from "../reach/levers.ts";
import { jointAt } from "../reach/likely.ts";
import { effortOf, holdsAt, problemOf, type Setting } from "../reach/problem.ts";
import { distinct, type Option, optionsOfFiles, optionsOfLevers } from "./options.ts";
import { standingsOf } from "./regret.ts";

/** What is to be chosen. */
export interface ChooseRequest {
  /** Ids of targets that are all to hold; none: all that a lever moves in every scenario. */
  readonly targets: readonly string[];
  /** Options made of the levers, besides what they stand at in the files. */
  readonly options: "files" | "levers";
}

/** What came out, as data: `reckon choose --json`. */
export interface Choice {
  readonly scenarios: readonly { readonly id: string; readonly title: Text; readonly hash: string }[];
  readonly targets: readonly string[];
  readonly levers: readonly {
    readonly id: string;
    readonly label: Text;
    readonly unit: string;
    readonly from: number;
    readonly to: number;
    readonly effort: number;
  }[];
  readonly seed: number;
  readonly draws: number;
  readonly options: readonly ({
    readonly option: string;
    readonly label: Text;
    /** The value of each lever, in their order. */
    readonly setting: Setting;
    /** Σ effort · |move| / range, from where the first scenario stands. */
    readonly effort: number;
  } & Pick<ReturnType<typeof standingsOf>[number], "worstRegret" | "satisfied" | "least" | "frontier">)[];
  readonly cells: readonly {
    readonly option: string;
    readonly scenario: string;
    /** All targets together, on the random numbers that all scenarios share; 1 or 0 where nothing is random. Null: not within its levers' bounds. */
    readonly probability: number | null;
    readonly error: number | null;
    readonly regret: number | null;
  }[];
}

/**
 * Options against scenarios: in which all targets hold with which probability, what is given away where it turns out otherwise
 * (regret), and what it takes. All of it on the seed and draws of the first scenario.
 *
 * @example choose([], { targets: [], options: "files" }).ok // false
 */
export function choose(scenarios: readonly Scenario[], request: ChooseRequest): Result<Choice> {
  const [first] = scenarios;
  if (!first) return fail(error("explore-choose-files", null));
  const made = scenarios.map((each) => caseOf({ ...each, seed: first.seed, draws: first.draws, design: first.design }));
  const errors = made.flatMap((each) => (each.ok ? [] : each.errors));
  if (errors.length > 0) return fail(...errors);
  const cases = made.flatMap((each) => (each.ok ? [each.value] : []));
  const targets = chosenTargets(cases, request.targets);
  if (!targets.ok) return targets;
  const ids = targets.value;
  const levers = commonLevers(cases, ids);
  if (levers.length === 0) return fail(error("explore-choose-levers", null, { targets: ids.join(", ") || "–" }));
  const led = cases.map((each) => ({
    ...each,
    levers: levers.map((id) => each.levers.find((one) => one.id === id) as Lever),
  }));
  const options = distinct([
    ...optionsOfFiles(led),
    ...(request.options === "levers" ? optionsOfLevers(led, ids) : []),
  ]);
  return ok(concluded(led, ids, options));
}

function caseOf(scenario: Scenario): Result<Case> {
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  const program = compiled.value;
  return ok({ scenario, program, levers: scenario.assumptions.filter((each): each is Lever => each.lever !== null) });
}

/** Targets by name, or all that can be assessed and that a lever moves in every scenario. */
function chosenTargets(cases: readonly Case[], asked: readonly string[]): Result<readonly string[]> {
  if (asked.length > 0) {
    for (const { scenario, program } of cases) {
      const named = targetsNamed(scenario, program, asked);
      if (!named.ok) return named;
    }
    return ok(asked);
  }
  const led = cases.map(({ scenario, program }) =>
    program.targets.filter(({ id, missing }) => missing === null && leversBehind(scenario, program, [id]).length > 0),
  );
  const [own = [], ...others] = led;
  return ok(own.map(({ id }) => id).filter((id) => others.every((each) => each.some((one) => one.id === id))));
}

const commonLevers = (cases: readonly Case[], ids: readonly string[]): readonly string[] => {
  const [own = [], ...others] = cases.map(({ scenario, program }) =>
    leversBehind(scenario, program, ids).map(({ id }) => id),
  );
  return own.filter((id) => others.every((each) => each.includes(id)));
};

function concluded(cases: readonly Case[], ids: readonly string[], options: readonly Option[]): Choice {
  const [{ scenario, program, levers }] = cases as readonly [Case];
  const variables = variablesOf(levers, scenario, program);
  const found = cases.map((each) => chancesIn(each, ids, options));
  const rows = options.map(({ setting }, i) => ({
    effort: effortOf(variables, setting),
    values: found.map((each) => each[i]?.probability ?? null),
  }));
  const standings = standingsOf(rows);
  return {
    scenarios: cases.map(({ scenario: { id, title, hash } }) => ({ id, title, hash })),
    targets: ids,
    levers: levers.map(({ id, label, unit, lever }) => ({
      id,
      label,
      unit: unit.text,
      from: lever.from,
      to: lever.to,
      effort: lever.effort ?? 1,
    })),
    seed: scenario.seed,
    draws: planOf(scenario).draws,
    options: options.map(({ id, label, setting }, i) => {
      const { worstRegret = null, satisfied = null, least = null, frontier = false } = standings[i] ?? {};
      return { option: id, label, setting, effort: rows[i]?.effort ?? 0, worstRegret, satisfied, least, frontier };
    }),
    cells: options.flatMap(({ id: option }, i) =>
      cases.map((each, s) => ({
        option,
        scenario: each.scenario.id,
        probability: found[s]?.[i]?.probability ?? null,
        error: found[s]?.[i]?.error ?? null,
        regret: standings[i]?.regrets[s] ?? null,
      })),
    ),
  };
}

/** What every option comes to in a scenario. */
function chancesIn(given: Case, ids: readonly string[], options: readonly Option[]) {
  const { scenario, program, levers } = given;
  const chance = jointAt(given, ids);
  const central = problemOf(program, variablesOf(levers, scenario, program), goalsOf(program, ids));
  return options.map(({ setting }) => {
    const within = levers.every(({ lever }, i) => {
      const value = setting[i] ?? Number.NaN;
      return value >= lever.from && value <= lever.to;
    });
    if (!within) return { probability: null, error: null };
    const { chance: probability, error } = chance(setting);
    return probability === null ? { probability: Number(holdsAt(central, setting)), error: 0 } : { probability, error };
  });
}
