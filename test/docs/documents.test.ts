import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { blockOf, playground } from "../../docs/examples.ts";
import { freshPage, pagesInBoth, pathOf, skeletonOf } from "../../docs/pages.ts";
import { anchorOf } from "../../docs/reference.ts";
import type { Lang } from "../../src/base/text.ts";
import { built } from "../built.ts";

const root = new URL("../../", import.meta.url).pathname;
const text = readFileSync(join(root, "README.md"), "utf8");
const yaml = blockOf(text, "yaml");

describe("README", () => {
  test("its scenario has ten lines at most", () => expect(yaml.trimEnd().split("\n").length).toBeLessThanOrEqual(10));

  test("its library code is six lines and gives the value it shows", () => {
    const code = blockOf(text, "ts");
    const { folder } = playground(yaml);
    writeFileSync(join(folder, "use.mjs"), code.replace('"reckon"', JSON.stringify(built("index.js"))));
    const printed = execFileSync(process.execPath, ["use.mjs"], { encoding: "utf8", cwd: folder });
    expect(code.trimEnd().split("\n")).toHaveLength(6);
    expect(printed.trimEnd().split("\n")).toEqual([...code.matchAll(/\/\/ → (.*)$/gm)].map(([, value]) => value));
  });
});

describe.each(pagesInBoth)("%s", (page) => {
  test.each(["en", "zh"] as const)("its commands print what it shows, and draw its pictures: %s", async (lang) => {
    const { text: fresh, pictures } = await freshPage(page, lang);
    expect(fresh).toBe(readFileSync(join(root, pathOf(page, lang)), "utf8"));
    for (const [path, svg] of pictures) expect(svg, path).toBe(readFileSync(join(root, path), "utf8"));
  });

  test("has the same files, commands, pictures and headings in Chinese", () =>
    expect(skeletonOf(page, "zh")).toEqual(skeletonOf(page, "en")));
});

describe("what each number means, in Chinese", () => {
  const sections = (lang: Lang) => readFileSync(join(root, pathOf("docs/methods", lang)), "utf8").split(/^## /m);
  const counted = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([found]) => found).sort();
  const bare = (text: string) => text.replace(/`[^`]+`|\]\([^)]*\)/g, "").replace(/(?<=\d),(?=\d{3})/g, "");
  const pairs = sections("en").map(
    (english, i) => [english.split("\n", 1)[0], english, sections("zh")[i] ?? ""] as const,
  );

  test.each(pairs)("%s: the same code, numbers and formulas", (_heading, english, chinese) => {
    expect(counted(chinese, /`[^`]+`/g)).toEqual(counted(english, /`[^`]+`/g));
    expect(counted(bare(chinese), /\d+(\.\d+)?(e-?\d+)?/g)).toEqual(counted(bare(english), /\d+(\.\d+)?(e-?\d+)?/g));
    const signs = /[\p{Script=Greek}√≤≥±−·²ᵏ⁻₀ₜᵧ½ȳ|÷→←]/gu;
    expect(counted(bare(chinese), signs)).toEqual(counted(bare(english), signs));
  });
});

/** The links of a page to files of the house; where they name a heading of a page, that too. */
function broken(path: string): readonly string[] {
  const links = [...readFileSync(join(root, path), "utf8").matchAll(/\]\((?!https?:)([^)\s]+)\)/g)];
  return links
    .map(([, link = ""]) => link)
    .filter((link) => {
      const [to, anchor] = link.split("#") as [string, string?];
      const file = join(root, to === "" ? path : join(path, "..", to));
      if (!existsSync(file)) return true;
      return anchor !== undefined && !headingsOf(readFileSync(file, "utf8")).includes(anchor);
    });
}

const headingsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));

test.each(pagesInBoth.flatMap((page) => [pathOf(page, "en"), pathOf(page, "zh")]))(
  "the links of %s lead somewhere",
  (path) => expect(broken(path)).toEqual([]),
);

test.each(["en", "zh"] as const)("the cookbook answers twenty questions in 15 lines at most: %s", (lang) => {
  const answers = readFileSync(join(root, pathOf("docs/cookbook", lang)), "utf8")
    .split(/^## /m)
    .slice(1);
  const lengths = answers.map(
    (answer) =>
      answer
        .split("\n")
        .slice(1)
        .filter((line) => !/^(```.*)?$/.test(line)).length,
  );
  expect(lengths).toHaveLength(20);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(15);
});
