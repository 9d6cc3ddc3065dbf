import type { Register } from "../formula/code.ts";
import { cellsOf, compare } from "./condition.ts";
import type { BasedTarget, Form } from "./grown-base.ts";
import type { Paths } from "./kind.ts";
import { accepted, amountSize, meets, outOfBounds } from "./meets.ts";
import { paceOfWay } from "./pace.ts";
import type { QuantityCode } from "./quantities.ts";
import { pointAt } from "./quantity.ts";
import { isKnown, toAdd } from "./rates.ts";
import type { Shown } from "./shown.ts";

/** The rule of a form that adds to the base year's value: the whole change, or that of a year. */
export interface Adding {
  readonly quantity: QuantityCode;
  readonly shows: Shown;
  /** Whether a bare figure could be meant as such an amount. */
  readonly either: boolean;
  /** Over how many years the figure is told. */
  years(target: BasedTarget): number;
}

/** An amount in the indicator's unit on top of the base year's value: +1岁, 0.7个百分点 a year. */
export function addedBase({ quantity, shows, years }: Omit<Adding, "either">): Form {
  const asks = (target: BasedTarget): number => target.value * years(target);
  const sizeOf = (target: BasedTarget, { scenario }: Pick<Paths, "scenario">): number =>
    amountSize(scenario, target.indicator, target.value);
  const metBy = (target: BasedTarget, paths: Paths, year: number): boolean | null => {
    const base = paths.value(target.indicator, target.from);
    const end = paths.value(target.indicator, year);
    if (base === null || end === null || year <= target.from) return null;
    const gone = years({ ...target, by: year });
    return meets(target, (end - base) / gone, sizeOf(target, paths));
  };
  return {
    quantity,
    shows,

    condition(target, statement) {
      const { indicator, from, by } = target;
      const cells = cellsOf(statement, indicator, [from, by]);
      if ("code" in cells) return cells;
      const [base, end] = cells as [Register, Register];
      const { op, number } = statement;
      const change = op("sub", end, base);
      const figure = years(target) === 1 ? change : op("div", change, number(years(target)));
      return compare(statement, target, figure, sizeOf(target, statement));
    },

    required: (target, paths, from) => toAdd(paths, target, asks(target), from),
    metBy,
    pace: (target, paths) => paceOfWay(paths, target, metBy, (base) => base + asks(target), "ways"),

    ruledOut(target, paths) {
      const base = paths.value(target.indicator, target.from);
      if (base === null || !isKnown(paths, target.indicator, target.from)) return null;
      const { low, high, ...strict } = accepted(target);
      const level = (figure: number): number => base + figure * years(target);
      return outOfBounds(paths.scenario, target.indicator, { ...strict, low: level(low), high: level(high) });
    },

    mark(target, paths) {
      const base = paths.value(target.indicator, target.from);
      return base === null ? null : pointAt(base + asks(target), target.by);
    },
    multiple: (target, figure, base) => (base !== null && base > 0 ? (base + figure * years(target)) / base : null),
  };
}
