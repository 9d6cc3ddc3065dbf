import { type Factor, factorsOf } from "../assess/influences/factors.ts";
import { labelOf } from "../assess/influences/influences.ts";
import { error, fail, ok, type Result } from "../base/diagnostic.ts";
import type { Text } from "../base/text.ts";
import { mustHold } from "../engine/columns.ts";
import { planOf } from "../engine/plan.ts";
import { centralInputs, executeOnce } from "../engine/scalar.ts";
import { simulate } from "../engine/simulate.ts";
import { focused } from "../model/behind.ts";
import { changed } from "../model/changed.ts";
import { compile } from "../model/compile.ts";
import type { Program } from "../model/program.ts";
import { fixed } from "../plan/moved.ts";
import type { Assumption, Scenario } from "../plan/scenario.ts";
import { quantileOf } from "../random/quantile.ts";
import { answered, askedAt, targetsNamed } from "./asked.ts";
import { influencesOf, type KnownInfluence } from "./influences.ts";
import { type Estimate, pickFreeze } from "./pickFreeze.ts";
import { shapley } from "./shapley.ts";

/** A target with one assumption held at its 10 or 90 % value. */
export interface Held {
  readonly at: number;
  /** The target's number on the centre. */
  readonly value: number | null;
  readonly probability: number | null;
}

/** Factors that are drawn together: an assumption, a correlated group, an indicator's yearly shocks. */
export interface GroupEffect {
  readonly names: readonly string[];
  readonly labels: readonly Text[];
  readonly once: boolean;
  /** Share of the variance by knowing it alone, and by whatever it has a part in (Sobol's first-order and total index). */
  readonly first: Estimate;
  readonly total: Estimate;
}

/** What came out, as data: `reckon sensitivity --json`. */
export interface Sensitivity {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly target: string;
  readonly seed: number;
  readonly draws: number;
  readonly probability: number | null;
  readonly influences: readonly (KnownInfluence & {
    /** Null where it has no distribution of its own to hold it in: an uncertain observation. */
    readonly tornado: { readonly low: Held; readonly high: Held } | null;
  })[];
  /** The share of the variance that is settled by what is drawn once: it can be found out; the rest comes new every year. */
  readonly split: { readonly once: Estimate } | null;
  readonly groups: readonly GroupEffect[];
  /** Shares of the variance, fairly divided, dependence included; null where there are more than 7 factors. */
  readonly shapley: readonly ({ readonly name: string; readonly label: Text } & Estimate)[] | null;
}

/**
 * What drives a target.
 *
 *   1. influences  from the draws of its own run: first order, hits, what knowing is worth
 *   2. tornado     each assumption held at its own 10 and 90 %
 *   3. groups      Sobol's first-order and total index by pick-freeze, of what is drawn together
 *   4. split       what is drawn once against what comes every year
 *   5. shapley     the variance divided among all of them, dependent ones too
 *
 * @example sensitivity({ ...scenario, draws: 1024 }, null).value.influences[0].assumption // "growth"
 */
export const sensitivity = (scenario: Scenario, id: string | null): Result<Sensitivity> =>
  answered(() => sensitivityTo(scenario, id));

function sensitivityTo(scenario: Scenario, id: string | null): Result<Sensitivity> {
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  const program = compiled.value;
  const named = targetsNamed(scenario, program, id === null ? [] : [id]);
  if (!named.ok) return named;
  const [target] = named.value;
  const stated = program.targets.find((each) => each.id === target?.id);
  if (!target || !stated) throw new Error("a target that is named is there");
  const factors = factorsOf(program, target.id);
  if (factors.length === 0)
    return fail(error("explore-no-uncertainty", askedAt("--target", target.id), { targets: target.id }));
  const register = stated.value ?? stated.holds ?? 0;
  mustHold(1 + factors.length, scenario);
  const { closed } = pickFreeze(program, register, scenario);
  const [once, yearly] = [factors.filter((each) => each.once), factors.filter((each) => !each.once)];
  // 1 and 2
  const influences = influencesOf(scenario, program, target.id).map((each) => ({
    ...each,
    tornado: tornadoOf(each.assumption, scenario, focused(program, [target.id])),
  }));
  return ok({
    scenario: { id: scenario.id, hash: scenario.hash },
    target: target.id,
    seed: scenario.seed,
    draws: planOf(scenario).draws,
    probability: probabilityOf(focused(program, [target.id]), scenario),
    influences,
    // 3
    groups: groupsOf(program, factors)
      .map((group) => effectOf(group, factors, scenario, closed))
      .sort((a, b) => b.total.value - a.total.value),
    // 4
    split: once.length > 0 && yearly.length > 0 ? { once: closed(once, yearly) } : null,
    // 5
    shapley: shapley(factors, closed)?.map((each) => ({ ...each, label: labelOf(each.name, scenario) })) ?? null,
  });
}

type Closed = ReturnType<typeof pickFreeze>["closed"];

/** Factors that are correlated are one group: none of them is drawn without the others. */
function groupsOf(program: Program, factors: readonly Factor[]): readonly (readonly Factor[])[] {
  const groups: Factor[][] = [];
  for (const factor of factors) {
    const mates = new Set(
      program.correlated.filter(({ inputs }) => inputs.some((i) => factor.inputs.includes(i))).flatMap((c) => c.inputs),
    );
    const group = groups.find((all) => all.some(({ inputs }) => inputs.some((i) => mates.has(i))));
    if (group) group.push(factor);
    else groups.push([factor]);
  }
  return groups;
}

function effectOf(group: readonly Factor[], all: readonly Factor[], scenario: Scenario, closed: Closed): GroupEffect {
  const others = all.filter((each) => !group.includes(each));
  const rest = closed(others, group);
  return {
    names: group.map(({ name }) => name),
    labels: group.map(({ name }) => labelOf(name, scenario)),
    once: group.every(({ once }) => once),
    first: closed(group, others),
    total: { value: 1 - rest.value, error: rest.error },
  };
}

const probabilityOf = (program: Program, { seed, draws, design }: Scenario): number | null =>
  simulate(program, { seed, draws, design }).targets[0]?.probability.probability ?? null;

function tornadoOf(id: string, scenario: Scenario, program: Program) {
  const assumption = scenario.assumptions.find((each) => each.id === id);
  if (!assumption?.distribution) return null;
  const [low, high] = [0.1, 0.9].map((level) => heldAt(assumption, level, scenario, program));
  return low && high ? { low, high } : null;
}

function heldAt(assumption: Assumption, level: number, scenario: Scenario, program: Program): Held | null {
  if (!assumption.distribution) return null;
  const at = quantileOf(assumption.distribution, level);
  const held = fixed(assumption, at);
  if (!held.ok) return null;
  const other = changed(program, [held.value]);
  const register = other.targets[0]?.value ?? null;
  const value = register === null ? undefined : executeOnce(other, centralInputs(other))[register];
  return { at, value: Number.isFinite(value) ? (value ?? null) : null, probability: probabilityOf(other, scenario) };
}
