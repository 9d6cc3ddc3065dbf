// npm run bench [-- --quick] [-- --json] [-- --only whatif]: every figure is a ratio within this one run, since machines differ and are noisy.
// It runs bundled, as users' code does: run from source, tsx' wrappers slow the plain-JS executor down tenfold.
import { writeFileSync } from "node:fs";
import { checkRows, faultsOf } from "./check.ts";
import { designRows, equalAccuracy, gains } from "./designs.ts";
import { type Headline, headline, headlineRows, ratiosOf } from "./headline.ts";
import { liveRows } from "./live/index.ts";
import { machineLines } from "./machine.ts";
import { marginalRows } from "./marginal.ts";
import { planRows, startRows } from "./plan.ts";
import { PLAN, programOf, scenarioOf, W } from "./programs.ts";
import { markdown, type Section } from "./table.ts";
import { processRows, threadRows, twoThreads } from "./threads.ts";
import { median } from "./timing.ts";
import { whatIfRows } from "./whatif.ts";

const WHAT_IF = "What if: over the draws that it must make";

if (process.argv.includes("--only") && process.argv.includes("whatif")) {
  const rows = await whatIfRows(await scenarioOf(PLAN), await scenarioOf(W));
  console.log(`${machineLines()}\n${markdown([{ title: WHAT_IF, rows }])}`);
  process.exit(0);
}

const quick = process.argv.includes("--quick");
const json = process.argv.includes("--json");

const w = programOf(await scenarioOf(W));
// Of more draws, usual numpy spends half its time asking the system for memory, and would be a weak opponent.
const result = await headline(w, 2 ** 18, quick);
const faults = faultsOf(result, w);
const two = await twoThreads(w, quick ? 3 : 20);
const sections: Section[] = [
  { title: `W, ${result.draws} draws: whole time over that of C`, rows: headlineRows(result, w) },
  { title: "Are the opponents good ones?", rows: checkRows(result, faults) },
  { title: "Threads", rows: [...threadRows(two), ...(quick ? [] : await processRows(two))] },
  { title: "The Xuzhou plan, warm", rows: await planRows(await scenarioOf(PLAN), quick ? 4 : 15) },
];
if (!quick) sections.push(...(await fullSections(result)));

if (json) console.log(JSON.stringify({ ...ratiosOf(result), two_threads: two.median }));
else console.log(markdown(sections));
if (!quick) writeFileSync("bench/baseline.md", `${machineLines()}\n${markdown(sections)}\n`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

async function fullSections({ rounds, draws }: Headline): Promise<readonly Section[]> {
  const plan = programOf(await scenarioOf(PLAN));
  const tunedPerDraw = median(rounds.tuned as number[]) / draws;
  return [
    { title: "Designs on W: variance of plain draws over theirs", rows: designRows(gains(w)) },
    { title: "Designs on the Xuzhou plan", rows: designRows(gains(plan)) },
    { title: "Equal accuracy on W's target probabilities", rows: await equalAccuracy(w, tunedPerDraw) },
    { title: "Cost per draw · indicator · year", rows: await marginalRows(w) },
    { title: "The Xuzhou plan, from the command line", rows: await startRows() },
    { title: WHAT_IF, rows: await whatIfRows(await scenarioOf(PLAN), await scenarioOf(W)) },
    { title: "A live recompute", rows: await liveRows({ W: w, "the Xuzhou plan": plan }) },
  ];
}
