import { type Diagnostic, eachOnce, type Position } from "../../base/diagnostic.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { based } from "./based.ts";
import { certain } from "./certain.ts";
import { cumulative } from "./cumulative.ts";
import { dead } from "./dead.ts";
import { decimal } from "./decimal.ts";
import { disagree } from "./disagree.ts";
import { doubling } from "./doubling.ts";
import { falling } from "./falling.ts";
import { parts } from "./parts.ts";
import { quoted } from "./quoted.ts";
import { bounds, central } from "./range.ts";
import { ratio } from "./ratio.ts";
import { planOf, type Rule } from "./rule.ts";
import { unsourced } from "./unsourced.ts";
import { unused } from "./unused.ts";

const rules: readonly Rule[] = [
  disagree,
  quoted,
  doubling,
  based,
  falling,
  decimal,
  dead,
  parts,
  ratio,
  cumulative,
  bounds,
  central,
  certain,
  unsourced,
  unused,
];

/**
 * Where a plan contradicts itself, and what it leaves unsaid: warnings with stable codes `lint-…`, in the order of their
 * places. Nothing is simulated: only what the scenario states is compared.
 *
 * @example lint(scenario).map(({ code, at }) => `${at?.line}: ${code}`) // ["4: lint-assumption-source", …]
 */
export function lint(scenario: Scenario): readonly Diagnostic[] {
  const plan = planOf(scenario);
  return eachOnce(rules.flatMap((rule) => rule(plan))).toSorted((a, b) => (a.at && b.at ? byPlace(a.at, b.at) : 0));
}

const byPlace = (a: Position, b: Position): number =>
  a.file === b.file ? a.line - b.line || a.col - b.col : a.file < b.file ? -1 : 1;
