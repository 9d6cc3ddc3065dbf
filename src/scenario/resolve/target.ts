import { isShareUnit, PLAIN, pointsText, SPREAD, type Unit } from "../../formula/unit.ts";
import { keysOf, kindNamed, kindNames } from "../../kinds/index.ts";
import { quantities } from "../../kinds/quantities.ts";
import { isFraction } from "../../kinds/quantity.ts";
import { bounds } from "../../kinds/written.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";
import type { Kind, Own, Target } from "../../plan/target.ts";
import type { ScenarioFile } from "../schema.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type Context, labelOf, memberIn, placeOf, provenanceOf, refuse, requireId, warn } from "./context.ts";
import { checkCut } from "./cut.ts";
import { figureIn, shareIn } from "./figure.ts";
import { warnFraction } from "./fraction.ts";
import { readerOf } from "./reader.ts";

type Stated = NonNullable<ScenarioFile["targets"]>[string];

const isWritten = (stated: Stated, kind: Kind): boolean =>
  keysOf(kind).some((key) => stated[key as keyof Stated] !== undefined);

/** The one kind that a target states; null with an error noted. */
function kindIn(context: Context, stated: Stated, entry: Entry): Kind | null {
  const found = kindNames.filter((kind) => isWritten(stated, kind));
  const [kind, second] = found;
  if (kind === undefined) return refuse(context, "target-without-condition", entry.keyAt, { id: entry.key });
  if (second === undefined) return kind;
  return refuse(context, "target-two-kinds", placeOf(entry, second), { id: entry.key, kinds: found.join(", ") });
}

/** Where a kind's part stands below the target, and what is written there. */
function partOf(stated: Stated, kind: Kind): { readonly path: readonly string[]; readonly written: unknown } {
  return kindNamed(kind).bare ? { path: [], written: stated } : { path: [kind], written: stated[kind] };
}

/** The last year that a target looks at, where it says so. */
export function statedYear(stated: Stated): number | undefined {
  const kind = kindNames.find((each) => isWritten(stated, each));
  return stated.by ?? (kind && kindNamed(kind).until?.(partOf(stated, kind).written));
}

/** A condition on an indicator; null with errors noted. */
export function resolveTarget(
  context: Context,
  stated: Stated,
  entry: Entry,
  { years, asOf }: Pick<Scenario, "years" | "asOf">,
  indicators: ReadonlyMap<string, Indicator>,
): Target | null {
  const kind = kindIn(context, stated, entry);
  const indicator = stated.indicator === undefined ? undefined : indicators.get(stated.indicator);
  const named = hasIndicator(context, stated, entry, kind);
  if (kind === null || !named) return null;
  const { path, written } = partOf(stated, kind);
  const unit = indicator?.unit ?? PLAIN;
  const own = kindNamed(kind).read(
    written,
    readerOf(context, entry, path, { unit, subject: stated.indicator, by: stated.by }),
  );
  const by = statedYear(stated) ?? years.to;
  if (by > years.to) refuse(context, "target-beyond-years", placeOf(entry, "by"), { by, to: years.to });
  const { asked, at } = baseOf(context, stated, entry, written, path);
  if (kindNamed(kind).period && (asked ?? years.base) >= by)
    refuse(context, "period-empty", at, { from: asked ?? years.base, by });
  const based = own === null ? [] : basedOn(kind, own, stated.indicator, indicators);
  const from = asked === undefined ? years.base : observedFrom(based, asked, Math.min(by - 1, asOf));
  if (asked !== undefined && from !== asked) warn(context, "base-moved", at, { id: entry.key, asked, from });
  return targetOf(context, stated, entry, { kind, own, by, from, asked, indicator });
}

/** The base year that a target states, for all of it or in its kind's part. */
function baseOf(context: Context, stated: Stated, entry: Entry, written: unknown, path: readonly string[]) {
  const { from } = written as { readonly from?: number };
  const at = placeOf(
    entry,
    ...(from === undefined ? (stated.from === undefined ? ["by"] : ["from"]) : [...path, "from"]),
  );
  if (path.length > 0 && typeof written === "object" && from !== undefined && stated.from !== undefined)
    refuse(context, "target-two-bases", at, { first: stated.from, second: from });
  return { asked: from ?? stated.from, at };
}

/** The indicators whose value in its base year a target looks at. */
function basedOn(
  kind: Kind,
  own: Own<Kind>,
  indicator: string | undefined,
  indicators: ReadonlyMap<string, Indicator>,
): readonly Indicator[] {
  const ids = kindNamed(kind).based?.({ ...own, indicator } as never) ?? [];
  return ids.flatMap((id) => indicators.get(id) ?? []);
}

/** The year that is asked for, or where one of the indicators has no value yet, the next one in which each is observed. */
function observedFrom(based: readonly Indicator[], asked: number, last: number): number {
  if (based.every(({ observations }) => (observations[0]?.year ?? asked) <= asked)) return asked;
  const common = (based[0]?.observations ?? []).filter(({ year }) =>
    based.every(({ observations }) => observations.some((one) => one.year === year)),
  );
  return common.find(({ year }) => year >= asked && year <= last)?.year ?? asked;
}

