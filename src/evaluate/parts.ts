import { type Diagnostic, error, fail, ok, type Result } from "../base/diagnostic.ts";
import { VERSION } from "../base/version.ts";
import { newGathering } from "../engine/exact.ts";
import { answerIn, chunksOf, encodePart, isGatheredFrom, openPart } from "../engine/part.ts";
import { planOf } from "../engine/plan.ts";
import { finish, type Prepared, prepare, secondOf, startOf } from "../engine/simulate.ts";
import type { Answer, Task } from "../engine/task.ts";
import { newSums } from "../engine/totals.ts";
import { compile } from "../model/compile.ts";
import type { Scenario } from "../plan/scenario.ts";
import { isHandedIn } from "../scenario/chain.ts";
import type { SourceFile } from "../scenario/files.ts";
import { listOf } from "../scenario/resolve/given.ts";
import { type ResolveOptions, resolveScenario } from "../scenario/resolve/index.ts";
import { failedBy, type Simulator } from "./evaluate.ts";
import { type PartHeader, partHeader } from "./partHeader.ts";

/** What a scenario is resolved from: its files, the first of them, and what is stated over them. */
export interface Source {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly entry: string;
  readonly options: ResolveOptions;
}

/** A source as plain data, in one form. */
const plainSource = ({ files, entry, options: { set, fix, asOf, seed, draws, design } }: Source) => ({
  entry,
  files: [...files],
  options: { set: set && listOf(set), fix: fix && listOf(fix), asOf, seed, draws, design },
});

