// npm run test:pack: the tarball installs and runs outside the checkout, as a command and as a library.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "reckon-pack-"));
const npm = (cwd, ...args) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const node = (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
const expect = (what, holds) => {
  if (!holds) throw new Error(`test:pack: ${what}`);
};

try {
  npm(process.cwd(), "pack", "--ignore-scripts", "--pack-destination", folder);
  const tarball = resolve(
    folder,
    readdirSync(folder).find((name) => name.endsWith(".tgz")),
  );
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  npm(folder, "install", "--no-audit", "--no-fund", tarball);
  npm(folder, "exec", "--", "reckon", "init", "plan.yaml", "--lang", "en");
  const document = JSON.parse(npm(folder, "exec", "--", "reckon", "run", "plan.yaml", "--json", "--quiet"));
  expect("the starter has one target", document.targets.length === 1);
  npm(folder, "exec", "--", "reckon", "run", "plan.yaml", "--quiet");
  const svg = readFileSync(join(folder, "output/plan/charts/overview.en.svg"), "utf8");
  expect("a chart is drawn", svg.startsWith("<svg"));
  writeFileSync(
    join(folder, "use.js"),
    'import { evaluate, loadScenario } from "reckon";\nconst loaded = await loadScenario("plan.yaml");\nconsole.log(loaded.ok && evaluate(loaded.value).value.document.digest);\n',
  );
  expect("the library gives the command's digest", node("use.js").trim() === document.digest);
  console.log("test:pack: 3 checks hold");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
