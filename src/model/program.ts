import type { Instruction, Register } from "../formula/code.ts";
import type { CellStatus, Reason } from "../kinds/kind.ts";
import type { Distribution } from "../random/distribution.ts";

/** Everything an executor sees. Plain data: it can be sent to a worker, a page or another machine as it is. */
export interface Program {
  readonly format: 1;
  readonly years: readonly number[];
  readonly inputs: readonly Input[];
  readonly correlated: readonly Correlated[];
  readonly code: readonly Instruction[];
  readonly indicators: readonly ProgramIndicator[];
  readonly targets: readonly ProgramTarget[];
}

/**
 * What may differ from draw to draw. `draw: null`: fixed at `central`. A shock is a standard normal, central 0.
 * `held`: fixed at `central` too, but its place among the random numbers (dimension, stream, row of a correlation) stays,
 * so that what does not read it is the same to the bit.
 */
export interface Input {
  /** Keys the random stream together with the seed and the year: an assumption's id, `<indicator>#shock`, or `<indicator>#<what>` of a model with draws of its own. */
  readonly name: string;
  /** Year of a yearly draw, 0 for one draw a trajectory. */
  readonly year: number;
  readonly central: number;
  readonly draw: Distribution | null;
  readonly held: boolean;
}

/** Inputs whose normal scores are mixed by a lower-triangular factor, rows in the order of `inputs`. */
export interface Correlated {
  readonly inputs: readonly number[];
  readonly factor: readonly (readonly number[])[];
}

/** Where an indicator's values stand, year by year. */
export interface ProgramIndicator {
  readonly id: string;
  /** One a year of `Program.years`; null: no value. */
  readonly cells: readonly (Register | null)[];
  readonly status: readonly (CellStatus | null)[];
  /** Of an indicator with bounds: its projected values before they cut them. */
  readonly uncut?: readonly (Register | null)[];
}

/** A target's condition; all three null where it cannot be stated, and `missing` says why. */
export interface ProgramTarget {
  readonly id: string;
  readonly holds: Register | null;
  readonly value: Register | null;
  /** Signed distance to the condition, ≥ 0 where it holds. */
  readonly margin: Register | null;
  /** The cells that the condition looks at: where one of them is not finite there is nothing to judge. */
  readonly cells: readonly Register[];
  /** Chance a draw, where the kind gives one (a Poisson count) instead of holding or not. */
  readonly probability: Register | null;
  readonly missing: Reason | null;
}
