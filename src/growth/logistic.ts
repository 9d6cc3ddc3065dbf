import { CAPACITY, GROWTH_RATE, type GrowthModel } from "./model.ts";

/** Growth to a ceiling, fastest at half of it. */
export const logistic = {
  name: "logistic",
  label: { zh: "逻辑斯蒂增长", en: "logistic growth" },
  doc: "L / (1 + (L/x − 1)·e⁻ᵏ): an S-curve through the last observation, steepest at half its ceiling.",
  example: "{ model: logistic, capacity: 300亿元, rate: 40% }",
  figures: { capacity: CAPACITY, rate: GROWTH_RATE },
  rate: "rate",
  ceiling: "capacity",
  step: ({ capacity, rate }, { code: { op, constant }, previous }) => {
    const gap = op("sub", op("div", capacity, previous), constant(1));
    return op("div", capacity, op("add", constant(1), op("mul", gap, op("exp", op("neg", rate)))));
  },
} satisfies GrowthModel<"capacity" | "rate">;
