import { inUnit, parseQuantity } from "../../formula/quantity.ts";
import { isDimensionless, type Unit } from "../../formula/unit.ts";
import type { Distribution, Shape } from "../../random/distribution.ts";
import { lognormal90, normal90 } from "../../random/quantile.ts";
import { SHAPES } from "../rivals.ts";
import type { ScenarioFile } from "../schema.ts";
import type { Entry } from "../tree.ts";
import { type Context, placeOf, refuse } from "./context.ts";
import { figureAt } from "./figure.ts";

type AssumptionMap = Exclude<NonNullable<ScenarioFile["assumptions"]>[string], string | number>;
type Stated = NonNullable<AssumptionMap["distribution"]>;
type ShapeName = (typeof SHAPES)[number];

/** A distribution, with the central value it has where the file states none: its mode, else its mean or median. */
export interface Centred {
  readonly distribution: Distribution;
  readonly centre: number;
}

/** `[5%, 1%]` or `{ mean: …, sd: … }` as figures in the unit, in the order of `names`. */
type Figures = (...path: readonly (string | number)[]) => number;

/** What is wrong with a shape: a code; null where it is one. */
type Wrong = "distribution-order" | "distribution-positive" | "distribution-sd" | "distribution-mode";
type Check = (shape: Shape) => Wrong | null;

/** The stated distribution as data, its figures in `unit`; null with errors noted. */
export function resolveDistribution(context: Context, stated: Stated, unit: Unit, entry: Entry): Centred | null {
  const names = SHAPES.filter((shape) => stated[shape] !== undefined);
  const [name] = names;
  if (name === undefined || names.length > 1)
    return refuse(context, "distribution-shape", placeOf(entry, "distribution"), { shapes: names.join(", ") || "–" });
  const before = context.report.errors.length;
  const figures: Figures = (...path) => {
    const input = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], stated);
    return figureAt(context, input as string | number, unit, entry, "distribution", ...path) ?? Number.NaN;
  };
  const truncation = {
    ...(stated.low === undefined ? {} : { low: figures("low") }),
    ...(stated.high === undefined ? {} : { high: figures("high") }),
  };
  const centred = build(name, stated, figures);
  if (context.report.errors.length > before) return null;
  const wrong = centred.wrong ?? truncationWrong(truncation);
  if (wrong) return refuse(context, wrong, placeOf(entry, "distribution", name), { shape: name });
  return { distribution: { ...centred.shape(), ...truncation }, centre: centred.centre };
}

const truncationWrong = ({ low, high }: { low?: number; high?: number }): Wrong | null =>
  low !== undefined && high !== undefined && low >= high ? "distribution-order" : null;

interface Built {
  readonly shape: () => Distribution;
  readonly centre: number;
  readonly wrong: Wrong | null;
}

/** METHODS.md, Distributions: what each shape is written with. */
function build(name: ShapeName, stated: Stated, at: Figures): Built {
  const shape = plainShape(name, stated, at);
  if (shape) return { shape: () => shape, centre: centreOf(shape), wrong: wrongWith(shape) };
  const [low, high] = [at(name, 0), at(name, 1)];
  const positive = name === "lognormal-90";
  const wrong = low >= high ? "distribution-order" : positive && low <= 0 ? "distribution-positive" : null;
  return {
    shape: () => (positive ? lognormal90(low, high) : normal90(low, high)),
    centre: positive ? Math.sqrt(low * high) : (low + high) / 2,
    wrong,
  };
}

function plainShape(name: ShapeName, stated: Stated, at: Figures): Shape | null {
  switch (name) {
    case "normal":
      return { kind: name, mean: at(name, 0), sd: at(name, 1) };
    case "lognormal":
      return { kind: name, mean: at(name, "mean"), sd: at(name, "sd") };
    case "uniform":
      return { kind: name, min: at(name, 0), max: at(name, 1) };
    case "triangular":
    case "pert":
      return { kind: name, min: at(name, 0), mode: at(name, 1), max: at(name, 2) };
    case "beta": {
      const { alpha = 1, beta = 1 } = stated.beta ?? {};
      return { kind: name, alpha, beta, min: at(name, "min"), max: at(name, "max") };
    }
    case "gamma":
      return { kind: name, shape: stated.gamma?.shape ?? 1, scale: at(name, "scale") };
    default:
      return null;
  }
}

function centreOf(shape: Shape): number {
  if ("mode" in shape) return shape.mode;
  if ("mean" in shape) return shape.mean;
  if (shape.kind === "gamma") return shape.shape * shape.scale;
  const share = shape.kind === "beta" ? shape.alpha / (shape.alpha + shape.beta) : 0.5;
  return shape.min + share * (shape.max - shape.min);
}

const wrongWith: Check = (shape) => {
  if ("sd" in shape && !(shape.sd > 0)) return "distribution-sd";
  if (shape.kind === "lognormal" && !(shape.mean > 0)) return "distribution-positive";
  if (shape.kind === "gamma" && !(shape.scale > 0)) return "distribution-positive";
  if ("min" in shape && !(shape.min < shape.max)) return "distribution-order";
  if ("mode" in shape && !(shape.min <= shape.mode && shape.mode <= shape.max)) return "distribution-mode";
  return null;
};

/** The unit that a bare assumption takes from its own figures: 3000亿元 is in 亿元; a ratio or bare scale is plain. */
export function unitOfFigure(input: string | number | undefined): Unit | null {
  const quantity = parseQuantity(input ?? 0);
  const unit = quantity.ok ? quantity.value.unit : null;
  if (!quantity.ok || unit === null || isDimensionless(unit)) return null;
  return inUnit(quantity.value, unit).ok ? unit : null;
}
