import type { Document, DocumentIndicator, DocumentTarget } from "../../src/assess/document.ts";
import { evaluationOf } from "../support.ts";

/** One scenario's figures, asked for by name: a test reads like its scenario. */
export interface Figures {
  readonly document: Document;
  /** An indicator's central value in a year. */
  central(id: string, year: number): number | null;
  /** The same for its central values of several years. */
  path(id: string, from: number, to: number): readonly (number | null)[];
  mean(id: string, year: number): number | null;
  sd(id: string, year: number): number | null;
  quantile(id: string, level: keyof DocumentIndicator["quantiles"], year: number): number | null;
  indicator(id: string): DocumentIndicator;
  target(id: string): DocumentTarget;
  /** Codes of the warnings, in their order. */
  readonly warned: readonly string[];
}

/** Reads, projects and judges a scenario. `years` 2020–2025 unless it says so itself. */
export function figuresOf(yaml: string): Figures {
  const { document } = evaluationOf(/^years:/m.test(yaml) ? yaml : `years: { base: 2020, to: 2025 }\n${yaml}`);
  return inDocument(document);
}

export function inDocument(document: Document): Figures {
  const find = <T extends { readonly id: string }>(all: readonly T[], id: string): T => {
    const found = all.find((each) => each.id === id);
    if (!found) throw new Error(`the document has no ${id}`);
    return found;
  };
  const indicator = (id: string) => find(document.indicators, id);
  const place = (id: string, year: number): number => {
    const at = indicator(id).years.indexOf(year);
    if (at < 0) throw new Error(`${id} has no year ${year}`);
    return at;
  };
  const central = (id: string, year: number) => indicator(id).central[place(id, year)] ?? null;
  return {
    document,
    indicator,
    central,
    path: (id, from, to) => Array.from({ length: to - from + 1 }, (_, i) => central(id, from + i)),
    mean: (id, year) => indicator(id).mean[place(id, year)] ?? null,
    sd: (id, year) => indicator(id).sd[place(id, year)] ?? null,
    quantile: (id, level, year) => indicator(id).quantiles[level][place(id, year)] ?? null,
    target: (id) => find(document.targets, id),
    warned: document.warnings.map(({ code }) => code),
  };
}

/** Compares figures in turn, to a share of the largest of them; one that is missing is near no other. */
export function near(found: readonly (number | null)[], expected: readonly (number | null)[], within = 1e-12): void {
  const grain = within * Math.max(...expected.map((value) => Math.abs(value ?? 0)));
  const isNear = (one: number | null, other: number | null) =>
    one === null || other === null ? one === other : Math.abs(one - other) <= grain;
  if (found.length !== expected.length || !expected.every((value, i) => isNear(found[i] ?? null, value)))
    throw new Error(`found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
}
