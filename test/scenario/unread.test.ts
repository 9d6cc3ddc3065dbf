import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { messageOf, remedyOf } from "../../src/base/messages/index.ts";
import type { Files } from "../../src/scenario/files.ts";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";
import { YEARS } from "./support.ts";

const own = (rest: string): string => `${YEARS}${rest}`;
/** A file, and all that is said about it: place, code, sentence. */
const cases: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  "the text": [
    ["", "1:1 file-empty: the file is empty"],
    ["# only\n", "1:1 file-empty: the file is empty"],
    ["~\n", "1:1 not-a-map: a scenario file is a map of keys and values"],
    ["- a\n", "1:1 not-a-map: a scenario file is a map of keys and values"],
    ["a\n", "1:1 not-a-map: a scenario file is a map of keys and values"],
    ["gdp：5\n", "1:4 full-width-colon: this is a full-width colon （：）"],
    ["a: 1\n---\nb: 2\n", "2:1 multiple-documents: the file holds several YAML documents"],
    ["a:\n\tb: 1\n", "2:1 tab-indent: a tab is used for indentation"],
    ["a: [1,\n", "1:4 bracket-unclosed: this bracket is never closed"],
    ["a: { b: 1\n", "1:4 bracket-unclosed: this bracket is never closed"],
    ["a: 'x\n", "2:1 yaml-missing: a bracket or quote is not closed (Missing closing 'quote)"],
    [
      "a:\n  b: 1\n c: 2\n",
      "3:1 yaml-indent: the indentation is wrong (All mapping items must start at the same column)",
    ],
    ["a b\n  c\nd: 1\n", "1:1 yaml-key: a key cannot stand here (Implicit keys need to be on a single line)"],
    ["a: !!set {x}\n", "1:10 yaml-tag: YAML tags are not supported: tag:yaml.org,2002:set"],
    ["a: !mine [1]\n", "1:4 yaml-tag: YAML tags are not supported: Unresolved tag: !mine"],
    ["a: !!map { b: !!seq [1] }\nc: zz\n", "1:1 unknown-key: unknown key a", "2:1 unknown-key: unknown key c"],
    ["a: !!omap [b: 1]\n", "1:11 yaml-tag: YAML tags are not supported: tag:yaml.org,2002:omap"],
    ["a: !!binary aGk=\n", "1:13 yaml-tag: YAML tags are not supported: object"],
    ["a: !mine x\n", "1:4 yaml-tag: YAML tags are not supported: Unresolved tag: !mine"],
    ["a: 1\nb: 2\na: 3\n", "3:1 duplicate-key: the key a stands here a second time"],
    ["<<: { a: 1 }\n", "1:1 merge-key: the YAML merge key << is not used"],
    ["a: &x 1\nb: *y\n", "2:4 alias-unknown: there is no anchor &y above"],
    ["a: &x { b: *x }\n", "1:12 alias-circular: *x refers to the part that it stands in"],
    ["__proto__: 1\n", "1:1 id-reserved: __proto__ is a word of the formula language"],
    ["{ a: 1 }: 2\n", "1:1 key-not-text: a key must be a text"],
    ["? [a]\n: 1\n", "1:3 key-not-text: a key must be a text"],
    ["a: .inf\n", "1:4 not-finite: a finite number belongs here"],
    ["a: -.INF\n", "1:4 not-finite: a finite number belongs here"],
    ["a: .nan\n", "1:4 not-finite: a finite number belongs here"],
    ["a: \u0001\n", "1:4 not-text: an invisible control character U+0001 stands here"],
    ["a: b\n c\u007f\n", "2:3 not-text: an invisible control character U+007F stands here"],
    ["k: \ufffd\n", "1:4 not-text: an invisible control character U+FFFD stands here"],
    [
      "a: { formula: sum(beds[district]) }\n",
      "1:15 subscript-unquoted: sum(beds[district]) inside braces needs quotes",
    ],
    ["a: [x] y\n", "1:8 yaml-syntax: this is not YAML: Unexpected scalar at node end"],
    ["%YAML 9\n---\na: 1\n", "1:7 yaml-syntax: this is not YAML: Unsupported YAML version 9"],
    ["a: 'b' c\n", "1:8 yaml-syntax: this is not YAML: Unexpected scalar at node end"],
    ["&k a: 1\n*k : 2\n", "2:1 alias-unknown: there is no anchor &k above"],
    ["a: &k [1]\n*k : 2\n", "2:1 key-not-text: a key must be a text"],
    [
      "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
      "1:67 too-deep: collections nest deeper than 64",
    ],
    ["a: 2001-01-01\nb: !!timestamp 2001-01-01\n", "2:16 yaml-tag: YAML tags are not supported: object"],
  ],
  "the chain": [
    ["extends: a.yaml\n", "1:10 extends-cycle: extends goes in a circle: a.yaml → a.yaml"],
    ["extends: ./a.yaml\n", "1:10 extends-cycle: extends goes in a circle: a.yaml → a.yaml"],
    ["extends: [b]\n", "1:10 extends-not-a-path: extends takes the path of a file"],
    ["extends: ''\n", "1:10 extends-not-a-path: extends takes the path of a file"],
    ["extends: 3\n", "1:10 extends-not-a-path: extends takes the path of a file"],
    ["extends: gone.yaml\n", "1:10 file-missing: there is no file gone.yaml"],
    ["extends: dir/../gone.yaml\n", "1:10 file-missing: there is no file gone.yaml"],
    ["extends: t.csv\n", "1:10 file-encoding: the file is not UTF-8 text"],
    ["extends: bad.yaml\n", "bad.yaml:1:1 not-a-map: a scenario file is a map of keys and values"],
    ["extends: code.yaml\n", "1:10 file-encoding: the file is not UTF-8 text"],
  ],
  "keys and types": [
    [own("indicatorz: {}\n"), "2:1 unknown-key: unknown key indicatorz"],
    [own("zzzzzz: {}\n"), "2:1 unknown-key: unknown key zzzzzz"],
    [own('indicators: { "a：5": {} }\n'), "2:16 full-width-colon: this is a full-width colon （：）"],
    [own("indicators: { x: { gdp： 5 } }\n"), "2:23 full-width-colon: this is a full-width colon （：）"],
    [own("indicators: { x: { ：unit: 5 } }\n"), "2:20 full-width-colon: this is a full-width colon （：）"],
    [
      own("assumptions: { g: { value: 1, distribution: { range: normal(1%, 2%) } } }\n"),
      "2:54 split-by-comma: its commas have split normal(1%, 2%) into several keys",
    ],
    [
      own("assumptions: { g: { value: 1, distribution: normal(1) } }\n"),
      "2:45 written-as-call: normal(1) must be written as a map",
    ],
    [
      own("assumptions: { g: { value: 1, distribution: my normal(1) more } }\n"),
      "2:45 expected-map: keys and values belong here",
    ],
    [
      own("assumptions: { g: { value: 1, distribution: ：5 } }\n"),
      "2:45 full-width-colon: this is a full-width colon （：）",
    ],
    [
      own("assumptions: { g: { value: 1, distribution: a：5 } }\n"),
      "2:46 full-width-colon: this is a full-width colon （：）",
    ],
    [own("assumptions: { g: { value: 1, distribution: 5 } }\n"), "2:45 expected-map: keys and values belong here"],
    [own("assumptions: { g: { value: 1, distribution: [] } }\n"), "2:45 expected-map: keys and values belong here"],
    [own("indicators: 5\n"), "2:13 expected-map: keys and values belong here"],
    [own("indicators: []\n"), "2:13 expected-map: keys and values belong here"],
    [own("indicators: { x: { history: { 2020: [] } } }\n"), "2:37 expected-value: a single value belongs here"],
    [own("indicators: { x: { history: { 20: 5 } } }\n"), "2:31 expected-year: 20 is not a year of four digits"],
    [own("indicators: { x: { history: { y2020: 5 } } }\n"), "2:31 expected-year: y2020 is not a year of four digits"],
    [own("indicators: { x: { growth: {} } }\n"), "2:20 key-missing: model is missing"],
    [
      own("indicators: { x: { growth: { model: logistik } } }\n"),
      "2:37 not-one-of: logistik is not one of the choices",
    ],
    [own("indicators: { x: { parts: x } }\n"), "2:27 expected-list: a list belongs here"],
    [own("indicators: { x: { align: maybe } }\n"), "2:27 not-one-of: maybe is not one of the choices"],
    [own("indicators: { x: { class: 5 } }\n"), "2:27 expected-text: a text belongs here"],
    [own("seed: -1\n"), "2:7 too-small: -1 is less than 0"],
    [own("seed: 1.5\n"), "2:7 expected-whole-number: a whole number belongs here, not 1.5"],
    [own("draws: 0\n"), "2:8 too-small: 0 is less than 1"],
    [own("draws: 1e10\n"), "2:8 too-large: 10000000000 is more than 2147483648"],
    [own("draws: many\n"), "2:8 expected-number: a number belongs here, not many"],
    [own("title: [x]\n"), "2:8 expected-text: a text belongs here"],
    [own("title: { fr: x }\n"), "2:10 unknown-key: unknown key fr"],
    [own("design: cubic\n"), "2:9 not-one-of: cubic is not one of the choices"],
    [own("correlations: {}\n"), "2:15 expected-list: a list belongs here"],
    [own("correlations: [{ of: [a], rank: 0.5 }]\n"), "2:22 wrong-length: this list takes 2 items"],
    [own("correlations: [{ of: [a, b], rank: 2 }]\n"), "2:36 too-large: 2 is more than 1"],
    [own("correlations: [{ of: [a, b] }]\n"), "2:16 key-missing: rank is missing"],
    ["reckon: 2\n", "1:9 format-version: format version 2 is not supported"],
    ["reckon: one\n", "1:9 format-version: format version one is not supported"],
    ["years: { base: 20, to: 2025 }\n", "1:16 too-small: 20 is less than 1800"],
    ["years: { base: 2020, to: 2025, by: 3 }\n", "1:32 unknown-key: unknown key by"],
    ["as-of: y\n", "1:8 expected-number: a number belongs here, not y"],
    [own("targets: { t: { milestone: { due: 2025-13 } } }\n"), "2:35 expected-month: 2025-13 is not a month"],
    [
      own("indicators: { x: { history: { 2020: { value: 1, artefact: maybe } } } }\n"),
      "2:59 expected-boolean: true or false belongs here",
    ],
    [own("sources: { s: {} }\n"), "2:12 key-missing: title is missing"],
    [own("sources: { s: { title: 5 } }\n"), "2:24 expected-text: a text belongs here"],
    [
      own("assumptions: { g: { distribution: { quantiles: { x: 1 } } } }\n"),
      "2:50 expected-quantile: x is no quantile from p01 to p99",
    ],
    [own("assumptions: { g: true }\n"), "2:19 expected-value: a single value belongs here"],
    [
      own('assumptions: { g: { value: 1, "2%)": 3 } }\n'),
      "2:31 key-parenthesis: the key 2%) ends with a parenthesis: a comma has split one text into two keys",
    ],
    [own('assumptions: { g: { value: 1, ")x": 3 } }\n'), "2:31 unknown-key: unknown key )x"],
    [own('indicators: { x: { "gdp：x": 5 } }\n'), "2:23 full-width-colon: this is a full-width colon （：）"],
    [own('indicators: { x: { "：x": 5 } }\n'), "2:20 full-width-colon: this is a full-width colon （：）"],
    [
      own("assumptions: { g: { value: 1, distribution: { normal: [1] } } }\n"),
      "2:55 wrong-length: this list takes 2 items",
    ],
    [own("assumptions: { g: { value: 1, distribution: x(1)y } }\n"), "2:45 expected-map: keys and values belong here"],
    [
      own("assumptions: { g: { value: 1, distribution: xy(12) } }\n"),
      "2:45 written-as-call: xy(12) must be written as a map",
    ],
    [own("indicators: { x: { label: [x] } }\n"), "2:27 expected-text: a text belongs here"],
    [own("indicators: { x: { parts: [1] } }\n"), "2:28 expected-text: a text belongs here"],
    [own("correlations: [{ rank: 0.5 }]\n"), "2:16 key-missing: of is missing"],
    [own("targets: { t: { change: {} } }\n"), "2:12 target-without-indicator: the target t names no indicator"],
    [own("dimensions: 5\n"), "2:13 expected-map: keys and values belong here"],
  ],
};

