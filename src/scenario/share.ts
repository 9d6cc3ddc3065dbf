import type { Indicator } from "./scenario.ts";

/**
 * A share between fixed ends (an employment rate, a coverage): it moves by percentage points, not by rates.
 * It is one where both bounds are declared, or where its unit is % or ‰.
 */
export const isShare = ({ unit, bounds }: Pick<Indicator, "unit" | "bounds">): boolean =>
  (bounds.low !== null && bounds.high !== null) || ["%", "‰"].includes(unit.text);
