import type { Position } from "../../base/diagnostic.ts";
import type { Assumption, Correlation, Indicator } from "../../plan/scenario.ts";
import { shocksOf } from "../../plan/shocks.ts";
import { correlate } from "../../random/correlation.ts";
import type { ScenarioFile } from "../schema.ts";
import { type MapNode, nodeAt } from "../tree.ts";
import { type Context, refuse, requireId } from "./context.ts";

type Stated = NonNullable<ScenarioFile["correlations"]>;

/** What can correlate: an assumption, or the shock of an indicator, which is drawn yearly. */
interface Correlates {
  readonly id: string;
  readonly certain: boolean;
  readonly drawn: Assumption["drawn"];
}

function among({ assumptions, indicators }: Beliefs): readonly Correlates[] {
  const shocks = [...shocksOf(indicators).keys()].map((id) => ({ id, certain: false, drawn: "yearly" as const }));
  const names = new Set(shocks.map(({ id }) => id));
  const others = assumptions.filter(({ id }) => !names.has(id));
  return [...others.map(({ id, distribution, drawn }) => ({ id, certain: distribution === null, drawn })), ...shocks];
}

interface Beliefs {
  readonly assumptions: readonly Assumption[];
  readonly indicators: readonly Indicator[];
}

/** Correlations between uncertain assumptions and shocks that can hold together; both are drawn once, or both yearly. */
export function resolveCorrelations(
  context: Context,
  stated: Stated,
  tree: MapNode,
  beliefs: Beliefs,
): readonly Correlation[] {
  const correlates = among(beliefs);
  const known = new Map(correlates.map((each) => [each.id, each]));
  const ids = new Set(known.keys());
  const all = stated.flatMap(({ of, rank }, i): readonly Correlation[] => {
    const places = [0, 1].map((j) => nodeAt(tree, "correlations", i, "of", j)?.at ?? tree.at);
    const whole = of.every((id, j) => {
      const at = places[j] ?? tree.at;
      if (!requireId(context, id, ids, "unknown-assumption", at)) return false;
      if (known.get(id)?.certain === false) return true;
      refuse(context, "correlation-certain", at, { id });
      return false;
    });
    if (of[0] === of[1]) refuse(context, "correlation-itself", places[1] ?? tree.at, { id: of[0] });
    if (!whole || of[0] === of[1]) return [];
    const at = nodeAt(tree, "correlations", i)?.at ?? tree.at;
    checkDrawn(context, at, [known.get(of[0]) as Correlates, known.get(of[1]) as Correlates]);
    return [{ of: [of[0], of[1]], rank, at }];
  });
  checkTwice(context, all);
  checkPossible(context, all, correlates);
  return all;
}

/** One draw a trajectory and one a year do not pair off. */
function checkDrawn(context: Context, at: Position, pair: readonly [Correlates, Correlates]): void {
  const [once, yearly] = (["once", "yearly"] as const).map((when) => pair.find(({ drawn }) => drawn === when)?.id);
  if (once !== undefined && yearly !== undefined) refuse(context, "correlation-drawn", at, { once, yearly });
}

const keyOf = ({ of }: Correlation): string => [...of].sort().join(" ");

function checkTwice(context: Context, all: readonly Correlation[]): void {
  const seen = new Set<string>();
  for (const each of all) {
    if (seen.has(keyOf(each))) refuse(context, "correlation-twice", each.at, { first: each.of[0], second: each.of[1] });
    seen.add(keyOf(each));
  }
}

function checkPossible(context: Context, all: readonly Correlation[], correlates: readonly Correlates[]): void {
  const names = correlates.filter(({ certain }) => !certain).map(({ id }) => id);
  const matrix = correlate(all, names);
  if ("groups" in matrix) return;
  const [first, second] = matrix.impossible;
  const pair = all.find(({ of }) => of.includes(first) && of.includes(second));
  refuse(context, "correlation-impossible", pair?.at ?? { file: "", line: 1, col: 1 }, { first, second });
}
