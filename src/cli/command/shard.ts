import { existsSync, readFileSync } from "node:fs";
import { type Evaluation, judge } from "../../assess/evaluate.ts";
import { type Diagnostic, error, fail, ok, type Result } from "../../base/diagnostic.ts";
import type { Lang } from "../../base/text.ts";
import { VERSION } from "../../base/version.ts";
import { newGathering, wantedBins } from "../../engine/exact.ts";
import { chunksOf, decodePart, encodePart, type Part } from "../../engine/part.ts";
import { planOf } from "../../engine/plan.ts";
import { rangesOf } from "../../engine/range.ts";
import { finish, prepare } from "../../engine/simulate.ts";
import { runTask } from "../../engine/task.ts";
import { newTotals, type Totals } from "../../engine/totals.ts";
import { compile } from "../../model/compile.ts";
import { loadScenario } from "../../scenario/load.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { valueOrStop } from "../diagnostics.ts";
import { expandFiles, writeAtomic } from "../files.ts";
import { type RunArguments, shardOf } from "../options.ts";
import { loadOptions } from "./project.ts";

type ScenarioPart = Part<Scenario> & { readonly path: string };

/** `reckon run --shard i/n --output part`: computes one part of the draws and writes it to a file. */
export async function runShard(file: string, command: RunArguments & { lang: Lang; output: string }): Promise<void> {
  const { lang } = command;
  const scenario = valueOrStop(await loadScenario(file, loadOptions(command)), lang);
  const [shard, shards] = shardOf(command.shard ?? "") as readonly [number, number];
  const { prepared, plan, ranges } = readied(scenario, lang);
  const { outputs, sums } = prepared.machine.lowered;
  const first = command["second-pass"];
  const wanted = first
    ? wantedBins(firstPass(scenario, await expandFiles(first), lang), outputs.length, plan.draws)
    : null;
  const stretch = chunksOf(plan, shard, shards);
  const answer = runTask(prepared.machine, { ...stretch, plan, ranges, wanted });
  const header = { format: 1, reckon: VERSION, plan, shard, shards, ...stretch, outputs: outputs.length } as const;
  writeAtomic(command.output, encodePart({ ...header, sums: sums.length, scenario }, answer));
}

function readied(scenario: Scenario, lang: Lang) {
  const compiled = valueOrStop(compile(scenario), lang);
  const prepared = prepare(compiled, scenario.design);
  const plan = planOf(scenario);
  return { prepared, plan, ranges: rangesOf(prepared.machine, plan) };
}

/** What the first pass added up to, for the second: which bins hold the quantiles. */
function firstPass(scenario: Scenario, paths: readonly string[], lang: Lang): Totals {
  const parts = valueOrStop(readParts(paths), lang);
  const foreign = parts.find(({ header }) => header.scenario.hash !== scenario.hash);
  if (foreign) return valueOrStop(fail(error("part-foreign", null, { path: foreign.path, other: scenario.id })), lang);
  return totalsOf(parts);
}

/** `reckon merge`: the evaluation of a whole run from its parts, byte for byte that of a single one. */
export function mergeParts(paths: readonly string[], lang: Lang): { scenario: Scenario; evaluation: Evaluation } {
  const parts = valueOrStop(readParts(paths), lang);
  const { scenario } = (parts[0] as ScenarioPart).header;
  const { prepared, plan, ranges } = readied(scenario, lang);
  const gathering = newGathering();
  for (const { answer } of parts) if ("gathered" in answer) gathering.add(answer.gathered);
  const run = finish(prepared, plan, ranges, totalsOf(parts), gathering);
  const compiled = compile(scenario);
  if (!compiled.ok) throw new Error("a scenario that made parts compiles");
  return { scenario, evaluation: valueOrStop(judge(scenario, compiled, run), lang) };
}

function totalsOf(parts: readonly ScenarioPart[]): Totals {
  const { plan, outputs, sums } = (parts[0] as ScenarioPart).header;
  const totals = newTotals(plan, outputs, sums);
  for (const { answer } of parts) if ("sums" in answer) totals.add(answer.sums);
  return totals.whole();
}

/** Reads parts and sees that they are all of one run, each once; what is wrong is named. */
function readParts(paths: readonly string[]): Result<readonly ScenarioPart[]> {
  const read = paths.map((path) => ({ path, part: decode(path) }));
  const broken = read.filter(({ part }) => part === null);
  if (broken.length > 0) return fail(...broken.map(({ path }) => error("part-broken", null, { path })));
  const parts = read.map(({ path, part }) => ({ ...(part as Part<Scenario>), path }));
  const faults = faultsOf(parts);
  return faults.length > 0 ? fail(...faults) : ok(parts.sort((a, b) => a.header.shard - b.header.shard));
}

function decode(path: string): Part<Scenario> | null {
  return existsSync(path) ? decodePart<Scenario>(readFileSync(path)) : null;
}

function faultsOf(parts: readonly ScenarioPart[]): readonly Diagnostic[] {
  const [first] = parts;
  if (!first) return [error("part-missing", null, { parts: "1", shards: 1 })];
  const runOf = ({ header: { reckon, plan, shards, scenario } }: ScenarioPart) =>
    JSON.stringify([reckon, plan, shards, scenario.hash]);
  const foreign = parts.find((part) => runOf(part) !== runOf(first));
  if (foreign) return [error("part-foreign", null, { path: foreign.path, other: first.path })];
  const passes = [false, true].map((second) => parts.filter(({ header }) => (header.bins !== null) === second));
  return passes.flatMap((pass, second) => (second && pass.length === 0 ? [] : passFaults(pass, first.header.shards)));
}

function passFaults(parts: readonly ScenarioPart[], shards: number): readonly Diagnostic[] {
  const of = (shard: number) => parts.filter(({ header }) => header.shard === shard);
  const all = Array.from({ length: shards }, (_, i) => i + 1);
  const repeated = all.filter((shard) => of(shard).length > 1);
  const missing = all.filter((shard) => of(shard).length === 0);
  return [
    ...repeated.map((shard) =>
      error("part-repeated", null, {
        shard,
        paths: of(shard)
          .map(({ path }) => path)
          .join(", "),
      }),
    ),
    ...(missing.length > 0 ? [error("part-missing", null, { parts: missing.join(", "), shards })] : []),
  ];
}
