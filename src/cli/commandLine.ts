import yargs from "yargs";
import type { Lang } from "../base/text.ts";
import { VERSION } from "../base/version.ts";
import { COMMANDS } from "./commands.ts";
import { complaint } from "./complaint.ts";
import { declared, withCommands } from "./declare.ts";
import { EXIT, Stop, tell } from "./exit.ts";
import { languageOf, pageWords } from "./language.ts";
import { GROUPS, OPTIONS, type RunArguments } from "./options.ts";
import { orientation } from "./orientation.ts";
import { usageCodes, wrongUsage } from "./usage.ts";
import { wrongWords } from "./words.ts";

/** Does what the words behind `reckon` ask for, and gives the exit code; it ends no process, and throws nothing. */
export async function commandLine(words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const lang = languageOf(words, env);
  try {
    if (words[0] === "--complete") return await offer(words.slice(1));
    const wrong = wrongWords(words);
    if (wrong) {
      process.stderr.write(`${wrongUsage(wrong[lang], words, lang)}\n`);
      return EXIT.usage;
    }
    await parserOf(words, lang).parseAsync();
    if (words.every((word, i) => /^--lang\b/.test(word) || words[i - 1] === "--lang"))
      process.stdout.write(orientation(lang));
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

/** yargs loses a lone dash among the positionals; it travels under another name and is put back before a command runs. */
const DASH = "\u0000-";
const withDash = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(withDash) : value === DASH ? "-" : value;

/** The parser of a command line in the reader's language: `getHelp()` of it is the page that `--help` prints. */
export function parserOf(words: readonly string[], lang: Lang) {
  const say = (zh: string, en: string): string => (lang === "zh" ? zh : en);
  const declaredHere = yargs(words.map((word) => (word === "-" ? DASH : word)))
    .scriptName("reckon")
    .locale(lang === "zh" ? "zh_CN" : "en")
    .updateStrings({ ...pageWords(lang), ...usageCodes })
    .usage(say("$0 <命令>  规划目标的情景推演", "$0 <command>  scenarios for planning targets"))
    .parserConfiguration({
      "dot-notation": false,
      "duplicate-arguments-array": true,
      "greedy-arrays": false,
      "parse-positional-numbers": false,
    })
    .option("lang", declared(OPTIONS.lang, lang))
    .help("help", say("显示帮助", "show help"))
    .alias("help", "h")
    .version("version", say("显示版本号", "show the version"), VERSION)
    .alias("version", "v")
    .group(["lang", "help", "version"], GROUPS.general[lang])
    .epilogue(
      say(
        "reckon help run：一个命令的选项和示例。情景文件的写法：docs/format.md；各数的含义：docs/methods.md",
        "reckon help run: a command's options, with examples. How a scenario is written: docs/format.md; what the figures mean: docs/methods.md",
      ),
    );

  return withHelp(withCommands(declaredHere, lang), lang)
    .middleware((args) => {
      for (const [name, value] of Object.entries(args)) args[name] = withDash(value);
    })
    .check((args) => {
      const wrong = complaint(args as unknown as RunArguments, lang);
      if (wrong) throw new Error(wrong);
      return true;
    })
    .strict()
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, fault) => {
      if (fault instanceof Stop) throw fault;
      if (fault && !message) throw fault;
      process.stderr.write(`${wrongUsage(message, words, lang)}\n`);
      throw new Stop(EXIT.usage);
    });
}

type Parser = ReturnType<typeof yargs>;

/** `reckon help run` is `reckon run --help`. */
const withHelp = (cli: Parser, lang: Lang): Parser =>
  cli.command(
    "help [command]",
    lang === "zh" ? "显示一个命令的帮助" : "show the help of a command",
    (own) =>
      own.positional("command", {
        choices: Object.keys(COMMANDS),
        describe: lang === "zh" ? "命令；不写则列出全部" : "a command; all are listed without one",
      }),
    async ({ command }) => {
      process.stdout.write(`${await parserOf(command === undefined ? [] : [command], lang).getHelp()}\n`);
    },
  );

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
