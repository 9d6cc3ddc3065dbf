import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Lang } from "../base/text.ts";
import { mayReplace } from "../host/write.ts";
import type { Spec } from "../present/chart/layers.ts";
import { enlargement, type Look, lookOf } from "../present/chart/look.ts";
import { refuse } from "./exit.ts";

/** In what a chart can be written: a picture that scales, one of pixels, or the Vega-Lite spec. */
export const FORMATS = ["svg", "png", "json"] as const;
/** One of them. */
export type Format = (typeof FORMATS)[number];

/** How files of each format begin, so that no other is overwritten. */
const BEGINNINGS: readonly string[] = ["<svg", "\u0089PNG", '{\n  "$schema": "https://vega'];

/** Sizes with a name, in pixels; `pixels`: how wide a PNG of it is. */
const SIZES: Readonly<Record<string, Size>> = {
  "16:9": { width: 1280, height: 720, pixels: 1920 },
  a4: { width: 1123, height: 794, pixels: 2246 },
};

interface Size {
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
}

/** How the command line asks pictures to look. */
export interface PictureArguments {
  readonly format?: string | undefined;
  readonly size?: string | undefined;
  readonly theme?: string | undefined;
  readonly title?: string | undefined;
  readonly index?: number | undefined;
}

/** `svg,png` as formats; null where one is none. @example formatsOf("svg,png") // ["svg", "png"] */
export function formatsOf(text: string): readonly Format[] | null {
  const names = [...new Set(text.split(",").map((each) => each.trim().toLowerCase()))];
  return names.every((name) => FORMATS.some((each) => each === name)) ? (names as Format[]) : null;
}

/** `16:9`, `a4` or `1200x675`; null where it is none of them. @example sizeOf("1200x675")?.pixels // 1200 */
export function sizeOf(text: string): Size | null {
  const named = SIZES[text.toLowerCase()];
  if (named) return named;
  const [, width = 0, height = 0] = /^(\d{3,4})[x×*](\d{3,4})$/.exec(text.toLowerCase())?.map(Number) ?? [];
  return width >= 320 && height >= 240 ? { width, height, pixels: width } : null;
}

/** The format that a file's ending names; null where it is none of them. @example formatOf("a.vl.json") // "json" */
export const formatOf = (path: string): Format | null =>
  FORMATS.find((each) => basename(path).toLowerCase().endsWith(`.${each}`)) ?? null;

/** Refuses a file of the user's that is no chart, before anything is drawn. */
export function refuseOther(path: string, lang: Lang): void {
  if (!mayReplace(path, BEGINNINGS))
    refuse({ zh: `${path} 不是图，不会覆盖`, en: `${path} is no chart, and is not overwritten` }, lang);
}

/** The look that is asked for; a theme that cannot be read ends the command. */
export function lookFor({ size, theme, title }: PictureArguments, lang: Lang): Look {
  return lookOf({
    size: size === undefined ? undefined : (sizeOf(size) ?? undefined),
    theme: themeIn(theme, lang),
    title,
  });
}

function themeIn(path: string | undefined, lang: Lang): Spec | null {
  if (path === undefined) return null;
  try {
    const read: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\ufeff/, ""));
    const config = (read as { readonly config?: unknown } | null)?.config ?? read;
    if (typeof config === "object" && config !== null && !Array.isArray(config)) return config as Spec;
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault;
  }
  return refuse(
    {
      zh: `${path} 不是 Vega-Lite 的 config（一份 JSON，例如 { "font": "…", "style": { "central": { "color": "#005500" } } }）`,
      en: `${path} is no Vega-Lite config: JSON as { "font": "…", "style": { "central": { "color": "#005500" } } }`,
    },
    lang,
  );
}

/** A chart in each of some formats: the SVG is drawn once. */
export async function pictureIn(
  formats: readonly Format[],
  spec: Spec,
  size: string | undefined,
): Promise<ReadonlyMap<Format, string | Uint8Array>> {
  const asked = (size === undefined ? null : sizeOf(size)) ?? (SIZES["16:9"] as Size);
  const { renderSvg } = await import("../render/svg.ts");
  const svg = formats.some((each) => each !== "json") ? await renderSvg(spec, enlargement(asked)) : "";
  const pictures = new Map<Format, string | Uint8Array>();
  for (const format of formats) {
    if (format === "json") pictures.set(format, `${JSON.stringify(spec, null, 2)}\n`);
    if (format === "svg") pictures.set(format, svg);
    if (format === "png") pictures.set(format, await (await import("../host/png.ts")).renderPng(svg, asked.pixels));
  }
  return pictures;
}
