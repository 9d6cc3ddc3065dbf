import { didYouMean, nearest } from "../base/nearest.ts";
import { type Checked, toUnit } from "./align.ts";
import type { CodeBuilder, Register } from "./code.ts";
import type { Points } from "./expr.ts";
import { FUNCTIONS } from "./functions.ts";
import { Refusal, refuse } from "./problem.ts";
import type { Scope } from "./scope.ts";
import type { Syntax } from "./syntax.ts";
import type { Unit } from "./unit.ts";

/** A declared curve: the unit of its keys and that of its values. */
export interface Curve extends Points {
  readonly key: Unit;
  readonly unit: Unit;
}

/** curve(name, x): the value of a declared curve at x, which is brought into the unit of its keys. */
export function checkCurve(
  { args, offset }: Syntax & { readonly kind: "function" },
  { curves }: Scope,
  check: (node: Syntax) => Checked,
): Checked {
  const [subject, at] = args as readonly [Syntax, Syntax];
  const id = subject.kind === "name" ? subject.id : "";
  const curve = curves.get(id);
  if (!curve) {
    const near = didYouMean(nearest(id, curves.keys()));
    return refuse(subject.offset, "formula-curve", {
      name: id || "…",
      near,
      usage: FUNCTIONS.get("curve")?.usage ?? "",
    });
  }
  const { expr, unit, offset: place } = check(at);
  const arg = toUnit(expr, unit, curve.key);
  if (!arg.ok) throw new Refusal({ ...(arg.errors[0] as (typeof arg.errors)[number]), offset: place });
  const { keys, values } = curve;
  return { expr: { kind: "curve", id, arg: arg.value, keys, values }, unit: curve.unit, bare: null, offset };
}

/**
 * Writes the value of a curve at a register: a comparison for each point but two, halving what is left. Beyond the keys
 * the first or the last value holds.
 */
export function emitCurve({ keys, values }: Points, x: Register, { constant, op }: CodeBuilder): Register {
  const at = (place: number): readonly [number, number] => [keys[place] as number, values[place] as number];
  const last = keys.length - 1;
  const inside = op("min", op("max", x, constant(at(0)[0])), constant(at(last)[0]));
  const line = (place: number): Register => {
    const [[from, low], [to, high]] = [at(place), at(place + 1)];
    const slope = (high - low) / (to - from);
    return op("add", constant(low), op("mul", op("sub", inside, constant(from)), constant(slope)));
  };
  const among = (first: number, end: number): Register => {
    if (end - first === 1) return line(first);
    const middle = first + ((end - first) >> 1);
    return op("select", op("lt", inside, constant(at(middle)[0])), among(first, middle), among(middle, end));
  };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return op("min", op("max", among(0, last), constant(least)), constant(most));
}
