import type { Diagnostic, Result } from "../../src/base/diagnostic.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import { parseYaml } from "../../src/scenario/parse.ts";
import { type ResolveOptions, resolveScenario } from "../../src/scenario/resolve/index.ts";
import { type MapNode, toPlain } from "../../src/scenario/tree.ts";
import { good } from "../support.ts";

export const YEARS = "years: { base: 2020, to: 2025 }\n";

export const resolved = (yaml: string, options: ResolveOptions = {}): Result<Scenario> =>
  resolveScenario(new Map([["a.yaml", yaml]]), "a.yaml", options);

/** "line:col code" of each error. */
export const errorsOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.errors.map(({ at, code }: Diagnostic) => `${at?.line}:${at?.col} ${code}`);

export const treeOf = (yaml: string, file = "a.yaml"): MapNode => good(parseYaml(file, yaml));

export const plainOf = (yaml: string): unknown => toPlain(treeOf(yaml));
