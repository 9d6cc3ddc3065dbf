import { exponentOf, shifted } from "../../formula/decimal.ts";
import { boundKeys } from "../../kinds/written.ts";
import type { Indicator, Observation } from "../../plan/scenario.ts";
import { isShare } from "../../plan/share.ts";
import { type Entry, type Node, nodeAt } from "../tree.ts";
import { type Context, placeOf, warn } from "./context.ts";

type Known = Pick<Indicator, "id" | "unit" | "observations">;

/** 0.662 of per cent: as likely 66.2 where others are in the tens. */
const isPartOfOne = (value: number): boolean => Math.abs(value) > 0 && Math.abs(value) < 1;

const othersOf = (observations: readonly Observation[]): number =>
  Math.max(...observations.map(({ value }) => Math.abs(value)));

/** Without a sign, `0.662` or `{ value: 0.662 }`, or in a table, where only its figure is known. */
function isBare(node: Node | undefined): boolean {
  const figure = node?.kind === "map" ? nodeAt(node, "value") : node;
  return figure === undefined || (figure.kind === "scalar" && !Number.isNaN(Number(figure.value)));
}

/** Warns of a share's observations that look like parts of one among figures of a hundred; nothing is read otherwise. */
export function warnFractions(context: Context, { id, unit, observations }: Known, entry: Entry): void {
  if (!isShare({ unit }) || othersOf(observations) <= 1) return;
  for (const { year, value } of observations) {
    const node = nodeAt(entry.value, "history", String(year));
    if (isPartOfOne(value) && isBare(node))
      tell(
        context,
        { id, unit, observations },
        value,
        node ? placeOf(entry, "history", String(year)) : placeOf(entry, "history"),
      );
  }
}

/** The same of a target's bound in the share's own unit. */
export function warnFraction(context: Context, indicator: Known, entry: Entry): void {
  if (!isShare(indicator) || othersOf(indicator.observations) <= 1) return;
  for (const key of boundKeys) {
    const node = nodeAt(entry.value, key);
    if (node?.kind !== "scalar" || !isBare(node) || !isPartOfOne(Number(node.value))) continue;
    tell(context, indicator, Number(node.value), node.at);
  }
}

function tell(context: Context, { id, unit, observations }: Known, value: number, at: Entry["keyAt"]): void {
  const hundred = shifted(value, -exponentOf(unit.scale));
  warn(context, "share-fraction", at, { id, value, other: othersOf(observations), hundred, unit: unit.text ?? "%" });
}
