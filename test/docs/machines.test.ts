import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { blockOf, playground } from "../../docs/examples.ts";
import { built } from "../built.ts";

const root = new URL("../../", import.meta.url).pathname;
const { folder, reckon } = playground(blockOf(readFileSync(join(root, "README.md"), "utf8"), "yaml"));
const DRAWS = ["--draws", "100000", "--design", "plain"];
const single = (...more: readonly string[]) => reckon("run", "machinery.yaml", ...DRAWS, ...more, "--json");

/** The document in a folder that `reckon merge` wrote: of other draws than the file's, its name says so. */
function documentIn(path: string): string {
  const [result] = readdirSync(join(folder, path)).filter((name) => name.startsWith("machinery~"));
  return readFileSync(join(folder, path, `${result}/results.json`), "utf8");
}

/** A shell in which `reckon` is the built command, as on a machine where it is installed. */
const bin = join(folder, "bin");
mkdirSync(bin);
writeFileSync(join(bin, "reckon"), `#!/bin/sh\nexec ${process.execPath} ${built("cli/main.js")} "$@"\n`);
chmodSync(join(bin, "reckon"), 0o755);
cpSync(join(root, "docs/machines"), join(folder, "machines"), { recursive: true });
const shell = (command: string, env: Readonly<Record<string, string>> = {}) =>
  execFileSync("sh", ["-euc", command], {
    cwd: folder,
    env: { ...process.env, ...env, PATH: `${bin}:${process.env.PATH}` },
    stdio: ["ignore", "pipe", "ignore"],
    encoding: "utf8",
  });

test("the commands of docs/many-machines.md give what a single run gives", () => {
  const text = readFileSync(join(root, "docs/many-machines.md"), "utf8");
  const lines = [...text.matchAll(/^\$ (reckon .*)$/gm)].map(([, line]) => line as string);
  expect(lines).toHaveLength(6);
  for (const line of lines) shell(line);
  expect(documentIn("merged")).toBe(single());
  expect(documentIn("merged-exact")).toBe(single("--exact"));
});

test("loop.sh goes on where it was stopped", () => {
  const loop = `machines/loop.sh machinery.yaml 4 loop ${DRAWS.join(" ")}`;
  shell(loop);
  rmSync(join(folder, "loop/part-2"));
  rmSync(join(folder, "loop/result"), { recursive: true });
  shell(loop);
  expect(documentIn("loop/result")).toBe(single());
});

test("the Slurm files, with Slurm's variables", () => {
  const env = { SCENARIO: "machinery.yaml", PARTS: "slurm", OPTIONS: DRAWS.join(" ") };
  mkdirSync(join(folder, env.PARTS));
  for (const task of ["3", "1", "2"])
    shell("machines/array.sbatch", {
      ...{ ...env, SLURM_ARRAY_TASK_ID: task, SLURM_ARRAY_TASK_COUNT: "3", SLURM_CPUS_PER_TASK: "1" },
    });
  shell("machines/merge.sbatch", env);
  expect(documentIn("slurm/result")).toBe(single());
});

describe("the Kubernetes files", () => {
  const jobOf = (file: string) => parse(readFileSync(join(root, "docs/machines", file), "utf8"));
  const [parts, merge] = [jobOf("indexed-job.yaml"), jobOf("merge-job.yaml")];
  const containerOf = (job: ReturnType<typeof jobOf>) => job.spec.template.spec.containers[0];

  test("count what they complete", () => {
    expect(parts.spec.completionMode).toBe("Indexed");
    const { env } = containerOf(parts);
    expect(env.find(({ name }: { name: string }) => name === "COUNT").value).toBe(String(parts.spec.completions));
  });

  test("run commands that give what a single run gives", () => {
    const data = join(folder, "data");
    mkdirSync(data);
    cpSync(join(folder, "machinery.yaml"), join(data, "plan.yaml"));
    const pod = (job: ReturnType<typeof jobOf>, index?: number) => {
      const { command, args, env } = containerOf(job);
      expect(command).toEqual(["sh", "-euc"]);
      const variables = env.map(({ name, value }: Record<string, string>) => [name, value?.replace("/data", data)]);
      shell(args[0], { ...Object.fromEntries(variables), JOB_COMPLETION_INDEX: String(index) });
    };
    for (let index = 0; index < parts.spec.completions; index++) pod(parts, index);
    pod(merge);
    const merged = readFileSync(join(data, "parts/result/plan/results.json"), "utf8");
    const { digest } = JSON.parse(reckon("run", "machinery.yaml", "--json"));
    expect(JSON.parse(merged).digest).toBe(digest);
    expect(existsSync(join(data, "parts/part-8"))).toBe(true);
  });
});
