import { CAPACITY, type Figure, type GrowthModel } from "./model.ts";

const share = (called: string, zh: string, doc: string): Figure => ({
  label: { zh, en: doc },
  doc,
  called,
  unit: "ratio",
  otherwise: null,
  scheduled: false,
});

/** Diffusion by innovators and imitators (Bass 1969). */
export const bass = {
  name: "bass",
  label: { zh: "巴斯扩散", en: "Bass diffusion" },
  doc: "the exact solution of dF/dt = (p + qF)(1 − F), F = x/m, one year on.",
  example: "{ model: bass, capacity: 300万户, p: 0.03, q: 0.38 }",
  figures: { capacity: CAPACITY, p: share("p", "创新系数", "innovation"), q: share("q", "模仿系数", "imitation") },
  rate: null,
  ceiling: "capacity",
  /** w = (1 − F)/(p + qF) decays as e^−(p+q). */
  step: ({ capacity, p, q }, { code: { op, constant }, previous }) => {
    const one = constant(1);
    const taken = op("div", previous, capacity);
    const open = op("div", op("sub", one, taken), op("add", p, op("mul", q, taken)));
    const next = op("mul", open, op("exp", op("neg", op("add", p, q))));
    const top = op("sub", one, op("mul", p, next));
    return op("mul", capacity, op("div", top, op("add", one, op("mul", q, next))));
  },
} satisfies GrowthModel<"capacity" | "p" | "q">;
