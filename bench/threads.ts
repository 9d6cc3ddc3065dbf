import { prepare, simulatePrepared, simulateWith } from "../src/engine/simulate.ts";
import { threadCrew } from "../src/host/threads.ts";
import type { Program } from "../src/model/program.ts";
import { c } from "./opponents/opponent.ts";
import { held, type Row, times } from "./table.ts";
import { interleaved, ratio } from "./timing.ts";

const DRAWS = 2 ** 20;

/** How much faster two threads are than one. A quiet moment of both cores is rare on a shared machine: the fastest rounds tell it. */
export interface Speedup {
  readonly median: number;
  readonly fastest: number;
}

/** W by one thread and by two. */
export async function twoThreads(program: Program, seconds: number): Promise<Speedup> {
  const options = { seed: 1, draws: DRAWS };
  const prepared = prepare(program, "plain");
  const crew = threadCrew({ program, design: "plain", executor: undefined }, 2);
  const rounds = await interleaved(
    {
      one: () => void simulatePrepared(prepared, options),
      two: async () => void (await simulateWith(crew, prepared, options)),
    },
    { most: 15, seconds },
  );
  await crew.close();
  return { median: ratio(rounds.one, rounds.two), fastest: Math.min(...rounds.one) / Math.min(...rounds.two) };
}

export const threadRows = (two: Speedup): readonly Row[] => [
  held("reckon, one thread / two threads", two.median, { atLeast: 1.7 }),
  { what: "the same, each one's fastest round", figure: times(two.fastest) },
];

/** What the machine has to give: two processes of C at the same time, each with all of the work; and how much of it is taken. */
export async function processRows(two: Speedup): Promise<readonly Row[]> {
  const pair = [c("native"), c("native")] as const;
  const rounds = await interleaved(
    {
      one: async () => (await pair[0].run(DRAWS)).ms,
      two: async () => Math.max(...(await Promise.all(pair.map((each) => each.run(DRAWS)))).map(({ ms }) => ms)),
    },
    { most: 15, seconds: 10 },
  );
  for (const each of pair) each.close();
  const given = 2 * ratio(rounds.one, rounds.two);
  return [
    { what: "two processes of C at once, work done / that of one in the same time", figure: times(given) },
    {
      what: "the same, each one's fastest round",
      figure: times((2 * Math.min(...rounds.one)) / Math.min(...rounds.two)),
    },
    { what: "median / median: what two threads take of what the machine gives", figure: times(two.median / given) },
  ];
}
