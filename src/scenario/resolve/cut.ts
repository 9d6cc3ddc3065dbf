import { quantityCodeOf } from "../../kinds/index.ts";
import { isChange } from "../../kinds/quantities.ts";
import { boundKeys } from "../../kinds/written.ts";
import type { Target } from "../../plan/target.ts";
import { mentionsIn, wayOf } from "../lint/quote.ts";
import { type Entry, entriesAt, nodeAt } from "../tree.ts";
import { type Context, warn } from "./context.ts";

const CUT = /下降|降低|减少|压减|削减|\b(cut|reduc|lower|decreas)/i;
const RISE = /增长|增加|提高|提升|上升|\b(grow|increas|rais|rise)/i;

/** Warns of a change, or a growth, that is written as a rise where the target's name or the plan's own words speak of a cut. */
export function checkCut(context: Context, target: Target, entry: Entry): void {
  if (!isChange(quantityCodeOf(target)) || !("value" in target) || !(Number(target.value) > 0)) return;
  const { id, kind, quote } = target;
  const key = boundKeys.find((each) => nodeAt(entry.value, kind, each) !== undefined);
  const node = key && nodeAt(entry.value, kind, key);
  if (!key || !node || node.kind !== "scalar") return;
  const written = String(node.value).replace(/\s*及?以[上下内]$/, "");
  // The target's own label: an indicator that is called 降低率 may well rise.
  const labels = ["", "zh", "en"].map((lang) => nodeAt(entry.value, ...(lang ? ["label", lang] : ["label"])));
  const texts = labels.map((each) => (each?.kind === "scalar" ? String(each.value) : ""));
  const named = [id, ...texts].some((text) => CUT.test(text) && !RISE.test(text));
  if (named || isCut(quote ?? "", Number.parseFloat(written)))
    warn(context, "cut-positive", node.at, { id, key, value: written, line: lineOf(entry, kind, written) });
}

/** The condition with the figure as a cut, and what else its part says: `every-year: { of: growth, at-most: -3% }`. */
function lineOf({ value }: Entry, kind: string, figure: string): string {
  const others = entriesAt(value, kind).flatMap(({ key, value: own }) =>
    own.kind === "scalar" && !boundKeys.some((each) => each === key) ? [`${key}: ${own.value}`] : [],
  );
  return `${kind}: { ${[...others, `at-most: -${figure}`].join(", ")} }`;
}

/** Whether a plan's words name the figure as what something goes down by. */
const isCut = (quote: string, figure: number): boolean =>
  mentionsIn(quote).some(
    (each) =>
      each.figure === figure &&
      (wayOf(each) === "down" || (CUT.test(each.before) && !RISE.test(each.before) && /[a-z]/i.test(each.before))),
  );
