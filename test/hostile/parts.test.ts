import { sha256 } from "@noble/hashes/sha2.js";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { encodePart, openPart } from "../../src/engine/part.ts";
import { runTask } from "../../src/engine/task.ts";
import { drawPart, type Pass, partsOfOneRun, type WholeRun } from "../../src/evaluate/parts.ts";
import { good, sourceOf } from "../support.ts";

const TEXT = `years: { base: 2020, to: 2025 }
draws: 1000
assumptions: { g: { value: 8%, distribution: { pert: [5%, 8%, 10%] } } }
indicators: { x: { unit: 亿元, history: { 2020: 1566 }, growth: g } }
targets: { t: { indicator: x, at-least: 2300, by: 2025 } }
`;
const here: Pass = async ({ machine }, task) => runTask(machine, task);
const draw = async (shard: number, shards: number, first: WholeRun | null = null) =>
  good(await drawPart(sourceOf(TEXT), { shard, shards, first }, here));
const codes = (...all: readonly Uint8Array[]) => {
  const read = partsOfOneRun(all.map((bytes, i) => ({ path: `p${i}`, bytes })));
  return read.ok ? [] : read.errors.map(({ code, args }) => `${code} ${args.path ?? ""}`.trim());
};

type Header = Record<string, unknown> & { source: Record<string, unknown> & { files: unknown; options: object } };
let whole: Uint8Array = new Uint8Array();
let second: Uint8Array = new Uint8Array();
beforeAll(async () => {
  whole = await draw(1, 1);
  second = await draw(1, 1, good(partsOfOneRun([{ path: "", bytes: whole }])));
});

const figuresOf = (bytes: Uint8Array): Uint8Array => openPart(bytes)?.figures ?? new Uint8Array();

/** A part with a right checksum, whatever it says. */
function forged(
  bytes: Uint8Array,
  header: unknown,
  figures: Uint8Array = openPart(bytes)?.figures ?? bytes,
): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = bytes.indexOf(10) + 1;
  const body = new Uint8Array(start + 4 + text.length + figures.length);
  body.set(bytes.subarray(0, start));
  new DataView(body.buffer).setUint32(start, text.length, true);
  body.set(text, start + 4);
  body.set(figures, start + 4 + text.length);
  const all = new Uint8Array(body.length + 32);
  all.set(body);
  all.set(sha256(body), body.length);
  return all;
}
const headerOf = (bytes: Uint8Array) => structuredClone(openPart(bytes)?.header) as Header;
const withHeader = (change: (header: Header) => unknown, bytes = whole) => {
  const header = headerOf(bytes);
  return forged(bytes, change(header) ?? header);
};
const stated = (own: object, bytes = whole) => withHeader((header) => ({ ...header, ...own }), bytes);
const source = (own: object) => withHeader((header) => void Object.assign(header.source, own));
const options = (own: object) => source({ options: own });
const text = (yaml: string) => source({ files: [["test.yaml", { kind: "text", text: yaml }]] });

test("what is not forged is read", () => {
  expect(codes(whole)).toEqual([]);
  expect(codes(withHeader(() => null))).toEqual([]);
  expect(codes(whole, second)).toEqual([]);
  expect(openPart(encodePart({ a: 1 }, { gathered: [] }))?.header).toEqual({ a: 1, bins: [] });
});

