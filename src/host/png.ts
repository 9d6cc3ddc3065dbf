import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The shipped fonts stand beside this file, in the sources as in the bundles. */
const fontFile = (name: string): string => fileURLToPath(new URL(`./fonts/${name}`, import.meta.url));

/**
 * An SVG text as a PNG picture of that width in pixels, drawn with the shipped fonts: the same picture on every machine. Only where a text has a glyph that they lack
 * are the fonts of the machine looked through as well, which takes about half a second more.
 *
 * @example (await renderPng(await renderSvg(targetChart(document, "machinery-2025", "en")), 1920)).subarray(1, 4).toString() // "PNG"
 */
export async function renderPng(svg: string, width: number): Promise<Buffer> {
  const { Resvg } = await import("@resvg/resvg-js");
  const picture = new Resvg(svg, {
    fitTo: { mode: "width", value: width },
    font: {
      fontFiles: [fontFile("NotoSansCJKsc-Regular.otf"), fontFile("NotoSansCJKsc-Bold.otf")],
      loadSystemFonts: lackingIn(svg).length > 0,
      defaultFontFamily: "Noto Sans CJK SC",
    },
  });
  return picture.render().asPng();
}

/** Glyphs of a picture that the shipped fonts do not have. @example lackingIn("<text>徐州 🙂</text>") // ["🙂"] */
export function lackingIn(svg: string): readonly string[] {
  const shipped = new Set(readFileSync(fontFile("glyphs.txt"), "utf8"));
  return [...new Set(svg)].filter((glyph) => glyph > " " && !shipped.has(glyph));
}
