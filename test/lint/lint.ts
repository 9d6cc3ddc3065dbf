import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { lint } from "../../src/scenario/lint/index.ts";
import { scenarioOf } from "../support.ts";

/** The lint of a scenario, without what is said about missing sources. */
export const linted = (yaml: string): readonly Diagnostic[] =>
  lint(scenarioOf(yaml)).filter(({ code }) => !code.endsWith("-source"));

export const codesOf = (yaml: string): readonly string[] => linted(yaml).map(({ code }) => code);

/** A scenario with one indicator and one target on it, whose quote is linted. */
export const withTarget = (target: string, indicator = "unit: 亿元, history: { 2020: 1000 }, growth: 8%"): string => `
years: { base: 2020, to: 2030 }
indicators: { x: { ${indicator} } }
targets: { t: { indicator: x, by: 2025, ${target} } }
`;
