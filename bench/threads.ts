import { prepare, simulatePrepared, simulateWith } from "../src/engine/simulate.ts";
import { threadCrew } from "../src/engine/threads.ts";
import type { Program } from "../src/model/program.ts";
import { c } from "./opponents/opponent.ts";
import { held, type Row, times } from "./table.ts";
import { interleaved, ratio } from "./timing.ts";

const DRAWS = 2 ** 20;

/** How much faster two threads run W than one; and two processes of C, which shows what the machine has to give. */
export async function twoThreads(program: Program, seconds: number) {
  const options = { seed: 1, draws: DRAWS };
  const prepared = prepare(program, "plain");
  const crew = threadCrew({ program, design: "plain", executor: undefined }, 2);
  const pair = [c("native"), c("native")] as const;
  const rounds = await interleaved(
    {
      one: () => void simulatePrepared(prepared, options),
      two: async () => void (await simulateWith(crew, prepared, options)),
      process: async () => (await pair[0].run(DRAWS)).ms,
      processes: async () => Math.max(...(await Promise.all(pair.map((each) => each.run(DRAWS)))).map(({ ms }) => ms)),
    },
    { most: 15, seconds },
  );
  await crew.close();
  for (const each of pair) each.close();
  return {
    threads: ratio(rounds.one, rounds.two),
    // Each of the two does all the work.
    processes: 2 * ratio(rounds.process, rounds.processes),
  };
}

export function threadRows({
  threads,
  processes,
}: {
  readonly threads: number;
  readonly processes: number;
}): readonly Row[] {
  return [
    held("reckon, one thread / two threads", threads, { atLeast: 1.8 }),
    { what: "two independent processes of C do, of the work of one in the same time", figure: times(processes) },
  ];
}
