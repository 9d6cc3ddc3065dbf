import { parseUnit, type Unit } from "../../src/formula/unit.ts";

/** The unit of a text that is one. */
export function unit(text: string): Unit {
  const parsed = parseUnit(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.errors[0]?.code}`);
  return parsed.value;
}

/** Declared names with their units, from texts. */
export const named = (units: Readonly<Record<string, string>>): ReadonlyMap<string, Unit> =>
  new Map(Object.entries(units).map(([name, text]) => [name, unit(text)]));
