import { writeFileSync } from "node:fs";
import { baselineOf } from "../../src/forecast/baseline.ts";
import type { SHIPPED } from "../../src/forecast/constants.ts";
import { fifthRoot } from "../../src/forecast/history.ts";
import { baseline, METHODS, type Method } from "../../src/forecast/methods/index.ts";
import { placeOf, unscaled } from "../../src/forecast/outlook.ts";
import { studentBelow, studentScore } from "../../src/random/student.ts";
import { type Collection, collectionsIn } from "./collections.ts";
import { sourceOf } from "./lengths.ts";
import { MULTIPLES, type Reliability, reliabilityOf, type Score, scoreOf } from "./score.ts";
import { strictFor } from "./strict.ts";

/*
 * npm run bench:forecast -- FOLDER   (or RECKON_SERIES=FOLDER)
 *
 * Every method on every collection, with all of the history and with its last five and eight values; writes bench/forecast.md,
 * and src/forecast/measured.ts, the coverage that forecasts are printed with.
 */

const WINDOWS = [null, 5, 8] as const;
const MAIN = 4;

/** What the shipped constants must not be worse than: OWA with all of the history, and with its last five values. */
const BARS: Readonly<Record<string, readonly [number, number]>> = {
  M1: [0.675, 0.71],
  Tourism: [0.89, 0.94],
  "Gapminder B": [0.865, 0.89],
  "M4 pilot": [0.76, 0.77],
};
/** Naive figures as they were published. */
const TOURISM_NAIVE_MAPE = 23.61;

function report(all: readonly Collection[]): void {
  const judged = all.slice(0, MAIN);
  const rows = judged.map((collection) => rowsOf(collection, all));
  const [others, own] = [
    judged.filter(({ name }) => name !== "Tourism"),
    judged.filter(({ name }) => name === "Tourism"),
  ];
  const [pooled, tourism] = [reliabilityOf(others, MULTIPLES), reliabilityOf(own, MULTIPLES)];
  const speed = speedOf(judged);
  const text = [
    HEAD,
    "| OWA: all / last 5 / last 8 | " +
      judged.map(({ name, series }) => `${name} (${series.length})`).join(" | ") +
      " |",
    `|---|${judged.map(() => "---|").join("")}`,
    ...LINES.map((name, i) => `| ${name} | ${rows.map((column) => column.owa[i]).join(" | ")} |`),
    "",
    `| in 80 / 95 % bands | ${judged.map(({ name }) => name).join(" | ")} |`,
    `|---|${judged.map(() => "---|").join("")}`,
    ...COVERED.map((name, i) => `| ${name} | ${rows.map((column) => column.covered[i]).join(" | ")} |`),
    "",
    ...reliabilityLines(pooled, tourism, reliabilityOf(own, [1.2])),
    "",
    `Speed: ${Math.round(speed).toLocaleString("en")} baselines a second of one core's time, of 12 observations each.`,
    "",
    ...checks(rows, judged, pooled, tourism, speed),
    "",
  ].join("\n");
  writeFileSync("bench/forecast.md", text);
  writeFileSync("src/forecast/measured.ts", sourceOf(all));
  console.log(text);
}

const HEAD = `# Forecasts: every method on collections of yearly series

From \`npm run bench:forecast\`. OWA is the mean of sMAPE and MASE relative to no change; lower is better. "Strict" takes three constants that
the other collections choose, so that what is judged has no part in them. Methods that have nothing to say of a series count as no change there.
`;

const COMPARED = METHODS.filter(({ ceiling }) => !ceiling);
const LINES = [...COMPARED.map(({ name }) => name), "baseline, strict"];
const COVERED = COMPARED.map(({ name }) => name);

interface Column {
  readonly owa: readonly string[];
  readonly covered: readonly string[];
  readonly own: readonly { readonly owa: number; readonly score: Score }[];
  readonly naive: Score;
}

const owaOf = (score: Score, naive: Score): number => (score.smape / naive.smape + score.mase / naive.mase) / 2;

function rowsOf(collection: Collection, all: readonly Collection[]): Column {
  const byWindow = WINDOWS.map((window) => COMPARED.map((method) => scoreOf(collection, method, window)));
  const naive = (byWindow[0] as readonly Score[])[1] as Score;
  const strict = withConstants(strictFor(collection, all));
  const owas = byWindow.map((scores) => scores.map((score) => owaOf(score, naive)));
  const strictOwas = WINDOWS.map((window) => owaOf(scoreOf(collection, strict, window), naive));
  const cell = (numbers: readonly number[], digits: number) => numbers.map((each) => each.toFixed(digits)).join(" / ");
  return {
    owa: [
      ...COMPARED.map((_, i) =>
        cell(
          owas.map((each) => each[i] as number),
          3,
        ),
      ),
      cell(strictOwas, 3),
    ],
    covered: COMPARED.map((_, i) =>
      byWindow.map((scores) => `${scores[i]?.covered80.toFixed(1)}/${scores[i]?.covered95.toFixed(1)}`).join(" · "),
    ),
    own: WINDOWS.map((_, w) => ({ owa: owas[w]?.[0] as number, score: byWindow[w]?.[0] as Score })),
    naive,
  };
}

