import yargs from "yargs";
import type { Lang } from "../base/text.ts";
import { VERSION } from "../base/version.ts";
import { withCommands } from "./commands.ts";
import { complaint } from "./complaint.ts";
import { EXIT, Stop, tell } from "./exit.ts";
import { languageOf, usageWords } from "./language.ts";
import { helpOf, type RunArguments } from "./options.ts";

/** Does what the words behind `reckon` ask for, and gives the exit code; it ends no process, and throws nothing. */
export async function commandLine(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const lang = languageOf(words, env);
  try {
    await parserOf(words, lang).parseAsync();
    return EXIT.done;
  } catch (fault) {
    return exitOf(fault, lang);
  }
}

/** yargs loses a lone dash among the positionals; it travels under another name and is put back before a command runs. */
const DASH = "\u0000-";
const withDash = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(withDash) : value === DASH ? "-" : value;

/** The parser of a command line in the reader's language: `getHelp()` of it is the page that `--help` prints. */
export function parserOf(words: readonly string[], lang: Lang) {
  const say = (zh: string, en: string): string => (lang === "zh" ? zh : en);
  const declared = yargs(words.map((word) => (word === "-" ? DASH : word)))
    .scriptName("reckon")
    .locale(lang === "zh" ? "zh_CN" : "en")
    .updateStrings(usageWords(lang))
    .usage(say("$0 <命令>  规划目标的情景推演", "$0 <command>  scenarios for planning targets"))
    .parserConfiguration({
      "duplicate-arguments-array": true,
      "greedy-arrays": false,
      "parse-positional-numbers": false,
    })
    .option("lang", { choices: ["zh", "en"] as const, requiresArg: true, describe: helpOf("lang", lang) });

  return withCommands(declared, lang)
    .completion("completion", say("打印命令行补全脚本", "print a completion script for the shell"))
    .middleware((args) => {
      for (const [name, value] of Object.entries(args)) args[name] = withDash(value);
    })
    .demandCommand(1, say("请给出一个命令。", "Name a command."))
    .check((args) => {
      const wrong = complaint(args as unknown as RunArguments, lang);
      if (wrong) throw new Error(wrong);
      return true;
    })
    .strict()
    .recommendCommands()
    .version(VERSION)
    .help()
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, fault) => {
      if (fault instanceof Stop) throw fault;
      if (fault && !message) throw fault;
      process.stderr.write(`${message}\n\n${say("用法见", "see")} reckon --help\n`);
      throw new Stop(EXIT.usage);
    });
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
