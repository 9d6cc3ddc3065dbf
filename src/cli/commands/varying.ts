import type { ChooseCommand } from "../command/choose.ts";
import type { DiscoverCommand } from "../command/discover.ts";
import type { ReachCommand } from "../command/reach.ts";
import type { SensitivityCommand } from "../command/sensitivity.ts";
import type { SweepCommand } from "../command/sweep.ts";
import { CHANGES } from "../options.ts";
import {
  ANSWERED,
  ANY_TARGETS,
  ASKED,
  type Command,
  DRAWN,
  FILE,
  FILES,
  JSON_OPTION,
  ONE_TARGET,
  PROBABILITY_OPTION,
  TARGET_OPTION,
} from "./command.ts";

/** Commands that look at many settings or futures: what varies, what levers can do, what drives it. */
export const VARYING: Readonly<Record<string, Command>> = {
  sweep: {
    takes: "<file>",
    text: {
      zh: "逐点改变假设，得到一张表：每个点上各目标的值和达标概率",
      en: "vary assumptions point by point: a table of each target's number and probability",
    },
    arguments: { file: FILE },
    options: [...CHANGES, "draws", "seed", "size", "theme"],
    own: {
      target: ANY_TARGETS,
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
      ...ANSWERED,
    },
    examples: [
      [
        "sweep plan.yaml --vary growth=0%..10%:21 -o sweep.csv",
        { zh: "一个假设的21个值", en: "21 values of an assumption" },
      ],
      ["sweep plan.yaml --matrix", { zh: "每个假设低一些、高一些", en: "each assumption lower, and higher" }],
    ],
    docs: "docs/methods.md",
    run: async (given: SweepCommand) => (await import("../command/sweep.ts")).sweep(given),
  },
  reach: {
    takes: "<file>",
    text: {
      zh: "可控变量在其范围内能达到什么：证明、冲突、最省力的组合、最晚何时起步",
      en: "what levers can reach within their bounds: proofs, conflicts, the least effort, the last year to start",
    },
    arguments: { file: FILE },
    options: ASKED,
    own: {
      target: ANY_TARGETS,
      probability: {
        ...PROBABILITY_OPTION,
        text: {
          zh: "所有目标同时达到的概率，例如 80%；不写则按中心轨迹",
          en: "with which all targets are to hold together, as 80%; on the central trajectory without one",
        },
      },
      json: JSON_OPTION,
    },
    examples: [
      [
        "reach plan.yaml",
        { zh: "哪些目标达得到，怎样最省力", en: "which targets can be met, and with the least effort" },
      ],
      [
        "reach plan.yaml -t gdp-2025 -p 80%",
        { zh: "以80%的概率达到，最省力的组合", en: "the mix that takes least for 80%" },
      ],
    ],
    docs: "docs/methods.md",
    run: async (given: ReachCommand) => (await import("../command/reach.ts")).reach(given),
  },
  choose: {
    takes: "<files..>",
    text: {
      zh: "在几个情景之间选方案：各方案的达标概率、遗憾、费力",
      en: "choose among options over scenarios: their probability, regret and effort",
    },
    arguments: { files: FILES },
    options: ASKED,
    own: {
      target: {
        ...TARGET_OPTION,
        text: {
          zh: "要同时达到的目标，可重复；不写则可控变量影响的全部目标",
          en: "a target that is to hold, may be repeated; all that a lever moves without one",
        },
      },
      options: {
        group: "inputs",
        kind: "text",
        choices: ["files", "levers"],
        default: "files",
        text: {
          zh: "方案取各文件中可控变量的值（files），或再加上由可控变量拼出的方案（levers）",
          en: "options are what the levers stand at in the files (files), or also mixes made of the levers (levers)",
        },
      },
      output: {
        group: "output",
        kind: "text",
        short: "o",
        completed: "files",
        text: { zh: "另写一份 CSV，每个方案和情景一行", en: "write a CSV too, a line an option and scenario" },
      },
      json: JSON_OPTION,
    },
    examples: [
      [
        "choose plan.yaml slow.yaml --options levers",
        { zh: "哪个方案在两种情景下都站得住", en: "which option stands up in both scenarios" },
      ],
    ],
    docs: "docs/methods.md",
    run: async (given: ChooseCommand) => (await import("../command/choose.ts")).choose(given),
  },
  discover: {
    takes: "<file>",
    text: {
      zh: "目标在什么前景下达不到（或达到）：用假设的范围说明（情景发现）",
      en: "in which futures a target is missed (or met), told by ranges of assumptions (scenario discovery)",
    },
    arguments: {
      file: {
        completed: "files",
        text: {
          zh: "情景文件，或抽样的表（.csv、.parquet）",
          en: "a scenario file, or a table of draws (.csv, .parquet)",
        },
      },
    },
    options: ASKED,
    own: {
      target: ONE_TARGET,
      of: {
        group: "inputs",
        kind: "text",
        choices: ["missed", "met"],
        otherwise: { zh: "次数较少的一种", en: "whichever is rarer" },
        text: { zh: "说明何时达不到（missed）或达到（met）", en: "tell when it is missed, or when it is met" },
      },
      hit: {
        group: "inputs",
        kind: "text",
        text: {
          zh: "抽样的表中要说明的一列，值为 1 和 0",
          en: "of a table of draws the column that is to be told, of 1 and 0",
        },
      },
      json: JSON_OPTION,
    },
    examples: [
      ["discover plan.yaml -t gdp-2025", { zh: "什么情况下达不到（或达到）", en: "when the target is missed, or met" }],
      ["discover draws.parquet --hit gdp-2025.hit", { zh: "由任意一张抽样的表", en: "from any table of draws" }],
    ],
    docs: "docs/methods.md",
    run: async (given: DiscoverCommand) => (await import("../command/discover.ts")).discover(given),
  },
  sensitivity: {
    takes: "<file>",
    text: {
      zh: "一个目标受什么影响：各假设解释多少，查清哪个最值得",
      en: "what drives a target: how much each assumption explains, and which is worth finding out",
    },
    arguments: { file: FILE },
    options: [...ASKED, ...DRAWN],
    own: { target: ONE_TARGET, ...ANSWERED },
    examples: [["sensitivity plan.yaml -t gdp-2025", { zh: "哪个假设最要紧", en: "which assumption matters most" }]],
    docs: "docs/methods.md",
    run: async (given: SensitivityCommand) => (await import("../command/sensitivity.ts")).sensitivity(given),
  },
};