function hasIndicator(context: Context, { indicator }: Stated, entry: Entry, kind: Kind | null): boolean {
  if (indicator !== undefined)
    return requireId(context, indicator, context.indicatorIds, "unknown-indicator", placeOf(entry, "indicator"));
  if (kind === null || !kindNamed(kind).needsIndicator) return true;
  refuse(context, "target-without-indicator", entry.keyAt, { id: entry.key });
  return false;
}

/** A tolerance is in the measure of the target's number: an amount, or a plain figure; of a share's value, points. */
function toleranceOf(context: Context, { tolerance }: Stated, entry: Entry, unit: Unit, goal: number | null): number {
  if (tolerance === undefined) return 0;
  const at = placeOf(entry, "tolerance");
  const value = figureIn(context, tolerance, unit, at) ?? 0;
  if (value < 0) refuse(context, "tolerance-negative", at);
  const relative = /[%‰]\s*$/.test(String(tolerance)) && isShareUnit(unit) && value > 0;
  if (relative && goal) {
    const part = Number((value * unit.scale * Math.abs(goal)).toPrecision(6));
    const [points, other] = [pointsText(value, unit), pointsText(part, unit)];
    refuse(context, "tolerance-in-percent", at, { written: String(tolerance).trim(), goal, points, relative: other });
  }
  return value;
}

/** The figure that a target asks for, or the middle of its band. */
function goalOf(kind: Kind, own: Own<Kind> | null): number | null {
  const { value, low, high } = own ? kindNamed(kind).terms(own as never) : { value: null, low: null, high: null };
  return value ?? (low === null || high === null ? null : 0.5 * (low + high));
}

function unitOf(kind: Kind, own: Own<Kind> | null, indicator: Indicator | undefined): Unit {
  if (!own || !indicator) return PLAIN;
  const { measure } = quantities[kindNamed(kind).quantity(own)];
  if (isFraction(measure) || measure === "points") return SPREAD;
  return measure === "ratio" ? PLAIN : indicator.unit;
}

function confidenceOf(context: Context, { confidence }: Stated, entry: Entry): number | null {
  if (confidence === undefined) return null;
  const at = placeOf(entry, "confidence");
  const share = shareIn(context, confidence, at);
  if (share === null || (share > 0 && share <= 1)) return share;
  return refuse(context, "confidence-range", at, {
    value: confidence,
    share: share !== null && share > 1 && share <= 100 && !String(confidence).includes("%") ? `${share}%` : "80%",
  });
}

function requiredOf(context: Context, { required }: Stated, entry: Entry): Target["required"] {
  const { of = null, from = null } = required ?? {};
  if (of !== null)
    requireId(
      context,
      of,
      new Set([...context.assumptionIds, ...context.indicatorIds]),
      "unknown-name",
      placeOf(entry, "required", "of"),
    );
  return { of, from };
}

interface Found {
  readonly kind: Kind;
  readonly own: Own<Kind> | null;
  readonly by: number;
  readonly from: number;
  readonly asked: number | undefined;
  readonly indicator: Indicator | undefined;
}

function targetOf(context: Context, stated: Stated, entry: Entry, found: Found): Target | null {
  const { kind, own, by, from, asked, indicator } = found;
  const tolerance = toleranceOf(context, stated, entry, unitOf(kind, own, indicator), goalOf(kind, own));
  const confidence = confidenceOf(context, stated, entry);
  const required = requiredOf(context, stated, entry);
  if (own === null) return null;
  const target: Target = {
    ...provenanceOf(context, stated, entry, decidingNode(entry, kind)),
    id: entry.key,
    label: labelOf(stated.label, entry, indicator?.label),
    ...memberIn(stated.label, entry, indicator?.member?.family),
    by,
    from,
    ...(asked === undefined || asked === from ? {} : { asked }),
    nature: NATURES[stated.nature ?? ""] ?? null,
    confidence,
    tolerance,
    prices: stated.prices ?? null,
    required,
    indicator: stated.indicator ?? null,
    kind,
    ...own,
  } as unknown as Target;
  checkCut(context, target, entry);
  if (indicator) warnFraction(context, indicator, entry);
  return target;
}

/** 约束性 and 预期性, as plans say. */
const NATURES: Readonly<Record<string, Target["nature"]>> = {
  binding: "binding",
  expected: "expected",
  约束性: "binding",
  预期性: "expected",
};

/** The node whose place and history count as the target's: its bound, or else its kind's part. */
function decidingNode(entry: Entry, kind: Kind) {
  const part = nodeAt(entry.value, ...(kindNamed(kind).bare ? [] : [kind]));
  const bound = Object.keys(bounds).map((key) => nodeAt(part, key));
  return bound.find((node) => node !== undefined) ?? part;
}
