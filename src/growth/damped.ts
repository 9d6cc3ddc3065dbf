import { GROWTH_RATE, type GrowthModel, grow } from "./model.ts";

/** Growth that fades by the same factor every year. */
export const damped = {
  name: "damped",
  doc: "compound with g·φᵏ in the k-th year after the last observation, φ = 0.9.",
  example: "{ model: damped, rate: 10%, phi: 0.8 }",
  figures: {
    rate: GROWTH_RATE,
    phi: {
      doc: "share of the growth that is left each year; 0.9",
      called: "phi",
      unit: "ratio",
      otherwise: 0.9,
      scheduled: false,
    },
  },
  rate: "rate",
  ceiling: null,
  step: ({ rate, phi }, step) => {
    const left = step.code.op("pow", phi, step.code.constant(step.elapsed));
    return grow(step, step.code.op("mul", rate, left));
  },
} satisfies GrowthModel<"rate" | "phi">;
