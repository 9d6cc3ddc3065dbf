import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import {
  sweep as runPoints,
  type Sweep,
  type SweepRow,
  sweepCells,
  sweepHead,
  sweepKey,
  sweepOf,
  valuesAt,
} from "../../explore/sweep.ts";
import { answerCharts } from "../../present/chart/answers/index.ts";
import { sweptTables } from "../../present/explore/swept.ts";
import { csvLine } from "../../render/csv.ts";
import { terminal } from "../../render/terminal.ts";
import { valueOrStop } from "../diagnostics.ts";
import { EXIT, refuse, Stop, tell } from "../exit.ts";
import { type AskCommand, draw, loadAsked } from "./answer.ts";

/** What `reckon sweep` is given; its design is one of points. */
export interface SweepCommand extends Omit<AskCommand, "design"> {
  readonly target?: readonly string[] | undefined;
  readonly vary?: readonly string[] | undefined;
  readonly design?: string | undefined;
  readonly matrix?: boolean | undefined;
  readonly output: string;
  readonly resume?: boolean | undefined;
}

/**
 * `reckon sweep`: a table with a row a point and target, written as the points are run, so that an interrupt keeps what is
 * done and --resume goes on; and in words what it shows.
 */
export async function sweep(command: SweepCommand): Promise<void> {
  const { target: targets = [], vary = [], design = null, matrix = false, output, lang } = command;
  const { design: _points, ...asked } = command;
  const made = valueOrStop(sweepOf(await loadAsked(asked), { targets, vary, design, matrix }), lang);
  const done = output === "-" ? 0 : startOf(command, made);
  const write = (text: string) => (output === "-" ? process.stdout.write(text) : appendFileSync(output, text));
  if (command.json !== true && output === "-") write(csvLine(sweepHead(made)));
  const rows = await untilInterrupted(made, done, (row) => {
    if (!command.json) write(sweepCells(made, row).map(csvLine).join(""));
  });
  if (command.json) process.stdout.write(`${JSON.stringify(asJson(made, rows), null, 2)}\n`);
  const said = `${terminal(sweptTables(made, rows), lang)}\n`;
  if (!command.json) (output === "-" ? process.stderr : process.stdout).write(said);
  if (done === 0) await draw(asked, (look) => answerCharts.sweep(made, rows, lang, look));
  const reached = done + rows.length;
  if (reached < made.points.count) {
    tell(
      {
        zh: `已中断：${made.points.count} 个点中完成了 ${reached} 个${output === "-" ? "" : "，加 --resume 接着算"}`,
        en: `interrupted after ${reached} of ${made.points.count} points${output === "-" ? "" : "; --resume goes on from there"}`,
      },
      lang,
    );
    throw new Stop(EXIT.interrupted);
  }
}

const asJson = ({ scenario, points }: Sweep, rows: readonly SweepRow[]) => ({
  scenario: { id: scenario.id, hash: scenario.hash },
  seed: scenario.seed,
  assumptions: points.assumptions.map(({ id }) => id),
  count: points.count,
  points: rows,
});

/** Runs points until all are done or an interrupt comes, which is looked for after each. */
async function untilInterrupted(of: Sweep, from: number, each: (row: SweepRow) => void): Promise<readonly SweepRow[]> {
  const rows: SweepRow[] = [];
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once("SIGINT", stop);
  try {
    for (const row of runPoints(of, from)) {
      each(row);
      rows.push(row);
      await setImmediate();
      if (stopped) break;
    }
  } finally {
    process.off("SIGINT", stop);
  }
  return rows;
}

/** The first point that is to be run: 0 in a new file, else the one behind those that the file holds whole. */
function startOf({ output, resume, lang }: SweepCommand, of: Sweep): number {
  if (!existsSync(output)) {
    writeFileSync(output, csvLine(sweepHead(of)));
    return 0;
  }
  if (!resume)
    refuse(
      {
        zh: `${output} 已经存在：加 --resume 接着算，或换一个 --output`,
        en: `${output} is there already: --resume goes on with it, or choose another --output`,
      },
      lang,
    );
  const lines = readFileSync(output, "utf8").split("\n").slice(0, -1);
  const each = of.targets.length;
  const done = Math.floor((lines.length - 1) / each);
  const fits = (line: string, point: number): boolean =>
    line.startsWith(csvLine(sweepKey(of, { point, values: valuesAt(of, point) })).trimEnd());
  const same = `${lines[0]}\n` === csvLine(sweepHead(of));
  if (
    !same ||
    done > of.points.count ||
    !lines.slice(1, 1 + done * each).every((line, i) => fits(line, Math.floor(i / each)))
  )
    refuse(
      {
        zh: `${output} 不是同一次扫描的结果，不能接着算：换一个 --output`,
        en: `${output} does not hold this sweep, so it cannot go on: choose another --output`,
      },
      lang,
    );
  writeFileSync(output, `${lines.slice(0, 1 + done * each).join("\n")}\n`);
  return done;
}