/** What may be a part: its name, and its bytes where there are any. */
export interface Candidate {
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

/** A part that was read: its figures may be taken for those of its share. */
export interface NamedPart {
  readonly path: string;
  readonly shard: number;
  readonly answer: Answer;
}

/** All parts of one run, in the order of their shards: its scenario, and the engine made ready for it. */
export interface WholeRun {
  readonly scenario: Scenario;
  readonly prepared: Prepared;
  readonly start: Task;
  readonly parts: readonly NamedPart[];
}

/** Which share of the draws; for a second pass, the parts of the first. */
export interface Share {
  readonly shard: number;
  readonly shards: number;
  readonly first: WholeRun | null;
}

/** Goes over the draws of a task: by one thread or several. */
export type Pass = (prepared: Prepared, task: Task) => Promise<Answer>;

/** One share of a run, as the bytes of a part: the first half of `evaluate`, up to what was drawn. */
export async function drawPart(source: Source, share: Share, pass: Pass): Promise<Result<Uint8Array>> {
  const { shard, shards, first } = share;
  const { files, entry, options } = source;
  const resolved = resolveScenario(files, entry, options);
  if (!resolved.ok) return resolved;
  const scenario = resolved.value;
  if (first && keyOf(first.scenario) !== keyOf(scenario))
    return fail(error("part-foreign", null, { path: first.parts[0]?.path ?? "", other: scenario.id }));
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  try {
    const prepared = prepare(compiled.value, scenario.design);
    const start = startOf(prepared, scenario);
    const whole = first ? secondOf(start, sumsOf(first)) : start;
    const answer = await pass(prepared, { ...whole, ...chunksOf(start.plan, shard, shards) });
    const header = { reckon: VERSION, shard, shards, source: plainSource(source) };
    return ok(encodePart(header, answer), [...resolved.warnings, ...compiled.warnings]);
  } catch (fault) {
    return failedBy(fault);
  }
}

/** The Run of a whole, from its parts: bit for bit that of a single one, for `evaluateWith`. */
export function fromParts(run: WholeRun): Simulator {
  return async () => {
    const first = sumsOf(run);
    return finish(run.prepared, run.start, first, valuesOf(run.parts, secondOf(run.start, first)));
  };
}

/** What all parts of a run have in common: how it is drawn, and what of. */
const keyOf = (scenario: Scenario): string => JSON.stringify([planOf(scenario), scenario.hash]);

function sumsOf({ start: { plan }, prepared, parts }: WholeRun): Answer {
  const sums = newSums(prepared.machine.lowered.outputs.length);
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

/** A part as far as its header tells. */
interface Read {
  readonly path: string;
  readonly header: PartHeader;
  readonly scenario: Scenario;
  readonly figures: Uint8Array;
}

const isSecond = ({ header }: Read): boolean => header.bins !== null;

/**
 * Parts in the order of their shards, all of one run and each there once; else what is wrong, by name. Nothing in a part is
 * taken on trust: its scenario is resolved from its files like any other, and its figures must be sums of that scenario's draws.
 *
 * @example partsOfOneRun([{ path: "part-1", bytes: new Uint8Array(3) }]).errors[0].code // "part-broken"
 */
export function partsOfOneRun(candidates: readonly Candidate[]): Result<WholeRun> {
  const readPart = partReader();
  const read = candidates.map(readPart);
  const errors = read.flatMap((each) => (each.ok ? [] : each.errors));
  if (errors.length > 0) return fail(...errors);
  const found = read.flatMap((each) => (each.ok ? [each.value] : []));
  const faults = faultsOf(found);
  if (faults.length > 0) return fail(...faults);
  return withFigures(found.sort((a, b) => a.header.shard - b.header.shard));
}

/** Reads parts up to their scenario; equal sources are resolved once. */
function partReader(): (candidate: Candidate) => Result<Read> {
  const resolved = new Map<string, Scenario | null>();
  const scenarioOf = ({ source }: PartHeader): Scenario | null => {
    const key = JSON.stringify(source);
    if (!resolved.has(key)) {
      const files = new Map(source.files);
      const result = isHandedIn(files, source.entry) ? resolveScenario(files, source.entry, source.options) : null;
      resolved.set(key, result?.ok ? result.value : null);
    }
    return resolved.get(key) ?? null;
  };
  return ({ path, bytes }) => {
    const broken = fail(error("part-broken", null, { path }));
    const open = bytes && openPart(bytes);
    if (!open) return broken;
    const { reckon } = (open.header ?? {}) as { readonly reckon?: unknown };
    if (typeof reckon === "string" && reckon !== VERSION)
      return fail(error("part-foreign", null, { path, other: `reckon ${VERSION}` }));
    const header = partHeader.safeParse(open.header).data;
    const scenario = header && header.shard <= header.shards ? scenarioOf(header) : null;
    return header && scenario ? ok({ path, header, scenario, figures: open.figures }) : broken;
  };
}

function faultsOf(parts: readonly Read[]): readonly Diagnostic[] {
  const [first] = parts;
  if (!first) return [error("part-missing", null, { parts: "1", shards: 1 })];
  const runOf = ({ header: { shards }, scenario }: Read) => `${shards} ${keyOf(scenario)}`;
  const foreign = parts.find((part) => runOf(part) !== runOf(first));
  if (foreign) return [error("part-foreign", null, { path: foreign.path, other: first.path })];
  const passes = [false, true].map((second) => parts.filter((part) => isSecond(part) === second));
  return passes.flatMap((pass, second) => (second && pass.length === 0 ? [] : passFaults(pass, first.header.shards)));
}

function passFaults(parts: readonly Read[], shards: number): readonly Diagnostic[] {
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

/** The parts with their figures, once the engine that they come from is ready and says how many there must be. */
function withFigures(found: readonly Read[]): Result<WholeRun> {
  const { scenario } = found[0] as Read;
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  try {
    const prepared = prepare(compiled.value, scenario.design);
    const start = startOf(prepared, scenario);
    const first = answersOf(
      found.filter((each) => !isSecond(each)),
      prepared,
      start,
    );
    if (!first.ok) return first;
    const run = { scenario, prepared, start, parts: first.value };
    const again = found.filter(isSecond);
    if (again.length === 0) return ok(run);
    const task = secondOf(start, sumsOf(run));
    const second = answersOf(again, prepared, task);
    if (!second.ok) return second;
    const wrong = second.value.filter(({ answer }, i) => !isAgain(answer, first.value[i]?.answer, task));
    if (wrong.length > 0) return fail(...wrong.map(({ path }) => error("part-broken", null, { path })));
    return ok({ ...run, parts: [...first.value, ...second.value] });
  } catch (fault) {
    return failedBy(fault);
  }
}

const isAgain = (second: Answer, first: Answer | undefined, task: Task): boolean =>
  "gathered" in second && first !== undefined && "sums" in first && isGatheredFrom(second.gathered, first.sums, task);

function answersOf(parts: readonly Read[], { machine }: Prepared, whole: Task): Result<readonly NamedPart[]> {
  const sizes = { outputs: machine.lowered.outputs.length, sums: machine.lowered.sums.length };
  const read = parts.map(({ path, header: { shard, shards, bins }, figures }) => {
    const task = { ...whole, ...chunksOf(whole.plan, shard, shards) };
    return { path, shard, answer: answerIn(figures, bins, task, sizes) };
  });
  const broken = read.filter(({ answer }) => answer === null);
  if (broken.length > 0) return fail(...broken.map(({ path }) => error("part-broken", null, { path })));
  return ok(read.flatMap(({ answer, ...part }) => (answer === null ? [] : [{ ...part, answer }])));
}
