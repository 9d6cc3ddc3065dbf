import { type Diagnostic, error, fail, ok, type Result } from "../base/diagnostic.ts";
import { VERSION } from "../base/version.ts";
import { newGathering } from "../engine/exact.ts";
import { chunksOf, decodePart, encodePart, type Part } from "../engine/part.ts";
import { type Plan, planOf } from "../engine/plan.ts";
import { finish, type Prepared, prepare, secondOf, startOf } from "../engine/simulate.ts";
import type { Answer, Task } from "../engine/task.ts";
import { newSums } from "../engine/totals.ts";
import { compile } from "../model/compile.ts";
import type { Scenario } from "../plan/scenario.ts";
import { failedBy, type Simulator } from "./evaluate.ts";

/** A part of a run, and the name it goes by where something is wrong with it. */
export type NamedPart = Part<Scenario> & { readonly path: string };

/** What may be a part: its name, and its bytes where there are any. */
export interface Candidate {
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

/** Which share of the draws; for a second pass, the parts of the first. */
export interface Share {
  readonly shard: number;
  readonly shards: number;
  readonly first: readonly NamedPart[] | null;
}

/** Goes over the draws of a task: by one thread or several. */
export type Pass = (prepared: Prepared, task: Task) => Promise<Answer>;

/** One share of a run, as the bytes of a part: the first half of `evaluate`, up to what was drawn. */
export async function drawPart(scenario: Scenario, share: Share, pass: Pass): Promise<Result<Uint8Array>> {
  const { shard, shards, first } = share;
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  const drawn = keyOf(planOf(scenario), scenario);
  const foreign = first?.find(({ header }) => keyOf(header.plan, header.scenario) !== drawn);
  if (foreign) return fail(error("part-foreign", null, { path: foreign.path, other: scenario.id }));
  try {
    const prepared = prepare(compiled.value, scenario.design);
    const start = startOf(prepared, scenario);
    const whole = first ? secondOf(start, sumsOf(first)) : start;
    const task = { ...whole, ...chunksOf(start.plan, shard, shards) };
    const answer = await pass(prepared, task);
    const { plan, from, to } = task;
    const { outputs, sums } = prepared.machine.lowered;
    const sizes = { outputs: outputs.length, sums: sums.length };
    const header = { format: 1, reckon: VERSION, plan, shard, shards, from, to, ...sizes, scenario } as const;
    return ok(encodePart(header, answer), compiled.warnings);
  } catch (fault) {
    return failedBy(fault);
  }
}

/** The Run of a whole, from its parts: bit for bit that of a single one, for `evaluateWith`. */
export function fromParts(parts: readonly NamedPart[]): Simulator {
  return async (program, options) => {
    const prepared = prepare(program, options.design);
    const start = startOf(prepared, options);
    const first = sumsOf(parts);
    return finish(prepared, start, first, valuesOf(parts, secondOf(start, first)));
  };
}

/** What all parts of a run have in common: how it is drawn, and what of. */
const keyOf = (plan: Plan, { hash }: Scenario): string => JSON.stringify([plan, hash]);

function sumsOf(parts: readonly NamedPart[]): Answer {
  const { plan, outputs } = (parts[0] as NamedPart).header;
  const sums = newSums(outputs);
  // Counts are added up in the first that comes: a copy, since the parts are the caller's.
  for (const { answer } of parts)
    if ("sums" in answer) sums.add({ ...answer.sums, counts: answer.sums.counts.slice() });
  return { sums: sums.whole(0, plan.chunks) };
}

/** What a second pass gathered, where there was one. */
function valuesOf(parts: readonly NamedPart[], { wanted }: Task): Answer | null {
  const gathering = newGathering();
  const second = parts.flatMap(({ answer }) => ("gathered" in answer ? [answer.gathered] : []));
  for (const gathered of second) gathering.add(gathered);
  return second.length > 0 && wanted ? { gathered: gathering.whole(wanted) } : null;
}

/**
 * Parts in the order of their shards, all of one run and each there once; else what is wrong, by name.
 *
 * @example partsOfOneRun([{ path: "part-1", bytes: new Uint8Array(3) }]).errors[0].code // "part-broken"
 */
export function partsOfOneRun(candidates: readonly Candidate[]): Result<readonly NamedPart[]> {
  const read = candidates.map(({ path, bytes }) => ({ path, part: bytes && decodePart<Scenario>(bytes) }));
  const broken = read.filter(({ part }) => part === null);
  if (broken.length > 0) return fail(...broken.map(({ path }) => error("part-broken", null, { path })));
  const parts = read.map(({ path, part }) => ({ ...(part as Part<Scenario>), path }));
  const faults = faultsOf(parts);
  return faults.length > 0 ? fail(...faults) : ok(parts.sort((a, b) => a.header.shard - b.header.shard));
}

function faultsOf(parts: readonly NamedPart[]): readonly Diagnostic[] {
  const [first] = parts;
  if (!first) return [error("part-missing", null, { parts: "1", shards: 1 })];
  const old = parts.find(({ header }) => header.reckon !== VERSION);
  if (old) return [error("part-foreign", null, { path: old.path, other: `reckon ${VERSION}` })];
  const runOf = ({ header: { plan, shards, scenario } }: NamedPart) => `${shards} ${keyOf(plan, scenario)}`;
  const foreign = parts.find((part) => runOf(part) !== runOf(first));
  if (foreign) return [error("part-foreign", null, { path: foreign.path, other: first.path })];
  const passes = [false, true].map((second) => parts.filter(({ header }) => (header.bins !== null) === second));
  return passes.flatMap((pass, second) => (second && pass.length === 0 ? [] : passFaults(pass, first.header.shards)));
}

function passFaults(parts: readonly NamedPart[], shards: number): readonly Diagnostic[] {
  const of = (shard: number) => parts.filter(({ header }) => header.shard === shard);
  const pathsOf = (shard: number) => of(shard).map(({ path }) => path);
  const all = Array.from({ length: shards }, (_, i) => i + 1);
  const repeated = all.filter((shard) => of(shard).length > 1);
  const missing = all.filter((shard) => of(shard).length === 0);
  return [
    ...repeated.map((shard) => error("part-repeated", null, { shard, paths: pathsOf(shard).join(", ") })),
    ...(missing.length > 0 ? [error("part-missing", null, { parts: missing.join(", "), shards })] : []),
  ];
}
