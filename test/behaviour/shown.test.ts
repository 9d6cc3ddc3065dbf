import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Document } from "../../src/assess/document.ts";
import { csv, iamc, targetChart, trajectories, verdicts } from "../../src/browser.ts";
import { goalsOf } from "../../src/present/chart/target.ts";
import { viewOf } from "../../src/present/chart/views.ts";
import { figuresOf, near } from "./figures.ts";

const PLAN = `
assumptions: { g: { value: 8%, distribution: { normal: [8%, 1%] } } }
indicators:
  x: { label: { zh: 产业规模, en: output }, unit: 亿元, history: { 2018: 90, 2020: 100 }, growth: g }
  rate: { unit: "%", history: { 2020: 60% }, growth: { model: increment, amount: 1% } }
targets:
  level: { indicator: x, at-least: 150, by: 2024 }
  change: { indicator: x, change: { at-least: 40% }, by: 2025 }
  growth: { indicator: x, average-growth: { at-least: 9% }, by: 2025 }
  from: { indicator: x, average-growth: { at-least: 10%, from: 2018 }, by: 2023 }
  mean: { indicator: x, mean: { at-least: 125 }, by: 2025 }
  share: { indicator: rate, at-least: 66%, by: 2024 }
  total: { indicator: x, total: { at-least: 700 }, by: 2025 }`;

interface Layer {
  readonly data?: { readonly values: readonly Readonly<Record<string, number | string>>[] };
  readonly mark?: { readonly style?: string; readonly type?: string };
}

describe("a target's chart", () => {
  const layersOf = (id: string): readonly Layer[] =>
    (targetChart(figuresOf(PLAN).document, id, "en") as { layer: readonly Layer[] }).layer;
  /** All points of a kind of mark, over its layers. */
  const drawn = (id: string, is: (mark: NonNullable<Layer["mark"]>) => boolean) =>
    layersOf(id).flatMap(({ data, mark }) => (mark && is(mark) ? [...(data?.values ?? [])] : []));
  const goal = (id: string) => {
    const { document } = figuresOf(PLAN);
    const target = document.targets.find((each) => each.id === id) as Document["targets"][number];
    const view = viewOf(document, target, "en");
    return view ? goalsOf(view, target) : [];
  };
  const required = (id: string) => drawn(id, ({ type, style }) => type === "line" && style === "required");

  it.each([
    ["level", 2024, 150],
    ["change", 2025, 0.4],
    ["growth", 2025, 100 * 1.09 ** 5],
    ["from", 2023, 90 * 1.1 ** 5],
    ["share", 2024, 66],
    ["total", 2025, 700],
  ])("marks the goal of %s in %i, in the measure of what it shows", (id, year, value) => {
    expect(goal(id)).toMatchObject([{ shape: "point", to: year, open: "above" }]);
    near([goal(id)[0]?.low as number], [value]);
  });

  it("draws the bound of a mean over the years of its period", () => {
    expect(goal("mean")).toEqual([{ shape: "line", from: 2021, to: 2025, low: 125, high: 125, open: "above" }]);
  });

  it("draws the required path from the last observation to the goal", () => {
    const rate = 1.5 ** (1 / 4);
    expect(required("level").map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024]);
    near(
      required("level").map(({ value }) => value as number),
      [0, 1, 2, 3, 4].map((i) => 100 * rate ** i),
    );
    near(
      required("share").map(({ value }) => value as number),
      [60, 61.5, 63, 64.5, 66],
    );
    const total = required("total").map(({ value }) => value as number);
    near([total[0] as number, total.at(-1) as number], [0, 700]);
    const yearly = total.slice(1).map((value, i) => value - (total[i] as number));
    near([(yearly[1] as number) / (yearly[0] as number)], [(yearly[4] as number) / (yearly[3] as number)]);
  });

  it("shows the central path and both fans with the document's own figures", () => {
    const { document, path, quantile } = figuresOf(PLAN);
    const spec = targetChart(document, "level", "zh") as { layer: readonly Layer[] };
    const areas = spec.layer.filter(({ mark }) => mark?.type === "area").map(({ data }) => data?.values.at(-1));
    expect(areas).toEqual([
      { year: 2024, low: quantile("x", "0.05", 2024), high: quantile("x", "0.95", 2024) },
      { year: 2024, low: quantile("x", "0.25", 2024), high: quantile("x", "0.75", 2024) },
    ]);
    const paths = spec.layer.filter(({ mark }) => mark?.type === "line").map(({ data }) => data?.values ?? []);
    expect(paths[0]?.map(({ year }) => year)).toEqual([2018, 2019, 2020]);
    expect(paths[1]?.map(({ value }) => value)).toEqual(path("x", 2020, 2024));
  });
});

describe("CSV files", () => {
  const rowsOf = (csv: string): readonly Readonly<Record<string, string>>[] =>
    parse(csv, { bom: true, columns: true, cast: false });
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? "" : `${value}`;

  it("trajectories: every figure of every year stands under its head", () => {
    const { document } = figuresOf(PLAN);
    const rows = rowsOf(csv(trajectories(document)));
    expect(rows).toHaveLength(document.indicators.reduce((sum, { years }) => sum + years.length, 0));
    for (const { id, unit, years, central, mean, sd, quantiles, history } of document.indicators)
      years.forEach((year, i) => {
        expect(rows.find((row) => row.indicator === id && row.year === `${year}`)).toMatchObject({
          unit,
          observed: figure(history[year]),
          interpolated: id === "x" && year === 2019 ? "1" : "0",
          central: figure(central[i]),
          mean: figure(mean[i]),
          sd: figure(sd[i]),
          q05: figure(quantiles["0.05"][i]),
          q25: figure(quantiles["0.25"][i]),
          q50: figure(quantiles["0.5"][i]),
          q75: figure(quantiles["0.75"][i]),
          q95: figure(quantiles["0.95"][i]),
          seed: "1",
          draws: "16384",
        });
      });
  });

  it("verdicts: every finding stands under its head", () => {
    const { document } = figuresOf(PLAN);
    const rows = rowsOf(csv(verdicts(document)));
    expect(rows.map(({ target }) => target)).toEqual(document.targets.map(({ id }) => id));
    document.targets.forEach((target, i) => {
      expect(rows[i]).toMatchObject({
        indicator: target.indicator,
        kind: target.kind,
        by: `${target.by}`,
        sense: "at-least",
        target_value: figure(target.condition.value),
        verdict: target.verdict,
        reachable: `${target.reachable}`,
        value: figure(target.attainment.value),
        margin: figure(target.attainment.margin),
        probability: figure(target.attainment.probability),
        error: figure(target.attainment.error),
        required_rate: figure(target.required.rate),
        required_increment: figure(target.required.increment),
        required_from: figure(target.required.from),
        assumed_rate: figure(target.assumed.rate),
        pace: target.pace.word,
        why_zh: target.why.zh,
        why_en: target.why.en,
      });
    });
  });

  it("IAMC: a row a figure, quantiles as variables of their own", () => {
    const { document, quantile } = figuresOf(PLAN);
    const rows = rowsOf(csv(iamc(document)));
    const of = (variable: string, year: number) =>
      rows.filter((row) => row.variable === variable && row.year === `${year}`).map(({ value }) => value);
    near(of("output", 2025).map(Number), [100 * 1.08 ** 5]);
    expect(of("output|Quantile 0.95", 2025)).toEqual([figure(quantile("x", "0.95", 2025))]);
    expect(of("output", 2018)).toEqual(["90"]);
    expect(rows[0]).toMatchObject({ model: "reckon", scenario: document.scenario.id, unit: "100 million yuan" });
  });
});
