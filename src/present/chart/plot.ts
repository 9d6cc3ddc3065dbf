import { figure } from "../../base/figures.ts";
import { type UnitName, unitText } from "../../formula/unitName.ts";
import type { Layer } from "./layers.ts";
import type { Scale } from "./scale.ts";

/** A label at the right end of the plot, beside a value. */
export interface End {
  readonly value: number;
  readonly text: string;
  readonly style: string;
  readonly light?: true;
}

/** What a target asks for, as it is marked: a wall that is not to be passed on the side of `open`'s opposite. */
export interface Goal {
  readonly shape: "point" | "line" | "range";
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
  /** Where values are welcome, seen in the picture. */
  readonly open: "above" | "below" | null;
  /** Its ink, where that of goals is another's. */
  readonly style?: string;
}

/** Quantiles of a value at the end, where no fan leads there. */
export interface Interval {
  readonly wide: readonly [number, number];
  readonly narrow: readonly [number, number];
  readonly central: number | null;
  /** Of several, its own; else those of a fan. */
  readonly style?: string;
}

/** How likely an outcome is, told beside its value: a place, a number of events. */
export interface Share {
  readonly value: number;
  readonly share: number;
  /** It meets what is asked for. */
  readonly meets: boolean;
}

/** How the values of a plot are marked and told. */
export interface Axis {
  readonly title: string;
  /** What is counted: charts side by side share a scale where they count the same. */
  readonly unit: string;
  readonly tell: (value: number) => string;
  readonly scale?: (values: readonly number[]) => Scale;
  /** Small values are on top, as places are. */
  readonly reversed?: boolean;
}

/** What a chart over years shows, before it has a size. */
export interface Plot {
  readonly layers: readonly Layer[];
  readonly axis: Axis;
  readonly ends: readonly End[];
  readonly goals: readonly Goal[];
  readonly intervals: readonly Interval[];
  /** Bars right of the plot. */
  readonly shares?: readonly Share[];
  /** A line of texts below the years. */
  readonly below?: readonly { readonly year: number; readonly text: string }[];
  /** Values besides those of the layers for which the axis is to have room. */
  readonly values: readonly number[];
}

/** Amounts in the figures of every table. */
export const amounts = (title: string, unit: UnitName): Axis => ({
  title,
  unit: unitText(unit, "zh"),
  tell: figure,
});
