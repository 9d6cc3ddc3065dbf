import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import type { Program } from "../../src/model/program.ts";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** The times that a page on loopback posts back, having recomputed in the built web worker. */
export async function inChromium(program: Program): Promise<readonly number[]> {
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is missing. Install it: apt-get install chromium`);
  const files = await filesOf(program);
  const server = createServer();
  const times = new Promise<string>((resolve) => {
    server.on("request", async (request, response) => {
      if (request.method === "POST") resolve(await text(request));
      const [type, body] = files[request.url ?? ""] ?? ["text/plain", ""];
      response.writeHead(200, { "content-type": type }).end(body);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const close = browse(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  try {
    return JSON.parse(await Promise.race([times, late(60)]));
  } finally {
    await close();
    server.closeAllConnections();
    server.close();
  }
}

const late = (seconds: number): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`the page has not answered in ${seconds} s`)), seconds * 1000).unref();
  });

async function filesOf(program: Program): Promise<Readonly<Record<string, readonly [string, string | Uint8Array]>>> {
  const entry = "bench/live/page.ts";
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, format: "esm" });
  return {
    "/": ["text/html", '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>'],
    "/page.js": ["text/javascript", outputFiles[0]?.contents ?? ""],
    "/web-worker.js": ["text/javascript", readFileSync("dist/web-worker.js")],
    "/program.json": ["application/json", JSON.stringify(program)],
  };
}

/** Opens a page in a browser with nothing in its profile; gives what closes it. */
function browse(address: string): () => Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "reckon-live-"));
  const options = { stdio: "ignore", detached: true } as const;
  const browser = spawn(CHROMIUM, [...FLAGS.split(" "), `--user-data-dir=${profile}`, address], options);
  return async () => {
    // The whole group: a browser's own processes outlive it a moment, and write to the profile.
    if (browser.pid !== undefined && browser.exitCode === null) {
      process.kill(-browser.pid, "SIGKILL");
      await once(browser, "exit");
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
}
