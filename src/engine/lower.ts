import type { Instruction, Register } from "../formula/code.ts";
import type { Operation } from "../formula/expr.ts";
import type { Step } from "../kernel/segments.ts";
import type { Program } from "../model/program.ts";
import type { CubicTable } from "../random/cubic.ts";
import type { Design } from "../random/design.ts";
import { type Facts, type Tallies, varyingOf, writeTallies } from "./chances.ts";
import { drawInputs, fixedValue, type Given, isDrawn, type Samplings, type Score } from "./draw.ts";
import { executeOnce } from "./scalar.ts";
import { EVERYTHING, type Interval, narrowed, supportOf } from "./support.ts";
import { stepWriter, type Writer } from "./writer.ts";

/** A Program as the kernels run it: what does not vary is worked out, and drawing is written out as steps. */
export interface Lowered {
  readonly steps: readonly Step[];
  readonly scores: readonly Score[];
  readonly tables: readonly CubicTable[];
  readonly samplings: Samplings;
  /** The registers to summarise. */
  readonly outputs: readonly number[];
  /** By output: where it can lie at all. */
  readonly supports: readonly Interval[];
  /** The registers to sum up, and what each sum is. */
  readonly sums: readonly number[];
  readonly tallies: Tallies;
  /** By register of the Program: its place in `outputs`. */
  readonly outputOf: ReadonlyMap<Register, number>;
  /** Registers that vary and are not summarised. */
  readonly unseen: ReadonlySet<Register>;
  /** The value of every register of the Program that does not vary. */
  readonly steady: Float64Array;
}

/** What is to be summarised: every cell that varies, or (`unsure`) those alone that may not be finite, or whose squares may not be. */
export type Seen = "all" | "unsure";

const isPlain = ({ low, high, sure }: Interval): boolean => sure && Math.max(-low, high) < LARGE;

/** Squares of larger figures may add up to no number. */
const LARGE = 1e140;

/**
 * 1. What varies, and the values of what does not.
 * 2. The drawn inputs that matter: columns of normal scores, rotated, correlated and mapped to values.
 * 3. The Program's instructions on them, and the chance of all targets together.
 *
 * @param known samplings of an earlier Program, of which those that this one has too are not made again
 * @param given inputs that are not drawn but handed over, a value a draw
 * @example lower(program, "plain").steps.length > 0 // true
 */
export function lower(
  program: Program,
  design: Design,
  known: Samplings = new Map(),
  seen: Seen = "all",
  given: Given = new Map(),
): Lowered {
  // 1
  const varies = variesIn(
    program,
    program.inputs.map((input) => given.has(input.name) || isDrawn(input)),
  );
  const steady = executeOnce(program, program.inputs.map(fixedValue));
  // 2
  const writer = stepWriter();
  const drawing = drawInputs(program, design, writer, known, given);
  const supports = supportOf(program, program.inputs.map(drawing.support));
  const valued = [
    ...program.indicators.flatMap(({ cells }) => cells),
    ...program.targets.map(({ value }) => value),
  ].filter((cell) => cell !== null);
  const varying = valued.filter((cell) => varies[cell]);
  const cells = seen === "all" ? varying : varying.filter((cell) => !isPlain(supports[cell]));
  const facts = { varies, steady, supports };
  const wanted = new Set([...cells, ...program.targets.flatMap((target) => varyingOf(target, facts))]);
  // 3
  const registers = new Map<Register, number>();
  const read = (register: Register): number =>
    register < 0 ? -1 : (registers.get(register) ?? writer.constant(steady[register], register));
  for (const register of scheduled(program.code, wanted, varies)) {
    const instruction = program.code[register];
    registers.set(register, lowerOne(instruction, read, drawing.value, writer, facts));
  }
  const outputs = [...new Set(cells)];
  const tallies = writeTallies(program, facts, read, writer);
  return {
    steps: writer.steps,
    scores: drawing.scores,
    tables: [...drawing.tables.keys()],
    samplings: drawing.samplings,
    outputs: outputs.map(read),
    supports: outputs.map((register) => supports[register]),
    outputOf: new Map(outputs.map((register, i) => [register, i])),
    unseen: seen === "all" ? new Set() : new Set(varying.filter((cell) => isPlain(supports[cell]))),
    tallies,
    sums: tallies.sums,
    steady,
  };
}

/** Which registers depend on a drawn input; the others are the same in every draw. */
function variesIn({ code }: Program, drawn: readonly boolean[]): readonly boolean[] {
  const varies: boolean[] = [];
  for (const { op, a, b, c } of code) {
    if (op === "constant") varies.push(false);
    else if (op === "input") varies.push(drawn[a] === true);
    else varies.push([a, b, c].some((register) => varies[register] === true));
  }
  return varies;
}

/**
 * The varying registers that the wanted ones depend on, each as late as may be: what one indicator needs stands together,
 * so that few columns are in use at a time.
 */
function scheduled(
  code: readonly Instruction[],
  wanted: ReadonlySet<Register>,
  varies: readonly boolean[],
): ReadonlySet<Register> {
  const done = new Set<Register>();
  const stack = [...wanted].filter((register) => varies[register]).reverse();
  for (let register = stack.at(-1); register !== undefined; register = stack.at(-1)) {
    const open = done.has(register) ? [] : operandsOf(code[register]).filter((x) => varies[x] && !done.has(x));
    stack.push(...open.reverse());
    if (open.length > 0) continue;
    done.add(register);
    stack.pop();
  }
  return done;
}

const operandsOf = ({ op, a, b, c }: Instruction): readonly Register[] =>
  op === "constant" || op === "input" ? [] : [a, b, c].filter((register) => register >= 0);

function lowerOne(
  { op, a, b, c }: Instruction,
  read: (register: Register) => number,
  inputValue: (input: number) => number,
  writer: Writer,
  { steady, supports }: Facts,
): number {
  if (op === "input") return inputValue(a);
  if (op === "constant") throw new Error("a constant does not vary");
  const exponent = steady[b];
  const isWhole = op === "pow" && writer.steps[read(b)]?.op === "constant" && Number.isInteger(exponent);
  if (isWhole && Math.abs(exponent) <= 64) return writer.write("power", read(a), -1, -1, exponent);
  const narrow = narrowed(op as Operation, supports[a], supports[b] ?? EVERYTHING);
  return writer.write(narrow, read(a), read(b), read(c));
}
