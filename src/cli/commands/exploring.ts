import type { AdjustCommand } from "../command/adjust.ts";
import type { LinesCommand } from "../command/lines.ts";
import type { SolveCommand } from "../command/solve.ts";
import {
  ANSWERED,
  ASKED,
  type Command,
  DRAWN,
  FILE,
  ONE_TARGET,
  PROBABILITY_OPTION,
  TARGET_OPTION,
} from "./command.ts";

/** Commands that ask a scenario for a figure: what it takes, where the lines are, what could be aimed at. */
export const EXPLORING: Readonly<Record<string, Command>> = {
  solve: {
    takes: "<file>",
    text: {
      zh: "求假设要取什么值，目标才能达到（或以某一概率达到）",
      en: "find the value of an assumption at which targets are met, or met with a probability",
    },
    arguments: { file: FILE },
    options: [...ASKED, ...DRAWN],
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
      ...ANSWERED,
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
    run: async (given: SolveCommand) => (await import("../command/solve.ts")).solve(given),
  },
  lines: {
    takes: "<file>",
    text: {
      zh: "预警线：今后每年的值到哪里，目标达标的概率是 80%、50%、20%",
      en: "warning lines: what each coming year must bring for an 80, 50 and 20 % chance of a target",
    },
    arguments: { file: FILE },
    options: [...ASKED, ...DRAWN],
    own: {
      target: {
        ...TARGET_OPTION,
        text: { zh: "目标，可重复；不写则全部", en: "a target, may be repeated; all without one" },
      },
      ...ANSWERED,
    },
    examples: [["lines plan.yaml", { zh: "各目标逐年的红黄绿灯", en: "each target's lights, year by year" }]],
    docs: "docs/methods.md",
    run: async (given: LinesCommand) => (await import("../command/lines.ts")).lines(given),
  },
  adjust: {
    takes: "<file>",
    text: {
      zh: "目标调整测算：目标改为多少，才能以某一概率达到",
      en: "the figure of a target that holds with a probability",
    },
    arguments: { file: FILE },
    options: [...ASKED, ...DRAWN],
    own: {
      target: ONE_TARGET,
      probability: {
        ...PROBABILITY_OPTION,
        otherwise: { zh: "目标的 confidence", en: "the target's confidence" },
      },
      ...ANSWERED,
    },
    examples: [
      [
        "adjust plan.yaml -t gdp-2025 -p 80%",
        { zh: "以80%的概率能达到的目标值", en: "what is met with a probability of 80%" },
      ],
    ],
    docs: "docs/methods.md",
    run: async (given: AdjustCommand) => (await import("../command/adjust.ts")).adjust(given),
  },
};
