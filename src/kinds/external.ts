import { text } from "../base/fields.ts";
import type { TargetOf } from "../plan/target.ts";
import type { KindOf, Reason } from "./kind.ts";
import { unknownPace } from "./pace.ts";
import { noTerms } from "./quantity.ts";
import { noRequired, reason } from "./rates.ts";

/** The value is set elsewhere, later: nothing to assess until it is given. */
export const external: KindOf<"external", string> = {
  written: text("The value is set elsewhere later: by whom, or in what."),
  rivals: [],
  asked: [],
  needsIndicator: false,
  period: false,
  read: (awaiting) => ({ awaiting }),

  quantity: () => "awaited",
  terms: () => noTerms,
  reads: () => [],
  direction: () => null,

  condition: (target) => elsewhere(target),
  required: (target) => noRequired(elsewhere(target)),
  metBy: () => null,
  pace: (target) => unknownPace(elsewhere(target)),
  settled: () => false,
  early: () => false,
  ruledOut: () => null,

  shows: () => "none",
  mark: () => null,
  levels: () => [],
};

const elsewhere = ({ id, awaiting }: TargetOf<"external">): Reason => reason("set-elsewhere", { target: id, awaiting });
