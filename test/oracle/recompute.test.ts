import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Document, evaluate, loadScenario } from "../../src/index.ts";
import { good } from "../support.ts";

/*
 * Small cases that the recomputation (recompute/, `npm run oracle`) brought up, each with the right figure and its derivation:
 * lines `# indicator x 2026 sd = 4.9 ± 0.1` and `# target t required.rate = 0.08`, to 1e-9 where nothing stands after ±.
 */

const CASES = "test/oracle/recompute/cases";

interface Claim {
  readonly text: string;
  readonly found: (document: Document) => unknown;
  readonly value: number | string | null;
  readonly within: number;
}

const CLAIM = /^# (indicator|target) (\S+) (?:(\d{4}) )?(\S+) = (\S+)(?: ± (\S+))?$/gm;

function claimsOf(text: string): readonly Claim[] {
  return [...text.matchAll(CLAIM)].map(([line, what, id, year, path = "", value = "", within]) => ({
    text: line.slice(2),
    found: (document) =>
      what === "indicator"
        ? yearly(document, id, Number(year), path)
        : path.split(".").reduce(step, targetOf(document, id)),
    value: value === "null" ? null : Number.isNaN(Number(value)) ? value : Number(value),
    within: within === undefined ? 1e-9 * Math.max(1, Math.abs(Number(value))) : Number(within),
  }));
}

const step = (value: unknown, key: string): unknown => (value as Record<string, unknown>)[key];
const targetOf = (document: Document, id = ""): unknown => document.targets.find((target) => target.id === id);

function yearly(document: Document, id = "", year: number, field: string): unknown {
  const indicator = document.indicators.find((each) => each.id === id);
  return (step(indicator, field) as readonly unknown[] | undefined)?.[indicator?.years.indexOf(year) ?? -1];
}

/** The cases, and the published models (published.test.ts) that state figures of their targets. */
const FILES = [
  ...readdirSync(CASES).map((file) => `${CASES}/${file}`),
  ...readdirSync("test/oracle").flatMap((folder) => {
    const file = `test/oracle/${folder}/model.yaml`;
    return existsSync(file) && claimsOf(readFileSync(file, "utf8")).length > 0 ? [file] : [];
  }),
];

describe.each(FILES)("%s", (file) => {
  const text = readFileSync(file, "utf8");
  let judged: Promise<Document> | null = null;
  const judge = async () => good(evaluate(good(await loadScenario(file)))).document;
  test("states figures", () => expect(claimsOf(text).length).toBeGreaterThan(0));

  for (const claim of claimsOf(text))
    test(claim.text, async () => {
      judged ??= judge();
      expectSame(claim.found(await judged), claim);
    });
});

function expectSame(found: unknown, { value, within }: Claim): void {
  if (typeof value !== "number" || typeof found !== "number") expect(found).toBe(value);
  else expect(Math.abs(found - value), `found ${found}`).toBeLessThanOrEqual(within);
}
