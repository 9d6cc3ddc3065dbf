/**
 * `npm run mutants -- kinds growth`: plants faults in these rooms, and writes how many the tests caught to test/mutants.md.
 * Without a room, all of ROOMS. What begins with a dash goes to Stryker: `-- kinds --concurrency 1 --mutate src/kinds/level.ts`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const ROOMS = ["kinds", "growth", "model", "assess", "scenario", "compare", "present", "cli", "evaluate"];
const LOG = "test/mutants.md";

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const args = process.argv.slice(2);
const first = args.findIndex((word) => word.startsWith("-"));
const rooms = first < 0 ? args : args.slice(0, first);
const options = first < 0 ? [] : args.slice(first);
const wrong = rooms.find((room) => !ROOMS.includes(room));
if (wrong) throw new Error(`no room ${wrong}: ${ROOMS.join(", ")}`);

for (const room of rooms.length > 0 ? rooms : ROOMS) {
  const reported = plant(room);
  if (!options.includes("--mutate") && !options.includes("-m")) log(rowOf(room, reported));
}

/** Runs Stryker on a room; its report. */
function plant(room: string): Report {
  mkdirSync("output/mutants", { recursive: true });
  const config = "test/mutants/stryker.config.mjs";
  const own = options.includes("--mutate") || options.includes("-m") ? [] : ["--mutate", `src/${room}/**/*.ts`];
  const words = ["stryker", "run", config, "--incrementalFile", `output/mutants/${room}.incremental.json`];
  const concurrency = options.some((word) => word === "--concurrency" || word === "-c") ? [] : ["--concurrency", "2"];
  const { status } = spawnSync("npx", [...words, ...own, ...concurrency, ...options], {
    stdio: "inherit",
    env: { ...process.env, MUTANTS_ROOM: room },
  });
  if (status !== 0) throw new Error(`Stryker ended with ${status}`);
  return JSON.parse(readFileSync(`output/mutants/${room}.json`, "utf8"));
}

/** A row of the log: a timeout counts as caught, what no test reaches as escaped; what was left out does not count. */
function rowOf(room: string, { files }: Report): string {
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...statuses: string[]) => all.filter((status) => statuses.includes(status)).length;
  const killed = count("Killed", "Timeout");
  const survived = count("Survived");
  const unreached = count("NoCoverage");
  const score = (100 * killed) / (killed + survived + unreached);
  const date = new Date().toISOString().slice(0, 10);
  return `| ${[room, killed + survived + unreached, killed, survived, unreached, `${score.toFixed(1)} %`, date].join(" | ")} |`;
}

/** Puts a room's row in the place of its last one. */
function log(row: string): void {
  const room = row.split(" | ")[0];
  const lines = readFileSync(LOG, "utf8").split("\n");
  writeFileSync(LOG, lines.map((line) => (line.startsWith(`${room} |`) ? row : line)).join("\n"));
  console.log(row);
}
