// node licences.mjs   every package that is built in or installed with us is under a licence that we may ship or ask for
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Licences of packages that are built in, with their notices. */
const BUILT_IN = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Unlicense",
]);

/** Of those that are installed beside us, unchanged and with their own sources named: these too. */
const INSTALLED = new Set([...BUILT_IN, "MPL-2.0"]);

/** The notices of the packages that some files come from, each with its licence; a licence that is not among ours stops the build. */
export function notices(paths) {
  const roots = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  const texts = [...new Set(roots)].map(notice);
  return [...new Set(texts)].sort().join(`\n${"-".repeat(80)}\n\n`);
}

function notice(root) {
  const { name, version, license } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  if (!BUILT_IN.has(license)) throw new Error(`${name} ${version} is under ${license}: is it to be built in?`);
  const files = readdirSync(root).filter((each) => /^(licen[cs]e|copying|notice)(-\w+)?(\.(md|txt))?$/i.test(each));
  if (files.length === 0) throw new Error(`${name} ${version} (${license}) ships no licence: where are its notices?`);
  const said = files.map((each) => readFileSync(`${root}/${each}`, "utf8").trim());
  return `${name} ${version} (${license})\n\n${said.join("\n\n")}\n`;
}

/** Packages of the lock file that are installed with us, and their licences. */
function installed() {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  return Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wrong = installed().filter(([, { license }]) => !INSTALLED.has(license));
  for (const [path, { license }] of wrong) console.error(`${path}: ${license ?? "no licence"} is not among ours`);
  if (!existsSync("dist/THIRD-PARTY.txt")) throw new Error("dist/THIRD-PARTY.txt: build first");
  const built = readFileSync("dist/THIRD-PARTY.txt", "utf8").split("-".repeat(80)).length;
  console.log(`licences: ${installed().length} packages installed, ${built} built in`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
