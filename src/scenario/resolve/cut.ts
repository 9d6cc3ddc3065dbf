import { boundKeys, type WrittenBounds } from "../../kinds/written.ts";
import { mentionsIn, wayOf } from "../lint/quote.ts";
import type { ScenarioFile } from "../schema.ts";
import type { Entry } from "../tree.ts";
import { type Context, placeOf, warn } from "./context.ts";

type Stated = NonNullable<ScenarioFile["targets"]>[string];

const CUT = /下降|降低|减少|压减|削减|\b(cut|reduc|lower|decreas)/i;
const RISE = /增长|增加|提高|提升|上升|\b(grow|increas|rais|rise)/i;

/** Warns of a change that is written as a rise where the target's name or the plan's own words speak of a cut. */
export function checkCut(context: Context, stated: Stated, entry: Entry, own: { readonly value?: unknown }): void {
  const { label } = stated;
  const { value } = own;
  if (stated.change === undefined || typeof value !== "number" || value <= 0) return;
  const change = stated.change as WrittenBounds;
  const key = boundKeys.find((each) => change[each] !== undefined);
  if (key === undefined) return;
  const written = String(change[key]).replace(/\s*及?以[上下内]$/, "");
  const texts = typeof label === "object" ? [label.zh ?? "", label.en ?? ""] : [label ?? ""];
  const named = [entry.key, ...texts].some((text) => CUT.test(text) && !RISE.test(text));
  if (named || isCut(stated.quote ?? "", Number.parseFloat(written)))
    warn(context, "cut-positive", placeOf(entry, "change", key), { id: entry.key, key, value: written });
}

/** Whether a plan's words name the figure as what something goes down by. */
const isCut = (quote: string, figure: number): boolean =>
  mentionsIn(quote).some(
    (each) =>
      each.figure === figure &&
      (wayOf(each) === "down" || (CUT.test(each.before) && !RISE.test(each.before) && /[a-z]/i.test(each.before))),
  );
