import { fitted, isFit, METHODS, type Method, quantileOf } from "../../src/forecast/methods/index.ts";
import type { Collection } from "./collections.ts";

/** Numbers of observations that coverage is measured at. */
export const LENGTHS = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20];
/** As many series of a collection at most. */
const MOST = 300;

/** How much of what came lay in the bands of a method that saw so many observations: the mean over collections, in per cent. */
export interface Measured {
  readonly length: number;
  readonly covered80: number;
  readonly covered95: number;
}

/** Coverage by the number of observations, over one to six years ahead. */
export function coverageOf(method: Method, collections: readonly Collection[]): readonly Measured[] {
  return LENGTHS.filter((length) => length >= method.fewest).map((length) => {
    const each = collections.map((collection) => coveredIn(collection, method, length));
    const mean = (of: (shares: readonly [number, number]) => number) =>
      each.reduce((sum, shares) => sum + of(shares), 0) / each.length;
    return { length, covered80: mean(([share]) => share), covered95: mean(([, share]) => share) };
  });
}

function coveredIn({ series }: Collection, method: Method, length: number): readonly [number, number] {
  const long = series.filter(({ train }) => train.length >= length);
  const step = Math.max(1, Math.ceil(long.length / MOST));
  let [count, in80, in95] = [0, 0, 0];
  for (let i = 0; i < long.length; i += step) {
    const { train, test } = long[i] as (typeof long)[number];
    const values = train.slice(-length);
    const fit = fitted(method, { years: values.map((_, k) => k), values }, { ceiling: null });
    if (!isFit(fit)) continue;
    test.forEach((value, h) => {
      const inside = (p: number) => value >= quantileOf(fit, h + 1, p) && value <= quantileOf(fit, h + 1, 1 - p);
      count += 1;
      in80 += Number(inside(0.1));
      in95 += Number(inside(0.025));
    });
  }
  return [(100 * in80) / count, (100 * in95) / count];
}

/** The table as the source file that is shipped. */
export function sourceOf(collections: readonly Collection[]): string {
  const rows = METHODS.filter(({ ceiling }) => !ceiling).map((method) => {
    const measured = coverageOf(method, collections).map(
      ({ length, covered80, covered95 }) => `    [${length}, ${covered80.toFixed(0)}, ${covered95.toFixed(0)}],`,
    );
    const key = /^\w+$/.test(method.name) ? method.name : `"${method.name}"`;
    return [`  ${key}: [`, ...measured, "  ],"].join("\n");
  });
  return `/**
 * How often what came lay in the 80 and 95 % bands of each method, in per cent, by how many observations it saw: measured
 * one to six years ahead on M1, Tourism, Gapminder and M4 pilot, each counting alike. Written by \`npm run bench:forecast\`.
 */
export const MEASURED: Readonly<Record<string, readonly (readonly [length: number, in80: number, in95: number])[]>> = {
${rows.join("\n")}
};
`;
}
