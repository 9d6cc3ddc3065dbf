import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Lang } from "../src/base/text.ts";
import { type Session, session } from "./session.ts";

const ROOT = new URL("../", import.meta.url).pathname;

/** The pages that are written in both languages, by their path without ending: `README`, `docs/cookbook` … */
export const pagesInBoth: readonly string[] = ["", "docs/"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".zh.md"))
    .map((name) => folder + name.replace(".zh.md", "")),
);

/** A page as it should be, and the pictures that it shows and its commands draw, by path. */
export interface Page {
  readonly text: string;
  readonly pictures: ReadonlyMap<string, string>;
}

/** A part of a page that is executed: a file to lay down, commands with what they print, a command that is not shown. */
const PART = /^```(?:yaml|csv) (\S+)\n([\s\S]*?)^```$|^```console\n([\s\S]*?)^```$|^<!-- \$ (.*) -->$/gm;

/** The path of a page in a language. */
export const pathOf = (page: string, lang: Lang): string => `${page}${lang === "zh" ? ".zh" : ""}.md`;

/**
 * A page with fresh outputs: its files are laid down in a folder of its own, its `$ reckon …` are run there from top to bottom
 * in the page's language, and what each prints takes the place of what stood below it.
 */
export async function freshPage(page: string, lang: Lang): Promise<Page> {
  const path = pathOf(page, lang);
  const text = readFileSync(join(ROOT, path), "utf8");
  const here = session(lang);
  let fresh = "";
  let end = 0;
  for (const part of text.matchAll(PART)) {
    fresh += text.slice(end, part.index) + (await freshPart(part, here));
    end = part.index + part[0].length;
  }
  return { text: fresh + text.slice(end), pictures: picturesOf(path, text, here) };
}

async function freshPart([whole, file, content = "", given, silent]: RegExpMatchArray, here: Session): Promise<string> {
  if (file !== undefined) here.write(file, content);
  if (silent !== undefined) await here.give(silent);
  if (given === undefined) return whole;
  let shown = "";
  for (const line of linesIn(given)) shown += `$ ${line}\n${await printed(here, line)}`;
  return `\`\`\`console\n${shown}\`\`\``;
}

/** The commands of a block. @example linesIn("$ npx reckon run a.yaml\nmet\n")[0] // "npx reckon run a.yaml" */
export const linesIn = (block: string): readonly string[] =>
  [...block.matchAll(/^\$ (.*)$/gm)].map(([, line = ""]) => line);

async function printed(here: Session, line: string): Promise<string> {
  const output = (await here.give(line.replace(/^npx /, ""))).trimEnd();
  return output === "" ? "" : `${output}\n`;
}

/** The pictures that a page shows and its session drew: `pictures/a.svg`, in Chinese `pictures/a.zh.svg`, are its `a.svg`. */
function picturesOf(path: string, text: string, { folder }: Session): ReadonlyMap<string, string> {
  const shown = [...text.matchAll(/!\[[^\]]*\]\((\S+\.svg)\)/g)].map(([, link = ""]) => link);
  const drawn = shown.map((link) => [link, join(folder, basename(link.replace(".zh.svg", ".svg")))] as const);
  return new Map(
    drawn
      .filter(([, file]) => existsSync(file))
      .map(([link, file]) => [join(path, "..", link), readFileSync(file, "utf8")]),
  );
}

const HEADING_CODE_PICTURE = /^(#+) |^```(?:ts|sh)\n([\s\S]*?)^```$|!\[[^\]]*\]\((\S+)\)/gm;

/** What must be the same in a page of either language: its files, its commands, its pictures, the levels of its headings. */
export function skeletonOf(page: string, lang: Lang): readonly string[] {
  const text = readFileSync(join(ROOT, pathOf(page, lang)), "utf8");
  const parts = [...text.matchAll(new RegExp(`${PART.source}|${HEADING_CODE_PICTURE.source}`, "gm"))];
  return parts.map(([, file, content, given, silent, level, code, link]) => {
    if (file !== undefined) return `${file}\n${content}`;
    if (given !== undefined) return linesIn(given).join("\n");
    return silent ?? level ?? code ?? link?.replace(".zh.svg", ".svg") ?? "";
  });
}
