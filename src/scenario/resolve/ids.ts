import type { Position } from "../../base/diagnostic.ts";
import { FUNCTIONS } from "../../formula/functions.ts";
import { RESERVED } from "../../formula/parse.ts";
import { entriesAt, type MapNode } from "../tree.ts";
import { type Context, refuse } from "./context.ts";

/** What a formula can read as one name: letters of any script, digits, underscores; hyphens between. */
const NAME = /^[\p{L}\p{Script=Han}_][\p{L}\p{M}\p{Script=Han}\d_]*(?:-[\p{L}\p{M}\p{Script=Han}\d_]+)*$/u;

/** Elsewhere an id may also begin with a digit and have dots. */
const ID = /^[\p{L}\p{N}\p{Script=Han}_][\p{L}\p{M}\p{N}\p{Script=Han}_.·-]*$/u;

/** A function by its brackets alone: plans had indicators of that name before it. */
const SHARE = "share";

const SECTIONS = ["assumptions", "curves", "indicators", "targets", "sources", "classes", "facts"] as const;
const SHARED: ReadonlySet<string> = new Set(["assumptions", "curves", "indicators", "targets"]);
const NAMED: ReadonlySet<string> = new Set(["assumptions", "curves", "indicators"]);

/** Ids can be written in a formula, are no word of its language, and mean one thing among assumptions, indicators and targets. */
export function checkIds(context: Context, tree: MapNode): void {
  const taken = new Map<string, { readonly section: string; readonly at: Position }>();
  for (const section of SECTIONS)
    for (const { key: full, keyAt, member } of entriesAt(tree, section)) {
      const key = member?.of ?? full;
      const first = taken.get(key);
      if (member && first?.section === section) continue;
      checkId(context, section, key, keyAt);
      if (!SHARED.has(section)) continue;
      if (first)
        refuse(context, "id-taken", keyAt, {
          id: key,
          section: first.section,
          line: first.at.line,
          file: first.at.file,
        });
      else taken.set(key, { section, at: keyAt });
    }
}

function checkId(context: Context, section: string, id: string, at: Position): void {
  const colon = id.indexOf("：");
  if (colon >= 0) refuse(context, "full-width-colon", { ...at, col: at.col + colon });
  else if (!(NAMED.has(section) ? NAME : ID).test(id)) refuse(context, "id-invalid", at, { id });
  else if (NAMED.has(section) && (RESERVED.has(id) || (FUNCTIONS.has(id) && id !== SHARE)))
    refuse(context, "id-reserved", at, { id });
}