const placeOf = ({ at }: Diagnostic) => `${at?.file === "a.yaml" ? "" : `${at?.file}:`}${at?.line}:${at?.col}`;

const errorsIn = (text: string) => {
  const files: Files = new Map([
    ["a.yaml", { kind: "text", text }],
    ["t.csv", { kind: "table", sheets: [{ name: "", rows: [] }] }],
    ["bad.yaml", { kind: "text", text: "- a\n" }],
    ["code.yaml", { kind: "problem", code: "file-encoding", args: {} }],
    ["gone.yaml", { kind: "problem", code: "file-missing", args: {} }],
  ]);
  const result = resolveScenario(files, "a.yaml");
  return result.ok ? [] : result.errors;
};

for (const [what, rows] of Object.entries(cases))
  describe(`what is refused of ${what}, where, in which words`, () => {
    test.each(rows)("%s", (text, ...said) => {
      const errors = errorsIn(text);
      expect(errors.map((each) => `${placeOf(each)} ${each.code}: ${messageOf(each, "en")}`)).toEqual(said);
      for (const each of errors) {
        if (each.at?.file === "a.yaml") expect(each.excerpt).toBe(text.split("\n")[each.at.line - 1]);
        expect(messageOf(each, "zh")).toMatch(/\p{Script=Han}/u);
        const all = (["zh", "en"] as const).flatMap((lang) => [messageOf(each, lang), remedyOf(each, lang)]);
        expect(all.filter((said) => /\{[\w-]+\}/.test(said))).toEqual([]);
      }
    });
  });
