import fc from "fast-check";
import { expect, test } from "vitest";
import { correlate } from "../../src/random/correlation.ts";
import { inverseNormal } from "../../src/random/normal.ts";
import { streamKey } from "../../src/random/stream.ts";
import { uniforms } from "./uniforms.ts";

const pair = (a: string, b: string, rank: number) => ({ of: [a, b] as const, rank });

test("a pair: r = 2 sin(pi rank / 6)", () => {
  const result = correlate([pair("a", "c", 0.5)], ["c", "b", "a"]);
  expect(result).toEqual({
    groups: [
      {
        names: ["c", "a"],
        factor: [
          [1, 0],
          [expect.closeTo(0.5176380902050415, 15), expect.closeTo(0.8555996771673521, 15)],
        ],
      },
    ],
  });
});

test("names that nothing connects form no group; two groups stay apart", () => {
  const result = correlate(
    [pair("a", "b", 0.2), pair("d", "e", -0.3), pair("b", "c", 0.1), pair("x", "a", 0.9)],
    [..."abcdef"],
  );
  expect("groups" in result && result.groups.map(({ names }) => names)).toEqual([[..."abc"], [..."de"]]);
  expect(correlate([], ["a"])).toEqual({ groups: [] });
});

test("an impossible set names the pair that breaks it", () => {
  const pairs = [pair("a", "b", 0.6), pair("b", "c", 0.6), pair("a", "c", -0.6), pair("c", "d", 0.1)];
  expect(correlate(pairs, [..."abcd"])).toEqual({ impossible: ["a", "c"] });
  const unstated = [pair("a", "b", 0.9), pair("b", "c", 0.9), pair("c", "d", 0.9)];
  expect(correlate(unstated, [..."abcd"])).toEqual({ impossible: ["b", "c"] });
  expect(correlate([pair("a", "b", 1)], ["a", "b"])).toEqual({ impossible: ["a", "b"] });
  expect(correlate([pair("a", "b", Number.NaN)], ["a", "b"])).toEqual({ impossible: ["a", "b"] });
});

test("drawn scores have the rank correlation asked for", () => {
  const result = correlate([pair("a", "b", -0.6)], ["a", "b"]);
  const [x, y] = "groups" in result ? (result.groups[0]?.factor[1] ?? []) : [];
  const n = 20_000;
  const [a, b] = ["a", "b"].map((name) => Float64Array.from(uniforms(streamKey(1, name, 0), 0, n), inverseNormal)) as [
    Float64Array,
    Float64Array,
  ];
  const ranks = (values: Float64Array) => {
    const order = [...values.keys()].sort((i, j) => (values[i] as number) - (values[j] as number));
    const out = new Float64Array(n);
    order.forEach((i, rank) => {
      out[i] = rank;
    });
    return out;
  };
  const rankA = ranks(a);
  const rankB = ranks(a.map((z, i) => (x as number) * z + (y as number) * (b[i] as number)));
  const squares = rankA.reduce((sum, rank, i) => sum + (rank - (rankB[i] as number)) ** 2, 0);
  expect(1 - (6 * squares) / (n * (n * n - 1))).toBeCloseTo(-0.6, 1.7);
});

test("property: the factor reproduces the matrix", () => {
  const rank = fc.double({ min: -0.45, max: 0.45, noNaN: true });
  fc.assert(
    fc.property(rank, rank, rank, (ab, bc, ac) => {
      const result = correlate([pair("a", "b", ab), pair("b", "c", bc), pair("a", "c", ac)], [..."abc"]);
      const factor = "groups" in result ? (result.groups[0]?.factor ?? []) : [];
      const dot = (i: number, j: number) => (factor[i] ?? []).reduce((sum, v, k) => sum + v * (factor[j]?.[k] ?? 0), 0);
      const expected = [ab, bc, ac].map((r) => 2 * Math.sin((Math.PI * r) / 6));
      [dot(0, 1), dot(1, 2), dot(0, 2)].forEach((value, i) => {
        expect(value).toBeCloseTo(expected[i] as number, 14);
      });
      [0, 1, 2].forEach((i) => {
        expect(dot(i, i)).toBeCloseTo(1, 14);
      });
    }),
  );
});
