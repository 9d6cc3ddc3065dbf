import { fail, ok, type Result } from "../base/diagnostic.ts";
import { type Coded, coded } from "../base/messages/index.ts";
import type { Distribution } from "../random/distribution.ts";
import { cutTo, movedBy, scaling, shifting } from "../random/moved.ts";
import { supportOf } from "../random/quantile.ts";
import { shareLeft } from "../random/sampling.ts";
import type { Move } from "../random/shape/shape.ts";
import type { Assumption } from "./scenario.ts";
import { scheduled, withYear } from "./schedule.ts";
import { boundsOf, isAmount } from "./share.ts";

/** An assumption with another value, or why it cannot have it. */
type Moved = Result<Assumption, Coded>;

/** Figures that are the same to twelve digits: a value that a reader copies from a table is its own. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.abs(b);

/**
 * An assumption whose value moves, and its distribution with it:
 *
 *   scaled    where value and support are ≥ 0 and the unit is one of amounts: every figure times new ÷ old
 *   shifted   else: every figure plus new − old
 *
 * and is then cut to the declared bounds, a share that is a part of a whole to 0–100 %. A switch (discrete, mixture) is fixed at
 * the value; a schedule is shifted so that `first`, the first projected year, has it. Its own value changes nothing.
 *
 * @example moved(scenario.assumptions[0], 0.12, 2021).value.distribution.mode // 0.12
 */
export function moved(assumption: Assumption, value: number, first: number): Moved {
  const { schedule, distribution, held } = assumption;
  const old = scheduled(assumption, first);
  if (isSame(value, old)) return ok(assumption);
  const wrong = outsideOf(assumption, value);
  if (wrong) return fail(wrong);
  if (schedule) return ok({ ...assumption, ...shiftedYears(assumption, shifting(old, value)) });
  if (!distribution || held) return ok({ ...assumption, value });
  const scaled = isAmount(assumption.unit) && old > 0 && value >= 0 && supportOf(distribution).low >= 0;
  if (scaled && value === 0) return fixed(assumption, value);
  const made = movedBy(distribution, scaled ? scaling(old, value) : shifting(old, value));
  return made ? inBounds(assumption, value, made) : fixed(assumption, value);
}

/**
 * An assumption that has one value in every draw and every year. Its distribution only keeps its place among the random
 * numbers, so that correlated partners keep their draws. A lever's bounds hold for it too, others do not.
 *
 * @example fixed(scenario.assumptions[0], 0.12).value.held // true
 */
export function fixed(assumption: Assumption, value: number): Moved {
  const { schedule, distribution, lever } = assumption;
  if (lever && !isWithin(value, lever)) return fail(outsideLever(assumption, value, lever));
  const years = schedule && Object.fromEntries(Object.keys(schedule).map((year) => [year, value]));
  if (distribution === null && isSame(value, assumption.value) && !schedule) return ok(assumption);
  return ok({ ...assumption, value, schedule: years, held: distribution !== null });
}

/**
 * An assumption with another value in one year; every other year keeps its own. What is drawn has no value of one year.
 *
 * @example movedIn({ ...scenario.assumptions[0], distribution: null }, 2023, 0.07).value.schedule // { 2023: 0.07, 2024: 0.08 }
 */
export function movedIn(assumption: Assumption, year: number, value: number): Moved {
  const { id, distribution } = assumption;
  if (isSame(value, scheduled(assumption, year))) return ok(assumption);
  const wrong = distribution ? coded("change-year-drawn", { id, year }) : outsideOf(assumption, value);
  return wrong ? fail(wrong) : ok({ ...assumption, schedule: withYear(assumption, year, value) });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const isWithin = (value: number, { from, to }: Range): boolean => value >= from && value <= to;

const outsideLever = ({ id }: Assumption, value: number, { from, to }: Range): Coded =>
  coded("lever-outside", { id, value, from, to });

/** What is wrong with a value outside the lever or the declared bounds; null where nothing is. */
function outsideOf(assumption: Assumption, value: number): Coded | null {
  const { id, lever } = assumption;
  if (lever && !isWithin(value, lever)) return outsideLever(assumption, value, lever);
  const { low, high } = boundsOf(assumption);
  const [from, to] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  return isWithin(value, { from, to }) ? null : coded("change-outside", { id, value, low: from, high: to });
}

function shiftedYears({ value, schedule }: Assumption, { place }: Move): Pick<Assumption, "value" | "schedule"> {
  const years = Object.entries(schedule ?? {}).map(([year, each]) => [year, place(each)]);
  return { value: place(value), schedule: Object.fromEntries(years) };
}

/** What is left of a moved distribution within the declared bounds must hold its value. */
function inBounds(assumption: Assumption, value: number, made: Distribution): Moved {
  const distribution = cutTo(made, boundsOf(assumption));
  const { low, high } = supportOf(distribution);
  const slack = 1e-12 * Math.abs(value);
  if (shareLeft(distribution) > 0 && isWithin(value, { from: low - slack, to: high + slack }))
    return ok({ ...assumption, value, distribution });
  return fail(coded("change-outside", { id: assumption.id, value, low, high }));
}
