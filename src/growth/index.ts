import type { FittedGrowth } from "../forecast/fitted.ts";
import { pastOf } from "../forecast/past.ts";
import type { Register } from "../formula/code.ts";
import type { Expr } from "../formula/expr.ts";
import type { Growth, Indicator } from "../plan/scenario.ts";
import { baseline } from "./baseline.ts";
import { bass } from "./bass.ts";
import { compound } from "./compound.ts";
import { damped } from "./damped.ts";
import { gompertz } from "./gompertz.ts";
import { hold } from "./hold.ts";
import { increment } from "./increment.ts";
import { logistic } from "./logistic.ts";
import type { GrowthModel, GrowthStep } from "./model.ts";

export type { Figure, GrowthModel, GrowthStep } from "./model.ts";

/** Every growth model, in the order of the reference. */
export const GROWTH_MODELS: readonly GrowthModel[] = [
  compound,
  increment,
  damped,
  logistic,
  gompertz,
  bass,
  hold,
  baseline,
];

/** What a `growth` without a model means: 5% of an amount, 0.3个百分点 of a share. */
export const SIMPLEST = {
  amount: { model: compound, figure: "rate" },
  share: { model: increment, figure: "amount" },
} as const;

/** The growth of an indicator that stays where it is. */
export const STANDSTILL: Growth = { model: hold.name, figures: {} };

/** The name of the model that has another word for itself. @example modelCalled("linear") // "increment" */
export const modelCalled = (word: string): string | null =>
  GROWTH_MODELS.find(({ also }) => also?.includes(word.toLowerCase()))?.name ?? null;

const byName = new Map(GROWTH_MODELS.map((model) => [model.name, model]));

/**
 * The model of that name. @throws where there is none: names are checked when a file is read.
 *
 * @example growthModel("damped").figures.phi?.otherwise // 0.9
 */
export function growthModel(name: string): GrowthModel {
  const model = byName.get(name);
  if (!model) throw new Error(`no growth model ${name}`);
  return model;
}

/** Next year's value before shocks, steps and bounds. `emit` gives a figure's value in that year, null where it has none. */
export function growthStep(growth: Growth, step: GrowthStep, emit: (expr: Expr) => Register | null): Register | null {
  const figures: Record<string, Register> = {};
  for (const [key, expr] of Object.entries(growth.figures)) {
    const register = emit(expr);
    if (register === null) return null;
    figures[key] = register;
  }
  return growthModel(growth.model).step(figures, step);
}

/** What a growth that goes by the indicator's own history finds in it, up to as-of; null of any other, or where nothing is observed. */
export function fittedOf(
  { growth, observations }: Pick<Indicator, "growth" | "observations">,
  asOf: number,
): FittedGrowth | null {
  const observed = observations.filter(({ year }) => year <= asOf);
  if (growth === null || observed.length === 0) return null;
  return growthModel(growth.model).fitted?.(pastOf(observed)) ?? null;
}

/** The figure that is a growth's rate; null where its model has none. */
export const rateOf = ({ model, figures }: Growth): Expr | null => figures[growthModel(model).rate ?? ""] ?? null;

/** The assumption that is a growth's rate, of the same year; null where the rate is no single assumption. */
export function rateAssumption(growth: Growth): string | null {
  const rate = rateOf(growth);
  return rate?.kind === "name" && "lag" in rate.when && rate.when.lag === 0 ? rate.id : null;
}

/** The figure that is a growth's ceiling; null where its model has none. */
export const ceilingOf = ({ model, figures }: Growth): Expr | null => figures[growthModel(model).ceiling ?? ""] ?? null;
