import type { Document, DocumentAssumption, DocumentTarget } from "../assess/document.ts";
import type { Text } from "../base/text.ts";
import type { UnitName } from "../formula/unitName.ts";
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
  readonly unit: UnitName;
  readonly measure: Measure;
  readonly source: string | null;
}

/** What each scenario finds on one target; null where a scenario does not have it. */
export interface TargetComparison {
  readonly id: string;
  readonly label: Text;
  readonly quantity: DocumentTarget["quantity"];
  readonly unit: UnitName;
  /** Its condition, where all scenarios ask for the same; else null. */
  readonly condition: DocumentTarget["condition"] | null;
  readonly findings: readonly (ComparedFinding | null)[];
}

/** A target's finding as far as scenarios are compared by it. */
export interface ComparedFinding {
  readonly by: number;
  readonly "as-of": number;
  readonly condition: DocumentTarget["condition"];
  readonly value: number | null;
  readonly probability: number | null;
  readonly error: number | null;
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
  const findings = documents.map(({ targets, "as-of": asOf }) => {
    const target = targets.find((each) => each.id === id);
    return target ? findingOf(target, asOf) : null;
  });
  return { id, label, quantity, unit, condition: sharedCondition(findings), findings };
}

/** What all that have the target ask for. */
function sharedCondition(findings: TargetComparison["findings"]): TargetComparison["condition"] {
  const asked = findings.flatMap((found) => (found ? [found.condition] : []));
  const [first] = asked;
  return first && asked.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : null;
}

function findingOf(target: DocumentTarget, asOf: number): ComparedFinding {
  const { value, probability, error } = target.attainment;
  const { rate, increment, amounts, measure, unit, bound } = target.required;
  return {
    by: target.by,
    "as-of": asOf,
    condition: target.condition,
    value,
    probability,
    error,
    required: { rate, increment, amounts, measure, unit, bound },
    verdict: target.verdict,
  };
}

/** Sampling errors that a difference of probabilities must be beyond: 95 %. */
const BEYOND = 1.96;

/**
 * Whether findings on a target differ by more than a reader or chance sees: in verdict, year or condition; in a figure to six digits; in the probability beyond its sampling error.
 *
 * @example differs([null, null]) // false
 */
export function differs(findings: readonly (ComparedFinding | null)[]): boolean {
  const [first = null, ...others] = findings;
  return others.some((other) => differ(first, other));
}

function differ(one: ComparedFinding | null, other: ComparedFinding | null): boolean {
  if (!one || !other) return one !== other;
  if (one.verdict !== other.verdict || one.by !== other.by) return true;
  if (JSON.stringify(one.condition) !== JSON.stringify(other.condition)) return true;
  const figures = ({ value, required: { rate, increment } }: ComparedFinding) => [value, rate, increment];
  const others = figures(other);
  return figures(one).some((figure, i) => !isSame(figure, others[i] ?? null, 1e-6)) || isBeyondChance(one, other);
}

function isSame(a: number | null, b: number | null, share: number): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}

function isBeyondChance(one: ComparedFinding, other: ComparedFinding): boolean {
  if (one.probability === null || other.probability === null) return one.probability !== other.probability;
  const error = Math.sqrt((one.error ?? 0) ** 2 + (other.error ?? 0) ** 2);
  return Math.abs(one.probability - other.probability) > BEYOND * error + 1e-12;
}

interface Input {
  readonly id: string;
  readonly label: Text;
  readonly statement: Statement;
}

/** Every input's statement: what the scenario says about how it is drawn, then its assumptions, one of which may be called `seed` too. */
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
    ...general.map(([id, label, value]) => [`run: ${id}`, { id, label, statement: { ...PLAIN, value } }] as const),
    ...assumptions.map(({ id, label, ...each }) => [id, { id, label, statement: statementOf(each) }] as const),
  ]);
}

const PLAIN: Omit<Statement, "value"> = { schedule: null, distribution: null, unit: "", measure: "none", source: null };

/** A held assumption is not drawn, so its distribution says nothing. */
const statementOf = (assumption: Omit<DocumentAssumption, "id" | "label">): Statement => {
  const { value, schedule, between, distribution, held, unit, measure, source } = assumption;
  return { value, schedule, between, distribution: held ? null : distribution, unit, measure, source };
};

function inputDifferences(documents: readonly Document[]): readonly InputDifference[] {
  const inputs = documents.map(inputsOf);
  const all = new Map(inputs.toReversed().flatMap((each) => [...each]));
  const keys = [...new Set(inputs.flatMap((each) => [...each.keys()]))];
  return keys.flatMap((key) => {
    const values = inputs.map((each) => each.get(key)?.statement ?? null);
    const { id, label } = all.get(key) as Input;
    return new Set(values.map((each) => JSON.stringify(each))).size > 1 ? [{ id, label, values }] : [];
  });
}

/** A target before and after a what-if. */
export interface Change extends Omit<TargetComparison, "findings"> {
  readonly before: ComparedFinding;
  readonly after: ComparedFinding;
}

/**
 * The targets whose finding is not what it is in the reference.
 *
 * @example changes(document, document) // []
 */
export function changes(document: Document, reference: Document): readonly Change[] {
  return compare([reference, document]).targets.flatMap(({ findings: [before, after], ...target }) =>
    before && after && JSON.stringify(before) !== JSON.stringify(after) ? [{ ...target, before, after }] : [],
  );
}
