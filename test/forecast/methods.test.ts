import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { placeText } from "../../src/base/diagnostic.ts";
import { mase, scaleOf, smape } from "../../src/forecast/accuracy.ts";
import { backtestOf } from "../../src/forecast/backtest.ts";
import { dieboldMariano } from "../../src/forecast/compared.ts";
import { type Forecast, forecastOf } from "../../src/forecast/forecast.ts";
import { type Fit, fitted, isFit, METHODS, quantileOf } from "../../src/forecast/methods/index.ts";
import { straightest } from "../../src/forecast/methods/theta.ts";
import { decodeCsv } from "../../src/scenario/decode.ts";
import { seriesIn } from "../../src/scenario/table/series.ts";

const SERIES: Readonly<Record<string, readonly number[]>> = {
  beds: [4.1, 4.35, 4.62, 4.9, 5.37, 5.72, 6.03, 6.3, 6.46],
  noisy: [120, 95, 130, 88, 141, 102, 97, 150, 110, 99, 123, 131],
  falling: [1000, 940, 905, 850, 800, 790],
  tourism: [
    25092.2284, 24271.5134, 25828.9883, 27697.5047, 27956.2276, 29924.4321, 30216.8321, 32613.4968, 36053.1674,
    38472.7532, 38420.894,
  ],
};
const rowsOf = (file: string) =>
  readFileSync(`test/oracle/forecast/${file}`, "utf8")
    .trim()
    .split("\n")
    .filter((line) => /^(beds|noisy|falling|tourism),/.test(line))
    .map((line) => line.split(",") as [string, string, string, string, string, string]);

const from = (values: readonly number[]) => ({ years: values.map((_, i) => 2000 + i), values });
const found = (name: string, values: readonly number[], ceiling: number | null = null) =>
  fitted(METHODS.find((each) => each.name === name) as (typeof METHODS)[number], from(values), { ceiling });
const fitOf = (name: string, values: readonly number[], ceiling: number | null = null): Fit => {
  const fit = found(name, values, ceiling);
  if (!isFit(fit)) throw new Error(`${name}: ${fit.code}`);
  return fit;
};
const off = (is: number, wanted: number): number => Math.abs(is / wanted - 1);

describe("methods against R's forecast and scipy", () => {
  const within: Readonly<Record<string, number>> = {
    naive: 1e-10,
    drift: 1e-10,
    "log-linear": 1e-10,
    ses: 2e-5,
    theta: 2e-5,
  };

  test.each(Object.keys(SERIES))("%s: R", (name) => {
    for (const [, method, h, mean, low, high] of rowsOf("expected.csv").filter(([series]) => series === name)) {
      const values = SERIES[name] as readonly number[];
      if (method === "lambda") expect(straightest(values)).toBe(Number(mean));
      else {
        const fit = fitOf(method, values);
        expect(off(quantileOf(fit, Number(h)), Number(mean))).toBeLessThan(within[method] as number);
        const wide = quantileOf(fit, Number(h), 0.9) - quantileOf(fit, Number(h), 0.1);
        const isOther = name === "falling" && ["ses", "theta"].includes(method);
        if (low !== "NA" && !isOther) expect(off(wide, Number(high) - Number(low))).toBeLessThan(1e-4);
      }
    }
  });

  test("Holt's and the damped trend: the optimum that scipy finds", () => {
    for (const [name, method, h, mean] of rowsOf("smoothing.csv"))
      expect(off(quantileOf(fitOf(method, SERIES[name] as readonly number[]), Number(h)), Number(mean))).toBeLessThan(
        1e-6,
      );
  });

  test("Comb is the mean of its three, Theta on Box-Cox with λ = 1 is Theta", () => {
    const { beds = [] } = SERIES;
    const three = ["ses", "holt", "damped"].map((name) => quantileOf(fitOf(name, beds), 3));
    expect(quantileOf(fitOf("comb", beds), 3)).toBeCloseTo(
      three.reduce((sum, each) => sum + each / 3, 0),
      12,
    );
    expect(straightest(beds)).toBe(1);
    expect(quantileOf(fitOf("theta-box-cox", beds), 3)).toBeCloseTo(quantileOf(fitOf("theta", beds), 3), 10);
  });
});

describe("S-curves with a declared ceiling", () => {
  const years = [0, 1, 2, 3, 4, 5];
  it("find the curve again that the values were taken from [computed]", () => {
    const logistic = years.map((t) => 120 / (1 + 9 * Math.exp(-0.4 * t)));
    expect(quantileOf(fitOf("logistic", logistic, 120), 4)).toBeCloseTo(120 / (1 + 9 * Math.exp(-0.4 * 9)), 9);
    const gompertz = years.map((t) => 120 * Math.exp(-3 * Math.exp(-0.25 * t)));
    expect(quantileOf(fitOf("gompertz", gompertz, 120), 4)).toBeCloseTo(120 * Math.exp(-3 * Math.exp(-0.25 * 9)), 9);
    // Without innovation Bass is a logistic curve; a year's take-up over those left is then no line, only nearly.
    expect(fitOf("bass", logistic, 120).place(1).centre).toBeGreaterThan(0);
  });

  it("never pass the ceiling, nor do their bands; and say why they have nothing to say", () => {
    const { beds = [], noisy = [] } = SERIES;
    for (const name of ["logistic", "gompertz", "bass"]) {
      expect(quantileOf(fitOf(name, beds, 10), 60, 0.975)).toBeLessThanOrEqual(10);
      expect(found(name, beds)).toEqual({ code: "ceiling", args: {} });
      expect(found(name, beds, 6)).toEqual({ code: "above-ceiling", args: { year: 2006 } });
    }
    expect(found("logistic", [0, 1, 2], 10)).toEqual({ code: "not-positive", args: { year: 2000 } });
    expect(found("holt", noisy.slice(0, 3))).toEqual({ code: "few", args: { count: 3, least: 4 } });
    const theta = METHODS.find(({ name }) => name === "theta") as (typeof METHODS)[number];
    const gap = { years: [2018, 2020, 2021], values: [1, 2, 3] };
    expect(fitted(theta, gap, { ceiling: null })).toEqual({ code: "gap", args: { year: 2019 } });
  });
});

