import { lower } from "../src/engine/lower.ts";
import { machineOf } from "../src/engine/machine.ts";
import { planOf } from "../src/engine/plan.ts";
import { rangesOf } from "../src/engine/range.ts";
import type { Program } from "../src/model/program.ts";
import { programOf, scenarioFrom } from "./programs.ts";
import type { Row } from "./table.ts";
import { interleaved, median, type Work } from "./timing.ts";

/**
 * Indicators each with a drawn rate of its own, every second with a shock a year of its own: so the same work for each
 * indicator-year, however many there are.
 */
function grown(indicators: number, years: number): Program {
  const all = Array.from({ length: indicators }, (_, i) => i);
  const lines = [
    ...["reckon: 1", `years: { base: 2020, to: ${2020 + years} }`, "assumptions:"],
    ...all.map((i) => `  g${i}: { distribution: { normal: [${3 + (i % 10) / 2}%, 1%] } }`),
    ...all.filter(isShaken).map((i) => `  s${i}: { distribution: { normal: [0, 3%] }, drawn: yearly }`),
    "indicators:",
    ...all.map((i) => {
      const rate = isShaken(i) ? `g${i} + s${i}` : `g${i}`;
      return `  i${i}: { unit: 亿元, history: { 2020: 100 }, growth: { model: compound, rate: ${rate} } }`;
    }),
  ];
  return programOf(scenarioFrom(lines.join("\n")));
}

const isShaken = (indicator: number): boolean => indicator % 2 === 0;

interface Case {
  readonly what: string;
  readonly values: number;
  readonly work: Work;
}

/** The draws of a run without what is done once: code, tables and the bins' ranges. */
function caseOf(what: string, program: Program, draws: number): Case {
  const machine = machineOf(lower(program, "plain"), "wasm");
  const plan = planOf({ seed: 1, draws, design: "plain" });
  const ranges = rangesOf(machine, plan);
  const values = draws * machine.lowered.outputs.length;
  return { what, values, work: () => void machine.run(plan, ranges, 0, plan.chunks) };
}

async function costs(cases: readonly Case[]): Promise<readonly number[]> {
  const works = Object.fromEntries(cases.map(({ work }, i) => [String(i), work]));
  const rounds = await interleaved(works, { most: 9, seconds: 12 });
  return cases.map(({ values }, i) => (1e6 * median(rounds[String(i)] as number[])) / values);
}

function rows(cases: readonly Case[], nanoseconds: readonly number[], bar: number): readonly Row[] {
  const spread = Math.max(...nanoseconds) / Math.min(...nanoseconds);
  return [
    ...cases.map(({ what }, i) => ({ what, figure: `${(nanoseconds[i] as number).toFixed(2)} ns` })),
    {
      what: "highest / lowest",
      figure: `${spread.toFixed(2)} ×`,
      bar: `≤ ${bar}${spread <= bar ? "" : ", not reached"}`,
    },
  ];
}

/** Nanoseconds per draw · indicator · year as a run grows in one direction. */
export async function marginalRows(w: Program): Promise<readonly Row[]> {
  const draws = [1e5, 1e6, 1e7].map((n) => caseOf(`W, ${n.toExponential(0)} draws`, w, n));
  const years = [5, 10, 20, 40].map((n) => caseOf(`100 indicators, ${n} years`, grown(100, n), 2 ** 14));
  const few = [10, 100, 1000].map((n) =>
    caseOf(`${n} indicators, 10 years`, grown(n, 10), Math.ceil(2 ** 24 / n / 1024) * 1024),
  );
  const byDraws = rows(draws, await costs(draws), 1.15);
  const byYears = rows(years, await costs(years), 1.5);
  const fewCosts = await costs(few);
  const many = [few[0] as Case, caseOf("10000 indicators, 10 years", grown(10_000, 10), 8192)];
  const manyCosts = await costs(many);
  return [...byDraws, ...byYears, ...rows(few, fewCosts, 1.5), ...rows(many, manyCosts, 2.5)];
}
