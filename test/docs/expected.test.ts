import { expect, test } from "vitest";
import { difference, parseExpected } from "./expected.ts";

const agrees = (said: string, found: unknown) => difference(parseExpected(said), found) === null;

test.each<[said: string, found: unknown]>([
  ["5", 5],
  ["0.108", 0.1084],
  ["-0.0436…: -20 % in five years", -0.04364],
  ["1e-9", 1e-9],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["null: the default", null],
  ['"12.28万人"', "12.28万人"],
  ['"a\\nb…"', "a\nb and more"],
  ["[1, 2]", Float64Array.of(1, 2)],
  ["[1, …]", [1, 2, 3]],
  ["[]", []],
  ['{ zh: "甲", rest: { 人: -1 } }', { zh: "甲", rest: { 人: -1 }, left: undefined }],
  ["{ a: 1, … }", { a: 1, b: 2 }],
])("%s is met", (said, found) => expect(agrees(said, found)).toBe(true));

test.each<[said: string, found: unknown]>([
  ["5", 5.0000001],
  ["5", "5"],
  ["0.108", 0.1086],
  ["0.108", Number.NaN],
  ["0.108…", 0.1071],
  ["null", undefined],
  ["true", 1],
  ['"a"', "ab"],
  ['"a.c"', "abc"],
  ["[1, 2]", [1, 2, 3]],
  ["[1, 2]", [1]],
  ["[1, …]", []],
  ["{ a: 1 }", { a: 1, b: 2 }],
  ["{ a: 1, … }", { b: 2 }],
  ["{ a: 1 }", null],
])("%s is not met by %s", (said, found) => expect(agrees(said, found)).toBe(false));

test.each(["register 2", "scale 1e-3", "", "[1, 2", "3 people"])("%s is nothing to compare with", (said) =>
  expect(() => parseExpected(said)).toThrow(),
);
