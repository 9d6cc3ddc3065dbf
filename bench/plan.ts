import { spawnSync } from "node:child_process";
import { assessor } from "../src/assess/assess.ts";
import { prepare, simulatePrepared } from "../src/engine/simulate.ts";
import { evaluate } from "../src/evaluate/evaluate.ts";
import { compile } from "../src/model/compile.ts";
import type { Scenario } from "../src/plan/scenario.ts";
import { c } from "./opponents/opponent.ts";
import { PLAN, programOf } from "./programs.ts";
import { held, heldMs, ms, type Row, times } from "./table.ts";
import { interleaved, median, ratio } from "./timing.ts";

const DRAWS = 10_000;
/** Draws of W that C makes meanwhile, in about the time of the plan's: a peer that the machine's mood hits alike. */
const PEER_DRAWS = 2 ** 15;
const CLI = "dist/cli/main.js";

/** The steps from a scenario that is read to its document, each by itself. */
export async function planRows(scenario: Scenario, seconds: number): Promise<readonly Row[]> {
  const program = programOf(scenario);
  const peer = c("native");
  const assess = assessor(scenario, program);
  const [plain, standard] = [prepare(program, "plain"), prepare(program, "sobol-sums")];
  // What is warm is timed apart from what compiles: its garbage, and the code that is made better meanwhile, would fall to the work after it.
  const cold = await interleaved(
    {
      compile: () => void compile(scenario),
      prepare: () => void prepare(program, "sobol-sums"),
      evaluate: () => void evaluate(scenario),
    },
    { most: 60, seconds: seconds / 2 },
  );
  const warm = await interleaved(
    {
      plain: () => void assess(simulatePrepared(plain, { seed: 1, draws: DRAWS })),
      standard: () => void assess(simulatePrepared(standard, { seed: 1, draws: scenario.draws })),
      peer: async () => (await peer.run(PEER_DRAWS)).ms,
    },
    { most: 60, seconds: seconds / 2 },
  );
  peer.close();
  return [
    heldMs("compile: scenario → Program", median(cold.compile), 5),
    { what: "prepare: code and tables of what varies", figure: ms(median(cold.prepare)) },
    heldMs(`${DRAWS} plain draws, summary and verdicts`, median(warm.plain), 9),
    { what: `the same / C's time for ${PEER_DRAWS} draws of W`, figure: times(ratio(warm.plain, warm.peer)) },
    { what: `${scenario.draws} draws of the default design, the same`, figure: ms(median(warm.standard)) },
    { what: "evaluate: all of it, and the document", figure: ms(median(cold.evaluate)) },
  ];
}

/** Whole commands against a node that does nothing. */
export async function startRows(): Promise<readonly Row[]> {
  const rounds = await interleaved(
    { bare: node("-e", "0"), help: node(CLI, "--help"), run: node(CLI, "run", PLAN, "--json", "--quiet") },
    { most: 9, seconds: 30 },
  );
  return [
    { what: "bare node", figure: ms(median(rounds.bare)) },
    held("reckon --help / bare node", ratio(rounds.help, rounds.bare), { atMost: 4 }),
    held("reckon run --json / bare node", ratio(rounds.run, rounds.bare), { atMost: 10 }),
  ];
}

const node =
  (...args: readonly string[]) =>
  (): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
    if (status !== 0) throw new Error(`${args.join(" ")}: exit ${status}\n${stderr}`);
  };
