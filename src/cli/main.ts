#!/usr/bin/env node
import yargs from "yargs";
import { VERSION } from "../base/version.ts";
import { EXIT, Stop } from "./exit.ts";
import { languageOf, usageWords } from "./language.ts";
import { complaint, drawOptions, helpOf, type RunArguments, runOptions } from "./options.ts";

/** yargs loses a lone dash among the positionals; it travels under another name and is put back before a command runs. */
const DASH = "\u0000-";
const withDash = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(withDash) : value === DASH ? "-" : value;

const argv = process.argv.slice(2).map((word) => (word === "-" ? DASH : word));
const lang = languageOf(argv, process.env);
const say = (zh: string, en: string): string => (lang === "zh" ? zh : en);

/** A reader that stops listening (`| head`) is no error; the files are still written. */
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code !== "EPIPE") throw fault;
});

// Commands are imported when they are called, so that --help loads none of them.
const cli = yargs(argv)
  .scriptName("reckon")
  .locale("en")
  .updateStrings(usageWords(lang))
  .usage(say("$0 <命令>  规划目标的情景推演", "$0 <command>  scenarios for planning targets"))
  .parserConfiguration({ "duplicate-arguments-array": true, "greedy-arrays": false, "parse-positional-numbers": false })
  .option("lang", { choices: ["zh", "en"] as const, requiresArg: true, describe: helpOf("lang", lang) })
  .command(
    "run <files..>",
    say(
      "推演情景，给出每个目标的结论；多个文件则互相比较",
      "project scenarios and judge every target; several files are compared",
    ),
    (command) =>
      drawOptions(lang)(command)
        .positional("files", {
          type: "string",
          array: true,
          demandOption: true,
          describe: say("情景文件、通配符或 -", "scenario files, globs or -"),
        })
        .option("json", { type: "boolean", describe: helpOf("json", lang) })
        .option("quiet", { type: "boolean", describe: helpOf("quiet", lang) })
        .option("paths", { type: "boolean", describe: helpOf("paths", lang) })
        .option("output", { type: "string", requiresArg: true, default: "output", describe: helpOf("output", lang) })
        .option("charts", { type: "boolean", default: true, describe: helpOf("charts", lang) })
        .option("iamc", { type: "boolean", describe: helpOf("iamc", lang) })
        .option("shard", { type: "string", requiresArg: true, describe: helpOf("shard", lang) })
        .option("second-pass", {
          type: "string",
          array: true,
          requiresArg: true,
          describe: helpOf("second-pass", lang),
        })
        .option("force", { type: "boolean", describe: helpOf("force", lang) })
        .option("dry-run", { type: "boolean", describe: helpOf("dry-run", lang) })
        .option("fail-on", {
          choices: ["missed", "at-risk"] as const,
          requiresArg: true,
          describe: helpOf("fail-on", lang),
        }),
    async (args) => (await import("./command/run.ts")).run({ ...args, lang }),
  )
  .command(
    "merge <parts..>",
    say("合并 run --shard 写出的各份", "add up the parts that run --shard wrote"),
    (command) =>
      command
        .positional("parts", { type: "string", array: true, demandOption: true })
        .option("json", { type: "boolean", describe: helpOf("json", lang) })
        .option("quiet", { type: "boolean", describe: helpOf("quiet", lang) })
        .option("paths", { type: "boolean", describe: helpOf("paths", lang) })
        .option("output", { type: "string", requiresArg: true, default: "output", describe: helpOf("output", lang) })
        .option("charts", { type: "boolean", default: true, describe: helpOf("charts", lang) })
        .option("iamc", { type: "boolean", describe: helpOf("iamc", lang) })
        .option("force", { type: "boolean", describe: helpOf("force", lang) })
        .option("dry-run", { type: "boolean", describe: helpOf("dry-run", lang) })
        .option("fail-on", {
          choices: ["missed", "at-risk"] as const,
          requiresArg: true,
          describe: helpOf("fail-on", lang),
        }),
    async (args) => (await import("./command/merge.ts")).merge({ ...args, lang }),
  )
  .command(
    "check <files..>",
    say("检查情景文件，不推演", "check scenario files without projecting them"),
    (command) =>
      command
        .positional("files", { type: "string", array: true, demandOption: true })
        .option("missing", {
          type: "boolean",
          describe: say("列出缺少的数据及填写位置", "list every missing figure and where to enter it"),
        })
        .option("json", { type: "boolean", describe: say("以 JSON 打印", "print as JSON") }),
    async (args) => (await import("./command/check.ts")).check({ ...args, lang }),
  )
  .command(
    "explain <file> [name]",
    say(
      "说明每个值在哪里设定、覆盖了什么、依赖什么",
      "say where each value is set, what it overrides and what it depends on",
    ),
    (command) =>
      runOptions(lang)(command)
        .positional("file", { type: "string", demandOption: true })
        .positional("name", { type: "string" })
        .option("json", { type: "boolean", describe: say("以 JSON 打印", "print as JSON") }),
    async (args) => (await import("./command/explain.ts")).explain({ ...args, lang }),
  )
  .command(
    "chart <file> [target]",
    say("画一个目标的图，或总览图", "draw one target's chart, or the overview"),
    (command) =>
      drawOptions(lang)(command)
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
  )
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
  )
  .completion("completion", say("打印命令行补全脚本", "print a completion script for the shell"))
  .middleware((args) => {
    for (const [name, value] of Object.entries(args)) args[name] = withDash(value);
  })
  .demandCommand(1, say("请给出一个命令。", "Name a command."))
  .check((args) => {
    const wrong = complaint(args as unknown as RunArguments, lang);
    if (wrong) throw new Error(wrong);
    return true;
  })
  .strict()
  .recommendCommands()
  .version(VERSION)
  .help()
  .wrap(Math.min(100, process.stdout.columns ?? 100))
  .fail((message, fault) => {
    if (fault instanceof Stop) throw fault;
    if (fault && !message) throw fault;
    process.stderr.write(`${message ?? fault?.message}\n\n${say("用法见", "see")} reckon --help\n`);
    throw new Stop(EXIT.usage);
  });

try {
  await cli.parseAsync();
} catch (fault) {
  if (fault instanceof Stop) process.exitCode = fault.exit;
  else {
    process.stderr.write(`${say("程序出错", "fault of the program")}: ${(fault as Error)?.stack ?? fault}\n`);
    process.exitCode = EXIT.fault;
  }
}
