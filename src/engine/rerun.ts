import type { Register } from "../formula/code.ts";
import type { Program, ProgramTarget } from "../model/program.ts";
import { drawingOf } from "./blocks.ts";
import type { Run } from "./run.ts";
import { type Prepared, prepare, type SimulateOptions, simulatePrepared } from "./simulate.ts";

/** A run that can be had again with other inputs, as a slider moves them. */
export interface Rerunner {
  readonly base: Run;
  /** The run of the same Program with other inputs (`changed`): bit for bit what `simulate` gives of it. */
  rerun(changed: Program): Run;
}

/** Stands among the inputs for the hits of all targets that are kept. */
const KEPT = "#kept";

/**
 * Runs a Program, and again with changed inputs: only what follows from them is drawn. Hits of the other targets are kept, a
 * column of them, so that the joint probability stays right. A target is judged anew where any figure of its own follows.
 *
 * @throws RunFault as `simulate`
 * @example rerunner(program, { seed: 1, draws: 1024, design: "sobol-sums" }).rerun(program).draws // 1024
 */
export function rerunner(program: Program, options: Omit<SimulateOptions, "seen">): Rerunner {
  const { design, executor } = options;
  const prepared = prepare(program, design, executor);
  const base = simulatePrepared(prepared, options);
  const hits = hitsOf(program, options);
  let last: { readonly key: string; readonly kept: Float64Array; readonly prepared: Prepared } | null = null;
  return {
    base,
    rerun(changed) {
      const follows = following(program, changed);
      const judged = program.targets.map(
        (target, i) => hits[i] === null || registersOf(target).some((r) => follows[r]),
      );
      const kept = hits.flatMap((column, i) => (column !== null && !judged[i] ? [i] : []));
      const key = kept.join();
      const column = last?.key === key ? last.kept : productOf(kept.map((i) => hits[i] as Float64Array));
      const part = partOf(changed, follows, judged, kept);
      const given = new Map(kept.length > 0 ? [[KEPT, column]] : []);
      const next = prepare(part, design, executor, last?.key === key ? last.prepared : null, "all", given);
      last = { key, kept: column, prepared: next };
      return joined(base, simulatePrepared(next, options));
    },
  };
}

/** By target: whether it holds, draw by draw; null where that is the same in all of them. */
function hitsOf(program: Program, options: SimulateOptions): readonly (Float64Array | null)[] {
  const { plan, lowered, block } = drawingOf({ ...program, indicators: [] }, [], options);
  const all = lowered.tallies.targets.map((tally) => (tally === null ? null : new Float64Array(plan.draws)));
  for (let first = 0; first < plan.draws; first += plan.block) {
    const { hits, count } = block(first, Math.min(plan.block, plan.draws - first));
    all.forEach((column, i) => {
      column?.set(hits[i]?.subarray(0, count) ?? [], first);
    });
  }
  return all;
}

/** By register: whether it follows from an input that is another one now. */
function following(program: Program, { inputs }: Program): readonly boolean[] {
  const follows: boolean[] = [];
  for (const { op, a, b, c } of program.code) {
    if (op === "constant") follows.push(false);
    else if (op === "input") follows.push(inputs[a] !== program.inputs[a]);
    else follows.push(follows[a] === true || follows[b] === true || follows[c] === true);
  }
  return follows;
}

const registersOf = ({ holds, value, margin, probability, cells }: ProgramTarget): readonly Register[] =>
  [holds, value, margin, probability, ...cells].filter((each) => each !== null);

const productOf = ([first, ...others]: readonly Float64Array[]): Float64Array =>
  others.reduce((product, column) => product.map((hit, draw) => hit * column[draw]), first ?? new Float64Array(0));

/** The Program of what follows alone, and a target that stands for all that are kept. */
function partOf(
  program: Program,
  follows: readonly boolean[],
  judged: readonly boolean[],
  kept: readonly number[],
): Program {
  const { inputs, code, indicators, targets } = program;
  const followsIn = (cells: readonly (Register | null)[] = []) => cells.some((each) => each !== null && follows[each]);
  const own = {
    ...program,
    indicators: indicators.filter(({ cells, uncut }) => followsIn(cells) || followsIn(uncut)),
    targets: targets.filter((_, i) => judged[i]),
  };
  if (kept.length === 0) return own;
  const chance = kept.some((i) => targets[i].probability !== null) ? code.length : null;
  return {
    ...own,
    inputs: [...inputs, { name: KEPT, year: 0, central: 1, draw: null, held: false }],
    code: [...code, { op: "input", a: inputs.length, b: -1, c: -1, value: 0 }],
    targets: [
      ...own.targets,
      { id: KEPT, holds: code.length, value: null, margin: null, cells: [], probability: chance, missing: null },
    ],
  };
}

/** What was drawn again in place of what was there. */
function joined(base: Run, part: Run): Run {
  const indicators = new Map(part.indicators.map((each) => [each.id, each]));
  const targets = new Map(part.targets.map((each) => [each.id, each]));
  const told = <T extends { readonly indicator: string }>(of: (run: Run) => readonly T[]): readonly T[] =>
    base.indicators.flatMap(({ id }) =>
      of(indicators.has(id) ? part : base).filter(({ indicator }) => indicator === id),
    );
  return {
    ...base,
    indicators: base.indicators.map((each) => indicators.get(each.id) ?? each),
    targets: base.targets.map((each) => targets.get(each.id) ?? each),
    joint: part.joint,
    nonfinite: told(({ nonfinite }) => nonfinite),
    overflows: told(({ overflows }) => overflows),
  };
}
