import { type FigureText, figure, triple } from "../../base/fields.ts";
import type { Law } from "../law.ts";
import { beta } from "./beta.ts";
import type { Shape } from "./shape.ts";
import { threeMoved, threePoints } from "./triangular.ts";

/** The beta distribution on [min, max] whose mean is (min + 4 mode + max) / 6. */
export interface Pert {
  readonly kind: "pert";
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

/** Smooth enough for half the cells. */
function law({ min, mode, max }: Pert): Law {
  const width = max - min;
  const alpha = 1 + (4 * (mode - min)) / width;
  const made = beta.law({ kind: "beta", alpha, beta: 1 + (4 * (max - mode)) / width, min, max });
  return { ...made, sampling: { kind: "table", cells: 400, kink: null } };
}

/** The PERT distribution: a beta by min, mode and max. */
export const pert = {
  name: "pert",
  centred: true,
  called: { zh: "PERT分布", en: "pert" },
  example: "{ pert: [1.5%, 3.4%, 6%] }",
  written: triple(figure("A figure."), "[min, mode, max], λ = 4"),
  read(written, at) {
    const points = threePoints(written, at);
    return typeof points === "string" ? points : { shape: { kind: "pert", ...points }, centre: points.mode };
  },
  law,
  moved: (shape, move) => ({ kind: "pert", ...threeMoved(shape, move) }),
} satisfies Shape<Pert, readonly [FigureText, FigureText, FigureText]>;
