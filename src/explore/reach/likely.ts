import { type Prepared, prepare, simulatePrepared } from "../../engine/simulate.ts";
import { focused } from "../../model/behind.ts";
import { changed } from "../../model/changed.ts";
import { moved } from "../../plan/moved.ts";
import { inverseNormal } from "../../random/normal.ts";
import { firstYear } from "../focus.ts";
import type { Chance } from "../response.ts";
import { climbed } from "./climb.ts";
import type { Case } from "./conflicts.ts";
import { cheapest } from "./descent.ts";
import { effortOf, type Setting, type Variable } from "./problem.ts";

/** The probability that some targets hold together at a setting, on the random numbers of the scenario's own run. */
export function jointAt({ scenario, program, levers }: Case, ids: readonly string[]): (setting: Setting) => Chance {
  const { seed, draws, design } = scenario;
  const own = focused(program, ids);
  const known = new Map<string, Chance>();
  let before: Prepared | null = null;
  return (setting) => {
    const key = setting.join(" ");
    const found = known.get(key);
    if (found) return found;
    const made = levers.map((lever, i) => moved(lever, setting[i] ?? lever.value, firstYear(scenario)));
    const all = made.flatMap((each) => (each.ok ? [each.value] : []));
    before = prepare(changed(own, all), design, undefined, before);
    const { targets, joint } = simulatePrepared(before, { seed, draws });
    const drawn = targets.some(({ probability }) => probability.probability !== null);
    const [only] = targets;
    const { probability, error } = targets.length === 1 && only ? only.probability : joint;
    const chance = { chance: drawn ? probability : null, error: error ?? 0 };
    known.set(key, chance);
    return chance;
  };
}

const STEPS = 8;
/** How far away a slope is looked at, as a share of a range; how close the answer comes to what just does not do. */
const NEAR = 1 / 64;
const HALVINGS = 20;
const ON_THE_WAY = 6;
/** Steps that save less than this share of the effort are the last. */
const SAVING = 1e-3;

/**
 * A setting of little effort at which a probability is reached, from a setting on: steps of linear programs over the slopes of its
 * normal score, then back to where it just does. Where several targets pull at different levers such steps can go round in circles: a
 * climb then finds where to go on from. Null where none was found; no proof that no other takes less.
 */
export function likelyWith(
  variables: readonly Variable[],
  chance: (setting: Setting) => Chance,
  wanted: number,
  start: Setting,
): Setting | null {
  const score = (setting: Setting): number =>
    inverseNormal(Math.min(1 - 1e-6, Math.max(1e-6, chance(setting).chance ?? 0)));
  const meets = (setting: Setting): boolean => (chance(setting).chance ?? 0) >= wanted;
  const goal = inverseNormal(wanted);
  const box = variables.map(({ from, to }) => ({ from, to }));
  let here = start;
  let best: Setting | null = null;
  const offer = (setting: Setting): void => {
    if (meets(setting) && (best === null || effortOf(variables, setting) < effortOf(variables, best))) best = setting;
  };
  offer(variables.map(({ own }) => own));
  offer(here);
  walk();
  if (best === null) {
    const found = climbed(variables, (setting) => chance(setting).chance ?? 0, wanted, start);
    if (found === null) return null;
    here = found;
    offer(here);
    walk();
  }
  const own = variables.map((each) => each.own);
  return best === null ? null : between(own, best, meets);

  function walk(): void {
    for (let step = 0; step < STEPS; step += 1) {
      const value = score(here) - goal;
      const slopes = variables.map((variable, i) => slopeAt(score, here, i, variable));
      const line = { value, slopes, at: here };
      const next =
        cheapest({ variables }, box, [line]) ?? slopes.map((slope, i) => (slope >= 0 ? box[i]?.to : box[i]?.from) ?? 0);
      if (next.every((each, i) => each === here[i])) break;
      offer(next);
      const before: number = best === null ? Infinity : effortOf(variables, best);
      here = best === null || meets(next) ? next : between(next, best, meets, ON_THE_WAY);
      offer(here);
      if (best !== null && step > 1 && effortOf(variables, best) > before * (1 - SAVING)) break;
    }
  }
}

function slopeAt(score: (setting: Setting) => number, here: Setting, i: number, { from, to }: Variable): number {
  const step = NEAR * (to - from);
  const [low, high] = [Math.max(from, (here[i] ?? from) - step), Math.min(to, (here[i] ?? to) + step)];
  const at = (value: number): Setting => here.map((each, k) => (k === i ? value : each));
  return high > low ? (score(at(high)) - score(at(low))) / (high - low) : 0;
}

/** The setting nearest to `from`, on the way to one that meets, that does too. */
function between(from: Setting, to: Setting, meets: (setting: Setting) => boolean, halvings = HALVINGS): Setting {
  if (meets(from)) return from;
  let [bad, good] = [0, 1];
  const at = (share: number): Setting =>
    from.map((x, i) => (share === 1 ? (to[i] ?? x) : x + share * ((to[i] ?? x) - x)));
  for (let i = 0; i < halvings; i += 1) {
    const share = (bad + good) / 2;
    if (meets(at(share))) good = share;
    else bad = share;
  }
  return at(good);
}
