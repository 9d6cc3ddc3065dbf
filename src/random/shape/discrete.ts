import { type FigureText, figure, list, map, maybe, pair, record, text, whole } from "../../base/fields.ts";
import { coded } from "../../base/messages/index.ts";
import type { Law, Truncation } from "../law.ts";
import { stepLaw } from "../steps.ts";
import { type Shape, type WrittenColumn, type Wrong, weightsThatAddUp } from "./shape.ts";

/** Some values, each with its probability. */
export interface Discrete {
  readonly kind: "discrete";
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/** Values each of which is as likely as any other. */
export interface Empirical {
  readonly kind: "empirical";
  readonly values: readonly number[];
}

/** A draw compares its score with each value's. */
const MOST_VALUES = 1000;

function checked(shape: string, values: readonly number[]): Wrong | null {
  if (values.length > MOST_VALUES)
    return coded("distribution-many", { shape, given: values.length, most: MOST_VALUES });
  return new Set(values).size < 2 ? "distribution-few" : null;
}

const percent = (weight: number): string => `${Number((100 * weight).toPrecision(6))}%`;

/** A few values with their probabilities. */
export const discrete = {
  name: "discrete",
  called: { zh: "离散分布", en: "discrete" },
  example: "{ discrete: [[2%, 70%], [5%, 30%]] }",
  written: list(pair(figure("A figure."), "[value, weight]"), "[value, weight] each; the weights add up to 100 %."),
  read(written, at, { share }) {
    const values = written.map(([value], i) => at(value, i, 0));
    const weights = written.map(([, weight], i) => share(weight, i, 1));
    const wrong = checked("discrete", values) ?? weightsThatAddUp(weights);
    if (wrong) return wrong;
    const likeliest = weights.indexOf(Math.max(...weights));
    return { shape: { kind: "discrete", values, weights }, centre: values[likeliest] as number };
  },
  law: ({ values, weights, ...truncation }: Discrete & Truncation): Law =>
    stepLaw(
      values.map((value, i) => ({ value, weight: weights[i] as number })),
      truncation,
    ),
  moved: () => null,
  told: ({ values, weights }, tell) => values.map((value, i) => `${tell(value)} ${percent(weights[i] as number)}`),
} satisfies Shape<Discrete, readonly (readonly [FigureText, FigureText])[]>;

const COLUMN = {
  values: maybe(list(figure("A figure."), "The values themselves.")),
  file: maybe(text("Instead of values, a CSV (UTF-8 or GB 18030) or XLSX file, seen from this file.")),
  sheet: maybe(text("Sheet of an XLSX file; the first without it.")),
  header: maybe(whole(1, "Row with the column names; found without it.")),
  column: maybe(text("Column with the values.")),
  where: maybe(
    record(
      figure("A value."),
      { pattern: ".", called: "column" },
      "Only rows in which these columns have these values.",
    ),
  ),
  members: maybe(
    record(
      text("A column."),
      { pattern: ".", called: "id" },
      "With for: by dimension, the column that names the member: { district: 地区 }.",
    ),
  ),
};

/** What was seen, each value as likely as any other. */
export const empirical = {
  name: "empirical",
  called: { zh: "经验分布", en: "empirical" },
  example: "{ empirical: { values: [2.1%, 3.4%, 2.9%, 4.8%] } }",
  written: map(
    COLUMN,
    "Values that were seen, each as likely as any other; a value that occurs twice is twice as likely.",
  ),
  read(written, at, { column }) {
    if ((written.values === undefined) === (written.file === undefined)) return "empirical-values";
    const values = written.values ? written.values.map((value, i) => at(value, "values", i)) : column(written);
    const wrong = checked("empirical", values);
    if (wrong) return wrong;
    const shape: Empirical = { kind: "empirical", values: values.toSorted((a, b) => a - b) };
    return { shape, centre: empiricalLaw(shape).valueAt(0) };
  },
  law: (shape) => empiricalLaw(shape),
  moved: ({ values }, { place }) => ({ kind: "empirical", values: values.map(place) }),
  told: ({ values }, tell, lang) => {
    const range = `${tell(values[0] as number)}–${tell(values.at(-1) as number)}`;
    return [lang === "zh" ? `${values.length}个值` : `${values.length} values`, range];
  },
} satisfies Shape<Empirical, WrittenColumn>;

const empiricalLaw = ({ values, ...truncation }: Empirical & Truncation): Law =>
  stepLaw(
    values.map((value) => ({ value, weight: 1 / values.length })),
    truncation,
  );
