import type { GrowthModel } from "./model.ts";

/** The same amount every year. */
export const increment = {
  name: "increment",
  label: { zh: "等量增减", en: "the same amount a year" },
  also: ["linear", "arithmetic", "线性", "等差"],
  doc: "x + a.",
  example: "{ model: increment, amount: 7亿元 }",
  figures: {
    amount: {
      label: { zh: "每年增减", en: "amount a year" },
      doc: "added each year, in the indicator's unit",
      called: "amount",
      unit: "indicator",
      otherwise: null,
      scheduled: true,
    },
  },
  rate: null,
  ceiling: null,
  step: ({ amount }, { code, previous }) => code.op("add", previous, amount),
} satisfies GrowthModel<"amount">;
