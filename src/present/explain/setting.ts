import { placeText } from "../../base/diagnostic.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { SETTING_LIST } from "../../plan/settings.ts";
import type { Own } from "./belief.ts";
import { UNSTATED } from "./stated.ts";

/** Settings that are fractions, told as per cents. */
const SHARES: ReadonlySet<string> = new Set(["settings.at-risk", "settings.flat"]);

/** What holds for the whole scenario: stated, or by default. */
export function settingEntries({ years, asOf, seed, draws, design, settings, places = {} }: Scenario): readonly Own[] {
  const values = {
    "years.base": years.base,
    "years.to": years.to,
    "as-of": asOf,
    seed,
    draws,
    design,
    ...Object.fromEntries(SETTING_LIST.map(({ name, key }) => [`settings.${key}`, settings[name]])),
  };
  return Object.entries(values).map(([id, value]) => {
    const place = places[id];
    const own = place ? { ...UNSTATED, at: placeText(place.at), overrides: place.overrides.map(placeText) } : UNSTATED;
    return {
      id,
      kind: "setting",
      label: { zh: id, en: id },
      unit: "",
      measure: SHARES.has(id) ? "share" : "none",
      ...own,
      values: [{ id, year: null, value, unit: "", ...own, marks: [] }],
      rules: [],
    };
  });
}
