import type { Text } from "../base/text.ts";
import type { CodeBuilder, Register } from "../formula/code.ts";

/** One figure that a model is stated with. */
export interface Figure {
  /** What a reader calls it. */
  readonly label: Text;
  /** The reference's text. */
  readonly doc: string;
  /** What a literal becomes as an assumption of its own, after its indicator's name: `gdp.growth`. */
  readonly called: string;
  /** rate: growth a year; growth: the same, or points of a share; ratio: a plain number; or the indicator's own unit. */
  readonly unit: "rate" | "growth" | "ratio" | "indicator";
  /** The figure where none is stated; null: it must be. */
  readonly otherwise: number | null;
  /** Whether a `schedule` may give it year by year. */
  readonly scheduled: boolean;
}

/** What a model's step is made of: the code, the value of the year before, and the years since the last observation. */
export interface GrowthStep {
  readonly code: CodeBuilder;
  readonly previous: Register;
  readonly elapsed: number;
  /** Rates compound continuously (`settings.compounding`): x·eᵍ instead of x·(1 + g). */
  readonly continuous: boolean;
  /** Of a share, which moves by points: one whole in its unit, 100 %; null of anything else. */
  readonly whole: number | null;
}

/**
 * A growth model: how an indicator goes on from its last observation, and everything else that is to say about it. `F`
 * names its figures; `satisfies GrowthModel<…>` makes a missing part a type error.
 */
export interface GrowthModel<F extends string = string> {
  readonly name: string;
  /** What a reader calls it. */
  readonly label: Text;
  /** Other words for it, which a hint leads from. */
  readonly also?: readonly string[];
  /** One plain sentence with the formula. */
  readonly doc: string;
  /** As it stands in a file. */
  readonly example: string;
  readonly figures: Readonly<Record<F, Figure>>;
  /** The figure that is its rate of growth: what is solved for, and judged by its past. */
  readonly rate: F | null;
  /** The figure that is its ceiling, which the last observation must lie below. */
  readonly ceiling: F | null;
  /** Next year's value, before shocks, steps and bounds. */
  step(figures: Readonly<Record<F, Register>>, step: GrowthStep): Register;
}

/** A growth a year, as most models have it. */
export const GROWTH_RATE: Figure = {
  label: { zh: "年增速", en: "growth a year" },
  doc: "growth a year",
  called: "growth",
  unit: "rate",
  otherwise: null,
  scheduled: false,
};

/** A ceiling, as the models that saturate have it. */
export const CAPACITY: Figure = {
  label: { zh: "上限", en: "ceiling" },
  doc: "the ceiling, in the indicator's unit; declared, never fitted",
  called: "capacity",
  unit: "indicator",
  otherwise: null,
  scheduled: false,
};

/** One year of growth at a rate. */
export const grow = ({ code, previous, continuous }: GrowthStep, rate: Register): Register =>
  code.op("mul", previous, continuous ? code.op("exp", rate) : code.op("add", code.constant(1), rate));
