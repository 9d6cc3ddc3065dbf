import { GROWTH_RATE, type GrowthModel, grow } from "./model.ts";

/** Growth that fades by the same factor every year. */
export const damped = {
  name: "damped",
  label: { zh: "递减增长", en: "growth that fades" },
  doc: "compound with g·φᵏ in the k-th year after the last observation, φ = 0.9; a share by g·φᵏ points.",
  example: "{ model: damped, rate: 10%, phi: 0.8 }",
  figures: {
    rate: { ...GROWTH_RATE, unit: "growth" },
    phi: {
      label: { zh: "每年保留的比例", en: "share left each year" },
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
    const { op, constant } = step.code;
    const left = op("mul", rate, op("pow", phi, constant(step.elapsed)));
    return step.whole === null ? grow(step, left) : op("add", step.previous, op("mul", left, constant(step.whole)));
  },
} satisfies GrowthModel<"rate" | "phi">;