describe("all methods", () => {
  const history = fc.array(fc.double({ min: 1, max: 1e4, noNaN: true }), { minLength: 4, maxLength: 12 });
  it("move with the unit and have rising quantiles", () => {
    const names = METHODS.filter(({ ceiling }) => !ceiling).map(({ name }) => name);
    fc.assert(
      fc.property(history, fc.constantFrom(...names), (values, name) => {
        const [one, other] = [
          fitOf(name, values),
          fitOf(
            name,
            values.map((value) => 1000 * value),
          ),
        ];
        const quantiles = [0.025, 0.1, 0.5, 0.9, 0.975].map((p) => quantileOf(one, 3, p));
        expect(quantiles).toEqual(quantiles.toSorted((a, b) => a - b));
        // A search may end elsewhere on a flat floor, and a power be another's neighbour: there the history decides, not the unit.
        if (["naive", "drift", "log-linear", "baseline"].includes(name))
          expect(off(quantileOf(other, 3) / 1000, quantileOf(one, 3))).toBeLessThan(1e-6);
      }),
      { numRuns: 100 },
    );
  });
});

test("accuracy by hand", () => {
  expect(smape([110, 50], [100, 50])).toBeCloseTo((200 * 10) / 210 / 2, 12);
  expect(mase([12, 8], [10, 10], scaleOf([4, 6, 4, 10]))).toBeCloseTo(2 / (10 / 3), 12);
});

describe("forecasts against each other", () => {
  test("Diebold and Mariano's test is R's", () => {
    const a = [1.2, -0.4, 0.9, 2.1, -1.5, 0.3, 0.8, -2.2, 1.1, 0.6];
    const b = [0.7, -0.9, 1.4, 1.0, -1.1, 0.6, 0.2, -1.3, 0.9, 1.2];
    for (const line of readFileSync("test/oracle/forecast/dm.csv", "utf8").trim().split("\n").slice(1)) {
      const [h = 0, statistic = 0, p = 0] = line.split(",").map(Number);
      const found = dieboldMariano(a, b, h);
      expect(found?.statistic).toBeCloseTo(statistic, 9);
      expect(found?.p).toBeCloseTo(p, 9);
    }
    expect(dieboldMariano(a.slice(3), b.slice(3))).toBe(null);
    expect(dieboldMariano(a, a)).toBe(null);
  });

  test("a backtest by hand: no change on a straight line is wrong by the years ahead", () => {
    const line = from([1, 2, 3, 4, 5, 6, 7]);
    const naive = backtestOf(line, { ceiling: null }).find(({ method }) => method === "naive");
    // From 4, 5 and 6: errors 1 2 3, 1 2, 1, over a mean move of 1.
    expect(naive).toMatchObject({
      origins: 3,
      outcomes: 6,
      owa: 1,
      rmsse: Math.sqrt(20 / 6),
      brier: 0.25,
      short: true,
    });
    expect(naive?.mase).toBeCloseTo(10 / 6, 12);
    const drift = backtestOf(line, { ceiling: null }).find(({ method }) => method === "drift");
    expect(drift).toMatchObject({ mase: 0, owa: 0, in80: 1, brier: 0 });
  });

  test("auto takes the baseline on a short history, and another where the history surely tells so", () => {
    const chosen = (values: readonly number[]) =>
      forecastOf({ ...from(values), broken: null }, { method: "auto", to: 2040, ceiling: null }) as Forecast;
    expect(chosen([1, 2, 3]).chosen?.en).toContain("too short");
    const straight = chosen(Array.from({ length: 20 }, (_, i) => 100 + 40 * i + (i % 3)));
    expect(straight.method).not.toBe("baseline");
    expect(straight.chosen?.zh).toContain("Diebold–Mariano");
  });
});

describe("a history in a CSV", () => {
  const read = (text: string) => {
    const found = seriesIn(decodeCsv(new TextEncoder().encode(text)), "a.csv", text);
    return found.ok ? found.value : found.errors.map((each) => `${each.at && placeText(each.at)} ${each.code}`);
  };
  test("in either language, with other columns, blanks, grouped thousands and a byte-order mark", () => {
    const wanted = { years: [2019, 2021], values: [1480.5, -2] };
    expect(read('year,note,value\n2019,x,"1,480.5"\n2020,,\n2021,,-2\n')).toEqual(wanted);
    expect(read("\ufeff年份,数值\n2019年,１４８０．５\n2021,-2\n")).toEqual(wanted);
  });
  test.each([
    ["", ["a.csv:1:1 series-empty"]],
    ["year,value\n", ["a.csv:1:1 series-empty"]],
    ["when,value\n2019,1\n", ["a.csv:1:1 series-header"]],
    ["year,value\n2019,1\n2020,about ten\n", ["a.csv:3:6 series-value"]],
    ["year,value\n2019,1\n2020上半年,3\n", ["a.csv:3:1 series-year"]],
    ["year,value\n2019,1\n2020,2\n2019,3\n", ["a.csv:4:1 series-twice"]],
    ["year,value\n2020,1\n2019,2\n", ["a.csv:3:1 series-order"]],
  ])("%j", (text, wanted) => expect(read(text)).toEqual(wanted));
});
