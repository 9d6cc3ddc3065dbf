import type { Crew } from "./crew.ts";
import { newGathering } from "./exact.ts";
import { type Answer, divided, drawsOf, type Task } from "./task.ts";
import { newSums } from "./totals.ts";

/** Draws done so far, of all of a pass. */
export interface Progress {
  readonly done: number;
  readonly draws: number;
}

/** One time over the draws of a run or of a shard, by a crew: the same bits, however many threads it has. */
export async function passBy(crew: Crew, whole: Task, onProgress?: (progress: Progress) => void): Promise<Answer> {
  const answers = newAnswers(whole);
  const draws = drawsOf(whole);
  let done = 0;
  await crew.run(divided(whole), (answer, task) => {
    answers.take(answer);
    done += drawsOf(task);
    onProgress?.({ done, draws });
  });
  return answers.together();
}

/** Puts together the answers to a task's parts, in whatever order they come. */
function newAnswers({ wanted, ranges, from, to }: Task) {
  const sums = newSums(ranges.length);
  const gathering = newGathering();
  return {
    take(answer: Answer) {
      if ("sums" in answer) sums.add(answer.sums);
      else gathering.add(answer.gathered);
    },
    together: (): Answer => (wanted ? { gathered: gathering.whole(wanted) } : { sums: sums.whole(from, to) }),
  };
}
