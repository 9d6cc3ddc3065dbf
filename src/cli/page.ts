import { bracketed, type Lang, listed, type Text } from "../base/text.ts";
import { columnsOf, wrap } from "../base/width.ts";
import { COMMANDS, type Command, optionsOf } from "./commands/index.ts";
import { GENERAL, GROUPS, type Option } from "./options.ts";

/** How a command is written with its arguments. */
const written = (command: string): string =>
  `reckon ${command} ${command === "help" ? "[command]" : (COMMANDS[command]?.takes ?? "")}`.trim();

type Row = readonly [left: string, right: string];

/** A page is wrapped to a terminal's width; wider than this no line is read. */
const WIDEST = 100;

/** What `--help` prints: all commands, or one with its arguments, options and examples. */
export function helpPage(name: string | undefined, lang: Lang, columns = WIDEST): string {
  const command = name === undefined ? undefined : COMMANDS[name];
  const parts = name !== undefined && command ? commandPage(name, command, lang) : overview(lang);
  const width = Math.min(WIDEST, columns);
  return `${parts.map((part) => (typeof part === "string" ? wrap(part, width) : section(part, width))).join("\n\n")}\n`;
}

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

const said = (zh: string, en: string, lang: Lang): string => (lang === "zh" ? zh : en);

const HELP: Text = { zh: "显示一个命令的帮助", en: "show the help of a command" };

function overview(lang: Lang): readonly (string | Section)[] {
  const rows = Object.entries(COMMANDS).map(([name, { text }]): Row => [written(name), text[lang]]);
  return [
    said("reckon <命令>  规划目标的情景推演", "reckon <command>  scenarios for planning targets", lang),
    { title: said("命令：", "Commands:", lang), rows: [...rows, [written("help"), HELP[lang]]] },
    ...optionSections(GENERAL, lang),
    said(
      "reckon help run：一个命令的选项和示例。情景文件的写法：docs/format.zh.md；各数的含义：docs/methods.zh.md",
      "reckon help run: a command's options, with examples. How a scenario is written: docs/format.md; what the figures mean: docs/methods.md",
      lang,
    ),
  ];
}

function commandPage(name: string, command: Command, lang: Lang): readonly (string | Section)[] {
  const taken = Object.entries(command.arguments).map(
    ([each, { text, choices, default: otherwise }]): Row => [
      each,
      meaning({ text, choices: choices ?? [], otherwise: same(otherwise) }, lang),
    ],
  );
  return [
    written(name),
    command.text[lang],
    ...(taken.length > 0 ? [{ title: said("参数：", "Arguments:", lang), rows: taken }] : []),
    ...optionSections({ ...optionsOf(command), ...GENERAL }, lang),
    {
      title: said("示例：", "Examples:", lang),
      rows: command.examples.map(([line, says]): Row => [`reckon ${line}`, says[lang]]),
    },
    `${said("更多说明：", "More: ", lang)}${inLanguage(command.docs, lang)}`,
  ];
}

/** A page of the documents in the reader's language, where it exists in Chinese. */
const inLanguage = (page: string, lang: Lang): string =>
  lang === "zh" ? page.replace(/\b(format|methods)\.md$/, "$1.zh.md") : page;

/** The options of each group, in the order of the groups. */
function optionSections(options: Readonly<Record<string, Option>>, lang: Lang): readonly Section[] {
  return Object.entries(GROUPS).flatMap(([group, title]) => {
    const own = Object.entries(options).filter(([, option]) => option.group === group);
    const rows = own.map(([name, option]): Row => {
      const { text, choices = [], otherwise = same(option.default) } = option;
      return [spelling(name, option, lang), meaning({ text, choices, otherwise }, lang)];
    });
    return rows.length > 0 ? [{ title: title[lang], rows }] : [];
  });
}

const VALUE = { number: { zh: "数", en: "number" }, other: { zh: "值", en: "value" } } as const;

/** `-n, --draws <number>`. */
function spelling(name: string, { short, kind, value, default: otherwise }: Option, lang: Lang): string {
  const letter = short === undefined ? "    " : `-${short}, `;
  const what = (value ?? (kind === "number" ? VALUE.number : VALUE.other))[lang];
  return `${letter}--${otherwise === true ? "[no-]" : ""}${name}${kind === "flag" ? "" : ` <${what}>`}`;
}

interface Meaning {
  readonly text: Text;
  readonly choices: readonly string[];
  readonly otherwise: Text | null;
}

/** A word that is the same in both languages. */
const same = (word: string | boolean | undefined): Text | null =>
  typeof word === "string" ? { zh: word, en: word } : null;

/** What an option or argument is, the words it may have where its text has not named them, and what it is without. */
function meaning({ text, choices, otherwise }: Meaning, lang: Lang): string {
  const named = choices.every((each) => text[lang].includes(each));
  const words = named ? "" : `${said("：", ": ", lang)}${listed(choices, lang)}`;
  const without = otherwise ? bracketed(`${said("默认：", "default: ", lang)}${otherwise[lang]}`, lang) : "";
  return `${text[lang]}${words}${without}`;
}

/** As wide as what stands to the left may be; what is longer has a line of its own. */
const LEFT = 44;

function section({ title, rows }: Section, width: number): string {
  const left = Math.min(LEFT, Math.max(...rows.map(([each]) => columnsOf(each))));
  const indent = " ".repeat(left + 4);
  const lines = rows.map(([each, right]) => {
    const block = wrap(right, width - indent.length)
      .split("\n")
      .join(`\n${indent}`);
    const gap = left + 2 - columnsOf(each);
    return gap >= 2 ? `  ${each}${" ".repeat(gap)}${block}` : `  ${each}\n${indent}${block}`;
  });
  return [title, ...lines].join("\n");
}
