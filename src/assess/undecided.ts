import type { Expr } from "../formula/expr.ts";
import { references } from "../formula/print.ts";
import { readsOf } from "../scenario/lint/reads.ts";
import type { Growth, Indicator, Scenario } from "../scenario/scenario.ts";

/**
 * A scenario in which some indicators have made-up values: a condition on one of those is not decided by it, so both
 * branches are needed. Only whether values exist may be read from what comes out.
 */
export function undecided(scenario: Scenario, made: ReadonlySet<string>): Scenario {
  if (made.size === 0) return scenario;
  const open = downstreamOf(scenario, made);
  const rewrite = (expr: Expr): Expr => needBoth(expr, open);
  return { ...scenario, indicators: scenario.indicators.map((each) => withExprs(each, rewrite)) };
}

function downstreamOf({ indicators }: Scenario, made: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(made);
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const each of indicators) if (readsOf(each).some((id) => found.has(id))) found.add(each.id);
  }
  return found;
}

function needBoth(expr: Expr, open: ReadonlySet<string>): Expr {
  if (expr.kind !== "call") return expr;
  const args = expr.args.map((arg) => needBoth(arg, open));
  const [condition] = args;
  const isOpen = expr.op === "select" && condition && references(condition).some(({ id }) => open.has(id));
  return isOpen ? args.reduce((all, arg) => ({ kind: "call", op: "add", args: [all, arg] })) : { ...expr, args };
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

const grown = (growth: Growth, rewrite: (expr: Expr) => Expr): Growth =>
  Object.fromEntries(
    Object.entries(growth).map(([key, part]) => [key, typeof part === "string" ? part : rewrite(part as Expr)]),
  ) as unknown as Growth;
