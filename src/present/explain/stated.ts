import { placeText } from "../../base/diagnostic.ts";
import { inBoth } from "../../base/text.ts";
import type { Provenance, Scenario, Source } from "../../plan/scenario.ts";
import type { NamedSource, Stated } from "./entry.ts";

/** Tells where something comes from, its source by its title. */
export type Tell = (provenance: Omit<Provenance, "owner">) => Stated;

/** The sources of a scenario, for whatever names one of them. */
export function tellerOf({ sources }: Pick<Scenario, "sources">): Tell {
  const byId = new Map(sources.map((each) => [each.id, each]));
  return ({ at, overrides, source, quote, row, note }) => ({
    at: placeText(at),
    overrides: overrides.map(placeText),
    source: source === null ? null : named(source, byId),
    quote,
    row,
    note,
  });
}

function named(id: string, byId: ReadonlyMap<string, Source>): NamedSource {
  const { title = inBoth(() => id), url = null, quotedIn = null } = byId.get(id) ?? {};
  return { id, title, url, quotedIn: quotedIn === null ? null : (byId.get(quotedIn)?.title ?? inBoth(() => quotedIn)) };
}

/** Nothing is said of where it comes from. */
export const UNSTATED: Stated = { at: null, overrides: [], source: null, quote: null, row: null, note: null };
