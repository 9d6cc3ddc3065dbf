// npm run bench: every figure is a ratio within this one run, since machines differ and are noisy.
import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { evaluate } from "../src/assess/evaluate.ts";
import { simulate } from "../src/engine/simulate.ts";
import { compile } from "../src/model/compile.ts";
import { loadScenario } from "../src/scenario/load.ts";
import { mathjsDraws } from "./mathjs.ts";

const PLAN = "scenarios/xuzhou/plan.yaml";
const CLI = "dist/cli/main.js";

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Runs the works in turn, so that a slow moment of the machine hits all of them, and takes medians. */
function interleaved(works: readonly (() => unknown)[], rounds: number): readonly number[] {
  const times = Array.from({ length: rounds }, () => works.map(timed));
  return works.map((_, i) => median(times.map((round) => round[i] as number)));
}

const node =
  (...args: readonly string[]) =>
  () => {
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    if (status !== 0) throw new Error(`${args.join(" ")}: exit ${status}\n${stderr}`);
  };

const rows: (readonly [string, string, string, string])[] = [];
const row = (what: string, ms: number, ratio: number, limit: string) =>
  rows.push([what, ms.toFixed(1), `${ratio.toFixed(2)} ×`, limit]);

const [bare = 1, help = 0, plan = 0] = interleaved(
  [node("-e", "0"), node(CLI, "--help"), node(CLI, "run", PLAN, "--json", "--quiet")],
  9,
);
row("bare node", bare, 1, "");
row("reckon --help", help, help / bare, "≤ 4 × bare node");
row("reckon run --json, the Xuzhou plan", plan, plan / bare, "≤ 10 × bare node");

const loaded = await loadScenario(PLAN, {});
if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
const compiled = compile(loaded.value);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.errors));
const program = compiled.value;
const [compiling = 0, simulating = 0, whole = 0] = interleaved(
  [
    () => compile(loaded.value),
    () => simulate(program, { seed: 1, draws: 10_000, design: "plain" }),
    () => evaluate(loaded.value),
  ],
  7,
);
row("compile the Xuzhou plan", compiling, compiling / bare, "");
row("simulate it, 10,000 draws", simulating, simulating / bare, "");
row("compile, simulate, assess, document", whole, whole / bare, "");

const peer = await mathjsDraws();
const [ours = 1, theirs = 0] = interleaved([peer.reckon, peer.mathjs], 5);
row("small model, 1,000 draws: reckon", ours, ours / bare, "");
row("the same in mathjs, compiled", theirs, theirs / ours, "× reckon");

const widths = [0, 1, 2, 3].map((i) => Math.max(...rows.map((cells) => (cells[i] as string).length), 6));
for (const cells of [["what", "ms", "ratio", "limit"] as const, ...rows])
  console.log(
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[i] as number)))
      .join("  "),
  );