const withConstants = (constants: typeof SHIPPED): Method => ({
  ...baseline,
  fit(past) {
    const found = baselineOf(past, constants);
    return {
      scale: { of: fifthRoot, back: (scaled) => unscaled(found, scaled) },
      place: (h) => placeOf(found, h),
      tails: { score: studentScore, below: studentBelow },
      said: { zh: "", en: "" },
    };
  },
});

function reliabilityLines(pooled: Reliability, tourism: Reliability, single: Reliability): readonly string[] {
  const told = pooled.tenths.map(({ told, came }) => `${told.toFixed(2)} → ${came.toFixed(2)}`);
  return [
    `Reliability of P(at least ${MULTIPLES.join(", ")} times the last value in year 5), six observations, told → came:`,
    `${told.join(" · ")}; mean gap ${pooled.gap.toFixed(3)}, Brier ${pooled.brier.toFixed(4)} (without Tourism).`,
    `Tourism (year 4): mean gap ${tourism.gap.toFixed(3)}, Brier ${tourism.brier.toFixed(4)}; its growth lay above any history's, and of at least 1.2 times alone the gap is ${single.gap.toFixed(3)}.`,
  ];
}

/** Baselines of 12 observations a second of the processor's time, once the code is warm. */
function speedOf(all: readonly Collection[]): number {
  const histories = all
    .flatMap(({ series }) => series)
    .filter(({ train }) => train.length >= 12)
    .slice(0, 1000)
    .map(({ train }) => ({ years: Array.from({ length: 12 }, (_, i) => i), values: train.slice(-12) }));
  const rates = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage().user;
    for (const history of histories) baselineOf(history);
    return histories.length / ((process.cpuUsage().user - before) / 1e6);
  });
  return Math.max(...rates);
}

/** Whether the bars are met, a line each. */
function checks(
  rows: readonly Column[],
  judged: readonly Collection[],
  pooled: Reliability,
  tourism: Reliability,
  speed: number,
): readonly string[] {
  const lines: [string, boolean][] = judged.map(({ name }, i) => {
    const [all, five] = BARS[name] as readonly [number, number];
    const [own, last] = (rows[i] as Column).own;
    return [`${name}: OWA ≤ ${all} / ${five}`, (own?.owa ?? 9) <= all && (last?.owa ?? 9) <= five];
  });
  const scores = rows.flatMap(({ own }) => own.map(({ score }) => score));
  const off = scores.flatMap(({ covered80, covered95 }) => [covered80 - 80, covered95 - 95]);
  const mean = (of: (score: Score) => number) => scores.reduce((sum, score) => sum + of(score) / scores.length, 0);
  const means = [mean(({ covered80 }) => covered80) - 80, mean(({ covered95 }) => covered95) - 95];
  const mape = rows[judged.findIndex(({ name }) => name === "Tourism")]?.naive.mape ?? 0;
  const all: readonly (readonly [string, boolean])[] = [
    [
      `Tourism, no change: MAPE ${mape.toFixed(2)}, published ${TOURISM_NAIVE_MAPE}`,
      Math.abs(mape - TOURISM_NAIVE_MAPE) < 0.005,
    ],
    ...lines,
    [
      `coverage within ±6 in every cell (largest ${Math.max(...off.map(Math.abs)).toFixed(1)})`,
      off.every((each) => Math.abs(each) <= 6),
    ],
    [
      `coverage within ±2 on average (${means.map((each) => each.toFixed(1)).join(", ")})`,
      means.every((each) => Math.abs(each) <= 2),
    ],
    ["reliability within .04 pooled without Tourism, within .10 on Tourism", pooled.gap <= 0.04 && tourism.gap <= 0.1],
    ["20,000 series a second", speed >= 20_000],
  ];
  return all.map(([what, good]) => `- ${good ? "met" : "NOT MET"}: ${what}`);
}

const folder = process.argv[2] ?? process.env.RECKON_SERIES;
const collections = folder === undefined ? null : collectionsIn(folder);
if (collections === null)
  console.log("bench:forecast: skipped, no folder of series (npm run bench:forecast -- FOLDER)");
else report(collections);