describe("a forged part with a right checksum is refused by its name, and nothing is made of what it says", () => {
  test.each([
    ["a scenario in place of files", () => withHeader((header) => ({ ...header, scenario: { id: "../victim" } }))],
    ["no header", () => forged(whole, null)],
    ["a list", () => forged(whole, [])],
    [
      "a header beyond the file",
      () => {
        const bytes = whole.slice(0, -32);
        new DataView(bytes.buffer).setUint32(bytes.indexOf(10) + 1, 2 ** 31, true);
        return new Uint8Array([...bytes, ...sha256(bytes)]);
      },
    ],
    ["no JSON", () => forged(whole, undefined)],
    ["100,000,000 shards", () => stated({ shards: 1e8 })],
    ["shard 0", () => stated({ shard: 0 })],
    ["a shard above the shards", () => stated({ shard: 2 })],
    ["half a shard", () => stated({ shards: 1.5 })],
    ["years to 1e9", () => text(TEXT.replace("to: 2025", "to: 1000000000"))],
    ["a target that leaves the folder", () => text(TEXT.replace("t: {", "../../../escaped: {"))],
    ["no scenario", () => text("- a")],
    ["a file that is not there", () => source({ entry: "other.yaml" })],
    ["an entry that is no text", () => source({ entry: 3 })],
    ["a table that is not there", () => text(TEXT.replace("{ 2020: 1566 }", "{ file: x.csv }"))],
    ["no files", () => source({ files: [] })],
    ["files that are no pairs", () => source({ files: { "test.yaml": TEXT } })],
    ["1e99 draws", () => options({ draws: 1e99 })],
    ["minus one draw", () => options({ draws: -1 })],
    ["a design that is none", () => options({ design: "constructor" })],
    ["a setting that is none", () => options({ set: [["__proto__", "1"]] })],
    ["an option that is none", () => options({ executor: "x" })],
    ["other draws than were made", () => options({ draws: 64 })],
    ["bins without end", () => stated({ bins: [[0, 1e9, 1, 1]] })],
    ["no figures", () => forged(whole, headerOf(whole), new Uint8Array())],
  ] as const)("%s", (_name, forge) => {
    expect(codes(forge())).toEqual(["part-broken p0"]);
  });

  test("another version", () => {
    expect(codes(stated({ reckon: "9.9.9" }))).toEqual(["part-foreign p0"]);
  });

  test("figures that are sums of no draws: a chance above 1 or below 0, counts of other draws", () => {
    const figures = figuresOf(whole);
    const run = good(partsOfOneRun([{ path: "", bytes: whole }]));
    const { outputs, sums } = run.prepared.machine.lowered;
    const chances = run.start.plan.chunks * 2 * outputs.length;
    const changed = (at: number, set: (view: DataView) => void) => {
      const copy = figures.slice();
      set(new DataView(copy.buffer, at));
      return forged(whole, headerOf(whole), copy);
    };
    for (const chance of [1e9, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(codes(changed(8 * chances, (view) => view.setFloat64(0, chance, true)))).toEqual(["part-broken p0"]);
    const counts = 8 * (chances + run.start.plan.chunks * sums.length);
    expect(codes(changed(counts, (view) => view.setUint32(0, 7, true)))).toEqual(["part-broken p0"]);
  });

  test("a second pass that found other draws", () => {
    for (const change of [
      (bins: number[][]) => bins.slice(1),
      (bins: number[][]) => [...bins, [0, 0, 0, 0]],
      (bins: number[][]) => bins.map(([output = 0, ...rest]) => [output + 1, ...rest]),
    ])
      expect(codes(whole, stated({ bins: change(headerOf(second).bins as number[][]) }, second))).toEqual([
        "part-broken p1",
      ]);
    expect(codes(stated({ bins: [[0, 0, 2 ** 31, 2 ** 31]] }))).toEqual(["part-missing"]);
    expect(codes(whole, stated({ bins: [[0, 0, 2 ** 31, 2 ** 31]] }))).toEqual(["part-broken p1"]);
    const figures = figuresOf(second).slice().fill(255, 0, 8);
    expect(codes(whole, forged(second, headerOf(second), figures))).toEqual(["part-broken p1"]);
  });
});

test("whatever bytes are there, and whichever of them are changed: read, or refused", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(codes(bytes)).toEqual(["part-broken p0"]);
    }),
  );
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const bytes = whole.slice();
      bytes[at % bytes.length] = ((bytes[at % bytes.length] ?? 0) + by) % 256;
      expect(codes(bytes)).toEqual(["part-broken p0"]);
    }),
  );
});
