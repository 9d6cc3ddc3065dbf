import yargs, { type Argv, type Options } from "yargs";
import type { Lang } from "../base/text.ts";
import { visible } from "../base/visible.ts";
import { COMMANDS, type Command, optionsOf } from "./commands/index.ts";
import { complaint } from "./complaint.ts";
import { EXIT, Stop } from "./exit.ts";
import { GENERAL, type Option, type RunArguments } from "./options.ts";
import { usageCodes, wrongUsage } from "./usage.ts";
import { wrongWords } from "./words.ts";

/** yargs loses a lone dash among the positionals; it travels under another name and is put back before a command runs. */
const DASH = "\u0000-";
const withDash = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(withDash) : value === DASH ? "-" : value;

/** Parses a command line and calls its command; what is wrong is said in the reader's language and ends with exit 2. */
export async function obey(words: readonly string[], lang: Lang): Promise<void> {
  const wrong = wrongWords(words);
  if (wrong) refused(wrong[lang], words, lang);
  await parserOf(words, lang).parseAsync();
}

function refused(wrong: string, words: readonly string[], lang: Lang): never {
  process.stderr.write(`${visible(wrongUsage(wrong, words, lang))}\n`);
  throw new Stop(EXIT.usage);
}

/**
 * yargs with every command and option, and nothing to read in it: it lays a page of help out for each command that it calls, while
 * `helpPage` is the one that is shown.
 */
function parserOf(words: readonly string[], lang: Lang): Argv {
  const cli = yargs(words.map((word) => (word === "-" ? DASH : word)))
    .scriptName("reckon")
    .locale("en")
    .updateStrings(usageCodes)
    .parserConfiguration({
      "dot-notation": false,
      "duplicate-arguments-array": true,
      "greedy-arrays": false,
      "parse-positional-numbers": false,
    })
    .help(false)
    .version(false);
  for (const [name, option] of Object.entries(GENERAL)) cli.option(name, declared(option));
  cli.command("help [command]", false, (own) => own.positional("command", { choices: Object.keys(COMMANDS) }));
  for (const [name, command] of Object.entries(COMMANDS))
    cli.command(
      `${name} ${command.takes}`.trim(),
      false,
      (own) => declare(own, command),
      async (given) => command.run({ ...given, lang } as never),
    );
  return cli
    .middleware((args) => {
      for (const [name, value] of Object.entries(args)) args[name] = withDash(value);
    })
    .check((args) => {
      const wrong = complaint(args as unknown as RunArguments, lang);
      if (wrong) throw new Error(wrong);
      return true;
    })
    .strict()
    .wrap(null)
    .exitProcess(false)
    .fail((message, fault) => {
      if (fault instanceof Stop) throw fault;
      if (fault && !message) throw fault;
      refused(message, words, lang);
    });
}

function declare<T>(yargs: Argv<T>, command: Command): Argv<T> {
  for (const [name, { choices, default: otherwise }] of Object.entries(command.arguments))
    yargs.positional(name, {
      type: "string",
      ...(choices === undefined ? {} : { choices }),
      ...(otherwise === undefined ? {} : { default: otherwise }),
      ...(command.takes.includes(`${name}..`) ? { array: true } : {}),
      ...(command.takes.includes(`<${name}`) ? { demandOption: true } : {}),
    });
  for (const [name, option] of Object.entries(optionsOf(command))) yargs.option(name, declared(option));
  return yargs;
}

/** An option as yargs is told of it. */
function declared({ kind, short, choices, default: otherwise }: Option): Options {
  return {
    type: kind === "flag" ? "boolean" : kind === "number" ? "number" : "string",
    hidden: true,
    ...(kind === "texts" ? { array: true, nargs: 1 } : {}),
    ...(kind === "flag" ? {} : { requiresArg: true }),
    ...(short === undefined ? {} : { alias: short }),
    ...(choices === undefined ? {} : { choices }),
    ...(otherwise === undefined ? {} : { default: otherwise }),
  };
}
