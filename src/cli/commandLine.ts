import type { Lang } from "../base/text.ts";
import { VERSION } from "../base/version.ts";
import { COMMANDS } from "./commands/index.ts";
import { EXIT, Stop, tell } from "./exit.ts";
import { faultText } from "./fault.ts";
import { languageOf } from "./language.ts";
import { orientation } from "./orientation.ts";
import { helpPage } from "./page.ts";

/**
 * Does what the words behind `reckon` ask for, and gives the exit code; it ends no process, and throws nothing. What a person
 * asks to read stands in the tables of commands and options; the parser is loaded where there is something to parse.
 */
export async function commandLine(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const lang = languageOf(words, env);
  try {
    if (words[0] === "--complete") await offer(words.slice(1));
    else {
      const page = asked(words, lang);
      if (page === null) await (await import("./parser.ts")).obey(words, lang);
      else process.stdout.write(page);
    }
    return EXIT.done;
  } catch (fault) {
    return exitOf(fault, lang);
  }
}

/** What a shell may put in the place of the last word: it asks with `reckon --complete …`. */
async function offer(words: readonly string[]): Promise<void> {
  const { offers } = await import("./complete.ts");
  process.stdout.write((await offers(words)).map((each) => `${each}\n`).join(""));
}

/**
 * The page that some words ask for: nothing behind `reckon`, `--version`, `help`, `help run`, `run … --help`. Null where they ask
 * for something else, or name a command that there is not.
 */
function asked(words: readonly string[], lang: Lang): string | null {
  if (/^(--lang[= ](zh|en))?$/.test(words.join(" "))) return orientation(lang);
  const own = words.filter((word, i) => !/^--lang\b/.test(word) && words[i - 1] !== "--lang");
  const options = own.slice(0, own.includes("--") ? own.indexOf("--") : own.length);
  const [first, second] = own;
  const helps = options.some((word) => /^(--help|-[a-z]*h)$/.test(word));
  if (!helps && options.some((word) => /^(--version|-v)$/.test(word))) return `${VERSION}\n`;
  if (first === "help" ? own.length > 2 : !helps) return null;
  const named = first === "help" ? second : first;
  if (named === undefined || named.startsWith("-")) return helpPage(undefined, lang, process.stdout.columns);
  return Object.hasOwn(COMMANDS, named) ? helpPage(named, lang, process.stdout.columns) : null;
}

/** What ended a command: something that has been said, a disk that refuses, or a fault of ours. */
function exitOf(fault: unknown, lang: Lang): number {
  if (fault instanceof Stop) return fault.exit;
  const told = faultText(fault, "stdin");
  if (told) {
    tell(told, lang);
    return EXIT.usage;
  }
  const said = fault instanceof Error ? fault.stack : String(fault);
  tell({ zh: `程序出错：${said}`, en: `fault of the program: ${said}` }, lang);
  return EXIT.fault;
}
