import { coded } from "../../base/messages/index.ts";
import { PLAIN } from "../../formula/unit.ts";
import type { Reader } from "../../plan/reader.ts";
import { type Entry, nodeAt } from "../tree.ts";
import { type Context, placeOf, refuseAs, requireId, warn } from "./context.ts";
import { figureIn } from "./figure.ts";

/** A reader of the part of an entry that stands below `part`. */
export function readerOf(
  context: Context,
  entry: Entry,
  part: readonly string[],
  { unit, ...stated }: Pick<Reader, "unit" | "subject" | "by">,
): Reader {
  const at = (path: readonly (string | number)[]) => placeOf(entry, ...part, ...path);
  return {
    unit,
    id: entry.key,
    ...stated,
    figure: (input, unit, ...path) => figureIn(context, input, unit, at(path)),
    indicator: (id, ...path) => requireId(context, id, context.indicatorIds, "unknown-indicator", at(path)),
    name: (id, ...path) =>
      requireId(context, id, new Set([...context.assumptionIds, ...context.indicatorIds]), "unknown-name", at(path)),
    unitOf: (id) => context.names.get(id) ?? PLAIN,
    refuse: (code, path, ...args) => refuseAs(context, [coded(code, ...args)], at(path)),
    warn: (code, path, ...args) => warn(context, code, at(path), ...args),
    states: (...path) => nodeAt(entry.value, ...part, ...path) !== undefined,
  };
}
