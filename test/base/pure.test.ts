import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What differs from machine to machine, or from one moment to the next. */
const FORBIDDEN =
  /\b(?:console|process|performance|navigator|document\.cookie)\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.(?:random|a?sinh?|a?cosh?|a?tanh?|atan2|exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot)\b|["']node:/;

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, "")).replace(/\/\/.*$/gm, "");

test("only host/ and cli/ know the machine, the clock and chance; elementary functions are our own", () => {
  const all = readdirSync("src", { recursive: true, encoding: "utf8" });
  const files = all.filter((path) => path.endsWith(".ts") && !/^(host|cli)\//.test(path));
  expect(files.length).toBeGreaterThan(200);
  const found = files.flatMap((path) =>
    withoutComments(readFileSync(`src/${path}`, "utf8"))
      .split("\n")
      .flatMap((line, i) => (FORBIDDEN.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
