import { pow } from "../base/elementary.ts";
import { type Baseline, baselineOf } from "../forecast/baseline.ts";
import { fittedGrowth } from "../forecast/fitted.ts";
import { dampedYears, placeOf } from "../forecast/outlook.ts";
import type { Register } from "../formula/code.ts";
import { chiSquare, STANDARD_NORMAL } from "../random/distribution.ts";
import type { GrowthModel, GrowthStep } from "./model.ts";

/** Degrees of freedom of the baseline's distribution. */
const DEGREES = 3;

/**
 * A value by year, drawn as one path: a score for the growth and one each year for the noise, which adds up, all of them
 * stretched by one more number of the path. So each year has the baseline's own distribution, and neighbouring years go together.
 */
function drawn(baseline: Baseline, { code, elapsed, own, noise }: GrowthStep): Register {
  const { op, constant } = code;
  const { drift, damping, rise } = baseline;
  const growth = own("growth", STANDARD_NORMAL, 0);
  const stretch = op("pow", op("div", own("width", chiSquare(DEGREES), DEGREES), constant(DEGREES)), constant(-0.5));
  let walk = constant(0);
  for (let h = 1; h <= elapsed; h += 1) {
    const sd = Math.sqrt(baseline.noise * (pow(h, rise) - pow(h - 1, rise)));
    walk = op("add", walk, op("mul", constant(sd), noise(h)));
  }
  const tilt = op("mul", constant(Math.sqrt(drift) * dampedYears(damping, elapsed)), growth);
  const { centre } = placeOf(baseline, elapsed);
  return op("add", constant(centre), op("mul", stretch, op("add", tilt, walk)));
}

/** History goes on as histories do: its own growth, shrunk as far as its noise deserves. */
export const baseline = {
  name: "baseline",
  label: { zh: "按自身历史外推", en: "continues its own history" },
  also: ["forecast", "history", "trend", "外推", "历史", "趋势"],
  doc: "the median of what its own history says of that year (empirical-Bayes growth); its draws are that distribution.",
  example: "{ model: baseline }",
  figures: {},
  rate: null,
  ceiling: null,
  fitted: fittedGrowth,
  step: (_figures, step) => {
    const { code, past, bounds } = step;
    const { op, constant } = code;
    const fitted = baselineOf(past);
    const place = drawn(fitted, step);
    const positive = op("max", place, constant(0));
    const square = op("mul", positive, positive);
    const value = fitted.additive ? place : op("mul", op("mul", square, square), positive);
    const above = bounds.low === null ? value : op("max", value, constant(bounds.low));
    return bounds.high === null ? above : op("min", above, constant(bounds.high));
  },
} satisfies GrowthModel<never>;
