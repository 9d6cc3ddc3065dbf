import { exp, expm1, log, log1p } from "../../base/elementary.ts";
import { type FigureText, figure, map, maybe, pair, type Written } from "../../base/fields.ts";
import { type Law, shiftedLaw } from "../law.ts";
import { normalDensity } from "../normal.ts";
import { Z95 } from "./normal.ts";
import { type Move, offsetMoved, type Shape } from "./shape.ts";

/** `mean` and `sd` are those of the value itself, not of its logarithm; `offset` is added to every value. */
export interface Lognormal {
  readonly kind: "lognormal";
  readonly mean: number;
  readonly sd: number;
  readonly offset?: number;
}

function law({ mean, sd, offset = 0 }: Lognormal): Law {
  const variance = log1p((sd / mean) * (sd / mean));
  const mu = log(mean) - 0.5 * variance;
  const sigma = Math.sqrt(variance);
  const scoreOf = (value: number) => (value > 0 ? (log(value) - mu) / sigma : Number.NEGATIVE_INFINITY);
  return shiftedLaw(
    {
      valueAt: (z) => exp(mu + sigma * z),
      scoreOf,
      density: (value) => normalDensity(scoreOf(value)) / (sigma * value),
      sampling: { kind: "exponential", mu, sigma },
    },
    offset,
  );
}

const moved = ({ mean, sd, offset }: Lognormal, move: Move): Lognormal => ({
  kind: "lognormal",
  mean: move.length(mean),
  sd: move.length(sd),
  ...offsetMoved(offset, move),
});

const KEYS = {
  mean: figure("Its mean."),
  sd: figure("Its sd."),
  offset: maybe(figure("Added to every value; 0.")),
};

/** The lognormal, by mean and sd of the value itself. */
export const lognormal = {
  name: "lognormal",
  called: { zh: "对数正态分布", en: "lognormal" },
  example: "{ lognormal: { mean: 5%, sd: 2% } }",
  written: map(KEYS, "Mean and sd of the value itself."),
  read(written, at) {
    const [mean, sd] = [at(written.mean, "mean"), at(written.sd, "sd")];
    if (!(sd > 0)) return "distribution-sd";
    if (!(mean > 0)) return "distribution-positive";
    const offset = written.offset === undefined ? {} : { offset: at(written.offset, "offset") };
    return { shape: { kind: "lognormal", mean, sd, ...offset }, centre: mean + (offset.offset ?? 0) };
  },
  law,
  moved,
} satisfies Shape<Lognormal, Written<typeof KEYS>>;

/** The lognormal of a median, and sd of the logarithm. */
export function byMedian(median: number, sigma: number): Lognormal {
  const mean = median * exp(0.5 * sigma * sigma);
  return { kind: "lognormal", mean, sd: mean * Math.sqrt(expm1(sigma * sigma)) };
}

/** The lognormal, by its 5 % and 95 % quantiles. */
export const lognormal90 = {
  name: "lognormal-90",
  called: { zh: "对数正态分布（5%、95%分位数）", en: "lognormal by its 5 % and 95 % quantiles" },
  example: "{ lognormal-90: [2%, 8%] }",
  written: pair(figure("A figure."), "[5 %, 95 %] of a lognormal"),
  read([first, second], at) {
    const [low, high] = [at(first, 0), at(second, 1)];
    if (!(low < high)) return "distribution-order";
    if (!(low > 0)) return "distribution-positive";
    const median = Math.sqrt(low) * Math.sqrt(high);
    return { shape: byMedian(median, log(high / low) / (2 * Z95)), centre: median };
  },
  law,
  moved,
} satisfies Shape<Lognormal, readonly [FigureText, FigureText]>;
