import { expect, it } from "vitest";
import { didYouMean, nearest } from "../../src/base/nearest.ts";

it("finds what was misspelt, by a third of the letters at most", () => {
  expect(nearest("physicans", ["physicians", "population"])).toBe("physicians");
  expect(nearest("Targets", ["targets", "title"])).toBe("targets");
  expect(nearest("ｇｄｐ", ["gdp", "gap"])).toBe("gdp");
  expect(nearest("cat", ["car", "dog"])).toBe("car");
  expect(nearest("常驻人口", ["常住人口", "户籍人口"])).toBe("常住人口");
});

it("finds the shortest name that begins with what was written", () => {
  expect(nearest("地区", ["地区生产总值（亿元）", "地区生产总值", "人口"])).toBe("地区生产总值");
  expect(nearest("pop", ["map", "populations", "population"])).toBe("population");
});

it("offers nothing that is far", () => {
  expect(nearest("置信度", ["by", "from", "confidence"])).toBeNull();
  expect(nearest("abcdef", ["abcxyz"])).toBeNull();
  expect(nearest("x", ["y"])).toBeNull();
  expect(nearest("anything", [])).toBeNull();
  expect(nearest("a".repeat(300), ["a".repeat(299)])).toBeNull();
});

it("asks only where something is near", () => {
  expect(didYouMean("人口").zh).toBe("是否想写 人口？");
  expect(didYouMean(null)).toEqual({ zh: "", en: "" });
});
