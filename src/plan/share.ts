import type { Indicator } from "./scenario.ts";

/**
 * A share between fixed ends (an employment rate, a coverage): it moves by percentage points, not by rates.
 * It is one where both bounds are declared, or where its unit is a per cent or per mille (人/千人 is a ratio, no share).
 */
export function isShare({ unit, bounds }: Pick<Indicator, "unit" | "bounds">): boolean {
  if (bounds.low !== null && bounds.high !== null) return true;
  const plain = Object.keys(unit.dimensions).length === 0;
  return plain && (unit.scale === 0.01 || unit.text === "‰");
}
