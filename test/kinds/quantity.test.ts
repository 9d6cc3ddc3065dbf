import { expect, it } from "vitest";
import { PLAIN, pointsOf, RATE, SPREAD } from "../../src/formula/unit.ts";
import { quantityName } from "../../src/kinds/quantities.ts";
import { measureIn } from "../../src/kinds/quantity.ts";

it("an assumption is a share or points where its place is a rate's, an amount in a unit of its own or in none", () => {
  const money = { text: "亿元", scale: 1e8, dimensions: { 元: 1 } };
  expect([PLAIN, RATE, SPREAD, pointsOf(PLAIN), money, { ...money, signed: "points" as const }].map(measureIn)).toEqual(
    [...["amount", "share", "share", "points", "amount", "amount"]],
  );
});

it("a quantity is named with the years of its period", () => {
  const name = (code: "sum" | "value" | "relative-change") => quantityName(code, { from: 2020, by: 2025 });
  expect([name("sum"), name("value"), name("relative-change")]).toEqual([
    { zh: "2021—2025年累计", en: "sum of 2021–2025" },
    { zh: "2025年值", en: "value in 2025" },
    { zh: "2025年比2020年累计变化", en: "change from 2020 to 2025" },
  ]);
});
