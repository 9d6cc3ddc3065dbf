import type { Argv } from "yargs";
import type { Lang } from "../base/text.ts";
import { changeOptions, drawOptions, helpOf, outputOptions, runOptions } from "./options.ts";

type Say = (zh: string, en: string) => string;

/** What each command is called, takes and says of itself. Its code is imported when it is called, so that --help loads none. */
export function withCommands<T>(cli: Argv<T>, lang: Lang): Argv<T> {
  const say: Say = (zh, en) => (lang === "zh" ? zh : en);
  drawing(cli, lang, say);
  reading(cli, lang, say);
  writing(cli, lang, say);
  return cli;
}

/** run, merge, chart: what is drawn. */
function drawing<T>(cli: Argv<T>, lang: Lang, say: Say): void {
  cli
    .command(
      "run <files..>",
      say(
        "推演情景，给出每个目标的结论；多个文件则互相比较",
        "project scenarios and judge every target; several files are compared",
      ),
      (command) =>
        outputOptions(drawOptions(command, lang), lang)
          .positional("files", {
            type: "string",
            array: true,
            demandOption: true,
            describe: say("情景文件、通配符或 -", "scenario files, globs or -"),
          })
          .option("shard", { type: "string", requiresArg: true, describe: helpOf("shard", lang) })
          .option("second-pass", {
            type: "string",
            array: true,
            requiresArg: true,
            describe: helpOf("second-pass", lang),
          }),
      async (args) => (await import("./command/run.ts")).run({ ...args, lang }),
    )
    .command(
      "merge <parts..>",
      say("合并 run --shard 写出的各份", "add up the parts that run --shard wrote"),
      (command) =>
        outputOptions(command, lang).positional("parts", { type: "string", array: true, demandOption: true }),
      async (args) => (await import("./command/merge.ts")).merge({ ...args, lang }),
    )
    .command(
      "chart <file> [target]",
      say("画一个目标的图，或总览图", "draw one target's chart, or the overview"),
      (command) =>
        drawOptions(command, lang)
          .positional("file", { type: "string", demandOption: true })
          .positional("target", { type: "string" })
          .option("output", {
            type: "string",
            requiresArg: true,
            default: "-",
            describe: say(
              "文件名（.svg 或 .json），- 为标准输出",
              "file to write (.svg or .json), - for standard output",
            ),
          }),
      async (args) => (await import("./command/chart.ts")).chart({ ...args, lang }),
    );
}

/** check, explain: what is read, and nothing drawn. */
function reading<T>(cli: Argv<T>, lang: Lang, say: Say): void {
  const json = { type: "boolean", describe: say("以 JSON 打印", "print as JSON") } as const;
  cli
    .command(
      "check <files..>",
      say("检查情景文件，不推演", "check scenario files without projecting them"),
      (command) =>
        changeOptions(command, lang)
          .positional("files", { type: "string", array: true, demandOption: true })
          .option("all", { type: "boolean", describe: helpOf("all", lang) })
          .option("missing", {
            type: "boolean",
            describe: say("列出缺少的数据及填写位置", "list every missing figure and where to enter it"),
          })
          .option("json", json),
      async (args) => (await import("./command/check.ts")).check({ ...args, lang }),
    )
    .command(
      "explain <file> [name]",
      say(
        "说明每个值在哪里设定、覆盖了什么、依赖什么",
        "say where each value is set, what it overrides and what it depends on",
      ),
      (command) =>
        runOptions(command, lang)
          .positional("file", { type: "string", demandOption: true })
          .positional("name", { type: "string" })
          .option("json", json),
      async (args) => (await import("./command/explain.ts")).explain({ ...args, lang }),
    );
}

/** schema, init: what a writer of scenarios starts from. */
function writing<T>(cli: Argv<T>, lang: Lang, say: Say): void {
  cli
    .command(
      "schema",
      say("打印情景文件的 JSON Schema", "print the JSON Schema of scenario files"),
      (command) =>
        command.option("document", {
          type: "boolean",
          describe: say("改为 --json 文档的", "that of the --json document instead"),
        }),
      async (args) => (await import("./command/schema.ts")).schema(args),
    )
    .command(
      "init [file]",
      say("写一份带注释的入门情景", "write a commented starter scenario"),
      (command) =>
        command
          .positional("file", { type: "string", default: "scenario.yaml" })
          .option("force", { type: "boolean", describe: say("覆盖已有文件", "overwrite an existing file") }),
      async (args) => (await import("./command/init.ts")).init({ ...args, lang }),
    );
}
