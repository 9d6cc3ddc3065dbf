import { type Addend, addends } from "../../formula/addends.ts";
import { shifted } from "../../formula/decimal.ts";
import { meant } from "../../formula/members.ts";
import { parseQuantity } from "../../formula/quantity.ts";
import type { Subscript } from "../../formula/syntax.ts";
import { isPoints, isShareUnit, PLAIN, RATE, SPREAD, type Unit } from "../../formula/unit.ts";
import { growthModel } from "../../growth/index.ts";
import { figureUnder } from "../../growth/written.ts";
import { isShare } from "../../plan/share.ts";
import type { ScenarioFile } from "../schema.ts";
import type { Entry, Path } from "../tree.ts";
import { type Context, placeOf, refuse } from "./context.ts";
import { nodeBelow, readsAsFigure, syntaxOf, within } from "./figure.ts";
import { growthUnit, placeUnit } from "./growth.ts";

type Indicator = NonNullable<ScenarioFile["indicators"]>[string];
type Assumption = NonNullable<ScenarioFile["assumptions"]>[string];

/** A formula in a place where rates or shares are written; `unit` says with which sign. */
interface Use {
  readonly text: string;
  readonly unit: Unit;
  readonly path: Path;
}

type Names = ReadonlyMap<string, Unit>;

/** The formulas of an indicator that stand in a rate's place. */
function usesIn({ formula, growth, volatility, steps }: Indicator, unit: Unit, names: Names): readonly Use[] {
  const use = (input: unknown, place: Unit, ...path: Path): readonly Use[] =>
    typeof input === "string" && place.signed && !readsAsFigure(input, names)
      ? [{ text: input, unit: place, path }]
      : [];
  const name = typeof growth === "object" ? growth.model : undefined;
  const model = name === undefined ? null : growthModel(name);
  const figures = Object.entries(model?.figures ?? {}).flatMap(([key, figure]) =>
    typeof growth === "object" ? use(figureUnder(growth, key), placeUnit(figure, unit), "growth", key) : [],
  );
  const spread = isShare({ unit }) ? SPREAD : RATE;
  return [
    ...(isShare({ unit }) ? use(formula, SPREAD, "formula") : []),
    ...use(growth, growthUnit(unit), "growth"),
    ...figures,
    ...(typeof volatility === "object"
      ? use(volatility.sd, spread, "volatility", "sd")
      : use(volatility, spread, "volatility")),
    ...Object.entries(steps ?? {}).flatMap(([year, { by }]) => use(by, RATE, "steps", year, "by")),
  ];
}

/** Figures of an assumption: the first of them says whether they have a sign. */
function isSigned(stated: Assumption | undefined): boolean {
  const { unit, value, schedule } = typeof stated === "object" ? stated : { value: stated };
  const first = parseQuantity(value ?? Object.values(schedule ?? {})[0] ?? 0);
  return unit !== undefined || (first.ok && first.value.unit !== null);
}

/**
 * What is used as a rate is one: assumptions without a unit that stand in a rate's place, also through another indicator's
 * formula, get the unit of that place, so that their figures need its sign. A bare number in such a formula is refused, and
 * so is an assumption of the other sign.
 */
export function settleUses(
  context: Context,
  names: Map<string, Unit>,
  { assumptions = {}, indicators = {} }: ScenarioFile,
  entries: ReadonlyMap<string, Entry>,
): void {
  const isRate = (id: string): boolean => indicators[id] !== undefined || isSigned(assumptions[id]);
  const addendsAt = (text: string, { member }: Entry): readonly Addend[] => {
    const read = syntaxOf(context, text);
    const own = new Map(Object.entries(member?.at ?? {}));
    const idsOf = ({ id, subscript }: { readonly id: string; readonly subscript: Subscript | null }) => {
      const found = meant(id, subscript?.map((item) => item.text) ?? null, context.dimensions, own, null);
      return "ids" in found ? found.ids : [];
    };
    return read.ok ? addends(read.value, { idsOf, isRate }) : [];
  };
  const settled = new Set<string>();
  const follow = (leaves: readonly Addend[], unit: Unit): void => {
    for (const leaf of leaves) {
      if (leaf.kind !== "name" || settled.has(leaf.id) || names.get(leaf.id)?.text !== "") continue;
      const { formula, history } = indicators[leaf.id] ?? {};
      // An observed ratio may be part of a share as it stands.
      if (unit === SPREAD && history !== undefined) continue;
      settled.add(leaf.id);
      names.set(leaf.id, unit);
      const entry = entries.get(leaf.id);
      if (entry && typeof formula === "string") follow(addendsAt(formula, entry), unit);
    }
  };
  for (const [id, stated] of Object.entries(indicators)) {
    const entry = entries.get(id);
    if (!entry) continue;
    for (const use of usesIn(stated, names.get(id) ?? PLAIN, names)) {
      const leaves = addendsAt(use.text, entry);
      follow(leaves, use.unit);
      checkSigns(context, leaves, use, names, assumptions, entry);
    }
  }
}

function checkSigns(
  context: Context,
  leaves: readonly Addend[],
  { unit, path }: Use,
  names: ReadonlyMap<string, Unit>,
  assumptions: Readonly<Record<string, Assumption>>,
  entry: Entry,
): void {
  const at = placeOf(entry, ...path);
  // Beside a share's name a bare number is refused wherever it stands.
  const beside = leaves.some((leaf) => leaf.kind === "name" && isShareUnit(names.get(leaf.id) ?? PLAIN));
  for (const leaf of leaves) {
    if (leaf.kind === "number" && leaf.unit === null && leaf.value !== 0 && leaf.value !== 1 && !beside)
      refuse(context, "formula-rate-bare", within(context, nodeBelow(entry, ...path), leaf.offset), {
        number: leaf.text,
        one: `${leaf.text}%`,
        two: `${shifted(leaf.value, 2)}%`,
      });
    if (leaf.kind !== "name" || assumptions[leaf.id] === undefined) continue;
    const own = names.get(leaf.id) ?? PLAIN;
    const inPoints = own.signed === "points" || isPoints(own);
    if (unit.signed === "points" && !inPoints)
      refuse(context, "share-by-rate", at, { id: leaf.id, indicator: entry.key });
    if (unit.signed === "percent" && inPoints) refuse(context, "rate-by-points", at, { id: leaf.id });
  }
}
