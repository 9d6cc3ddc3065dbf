// npm run test:pack: the tarball installs and runs outside the checkout: as a command, as a library, in a bundle, with its types.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { publint } from "publint";

const folder = mkdtempSync(join(tmpdir(), "reckon-pack-"));
const npm = (cwd, ...args) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const node = (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
const write = (name, text) => writeFileSync(join(folder, name), text);
let held = 0;
const expect = (what, holds) => {
  if (!holds) throw new Error(`test:pack: ${what}`);
  held++;
};

const USE = `import { evaluate, loadScenario } from "reckon";
const loaded = await loadScenario("plan.yaml");
if (!loaded.ok) throw new Error(loaded.errors[0]?.code);
const evaluated = evaluate(loaded.value);
console.log(evaluated.ok && evaluated.value.document.digest);
`;

/** A user's settings, at their strictest: the shipped types are checked too. */
const TYPES = { noEmit: true, strict: true, module: "nodenext", target: "es2023", lib: ["es2023", "dom"], types: [] };

/** What a bundler makes of some code: how large it is, and whose code is in it. */
async function bundled(contents, platform) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform,
    logLevel: "error",
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const used = Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0);
  const packages = new Set(used.map((path) => path.split("node_modules/").at(-1).split("/")[0]));
  return { bytes: outputFiles[0].contents.length, packages: [...packages] };
}

try {
  npm(process.cwd(), "pack", "--loglevel=error", "--pack-destination", folder);
  const tarball = resolve(
    folder,
    readdirSync(folder).find((name) => name.endsWith(".tgz")),
  );
  write("package.json", '{ "private": true, "type": "module" }');
  npm(folder, "install", "--no-audit", "--no-fund", "--loglevel=error", tarball);

  const installed = readdirSync(join(folder, "node_modules"), { recursive: true, withFileTypes: true });
  const files = installed.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  const bytes = files.reduce((sum, path) => sum + statSync(path).size, 0);
  const packages = files.filter((path) => /node_modules\/(@[^/]+\/)?[^/@]+\/package\.json$/.test(path));
  expect(`an install has ${packages.length} packages`, packages.length <= 8);
  expect(`an install takes ${bytes} bytes`, bytes < 30e6);

  npm(folder, "exec", "--", "reckon", "init", "plan.yaml", "--lang", "en");
  const document = JSON.parse(npm(folder, "exec", "--", "reckon", "run", "plan.yaml", "--json", "--quiet"));
  expect("the starter has one target", document.targets.length === 1);
  npm(folder, "exec", "--", "reckon", "run", "plan.yaml", "--quiet");
  const svg = readFileSync(join(folder, "output/plan/charts/overview.en.svg"), "utf8");
  expect("a chart is drawn", svg.startsWith("<svg"));

  const { messages } = await publint({ pkgDir: join(folder, "node_modules/reckon"), pack: false });
  expect(`its package.json misleads: ${JSON.stringify(messages)}`, messages.length === 0);
  write("use.ts", USE);
  write("use.js", USE);
  expect("the library gives the command's digest", node("use.js").trim() === document.digest);
  write("modules.js", USE.replace('"reckon"', '"./node_modules/reckon/dist/esm/index.js"'));
  expect("and so does it file by file", node("modules.js").trim() === document.digest);
  write("tsconfig.json", JSON.stringify({ compilerOptions: TYPES, files: ["use.ts"] }));
  const types = spawnSync(process.execPath, [resolve("node_modules/typescript/bin/tsc")], { cwd: folder });
  expect(`its types do not hold: ${types.stdout}`, types.status === 0);

  for (const platform of ["browser", "node"]) {
    const { bytes } = await bundled('import { QUANTILES } from "reckon"; console.log(QUANTILES);', platform);
    expect(`one constant costs ${bytes} bytes for ${platform}`, bytes < 5000);
  }
  const page = (names) => bundled(`import { ${names} } from "reckon"; console.log(${names});`, "browser");
  const engine = await page("evaluate");
  const foreign = engine.packages.filter((name) => !["reckon", "@noble"].includes(name) && !name.startsWith("<"));
  expect(`the engine brings along ${foreign}`, foreign.length === 0);
  const whole = await page("evaluate, resolveScenario");
  const kB = ({ bytes }) => `${Math.round(bytes / 1000)} kB`;
  console.log(
    `test:pack: ${held} checks hold; ${packages.length} packages of ${kB({ bytes })} are installed; evaluate ${kB(engine)}, with resolveScenario ${kB(whole)}, minified`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
