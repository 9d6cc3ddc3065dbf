import { error, fail, ok, type Result } from "../../base/diagnostic.ts";
import { inBoth, type Text } from "../../base/text.ts";
import { drawsTable } from "../../evaluate/draws.ts";
import { focused } from "../../model/behind.ts";
import { compile } from "../../model/compile.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { askedAt, targetsNamed } from "../asked.ts";
import { type Cases, lift, pasted, peeled, type Quality, qualityOf, quasiP, type Side, significant } from "./prim.ts";

/** A table of draws: columns by name, of which some tell what may be found, and one what is of interest. */
export interface DrawnTable {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** One end or both of something uncertain, as far as a box goes. */
export interface Restriction extends Side {
  readonly assumption: string;
  readonly label: Text;
  readonly unit: string;
  /** How likely it is that chance alone speaks for it. */
  readonly quasiP: number;
}

/** What came out, as data: `reckon discover --json`. */
export interface Discovered extends Quality {
  readonly scenario: { readonly id: string; readonly hash: string } | null;
  /** What is of interest: a target, or a column of a table. */
  readonly target: string;
  readonly of: "missed" | "met" | "hit";
  readonly seed: number | null;
  readonly draws: number;
  /** The share of the draws that is of interest. */
  readonly rate: number;
  /** The box, in the order of what is uncertain; what is not named in it may be anything. */
  readonly box: readonly Restriction[];
  /** Every box that peeling came by, from everything on. */
  readonly trajectory: readonly (Quality & { readonly restricted: number })[];
}

/** What is looked for. */
export interface DiscoverRequest {
  readonly target: string | null;
  /** The draws in which the target is missed, or met; null: whichever are fewer. */
  readonly of: "missed" | "met" | null;
}

/**
 * In which futures a target is missed or met: the box of what is uncertain, drawn once, that tells those draws best (scenario
 * discovery: Bryant and Lempert 2010).
 *
 *   1. draws      of the scenario's own run
 *   2. peeling    from everything to a twentieth, and of those boxes the one whose coverage is most above its mass
 *   3. pasting    its ends out again where that helps
 *   4. words      ends that chance may speak for are given up, the others rounded as people write them
 *
 * @example discover(scenario, { target: null, of: "missed" }).value.mass < 1 // true
 */
export function discover(scenario: Scenario, { target, of: asked }: DiscoverRequest): Result<Discovered> {
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  const named = targetsNamed(scenario, compiled.value, target === null ? [] : [target]);
  if (!named.ok) return named;
  const id = named.value[0]?.id ?? "";
  // 1
  const table = drawsTable(focused(compiled.value, [id]), scenario);
  const hit = table.columns.findIndex(({ what }) => what === "hit");
  const inputs = table.columns.flatMap(({ name, what }, i) =>
    what === "input" && scenario.assumptions.some((each) => each.id === name) ? [i] : [],
  );
  if (inputs.length === 0) return fail(error("explore-no-uncertainty", askedAt("--target", id), { targets: id }));
  const all = table.columns.map(() => new Float64Array(table.draws));
  for (const { first, columns } of table.rows()) {
    for (const [i, column] of columns.entries()) all[i]?.set(column, first);
  }
  const met = all[hit] ?? new Float64Array(0);
  const often = met.reduce((sum, each) => sum + each, 0) / met.length;
  const of = asked ?? (often < 0.5 ? "met" : "missed");
  const hits = met.map((each) => (of === "met" ? each : 1 - each));
  const found = discoverIn(
    {
      names: inputs.map((i) => table.columns[i]?.name ?? ""),
      columns: inputs.map((i) => all[i] ?? new Float64Array(0)),
    },
    hits,
    { target: id, of },
  );
  if (!found.ok) return found;
  const told = found.value.box.map((each): Restriction => {
    const own = scenario.assumptions.find((one) => one.id === each.assumption);
    return own ? { ...each, label: own.label, unit: own.unit.text } : each;
  });
  return ok({ ...found.value, box: told, scenario: { id: scenario.id, hash: scenario.hash }, seed: scenario.seed });
}

/**
 * The same of any table of draws.
 *
 * @param drawn 1 where a row is of interest, 0 where it is not
 */
export function discoverIn(
  { names, columns }: DrawnTable,
  drawn: Float64Array,
  asked: Pick<Discovered, "target" | "of">,
): Result<Discovered> {
  const cases = complete({ columns, hits: drawn });
  const { hits } = cases;
  const rate = hits.reduce((sum, each) => sum + each, 0) / hits.length;
  if (!(rate > 0 && rate < 1))
    return fail(
      error("explore-nothing-to-tell", askedAt("--target", asked.target), {
        target: asked.target,
        share: rate > 0 ? "100%" : "0%",
      }),
    );
  // 2
  const boxes = peeled(cases);
  const best = boxes.reduce((most, each) => (lift(each) > lift(most) ? each : most));
  // 3 and 4
  const sides = rounded(cases, significant(cases, pasted(cases, best).sides));
  return ok({
    scenario: null,
    ...asked,
    seed: null,
    draws: hits.length,
    rate,
    box: names.flatMap((name, i): readonly Restriction[] => {
      const side = sides[i];
      if (!side || (side.low === null && side.high === null)) return [];
      return [{ assumption: name, label: inBoth(() => name), unit: "", ...side, quasiP: quasiP(cases, sides, i) }];
    }),
    ...qualityOf(cases, sides),
    trajectory: boxes.map(({ sides: own, ...quality }) => ({
      ...quality,
      restricted: own.filter(({ low, high }) => low !== null || high !== null).length,
    })),
  });
}

/** The rows that have all their values. */
function complete({ columns, hits }: Cases): Cases {
  const whole = (row: number): boolean => [hits, ...columns].every((column) => Number.isFinite(column[row]));
  const rows = Array.from(hits, (_, row) => row).filter(whole);
  if (rows.length === hits.length) return { columns, hits };
  const kept = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
  return { columns: columns.map(kept), hits: kept(hits) };
}

/** Ends as people would write them: to a fiftieth of what the column spans, or a little finer. */
function rounded({ columns }: Cases, sides: readonly Side[]): readonly Side[] {
  return sides.map(({ low, high }, i) => {
    const own = Array.from(columns[i] ?? []).filter(Number.isFinite);
    const span =
      own.reduce((most, each) => Math.max(most, each), -Infinity) -
      own.reduce((least, each) => Math.min(least, each), Infinity);
    const power = Number((span / 50).toExponential(0).split("e")[1]);
    const grid = Number(`1e${power}`);
    const round = (end: number | null) =>
      end === null ? null : Number((Math.round(end / grid) * grid).toPrecision(12));
    return { low: round(low), high: round(high) };
  });
}
