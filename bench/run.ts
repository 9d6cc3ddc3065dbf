// npm run bench [-- --quick] [-- --json]: every figure is a ratio within this one run, since machines differ and are noisy.
import { checkRows, faultsOf } from "./check.ts";
import { headline, headlineRows, ratiosOf } from "./headline.ts";
import { programOf, scenarioOf, W } from "./programs.ts";
import { markdown, type Section } from "./table.ts";
import { threadRows, twoThreads } from "./threads.ts";

const quick = process.argv.includes("--quick");
const json = process.argv.includes("--json");

const program = programOf(await scenarioOf(W));
const result = await headline(program, quick ? 2 ** 18 : 2 ** 20, quick);
const faults = faultsOf(result, program);
const two = await twoThreads(program, quick ? 4 : 15);
const sections: Section[] = [
  { title: `W, ${result.draws} draws: whole time over that of C`, rows: headlineRows(result, program) },
  { title: "Are the opponents good ones?", rows: checkRows(result, faults) },
  { title: "Threads", rows: threadRows(two) },
];
console.log(json ? JSON.stringify({ ...ratiosOf(result), two_threads: two.threads }) : markdown(sections));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
