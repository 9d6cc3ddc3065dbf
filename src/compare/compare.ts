import type { Document, DocumentAssumption, DocumentTarget } from "../assess/document.ts";
import type { Text } from "../base/text.ts";
import type { Measure } from "../kinds/quantity.ts";

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
  readonly values: readonly (Statement | null)[];
}

/** What a scenario states about an input; a value holds before its schedule's first year. */
export interface Statement {
  readonly value: number | string;
  readonly schedule: DocumentAssumption["schedule"];
  readonly between?: DocumentAssumption["between"];
  readonly distribution: DocumentAssumption["distribution"];
  readonly unit: string;
  readonly measure: Measure;
  readonly source: string | null;
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
/** A target's finding as far as scenarios are compared by it. */
export interface ComparedFinding {
  readonly by: number;
  readonly value: number | null;
  readonly probability: number | null;
  readonly required: Pick<DocumentTarget["required"], "rate" | "increment" | "amounts" | "measure" | "unit" | "bound">;
  readonly verdict: string;
}

/**
 * Compares documents in the order given. Keyed streams are shared between a base and its overlays, so with one seed and
 * number of draws the differences are pairwise ones.
 *
 * @example compare([document, document]).inputs // []
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

const findingOf = ({
  by,
  attainment: { value, probability },
  required: { rate, increment, amounts, measure, unit, bound },
  verdict,
}: DocumentTarget): ComparedFinding => ({
  by,
  value,
  probability,
  required: { rate, increment, amounts, measure, unit, bound },
  verdict,
});

interface Input {
  readonly label: Text;
  readonly statement: Statement;
}

/** Every input's statement: what the scenario says about how it is drawn, then its assumptions. */
function inputsOf(document: Document): ReadonlyMap<string, Input> {
  const { years, seed, draws, design, assumptions } = document;
  const general = [
    ["as-of", { zh: "数据截止", en: "data cut-off" }, document["as-of"]],
    ["years", { zh: "年份", en: "years" }, `${years.base}–${years.to}`],
    ["seed", { zh: "随机数种子", en: "seed" }, seed],
    ["draws", { zh: "抽样次数", en: "draws" }, draws],
    ["design", { zh: "抽样设计", en: "design" }, design],
  ] as const;
  return new Map([
    ...general.map(([id, label, value]) => [id, { label, statement: { ...PLAIN, value } }] as const),
    ...assumptions.map((each) => [each.id, { label: each.label, statement: statementOf(each) }] as const),
  ]);
}

const PLAIN: Omit<Statement, "value"> = { schedule: null, distribution: null, unit: "", measure: "none", source: null };

/** A held assumption is not drawn, so its distribution says nothing. */
const statementOf = (assumption: DocumentAssumption): Statement => {
  const { value, schedule, between, distribution, held, unit, measure, source } = assumption;
  return { value, schedule, between, distribution: held ? null : distribution, unit, measure, source };
};

function inputDifferences(documents: readonly Document[]): readonly InputDifference[] {
  const inputs = documents.map(inputsOf);
  const ids = [...new Set(inputs.flatMap((each) => [...each.keys()]))];
  return ids.flatMap((id) => {
    const found = inputs.map((each) => each.get(id) ?? null);
    const values = found.map((each) => each?.statement ?? null);
    const label = found.find((each) => each !== null)?.label ?? { zh: id, en: id };
    return new Set(values.map((each) => JSON.stringify(each))).size > 1 ? [{ id, label, values }] : [];
  });
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

/**
 * The targets whose finding is not what it is in the reference.
 *
 * @example changes(document, document) // []
 */
export function changes(document: Document, reference: Document): readonly Change[] {
  return compare([reference, document]).targets.flatMap(({ id, label, quantity, unit, findings: [before, after] }) =>
    before && after && JSON.stringify(before) !== JSON.stringify(after)
      ? [{ id, label, quantity, unit, before, after }]
      : [],
  );
}
