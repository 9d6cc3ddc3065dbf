// node build.mjs            the package: dist/, replaced as a whole
// node build.mjs <folder>   the bundles alone, into a folder of their own: what the tests run
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { build } from "esbuild";

const shared = { bundle: true, format: "esm", minify: true, logLevel: "warning" };

/**
 * yargs lays out pages of help that nobody sees, since `helpPage` writes ours: in the bundle they stay blank. What would measure
 * them (emoji, segments of text) takes a third of bare node's time to load.
 */
const unseenPages = {
  name: "unseen-pages",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(cliui|string-width)$/ }, ({ path, importer }) =>
      /[\\/]yargs[\\/]lib[\\/]/.test(importer) ? { path, namespace: "unseen-pages" } : null,
    );
    onLoad({ filter: /.*/, namespace: "unseen-pages" }, ({ path }) => ({ contents: UNSEEN[path] }));
  },
};

const UNSEEN = {
  "string-width": "export default (text) => text.length;",
  cliui: 'export default () => ({ div() {}, span() {}, resetOutput() {}, toString: () => "" });',
};

/** The command line and, for Node, the library: bundled for their start; vega stays outside, loaded where a chart is drawn. */
async function bundle(folder) {
  const { metafile } = await build({
    ...shared,
    metafile: true,
    entryPoints: {
      index: "src/index.ts",
      "cli/main": "src/cli/main.ts",
      threads: "src/host/threads.ts",
      worker: "src/host/worker.ts",
    },
    outdir: folder,
    splitting: true,
    platform: "node",
    target: "node20.19",
    external: ["vega", "vega-lite", "@resvg/resvg-js", "hucre", "hucre/*", "piscina"],
    plugins: [unseenPages],
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
  });
  // The web worker is one file for a page: no imports, no Node.
  await build({
    ...shared,
    entryPoints: { "web-worker": "src/host/webWorker.ts" },
    outdir: folder,
    platform: "browser",
    target: "es2022",
  });
  // Fonts of PNG pictures, beside the code that looks for them.
  cpSync("src/host/fonts", `${folder}/fonts`, { recursive: true });
  chmodSync(`${folder}/cli/main.js`, 0o755);
  writeFileSync(`${folder}/THIRD-PARTY.txt`, notices(Object.keys(metafile.inputs)));
}

/** Licences under which a package may be bundled with its notice. */
const LICENCES = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0"]);

/** The notices of the packages that some files come from, each with its licence; a licence that is not among ours stops the build. */
function notices(paths) {
  const roots = paths.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []);
  const texts = [...new Set(roots)].map((root) => {
    const { name, version, license } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
    if (!LICENCES.has(license)) throw new Error(`${name} ${version} is under ${license}: is it to be bundled?`);
    const files = readdirSync(root).filter((each) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(each));
    const said = files.map((each) => readFileSync(`${root}/${each}`, "utf8").trim());
    return `${name} ${version} (${license})\n\n${said.join("\n\n")}\n`;
  });
  return [...new Set(texts)].sort().join(`\n${"-".repeat(80)}\n\n`);
}

/** The library file by file, for those who bundle: what they do not import costs nothing. With its types. */
function modules(folder) {
  const tsc = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", `${folder}/esm`];
  execFileSync(process.execPath, tsc, { stdio: "inherit" });
}

/** Makes a folder beside where it belongs and then moves it there, so that nobody ever meets half of it. */
async function placed(folder, make, { replace }) {
  const [fresh, former] = [`${folder}.fresh-${process.pid}`, `${folder}.former-${process.pid}`];
  mkdirSync(dirname(folder), { recursive: true });
  try {
    await make(fresh);
    if (existsSync(folder) && !replace) return;
    if (existsSync(folder)) renameSync(folder, former);
    renameSync(fresh, folder);
  } finally {
    for (const left of [fresh, former]) rmSync(left, { recursive: true, force: true });
  }
}

const [folder] = process.argv.slice(2);
const everything = async (fresh) => {
  await bundle(fresh);
  modules(fresh);
};
if (folder) await placed(folder, bundle, { replace: false });
else await placed("dist", everything, { replace: true });
