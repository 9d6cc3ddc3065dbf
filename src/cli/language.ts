import type { Lang } from "../base/text.ts";

/** `--lang`, else the locale of the environment. Read before the options are parsed, so that help speaks it too. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = argv[at]?.includes("=") ? argv[at]?.split("=")[1] : argv[at + 1];
  if (at >= 0 && (asked === "zh" || asked === "en")) return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** What the option parser puts on a help page, in Chinese; English is its own default. */
const ZH = {
  "Commands:": "命令：",
  "Options:": "选项：",
  "Positionals:": "参数：",
  "Examples:": "示例：",
  boolean: "开关",
  string: "文本",
  number: "数",
  array: "可重复",
  required: "必填",
  "default:": "默认",
  "choices:": "可选",
};

/** The words of help pages in a language. */
export const pageWords = (lang: Lang): Readonly<Record<string, string>> => (lang === "zh" ? ZH : {});
