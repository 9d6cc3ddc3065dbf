import { describe, expect, test } from "vitest";
import { errorsOf, resolved } from "./support.ts";

const TOP = "years: { base: 2020, to: 2025 }\nas-of: 2022\n";
const TWO = `${TOP}indicators:\n  x: { growth: 3%, history: { 2018: 90, 2020: 100, 2021: 101, 2022: 105 } }\n  y: { growth: 2%, history: { 2019: 50, 2021: 51, 2022: 52 } }\n`;

describe("the year a target starts from", () => {
  const found = (target: string) => {
    const result = resolved(`${TWO}targets: { t: { ${target} } }`);
    if (!result.ok) return errorsOf(result);
    const [{ from, asked } = { from: 0 }] = result.value.targets;
    return [
      from,
      asked,
      ...(result.warnings ?? []).map(({ code, at, args }) => `${code} ${at?.col} ${JSON.stringify(args)}`),
    ];
  };

  test("is the base, or what the target or its part states", () => {
    expect(found("indicator: x, average-growth: { at-least: 3% }")).toEqual([2020, undefined]);
    expect(found("indicator: x, from: 2018, average-growth: { at-least: 3% }")).toEqual([2018, undefined]);
    expect(found("indicator: x, average-growth: { at-least: 3%, from: 2018 }")).toEqual([2018, undefined]);
  });

  test("stated twice, it is asked about, at the part's", () => {
    expect(found("indicator: x, from: 2018, average-growth: { at-least: 3%, from: 2020 }")).toEqual([
      "6:81 target-two-bases",
    ]);
    expect(found("indicator: x, from: 2018, at-least: 3")).toEqual([2018, undefined]);
  });

  test("without a value in it, the next one observed takes its place, and is named", () => {
    const moved = (col: number, asked: number, from: number) =>
      `base-moved ${col} ${JSON.stringify({ id: "t", asked, from })}`;
    expect(found("indicator: x, from: 2016, average-growth: { at-least: 3% }")).toEqual([
      2018,
      2016,
      moved(37, 2016, 2018),
    ]);
    expect(found("indicator: x, average-growth: { at-least: 3%, from: 2017 }")).toEqual([
      2018,
      2017,
      moved(69, 2017, 2018),
    ]);
    // A value later than the first stays: it is worked out between its neighbours.
    expect(found("indicator: x, from: 2019, average-growth: { at-least: 3% }")).toEqual([2019, undefined]);
  });

  test("of two indicators: the next in which both are observed", () => {
    const relative = "indicator: x, relative-growth: { than: y, at-least: 1pp }";
    expect(found(`from: 2018, ${relative}`)).toEqual([2021, 2018, expect.stringContaining("base-moved")]);
    expect(found(`from: 2019, ${relative}`)).toEqual([2019, undefined]);
    // None before the deadline: as asked, and without a value.
    expect(found(`from: 2018, by: 2021, ${relative}`)).toEqual([2018, undefined]);
  });

  test("not at or after its deadline", () => {
    expect(found("indicator: x, by: 2021, from: 2021, average-growth: { at-least: 3% }")).toEqual([
      "6:47 period-empty",
    ]);
    expect(found("indicator: x, by: 2020, average-growth: { at-least: 3% }")).toEqual(["6:35 period-empty"]);
  });
});

describe("how sure a target shall be", () => {
  const found = (confidence: string) => {
    const result = resolved(`${TWO}targets: { t: { indicator: x, at-least: 3, confidence: ${confidence} } }`);
    return result.ok ? result.value.targets[0]?.confidence : result.errors.map(({ code, args }) => [code, args?.share]);
  };
  test.each([
    ["80%", 0.8],
    ["100%", 1],
    ["0.8", 0.8],
    ["1", 1],
    ["80", [["confidence-range", "80%"]]],
    ["100", [["confidence-range", "100%"]]],
    ["101", [["confidence-range", "80%"]]],
    ["120%", [["confidence-range", "80%"]]],
    ["0", [["confidence-range", "80%"]]],
  ])("%s", (written, expected) => expect(found(written)).toEqual(expected));
});

describe("given values of observations", () => {
  const YAML = `${TOP}indicators:\n  x: { growth: 3%, history: { 2019: { value: 90, sd: 2% }, 2020: 100 } }\n`;
  const given = (set: Record<string, string>, fix: Record<string, string> = {}) => {
    const result = resolved(YAML, { set, fix });
    if (!result.ok) return errorsOf(result);
    const [x] = result.value.indicators;
    return [x?.observations.map(({ year, value, sd }) => [year, value, sd]), result.value.changes.length];
  };
  test("an uncertain one stays as uncertain, unless it is fixed; the same figure changes nothing; a new year is added", () => {
    expect(given({ "x@2019": "95" })).toEqual([
      [
        [2019, 95, expect.closeTo(1.8)],
        [2020, 100, undefined],
      ],
      1,
    ]);
    expect(given({ "x@2019": "90" })).toEqual([
      [
        [2019, 90, expect.closeTo(1.8)],
        [2020, 100, undefined],
      ],
      0,
    ]);
    expect(given({}, { "x@2019": "90" })).toEqual([
      [
        [2019, 90, undefined],
        [2020, 100, undefined],
      ],
      1,
    ]);
    expect(given({ "x@2021": "103" })).toEqual([
      [
        [2019, 90, expect.closeTo(1.8)],
        [2020, 100, undefined],
        [2021, 103, undefined],
      ],
      1,
    ]);
    expect(given({ "x@2020": "100" })).toEqual([
      [
        [2019, 90, expect.closeTo(1.8)],
        [2020, 100, undefined],
      ],
      0,
    ]);
    expect(given({ "x@2020": "many" })).toEqual([expect.stringContaining("quantity-not-number")]);
  });
});

describe("changes from year to year", () => {
  const found = (changes: string) => {
    const result = resolved(`${TOP}indicators:\n  x: { growth: 3%, changes: ${changes} }\n`);
    return result.ok
      ? result.value.indicators[0]?.observations.map(({ year, value, artefact, approximate }) => [
          year,
          value,
          artefact,
          approximate,
        ])
      : errorsOf(result);
  };
  test("begin at 100 in the year before, which is no artefact and not approximate; a gap stops", () => {
    expect(found("{ 2020: { value: 10%, artefact: true, approximate: true }, 2021: 0% }")).toEqual([
      [2019, 100, false, false],
      [2020, expect.closeTo(110), true, true],
      [2021, expect.closeTo(110), false, false],
    ]);
    expect(found("{ 2019: 1%, 2021: 2% }")).toEqual(["4:47 changes-gap"]);
    expect(found("{ 2019: -100%, 2020: 2% }")).toContain("4:37 changes-below");
    expect(found("{ 2019: { value: 1%, sd: 1% } }")).toContain("4:54 sd-of-change");
  });
});
