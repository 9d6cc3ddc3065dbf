import type { CheckCommand } from "../command/check.ts";
import type { CompletionCommand } from "../command/completion.ts";
import type { ExplainCommand } from "../command/explain.ts";
import type { InitCommand } from "../command/init.ts";
import { CHANGES } from "../options.ts";
import { TEMPLATE_NAMES } from "../template/names.ts";
import { type Command, FILE, FILES, JSON_OPTION } from "./command.ts";

/** Commands about the file itself, and about the command line. */
export const WRITING: Readonly<Record<string, Command>> = {
  check: {
    takes: "<files..>",
    text: { zh: "检查情景文件，不推演", en: "check scenario files without projecting them" },
    arguments: { files: FILES },
    options: CHANGES,
    own: {
      all: {
        group: "output",
        kind: "flag",
        short: "a",
        text: {
          zh: "逐条列出警告，带所在的行和改法（否则每类一行）",
          en: "list every warning with its line and what to do, rather than a line a kind",
        },
      },
      missing: {
        group: "output",
        kind: "flag",
        text: { zh: "列出缺少的数据及填写位置", en: "list every missing figure and where to enter it" },
      },
      json: JSON_OPTION,
    },
    examples: [
      ["check plan.yaml", { zh: "自相矛盾之处、缺少的来源", en: "contradictions, and what has no source" }],
      ["check plan.yaml --all", { zh: "逐条列出，附改法", en: "each of them, with what to do" }],
      ["check plan.yaml --missing", { zh: "还缺哪些数据", en: "the figures that are still missing" }],
    ],
    docs: "docs/warnings.md",
    run: async (given: CheckCommand) => (await import("../command/check.ts")).check(given),
  },
  explain: {
    takes: "<file> [name]",
    text: {
      zh: "说明每个值的来源、算法和结果：写在哪里、谁说的、如何算出",
      en: "say of each value who says so, where it is set and how it is worked out",
    },
    arguments: {
      file: FILE,
      name: {
        completed: "names",
        text: { zh: "假设、指标或目标；不写则全部", en: "an assumption, indicator or target; all without one" },
      },
    },
    options: [...CHANGES, "draws", "design", "seed"],
    own: {
      stages: {
        group: "output",
        kind: "flag",
        text: {
          zh: "另列各阶段的一行文字：写的公式、检查后的公式、指令",
          en: "list each stage's line too: the formula as written, as checked, as instructions",
        },
      },
      json: JSON_OPTION,
    },
    examples: [["explain plan.yaml machinery", { zh: "一个指标从何而来", en: "where an indicator comes from" }]],
    docs: "docs/format.md",
    run: async (given: ExplainCommand) => (await import("../command/explain.ts")).explain(given),
  },
  schema: {
    takes: "",
    text: { zh: "打印情景文件的 JSON Schema", en: "print the JSON Schema of scenario files" },
    arguments: {},
    options: [],
    own: {
      document: {
        group: "output",
        kind: "flag",
        text: { zh: "改为 --json 文档的", en: "that of the --json document instead" },
      },
    },
    examples: [
      ["schema > scenario.schema.json", { zh: "供编辑器补全和检查", en: "for completion and checks in an editor" }],
    ],
    docs: "docs/format.md",
    run: async (given: { readonly document?: boolean }) => (await import("../command/schema.ts")).schema(given),
  },
  init: {
    takes: "[file]",
    text: { zh: "写一份带注释的入门情景", en: "write a commented starter scenario" },
    arguments: {
      file: {
        default: "scenario.yaml",
        completed: "files",
        text: { zh: "要写的文件，- 为标准输出", en: "the file to write, - for standard output" },
      },
    },
    options: [],
    own: {
      template: {
        group: "output",
        kind: "text",
        short: "t",
        choices: TEMPLATE_NAMES,
        default: "simple",
        text: {
          zh: "从哪个样例开始：simple 一个目标；city 城市规划；department 部门任务；county 分区县汇总",
          en: "what to begin with: simple, one target; city, a city's plan; department, a department's tasks; county, districts and their total",
        },
      },
      force: {
        group: "output",
        kind: "flag",
        short: "f",
        text: { zh: "覆盖已有文件", en: "overwrite an existing file" },
      },
    },
    examples: [
      ["init plan.yaml", { zh: "一个目标，逐行说明", en: "one target, every line explained" }],
      ["init county.yaml --template county", { zh: "分区县的数与合计", en: "districts and their totals" }],
    ],
    docs: "docs/format.md",
    run: async (given: InitCommand) => (await import("../command/init.ts")).init(given),
  },
  completion: {
    takes: "[shell]",
    text: {
      zh: "打印补全脚本：命令、选项、文件、目标和假设",
      en: "print a completion script: commands, options, files, targets and assumptions",
    },
    arguments: {
      shell: { choices: ["bash", "zsh"], text: { zh: "不写则按 $SHELL", en: "that of $SHELL without one" } },
    },
    options: [],
    examples: [
      ["completion bash >> ~/.bashrc", { zh: "bash：重新打开终端后生效", en: "bash; then open a new terminal" }],
      ["completion zsh > ~/.zfunc/_reckon", { zh: "zsh：~/.zfunc 要在 fpath 里", en: "zsh; ~/.zfunc is in its fpath" }],
    ],
    docs: "docs/commands.md",
    run: async (given: CompletionCommand) => (await import("../command/completion.ts")).completion(given),
  },
};
