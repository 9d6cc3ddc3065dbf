import type { Text } from "../base/text.ts";
import { OPTIONS, type Option } from "./options.ts";

/** An option as it stands among the words: how it is typed, its name without `--no-`, and its value where it is written behind it. */
interface Written {
  readonly typed: string;
  readonly name: string;
  readonly value: string | null;
}

/**
 * What is wrong with the options as they are written, null where nothing is. yargs takes `--json=1` for no, `--seed ''` for 0, `--no-draws` for
 * a value, and the last of several flags.
 *
 * @example wrongWords(["run", "x.yaml", "--json=1"]).en // "--json takes no value: write --json alone."
 */
export function wrongWords(words: readonly string[]): Text | null {
  const seen = new Set<string>();
  for (const { typed, name, value } of optionsIn(words)) {
    const kind = kindOf(name);
    if (kind === "flag" && value !== null)
      return { zh: `${typed} 是开关，不带值：只写 ${typed}。`, en: `${typed} takes no value: write ${typed} alone.` };
    if (kind !== "flag" && value === "") return { zh: `${typed} 后面缺少值。`, en: `${typed} needs a value.` };
    if (kind !== "flag" && kind !== null && typed.startsWith("--no-"))
      return { zh: `没有选项 ${typed}。`, en: `there is no option ${typed}.` };
    if (kind === "flag" && seen.has(name))
      return { zh: `--${name} 只能给一次`, en: `--${name} is given more than once` };
    seen.add(name);
  }
  return null;
}

function optionsIn(words: readonly string[]): readonly Written[] {
  const end = words.indexOf("--");
  const before = end < 0 ? words : words.slice(0, end);
  return before.flatMap((word, i): readonly Written[] => {
    const [, typed, name, behind] = /^(--(?:no-)?([^=]+))(=[\s\S]*)?$/.exec(word) ?? [];
    if (typed === undefined || name === undefined) return [];
    const next = kindOf(name) !== "flag" && before[i + 1] === "" ? "" : null;
    return [{ typed, name, value: behind?.slice(1) ?? next }];
  });
}

/** What sort of option a name is; null where there is none of that name. */
function kindOf(name: string): Option["kind"] | null {
  if (name === "help" || name === "version") return "flag";
  const all: Readonly<Record<string, Option>> = OPTIONS;
  return Object.hasOwn(all, name) ? (all[name]?.kind ?? null) : null;
}
