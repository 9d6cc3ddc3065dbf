import type { Lang } from "../base/text.ts";

/** `--lang`, else the locale of the environment. Read before the options are parsed, so that help speaks it too. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = argv[at]?.includes("=") ? argv[at]?.split("=")[1] : argv[at + 1];
  if (at >= 0 && (asked === "zh" || asked === "en")) return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}
