import { SETTING_LIST, type Settings } from "../../plan/settings.ts";
import type { ScenarioFile } from "../schema.ts";
import { keyAt, type MapNode, nodeAt } from "../tree.ts";
import { type Context, refuse } from "./context.ts";
import { shareIn } from "./figure.ts";

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
