import { performance } from "node:perf_hooks";

/** A work does what is timed; it gives its own milliseconds where a process elsewhere did it. */
export type Work = () => unknown | Promise<unknown>;

export async function timed(work: Work): Promise<number> {
  const start = performance.now();
  const own = await work();
  return typeof own === "number" ? own : performance.now() - start;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], level: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * level;
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (at - Math.floor(at)) * (above - below);
}

export type Rounds<K extends string> = { readonly [name in K]: readonly number[] };

/**
 * Runs the works in turn, round after round, so that a slow moment of the machine hits all of them; warming up does
 * not count. Ends after `most` rounds, or after 3 once the time is over.
 */
export async function interleaved<K extends string>(
  works: Readonly<Record<K, Work>>,
  { most, seconds }: { readonly most: number; readonly seconds: number },
): Promise<Rounds<K>> {
  const names = Object.keys(works) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (const name of names) await warmUp(works[name]);
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < most && (round < 3 || performance.now() < end); round++)
    for (const name of names) times[name].push(await timed(works[name]));
  return times;
}

/** The median over rounds of a / b. */
export const ratio = (a: readonly number[], b: readonly number[]): number =>
  median(a.map((time, round) => time / (b[round] as number)));

/** Up to five times, so that the code is compiled; once where it takes long. */
async function warmUp(work: Work): Promise<void> {
  const end = performance.now() + 500;
  for (let i = 0; i < 5 && performance.now() < end; i++) await timed(work);
}
