import { EVERYTHING, type Interval, only, supportOfOperation } from "../../engine/support.ts";
import type { Operation } from "../../formula/expr.ts";

const interval = (low: number, high: number, sure = true): Interval =>
  Number.isNaN(low) || Number.isNaN(high) ? EVERYTHING : { low, high, sure: sure && high - low < Infinity };
const NO = only(0);
const YES = only(1);
const EITHER = interval(0, 1);

/** How far an operation's result may be off, relative to it: a last digit of arithmetic, a few of elementary functions. */
const ULP = 2 ** -52;
const SLACK: Partial<Record<Operation, number>> = {
  add: ULP,
  sub: ULP,
  mul: ULP,
  div: ULP,
  sqrt: ULP,
  pow: 4 * ULP,
  exp: 4 * ULP,
  log: 4 * ULP,
};

/** Both what the numbers are and what doubles make of them lie inside: ends are moved outwards. */
function outward({ low, high, sure }: Interval, slack: number | undefined): Interval {
  if (slack === undefined) return { low, high, sure };
  return { low: low - Math.abs(low) * slack, high: high + Math.abs(high) * slack, sure };
}

/**
 * What an operation can give of operands that lie so, a comparison settled where it is the same for all of them.
 *
 * @example enclosed("ge", { low: 2, high: 3, sure: true }, { low: 0, high: 1, sure: true }, { low: 0, high: 0, sure: true }).low // 1
 */
export function enclosed(op: Operation, a: Interval, b: Interval, c: Interval): Interval {
  switch (op) {
    case "ge":
      return compared(a.low >= b.high, a.high < b.low, a, b);
    case "gt":
      return compared(a.low > b.high, a.high <= b.low, a, b);
    case "le":
      return compared(a.high <= b.low, a.low > b.high, a, b);
    case "lt":
      return compared(a.high < b.low, a.low >= b.high, a, b);
    case "and":
      return logic(isYes(a) && isYes(b), isNo(a) || isNo(b), a, b);
    case "or":
      return logic(isYes(a) || isYes(b), isNo(a) && isNo(b), a, b);
    case "not":
      return logic(isNo(a), isYes(a), a, a);
    case "select":
      return isYes(a) ? b : isNo(a) ? c : supportOfOperation(op, a, b, c);
    default:
      return outward(supportOfOperation(op, a, b, c), SLACK[op]);
  }
}

/** It is 1 (or not 0) for all; it is 0 for all. What may be no number is neither. */
export const isYes = ({ low, high, sure }: Interval): boolean => sure && (low > 0 || high < 0);
/** @example isNo({ low: 0, high: 0, sure: true }) // true */
export const isNo = ({ low, high, sure }: Interval): boolean => sure && low === 0 && high === 0;

/** A comparison with what is no number is 0, so that only a yes needs numbers. */
const compared = (yes: boolean, no: boolean, a: Interval, b: Interval): Interval =>
  yes && a.sure && b.sure ? YES : no ? NO : EITHER;

/** Logic on what is no number is none. */
const logic = (yes: boolean, no: boolean, a: Interval, b: Interval): Interval => {
  if (!a.sure || !b.sure) return interval(0, 1, false);
  return yes ? YES : no ? NO : EITHER;
};

const times = (a: Interval, b: Interval): Interval => enclosed("mul", a, b, NO);
const plus = (a: Interval, b: Interval): Interval => enclosed("add", a, b, NO);
const over = (a: Interval, b: Interval): Interval => enclosed("div", a, b, NO);
const minus = (a: Interval): Interval => interval(-a.high, -a.low, a.sure);
const hull = (a: Interval, b: Interval): Interval =>
  interval(Math.min(a.low, b.low), Math.max(a.high, b.high), a.sure && b.sure);
const isZero = ({ low, high }: Interval): boolean => low === 0 && high === 0;
const RISES = interval(0, Infinity, false);
const FALLS = interval(Number.NEGATIVE_INFINITY, 0, false);

/** A jump in the direction of what it follows. */
const jump = (slope: Interval): Interval =>
  isZero(slope) ? slope : slope.low >= 0 ? RISES : slope.high <= 0 ? FALLS : EVERYTHING;

/** An operand: where it lies, and its slope. */
export interface Moving {
  readonly at: Interval;
  readonly slope: Interval;
}

/**
 * Between which slopes an operation's result rises as one variable does, chords included, so that it holds across jumps too: the
 * product rule and its like on intervals. Of what may be no number nothing is known.
 */
export function slopeOf(op: Operation, result: Interval, a: Moving, b: Moving, c: Moving): Interval {
  if (isZero(a.slope) && isZero(b.slope) && isZero(c.slope)) return NO;
  switch (op) {
    case "add":
      return plus(a.slope, b.slope);
    case "sub":
      return plus(a.slope, minus(b.slope));
    case "mul":
      return plus(times(a.at, b.slope), times(b.at, a.slope));
    case "div":
      return over(plus(a.slope, minus(times(result, b.slope))), b.at);
    case "neg":
      return minus(a.slope);
    case "min":
    case "max": {
      const [least, most] = op === "min" ? [a, b] : [b, a];
      if (least.at.high <= most.at.low) return a.slope;
      return most.at.high <= least.at.low ? b.slope : hull(a.slope, b.slope);
    }
    case "abs":
      return a.at.low >= 0 ? a.slope : a.at.high <= 0 ? minus(a.slope) : hull(a.slope, minus(a.slope));
    case "exp":
      return times(result, a.slope);
    case "log":
      return a.at.low > 0 ? over(a.slope, a.at) : EVERYTHING;
    case "sqrt":
      return a.at.low > 0 ? over(a.slope, times(only(2), result)) : EVERYTHING;
    case "pow":
      return slopeOfPower(result, a, b);
    case "floor":
    case "ceil":
      return jump(a.slope);
    case "ge":
    case "gt":
      return jump(plus(a.slope, minus(b.slope)));
    case "le":
    case "lt":
      return jump(plus(b.slope, minus(a.slope)));
    case "and":
    case "or":
      return a.at.low < 0 || b.at.low < 0 ? EVERYTHING : jump(hull(a.slope, b.slope));
    case "not":
      return a.at.low < 0 ? EVERYTHING : jump(minus(a.slope));
    case "select":
      return isYes(a.at) ? b.slope : isNo(a.at) ? c.slope : isZero(a.slope) ? hull(b.slope, c.slope) : EVERYTHING;
    default:
      return EVERYTHING;
  }
}

function slopeOfPower(result: Interval, a: Moving, b: Moving): Interval {
  if (a.at.low <= 0) return EVERYTHING;
  const byBase = over(times(times(b.at, result), a.slope), a.at);
  if (isZero(b.slope)) return byBase;
  return plus(byBase, times(times(result, enclosed("log", a.at, NO, NO)), b.slope));
}
