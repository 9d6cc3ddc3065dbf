import { didYouMean, nearest } from "../base/nearest.ts";
import { type Checked, toUnit } from "./align.ts";
import { FUNCTIONS } from "./functions.ts";
import { Refusal, refuse } from "./problem.ts";
import type { Scope } from "./scope.ts";
import type { Syntax } from "./syntax.ts";

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
