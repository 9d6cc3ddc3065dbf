import type { Machine } from "./machine.ts";
import { type Answer, runTask, type Task } from "./task.ts";

/** Who does the tasks of a run: this thread, or several. */
export interface Crew {
  /** Does every task; hands over each answer as it comes, in any order. */
  run(tasks: readonly Task[], answered: (answer: Answer, task: Task) => void): Promise<void>;
  close(): Promise<void>;
}

/** This thread alone; between tasks it lets others have their turn. */
export const soloCrew = (machine: Machine): Crew => ({
  async run(tasks, answered) {
    for (const task of tasks) {
      answered(runTask(machine, task), task);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  },
  close: async () => {},
});
