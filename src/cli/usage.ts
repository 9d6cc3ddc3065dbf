import { didYouMean, nearest } from "../base/nearest.ts";
import { listed, type Text } from "../base/text.ts";
import { COMMANDS, optionsOf } from "./commands.ts";

// What is said of wrong usage.

/** How a command is written with its arguments. @example written("run") // "reckon run <files..>" */
export const written = (command: string): string =>
  `reckon ${command} ${command === "help" ? "[command]" : (COMMANDS[command]?.takes ?? "")}`.trim();

/** The first word is no command. */
export function unknownCommand(name: string): Text {
  const { zh, en } = didYouMean(nearest(name, Object.keys(COMMANDS)));
  return { zh: `没有命令 ${name}。${zh}`, en: `there is no command ${name}. ${en}` };
}

/** An option that the command has not: the nearest of its own, or else who has it. */
export function unknownOption(word: string, command: string | undefined, own: readonly string[]): Text {
  const name = word.replace(/^-+/, "");
  const near = nearest(name, own);
  const having = near === null ? commandsWith(name) : [];
  const of = command ?? "reckon";
  if (having.length > 0)
    return {
      zh: `${of} 没有选项 ${word}，有它的是：${listed(having, "zh")}。`,
      en: `${of} has no option ${word}; it belongs to ${listed(having, "en")}.`,
    };
  const { zh, en } = didYouMean(near === null ? null : `--${near}`);
  return { zh: `${of} 没有选项 ${word}。${zh}`, en: `${of} has no option ${word}. ${en}` };
}

const commandsWith = (option: string): readonly string[] =>
  Object.entries(COMMANDS).flatMap(([name, command]) =>
    Object.entries(optionsOf(command)).some(([each, { short }]) => each === option || short === option) ? [name] : [],
  );

/** A word too many. */
export const tooMany = (command: string, word: string): Text => ({
  zh: `${command} 的参数多了：${word}。写作 ${written(command)}。`,
  en: `${command} takes no further argument: ${word}. Write ${written(command)}.`,
});

/** A word that is missing. */
export const lacks = (command: string): Text => ({
  zh: `${command} 缺少参数。写作 ${written(command)}。`,
  en: `${command} lacks an argument. Write ${written(command)}.`,
});

/** An option without its value. */
export const noValue = (word: string): Text => ({ zh: `${word} 后面缺少值。`, en: `${word} needs a value.` });

/** A value behind what takes none. */
export const plainFlag = (word: string): Text => ({
  zh: `${word} 是开关，后面不写值；关闭写作 ${word.replace(/^--/, "--no-")}。`,
  en: `${word} takes no value; ${word.replace(/^--/, "--no-")} turns it off.`,
});

/** A word that is none of some. */
export const notAmong = (what: string, given: string, allowed: readonly string[]): Text => ({
  zh: `${what} 不能是“${given}”，可选：${listed(allowed, "zh")}。`,
  en: `${what} cannot be ${given}; choose one of ${listed(allowed, "en")}.`,
});
