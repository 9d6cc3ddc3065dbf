import type { Register } from "../formula/code.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { TargetOf } from "../plan/target.ts";
import { cellsOf, compare, fromPositive, knownNotPositive, pathNotPositive } from "./condition.ts";
import type { KindOf, Paths, Statement } from "./kind.ts";
import { accepted, meets, outOfBounds, shareSize } from "./meets.ts";
import { paceOfWay } from "./pace.ts";
import type { QuantityCode } from "./quantities.ts";
import { pointAt } from "./quantity.ts";
import { isKnown, noGrowthFrom, noRequired, toMultiply } from "./rates.ts";
import type { Shown } from "./shown.ts";

/** The kinds that are a level in disguise: the base year's value decides which level the target year must reach. */
export type Based = "change" | "average-growth";
/** A target of one of them. */
export type BasedTarget = TargetOf<Based>;

/** What such a kind is judged and shown by, in one of its forms. */
export type Form = Pick<
  KindOf<Based>,
  "condition" | "undefinedBy" | "required" | "metBy" | "putOn" | "pace" | "ruledOut" | "mark" | "multiple"
> & { readonly quantity: QuantityCode; readonly shows: Shown };

/** The rule of a form that multiplies the base year's value. */
export interface Growing {
  readonly quantity: QuantityCode;
  readonly shows: Shown;
  /** The figure that the condition looks at, from the registers of base and target year. */
  figure(target: BasedTarget, statement: Statement, base: Register, end: Register): Register;
  /** The same in numbers, if the value of now were that of the target year; null where it does not exist. */
  figureOf(target: BasedTarget, paths: Paths, base: number, end: number): number | null;
  /** How many times the base year's value `figure` asks for. */
  multiple(figure: number, years: number, scenario: Scenario): number;
  /** The figure of so many years that asks for so many times the base year's value, where years decide. */
  figureFor?(multiple: number, years: number, scenario: Scenario): number | null;
  readonly pace: "rates" | "logs";
}

/** A rate of the base year's value. Growth exists from a positive base only. */
export function grownBase(rule: Growing): Form {
  const multiple = (target: BasedTarget, figure: number, scenario: Scenario): number =>
    rule.multiple(figure, target.by - target.from, scenario);
  const asks = (target: BasedTarget, scenario: Scenario): number => multiple(target, target.value, scenario);
  const metBy = (target: BasedTarget, paths: Paths, year: number): boolean | null => {
    const base = paths.value(target.indicator, target.from);
    const end = paths.value(target.indicator, year);
    // Growth since the base year says nothing in the base year itself.
    if (base === null || end === null || base <= 0 || year <= target.from) return null;
    const figure = rule.figureOf(target, paths, base, end);
    return figure === null ? null : meets(target, figure, shareSize(target.value));
  };
  return {
    quantity: rule.quantity,
    shows: rule.shows,

    condition(target, statement) {
      const { indicator, from, by } = target;
      const improper = knownNotPositive(statement, indicator, [from]);
      if (improper) return improper;
      const cells = cellsOf(statement, indicator, [from, by]);
      if ("code" in cells) return cells;
      const [base, end] = cells as [Register, Register];
      const figure = rule.figure(target, statement, base, end);
      const condition = compare(statement, target, figure, shareSize(target.value));
      return statement.known(indicator, from) === null ? fromPositive(statement, [base], condition) : condition;
    },
    undefinedBy: (target, paths) => pathNotPositive(paths, target.indicator, [target.from]),

    required(target, paths, from) {
      const improper = pathNotPositive(paths, target.indicator, [target.from]) ?? noGrowthFrom(paths, target, from);
      if (improper) return noRequired(improper, target.indicator, from);
      return toMultiply(paths, target, asks(target, paths.scenario), from);
    },

    metBy,
    putOn(target, year, scenario) {
      const value = rule.figureFor?.(asks(target, scenario), year - target.from, scenario);
      return { ...target, by: year, value: value ?? target.value };
    },
    pace: (target, paths) => paceOfWay(paths, target, metBy, (base) => base * asks(target, paths.scenario), rule.pace),

    ruledOut(target, paths) {
      const base = paths.value(target.indicator, target.from);
      if (base === null || base <= 0 || !isKnown(paths, target.indicator, target.from)) return null;
      const { low, high, ...strict } = accepted(target);
      const level = (figure: number): number =>
        Number.isFinite(figure) ? base * multiple(target, figure, paths.scenario) : figure;
      return outOfBounds(paths.scenario, target.indicator, { ...strict, low: level(low), high: level(high) });
    },

    mark(target, paths) {
      const base = paths.value(target.indicator, target.from);
      return base === null || base <= 0 ? null : pointAt(base * asks(target, paths.scenario), target.by);
    },
    multiple: (target, figure, _base, scenario) => multiple(target, figure, scenario),
  };
}
