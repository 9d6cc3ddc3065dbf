import { GRAVITIES, type Gravity, messages, type WarningCode, warned } from "../src/base/messages/index.ts";
import type { Message } from "../src/base/messages/message.ts";

const HEADS: Readonly<Record<Gravity, string>> = {
  contradiction: "Something contradicts itself, or does nothing",
  doubt: "Something is doubtful",
  draws: "How it was drawn",
  idle: "Something is stated and not used",
  source: "Nobody is named for a figure",
};

/** docs/warnings.md as it should be: every kind of warning, the gravest first, with what it says and what to do. */
export function warningsPage(): string {
  const codes = Object.keys(warned) as readonly WarningCode[];
  const sections = GRAVITIES.map((gravity) => {
    const rows = codes.filter((code) => warned[code].gravity === gravity).map(row);
    return `## ${HEADS[gravity]}\n\n| code | about | it says | what to do |\n|---|---|---|---|\n${rows.join("\n")}\n`;
  });
  return `# Warnings

\`reckon check plan.yaml\` tells a kind of warning in a line, with how many there are and the first places, the gravest kind first;
\`--all\` lists each with its line and what to do, \`--json\` gives all of them as data. Other commands count them in one line on stderr, and tell what only their own draws can show (\`engine-…\`, \`centre-off-middle\`). A
warning never changes a figure, and codes are never renamed. This page is written by \`npm run generate\`.

${sections.join("\n")}`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function row(code: WarningCode): string {
  const { text, remedy }: Message = messages[code];
  const { zh, en } = warned[code].title;
  return `| \`${code}\` | ${en} ${zh} | ${cell(text.en)} | ${cell(remedy?.en ?? "")} |`;
}
