import { CAPACITY, GROWTH_RATE, type GrowthModel } from "./model.ts";

/** Growth to a ceiling, fastest at 1/e of it. */
export const gompertz = {
  name: "gompertz",
  label: { zh: "冈珀茨增长", en: "Gompertz growth" },
  doc: "L·(x/L)^(e⁻ᵏ): an S-curve through the last observation, steepest at 1/e of its ceiling.",
  example: "{ model: gompertz, capacity: 300亿元, rate: 40% }",
  figures: { capacity: CAPACITY, rate: GROWTH_RATE },
  rate: "rate",
  ceiling: "capacity",
  step: ({ capacity, rate }, { code: { op }, previous }) =>
    op("mul", capacity, op("pow", op("div", previous, capacity), op("exp", op("neg", rate)))),
} satisfies GrowthModel<"capacity" | "rate">;
