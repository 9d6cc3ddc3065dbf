import { describe, expect, test } from "vitest";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import { errorsOf, resolved } from "./support.ts";

const plan = (rest: string, more = ""): string => `years: { base: 2020, to: 2021 }
dimensions: { 区: [泉山, 云龙], 性: [男, 女] }
assumptions:
  g: { for: 区, ${rest} }${more}
indicators: { x: { for: 区, unit: 张, history: { 泉山: { 2020: 1 }, 云龙: { 2020: 2 } }, growth: g } }
`;
const remedies = (yaml: string) => {
  const result = resolved(yaml);
  return result.ok ? [] : result.errors.map((each) => [remedyOf(each, "zh"), remedyOf(each, "en")]);
};

describe("one distribution beside values by member", () => {
  const value = "value: { 泉山: 6%, 云龙: 5% }";

  test("is asked about once, with the form by member", () => {
    const yaml = plan(`${value}, distribution: { normal: [6%, 2%] }`);
    expect(errorsOf(resolved(yaml))).toEqual(["4:57 distribution-for-all"]);
    const form = "distribution: { normal: { 泉山: [6%, 2%], 云龙: [5%, 2%] } }";
    expect(remedies(yaml)).toEqual([
      [
        `按成员写作 ${form}；各成员相同就去掉 value。`,
        `write it by member, ${form}; leave value out if all are alike.`,
      ],
    ]);
    const result = resolved(yaml);
    expect(result.ok ? [] : result.errors.map((each) => [messageOf(each, "zh"), messageOf(each, "en")])).toEqual([
      [
        "g 的 value 各成员不同，distribution 却只有一个：它是谁的？",
        "g has different values by member, and one distribution for all: whose is it?",
      ],
    ]);
    expect(errorsOf(resolved(plan(`${value}, ${form}`)))).toEqual([]);
  });

  test("of another shape the form alone", () =>
    expect(remedies(plan(`${value}, distribution: { pert: [2%, 6%, 9%] }`))[0]?.[1]).toContain(
      "{ pert: { 泉山: […], 云龙: […] } }",
    ));

  test("along two dimensions the first member shows it", () => {
    const crossed = plan("value: 0").replace(
      "for: 区, value: 0",
      "for: [区, 性], value: { 泉山: { 男: 6%, 女: 5% }, 云龙: 4% }, distribution: { normal: [6%, 2%] }",
    );
    expect(remedies(crossed.replace(/indicators.*/, ""))[0]?.[1]).toContain(
      "{ normal: { 泉山: { 男: [6%, 2%] }, … } }",
    );
  });

  test.each([
    ["value: 6%, distribution: { normal: [6%, 2%] }", ""],
    ["value: { 泉山: 6%, 云龙: 6% }, distribution: { normal: [6%, 2%] }", ""],
    ["distribution: { normal: [6%, 2%] }", ""],
    // What one member's own entry says moves its distribution.
    ["value: 6%, distribution: { normal: [6%, 2%] }", "\n  g[云龙]: 5%"],
    [value, ""],
  ])("%s%s is said plainly", (rest, more) => expect(errorsOf(resolved(plan(rest, more)))).toEqual([]));
});
