import type { ChartCommand } from "../command/chart.ts";
import type { MergeCommand } from "../command/merge.ts";
import type { RunCommand } from "../command/run.ts";
import { CHANGES, DRAWING, OUTPUT, PICTURES } from "../options.ts";
import { type Command, FILE, FILES } from "./command.ts";

/** Commands that project a scenario, and draw what comes out. */
export const PROJECTING: Readonly<Record<string, Command>> = {
  run: {
    takes: "<files..>",
    text: {
      zh: "推演情景，给出每个目标的结论；多个文件则互相比较",
      en: "project scenarios and judge every target; several files are compared",
    },
    arguments: { files: FILES },
    options: [...CHANGES, ...DRAWING, "shard", "second-pass", ...OUTPUT, "draws-out"],
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
    run: async (given: RunCommand) => (await import("../command/run.ts")).run(given),
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
    run: async (given: MergeCommand) => (await import("../command/merge.ts")).merge(given),
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
      "first-met": {
        group: "pictures",
        kind: "flag",
        text: { zh: "画到各年为止达到过该目标的可能", en: "how likely the target has been met by each year" },
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
    run: async (given: ChartCommand) => (await import("../command/chart.ts")).chart(given),
  },
};
