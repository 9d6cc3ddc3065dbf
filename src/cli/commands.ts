import type { Text } from "../base/text.ts";
import type { AdjustCommand } from "./command/adjust.ts";
import type { ChartCommand } from "./command/chart.ts";
import type { CheckCommand } from "./command/check.ts";
import type { CompletionCommand } from "./command/completion.ts";
import type { ExplainCommand } from "./command/explain.ts";
import type { InitCommand } from "./command/init.ts";
import type { LinesCommand } from "./command/lines.ts";
import type { MergeCommand } from "./command/merge.ts";
import type { RunCommand } from "./command/run.ts";
import type { SensitivityCommand } from "./command/sensitivity.ts";
import type { SolveCommand } from "./command/solve.ts";
import type { SweepCommand } from "./command/sweep.ts";
import { CHANGES, DRAWING, OPTIONS, type Option, type OptionName, OUTPUT, PICTURES } from "./options.ts";
import { TEMPLATE_NAMES } from "./template/names.ts";

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

const FILES: Argument = {
  completed: "scenarios",
  text: { zh: "情景文件、通配符，或 - 表示标准输入", en: "scenario files, globs, or - for standard input" },
};
const FILE: Argument = {
  completed: "scenarios",
  text: { zh: "情景文件，或 - 表示标准输入", en: "a scenario file, or - for standard input" },
};
const TARGET_OPTION: Option = {
  group: "inputs",
  kind: "texts",
  short: "t",
  completed: "targets",
  text: {
    zh: "目标，可重复；只有一个目标时不必写",
    en: "a target, may be repeated; not needed where there is one only",
  },
};
const ONE_TARGET: Option = {
  ...TARGET_OPTION,
  kind: "text",
  text: { zh: "目标；只有一个目标时不必写", en: "the target; not needed where there is one only" },
};
const PROBABILITY_OPTION: Option = {
  group: "inputs",
  kind: "text",
  short: "p",
  text: { zh: "要求的达标概率，例如 80%", en: "the probability that is asked for, as 80%" },
};
const JSON_OPTION: Option = { group: "output", kind: "flag", text: { zh: "以 JSON 打印", en: "print as JSON" } };

