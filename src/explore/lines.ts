import { factorsOf } from "../assess/influences/factors.ts";
import { ok, type Result } from "../base/diagnostic.ts";
import type { Text } from "../base/text.ts";
import { type Columns, columnsOf } from "../engine/columns.ts";
import { REPLICATES } from "../engine/plan.ts";
import { centralInputs, executeOnce } from "../engine/scalar.ts";
import type { Register } from "../formula/code.ts";
import type { UnitName } from "../formula/unitName.ts";
import { kindOf } from "../kinds/index.ts";
import type { Reason, Watch } from "../kinds/kind.ts";
import { reason } from "../kinds/rates.ts";
import { unitOf } from "../kinds/said.ts";
import { compile } from "../model/compile.ts";
import { extending } from "../model/extending.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { answered, targetsNamed } from "./asked.ts";
import { crossing, isotonic } from "./isotonic.ts";
import { partOf, spreadOfParts } from "./replicates.ts";

/** The probabilities at which a line is drawn: green above the first, red below the last. */
export const LEVELS = [0.8, 0.5, 0.2] as const;

/** A line of a target in a year: what must be observed then. */
export interface WarningLine {
  readonly target: string;
  readonly label: Text;
  readonly year: number;
  /** What is observed: the value, a running sum, the index since the base (1 there), the rise since, the lead over the rank's last peer; or the condition's bound itself. */
  readonly watched: Watch<Target>["what"];
  /** In the unit of the indicator; of an index none. */
  readonly unit: UnitName;
  /** From where on it is good: at or above the figures, or at or below them. */
  readonly good: "above" | "below";
  /** What is observed where the probability is 80, 50 and 20 %; null where the draws never get there. */
  readonly p80: number | null;
  readonly p50: number | null;
  readonly p20: number | null;
  /** One standard error of the 50 % line, and of each. */
  readonly error: number | null;
  readonly errors: readonly (number | null)[];
  /** The central trajectory. */
  readonly central: number | null;
  readonly reason: Reason | null;
}

/** What came out, as data: `reckon lines --json`. */
export interface WarningLines {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly seed: number;
  readonly draws: number;
  readonly lines: readonly WarningLine[];
  /** Targets for which no line can be drawn, and why. */
  readonly without: readonly { readonly target: string; readonly label: Text; readonly reason: Reason }[];
}

/**
 * Warning lines: for each coming year what must be observed, so that a target is met with a probability of 80, 50 and 20 %,
 * from the draws of one run. The chance of a draw's hit is fitted by isotonic regression on what the kind watches.
 *
 * @example warningLines(scenario, []).value.lines[0].watched // "value"
 */
export const warningLines = (scenario: Scenario, ids: readonly string[]): Result<WarningLines> =>
  answered(() => linesFor(scenario, ids));

function linesFor(scenario: Scenario, ids: readonly string[]): Result<WarningLines> {
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  const all = ids.length === 0 ? ok(scenario.targets) : targetsNamed(scenario, compiled.value, ids);
  if (!all.ok) return all;
  const made = extending(compiled.value, scenario);
  const plans = all.value.map((target) => planFor(target, scenario, compiled.value, made));
  const program = made.extended();
  const registers = plans.flatMap(({ states, hit }) =>
    hit === null ? [] : [hit, ...states.map(({ state }) => state)],
  );
  const columns = columnsOf(program, registers, scenario);
  const central = executeOnce(program, centralInputs(program));
  return ok({
    scenario: { id: scenario.id, hash: scenario.hash },
    seed: scenario.seed,
    draws: columns.draws,
    lines: plans.flatMap((plan) => linesOf(plan, scenario, columns, central)),
    without: plans.flatMap(({ target, why }) => (why ? [{ target: target.id, label: target.label, reason: why }] : [])),
  });
}

/** What is drawn for a target: whether it is hit, and its state in each coming year. */
interface Plan {
  readonly target: Target;
  readonly watch: Watch<Target> | null;
  readonly hit: Register | null;
  readonly states: readonly { readonly year: number; readonly state: Register }[];
  /** Why no line can be drawn. */
  readonly why: Reason | null;
}

