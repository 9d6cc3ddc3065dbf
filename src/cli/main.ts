#!/usr/bin/env node
import yargs from "yargs";
import { VERSION } from "../base/version.ts";
import { withCommands } from "./commands.ts";
import { complaint } from "./complaint.ts";
import { EXIT, Stop, tell } from "./exit.ts";
import { languageOf, usageWords } from "./language.ts";
import { helpOf, type RunArguments } from "./options.ts";

/** yargs loses a lone dash among the positionals; it travels under another name and is put back before a command runs. */
const DASH = "\u0000-";
const withDash = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(withDash) : value === DASH ? "-" : value;

const argv = process.argv.slice(2).map((word) => (word === "-" ? DASH : word));
const lang = languageOf(argv, process.env);
const say = (zh: string, en: string): string => (lang === "zh" ? zh : en);

/** A reader that stops listening (`| head`) is no error; the files are still written. */
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code !== "EPIPE") throw fault;
});

const declared = yargs(argv)
  .scriptName("reckon")
  .locale("en")
  .updateStrings(usageWords(lang))
  .usage(say("$0 <命令>  规划目标的情景推演", "$0 <command>  scenarios for planning targets"))
  .parserConfiguration({ "duplicate-arguments-array": true, "greedy-arrays": false, "parse-positional-numbers": false })
  .option("lang", { choices: ["zh", "en"] as const, requiresArg: true, describe: helpOf("lang", lang) });

const cli = withCommands(declared, lang)
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
  .fail((message, fault) => {
    if (fault instanceof Stop) throw fault;
    if (fault && !message) throw fault;
    process.stderr.write(`${message ?? fault?.message}\n\n${say("用法见", "see")} reckon --help\n`);
    throw new Stop(EXIT.usage);
  });

/** What ended a command: something that has been said, a disk that refuses, or a fault of ours. */
function exitOf(fault: unknown): number {
  if (fault instanceof Stop) return fault.exit;
  const { code, syscall, path } = fault as Partial<NodeJS.ErrnoException>;
  if (code && syscall && path) {
    tell({ zh: `无法读写 ${path}（${code}）`, en: `${path} cannot be read or written (${code})` }, lang);
    return EXIT.usage;
  }
  const said = (fault as Error)?.stack ?? String(fault);
  tell({ zh: `程序出错：${said}`, en: `fault of the program: ${said}` }, lang);
  return EXIT.fault;
}

try {
  await cli.parseAsync();
} catch (fault) {
  process.exitCode = exitOf(fault);
}
