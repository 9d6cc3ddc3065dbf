import type { Position } from "../../base/diagnostic.ts";
import type { Assumption } from "../../plan/scenario.ts";
import { SETTING_LIST, type Settings } from "../../plan/settings.ts";
import type { ScenarioFile } from "../schema.ts";
import { keyAt, type MapNode, nodeAt } from "../tree.ts";
import { type Context, refuse, requireId, warn } from "./context.ts";
import { figureIn, shareIn } from "./figure.ts";

/** Where a value stands that was given on the command line. */
const GIVEN: Position = { file: "--set", line: 1, col: 1 };

/** Assumptions with the given values: each is then held, neither scheduled nor drawn. The value of a family is every member's that has none of its own. */
export function applySet(
  context: Context,
  assumptions: readonly Assumption[],
  set: Readonly<Record<string, string>>,
): readonly Assumption[] {
  const given = new Map(Object.entries(set));
  const known = new Set(assumptions.map(({ id }) => id));
  const families = new Set(assumptions.flatMap(({ member }) => (member ? [member.of] : [])));
  for (const id of given.keys()) if (!families.has(id)) requireId(context, id, known, "unknown-assumption", GIVEN);
  return assumptions.map((assumption) => {
    const { id, member } = assumption;
    const text = given.get(id) ?? (member && given.get(member.of));
    return text === undefined ? assumption : holdAt(context, assumption, text);
  });
}

/** The distribution stays, and with it the place among the random numbers: what does not read it keeps every bit. */
function holdAt(context: Context, assumption: Assumption, text: string): Assumption {
  const { id, unit, lever, distribution, at, overrides } = assumption;
  const value = figureIn(context, text, unit, GIVEN);
  if (value === null) return assumption;
  if (lever && (value < lever.from || value > lever.to))
    refuse(context, "lever-outside", GIVEN, { id, value, from: lever.from, to: lever.to });
  if (distribution) warn(context, "set-fixes", GIVEN, { id, value: text });
  return {
    ...assumption,
    value,
    schedule: null,
    between: "constant",
    held: distribution !== null,
    source: null,
    at: GIVEN,
    overrides: [at, ...overrides],
  };
}

/** The settings that a file states, and the others as they are without it. */
export function resolveSettings(context: Context, stated: ScenarioFile["settings"], tree: MapNode): Settings {
  const values = SETTING_LIST.map(({ name, key, field, otherwise }) => {
    const written = stated?.[key];
    if (written === undefined || field.type !== "figure") return [name, written ?? otherwise];
    const at = nodeAt(tree, "settings", key)?.at ?? keyAt(tree, ["settings"]);
    const value = shareIn(context, written, at) ?? 0;
    if (value < 0 || value > 1) refuse(context, "share-range", at, { value });
    return [name, value];
  });
  return Object.fromEntries(values) as unknown as Settings;
}
