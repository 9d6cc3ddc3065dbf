import type { Step } from "../kernel/segments.ts";

/**
 * Writes steps. A constant stands once for each owner: were it one step for all that happen to have its value, a Program
 * with other numbers would seldom have the same steps.
 *
 * @example const writer = stepWriter(); writer.constant(2) === writer.constant(2) // true
 */
export function stepWriter() {
  const steps: Step[] = [];
  const constants = new Map<string, number>();
  const write = (op: Step["op"], a = -1, b = -1, c = -1, value = 0): number => steps.push({ op, a, b, c, value }) - 1;
  return {
    steps,
    write,
    constant(value: number, owner: string | number = ""): number {
      const key = `${owner} ${Object.is(value, -0) ? "-0" : value}`;
      const register = constants.get(key) ?? write("constant", -1, -1, -1, value);
      constants.set(key, register);
      return register;
    },
  };
}
/** What writes the steps of a Program. */
export type Writer = ReturnType<typeof stepWriter>;
