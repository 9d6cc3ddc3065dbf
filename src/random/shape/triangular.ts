import { type FigureText, figure, triple } from "../../base/fields.ts";
import { CELLS, type Law, scoreOfTails, tailsAt } from "../law.ts";
import type { Move, ReadFigure, Shape, Wrong } from "./shape.ts";

/** A triangular distribution by min, mode and max. */
export interface Triangular {
  readonly kind: "triangular";
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}

type Three = readonly [FigureText, FigureText, FigureText];

/** [min, mode, max], as pert has them too. */
export function threePoints(written: Three, at: ReadFigure): Omit<Triangular, "kind"> | Extract<Wrong, string> {
  const [min, mode, max] = [at(written[0], 0), at(written[1], 1), at(written[2], 2)];
  if (!(min < max)) return "distribution-order";
  return min <= mode && mode <= max ? { min, mode, max } : "distribution-mode";
}

/** min, mode and max moved. */
export const threeMoved = ({ min, mode, max }: Omit<Triangular, "kind">, { place }: Move) => ({
  min: place(min),
  mode: place(mode),
  max: place(max),
});

function law({ min, mode, max }: Triangular): Law {
  const width = max - min;
  const left = mode - min;
  const right = max - mode;
  const valueAt = (z: number): number => {
    const { lower, upper } = tailsAt(z);
    return lower * width < left ? min + Math.sqrt(lower * width * left) : max - Math.sqrt(upper * width * right);
  };
  const scoreOf = (value: number): number => {
    if (value <= min || value >= max) return value <= min ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const lower = ((value - min) / width) * ((value - min) / left);
    const upper = ((max - value) / width) * ((max - value) / right);
    return scoreOfTails(value < mode ? { lower, upper: 1 - lower } : { lower: 1 - upper, upper });
  };
  return {
    valueAt,
    scoreOf,
    density: (value) => (value < mode ? (2 * (value - min)) / (width * left) : (2 * (max - value)) / (width * right)),
    sampling: { kind: "table", cells: CELLS, kink: left > 0 && right > 0 ? scoreOf(mode) : null },
  };
}

/** The triangular distribution, by min, mode and max. */
export const triangular = {
  name: "triangular",
  centred: true,
  called: { zh: "三角分布", en: "triangular" },
  example: "{ triangular: [1.5%, 3.4%, 6%] }",
  written: triple(figure("A figure."), "[min, mode, max]"),
  read(written, at) {
    const points = threePoints(written, at);
    return typeof points === "string" ? points : { shape: { kind: "triangular", ...points }, centre: points.mode };
  },
  law,
  moved: (shape, move) => ({ kind: "triangular", ...threeMoved(shape, move) }),
} satisfies Shape<Triangular, Three>;
