import type { Result } from "../src/base/diagnostic.ts";
import { type Evaluation, evaluate } from "../src/evaluate/evaluate.ts";
import type { Source } from "../src/evaluate/parts.ts";
import { compile } from "../src/model/compile.ts";
import type { Program } from "../src/model/program.ts";
import type { Scenario } from "../src/plan/scenario.ts";
import { type ResolveOptions, resolveScenario } from "../src/scenario/resolve/index.ts";

/** The value of a Result that a test expects to be good. */
export function good<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      result.errors.map(({ code, at, args }) => `${code} ${at?.line}:${at?.col} ${JSON.stringify(args)}`).join("\n"),
    );
  return result.value;
}

/** What a part holds: a scenario's file, and what is stated over it. */
export const sourceOf = (yaml: string, options: ResolveOptions = {}): Source => ({
  files: new Map([["test.yaml", { kind: "text" as const, text: yaml }]]),
  entry: "test.yaml",
  options,
});

export const scenarioOf = (yaml: string, options: ResolveOptions = {}): Scenario =>
  good(resolveScenario(new Map([["test.yaml", { kind: "text" as const, text: yaml }]]), "test.yaml", options));

export const programOf = (yaml: string, options: ResolveOptions = {}): Program =>
  good(compile(scenarioOf(yaml, options)));

export const evaluationOf = (yaml: string, options: ResolveOptions = {}): Evaluation =>
  good(evaluate(scenarioOf(yaml, options)));

/** An indicator's central value by year. */
export function centralOf({ document }: Evaluation, id: string): Readonly<Record<number, number | null>> {
  const indicator = document.indicators.find((each) => each.id === id);
  return Object.fromEntries((indicator?.years ?? []).map((year, i) => [year, indicator?.central[i] ?? null]));
}
