import type { Text } from "../base/text.ts";
import type { FittedGrowth } from "../forecast/fitted.ts";
import type { Past } from "../forecast/past.ts";
import type { CodeBuilder, Register } from "../formula/code.ts";
import type { Bounds } from "../plan/bounds.ts";
import type { Distribution } from "../random/distribution.ts";

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
  /** What it was, for a model that goes by its history. */
  readonly past: Past;
  /** What it can never be below or above: declared, and 0–100 % of a share that is a part. */
  readonly bounds: Bounds;
  /** A number of its own that is drawn once a path, by a name; its central value on the central trajectory. */
  own(name: string, draw: Distribution, central: number): Register;
  /** A standard normal score of the k-th year after the last observation; 0 on the central trajectory. */
  noise(k: number): Register;
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
  /**
   * Of a model that gives each year from the history rather than from the year before, with a spread of its own: what it
   * finds in the history.
   */
  fitted?(past: Past): FittedGrowth;
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
