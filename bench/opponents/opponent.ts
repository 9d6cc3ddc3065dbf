import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What a round of W gives: rows by indicator and year, as `output.ts` orders them. */
export interface Answer {
  readonly ms: number;
  readonly draws: number;
  readonly mean: readonly number[];
  /** 5, 25, 50, 75, 95 % for each indicator-year. */
  readonly quantiles: readonly number[];
  readonly probability: readonly number[];
}

/** A process that stays up, so that only its work is timed. */
export interface Opponent {
  run(draws: number): Promise<Answer>;
  /** The same for an opponent that is asked in other words. */
  ask(line: string): Promise<Answer>;
  close(): void;
}

function opponent(command: string, args: readonly string[]): Opponent {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string): Promise<Answer> => {
    child.stdin.write(`${line}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${command} ended without an answer`);
    return JSON.parse(value);
  };
  return {
    run: (draws) => ask(String(draws)),
    ask,
    close: () => child.stdin.end(),
  };
}

const here = (file: string): string => join("bench/opponents", file);

/** What a command prints; what it lacks is told with a remedy. */
function need(command: string, args: readonly string[], remedy: string): string {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${error?.message ?? stderr}\nInstall what it needs: ${remedy}`);
  return stdout;
}

/** A Python that has numpy and scipy, and numpy's version. */
export interface Python {
  readonly command: string;
  readonly numpy: string;
}

function pythonAt(command: string, remedy: string): Python {
  const version = need(command, ["-c", "import numpy, scipy; print(numpy.__version__)"], remedy);
  return { command, numpy: version.trim() };
}

/** Debian's own Python, which is the one that python3-numpy belongs to. */
export const debianPython = (): Python =>
  pythonAt(
    existsSync("/usr/bin/python3") ? "/usr/bin/python3" : "python3",
    "apt-get install python3-numpy python3-scipy",
  );

/** The Python that RECKON_BENCH_PYTHON names, whose numpy is a further opponent; null where it names none. */
export function namedPython(): Python | null {
  const command = process.env.RECKON_BENCH_PYTHON;
  return command
    ? pythonAt(command, `${command} -m pip install numpy scipy, or name another RECKON_BENCH_PYTHON`)
    : null;
}

export const numpy = ({ command }: Python, way: "usual" | "tuned"): Opponent =>
  opponent(command, [here("w_numpy.py"), way]);

/** A sweep as a script has it: points and draws a line. */
export const sweepNumpy = ({ command }: Python): Opponent => opponent(command, [here("plan_numpy.py")]);

export type Width = "native" | "sse4.1";

const FLAGS: Readonly<Record<Width, readonly string[]>> = {
  native: ["-march=native", "-mprefer-vector-width=512"],
  "sse4.1": ["-msse4.1"],
};

export function c(width: Width): Opponent {
  const binary = join(mkdtempSync(join(tmpdir(), "reckon-bench-")), "w");
  need("gcc", ["-O3", ...FLAGS[width], "-w", "-o", binary, here("w.c"), "-lm"], "apt-get install gcc libc6-dev");
  return opponent(binary, []);
}
