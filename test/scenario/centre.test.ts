import { expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { resolved } from "./support.ts";

const warned = (belief: string) => {
  const result = resolved(`years: { base: 2020, to: 2021 }
assumptions: { g: { ${belief} } }
indicators: { x: { unit: 张, history: { 2020: 1 }, growth: g } }
`);
  if (!result.ok) throw new Error(result.errors.map(({ code }) => code).join());
  return result.warnings;
};

test("a value off its distribution's centre is told with both figures", () => {
  const [first, ...others] = warned("value: 9%, distribution: { normal: [6%, 2%] }");
  if (!first) throw new Error("no warning");
  expect(others).toEqual([]);
  expect([messageOf(first, "zh"), remedyOf(first, "zh"), messageOf(first, "en"), remedyOf(first, "en")]).toEqual([
    "g 的 value 是 9%，而分布的中心是 6%：中心轨迹与抽样不一致",
    "写 value: 6%，或以 9% 为中心写 distribution。",
    "the value of g is 9%, and its distribution is centred at 6%: the central trajectory leaves the draws",
    "write value: 6%, or a distribution centred at 9%.",
  ]);
});

// A quarter of the sd of 2 % is 0.5 %; the middle 68.27 % of uniform [2%, 8%] is 4.0961 % wide, a quarter of half 0.512 % [computed].
test.each([
  ["value: 6.5%, distribution: { normal: [6%, 2%] }", false],
  ["value: 6.51%, distribution: { normal: [6%, 2%] }", true],
  ["value: 5.49%, distribution: { normal: [6%, 2%] }", true],
  ["value: 5.51%, distribution: { uniform: [2%, 8%] }", false],
  ["value: 5.52%, distribution: { uniform: [2%, 8%] }", true],
  ["value: 9%, distribution: { pert: [4%, 6%, 10%] }", true],
  ["value: 9%, distribution: { triangular: [4%, 6%, 10%] }", true],
  ["value: 6%, distribution: { pert: [4%, 6%, 12%] }", false],
  ["value: 5%, distribution: { normal-90: [2%, 8%] }", false],
  ["value: 7%, distribution: { normal-90: [2%, 8%] }", true],
  // The centre of these is nothing that their author wrote down.
  ["value: 3%, distribution: { log-quantiles: { p10: 2%, p90: 18% } }", false],
  ["value: 3%, distribution: { empirical: { values: [2%, 3%, 5%, 6%] } }", false],
])("%s: %s", (belief, isTold) =>
  expect(warned(belief).map(({ code }) => code)).toEqual(isTold ? ["value-off-centre"] : []),
);
