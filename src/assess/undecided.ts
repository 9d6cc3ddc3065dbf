import type { Expr } from "../formula/expr.ts";
import { type Reference, references } from "../formula/print.ts";
import type { Growth, Indicator, Scenario } from "../plan/scenario.ts";
import { readsOf } from "../scenario/lint/reads.ts";

/**
 * A scenario in which some figures are made up, namely those that `stated` has not: a condition on one of those is not
 * decided by it, so both branches are needed. Only whether values exist may be read from what comes out.
 */
export function undecided(scenario: Scenario, stated: readonly Indicator[]): Scenario {
  const made = scenario.indicators.filter((each) => !stated.includes(each)).map(({ id }) => id);
  if (made.length === 0) return scenario;
  const open = downstreamOf(scenario, new Set(made));
  const isOpen = ({ id, when }: Reference): boolean => open.has(id) && !isStated(stated, id, when);
  const rewrite = (expr: Expr): Expr => needBoth(expr, isOpen);
  return { ...scenario, indicators: scenario.indicators.map((each) => withExprs(each, rewrite)) };
}

const isStated = (stated: readonly Indicator[], name: string, when: Reference["when"]): boolean =>
  "year" in when &&
  stated.some(({ id, observations }) => id === name && observations.some(({ year }) => year === when.year));

function downstreamOf({ indicators }: Scenario, made: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(made);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const each of indicators) if (readsOf(each).some((id) => found.has(id))) found.add(each.id);
  }
  return found;
}

function needBoth(expr: Expr, isOpen: (reference: Reference) => boolean): Expr {
  if (expr.kind === "curve") return { ...expr, arg: needBoth(expr.arg, isOpen) };
  if (expr.kind !== "call") return expr;
  const args = expr.args.map((arg) => needBoth(arg, isOpen));
  const [condition] = args;
  const both = expr.op === "select" && condition && references(condition).some(isOpen);
  return both ? args.reduce((all, arg) => ({ kind: "call", op: "add", args: [all, arg] })) : { ...expr, args };
}

function withExprs(indicator: Indicator, rewrite: (expr: Expr) => Expr): Indicator {
  const { formula, growth, volatility, steps } = indicator;
  return {
    ...indicator,
    formula: formula && { ...formula, expr: rewrite(formula.expr) },
    growth: growth && grown(growth, rewrite),
    volatility: volatility && { ...volatility, sd: rewrite(volatility.sd) },
    steps: steps.map((step) =>
      "by" in step ? { ...step, by: rewrite(step.by) } : { ...step, add: rewrite(step.add) },
    ),
  };
}

const grown = ({ model, figures }: Growth, rewrite: (expr: Expr) => Expr): Growth => ({
  model,
  figures: Object.fromEntries(Object.entries(figures).map(([key, expr]) => [key, rewrite(expr)])),
});
