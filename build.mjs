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
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import { build } from "esbuild";
import { notices } from "./licences.mjs";

const shared = { bundle: true, format: "esm", minify: true, splitting: true, metafile: true, logLevel: "warning" };

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

/** What is installed beside us, since it has binaries or starts threads of its own; all else is built in. `canvas` is vega's, where it is there. */
const INSTALLED = ["@resvg/resvg-js", "piscina", "canvas"];

/** The command line and, for Node, the library: bundled for their start; vega is a file of its own, loaded where a chart is drawn. */
async function bundle(folder) {
  const { metafile } = await build({
    ...shared,
    entryPoints: {
      index: "src/index.ts",
      "cli/main": "src/cli/main.ts",
      threads: "src/host/threads.ts",
      worker: "src/host/worker.ts",
    },
    outdir: folder,
    platform: "node",
    target: "node20.19",
    external: INSTALLED,
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
    splitting: false,
    platform: "browser",
    target: "es2022",
  });
  // Fonts of PNG pictures, beside the code that looks for them.
  cpSync("src/host/fonts", `${folder}/fonts`, { recursive: true });
  chmodSync(`${folder}/cli/main.js`, 0o755);
  return metafile;
}

/** The library file by file, for those who bundle: what they do not import costs nothing. With its types. */
async function modules(folder) {
  const tsc = ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", `${folder}/esm`];
  execFileSync(process.execPath, tsc, { stdio: "inherit" });
  typesOfZod(`${folder}/esm`);
  return carried(`${folder}/esm`);
}

/** Has the modules carry what they use of other packages in files beside them; imports of one another stay as they are. */
async function carried(esm) {
  const paths = readdirSync(esm, { recursive: true }).filter((path) => path.endsWith(".js"));
  const ours = { name: "ours", setup: (on) => on.onResolve({ filter: /^\.\.?\// }, outside) };
  const outside = ({ kind, importer, path }) =>
    kind === "entry-point" || /node_modules/.test(importer) ? null : { path, external: true };
  const { metafile } = await build({
    ...shared,
    minify: false,
    entryPoints: paths.map((path) => join(esm, path)),
    outdir: esm,
    outbase: esm,
    allowOverwrite: true,
    chunkNames: "packages/[name]-[hash]",
    platform: "browser",
    target: "es2023",
    external: [...INSTALLED, "node:*", ...builtinModules, "@colors/colors"],
    plugins: [ours],
  });
  return metafile;
}

/** Our schemas' types are zod's: its declarations come along. */
function typesOfZod(esm) {
  const types = join(esm, "packages/zod");
  const declared = (path) => !/\.[^/]*$/.test(path) || path.endsWith(".d.ts");
  for (const room of ["classic", "core", "locales"]) {
    cpSync(`node_modules/zod/v4/${room}`, join(types, room), { recursive: true, filter: declared });
  }
  for (const path of readdirSync(esm, { recursive: true }).filter((path) => path.endsWith(".d.ts"))) {
    const text = readFileSync(join(esm, path), "utf8");
    const place = relative(dirname(join(esm, path)), join(types, "classic/external.js"));
    if (text.includes('from "zod"'))
      writeFileSync(join(esm, path), text.replaceAll('"zod"', `"${place.replace(/^(?!\.)/, "./")}"`));
  }
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

/** Runs the builds into a folder, and writes the notices of the packages of which something came into it. */
const withNotices = (builds) => async (fresh) => {
  const outputs = [];
  for (const each of builds) outputs.push(...Object.values((await each(fresh)).outputs));
  const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
  writeFileSync(
    `${fresh}/THIRD-PARTY.txt`,
    notices(inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : []))),
  );
};

const [folder] = process.argv.slice(2);
if (folder) await placed(folder, withNotices([bundle]), { replace: false });
else await placed("dist", withNotices([bundle, modules]), { replace: true });
