import { kindOf } from "../../kinds/index.ts";
import { compile } from "../../model/compile.ts";
import type { Program } from "../../model/program.ts";
import type { Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import { withFigure } from "../adjust.ts";
import { type Lever, variablesOf } from "./levers.ts";
import { problemOf, type Setting, valuesAt } from "./problem.ts";
import { type Searched, searched } from "./search.ts";

/** Targets that no setting meets together, though any of them could be spared and the others met. */
export interface Conflict {
  readonly targets: readonly string[];
  /** Proved by interval arithmetic; else no setting was found in so many boxes. */
  readonly proved: boolean;
  readonly boxes: number;
  /** By how much one must give: the figure at which each could be met while the others are; null where it has none. */
  readonly gives: readonly { readonly target: string; readonly figure: number | null }[];
}

/** Who is asked about: some targets of a scenario, and what may move. */
export interface Case {
  readonly scenario: Scenario;
  readonly program: Program;
  readonly levers: readonly Lever[];
}

/** The registers that tell whether some targets hold. */
export const goalsOf = ({ targets }: Program, ids: readonly string[]): readonly number[] =>
  targets.filter(({ id }) => ids.includes(id)).flatMap(({ holds }) => holds ?? []);

/** Whether some targets can be met together (`any`), or with what least effort. */
export function searchedFor({ scenario, program, levers }: Case, ids: readonly string[], any: boolean): Searched {
  const variables = variablesOf(levers, scenario, program);
  return searched(problemOf(program, variables, goalsOf(program, ids)), any, any ? TRIES : undefined);
}

const TRIES = 600;
/** Sets larger than these are not looked through one by one. */
const LARGEST = 3;

/**
 * The smallest sets of targets that cannot be met together, out of targets each of which can: all pairs, then threes without such a
 * pair. Where neither tells why all of them cannot, one set that nothing can be spared from.
 */
export function conflictsAmong(given: Case, ids: readonly string[]): readonly Conflict[] {
  if (ids.length < 2 || searchedFor(given, ids, true).reach === "can") return [];
  const found: { readonly ids: readonly string[]; readonly by: Searched }[] = [];
  for (let size = 2; size <= Math.min(LARGEST, ids.length); size += 1)
    for (const set of setsOf(ids, size)) {
      if (found.some((each) => each.ids.every((id) => set.includes(id)))) continue;
      const by = searchedFor(given, set, true);
      if (by.reach !== "can") found.push({ ids: set, by });
    }
  if (found.length === 0) {
    const set = ids.reduce((rest, id) => {
      const without = rest.filter((each) => each !== id);
      return searchedFor(given, without, true).reach === "can" ? rest : without;
    }, ids);
    found.push({ ids: set, by: searchedFor(given, set, true) });
  }
  return found.map(({ ids: set, by }) => ({
    targets: set,
    proved: by.reach === "cannot",
    boxes: by.boxes,
    gives: set.map((id) => ({ target: id, figure: figureBeside(given, id, set) })),
  }));
}

function* setsOf(ids: readonly string[], size: number, from = 0): Generator<readonly string[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i <= ids.length - size; i += 1)
      for (const rest of setsOf(ids, size - 1, i + 1)) yield [ids[i] as string, ...rest];
}

const HALVINGS = 24;

/** The figure nearest to its own that a target can be met with while the others are: between the two, what is asked and what comes of the others alone. */
function figureBeside(given: Case, id: string, set: readonly string[]): number | null {
  const { scenario, program, levers } = given;
  const target = scenario.targets.find((each) => each.id === id) as Target;
  const { value: asked, sense } = kindOf(target).terms(target);
  const others = searchedFor(
    given,
    set.filter((each) => each !== id),
    true,
  ).setting;
  const register = program.targets.find((each) => each.id === id)?.value ?? null;
  if (asked === null || sense === "within" || sense === "equals" || others === null || register === null) return null;
  const had = valueAt(given, register, others);
  if (had === null || withFigure(target, had) === null) return null;
  let [bad, good] = [asked, had];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (bad + good) / 2;
    if (can(middle)) good = middle;
    else bad = middle;
  }
  return good;

  function can(figure: number): boolean {
    const targets = scenario.targets.map((each) => (each.id === id ? (withFigure(target, figure) ?? each) : each));
    const compiled = compile({ ...scenario, targets });
    return compiled.ok && searchedFor({ scenario, program: compiled.value, levers }, set, true).reach === "can";
  }
}

function valueAt({ scenario, program, levers }: Case, register: number, setting: Setting): number | null {
  const value = valuesAt(problemOf(program, variablesOf(levers, scenario, program), [register]), setting)[register];
  return value !== undefined && Number.isFinite(value) ? value : null;
}
