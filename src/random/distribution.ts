import type { Truncation } from "./law.ts";
import type { Beta } from "./shape/beta.ts";
import type { Discrete, Empirical } from "./shape/discrete.ts";
import type { Gamma } from "./shape/gamma.ts";
import type { Lognormal } from "./shape/lognormal.ts";
import type { Mixture } from "./shape/mixture.ts";
import type { Normal } from "./shape/normal.ts";
import type { Pert } from "./shape/pert.ts";
import type { Quantiles } from "./shape/quantiles.ts";
import type { Triangular } from "./shape/triangular.ts";
import type { Uniform } from "./shape/uniform.ts";

/**
 * A distribution as plain data, every figure in the assumption's unit. `low` and `high` truncate it, and what is left is
 * renormalised.
 */
export type Distribution = (Smooth | Discrete | Empirical | Mixture<Smooth>) & Truncation;

/** Shapes whose quantile function has no jump: what a mixture is made of. */
export type Smooth = Normal | Lognormal | Uniform | Triangular | Pert | Beta | Gamma | Quantiles;

/** What a shock is drawn from. */
export const STANDARD_NORMAL: Distribution = { kind: "normal", mean: 0, sd: 1 };

/**
 * A value that was measured with a standard error of `sd`, in its own unit.
 *
 * @example around(1700, 51) // { kind: "normal", mean: 1700, sd: 51 }
 */
export const around = (mean: number, sd: number): Distribution => ({ kind: "normal", mean, sd });

/**
 * The sum of so many squares of normal scores; a normal score over √(it / degrees) is a score of Student's.
 *
 * @example chiSquare(3) // { kind: "gamma", shape: 1.5, scale: 2 }
 */
export const chiSquare = (degrees: number): Distribution => ({ kind: "gamma", shape: degrees / 2, scale: 2 });

/** One value in every draw. */
export const always = (value: number): Distribution => ({ kind: "uniform", min: value, max: value });

/** The value that a distribution has in every draw; null where it is drawn. */
export const onlyValueOf = (distribution: Distribution): number | null =>
  distribution.kind === "uniform" && distribution.min === distribution.max ? distribution.min : null;

/**
 * A distribution in one line.
 *
 * @example printDistribution({ kind: "normal", mean: 0.05, sd: 0.01, low: 0 }) // "normal(mean 0.05, sd 0.01, low 0)"
 */
export function printDistribution({ kind, ...figures }: Distribution): string {
  const parts = Object.entries(figures).map(([name, value]) => `${name} ${printValue(value)}`);
  return `${kind}(${parts.join(", ")})`;
}

function printValue(value: number | readonly (number | Smooth)[]): string {
  if (typeof value === "number") return String(value);
  const items = value.map((each) => (typeof each === "number" ? String(each) : printDistribution(each)));
  const shown = items.length > MOST_PRINTED ? [...items.slice(0, MOST_PRINTED), `… ${items.length}`] : items;
  return `[${shown.join(", ")}]`;
}

/** As many values as are read at once. */
const MOST_PRINTED = 12;
