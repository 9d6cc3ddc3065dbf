// npm run kills -- [kills] [seed]: ends runs at random moments (SIGKILL) and looks at what they leave: the old result or the new one,
// whole, with the user's own files; after the next run nothing else. Takes the built dist/, or RECKON_BUILT.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [kills = 200, seed = 1] = process.argv.slice(2).map(Number);
const main = resolve(process.env.RECKON_BUILT ?? "dist", "cli/main.js");
const cwd = mkdtempSync(join(tmpdir(), "reckon-kills-"));
let state = seed;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

writeFileSync(
  join(cwd, "plan.yaml"),
  `years: { base: 2020, to: 2025 }
assumptions: { g: { value: 3%, distribution: { normal: [3%, 1%] } } }
indicators: { x: { unit: 亿元, history: { 2020: 5 }, growth: g } }
targets: { t: { indicator: x, at-least: 6, by: 2025 } }
`,
);
const COMMANDS = {
  run: (i) => ["run", "plan.yaml", "--quiet", "--no-charts", "--seed", String(i % 2)],
  shard: (i) => ["run", "plan.yaml", "--shard", "1/2", "--output", "part", "--seed", String(i % 2)],
  chart: () => ["chart", "plan.yaml", "t", "--output", "chart.svg"],
};
const complete = (words) => {
  const end = spawnSync(process.execPath, [main, ...words], { cwd, encoding: "utf8" });
  if (end.status !== 0) throw new Error(`${words.join(" ")} ended with ${end.status}: ${end.stderr}`);
};
const sha256 = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

/** What is wrong with the folder of results; null where it is whole. */
function wrongIn(folder) {
  if (readFileSync(join(folder, "notes.txt"), "utf8") !== "years of work") return "the user's file is gone";
  const { files } = JSON.parse(readFileSync(join(folder, ".reckon"), "utf8"));
  const bad = Object.entries(files).find(([path, stated]) => sha256(join(folder, path)) !== stated.sha256);
  return bad ? `${bad[0]} is not what its mark says` : null;
}

function check(what, isLast) {
  const folder = join(cwd, "output/plan");
  if (existsSync(folder)) {
    const wrong = wrongIn(folder);
    if (wrong) throw new Error(`after ${what}: ${wrong}`);
  } else {
    between += 1;
    if (isLast) throw new Error(`after ${what}: there is no result`);
  }
}

const took = {};
for (const [name, words] of Object.entries(COMMANDS)) {
  complete(words(0));
  const began = performance.now();
  complete(words(1));
  took[name] = performance.now() - began;
}
writeFileSync(join(cwd, "output/plan/notes.txt"), "years of work");
let [between, ended] = [0, 0];
for (let i = 0; i < kills; i++) {
  const name = Object.keys(COMMANDS)[Math.floor(random() ** 2 * 3)];
  const child = spawn(process.execPath, [main, ...COMMANDS[name](i)], { cwd, stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), took[name] * (0.3 + 0.8 * random()));
  const signal = await new Promise((done) => child.on("exit", (_, by) => done(by)));
  clearTimeout(timer);
  if (signal === null) ended += 1;
  check(`kill ${i} of ${name}`, false);
}
for (const words of Object.values(COMMANDS)) complete(words(0));
check("the last run", true);
const left = [...readdirSync(cwd), ...readdirSync(join(cwd, "output"))].filter((name) => name.startsWith(".reckon"));
if (left.length > 0) throw new Error(`left behind: ${left.join(", ")}`);
rmSync(cwd, { recursive: true, force: true });
console.log(
  `${kills} runs, ${kills - ended} killed, ${between} between two results; nothing lost, nothing left behind`,
);
