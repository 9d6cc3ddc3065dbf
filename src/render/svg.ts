import type { TopLevelSpec } from "vega-lite";
import type { Spec } from "../present/chart/layers.ts";

/**
 * Draws a Vega-Lite spec as an SVG text, the same bytes each time; `enlarged`: so many times as large as it is laid out. vega is imported here and nowhere else, when the
 * first chart is drawn. Rejects where vega cannot read the spec.
 *
 * @example (await renderSvg(targetChart(document, "machinery-2025", "en"))).slice(0, 4) // "<svg"
 */
export async function renderSvg(spec: Spec, enlarged = 1): Promise<string> {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const view = new vega.View(vega.parse(compile(guarded(spec) as TopLevelSpec).spec), { renderer: "none" });
  const svg = await view.toSVG(enlarged);
  view.finalize();
  return withName(withStableIds(svg), spec).replaceAll(GUARD, "").replace(FORBIDDEN, "");
}

/** Whether the packages that draw are there. */
export async function mayDraw(): Promise<boolean> {
  try {
    await Promise.all([import("vega"), import("vega-lite")]);
    return true;
  } catch (fault) {
    if ((fault as { readonly code?: string }).code === "ERR_MODULE_NOT_FOUND") return false;
    throw fault;
  }
}

/** What the picture is, for those who have it read to them. */
function withName(svg: string, { title, description }: Spec): string {
  const { text } = (title ?? {}) as { readonly text?: string | readonly string[] };
  const name = [text ?? ""].flat().join(" ");
  if (name === "" || typeof description !== "string") return svg;
  const words = `<title>${escaped(name)}</title><desc>${escaped(description)}</desc>`;
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg role="img"${attributes}>${words}`);
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Of a private area, where no text has a sign. */
const GUARD = "\uf8f0";

/** vega looks texts up among the names of all objects, and takes `toString` for what it finds there: such a text is made another one. */
function guarded(value: unknown): unknown {
  if (typeof value === "string") return value in Object.prototype ? `${value}${GUARD}` : value;
  if (Array.isArray(value)) return value.map(guarded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, guarded(each)]));
}

/** What no XML may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu;

/** vega counts clip paths and gradients up over the whole process; here they start at 1 in each picture. */
function withStableIds(svg: string): string {
  const ids = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id))];
  const place = (id: string) => `id-${ids.indexOf(id) + 1}`;
  return svg
    .replace(/ id="([^"]+)"/g, (_, id: string) => ` id="${place(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${place(id)})`);
}
