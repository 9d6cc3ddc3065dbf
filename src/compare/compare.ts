import type { Document, DocumentTarget } from "../assess/document.ts";
import type { Text } from "../base/text.ts";

/** Scenarios side by side: what they assume differently, and what each target comes to. */
export interface Comparison {
  readonly scenarios: readonly { readonly id: string; readonly title: Text }[];
  readonly inputs: readonly InputDifference[];
  readonly targets: readonly TargetComparison[];
}

/** An input that is not the same in all scenarios; null where a scenario does not have it. */
export interface InputDifference {
  readonly id: string;
  readonly label: Text;
  readonly values: readonly (string | null)[];
}

/** What each scenario finds on one target; null where a scenario does not have it. */
export interface TargetComparison {
  readonly id: string;
  readonly label: Text;
  readonly quantity: DocumentTarget["quantity"];
  readonly unit: string;
  readonly findings: readonly (ComparedFinding | null)[];
}

/** What one scenario says about a target. */
export interface ComparedFinding {
  readonly by: number;
  readonly value: number | null;
  readonly probability: number | null;
  /** The required rate, and the yearly amount or step that leads where there is one. */
  readonly required: number | null;
  readonly increment: number | null;
  readonly verdict: string;
}

/**
 * Compares documents in the order given. Keyed streams are shared between a base and its overlays, so with one seed and
 * number of draws the differences are pairwise ones.
 */
export function compare(documents: readonly Document[]): Comparison {
  return {
    scenarios: documents.map(({ scenario: { id, title } }) => ({ id, title })),
    inputs: inputDifferences(documents),
    targets: unionOf(documents.map(({ targets }) => targets)).map((target) => compareTarget(target, documents)),
  };
}

/** Everything that some list has, in the order of its first appearance. */
function unionOf<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): readonly T[] {
  return [...new Map(lists.toReversed().flatMap((list) => list.map((item) => [item.id, item] as const))).values()].sort(
    (a, b) => placeOf(lists, a.id) - placeOf(lists, b.id),
  );
}

const placeOf = (lists: readonly (readonly { readonly id: string }[])[], id: string): number =>
  lists.flat().findIndex((item) => item.id === id);

function compareTarget(
  { id, label, quantity, unit }: DocumentTarget,
  documents: readonly Document[],
): TargetComparison {
  const findings = documents.map(({ targets }) => {
    const target = targets.find((each) => each.id === id);
    return target ? findingOf(target) : null;
  });
  return { id, label, quantity, unit, findings };
}

const findingOf = ({ by, attainment, required, verdict }: DocumentTarget): ComparedFinding => ({
  by,
  value: attainment.value,
  probability: attainment.probability,
  required: required.rate,
  increment: required.increment,
  verdict,
});

interface Input {
  readonly label: Text;
  readonly text: string;
  readonly source: string | null;
}

/** The statement of each input as one text, so that values, schedules and distributions compare alike. */
function inputsOf(document: Document): ReadonlyMap<string, Input> {
  const years = `${document.years.base}–${document.years.to}`;
  const general = [
    ["as-of", { zh: "数据截止", en: "data cut-off" }, String(document["as-of"])],
    ["years", { zh: "年份", en: "years" }, years],
    ["seed", { zh: "随机数种子", en: "seed" }, String(document.seed)],
    ["draws", { zh: "抽样次数", en: "draws" }, String(document.draws)],
    ["design", { zh: "抽样设计", en: "design" }, document.design],
  ] as const;
  const assumed = document.assumptions.map(({ id, label, value, schedule, distribution, held, unit, source }) => {
    // A value holds before its schedule's first year, so both are stated; a held one is not drawn.
    const parts = [value, schedule, held ? null : distribution].filter((part) => part !== null);
    const text = `${parts.map((part) => plainText(part)).join(" · ")}${unit && ` ${unit}`}`;
    return [id, { label, text, source }] as const;
  });
  return new Map([...general.map(([id, label, text]) => [id, { label, text, source: null }] as const), ...assumed]);
}

/** A distribution as `pert min 0.01, …`, a schedule as `2021 0.02, …`; figures as they stand. */
function plainText(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  const { kind, ...rest } = value as Record<string, unknown>;
  const parts = Object.entries(rest).map(([key, each]) => `${key} ${String(each)}`);
  return [...(kind === undefined ? [] : [String(kind)]), parts.join(", ")].join(" ");
}

function inputDifferences(documents: readonly Document[]): readonly InputDifference[] {
  const inputs = documents.map(inputsOf);
  const ids = [...new Set(inputs.flatMap((each) => [...each.keys()]))];
  return ids.flatMap((id) => {
    const found = inputs.map((each) => each.get(id) ?? null);
    const values = statements(found);
    const label = found.find((each) => each !== null)?.label ?? { zh: id, en: id };
    return new Set(values).size > 1 ? [{ id, label, values }] : [];
  });
}

/** What each scenario states; with its source in brackets where scenarios that have the input name different ones. */
function statements(found: readonly (Input | null)[]): readonly (string | null)[] {
  const sources = new Set(found.flatMap((each) => (each ? [each.source] : [])));
  return found.map((each) => each && (sources.size > 1 ? `${each.text} [${each.source ?? "–"}]` : each.text));
}

/** A target before and after a what-if. */
export interface Change {
  readonly id: string;
  readonly label: Text;
  readonly quantity: DocumentTarget["quantity"];
  readonly unit: string;
  readonly before: ComparedFinding;
  readonly after: ComparedFinding;
}

/** The targets whose finding is not what it is in the reference. */
export function changes(document: Document, reference: Document): readonly Change[] {
  return compare([reference, document]).targets.flatMap(({ id, label, quantity, unit, findings: [before, after] }) =>
    before && after && JSON.stringify(before) !== JSON.stringify(after)
      ? [{ id, label, quantity, unit, before, after }]
      : [],
  );
}
