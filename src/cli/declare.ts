import type { Argv, Options } from "yargs";
import type { Lang } from "../base/text.ts";
import { COMMANDS, type Command, optionsOf } from "./commands.ts";
import { GROUPS, type Option } from "./options.ts";

/** Declares every command to yargs. */
export function withCommands<T>(cli: Argv<T>, lang: Lang): Argv<T> {
  for (const [name, command] of Object.entries(COMMANDS))
    cli.command(
      `${name} ${command.takes}`.trim(),
      command.text[lang],
      (yargs) => declare(yargs, command, lang),
      async (given) => command.run({ ...given, lang } as never),
    );
  return cli;
}

function declare<T>(yargs: Argv<T>, command: Command, lang: Lang): Argv<T> {
  for (const [name, { text, choices, default: otherwise }] of Object.entries(command.arguments))
    yargs.positional(name, {
      type: "string",
      describe: text[lang],
      ...(choices === undefined ? {} : { choices }),
      // Named even where there is none: yargs shows an empty list else.
      default: otherwise,
      ...(command.takes.includes(`${name}..`) ? { array: true } : {}),
      ...(command.takes.includes(`<${name}`) ? { demandOption: true } : {}),
    });
  for (const [name, option] of Object.entries(optionsOf(command))) yargs.option(name, declared(option, lang));
  for (const [line, says] of command.examples) yargs.example(`$0 ${line}`, says[lang]);
  return yargs.epilogue(lang === "zh" ? `更多说明：${command.docs}` : `More: ${command.docs}`);
}

/** An option as yargs is told of it. */
export function declared({ kind, short, choices, ...option }: Option, lang: Lang): Options {
  const type = kind === "flag" ? "boolean" : kind === "number" ? "number" : "string";
  return {
    type,
    describe: option.text[lang],
    group: GROUPS[option.group][lang],
    ...(kind === "texts" ? { array: true, nargs: 1 } : {}),
    ...(kind === "flag" ? {} : { requiresArg: true }),
    ...(short === undefined ? {} : { alias: short }),
    ...(choices === undefined ? {} : { choices }),
    ...(option.default === undefined ? {} : { default: option.default }),
    ...(option.otherwise === undefined ? {} : { defaultDescription: option.otherwise[lang] }),
  };
}
