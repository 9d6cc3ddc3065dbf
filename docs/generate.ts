import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { temporary } from "../test/setup.ts";
import { commandsPage } from "./commands.ts";
import { generated } from "./generated.ts";
import { freshPage, pagesInBoth, pathOf } from "./pages.ts";

/** Everything in the documents that is written by a program; it is told in docs/ what and how. */
function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

for (const [path, text] of generated()) put(path, text);
put("docs/commands.md", await commandsPage());
const clear = temporary();
for (const page of pagesInBoth)
  for (const lang of ["en", "zh"] as const) {
    const { text, pictures } = await freshPage(page, lang);
    put(pathOf(page, lang), text);
    for (const [path, svg] of pictures) put(path, svg);
  }
clear();