/** Every command, by its name. Its code is imported when it is called, so that --help loads none. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  run: {
    takes: "<files..>",
    text: {
      zh: "推演情景，给出每个目标的结论；多个文件则互相比较",
      en: "project scenarios and judge every target; several files are compared",
    },
    arguments: { files: FILES },
    options: [...CHANGES, ...DRAWING, "shard", "second-pass", ...OUTPUT],
    examples: [
      ["run plan.yaml", { zh: "结论、表格、图，写入 output/plan/", en: "verdicts, tables, charts in output/plan/" }],
      [
        "run plan.yaml --set growth=5%",
        { zh: "改一个假设，看有何不同", en: "another assumption, and what it changes" },
      ],
      ["run plan.yaml slow.yaml", { zh: "比较两个情景", en: "two scenarios side by side" }],
      ["run plan.yaml -q --fail-on missed", { zh: "有目标落空就以 4 退出", en: "exit 4 where a target is missed" }],
    ],
    docs: "docs/methods.md",
    run: async (given: RunCommand) => (await import("./command/run.ts")).run(given),
  },
  merge: {
    takes: "<parts..>",
    text: { zh: "合并 run --shard 写出的各份", en: "add up the parts that run --shard wrote" },
    arguments: {
      parts: {
        completed: "files",
        text: { zh: "各份的文件，或通配符", en: "the files of the parts, or globs" },
      },
    },
    options: OUTPUT,
    examples: [
      ["run plan.yaml --shard 1/2 -o part-1", { zh: "一台机器上的一份", en: "a part, on one machine" }],
      ["merge part-1 part-2", { zh: "与一次推演的结果相同", en: "the same bytes as of one run" }],
    ],
    docs: "docs/many-machines.md",
    run: async (given: MergeCommand) => (await import("./command/merge.ts")).merge(given),
  },
  chart: {
    takes: "<file> [names..]",
    text: {
      zh: "画目标、指标或假设的图；不写名称则画总览，多个情景则互相比较",
      en: "draw targets, indicators or assumptions; the overview where none is named; several scenarios are compared",
    },
    arguments: {
      file: FILE,
      names: {
        completed: "names",
        text: {
          zh: "目标、指标、假设的名称；以 .yaml 结尾的是另一个情景",
          en: "targets, indicators, assumptions; what ends in .yaml is another scenario",
        },
      },
    },
    options: [...CHANGES, ...DRAWING, ...PICTURES],
    own: {
      title: { group: "pictures", kind: "text", text: { zh: "图的标题", en: "title of the chart" } },
      index: {
        group: "pictures",
        kind: "number",
        text: { zh: "指标画成指数，该年为100", en: "indicators as an index, that year = 100" },
      },
      distribution: {
        group: "pictures",
        kind: "flag",
        text: { zh: "画它的概率分布", en: "how likely each of its values is" },
      },
      output: {
        group: "output",
        kind: "text",
        short: "o",
        default: "-",
        completed: "files",
        text: {
          zh: "文件名，后缀决定格式（.svg、.png、.json），- 为标准输出",
          en: "file to write, its ending decides (.svg, .png, .json), - for standard output",
        },
      },
    },
    examples: [
      ["chart plan.yaml -o plan.svg", { zh: "总览图", en: "the overview" }],
      ["chart plan.yaml gdp-2025 -o gdp.png", { zh: "一个目标，PNG 图", en: "one target, as a PNG" }],
      ["chart plan.yaml gdp jobs --index 2020", { zh: "两个指标，2020年＝100", en: "two indicators, 2020 = 100" }],
      ["chart plan.yaml slow.yaml gdp-2025", { zh: "两个情景比较", en: "two scenarios" }],
      ["chart plan.yaml growth --size a4", { zh: "一个假设的分布，A4", en: "how an assumption is drawn, on A4" }],
    ],
    docs: "docs/methods.md",
    run: async (given: ChartCommand) => (await import("./command/chart.ts")).chart(given),
  },
  solve: {
    takes: "<file>",
    text: {
      zh: "求假设要取什么值，目标才能达到（或以某一概率达到）",
      en: "find the value of an assumption at which targets are met, or met with a probability",
    },
    arguments: { file: FILE },
    options: [...CHANGES, "draws", "design", "seed"],
    own: {
      target: TARGET_OPTION,
      for: {
        group: "inputs",
        kind: "texts",
        completed: "assumptions",
        text: {
          zh: "要改的假设，可带范围 growth=0%..20%；写几个则一起变动同样多",
          en: "what may move, with bounds where wanted, growth=0%..20%; several move by the same amount",
        },
      },
      probability: PROBABILITY_OPTION,
      joint: {
        group: "inputs",
        kind: "flag",
        text: {
          zh: "概率指所有目标同时达到（否则指每一个）",
          en: "the probability is that of all targets together, rather than of each",
        },
      },
      json: JSON_OPTION,
    },
    examples: [
      ["solve plan.yaml --for growth", { zh: "按中心轨迹，增速要多少", en: "what growth it takes, on the centre" }],
      ["solve plan.yaml -t gdp-2025 --for growth -p 80%", { zh: "以80%的概率达到", en: "with a probability of 80%" }],
      [
        "solve plan.yaml -t a -t b --for x --for y -p 70% --joint",
        { zh: "两个假设一起变动，两个目标同时达到", en: "two assumptions together, two targets together" },
      ],
    ],
    docs: "docs/methods.md",
    run: async (given: SolveCommand) => (await import("./command/solve.ts")).solve(given),
  },
  lines: {
    takes: "<file>",
    text: {
      zh: "预警线：今后每年的值到哪里，目标达标的概率是 80%、50%、20%",
      en: "warning lines: what each coming year must bring for an 80, 50 and 20 % chance of a target",
    },
    arguments: { file: FILE },
    options: [...CHANGES, "draws", "design", "seed"],
    own: {
      target: {
        ...TARGET_OPTION,
        text: { zh: "目标，可重复；不写则全部", en: "a target, may be repeated; all without one" },
      },
      json: JSON_OPTION,
    },
    examples: [["lines plan.yaml", { zh: "各目标逐年的红黄绿灯", en: "each target's lights, year by year" }]],
    docs: "docs/methods.md",
    run: async (given: LinesCommand) => (await import("./command/lines.ts")).lines(given),
  },
  adjust: {
    takes: "<file>",
    text: {
      zh: "目标调整测算：目标改为多少，才能以某一概率达到",
      en: "the figure of a target that holds with a probability",
    },
    arguments: { file: FILE },
    options: [...CHANGES, "draws", "design", "seed"],
    own: {
      target: ONE_TARGET,
      probability: {
        ...PROBABILITY_OPTION,
        otherwise: { zh: "目标的 confidence", en: "the target's confidence" },
      },
      json: JSON_OPTION,
    },
    examples: [
      [
        "adjust plan.yaml -t gdp-2025 -p 80%",
        { zh: "以80%的概率能达到的目标值", en: "what is met with a probability of 80%" },
      ],
    ],
    docs: "docs/methods.md",
    run: async (given: AdjustCommand) => (await import("./command/adjust.ts")).adjust(given),
  },
  sweep: {
    takes: "<file>",
    text: {
      zh: "逐点改变假设，得到一张表：每个点上各目标的值和达标概率",
      en: "vary assumptions point by point: a table of each target's number and probability",
    },
    arguments: { file: FILE },
    options: [...CHANGES, "draws", "seed"],
    own: {
      target: {
        ...TARGET_OPTION,
        text: {
          zh: "目标，可重复；不写则全部可评估的",
          en: "a target, may be repeated; all assessable ones without one",
        },
      },
      vary: {
        group: "inputs",
        kind: "texts",
        completed: "assumptions",
        text: {
          zh: "要改的假设、范围和取值个数，可重复：growth=0%..10%:21",
          en: "an assumption, its range and how many values, may be repeated: growth=0%..10%:21",
        },
      },
      design: {
        group: "inputs",
        kind: "text",
        text: {
          zh: "lhs:500：拉丁超立方的500个点，取自 --vary 的范围；不写 --vary 则取自各假设的分布",
          en: "lhs:500, as many points of a Latin hypercube over the ranges of --vary, or without one over the distributions",
        },
      },
      matrix: {
        group: "inputs",
        kind: "flag",
        text: { zh: "每个假设各取其10%、90%处", en: "each assumption at its own 10 and 90 %" },
      },
      output: {
        group: "output",
        kind: "text",
        short: "o",
        default: "-",
        completed: "files",
        text: { zh: "要写的 CSV，- 为标准输出", en: "the CSV to write, - for standard output" },
      },
      resume: {
        group: "output",
        kind: "flag",
        text: { zh: "接着写中断了的 CSV", en: "go on with a CSV that was interrupted" },
      },
      json: JSON_OPTION,
    },
    examples: [
      [
        "sweep plan.yaml --vary growth=0%..10%:21 -o sweep.csv",
        { zh: "一个假设的21个值", en: "21 values of an assumption" },
      ],
      ["sweep plan.yaml --matrix", { zh: "每个假设低一些、高一些", en: "each assumption lower, and higher" }],
    ],
    docs: "docs/methods.md",
    run: async (given: SweepCommand) => (await import("./command/sweep.ts")).sweep(given),
  },
  sensitivity: {
    takes: "<file>",
    text: {
      zh: "一个目标受什么影响：各假设解释多少，查清哪个最值得",
      en: "what drives a target: how much each assumption explains, and which is worth finding out",
    },
    arguments: { file: FILE },
    options: [...CHANGES, "draws", "design", "seed"],
    own: { target: ONE_TARGET, json: JSON_OPTION },
    examples: [["sensitivity plan.yaml -t gdp-2025", { zh: "哪个假设最要紧", en: "which assumption matters most" }]],
    docs: "docs/methods.md",
    run: async (given: SensitivityCommand) => (await import("./command/sensitivity.ts")).sensitivity(given),
  },
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
    run: async (given: CheckCommand) => (await import("./command/check.ts")).check(given),
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
    run: async (given: ExplainCommand) => (await import("./command/explain.ts")).explain(given),
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
    run: async (given: { readonly document?: boolean }) => (await import("./command/schema.ts")).schema(given),
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
    run: async (given: InitCommand) => (await import("./command/init.ts")).init(given),
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
    run: async (given: CompletionCommand) => (await import("./command/completion.ts")).completion(given),
  },
};

/** The options of a command by name, in the order of its help page. */
export const optionsOf = ({ options, own = {} }: Command): Readonly<Record<string, Option>> => ({
  ...Object.fromEntries(options.map((name) => [name, OPTIONS[name]])),
  ...own,
});
