import { log } from "../../base/elementary.ts";
import { figure, map, positive, type Written } from "../../base/fields.ts";
import { betaShape, betaTails, betaTerm, inverseBeta } from "../beta.ts";
import { type Law, scoreOfTails, TABLE, tailsAt } from "../law.ts";
import { isExtreme, type Shape } from "./shape.ts";

/** A beta distribution over min … max. */
export interface Beta {
  readonly kind: "beta";
  readonly alpha: number;
  readonly beta: number;
  readonly min: number;
  readonly max: number;
}

function law({ alpha, beta, min, max }: Beta): Law {
  const width = max - min;
  const shape = betaShape(alpha, beta);
  const tails = (value: number) => betaTails(shape, (value - min) / width, (max - value) / width);
  const valueAt = (z: number, near = min): number => {
    const start = near > min && near < max ? log((near - min) / (max - near)) : undefined;
    const { lower, upper } = inverseBeta(alpha, beta, tailsAt(z), start, shape);
    return lower < upper ? min + width * lower : max - width * upper;
  };
  return {
    valueAt,
    scoreOf: (value) => scoreOfTails(tails(value)),
    density: (value) =>
      (betaTerm(shape, (value - min) / width, (max - value) / width) * width) / ((value - min) * (max - value)),
    sampling: TABLE,
  };
}

const KEYS = {
  alpha: positive("First shape figure."),
  beta: positive("Second shape figure."),
  min: figure("Its lower end."),
  max: figure("Its upper end."),
};

/** The beta distribution, by its two shapes. */
export const beta = {
  name: "beta",
  called: { zh: "贝塔分布", en: "beta" },
  pure: ["alpha", "beta"],
  example: "{ beta: { alpha: 2, beta: 5, min: 1%, max: 9% } }",
  written: map(KEYS, "Beta on [min, max]."),
  read(written, at) {
    const { alpha, beta } = written;
    const [min, max] = [at(written.min, "min"), at(written.max, "max")];
    if (!(min < max)) return "distribution-order";
    if (isExtreme(alpha) || isExtreme(beta)) return "distribution-extreme";
    return { shape: { kind: "beta", alpha, beta, min, max }, centre: min + ((max - min) * alpha) / (alpha + beta) };
  },
  law,
  moved: (shape, { place }) => ({ ...shape, min: place(shape.min), max: place(shape.max) }),
} satisfies Shape<Beta, Written<typeof KEYS>>;