function planFor(
  target: Target,
  { asOf }: Scenario,
  program: Program,
  { statement }: ReturnType<typeof extending>,
): Plan {
  const stated = program.targets.find(({ id }) => id === target.id);
  const watch = (kindOf(target).watch?.(target) ?? null) as Watch<Target> | null;
  const nothing = { target, watch, hit: null, states: [] };
  if (!stated || stated.missing) return { ...nothing, why: stated?.missing ?? null };
  if (watch === null) return { ...nothing, why: reason("no-line") };
  if (asOf + 1 >= target.by) return { ...nothing, why: reason("no-year-left", { by: target.by, year: asOf }) };
  const years = Array.from({ length: target.by - asOf - 1 }, (_, i) => asOf + 1 + i).filter((y) => y > target.from);
  if (stated.probability === null && factorsOf(program, target.id).length === 0)
    return { ...nothing, why: reason("no-uncertainty") };
  if (watch.what === "bound") return { ...nothing, states: years.map((year) => ({ year, state: -1 })), why: null };
  const states = years.map((year) => ({ year, state: watch.state?.(target, statement, year) ?? reason("no-line") }));
  const lacking = states.flatMap(({ state }) => (typeof state === "number" ? [] : [state]));
  if (lacking[0]) return { ...nothing, why: lacking[0] };
  const good = states.flatMap(({ year, state }) => (typeof state === "number" ? [{ year, state }] : []));
  return { target, watch, hit: stated.holds, states: good, why: null };
}

function linesOf(plan: Plan, scenario: Scenario, columns: Columns, central: Float64Array): readonly WarningLine[] {
  const { target, watch, hit, states } = plan;
  if (watch === null) return [];
  const { sense, value } = kindOf(target).terms(target);
  const base = {
    target: target.id,
    label: target.label,
    watched: watch.what,
    unit: watch.what === "index" ? "" : unitOf(target, scenario),
  };
  if (watch.what === "bound") {
    const good = sense === "at-most" || sense === "below" ? "below" : "above";
    const same = { p80: value, p50: value, p20: value, error: 0, errors: [0, 0, 0], central: null, reason: null };
    return states.map(({ year }) => ({ ...base, year, good, ...same }));
  }
  const hits = hit === null ? undefined : columns.of.get(hit);
  return states.flatMap(({ year, state }) => {
    const column = columns.of.get(state);
    if (!hits || !column) return [];
    return sidesOf(watch, sense, hits, column).map(({ good, kept }) => ({
      ...base,
      year,
      good,
      ...lineFor(hits, column, good, kept, columns.replicate),
      central: Number.isFinite(central[state]) ? (central[state] ?? null) : null,
    }));
  });
}

interface Side {
  readonly good: WarningLine["good"];
  /** The states that it is drawn from. */
  readonly kept: (state: number) => boolean;
}

/** Between two bounds there is a line on either side of where the hits are. */
function sidesOf({ what }: Watch<Target>, sense: string, hits: Float64Array, states: Float64Array): readonly Side[] {
  const all = () => true;
  if (sense === "within" || sense === "equals") {
    let [sum, count] = [0, 0];
    hits.forEach((hit, i) => {
      if (hit === 1) [sum, count] = [sum + (states[i] ?? 0), count + 1];
    });
    const middle = sum / count;
    return [
      { good: "above", kept: (state) => !(state > middle) },
      { good: "below", kept: (state) => !(state < middle) },
    ];
  }
  // A lead is an advantage, whichever end a rank is counted from.
  const falls = what !== "lead" && (sense === "at-most" || sense === "below");
  return [{ good: falls ? "below" : "above", kept: all }];
}

type Drawn = Pick<WarningLine, "p80" | "p50" | "p20" | "error" | "errors" | "reason">;

function lineFor(
  hits: Float64Array,
  states: Float64Array,
  good: Side["good"],
  kept: Side["kept"],
  replicate: number,
): Drawn {
  const sign = good === "above" ? 1 : -1;
  const fitted = (h: Float64Array, s: Float64Array) => {
    const at = Array.from(s.keys()).filter((i) => kept(s[i] ?? 0));
    const blocks = isotonic(
      at.map((i) => sign * (s[i] ?? 0)),
      at.map((i) => h[i] ?? 0),
    );
    return LEVELS.map((level) => {
      const found = crossing(blocks, level);
      return found === null ? null : sign * found;
    });
  };
  const [p80 = null, p50 = null, p20 = null] = fitted(hits, states);
  const parts = Array.from({ length: REPLICATES }, (_, part) =>
    fitted(partOf(hits, part, replicate), partOf(states, part, replicate)),
  );
  const errors = [p80, p50, p20].map((line, level) =>
    line === null ? null : spreadOfParts((part) => parts[part]?.[level] ?? null, 1 / 3),
  );
  const none = p80 === null && p50 === null && p20 === null;
  const always = hits.every((hit) => hit === hits[0]);
  const why = none ? reason(always ? (hits[0] === 1 ? "line-always" : "line-never") : "line-unrelated") : null;
  return { p80, p50, p20, error: errors[1] ?? null, errors, reason: why };
}
