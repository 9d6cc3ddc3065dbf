import type { Lang, Text } from "../base/text.ts";
import { visible } from "../base/visible.ts";

/** What the exit code says; the same in every command. */
export const EXIT = { done: 0, fault: 1, usage: 2, invalid: 3, missed: 4, interrupted: 130 } as const;

/** Ends a command early with a code; what is to be said has been said. */
export class Stop extends Error {
  readonly exit: number;

  constructor(exit: number) {
    super(`exit ${exit}`);
    this.exit = exit;
  }
}

/** Says something on stderr, in the reader's language: stdout is for results alone. */
export function tell(said: Text, lang: Lang): void {
  process.stderr.write(`${visible(said[lang].trim())}\n`);
}

/** Wrong usage: says so, and ends the command. */
export function refuse(said: Text, lang: Lang): never {
  tell(said, lang);
  throw new Stop(EXIT.usage);
}
