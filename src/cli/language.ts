import type { Lang } from "../base/text.ts";

/** `--lang`, else the locale of the environment. Read before the options are parsed, so that help speaks it too. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = argv[at]?.includes("=") ? argv[at]?.split("=")[1] : argv[at + 1];
  if (at >= 0 && (asked === "zh" || asked === "en")) return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** Sentences that the option parser looks up by a number; Chinese has one form for every number. */
const counted = (zh: string) => ({ one: zh, other: zh });

/** The sentences of the option parser, in Chinese; English is its own default, and so is what is not here. */
const ZH = {
  "Commands:": "命令：",
  "Options:": "选项：",
  "Positionals:": "参数：",
  "Show help": "显示帮助",
  "Show version number": "显示版本号",
  boolean: "开关",
  string: "文本",
  number: "数",
  array: "可重复",
  required: "必填",
  "default:": "默认：",
  "choices:": "可选：",
  "Unknown argument: %s": counted("没有这个选项：%s"),
  "Unknown command: %s": counted("没有这个命令：%s"),
  "Did you mean %s?": "是不是 %s？",
  "Invalid values:": "选项值不对：",
  "Argument: %s, Given: %s, Choices: %s": "%s：给的是 %s，可选 %s",
  "Not enough non-option arguments: got %s, need at least %s": counted("参数不够：给了 %s 个，至少要 %s 个"),
  "Missing required argument: %s": counted("缺少参数：%s"),
  "Not enough arguments following: %s": "选项缺少值：%s",
};

/** The option parser's sentences in a language. Its types know nothing of the counted ones. */
export const usageWords = (lang: Lang) => (lang === "zh" ? ZH : {}) as Readonly<Record<string, string>>;
