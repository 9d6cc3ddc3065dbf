import type { GrowthModel } from "./model.ts";

/** The last value goes on. */
export const hold = {
  name: "hold",
  label: { zh: "保持不变", en: "it stays as it is" },
  also: ["constant", "flat", "不变"],
  doc: "x.",
  example: "{ model: hold }",
  figures: {},
  rate: null,
  ceiling: null,
  step: (_figures, { previous }) => previous,
} satisfies GrowthModel<never>;
