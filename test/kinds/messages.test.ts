import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { messages } from "../../src/base/messages/index.ts";

const sources = (room: string) => {
  const folder = new URL(`../../src/${room}/`, import.meta.url);
  return readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
};

it("every reason has a sentence in both languages", () => {
  const codes = [...sources("kinds"), ...sources("assess")].flatMap((text) =>
    [...text.matchAll(/\breason\(\s*(?:\w+ \? "([\w-]+)" : )?"([\w-]+)"/g)].flatMap(([, a, b]) => [a, b]),
  );
  const known = [...new Set(codes)].filter((code) => code !== undefined);
  expect(known.length).toBeGreaterThan(15);
  for (const code of known) {
    const text = messages[`reason-${code}`]?.text;
    expect(text?.zh, code).toMatch(/[。]$/);
    expect(text?.en, code).toMatch(/[.]$/);
  }
});
