import type { TopLevelSpec } from "vega-lite";
import type { Spec } from "../present/chart/layers.ts";

/**
 * Draws a Vega-Lite spec as an SVG text, the same bytes each time. vega is imported here and nowhere else, when the first
 * chart is drawn. Rejects where vega cannot read the spec.
 *
 * @example (await renderSvg(targetChart(document, "machinery-2025", "en"))).slice(0, 4) // "<svg"
 */
export async function renderSvg(spec: Spec): Promise<string> {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const view = new vega.View(vega.parse(compile(spec as unknown as TopLevelSpec).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return withStableIds(svg);
}

/** vega counts clip paths and gradients up over the whole process; here they start at 1 in each picture. */
function withStableIds(svg: string): string {
  const ids = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id))];
  const place = (id: string) => `id-${ids.indexOf(id) + 1}`;
  return svg
    .replace(/ id="([^"]+)"/g, (_, id: string) => ` id="${place(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${place(id)})`);
}
