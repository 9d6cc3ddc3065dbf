import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillBits, streamKey } from "../../src/random/stream.ts";
import type { Word64 } from "../../src/random/word64.ts";
import { uniforms } from "./uniforms.ts";

const MASK = (1n << 64n) - 1n;
const G = 0x9e3779b97f4a7c15n;

/** splitmix64's finaliser in BigInt, written from the published definition, apart from the code under test. */
function mix(word: bigint): bigint {
  let z = word & MASK;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return z ^ (z >> 31n);
}
const output = (key: bigint, n: bigint) => mix(key + (n + 1n) * G);
const split = (word: bigint): Word64 => ({ hi: Number(word >> 32n), lo: Number(word & 0xffffffffn) });

function keyByBigInt(seed: number, name: string, year: number): bigint {
  let fnv = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(name)) fnv = ((fnv ^ BigInt(byte)) * 0x100000001b3n) & MASK;
  return mix(mix(mix(BigInt(seed) + G) ^ fnv) + BigInt(year) + G);
}

const bits = (u: number) => BigInt(u * 2 ** 32 - 0.5);

describe("the generator", () => {
  // First outputs of splitmix64 for two states: published with the generator's reference code and widely reprinted.
  test.each([
    [0n, [0xe220a8397b1dcdafn, 0x6e789e6aa1b965f4n, 0x06c45d188009454fn]],
    [1234567n, [6457827717110365317n, 3203168211198807973n, 9817491932198370423n]],
  ])("gives splitmix64's known answers for state %s, low half first", (state, answers) => {
    const draws = uniforms(split(state), 0, 6).map(bits);
    answers.forEach((answer, n) => {
      expect(output(state, BigInt(n))).toBe(answer);
      expect(draws[2 * n]).toBe(answer & 0xffffffffn);
      expect(draws[2 * n + 1]).toBe(answer >> 32n);
    });
  });

  test("property: agrees with BigInt arithmetic at any key and any draw", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, MASK), fc.integer({ min: 0, max: 2 ** 51 }), (key, n) => {
        const [low, high] = uniforms(split(key), 2 * n, 2).map(bits);
        return ((high as bigint) << 32n) + (low as bigint) === output(key, BigInt(n));
      }),
      { numRuns: 2000 },
    );
  });

  test("property: a draw does not depend on the block it was drawn in", () => {
    const key = streamKey(7, "outsourcing", 2024);
    const whole = uniforms(key, 0, 400);
    fc.assert(
      fc.property(fc.nat(399), fc.nat(400), (first, count) => {
        const length = Math.min(count, 400 - first);
        expect(uniforms(key, first, length)).toEqual(whole.slice(first, first + length));
      }),
    );
  });

  test("stays strictly inside (0, 1), with the mean and variance of a uniform", () => {
    const draws = uniforms(streamKey(1, "x", 0), 0, 200_000);
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    const variance = draws.reduce((a, b) => a + (b - mean) ** 2, 0) / draws.length;
    expect(Math.min(...draws.slice(0, 1000))).toBeGreaterThan(0);
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 200_000));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / 200_000));
  });

  test("leaves the rest of the column alone and refuses what does not fit", () => {
    const out = new Int32Array(4);
    fillBits(out, streamKey(1, "x", 0), 1, 2);
    expect([...out].map((word) => word === 0)).toEqual([false, false, true, true]);
    expect(() => fillBits(out, streamKey(1, "x", 0), 0, 5)).toThrow(RangeError);
  });
});

describe("streamKey", () => {
  // Frozen: a change of these vectors changes every published figure.
  test.each<[number, string, number, string]>([
    [0, "", 0, "0d7293fe83b1a2bc"],
    [1, "population-growth", 0, "44952b63c567568e"],
    [1, "population-growth", 2024, "9f820b1e84696f37"],
    [1, "常住人口", 2025, "a230347d4bc4843d"],
    [-5, "physicians", 2025, "d487204efd4d33f1"],
    [9007199254740991, "x", 1949, "c99e3c59bdea5ca3"],
  ])("of (%s, %s, %s) is frozen", (seed, name, year, hex) => {
    const key = streamKey(seed, name, year);
    expect(((BigInt(key.hi) << 32n) + BigInt(key.lo)).toString(16).padStart(16, "0")).toBe(hex);
  });

  test("property: agrees with BigInt arithmetic", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.string({ unit: "grapheme" }), fc.integer(), (seed, name, year) => {
        expect(streamKey(seed, name, year)).toEqual(split(keyByBigInt(seed, name, year)));
      }),
    );
  });

  test("differs where any of its parts differs", () => {
    const keys = [1, 2].flatMap((seed) =>
      ["a", "b", "ab"].flatMap((name) => [0, 1, 2024].map((year) => JSON.stringify(streamKey(seed, name, year)))),
    );
    expect(new Set(keys).size).toBe(18);
  });

  test("refuses a seed that is no safe integer", () => {
    expect(() => streamKey(2 ** 53, "x", 0)).toThrow(RangeError);
    expect(() => streamKey(1, "x", 0.5)).toThrow(RangeError);
  });
});
