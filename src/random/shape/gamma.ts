import { log } from "../../base/elementary.ts";
import { figure, map, positive, type Written } from "../../base/fields.ts";
import { gammaTails, gammaTerm, inverseGamma, stirlingError } from "../gamma.ts";
import { type Law, scoreOfTails, TABLE, tailsAt } from "../law.ts";
import type { Shape } from "./shape.ts";

/** A gamma distribution by shape and scale. */
export interface Gamma {
  readonly kind: "gamma";
  readonly shape: number;
  readonly scale: number;
}

function law({ shape, scale }: Gamma): Law {
  const error = stirlingError(shape);
  return {
    valueAt: (z, near = 0) => scale * inverseGamma(shape, tailsAt(z), near > 0 ? log(near / scale) : undefined),
    scoreOf: (value) => scoreOfTails(gammaTails(shape, value / scale, error)),
    density: (value) => gammaTerm(shape, value / scale, error) / value,
    sampling: TABLE,
  };
}

const KEYS = { shape: positive("Its shape."), scale: figure("Its scale.") };

/** The gamma distribution, by shape and scale. */
export const gamma = {
  name: "gamma",
  called: { zh: "伽马分布", en: "gamma" },
  pure: ["shape"],
  example: "{ gamma: { shape: 4, scale: 2% } }",
  written: map(KEYS, "Gamma."),
  read(written, at) {
    const { shape } = written;
    const scale = at(written.scale, "scale");
    if (!(scale > 0)) return "distribution-positive";
    return { shape: { kind: "gamma", shape, scale }, centre: shape * scale };
  },
  law,
} satisfies Shape<Gamma, Written<typeof KEYS>>;
