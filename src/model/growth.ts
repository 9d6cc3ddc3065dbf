import type { CodeBuilder } from "../formula/builder.ts";
import type { Register } from "../formula/code.ts";
import type { Expr } from "../formula/expr.ts";
import type { Growth } from "../plan/scenario.ts";

/** What a growth rule needs for one step: the code, the previous value, and how many years lie behind the last observation. */
export interface GrowthStep {
  readonly code: CodeBuilder;
  readonly previous: Register;
  readonly elapsed: number;
  readonly continuous: boolean;
  /** The value of a figure in the year that is computed; null where a name in it has none. */
  emit(expr: Expr): Register | null;
}

type Rule<M extends Growth["model"]> = (growth: Extract<Growth, { model: M }>, step: GrowthStep) => Register | null;
type Registers<N extends number> = N extends 1 ? [Register] : N extends 2 ? [Register, Register] : Register[];

/** Emits each figure and hands them on, unless one of them does not exist. */
function using<N extends number>(step: GrowthStep, exprs: readonly Expr[], then: (...r: Registers<N>) => Register) {
  const registers = exprs.map(step.emit);
  return registers.includes(null) ? null : then(...(registers as Registers<N>));
}

const grow = ({ code, previous, continuous }: GrowthStep, rate: Register): Register =>
  code.op("mul", previous, continuous ? code.op("exp", rate) : code.op("add", code.constant(1), rate));

/** METHODS: the yearly step of each growth model, from the last observation on. */
const rules: { readonly [M in Growth["model"]]: Rule<M> } = {
  hold: (_growth, { previous }) => previous,
  compound: ({ rate }, step) => using<1>(step, [rate], (g) => grow(step, g)),
  increment: ({ amount }, step) => using<1>(step, [amount], (a) => step.code.op("add", step.previous, a)),
  damped: ({ rate, phi }, step) =>
    using<2>(step, [rate, phi], (g, share) => {
      const left = step.code.op("pow", share, step.code.constant(step.elapsed));
      return grow(step, step.code.op("mul", g, left));
    }),
  // x' = L / (1 + (L/x − 1)·e^−k)
  logistic: ({ capacity, rate }, step) =>
    using<2>(step, [capacity, rate], (ceiling, k) => {
      const { op, constant } = step.code;
      const gap = op("sub", op("div", ceiling, step.previous), constant(1));
      return op("div", ceiling, op("add", constant(1), op("mul", gap, op("exp", op("neg", k)))));
    }),
  // x' = L·(x/L)^(e^−k)
  gompertz: ({ capacity, rate }, step) =>
    using<2>(step, [capacity, rate], (ceiling, k) => {
      const { op } = step.code;
      return op("mul", ceiling, op("pow", op("div", step.previous, ceiling), op("exp", op("neg", k))));
    }),
  // With F = x/m, w = (1−F)/(p+qF) decays as e^−(p+q): the exact solution of dF/dt = (p+qF)(1−F).
  bass: ({ capacity, p, q }, step) =>
    using(step, [capacity, p, q], (m = -1, innovation = -1, imitation = -1) => {
      const { op, constant } = step.code;
      const one = constant(1);
      const share = op("div", step.previous, m);
      const open = op("div", op("sub", one, share), op("add", innovation, op("mul", imitation, share)));
      const next = op("mul", open, op("exp", op("neg", op("add", innovation, imitation))));
      const top = op("sub", one, op("mul", innovation, next));
      return op("mul", m, op("div", top, op("add", one, op("mul", imitation, next))));
    }),
};

/** The register of next year's value, before shocks, steps and bounds. */
export const growthStep = (growth: Growth, step: GrowthStep): Register | null =>
  (rules[growth.model] as Rule<Growth["model"]>)(growth, step);
