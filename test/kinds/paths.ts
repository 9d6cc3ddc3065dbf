import { expect } from "vitest";
import type { Instruction } from "../../src/formula/code.ts";
import type { Operation } from "../../src/formula/expr.ts";
import { kindOf } from "../../src/kinds/index.ts";
import type { CellStatus, Condition, Paths, Statement } from "../../src/kinds/kind.ts";
import type { Assumption, Indicator, Scenario } from "../../src/plan/scenario.ts";
import type { Target, TargetOf } from "../../src/plan/target.ts";

const provenance = {
  source: null,
  note: null,
  quote: null,
  row: null,
  owner: null,
  at: { file: "test.yaml", line: 1, col: 1 },
  overrides: [],
};
const label = (id: string) => ({ zh: id, en: id });
const unitOf = (text: string) => ({
  text,
  scale: text === "%" ? 0.01 : 1,
  dimensions: (text === "%" || text === "index" ? {} : { [text]: 1 }) as Record<string, number>,
});

export interface Made {
  readonly id: string;
  readonly unit?: string;
  readonly observed?: Readonly<Record<number, number>>;
  /** Values of the central path after the last observation. */
  readonly path?: Readonly<Record<number, number>>;
  /** Values between observations, which are known but not observed. */
  readonly filled?: Readonly<Record<number, number>>;
  readonly bounds?: { readonly low: number | null; readonly high: number | null };
  readonly over?: Partial<Indicator>;
}

export const indicator = (made: Made): Indicator => ({
  ...provenance,
  id: made.id,
  label: label(made.id),
  unit: unitOf(made.unit ?? "index"),
  observations: Object.entries(made.observed ?? {}).map(([year, value]) => ({
    ...provenance,
    year: Number(year),
    value,
    period: null,
    approximate: false,
    artefact: false,
  })),
  partial: [],
  growth: null,
  formula: null,
  align: true,
  volatility: null,
  bounds: made.bounds ?? { low: null, high: null },
  steps: [],
  class: null,
  parts: [],
  ...made.over,
});

export const assumption = (id: string, value: number): Assumption => ({
  ...provenance,
  id,
  label: label(id),
  unit: unitOf("index"),
  value,
  schedule: null,
  between: "constant",
  distribution: null,
  drawn: "once",
  held: false,
  bounds: { low: null, high: null },
  lever: null,
  implicit: false,
});

/** A scenario with these indicators; as-of is the latest observation unless it is given. */
export function scenarioOf(made: readonly Made[], over: Partial<Scenario> = {}): Scenario {
  const observed = made.flatMap((one) => Object.keys(one.observed ?? {}).map(Number));
  return {
    id: "test",
    title: label("test"),
    changes: [],
    hash: "",
    years: { from: 2000, base: 2020, to: 2035 },
    asOf: observed.length > 0 ? Math.max(...observed) : 2020,
    seed: 1,
    draws: 0,
    design: "plain",
    settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: "discrete" },
    sources: [],
    assumptions: [],
    correlations: [],
    curves: [],
    indicators: made.map(indicator),
    targets: [],
    facts: [],
    classes: [],
    ...over,
  };
}

/** The central trajectory of the made indicators: observations, then their paths. */
export function pathsOf(made: readonly Made[], over: Partial<Scenario> = {}): Paths {
  const scenario = scenarioOf(made, over);
  const find = (id: string) => made.find((one) => one.id === id);
  const observedIn = (id: string, year: number) =>
    year <= scenario.asOf ? (find(id)?.observed?.[year] ?? null) : null;
  const status = (id: string, year: number): CellStatus | null => {
    if (observedIn(id, year) !== null) return "observed";
    if (find(id)?.filled?.[year] !== undefined) return "interpolated";
    return find(id)?.path?.[year] === undefined ? null : "projected";
  };
  return {
    scenario,
    asOf: scenario.asOf,
    value: (id, year) => observedIn(id, year) ?? find(id)?.filled?.[year] ?? find(id)?.path?.[year] ?? null,
    status,
    latest(id, until = scenario.asOf) {
      const years = Object.keys(find(id)?.observed ?? {})
        .map(Number)
        .filter((year) => year <= Math.min(until, scenario.asOf));
      const year = years.at(-1);
      return year === undefined ? null : { year, value: observedIn(id, year) as number };
    },
  };
}

