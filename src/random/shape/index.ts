import { type Fields, type FigureText, figure, maybe } from "../../base/fields.ts";
import type { Distribution, Smooth } from "../distribution.ts";
import type { Law } from "../law.ts";
import { beta } from "./beta.ts";
import { discrete, empirical } from "./discrete.ts";
import { gamma } from "./gamma.ts";
import { lognormal, lognormal90 } from "./lognormal.ts";
import { mixtureOf } from "./mixture.ts";
import { normal, normal90 } from "./normal.ts";
import { pert } from "./pert.ts";
import { logQuantiles, quantiles } from "./quantiles.ts";
import type { Shape } from "./shape.ts";
import { triangular } from "./triangular.ts";
import { uniform } from "./uniform.ts";

/** What a mixture is made of. */
const SMOOTH: readonly Shape<Smooth, unknown>[] = [
  normal,
  lognormal,
  uniform,
  triangular,
  pert,
  beta,
  gamma,
  normal90,
  lognormal90,
  quantiles,
  logQuantiles,
];

/** Every shape, in the order of the reference. */
export const SHAPES: readonly Shape<Distribution, unknown>[] = [...SMOOTH, discrete, empirical, mixtureOf(SMOOTH)];

const byName = new Map(SHAPES.map((shape) => [shape.name, shape]));

/**
 * The shape of that name. @throws where there is none: names are checked when a file is read.
 *
 * @example shapeNamed("gamma").pure // ["shape"]
 */
export function shapeNamed(name: string): Shape<Distribution, unknown> {
  const shape = byName.get(name);
  if (!shape) throw new Error(`no shape of distribution ${name}`);
  return shape;
}

/** The law of a distribution before its truncation. */
export const lawOf = (distribution: Distribution): Law => shapeNamed(distribution.kind).law(distribution);

/** What a file holds under `distribution`: exactly one shape, which is checked when it is read. */
export const DISTRIBUTION_FIELDS: Fields = {
  ...Object.fromEntries(SHAPES.map(({ name, written }) => [name, maybe(written)])),
  low: maybe(figure("Truncated below; the rest is renormalised.")),
  high: maybe(figure("Truncated above; the rest is renormalised.")),
};

/** What a file states under `distribution`: besides these, a shape by its name. */
export interface WrittenDistribution {
  readonly low?: FigureText | undefined;
  readonly high?: FigureText | undefined;
}

/** What is written of a shape; undefined where the distribution is another one. */
export const shapeUnder = (written: WrittenDistribution, { name }: Shape<Distribution, unknown>): unknown =>
  (written as Readonly<Record<string, unknown>>)[name];
