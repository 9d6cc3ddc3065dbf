import { parserOf } from "../src/cli/commandLine.ts";
import { COMMANDS } from "../src/cli/commands.ts";
import { orientation } from "../src/cli/orientation.ts";

/** docs/commands.md as it should be: what `--help` prints, in both languages. */
export async function commandsPage(): Promise<string> {
  const sections = ["", ...Object.keys(COMMANDS)].map(async (command) => {
    const name = command === "" ? "reckon" : `reckon ${command}`;
    const words = command === "" ? [] : [command];
    const [en, zh] = await Promise.all((["en", "zh"] as const).map((lang) => parserOf(words, lang).getHelp()));
    return `## ${name}\n\n\`\`\`console\n$ ${name} --help\n${en}\n\`\`\`\n\n\`\`\`console\n$ ${name} --help --lang zh\n${zh}\n\`\`\`\n`;
  });
  const alone = `## reckon alone\n\n\`\`\`console\n$ reckon\n${orientation("en")}\`\`\`\n\n\`\`\`console\n$ reckon --lang zh\n${orientation("zh")}\`\`\`\n\n`;
  return `# Commands\n\nWhat \`--help\`, or \`reckon help <command>\`, prints in either language; \`npm run generate\` writes this page.\n\n${alone}${(await Promise.all(sections)).join("\n")}`;
}
