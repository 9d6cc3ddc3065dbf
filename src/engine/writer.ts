import type { Step } from "../kernel/segments.ts";

/** Writes steps; a constant stands once. */
export function stepWriter() {
  const steps: Step[] = [];
  const constants = new Map<number, number>();
  const write = (op: Step["op"], a = -1, b = -1, c = -1, value = 0): number => steps.push({ op, a, b, c, value }) - 1;
  return {
    steps,
    write,
    constant(value: number): number {
      const known = Object.is(value, -0) ? undefined : constants.get(value);
      const register = known ?? write("constant", -1, -1, -1, value);
      if (!Object.is(value, -0)) constants.set(value, register);
      return register;
    },
  };
}
export type Writer = ReturnType<typeof stepWriter>;
