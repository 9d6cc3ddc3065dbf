import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formulaMessages } from "../../src/base/messages/formula.ts";

const room = new URL("../../src/formula/", import.meta.url);
const codes = new Set(
  readdirSync(room).flatMap((file) =>
    Array.from(
      readFileSync(new URL(file, room), "utf8").matchAll(/"((?:formula|unit|quantity)-[a-z-]+)"/g),
      ([, code]) => code,
    ),
  ),
);

test("every code of the room has a text, and every text a code", () => {
  expect([...codes].sort()).toEqual(Object.keys(formulaMessages).sort());
});

test("both languages fill in the same arguments", () => {
  const used = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const [code, { text, remedy }] of Object.entries(formulaMessages)) {
    expect(used(text.zh), code).toEqual(used(text.en));
    expect(used(remedy?.zh ?? ""), code).toEqual(used(remedy?.en ?? ""));
  }
});
