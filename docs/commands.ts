import type { Lang } from "../src/base/text.ts";
import { COMMANDS } from "../src/cli/commands/index.ts";
import { orientation } from "../src/cli/orientation.ts";
import { helpPage } from "../src/cli/page.ts";

/** docs/commands.md as it should be: what `reckon` alone and `--help` print, in both languages. */
export function commandsPage(): string {
  const alone = blocks("reckon alone", "reckon", orientation, " --lang zh");
  const pages = [undefined, ...Object.keys(COMMANDS)].map((command) => {
    const name = command === undefined ? "reckon" : `reckon ${command}`;
    return blocks(name, `${name} --help`, (lang) => helpPage(command, lang), " --lang zh");
  });
  const opening =
    "# Commands\n\nWhat `--help`, or `reckon help <command>`, prints in either language; `npm run generate` writes this page.\n";
  return [opening, alone, ...pages].join("\n");
}

const blocks = (title: string, line: string, print: (lang: Lang) => string, zh: string): string =>
  `## ${title}\n\n\`\`\`console\n$ ${line}\n${print("en")}\`\`\`\n\n\`\`\`console\n$ ${line}${zh}\n${print("zh")}\`\`\`\n`;
