import { log } from "../../base/elementary.ts";
import { figure, map, maybe, positive, type Written } from "../../base/fields.ts";
import { gammaTails, gammaTerm, inverseGamma, stirlingError } from "../gamma.ts";
import { type Law, scoreOfTails, shiftedLaw, TABLE, tailsAt } from "../law.ts";
import { isExtreme, offsetMoved, type Shape } from "./shape.ts";

/** A gamma distribution by shape and scale; `offset` is added to every value. */
export interface Gamma {
  readonly kind: "gamma";
  readonly shape: number;
  readonly scale: number;
  readonly offset?: number;
}

function law({ shape, scale, offset = 0 }: Gamma): Law {
  const error = stirlingError(shape);
  return shiftedLaw(
    {
      valueAt: (z, near = 0) => scale * inverseGamma(shape, tailsAt(z), near > 0 ? log(near / scale) : undefined),
      scoreOf: (value) => scoreOfTails(gammaTails(shape, value / scale, error)),
      density: (value) => gammaTerm(shape, value / scale, error) / value,
      sampling: TABLE,
    },
    offset,
  );
}

const KEYS = {
  shape: positive("Its shape."),
  scale: figure("Its scale."),
  offset: maybe(figure("Added to every value; 0.")),
};

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
    if (isExtreme(shape)) return "distribution-extreme";
    const offset = written.offset === undefined ? {} : { offset: at(written.offset, "offset") };
    return { shape: { kind: "gamma", shape, scale, ...offset }, centre: shape * scale + (offset.offset ?? 0) };
  },
  law,
  moved: ({ shape, scale, offset }, move) => ({
    kind: "gamma",
    shape,
    scale: move.length(scale),
    ...offsetMoved(offset, move),
  }),
} satisfies Shape<Gamma, Written<typeof KEYS>>;
