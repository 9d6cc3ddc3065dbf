import { type FigureText, figure, pair } from "../../base/fields.ts";
import { type Law, scoreOfTails, TABLE } from "../law.ts";
import { normalCdf } from "../normal.ts";
import type { Tails } from "../tails.ts";
import type { Shape } from "./shape.ts";

/** A uniform distribution by min and max. */
export interface Uniform {
  readonly kind: "uniform";
  readonly min: number;
  readonly max: number;
}

function law({ min, max }: Uniform): Law {
  const width = max - min;
  return {
    valueAt: (z) => (z < 0 ? min + width * normalCdf(z) : max - width * normalCdf(-z)),
    scoreOf: (value) => scoreOfTails(clampTails((value - min) / width, (max - value) / width)),
    density: () => 1 / width,
    sampling: TABLE,
  };
}

function clampTails(lower: number, upper: number): Tails {
  if (!(lower > 0)) return { lower: 0, upper: 1 };
  return upper > 0 ? { lower, upper } : { lower: 1, upper: 0 };
}

/** The uniform distribution, by min and max. */
export const uniform = {
  name: "uniform",
  centred: true,
  called: { zh: "均匀分布", en: "uniform" },
  example: "{ uniform: [2%, 8%] }",
  written: pair(figure("A figure."), "[min, max]"),
  read([first, second], at) {
    const [min, max] = [at(first, 0), at(second, 1)];
    return min < max ? { shape: { kind: "uniform", min, max }, centre: 0.5 * (min + max) } : "distribution-order";
  },
  law,
  moved: ({ min, max }, { place }) => ({ kind: "uniform", min: place(min), max: place(max) }),
} satisfies Shape<Uniform, readonly [FigureText, FigureText]>;
