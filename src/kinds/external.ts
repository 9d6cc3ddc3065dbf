import type { KindOf } from "./kind.ts";
import { unknownPace } from "./pace.ts";
import { noRequired, reason } from "./rates.ts";

/** The value is set elsewhere, later: nothing to assess until it is given. */
export const external: KindOf<"external"> = {
  endState: false,
  condition: (target) => reason("set-elsewhere", { awaiting: target.awaiting }),
  required: (target) => noRequired(reason("set-elsewhere", { awaiting: target.awaiting })),
  metBy: () => null,
  pace: (target) => unknownPace(reason("set-elsewhere", { awaiting: target.awaiting })),
  ruledOut: () => null,
};
