import type { TargetOf } from "../plan/target.ts";
import { fromBase } from "./from-base.ts";
import type { KindOf } from "./kind.ts";
import { meets } from "./rates.ts";

/** 累计下降 / 增长: value(T) / value(b) − 1 against the stated change; −17 % is written −0.17. */
export const change: KindOf<"change"> = fromBase<TargetOf<"change">>(
  {
    figure: (_target, { number, op }, base, end) => op("sub", op("div", end, base), number(1)),
    figureOf: (_target, _paths, base, end) => end / base - 1,
    goal: (target, _paths, base) => base * (1 + target.value),
    method: "logs",
  },
  meets,
);
