import { exp, log } from "../../base/elementary.ts";
import { type FigureText, figure as field, record } from "../../base/fields.ts";
import { figure } from "../../base/figures.ts";
import { coded } from "../../base/messages/index.ts";
import { type Law, shiftedLaw, TABLE } from "../law.ts";
import { metalogLaw, metalogThrough, middleOf, rises } from "../metalog.ts";
import { inverseNormal } from "../normal.ts";
import { byMedian, type Lognormal } from "./lognormal.ts";
import type { Normal } from "./normal.ts";
import { offsetMoved, type ReadFigure, type Shape, type Wrong } from "./shape.ts";

/** A metalog by three quantiles, ascending: `values` at the probabilities `at`; `logarithm`: that of the value's logarithm. */
export interface Quantiles {
  readonly kind: "quantiles" | "log-quantiles";
  readonly at: readonly number[];
  readonly values: readonly number[];
  /** Added to every value of `log-quantiles` that has moved. */
  readonly offset?: number;
}

type Written = Readonly<Record<string, FigureText>>;

const KEYS = { pattern: "^p(0[1-9]|[1-9]\\d)$", called: "p01 … p99" };

/** The stated quantiles by their probabilities: two or three that rise. */
function pointsOf(written: Written, at: ReadFigure): Pick<Quantiles, "at" | "values"> | Wrong {
  const keys = Object.keys(written).sort();
  const values = keys.map((key) => at(written[key] as FigureText, key));
  if (keys.length < 2 || keys.length > 3) return coded("quantiles-number", { given: keys.length });
  const falls = keys.findIndex((_, i) => (values[i + 1] ?? Number.POSITIVE_INFINITY) <= (values[i] as number));
  if (falls >= 0) return coded("quantiles-fall", { first: keys[falls] ?? "", second: keys[falls + 1] ?? "" });
  return { at: keys.map((key) => Number(key.slice(1)) / 100), values };
}

/** The normal through two quantiles. */
function normalThrough({ at, values }: Pick<Quantiles, "at" | "values">): Normal {
  const [first, second] = at.map(inverseNormal) as [number, number];
  const [low, high] = values as [number, number];
  const sd = (high - low) / (second - first);
  return { kind: "normal", mean: low - sd * first, sd };
}

/** A middle quantile too near to an outer one: where it may lie, written like the quantile itself. */
function unfit(
  written: Written,
  { at, values }: Pick<Quantiles, "at" | "values">,
  back = (value: number) => value,
): Wrong {
  const key = keyOf(at[1] as number);
  const told = (value: number): string =>
    String(written[key]).endsWith("%") ? `${figure(100 * value)}%` : figure(value);
  const [low = "", high = ""] = middleOf(at, values[0] as number, values[2] as number).map((end) => told(back(end)));
  return coded("quantiles-skewed", { key, value: String(written[key]), low, high });
}

/** p05, p50 … */
const keyOf = (p: number): string => `p${String(Math.round(100 * p)).padStart(2, "0")}`;

const fitted = ({ at, values }: Pick<Quantiles, "at" | "values">) => metalogThrough(at, values);

/** As they are written: "p10 2%, p50 4%, p90 8%". */
const told = ({ at, values, offset = 0 }: Quantiles, tell: (value: number) => string): readonly string[] =>
  at.map((p, i) => `${keyOf(p)} ${tell((values[i] as number) + offset)}`);

/** A distribution by two or three of its quantiles. */
export const quantiles = {
  name: "quantiles",
  called: { zh: "按分位数", en: "by quantiles" },
  example: "{ quantiles: { p10: 2%, p50: 4%, p90: 8% } }",
  written: record(field("A figure."), KEYS, "Two quantiles: the normal through them; three: the metalog."),
  read(written, at) {
    const points = pointsOf(written, at);
    if (typeof points === "string" || "code" in points) return points;
    const two = points.at.length === 2 ? normalThrough(points) : null;
    if (two) return { shape: two, centre: two.mean };
    if (!rises(fitted(points))) return unfit(written, points);
    return { shape: { kind: "quantiles", ...points }, centre: fitted(points).a };
  },
  law: (shape): Law => metalogLaw(fitted(shape)),
  moved: ({ values, ...shape }, { place }) => ({ ...shape, values: values.map(place) }),
  told,
} satisfies Shape<Quantiles, Written, Quantiles | Normal>;

const inLogs = (points: Pick<Quantiles, "at" | "values">) => ({ ...points, values: points.values.map(log) });

/** The same of the logarithm. */
export const logQuantiles = {
  name: "log-quantiles",
  called: { zh: "按分位数（取对数）", en: "by quantiles, of the logarithm" },
  example: "{ log-quantiles: { p10: 2%, p50: 4%, p90: 12% } }",
  written: record(field("A figure."), KEYS, "The same of the logarithm, for what is positive: lognormal, log-metalog."),
  read(written, at) {
    const points = pointsOf(written, at);
    if (typeof points === "string" || "code" in points) return points;
    if (!((points.values[0] as number) > 0)) return "distribution-positive";
    const logs = inLogs(points);
    const two = points.at.length === 2 ? normalThrough(logs) : null;
    if (two) return { shape: byMedian(exp(two.mean), two.sd), centre: exp(two.mean) };
    if (!rises(fitted(logs))) return unfit(written, logs, exp);
    return { shape: { kind: "log-quantiles", ...points }, centre: exp(fitted(logs).a) };
  },
  law(shape): Law {
    const { valueAt, scoreOf, density } = metalogLaw(fitted(inLogs(shape)));
    return shiftedLaw(
      {
        valueAt: (z) => exp(valueAt(z)),
        scoreOf: (value) => (value > 0 ? scoreOf(log(value)) : Number.NEGATIVE_INFINITY),
        density: (value) => density(log(value)) / value,
        sampling: TABLE,
      },
      shape.offset ?? 0,
    );
  },
  moved: ({ kind, at, values, offset }, move) => ({
    kind,
    at,
    values: values.map(move.length),
    ...offsetMoved(offset, move),
  }),
  told,
} satisfies Shape<Quantiles, Written, Quantiles | Lognormal>;
