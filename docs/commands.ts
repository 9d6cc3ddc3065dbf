import { parserOf } from "../src/cli/commandLine.ts";

const COMMANDS = ["", "run", "merge", "chart", "check", "explain", "schema", "init"];

/** docs/commands.md as it should be: what `--help` prints, in both languages. */
export async function commandsPage(): Promise<string> {
  const sections = COMMANDS.map(async (command) => {
    const name = command === "" ? "reckon" : `reckon ${command}`;
    const words = command === "" ? [] : [command];
    const [en, zh] = await Promise.all((["en", "zh"] as const).map((lang) => parserOf(words, lang).getHelp()));
    return `## ${name}\n\n\`\`\`console\n$ ${name} --help\n${en}\n\`\`\`\n\n\`\`\`console\n$ ${name} --help --lang zh\n${zh}\n\`\`\`\n`;
  });
  return `# Commands\n\nWhat \`--help\` prints in either language; \`npm run generate\` writes this page.\n\n${(await Promise.all(sections)).join("\n")}`;
}
