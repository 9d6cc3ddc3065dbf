import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { kindNames } from "../../src/kinds/index.ts";

const SOURCE = new URL("../../src/", import.meta.url);

/** Where the same word means something else: a function of formulas, a moment, a class of series, a head of a table, a text. */
const OTHER_MEANINGS: readonly RegExp[] = [
  /^formula\/.*"(mean|total)"/,
  /^(random|engine|kernel)\/.*"mean"/,
  /^present\/(wording|records|comparison|changes|families)\.ts: /,
  /^base\/messages\//,
  /^cli\/words\.ts: /,
  /^scenario\/.*"mean"/,
  /^(scenario|plan|forecast)\/.*"level".*"rate"/,
  /^scenario\/.*correlations\.ts: .*"rank"/,
  /^scenario\/resolve\/facts\.ts: .*"level"/,
];

/** What a target of each kind is, is a type of the plan; everything else about a kind stands in its own file. */
const ROOMS_OF_KINDS = [/^kinds\//, /^plan\/target\.ts$/];

it("no file knows a kind of target by its name but the kind's own", () => {
  const quoted = new RegExp(`["'](${kindNames.join("|")})["']`);
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const lines = files
    .filter((file) => !ROOMS_OF_KINDS.some((room) => room.test(file)))
    .flatMap((file) =>
      readFileSync(new URL(file, SOURCE), "utf8")
        .split("\n")
        .map((line) => `${file}: ${line.trim()}`),
    );
  const named = lines.filter(
    (line) => quoted.test(line) && !/: (\*|\/[/*])/.test(line) && !OTHER_MEANINGS.some((other) => other.test(line)),
  );
  expect(lines.length).toBeGreaterThan(5000);
  expect(named).toEqual([]);
});
