import { type FigureText, figure, pair } from "../../base/fields.ts";
import type { Law } from "../law.ts";
import { normalDensity } from "../normal.ts";
import type { Move, Shape } from "./shape.ts";

/** A normal distribution by mean and sd. */
export interface Normal {
  readonly kind: "normal";
  readonly mean: number;
  readonly sd: number;
}

/** The 95 % point of the standard normal distribution. */
export const Z95 = 1.6448536269514722;

function law({ mean, sd }: Normal): Law {
  const scoreOf = (value: number) => (value - mean) / sd;
  return {
    valueAt: (z) => mean + sd * z,
    scoreOf,
    density: (value) => normalDensity(scoreOf(value)) / sd,
    sampling: { kind: "affine", mean, sd },
  };
}

const moved = ({ mean, sd }: Normal, { place, length }: Move): Normal => ({
  kind: "normal",
  mean: place(mean),
  sd: length(sd),
});

/** The normal distribution, by mean and sd. */
export const normal = {
  name: "normal",
  centred: true,
  called: { zh: "正态分布", en: "normal" },
  example: "{ normal: [5%, 1%] }",
  written: pair(figure("A figure."), "[mean, sd]"),
  read([first, second], at) {
    const [mean, sd] = [at(first, 0), at(second, 1)];
    return sd > 0 ? { shape: { kind: "normal", mean, sd }, centre: mean } : "distribution-sd";
  },
  law,
  moved,
} satisfies Shape<Normal, readonly [FigureText, FigureText]>;

/** The normal distribution, by its 5 % and 95 % quantiles. */
export const normal90 = {
  name: "normal-90",
  called: { zh: "正态分布（5%、95%分位数）", en: "normal by its 5 % and 95 % quantiles" },
  example: "{ normal-90: [2%, 8%] }",
  written: pair(figure("A figure."), "[5 %, 95 %] of a normal"),
  read([first, second], at) {
    const [low, high] = [at(first, 0), at(second, 1)];
    const mean = 0.5 * (low + high);
    if (!(low < high)) return "distribution-order";
    return { shape: { kind: "normal", mean, sd: (high - low) / (2 * Z95) }, centre: mean };
  },
  law,
  moved,
} satisfies Shape<Normal, readonly [FigureText, FigureText]>;
