import type { Text } from "../../base/text.ts";
import { CHANGES, type Option, type OptionName } from "../options.ts";

/** A word of a command that is no option: a file, a name. */
interface Argument {
  readonly text: Text;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly completed?: "scenarios" | "files" | "targets" | "names";
}

/** A command: whatever help, parser and completion say of it is read from here. */
export interface Command {
  /** Its arguments: `<one>`, `<several..>`, `[what may be left out]`. */
  readonly takes: string;
  readonly text: Text;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly options: readonly OptionName[];
  /** Options of its own, or that mean something of its own. */
  readonly own?: Readonly<Record<string, Option>>;
  readonly examples: readonly (readonly [line: string, says: Text])[];
  /** The page that says more. */
  readonly docs: string;
  readonly run: (given: never) => Promise<void>;
}

/** Scenario files. */
export const FILES: Argument = {
  completed: "scenarios",
  text: { zh: "情景文件、通配符，或 - 表示标准输入", en: "scenario files, globs, or - for standard input" },
};
/** One scenario file. */
export const FILE: Argument = {
  completed: "scenarios",
  text: { zh: "情景文件，或 - 表示标准输入", en: "a scenario file, or - for standard input" },
};
/** Targets, by name. */
export const TARGET_OPTION: Option = {
  group: "inputs",
  kind: "texts",
  short: "t",
  completed: "targets",
  text: {
    zh: "目标，可重复；只有一个目标时不必写",
    en: "a target, may be repeated; not needed where there is one only",
  },
};
/** The same where none means all. */
export const ANY_TARGETS: Option = {
  ...TARGET_OPTION,
  text: {
    zh: "目标，可重复；不写则全部可评估的",
    en: "a target, may be repeated; all assessable ones without one",
  },
};
/** One target, by name. */
export const ONE_TARGET: Option = {
  ...TARGET_OPTION,
  kind: "text",
  text: { zh: "目标；只有一个目标时不必写", en: "the target; not needed where there is one only" },
};
/** The probability that is asked for. */
export const PROBABILITY_OPTION: Option = {
  group: "inputs",
  kind: "text",
  short: "p",
  text: { zh: "要求的达标概率，例如 80%", en: "the probability that is asked for, as 80%" },
};
/** Prints the document. */
export const JSON_OPTION: Option = { group: "output", kind: "flag", text: { zh: "以 JSON 打印", en: "print as JSON" } };
/** Draws the answer. */
export const CHART_OPTION: Option = {
  group: "pictures",
  kind: "text",
  completed: "files",
  value: { zh: "文件", en: "file" },
  text: {
    zh: "另把答案画成图，后缀决定格式：.svg、.png、.json（Vega-Lite）",
    en: "draw the answer too, the file's ending decides: .svg, .png, .json (Vega-Lite)",
  },
};
/** How a scenario is asked: with changes, and with draws laid out as wanted. */
export const ASKED: readonly OptionName[] = [...CHANGES, "draws", "design", "seed"];
/** How the picture of an answer looks. */
export const DRAWN: readonly OptionName[] = ["size", "theme"];
/** The commands' options of an answer that can be drawn: printed, and drawn. */
export const ANSWERED = { json: JSON_OPTION, chart: CHART_OPTION } as const;
