import { powerOfTen, shifted } from "../../formula/decimal.ts";
import type { Layer, Spec } from "./layers.ts";

/** A scale with round ends and its marks. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly marks: readonly number[];
}

/**
 * Round marks around all values: some five steps of 1, 2 or 5 times a power of ten.
 *
 * @example roundScale([1566, 3091]) // { domain: [1500, 3500], marks: [1500, 2000, 2500, 3000, 3500] }
 */
export function roundScale(values: readonly number[]): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || Math.abs(high) || 1;
  const [mantissa, exponent] = stepOf(span / 5);
  const step = mantissa * powerOfTen(exponent);
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)];
  const marks = Array.from({ length: last - first + 1 }, (_, i) => shifted((first + i) * mantissa, exponent));
  return { domain: [marks[0] as number, marks.at(-1) as number], marks };
}

/** The least of 1, 2 or 5 times a power of ten that is not below a size. */
function stepOf(size: number): readonly [number, number] {
  const exponent = Number(size.toExponential().split("e")[1]);
  const lead = size / powerOfTen(exponent);
  return lead > 5 ? [1, exponent + 1] : [lead > 2 ? 5 : lead > 1 ? 2 : 1, exponent];
}

/**
 * Marks as they are told; the axis' title stands above it.
 *
 * @example valueAxis([0, 5], String).values // [0, 5]
 */
export const valueAxis = (marks: readonly number[], tell: (value: number) => string): Spec => ({
  values: marks,
  labelExpr: `${JSON.stringify(Object.fromEntries(marks.map((mark) => [String(mark), tell(mark)])))}[datum.value]`,
  labelOverlap: false,
  titleAngle: 0,
  titleAlign: "left",
  titleAnchor: "end",
  titleY: -14,
  titleBaseline: "bottom",
});

/**
 * Whole years, a little room on both sides; some ten of them are marked, or `most`, the last one always.
 *
 * @example yearScale([2020, 2025]).marks // [2020, 2021, 2022, 2023, 2024, 2025]
 */
export function yearScale(years: readonly number[], most = 10): Scale {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const step = Math.max(1, Math.ceil((last - first) / most));
  const marks = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => (last - year) % step === 0,
  );
  const room = Math.max(0.1, (last - first) * 0.02);
  return { domain: [first - room, last + room], marks };
}

const numbersIn = (layer: Layer, keys: readonly string[]): readonly number[] =>
  layer.data.values.flatMap((point) => keys.map((key) => point[key]).filter((each) => typeof each === "number"));

/** The years of a layer. @example yearsIn(line([{ year: 2020, value: 5 }], "central")) // [2020] */
export const yearsIn = (layer: Layer): readonly number[] => numbersIn(layer, ["year"]);
/** The values of a layer. @example valuesIn(line([{ year: 2020, value: 5 }], "central")) // [5] */
export const valuesIn = (layer: Layer): readonly number[] => numbersIn(layer, ["value", "low", "high"]);

/**
 * Round marks within a range, and a little room on both sides of it.
 *
 * @example rangeScale(0, 0.1).marks // [0, 0.02, 0.04, 0.06, 0.08, 0.1]
 */
export function rangeScale(from: number, to: number): Scale {
  const room = 0.02 * (to - from);
  const marks = roundScale([from, to]).marks.filter((mark) => mark >= from - 1e-9 && mark <= to + 1e-9);
  return { domain: [from - room, to + room], marks };
}
