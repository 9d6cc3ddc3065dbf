import { error, fail, ok, type Result } from "../base/diagnostic.ts";
import { measureIn } from "../kinds/quantity.ts";
import type { Assumption, Scenario } from "../plan/scenario.ts";
import { boundsOf } from "../plan/share.ts";
import { quantileOf } from "../random/quantile.ts";
import { askedAt, type Varied } from "./asked.ts";
import { ownValue } from "./focus.ts";

/** How far an assumption is looked at; `widest`: how many times that range may be widened about its value. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly widest: number;
}

/** Of a distribution, all but so much on either side. */
const TAIL = 0.001;

/**
 * Where values of an assumption are looked for: the range that is given, its lever; else its distribution's 0.1–99.9 %, or
 * without one its value give or take twice its size (ten points of a rate at least), both of which may be widened ten times.
 *
 * @example spanOf({ assumption: scenario.assumptions[0], range: { from: 0, to: 0.2 } }, scenario, "--for").value // { from: 0, to: 0.2, widest: 1 }
 */
export function spanOf({ assumption, range }: Varied, scenario: Scenario, option: string): Result<Span> {
  const { id, lever, distribution, held, schedule } = assumption;
  if (range ?? lever) return ok({ ...(range ?? lever ?? { from: 0, to: 0 }), widest: 1 });
  const own = ownValue(assumption, scenario);
  if (distribution && !held && !schedule) {
    const [low, high] = [quantileOf(distribution, TAIL), quantileOf(distribution, 1 - TAIL)];
    return ok({ from: Math.min(low, own), to: Math.max(high, own), widest: WIDEST });
  }
  const size = Math.max(2 * Math.abs(own), LEAST[measureIn(assumption.unit)]);
  return size > 0
    ? ok({ from: own - size, to: own + size, widest: WIDEST })
    : fail(error("explore-no-range", askedAt(option, id), { id }));
}

const WIDEST = 10;
/** Ten points of a rate, one of a share; an amount of 0 says nothing of its size. */
const LEAST = { share: 0.1, points: 1, amount: 0 } as const;

/** A rate a year never falls below this: there is nothing left. */
const LOWEST_RATE = -0.9;

/**
 * A span widened about the assumption's value, within what the assumption can be: its declared bounds, rates above −90 %,
 * amounts that are not negative where its value is not.
 */
export function widened(span: Span, times: number, assumption: Assumption, own: number): Omit<Span, "widest"> {
  const from = times === 1 ? span.from : own + times * (span.from - own);
  const to = times === 1 ? span.to : own + times * (span.to - own);
  if (span.widest === 1) return { from, to };
  const { low, high } = boundsOf(assumption);
  const measure = measureIn(assumption.unit);
  const least = measure === "share" ? LOWEST_RATE : measure === "amount" && own >= 0 ? 0 : Number.NEGATIVE_INFINITY;
  return {
    from: Math.min(own, Math.max(from, low ?? Number.NEGATIVE_INFINITY, least)),
    to: Math.max(own, Math.min(to, high ?? Number.POSITIVE_INFINITY)),
  };
}
