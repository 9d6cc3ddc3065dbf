import type { Register } from "../formula/code.ts";
import { isShare, wholeOf } from "../plan/share.ts";
import { type Column, emit, type Sheet, type Shock } from "./column.ts";

/**
 * The value with its shock; null where the volatility has no value. A value that carries on has the shocks of the years
 * before in it; on another formula theirs are piled.
 */
export function withShock(sheet: Sheet, column: Column, year: number, value: Register): Register | null {
  const { indicator, certain, carries } = column;
  if (!indicator.volatility || certain.has(year) || year <= lastCertain(sheet, column, year)) return value;
  const shock = shockOf(sheet, column, year);
  if (!shock) return null;
  return sheet.code.op(operationOf(column), value, carries ? shock.own : shock.pile);
}

function shockOf(sheet: Sheet, column: Column, year: number): Shock | null {
  const { shocks } = column;
  let before: Shock | null = null;
  for (let each = lastCertain(sheet, column, year) + 1; each <= year; each += 1) {
    const known = shocks.get(each);
    const made: Shock | null = known ?? shockAfter(sheet, column, each, before);
    if (made === null) return null;
    shocks.set(each, made);
    before = made;
  }
  return before;
}

/** The last year without a shock: the last one before `year` that follows from what is known; as-of where none does. */
function lastCertain({ scenario: { asOf, years } }: Sheet, { certain, last }: Column, year: number): number {
  for (let each = Math.min(year - 1, asOf); each >= years.from; each -= 1) if (certain.has(each)) return each;
  return last ?? asOf;
}

/**
 * ε_y = ρ·ε_{y−1} + σ_y·√(1−ρ²)·z_y, the first one drawn from the stationary distribution. A factor is exp(ε_y − c_y),
 * c_y = ½(V_y − V_{y−1}), V the variance of the sum of the errors: it keeps the mean path where it was.
 */
function shockAfter(sheet: Sheet, column: Column, year: number, before: Shock | null): Shock | null {
  const { volatility, id } = column.indicator;
  const sd = volatility && emit(sheet, volatility.sd, year);
  if (!volatility || sd === null) return null;
  const { op, constant } = sheet.code;
  const { persistence } = volatility;
  const fresh = op("mul", sd, sheet.inputs.shock(id, year));
  const square = op("mul", sd, sd);
  if (before === null || persistence === 0)
    return shock(sheet, column, before, { error: fresh, variance: square, covariance: square, growth: square });
  const [ρ, rest] = [constant(persistence), 1 - persistence * persistence];
  const carried = op("mul", ρ, before.covariance);
  const variance = op(
    "add",
    op("mul", constant(persistence * persistence), before.variance),
    op("mul", constant(rest), square),
  );
  return shock(sheet, column, before, {
    error: op("add", op("mul", ρ, before.error), op("mul", constant(Math.sqrt(rest)), fresh)),
    variance,
    covariance: op("add", carried, variance),
    growth: op("add", variance, op("mul", constant(2), carried)),
  });
}

interface Moments extends Pick<Shock, "error" | "variance" | "covariance"> {
  /** By how much the variance of the sum of the errors grows. */
  readonly growth: Register;
}

function shock(sheet: Sheet, column: Column, before: Shock | null, { growth, ...moments }: Moments): Shock {
  const { op, constant } = sheet.code;
  const operation = operationOf(column);
  const centre = op("mul", op("mul", sheet.inputs.shocked(), constant(0.5)), growth);
  const own =
    operation === "add"
      ? op("mul", moments.error, constant(sizeOf(column)))
      : op("exp", op("sub", moments.error, centre));
  return { ...moments, own, pile: before ? op(operation, before.pile, own) : own };
}

/** A share moves by points, and what is not positive by amounts. */
const operationOf = ({ indicator, observed }: Column): "add" | "mul" =>
  isShare(indicator) || (observed.at(-1)?.value ?? 1) <= 0 ? "add" : "mul";

/** The unit of an added shock: one whole for a share, so that 1 % is a point; else the size of the last observation. */
const sizeOf = ({ indicator, observed }: Column): number =>
  isShare(indicator) ? wholeOf(indicator) : Math.abs(observed.at(-1)?.value ?? 1);
