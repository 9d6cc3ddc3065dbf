import { figure, maybe } from "../base/fields.ts";

/** What an indicator can never be below or above, in its unit; null: no such bound. */
export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
}

/** No bound on either side. */
export const UNBOUNDED: Bounds = { low: null, high: null };

/** Each bound: how it is written, and the operation with it that keeps a value on the right side. */
export const BOUNDS = {
  low: { field: maybe(figure("Never below.")), keep: "max" },
  high: { field: maybe(figure("Never above.")), keep: "min" },
} as const satisfies Record<keyof Bounds, unknown>;

/** The names of the bounds, the lower one first. */
export const SIDES = ["low", "high"] as const satisfies readonly (keyof Bounds)[];
