import { sampleStandardDeviation } from "simple-statistics";
import { pow } from "../base/power.ts";
import { REPLICATES } from "../engine/plan.ts";

/**
 * One standard error of a statistic that is worked out for each of 16 independent parts of the draws alone: their spread, as
 * far as it shrinks when they are put together. Null where fewer than half of the parts have it.
 *
 * @param order how it shrinks with n draws, n^−order: ½ for means and quantiles, ⅓ for what isotonic regression gives
 * @example spreadOfParts((part) => (part % 2 === 0 ? 1 : 3)) // 0.2581988897471611
 */
export function spreadOfParts(statistic: (part: number) => number | null, order = 0.5): number | null {
  const found = Array.from({ length: REPLICATES }, (_, part) => statistic(part)).filter((each) => each !== null);
  if (found.length < REPLICATES / 2) return null;
  return sampleStandardDeviation(found) * (order === 0.5 ? 1 / Math.sqrt(REPLICATES) : pow(REPLICATES, -1 / 3));
}

/** The draws of one part of a column; of plain draws the last one may be smaller. */
export const partOf = (column: Float64Array, part: number, replicate: number): Float64Array =>
  column.subarray(part * replicate, (part + 1) * replicate);
