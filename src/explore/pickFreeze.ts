import type { Factor } from "../assess/influences/factors.ts";
import { columnsOf } from "../engine/columns.ts";
import type { Register } from "../formula/code.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import { ordered, refreshed } from "./refreshed.ts";
import { partOf, spreadOfParts } from "./replicates.ts";

/** A figure and one standard error; null where it does not exist. */
export interface Estimate {
  readonly value: number;
  readonly error: number | null;
}

/**
 * Shares of a register's variance by pick-freeze: the same draws twice, some factors with the same numbers, the others with
 * fresh ones given them. Draws are plain ones, whose numbers are independent.
 */
export function pickFreeze(program: Program, register: Register, { seed, draws }: Pick<Scenario, "seed" | "draws">) {
  const drawn = (of: Program) => {
    const { of: columns, replicate } = columnsOf(of, [register], { seed, draws, design: "plain" });
    return { ys: columns.get(register) ?? new Float64Array(0), replicate };
  };
  const known = new Map<string, ReturnType<typeof drawn>>();
  const drawnOnce = (of: Program) => {
    const key = JSON.stringify(of.correlated);
    const found = known.get(key) ?? drawn(of);
    known.set(key, found);
    return found;
  };
  return {
    /** Var E[y | kept] / Var y: what is known of the variance by who knows what is kept. */
    closed(kept: readonly Factor[], others: readonly Factor[]): Estimate {
      const keep = new Set(kept.flatMap(({ inputs }) => inputs));
      const again = new Set(others.flatMap(({ inputs }) => inputs));
      const sorted = ordered(program, keep);
      const [one, two] = [drawnOnce(sorted), drawn(refreshed(sorted, again))];
      const share = (a: Float64Array, b: Float64Array): number => covariance(a, b);
      const error = spreadOfParts((part) => {
        const own = share(partOf(one.ys, part, one.replicate), partOf(two.ys, part, two.replicate));
        return Number.isFinite(own) ? own : null;
      });
      return { value: share(one.ys, two.ys), error };
    },
  };
}

/** Cov(y, y′) / Var with the mean and variance of both (Janon and others 2014). */
function covariance(a: Float64Array, b: Float64Array): number {
  let [sum, squares, products] = [0, 0, 0];
  const [origin = 0] = a;
  a.forEach((value, i) => {
    const [x, y] = [value - origin, (b[i] as number) - origin];
    sum += x + y;
    squares += x * x + y * y;
    products += x * y;
  });
  const n = a.length;
  const mean = sum / (2 * n);
  const variance = squares / (2 * n) - mean * mean;
  return variance > 0 ? (products / n - mean * mean) / variance : Number.NaN;
}
