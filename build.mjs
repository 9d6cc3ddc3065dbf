// Bundles the library and the command line; vega stays outside and is loaded only where a chart is asked for.
import { chmodSync, rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: {
    index: "src/index.ts",
    "cli/main": "src/cli/main.ts",
    threads: "src/host/threads.ts",
    worker: "src/host/worker.ts",
  },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minify: true,
  external: ["vega", "vega-lite", "hucre", "hucre/*", "piscina"],
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
// The web worker is one file for a page: no imports, no Node.
await build({
  entryPoints: { "web-worker": "src/host/webWorker.ts" },
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  logLevel: "warning",
});
chmodSync("dist/cli/main.js", 0o755);