/** One target with the common fields filled in. */
export const targetOf = <K extends Target["kind"]>(
  kind: K,
  own: Partial<TargetOf<K>> & Record<string, unknown>,
): TargetOf<K> =>
  ({
    ...provenance,
    id: "target",
    label: label("target"),
    indicator: "x",
    by: 2025,
    from: 2020,
    nature: null,
    confidence: null,
    tolerance: 0,
    prices: null,
    required: { of: null, from: null },
    kind,
    ...own,
  }) as unknown as TargetOf<K>;

const operations: Readonly<Record<Operation, (a: number, b: number, c: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  neg: (a) => -a,
  pow: (a, b) => a ** b,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  abs: (a) => Math.abs(a),
  exp: (a) => Math.exp(a),
  log: (a) => Math.log(a),
  sqrt: (a) => Math.sqrt(a),
  floor: (a) => Math.floor(a),
  ceil: (a) => Math.ceil(a),
  lt: (a, b) => Number(a < b),
  le: (a, b) => Number(a <= b),
  gt: (a, b) => Number(a > b),
  ge: (a, b) => Number(a >= b),
  eq: (a, b) => Number(a === b),
  ne: (a, b) => Number(a !== b),
  and: (a, b) => Number(a !== 0 && b !== 0),
  or: (a, b) => Number(a !== 0 || b !== 0),
  not: (a) => Number(a === 0),
  select: (a, b, c) => (a !== 0 ? b : c),
};

/** A Statement that computes as it emits: the value of every register is known at once. */
export function statementOf(paths: Paths): Statement & { at(register: number): number } {
  const values: number[] = [];
  const push = (value: number): number => values.push(value) - 1;
  return {
    scenario: paths.scenario,
    number: push,
    op: (operation: Instruction["op"] & Operation, ...args) => {
      const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = args.map((one) => values[one] as number);
      return push(operations[operation](a, b, c));
    },
    cell(id, year) {
      const assumed = paths.scenario.assumptions.find((one) => one.id === id)?.value;
      const value = assumed ?? paths.value(id, year);
      return value === null ? null : push(value);
    },
    known: (id, year) => (paths.status(id, year) === "projected" ? null : paths.value(id, year)),
    at: (register) => values[register] as number,
  };
}

/** What a condition comes to on the central path. */
export function judged(
  condition: (statement: Statement) => Condition | { code: string },
  paths: Paths,
): { holds: boolean; value: number; margin: number; probability: number | null } | string {
  const statement = statementOf(paths);
  const result = condition(statement);
  if ("code" in result) return result.code;
  return {
    holds: statement.at(result.holds) === 1,
    value: statement.at(result.value),
    margin: statement.at(result.margin),
    probability: result.probability === undefined ? null : statement.at(result.probability),
  };
}

export type Values = Readonly<Record<number, number>>;

export const least = (value: number) => ({ sense: "at-least" as const, value });
export const most = (value: number) => ({ sense: "at-most" as const, value });
export const exactly = (value: number) => ({ sense: "equals" as const, value });

/** The indicator that targets are about, and another. */
export const x = (observed: Values, path: Values = {}, over: Partial<Made> = {}): Made => ({
  id: "x",
  observed,
  path,
  ...over,
});
export const other = (id: string, observed: Values, path: Values = {}): Made => ({ id, observed, path });

export const near = (value: number) => expect.closeTo(value, 9);
export const CONTINUOUS = {
  settings: { atRisk: 0.2, flat: 0.01, pace: "statcan" as const, compounding: "continuous" as const },
};

/** What the condition comes to: whether it holds, its value, its margin. */
export function found(target: Target, made: readonly Made[], over: Partial<Scenario> = {}) {
  const result = judged((statement) => kindOf(target).condition(target, statement), pathsOf(made, over));
  return typeof result === "string" ? result : [result.holds, result.value, result.margin];
}
