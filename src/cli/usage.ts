import { didYouMean, nearest } from "../base/nearest.ts";
import type { Lang, Text } from "../base/text.ts";
import { listed } from "../base/text.ts";
import { COMMANDS, optionsOf } from "./commands/index.ts";
import { OPTIONS } from "./options.ts";

/** Parts what the option parser hands over: no word of a command line has it. */
const MARK = "\u0001";

/** A sentence that the parser looks up by a number; ours need none. */
const counted = (code: string): { readonly one: string; readonly other: string } => ({ one: code, other: code });

const coded = (code: string, args: number): string => [code, ...Array(args).fill("%s")].join(MARK);

/** Codes in place of the option parser's own sentences: `wrongUsage` makes sentences of them, in either language. */
const CODES = {
  "Unknown argument: %s": counted(coded("unknown", 1)),
  "Unknown command: %s": counted(coded("unknown", 1)),
  "Not enough non-option arguments: got %s, need at least %s": counted(coded("lacks", 2)),
  "Missing required argument: %s": counted(coded("lacks", 1)),
  "Missing argument value: %s": counted(coded("value", 1)),
  "Not enough arguments following: %s": coded("value", 1),
  "Invalid values:": " ",
  "Argument: %s, Given: %s, Choices: %s": coded("choice", 3),
  "Too many non-option arguments: got %s, maximum of %s": counted(coded("many", 2)),
  "Arguments %s and %s are mutually exclusive": coded("both", 2),
};

/** The parser's sentences as it is to be told them. Its types know nothing of the counted ones. */
export const usageCodes = CODES as unknown as Readonly<Record<string, string>>;

/** What the parser found wrong with some words, as a sentence, and where to read more; what it did not find itself stays as it is. */
export function wrongUsage(found: string, words: readonly string[], lang: Lang): string {
  const command = words.find((word) => Object.hasOwn(COMMANDS, word) || word === "help");
  const line = found.split("\n").find((each) => each.includes(MARK)) ?? found;
  const [code = "", ...args] = line.trim().split(MARK);
  const said = args.length === 0 ? found : (SENTENCES[code]?.(args, words, command) ?? NOTHING)[lang];
  const page = command === undefined || command === "help" ? "reckon help" : `reckon help ${command}`;
  return `${said.trim()}\n${lang === "zh" ? `用法：${page}` : `usage: ${page}`}`;
}

const NOTHING: Text = { zh: "", en: "" };

type Sentence = (args: readonly string[], words: readonly string[], command: string | undefined) => Text;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  unknown: ([names = ""], words, command) => {
    const [name = ""] = names.split(", ");
    const option = words.find((word) => nameOf(word) === name || nameOf(word) === `no-${name}`);
    if (option !== undefined) return unknownOption(option.split("=")[0] ?? option, command);
    if (command === undefined) return unknownCommand(name);
    const takes = `${command} ${COMMANDS[command]?.takes ?? "[command]"}`.trim();
    return {
      zh: `${command} 的参数多了：${name}。写作 reckon ${takes}。`,
      en: `${command} takes no further argument: ${name}. Write reckon ${takes}.`,
    };
  },
  lacks: (_args, _words, command = "") => {
    const takes = `reckon ${command} ${COMMANDS[command]?.takes ?? ""}`;
    return { zh: `${command} 缺少参数。写作 ${takes}。`, en: `${command} lacks an argument. Write ${takes}.` };
  },
  value: ([name = ""]) => ({ zh: `${dashed(name)} 后面缺少值。`, en: `${dashed(name)} needs a value.` }),
  choice: ([name = "", given = "", choices = ""], _words, command) => {
    const [what, allowed] = [hasOption(command, name) ? dashed(name) : command, plain(choices).split(", ")];
    return {
      zh: `${what} 不能是“${plain(given)}”，可选：${listed(allowed, "zh")}。`,
      en: `${what} cannot be ${plain(given)}; choose one of ${listed(allowed, "en")}.`,
    };
  },
};

/** The name in an option as it is typed; empty where the word is none. */
const nameOf = (word: string): string => /^--?([^-=][^=]*)/.exec(word)?.[1] ?? "";

const dashed = (name: string): string => (name.length === 1 ? `-${name}` : `--${name}`);

/** Values without the quotation marks that the parser puts to them. */
const plain = (values: string): string => values.replaceAll('"', "");

const namesOf = (command: string | undefined): readonly string[] => {
  const own = command === undefined ? undefined : COMMANDS[command];
  return [...(own ? Object.keys(optionsOf(own)) : []), "lang", "help", "version"];
};

const hasOption = (command: string | undefined, name: string): boolean => namesOf(command).includes(name);

function unknownOption(written: string, command: string | undefined): Text {
  const near = nearest(nameOf(written), namesOf(command));
  const elsewhere = near === null && Object.hasOwn(OPTIONS, nameOf(written)) ? commandsWith(nameOf(written)) : [];
  const { zh, en } = didYouMean(near === null ? null : dashed(near));
  const of = command ?? "reckon";
  if (elsewhere.length > 0)
    return {
      zh: `${of} 没有选项 ${written}，有它的是：${listed(elsewhere, "zh")}。`,
      en: `${of} has no option ${written}; it belongs to ${listed(elsewhere, "en")}.`,
    };
  return { zh: `${of} 没有选项 ${written}。${zh}`, en: `${of} has no option ${written}. ${en}` };
}

const commandsWith = (option: string): readonly string[] =>
  Object.entries(COMMANDS).flatMap(([name, command]) => (Object.hasOwn(optionsOf(command), option) ? [name] : []));

function unknownCommand(name: string): Text {
  const { zh, en } = didYouMean(nearest(name, Object.keys(COMMANDS)));
  return { zh: `没有命令 ${name}。${zh}`, en: `there is no command ${name}. ${en}` };
}
