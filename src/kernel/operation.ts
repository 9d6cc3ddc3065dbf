import type { Operation } from "../formula/expr.ts";
import { exp, expNear, expWithin, log, pow } from "./elementary.ts";
import type { Lanes } from "./lanes.ts";

/** Operations that give the bits of `exp`, `min` and `max` at less cost, on operands that are known to allow it. */
export type Narrow = "expWithin" | "expNear" | "lesser" | "greater";

/**
 * What an operation of a Program does to the values of its registers in every draw (`formula/scalar.ts` says it for one).
 *
 * @example operation(numbers, "select", 1, 10, 20) // 10
 */
export function operation<T, M>(k: Lanes<T, M>, op: Operation | Narrow, a: T, b: T, c: T): T {
  const one = k.constant(1);
  const zero = k.constant(0);
  const bit = (condition: M): T => k.select(condition, one, zero);
  const isNumber = (x: T): M => k.eq(x, x);
  const isSet = (x: T): M => k.not(k.eq(x, zero));
  const known = (condition: M, value: T): T => k.select(condition, value, k.constant(Number.NaN));
  const bothNumbers = () => k.and(isNumber(a), isNumber(b));
  switch (op) {
    case "add":
    case "sub":
    case "mul":
    case "div":
    case "min":
    case "max":
    case "lesser":
    case "greater":
      return k[op](a, b);
    case "neg":
    case "abs":
    case "sqrt":
    case "floor":
    case "ceil":
      return k[op](a);
    case "exp":
      return exp(k, a);
    case "expWithin":
      return expWithin(k, a);
    case "expNear":
      return expNear(k, a);
    case "log":
      return log(k, a);
    case "pow":
      return pow(k, a, b);
    case "lt":
    case "le":
    case "eq":
      return bit(k[op](a, b));
    case "gt":
      return bit(k.lt(b, a));
    case "ge":
      return bit(k.le(b, a));
    case "ne":
      return bit(k.not(k.eq(a, b)));
    case "and":
      return known(bothNumbers(), bit(k.and(isSet(a), isSet(b))));
    case "or":
      return known(bothNumbers(), bit(k.or(isSet(a), isSet(b))));
    case "not":
      return known(isNumber(a), bit(k.eq(a, zero)));
    case "select":
      return known(isNumber(a), k.select(isSet(a), b, c));
  }
}
