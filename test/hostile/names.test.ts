import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName, fileNames } from "../../src/base/fileName.ts";
import { idOf } from "../../src/scenario/files.ts";

test("whatever an id is, its name is one on any disk: no path, no hidden file, no device, not too long", () => {
  const nasty = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom(
      "",
      ".",
      "..",
      "../../x",
      "/etc/passwd",
      "C:\\x",
      "con",
      "NUL.txt",
      "a\u0000b",
      "a\u001b[2J",
      "…".repeat(200),
      " a ",
      "a.",
    ),
  );
  fc.assert(
    fc.property(nasty, (id) => {
      const name = fileName(id);
      expect(name).toMatch(/^[^/\\<>:"|?*\p{C}]+$/u);
      expect(name).not.toMatch(/^[. ]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
    }),
  );
});

test("names that read well stay as they are", () => {
  for (const name of ["plan", "my plan (2)", "规划（草案）", "met+fast", "plan~0123abcd", "a.b", "machinery-2025"])
    expect(fileName(name)).toBe(name);
  expect(["..", ".a", "a/b", "", "con.x", "a."].map(fileName)).toEqual([
    "_2e_2e",
    "_2ea",
    "a_2fb",
    "_",
    "_con.x",
    "a_2e",
  ]);
});

test("no two names are alike, on a disk that knows no capitals either", () => {
  expect(fileNames(["overview", "Overview", "overview", "overview-2"])).toEqual([
    "overview",
    "Overview-2",
    "overview-3",
    "overview-2-2",
  ]);
  const long = "n".repeat(300);
  const [one, other] = fileNames([`${long}1`, `${long}2`]);
  expect(one).not.toBe(other);
});

test("a file that has no name but its ending is a scenario", () => {
  expect([".yaml", "...yaml", "x/.yml", "a.b.yaml", "..json", "-"].map(idOf)).toEqual([
    "scenario",
    "scenario",
    "scenario",
    "a.b",
    "scenario",
    "stdin",
  ]);
});
