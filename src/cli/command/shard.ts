import { existsSync, readFileSync } from "node:fs";
import { type Diagnostic, error, fail, ok, type Result } from "../../base/diagnostic.ts";
import type { Lang } from "../../base/text.ts";
import { VERSION } from "../../base/version.ts";
import { newGathering } from "../../engine/exact.ts";
import { chunksOf, decodePart, encodePart, type Part } from "../../engine/part.ts";
import { passBy } from "../../engine/pass.ts";
import { finish, secondOf, startOf } from "../../engine/simulate.ts";
import { type Answer, drawsOf, type Task } from "../../engine/task.ts";
import { newSums } from "../../engine/totals.ts";
import { type Evaluation, judge } from "../../evaluate/evaluate.ts";
import type { Scenario } from "../../plan/scenario.ts";
import { valueOrStop } from "../diagnostics.ts";
import { expandFiles, writeAtomic } from "../files.ts";
import { type RunArguments, shardOf } from "../options.ts";
import { drawingOf, prepareScenario, withCrew } from "../simulate.ts";
import { load } from "./project.ts";

type ScenarioPart = Part<Scenario> & { readonly path: string };

/** `reckon run --shard i/n --output part`: computes one part of the draws and writes it to a file. */
export async function runShard(file: string, command: RunArguments & Spoken & { output: string }): Promise<void> {
  const { lang } = command;
  const scenario = valueOrStop(await load(file, command), lang);
  const [shard, shards] = shardOf(command.shard ?? "") as readonly [number, number];
  const prepared = valueOrStop(prepareScenario(scenario), lang);
  const start = startOf(prepared, scenario);
  const { plan } = start;
  const paths = command["second-pass"];
  const pass = paths ? secondOf(start, firstPass(scenario, await expandFiles(paths), lang)) : start;
  const task = { ...pass, ...chunksOf(plan, shard, shards) };
  const { from, to } = task;
  const drawn = await withCrew(
    prepared,
    drawsOf(task),
    drawingOf(command, command.quiet === true),
    lang,
    (crew, onProgress) => passBy(crew, task, onProgress),
  );
  const { outputs, sums } = prepared.machine.lowered;
  const sizes = { outputs: outputs.length, sums: sums.length };
  const header = { format: 1, reckon: VERSION, plan, shard, shards, from, to, ...sizes, scenario } as const;
  writeAtomic(command.output, encodePart(header, valueOrStop(drawn, lang)));
}

interface Spoken {
  readonly lang: Lang;
  readonly quiet?: boolean | undefined;
}

/** What the first pass found, for the second. */
function firstPass(scenario: Scenario, paths: readonly string[], lang: Lang): Answer {
  const parts = valueOrStop(readParts(paths), lang);
  const foreign = parts.find(({ header }) => header.scenario.hash !== scenario.hash);
  if (foreign) return valueOrStop(fail(error("part-foreign", null, { path: foreign.path, other: scenario.id })), lang);
  return sumsOf(parts);
}

/** `reckon merge`: the evaluation of a whole run from its parts, byte for byte that of a single one. */
export function mergeParts(paths: readonly string[], lang: Lang): Result<Evaluation> {
  const parts = valueOrStop(readParts(paths), lang);
  const { scenario } = (parts[0] as ScenarioPart).header;
  const made = prepareScenario(scenario);
  if (!made.ok) return made;
  const start = startOf(made.value, scenario);
  const first = sumsOf(parts);
  const run = finish(made.value, start, first, valuesOf(parts, secondOf(start, first)));
  return judge(scenario, { value: made.value.program, warnings: made.warnings }, run);
}

function sumsOf(parts: readonly ScenarioPart[]): Answer {
  const { plan, outputs } = (parts[0] as ScenarioPart).header;
  const sums = newSums(outputs);
  for (const { answer } of parts) if ("sums" in answer) sums.add(answer.sums);
  return { sums: sums.whole(0, plan.chunks) };
}

/** What a second pass gathered, where there was one. */
function valuesOf(parts: readonly ScenarioPart[], { wanted }: Task): Answer | null {
  const gathering = newGathering();
  const second = parts.flatMap(({ answer }) => ("gathered" in answer ? [answer.gathered] : []));
  for (const gathered of second) gathering.add(gathered);
  return second.length > 0 && wanted ? { gathered: gathering.whole(wanted) } : null;
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
