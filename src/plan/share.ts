import type { Expr } from "../formula/expr.ts";
import { isShareUnit, type Unit } from "../formula/unit.ts";
import type { Bounds } from "./bounds.ts";
import type { Indicator } from "./scenario.ts";

/**
 * A share (an employment rate, a coverage) moves by percentage points, not by rates. It is one by its unit alone, % or ‰
 * or a word for them: 人/千人 is a ratio, and bounds make no share.
 *
 * @example isShare({ unit: { text: "人/千人", scale: 0.001, dimensions: {} } }) // false
 */
export const isShare = ({ unit }: Pick<Indicator, "unit">): boolean => isShareUnit(unit);

/** One whole in a share's unit: 100 of %, 1,000 of ‰. */
export const wholeOf = ({ unit }: Pick<Indicator, "unit">): number => 1 / unit.scale;

/**
 * Whether a unit is one of amounts, which move by factors: it has one, and that of no share. Rates and plain ratios move by
 * differences, and so do shares.
 *
 * @example isAmount({ text: "亿元", scale: 1e8, dimensions: { 元: 1 } }) // true
 * @example isAmount({ text: "", scale: 1, dimensions: {} }) // false
 */
export const isAmount = (unit: Unit): boolean => unit.text !== "" && !unit.signed && !isShare({ unit });

/** Names of shares that are a part of a whole: 占比, 覆盖率, coverage … */
const PART =
  /占|比重|比例|份额|覆盖率|普及率|达标率|参保率|入学率|就业率|成活率|利用率|使用率|share|coverage|proportion|portion|fraction/i;

/** Whether a share is, by its name, a part of a whole, so that it lies between 0 and 100 %. */
export const isPart = ({ id, label, unit }: Pick<Indicator, "id" | "label" | "unit">): boolean =>
  isShare({ unit }) && !unit.signed && [id, label.zh, label.en].some((name) => PART.test(name));

/** What bounds a value: as declared; a share that is a part of a whole has 0–100 % besides. */
export function boundsOf(of: Pick<Indicator, "id" | "label" | "unit" | "bounds">, part = isPart(of)): Bounds {
  const { low, high } = of.bounds;
  return part ? { low: low ?? 0, high: high ?? wholeOf(of) } : { low, high };
}

/** Whether a share is, by its formula, a part of a whole: one of the addends, or `parts`, of what it is divided by. */
export function isPartBy({ unit, formula }: Pick<Indicator, "unit" | "formula">, all: readonly Indicator[]): boolean {
  const ratio = formula && isShare({ unit }) ? unscaled(formula.expr) : null;
  if (ratio?.kind !== "call" || ratio.op !== "div") return false;
  const [above, ...more] = addendsIn(ratio.args[0]);
  const below = addendsIn(ratio.args[1]);
  const parts: readonly (string | null)[] = below.flatMap((each) => all.find(({ id }) => id === each)?.parts ?? []);
  return (
    above !== undefined && above !== null && more.length === 0 && (below.length > 1 ? below : parts).includes(above)
  );
}

/** Without the factors that bring it into its unit. */
function unscaled(expr: Expr | undefined): Expr | undefined {
  if (expr?.kind !== "call" || (expr.op !== "mul" && expr.op !== "div")) return expr;
  const [a, b] = expr.args;
  if (b?.kind === "number") return unscaled(a);
  return expr.op === "mul" && a?.kind === "number" ? unscaled(b) : expr;
}

/** The names of the same year that are added up; null for whatever is none. */
function addendsIn(expr: Expr | undefined): readonly (string | null)[] {
  const own = unscaled(expr);
  if (own?.kind === "call" && own.op === "add") return own.args.flatMap(addendsIn);
  return [own?.kind === "name" && "lag" in own.when && own.when.lag === 0 ? own.id : null];
}
