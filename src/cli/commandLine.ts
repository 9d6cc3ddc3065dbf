import type { Lang, Text } from "../base/text.ts";
import { VERSION } from "../base/version.ts";
import { COMMANDS } from "./commands.ts";
import { complaint } from "./complaint.ts";
import { EXIT, refuse, Stop, tell } from "./exit.ts";
import { languageOf } from "./language.ts";
import type { RunArguments } from "./options.ts";
import { orientation } from "./orientation.ts";
import { helpPage } from "./page.ts";
import { type Asked, parse } from "./parse.ts";

/** Does what the words behind `reckon` ask for, and gives the exit code; it ends no process, and throws nothing. */
export async function commandLine(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const lang = languageOf(words, env);
  try {
    if (words[0] === "--complete") return await offer(words.slice(1));
    await act(parse(words), lang);
    return EXIT.done;
  } catch (fault) {
    return exitOf(fault, lang);
  }
}

/** What a shell may put in the place of the last word: it asks with `reckon --complete …`. */
async function offer(words: readonly string[]): Promise<number> {
  const { offers } = await import("./complete.ts");
  process.stdout.write((await offers(words)).map((each) => `${each}\n`).join(""));
  return EXIT.done;
}

async function act(asked: Asked, lang: Lang): Promise<void> {
  switch (asked.kind) {
    case "nothing":
      process.stdout.write(orientation(lang));
      return;
    case "version":
      process.stdout.write(`${VERSION}\n`);
      return;
    case "help":
      process.stdout.write(helpPage(asked.command, lang, process.stdout.columns));
      return;
    case "wrong":
      return wrongUsage(asked.said[lang], asked.command, lang);
    case "command": {
      const { command, given } = asked;
      const wrong = complaint(given as unknown as RunArguments, lang);
      if (wrong) return wrongUsage(wrong, command, lang);
      await COMMANDS[command]?.run({ ...given, lang } as never);
    }
  }
}

/** Says what is wrong, and which page says how it is written. */
function wrongUsage(said: string, command: string | undefined, lang: Lang): never {
  const page = command === undefined || command === "help" ? "reckon help" : `reckon help ${command}`;
  const usage: Text = { zh: `${said.trim()}\n用法：${page}`, en: `${said.trim()}\nusage: ${page}` };
  return refuse(usage, lang);
}

/** What ended a command: something that has been said, a disk that refuses, or a fault of ours. */
function exitOf(fault: unknown, lang: Lang): number {
  if (fault instanceof Stop) return fault.exit;
  const { code, syscall, path } = fault as Partial<NodeJS.ErrnoException>;
  if (code && syscall && path) {
    tell({ zh: `无法读写 ${path}（${code}）`, en: `${path} cannot be read or written (${code})` }, lang);
    return EXIT.usage;
  }
  const said = fault instanceof Error ? fault.stack : String(fault);
  tell({ zh: `程序出错：${said}`, en: `fault of the program: ${said}` }, lang);
  return EXIT.fault;
}
