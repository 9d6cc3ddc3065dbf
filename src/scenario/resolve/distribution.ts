import type { FigureText } from "../../base/fields.ts";
import { figure } from "../../base/figures.ts";
import { shifted } from "../../formula/decimal.ts";
import { inUnit, parseQuantity } from "../../formula/quantity.ts";
import { isDimensionless, type Unit } from "../../formula/unit.ts";
import type { Distribution } from "../../random/distribution.ts";
import type { Truncation } from "../../random/law.ts";
import { quantileOf, supportOf } from "../../random/quantile.ts";
import { shareLeft } from "../../random/sampling.ts";
import { lawOf, SHAPES, shapeNamed, shapeUnder, type WrittenDistribution } from "../../random/shape/index.ts";
import type { ReadFigure } from "../../random/shape/shape.ts";
import type { Entry } from "../tree.ts";
import { columnFigures } from "./column.ts";
import { type Context, placeOf, refuse, refuseAs, warn } from "./context.ts";
import { figureAt, shareIn } from "./figure.ts";

/** A distribution, and the central value it gives where the file states none. */
export interface Centred {
  readonly distribution: Distribution;
  readonly centre: number;
}

/** The stated distribution as data, its figures in `unit`; null with errors noted. */
export function resolveDistribution(
  context: Context,
  stated: WrittenDistribution,
  unit: Unit,
  entry: Entry,
): Centred | null {
  const [shape, ...others] = SHAPES.filter((each) => shapeUnder(stated, each) !== undefined);
  if (!shape || others.length > 0) {
    const names = shape ? [shape, ...others].map(({ name }) => name).join(", ") : "–";
    return refuse(context, "distribution-shape", placeOf(entry, "distribution"), { shapes: names });
  }
  const { name } = shape;
  const before = context.report.errors.length;
  const figure: ReadFigure = (input, ...path) =>
    figureAt(context, input, unit, entry, "distribution", ...path) ?? Number.NaN;
  const read = shape.read(shapeUnder(stated, shape), (input, ...path) => figure(input, name, ...path), {
    share: (input, ...path) => shareIn(context, input, placeOf(entry, "distribution", name, ...path)) ?? Number.NaN,
    column: (column) => columnFigures(context, column, unit, entry, ["distribution", name]) ?? [],
  });
  const truncation: Truncation = {
    ...(stated.low === undefined ? {} : { low: figure(stated.low, "low") }),
    ...(stated.high === undefined ? {} : { high: figure(stated.high, "high") }),
  };
  if (context.report.errors.length > before) return null;
  const at = placeOf(entry, "distribution", name);
  if (typeof read === "object" && "code" in read) return refuseAs(context, [read], at);
  const wrong = typeof read === "string" ? read : orderOf(truncation);
  if (wrong || typeof read === "string") return refuse(context, wrong ?? "distribution-order", at, { shape: name });
  return centred(context, { ...read.shape, ...truncation }, read.centre, name, entry);
}

const orderOf = ({ low, high }: Truncation): "distribution-order" | null =>
  low !== undefined && high !== undefined && low >= high ? "distribution-order" : null;

/** Where the truncation leaves nothing there is nothing to draw; where it cuts off the centre, the median is the centre. */
function centred(
  context: Context,
  distribution: Distribution,
  centre: number,
  shape: string,
  entry: Entry,
): Centred | null {
  if (!(shareLeft(distribution) > 0))
    return refuse(context, "distribution-empty", placeOf(entry, "distribution", shape), { shape });
  const { low, high } = supportOf(distribution);
  return { distribution, centre: low <= centre && centre <= high ? centre : quantileOf(distribution, 0.5) };
}

/** Two neighbouring values of a distribution between which a value lies that is none. */
function gapAround(distribution: Distribution, value: number) {
  const { sampling } = lawOf(distribution);
  if (sampling.kind !== "pieces") return undefined;
  return sampling.breaks.find(({ below, above }) => below < value && value < above);
}

/** A stated central value that no draw can have is an error, one off the distribution's own centre a warning. */
export function checkCentre(context: Context, drawn: Centred, value: number, input: FigureText, entry: Entry): void {
  const { distribution } = drawn;
  const { low, high } = supportOf(distribution);
  const gap = gapAround(distribution, value);
  const at = placeOf(entry, "value");
  if (gap) refuse(context, "value-never-drawn", at, { id: entry.key, value, low: gap.below, high: gap.above });
  if (value >= low && value <= high) {
    warnOffCentre(context, drawn, value, input, entry);
    return;
  }
  refuse(context, "value-outside-distribution", at, {
    id: entry.key,
    value,
    low: figure(low, 6),
    high: figure(high, 6),
  });
}

/** In how many standard deviations a stated value may lie off its distribution's centre before somebody is told. */
const OFF_CENTRE = 0.25;

/** Half of the middle 68 % of the draws: the sd of a normal distribution. */
const spreadOf = (distribution: Distribution): number =>
  0.5 * (quantileOf(distribution, 0.8413447460685429) - quantileOf(distribution, 0.15865525393145707));

/** A central trajectory that leaves the middle of its draws, where the shape has one that its author wrote down. */
function warnOffCentre(context: Context, drawn: Centred, value: number, input: FigureText, entry: Entry): void {
  const { distribution, centre } = drawn;
  // A quarter to the digit is not more: 6.5 % beside [6 %, 2 %].
  const isOff = Math.abs(value - centre) > OFF_CENTRE * spreadOf(distribution) * (1 + 1e-9);
  if (!shapeNamed(distribution.kind).centred || !isOff) return;
  const shown = (each: number): string =>
    /%\s*$/.test(String(input)) ? `${shifted(Number(each.toPrecision(6)), 2)}%` : figure(each, 6);
  const args = { id: entry.key, value: shown(value), centre: shown(centre) };
  warn(context, "value-off-centre", placeOf(entry, "distribution"), args);
}

/** The unit that a bare assumption takes from its own figures: 3000亿元 is in 亿元; a ratio or bare scale is plain. */
export function unitOfFigure(input: string | number | undefined): Unit | null {
  const quantity = parseQuantity(input ?? 0);
  const unit = quantity.ok ? quantity.value.unit : null;
  if (!quantity.ok || unit === null || isDimensionless(unit)) return null;
  return inUnit(quantity.value, unit).ok ? unit : null;
}
