import { type Diagnostic, error, type Position } from "../base/diagnostic.ts";
import { type Reference, references } from "../formula/print.ts";
import type { Indicator, Scenario } from "../plan/scenario.ts";

/** As many values as are read in all years together within a second or two. */
const MOST_READS = 1_000_000;

/**
 * An error, at the indicator or target that reads the most, where a Program would be too large to be made in seconds; an estimate,
 * since a step or a shock costs less than a value that a formula reads.
 */
export function tooManyReads({ indicators, targets, years: { from, to } }: Scenario): Diagnostic | null {
  const span = to - from + 1;
  const all: readonly { readonly at: Position; readonly reads: number }[] = [
    ...indicators.map((each) => ({ at: each.at, reads: span * readsInAYear(each, span) })),
    // A condition may read each year, and what a target comes to is asked for each year.
    ...targets.map(({ at }) => ({ at, reads: (span * span) / 4 })),
  ];
  const count = Math.round(all.reduce((sum, { reads }) => sum + reads, 0));
  if (count <= MOST_READS) return null;
  const most = all.reduce((largest, each) => (each.reads > largest.reads ? each : largest));
  return error("too-many-reads", most.at, { count, limit: MOST_READS });
}

/** What one year of an indicator reads. Steps and shocks of the years before last. */
function readsInAYear({ formula, steps, volatility }: Indicator, span: number): number {
  const read = formula ? references(formula.expr).reduce((sum, each) => sum + lengthOf(each, span), 0) : 0;
  return 1 + read + steps.length / 4 + (volatility ? span / 20 : 0);
}

const lengthOf = ({ when }: Reference, span: number): number =>
  "from" in when ? (when.to === "now" ? span : Math.max(0, when.to - when.from + 1)) : 1;
