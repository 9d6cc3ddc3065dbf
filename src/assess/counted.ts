import { nameOf } from "../formula/unit.ts";
import type { UnitName } from "../formula/unitName.ts";
import { kindOf } from "../kinds/index.ts";
import type { Required } from "../kinds/kind.ts";
import { measureIn } from "../kinds/quantity.ts";
import { unitOf } from "../kinds/said.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { assumptionBehind } from "./required.ts";

/** In what the required and the assumed growth of a target are counted. */
export interface CountedIn {
  /** Of the rates: share, a per cent; points, percentage points of a share; amount, in the unit. */
  readonly measure: "share" | "points" | "amount";
  /** Of the increments, and of an amount. */
  readonly unit: UnitName;
  /** The increments are amounts of each open year, not steps from year to year. */
  readonly amounts: boolean;
  /** The side of the required growth on which the target is met; null where that depends. */
  readonly bound: "at-least" | "at-most" | null;
}

const SIDES = { up: "at-least", down: "at-most" } as const;

/** The target's own indicator grows by rates or by its unit; what is asked of an assumption is counted as that is. */
export function countedOf(target: Target, { of }: Pick<Required, "of">, scenario: Scenario): CountedIn {
  const unit = unitOf(target, scenario);
  const direction = kindOf(target).direction(target);
  const own = {
    measure: "share",
    unit,
    amounts: kindOf(target).amounts ?? false,
    bound: direction && SIDES[direction],
  } as const;
  if (of === null || of === target.indicator) return own;
  const behind = assumptionBehind(scenario, of);
  const assumption = scenario.assumptions.find(({ id }) => id === behind);
  if (!assumption) return { ...own, amounts: false, bound: null };
  return { measure: measureIn(assumption.unit), unit: nameOf(assumption.unit), amounts: false, bound: null };
}
