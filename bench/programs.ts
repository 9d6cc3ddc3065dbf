import { loadScenario } from "../src/host/load.ts";
import { compile } from "../src/model/compile.ts";
import type { Program } from "../src/model/program.ts";
import type { Scenario } from "../src/plan/scenario.ts";
import { resolveScenario } from "../src/scenario/resolve/index.ts";

export const W = "bench/w.yaml";
export const PLAN = "scenarios/xuzhou/plan.yaml";

export async function scenarioOf(path: string): Promise<Scenario> {
  const loaded = await loadScenario(path, {});
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.value;
}

export function scenarioFrom(text: string): Scenario {
  const resolved = resolveScenario(new Map([["s.yaml", { kind: "text" as const, text }]]), "s.yaml", {});
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.errors));
  return resolved.value;
}

export function programOf(scenario: Scenario): Program {
  const compiled = compile(scenario);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
  return compiled.value;
}
