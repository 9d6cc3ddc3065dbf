import type { Args, Diagnostic } from "../diagnostic.ts";
import type { Lang } from "../text.ts";
import { engineMessages } from "./engine.ts";
import { formulaMessages } from "./formula.ts";
import { lintMessages } from "./lint.ts";
import type { Message } from "./message.ts";
import { scenarioMessages } from "./scenario.ts";
import { targetMessages } from "./target.ts";
import { usageMessages } from "./usage.ts";

export const messages: Readonly<Record<string, Message>> = {
  ...scenarioMessages,
  ...formulaMessages,
  ...targetMessages,
  ...lintMessages,
  ...engineMessages,
  ...usageMessages,
};

const fill = (template: string, args: Args, lang: Lang): string =>
  template.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
    const arg = args[name] ?? whole;
    return typeof arg === "object" ? arg[lang] : String(arg);
  });

/** The sentence of a diagnostic, in the reader's language. */
export function messageOf(diagnostic: Diagnostic, lang: Lang): string {
  const message = messages[diagnostic.code];
  if (!message) throw new Error(`no message for the code ${diagnostic.code}`);
  return fill(message.text[lang], diagnostic.args, lang);
}

/** What the reader can do about it; an empty string where nothing general can be said. */
export function remedyOf(diagnostic: Diagnostic, lang: Lang): string {
  const remedy = messages[diagnostic.code]?.remedy;
  return remedy ? fill(remedy[lang], diagnostic.args, lang) : "";
}
