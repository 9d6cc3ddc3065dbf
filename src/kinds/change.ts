import { fromBase } from "./from-base.ts";

/**
 * 累计下降 / 增长: value(T) / value(b) − 1 against the stated change; −17 % is written −17% and kept as −0.17. Its pace
 * is told by logarithms, since cumulative falls multiply. Of an amount (+1岁) it is value(T) − value(b).
 */
export const change = fromBase<"change">(
  "累计下降 / 增长: change from the base year, -25% or an amount in the unit, 1岁; 翻一番 is 100%.",
  {
    quantity: "relative-change",
    shows: "change",
    figure: (_target, { number, op }, base, end) => op("sub", op("div", end, base), number(1)),
    figureOf: (_target, _paths, base, end) => end / base - 1,
    multiple: (figure) => 1 + figure,
    pace: "logs",
  },
  { quantity: "absolute-change", shows: "difference", either: true, years: () => 1 },
);
