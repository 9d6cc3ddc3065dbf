// npm run test:browser: a page opened from disk, and one with a web worker, give the command line's digest. Needs chromium.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";
const SCENARIO = "scenarios/industry-scale.yaml";

/** A page's code: scenario text → document, here or by a web worker. Nothing is fetched. */
const PAGE = `
import { evaluate, evaluateWith, pageSimulator, resolveScenario } from "./src/browser.ts";
const valueOf = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
};
const scenarioOf = (path, text) => valueOf(resolveScenario(new Map([[path, text]]), path));
globalThis.digestHere = (path, text) => valueOf(evaluate(scenarioOf(path, text))).document.digest;
globalThis.digestByWorker = async (path, text) => {
  const simulator = pageSimulator(new Worker("/web-worker.js", { type: "module" }));
  return valueOf(await evaluateWith(scenarioOf(path, text), simulator)).document.digest;
};
`;
const HTML = '<!doctype html><meta charset="utf-8"><title>reckon</title><script src="page.js"></script>';

if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is missing. Install it: apt-get install chromium`);
const folder = mkdtempSync(join(tmpdir(), "reckon-browser-"));
const server = createServer((request, response) => {
  const name = request.url === "/" ? "page.html" : request.url.slice(1);
  const type = name.endsWith(".js") ? "text/javascript" : "text/html";
  if (!existsSync(join(folder, name))) response.writeHead(404).end();
  else response.writeHead(200, { "content-type": type }).end(readFileSync(join(folder, name)));
});

try {
  execFileSync(process.execPath, ["build.mjs", join(folder, "built")], { stdio: "inherit" });
  const cli = [join(folder, "built/cli/main.js"), "run", SCENARIO, "--json", "--quiet"];
  const { digest } = JSON.parse(execFileSync(process.execPath, cli, { encoding: "utf8", maxBuffer: 2 ** 28 }));
  // A classic script: a page from disk may not import modules.
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    external: ["vega", "vega-lite"],
  });
  writeFileSync(join(folder, "page.js"), outputFiles[0].contents);
  writeFileSync(join(folder, "page.html"), HTML);
  writeFileSync(join(folder, "web-worker.js"), readFileSync(join(folder, "built/web-worker.js")));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

  const text = readFileSync(SCENARIO, "utf8");
  await inBrowser(pathToFileURL(join(folder, "page.html")).href, async (page) => {
    expect("a page opened from disk", await page.evaluate((given) => digestHere(...given), [SCENARIO, text]), digest);
  });
  await inBrowser(`http://127.0.0.1:${server.address().port}/`, async (page) => {
    const found = await page.evaluate((given) => digestByWorker(...given), [SCENARIO, text]);
    expect("a page with a web worker", found, digest);
  });
  console.log(`test:browser: 2 pages give the command line's digest, ${digest.slice(0, 12)}…`);
} finally {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

function expect(what, found, wanted) {
  if (found !== wanted) throw new Error(`test:browser: ${what} gives ${found}, the command line ${wanted}`);
}

/** Opens a page with nothing in its profile; any error in it fails the test. */
async function inBrowser(address, work) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on("pageerror", (fault) => faults.push(fault));
    await page.goto(address);
    await work(page);
    if (faults.length > 0) throw faults[0];
  } finally {
    await browser.close();
  }
}
