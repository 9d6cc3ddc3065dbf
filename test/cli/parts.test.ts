import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { built } from "../built.ts";
import { reckon } from "./run.ts";

const MAIN = built("cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "reckon-parts-"));
const SCENARIO = resolve("scenarios/industry-scale.yaml");
const draws = ["--draws", "200001", "--design", "plain"];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own; its exit code, or the signal that ended it. */
const started = (...args: readonly string[]) => {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, stdio: "ignore" });
  const ended = new Promise<number | string | null>((done) => child.on("exit", (code, signal) => done(code ?? signal)));
  return { child, ended };
};
const shard = (i: number, ...more: readonly string[]) =>
  started("run", SCENARIO, ...draws, "--shard", `${i}/8`, "--output", `part-${i}`, ...more);
const merged = (...args: readonly string[]) => reckon(["merge", ...args, "--json"], { cwd: folder });
const all = [1, 2, 3, 4, 5, 6, 7, 8];

describe("a run in 8 parts", () => {
  beforeAll(async () => {
    const processes = all.map((i) => shard(i));
    // The third machine dies at once, with nothing half-written.
    processes[2]?.child.kill("SIGKILL");
    const ends = await Promise.all(processes.map(({ ended }) => ended));
    expect(ends).toEqual([0, 0, "SIGKILL", 0, 0, 0, 0, 0]);
  });

  test("the part that is missing is named; once it is computed, the bytes are those of a single run", async () => {
    expect(readdirSync(folder).sort()).toEqual(all.filter((i) => i !== 3).map((i) => `part-${i}`));
    const short = merged("part-*");
    expect([short.status, short.stderr]).toEqual([3, expect.stringContaining("part 3 of 8 is missing")]);
    expect(await shard(3).ended).toBe(0);
    const single = reckon(["run", SCENARIO, ...draws, "--json"], { cwd: folder });
    expect(merged("part-*").stdout).toBe(single.stdout);
    expect(merged(...[...all].reverse().map((i) => `part-${i}`)).stdout).toBe(single.stdout);
  });

  test("files are those of a single run too", async () => {
    reckon(["merge", "part-*", "--output", "merged", "--quiet"], { cwd: folder });
    reckon(["run", SCENARIO, ...draws, "--output", "single", "--quiet"], { cwd: folder });
    const files = (root: string) =>
      readdirSync(join(folder, root), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.\w+$/.test(name))
        .sort()
        .map((name) => [name, readFileSync(join(folder, root, name), "utf8")]);
    expect(files("merged")).toEqual(files("single"));
  });

  test("a second pass makes the quantiles exact", async () => {
    const second = all.map((i) =>
      started("run", SCENARIO, ...draws, "--shard", `${i}/8`, "--second-pass", "part-*", "--output", `second-${i}`),
    );
    expect(await Promise.all(second.map(({ ended }) => ended))).toEqual(all.map(() => 0));
    const exact = reckon(["run", SCENARIO, ...draws, "--json", "--exact"], { cwd: folder });
    expect(merged("part-*", "second-*").stdout).toBe(exact.stdout);
    for (const i of all) rmSync(join(folder, `second-${i}`));
  });

  test("a repeated, a cut-off, a changed and a foreign part are named and refused", async () => {
    const refused = async (code: string, path: string, name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, path), bytes);
      const paths = all.map((i) => `part-${i}`).filter((part) => part !== name);
      const { status, stderr, stdout } = merged(...paths, path);
      expect([status, stderr, stdout]).toEqual([3, expect.stringContaining(code), ""]);
      expect(stderr).toContain(path);
      rmSync(join(folder, path));
    };
    const bytes = readFileSync(join(folder, "part-5"));
    await refused("part-repeated", "copy", "", bytes);
    await refused("part-broken", "cut", "part-5", bytes.subarray(0, bytes.length - 100));
    await refused("part-broken", "changed", "part-5", Buffer.from(bytes).fill(1, 5000, 5001));
    await refused("part-broken", "text", "part-5", Buffer.from("no part"));
    await started("run", SCENARIO, ...draws, "--seed", "2", "--shard", "5/8", "--output", "other").ended;
    await refused("part-foreign", "foreign", "part-5", readFileSync(join(folder, "other")));
    rmSync(join(folder, "other"));
  });
});

test("--shard takes one scenario, and writes a file", () => {
  const wrong = (...args: readonly string[]) => {
    const { status, stderr } = reckon(["run", ...args, "--lang", "en", "--shard", "1/2"], { cwd: folder });
    return [status, stderr];
  };
  expect(wrong(SCENARIO, resolve("bench/w.yaml"))).toEqual([2, expect.stringContaining("takes one scenario file")]);
  expect(wrong(SCENARIO, "--output", ".")).toEqual([2, expect.stringContaining("is a folder")]);
});

test("--until says how many draws it took, and the result is theirs", async () => {
  const until = reckon(["run", SCENARIO, "--json", "--until", "0.004%"]);
  const { draws: taken } = JSON.parse(until.stdout);
  expect(taken).toBeGreaterThan(16_384);
  expect(until.stdout).toBe(reckon(["run", SCENARIO, "--json", "--draws", String(taken)]).stdout);
});

test("long work says how far it is; Ctrl-C stops it within a second, with nothing written", async () => {
  const child = spawn(
    process.execPath,
    [MAIN, "run", resolve("scenarios/xuzhou/plan.yaml"), "--draws", "200000000", "--lang", "en", "--output", "stopped"],
    { cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  const line = await new Promise<string>((seen) =>
    child.stderr.on("data", (data) => /left/.test(data) && seen(`${data}`)),
  );
  expect(line).toMatch(/[\d,]+ of 268,435,456 draws, [\d,]+ a second, \d+ s left/);
  const began = performance.now();
  const ended = new Promise((done) => child.on("exit", (_, signal) => done(signal)));
  child.kill("SIGINT");
  expect(await ended).toBe("SIGINT");
  expect(performance.now() - began).toBeLessThan(1000);
  expect(existsSync(join(folder, "stopped"))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.includes("writing"))).toEqual([]);
});

test("a copy of a part under another name is that part again", () => {
  copyFileSync(join(folder, "part-1"), join(folder, "again"));
  expect(merged("part-*", "again").stderr).toContain("part 1 is there more than once");
});
