import { GROWTH_RATE, type GrowthModel, grow } from "./model.ts";

/** The same rate every year. */
export const compound = {
  name: "compound",
  label: { zh: "复合增长", en: "compound growth" },
  also: ["exponential", "geometric", "cagr", "指数", "复合"],
  doc: "x·(1 + g); with `compounding: continuous`, x·eᵍ.",
  example: "{ model: compound, schedule: { 2021: 2%, 2024: 4% } }",
  figures: { rate: { ...GROWTH_RATE, scheduled: true } },
  rate: "rate",
  ceiling: null,
  step: ({ rate }, step) => grow(step, rate),
} satisfies GrowthModel<"rate">;
