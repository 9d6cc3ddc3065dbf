import { PLAIN, type Unit } from "../../formula/unit.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";
import type { Target } from "../../plan/target.ts";
import { KINDS } from "../rivals.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type KindKey, type Particular, particulars, type Stated } from "./condition.ts";
import { type Context, placeOf, provenanceOf, refuse, requireId, sameText, textOf } from "./context.ts";
import { figureIn, shareIn } from "./figure.ts";

const BOUNDS = ["at-least", "at-most", "equals"] as const;

/** Kinds that look at a period, which must have a year. */
const PERIODS: ReadonlySet<string> = new Set([
  "average-growth",
  "every-year",
  "total",
  "change",
  "mean",
  "mean-vs-previous",
  "relative-growth",
  "count",
  "maintain",
]);

/** Kinds whose tolerance is a share or a difference of growth, not an amount of the indicator. */
const SHARES: ReadonlySet<string> = new Set([
  "average-growth",
  "change",
  "mean-vs-previous",
  "relative-growth",
  "parity",
]);

/** The one kind that a target states; null with an error noted. */
export function kindOf(context: Context, stated: Stated, entry: Entry): KindKey | null {
  const kinds: readonly KindKey[] = [
    ...(BOUNDS.some((bound) => stated[bound] !== undefined) ? (["level"] as const) : []),
    ...KINDS.filter((kind) => stated[kind] !== undefined),
  ];
  const [kind] = kinds;
  if (kind === undefined) return refuse(context, "target-without-condition", entry.keyAt, { id: entry.key });
  if (kinds.length === 1) return kind;
  return refuse(context, "target-two-kinds", placeOf(entry, kinds[1] ?? ""), {
    id: entry.key,
    kinds: kinds.join(", "),
  });
}

/** The last year that a target looks at, where it says so. */
export function statedYear({ by, milestone }: Stated): number | undefined {
  return by ?? (milestone?.due === undefined ? undefined : Number(String(milestone.due).slice(0, 4)));
}

/** A condition on an indicator; null with errors noted. */
export function resolveTarget(
  context: Context,
  stated: Stated,
  entry: Entry,
  years: Scenario["years"],
  indicators: ReadonlyMap<string, Indicator>,
): Target | null {
  const kind = kindOf(context, stated, entry);
  const indicator = stated.indicator === undefined ? undefined : indicators.get(stated.indicator);
  const named = hasIndicator(context, stated, entry, kind);
  if (kind === null || !named) return null;
  const particular = particulars[kind]({ context, entry, unit: indicator?.unit ?? PLAIN }, stated);
  const by = statedYear(stated) ?? years.to;
  const from = fromOf(stated, kind) ?? years.base;
  checkYears(context, stated, entry, { kind, by, from, to: years.to });
  const tolerance = toleranceOf(context, stated, entry, unitOfTolerance(stated, kind, indicator));
  return targetOf(context, stated, entry, { kind, particular, by, from, tolerance, indicator });
}

const unitOfTolerance = (stated: Stated, kind: KindKey, indicator: Indicator | undefined): Unit =>
  SHARES.has(kind) || stated["every-year"]?.of === "growth" ? PLAIN : (indicator?.unit ?? PLAIN);

function hasIndicator(context: Context, { indicator }: Stated, entry: Entry, kind: KindKey | null): boolean {
  if (indicator !== undefined)
    return requireId(context, indicator, context.indicatorIds, "unknown-indicator", placeOf(entry, "indicator"));
  if (kind === null || kind === "milestone" || kind === "external") return true;
  refuse(context, "target-without-indicator", entry.keyAt, { id: entry.key });
  return false;
}

function fromOf(stated: Stated, kind: KindKey): number | undefined {
  const part = stated[kind as keyof Stated];
  return typeof part === "object" && "from" in part ? (part.from as number | undefined) : undefined;
}

interface Found {
  readonly kind: KindKey;
  readonly particular: Particular;
  readonly by: number;
  readonly from: number;
  readonly tolerance: number;
  readonly indicator: Indicator | undefined;
}

function checkYears(
  context: Context,
  stated: Stated,
  entry: Entry,
  { kind, by, from, to }: { kind: KindKey; by: number; from: number; to: number },
): void {
  if (by > to) refuse(context, "target-beyond-years", placeOf(entry, "by"), { by, to });
  const at = fromOf(stated, kind) === undefined ? placeOf(entry, "by") : placeOf(entry, kind, "from");
  if (PERIODS.has(kind) && from >= by) refuse(context, "period-empty", at, { from, by });
}

function toleranceOf(context: Context, { tolerance }: Stated, entry: Entry, unit: Unit): number {
  if (tolerance === undefined) return 0;
  const value = figureIn(context, tolerance, unit, placeOf(entry, "tolerance")) ?? 0;
  if (value < 0) refuse(context, "tolerance-negative", placeOf(entry, "tolerance"));
  return value;
}

function confidenceOf(context: Context, { confidence }: Stated, entry: Entry): number | null {
  if (confidence === undefined) return null;
  const at = placeOf(entry, "confidence");
  const share = shareIn(context, confidence, at);
  if (share === null || (share > 0 && share <= 1)) return share;
  return refuse(context, "confidence-range", at, { value: confidence });
}

function requiredOf(context: Context, { required }: Stated, entry: Entry): Target["required"] {
  const { of = null, from = null } = required ?? {};
  const known = new Set([...context.assumptionIds, ...context.indicatorIds]);
  if (of !== null) requireId(context, of, known, "unknown-name", placeOf(entry, "required", "of"));
  return { of, from };
}

function targetOf(context: Context, stated: Stated, entry: Entry, found: Found): Target | null {
  const confidence = confidenceOf(context, stated, entry);
  const required = requiredOf(context, stated, entry);
  if (found.particular === null) return null;
  const key = found.kind === "level" ? BOUNDS.find((bound) => stated[bound] !== undefined) : found.kind;
  const part = nodeAt(entry.value, key ?? "");
  const bound = BOUNDS.map((each) => nodeAt(part, each)).find((node) => node !== undefined);
  return {
    ...provenanceOf(context, stated, entry, bound ?? part),
    id: entry.key,
    label: textOf(stated.label, found.indicator?.label ?? sameText(entry.key)),
    by: found.by,
    from: found.from,
    nature: stated.nature ?? null,
    confidence,
    tolerance: found.tolerance,
    prices: stated.prices ?? null,
    required,
    indicator: stated.indicator ?? null,
    kind: found.kind,
    ...found.particular,
  } as Target;
}
