// npm run worst [-- name …]: the dearest files of at most 1 MB that we can think of, one of each kind, and as many entries as are taken:
// each is to be answered, with a result or with errors, within 5 s of processor time and 1 GB. The command that a user runs is what is
// measured, with few draws: how many there are is for the reader to say. Takes the built dist/, or RECKON_BUILT.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { zipped } from "./zipped.ts";

const MOST = { bytes: 1e6, seconds: 5, megabytes: 1000, unpacked: 45e6 };
const main = resolve(process.env.RECKON_BUILT ?? "dist", "cli/main.js");
const cwd = mkdtempSync(join(tmpdir(), "reckon-worst-"));

/** As many indicators as a scenario may have, save two. */
const MANY = 9_998;

const times = (count, make) => Array.from({ length: count }, (_, i) => make(i));
/** As many of the lines as there is room for. */
const filled = (make, room = MOST.bytes - 2000, most = 1e6) => {
  const lines = [];
  for (let size = 0, i = 0; i < most; i += 1) {
    const line = make(i);
    size += Buffer.byteLength(line) + 3;
    if (size > room) break;
    lines.push(line);
  }
  return lines;
};
const X = "x: { history: { 2020: 1 }, growth: 2% }";
const T = "targets: { t: { indicator: x, by: 2025, at-least: 5 } }";
/** A file of sections, each a list of entries. */
const plan = (sections, head = "years: { to: 2025 }") =>
  [head, ...Object.entries(sections).flatMap(([key, lines]) => [`${key}:`, ...lines.map((line) => `  ${line}`)])].join(
    "\n",
  );
const withX = (lines, rest = {}) => `${plan({ indicators: [X, ...lines], ...rest })}\n${T}\n`;
const formula = (text) => withX([`y: { formula: ${JSON.stringify(text)} }`]);
const drawn = (i) => `a${i}: { distribution: { normal: [1, 1] } }`;
const table = (name) => `{ file: ${name}, entity: e, year: y, value: v }`;
const csv = (rows) => ["e,y,v", ...rows].join("\n");

const FILES = {
  "chain of formulas": () => withX(filled((i) => `x${i}: { formula: ${i ? `x${i - 1}` : "x"} + 1 }`, undefined, MANY)),
  "chain of the year before": () =>
    withX(filled((i) => `x${i}: { formula: previous(${i ? `x${i - 1}` : "x"}) + 1 }`, undefined, MANY)),
  "indicators that grow": () => withX(filled((i) => `x${i}: { history: { 2020: 1 }, growth: 2% }`, undefined, MANY)),
  "indicators that vary": () =>
    withX(filled((i) => `x${i}: { history: { 2020: 1 }, growth: 2%, volatility: 3% }`, undefined, MANY)),
  "indicators with bounds": () =>
    withX(
      filled((i) => `x${i}: { history: { 2020: 1 }, growth: a, bounds: { low: 0 } }`, undefined, MANY),
      { assumptions: ["a: { distribution: { normal: [1%, 1%] } }"] },
    ),
  "a thousand years": () =>
    plan(
      { indicators: filled((i) => `x${i}: { history: { 2020: 1 }, growth: 2%, volatility: 3% }`, undefined, MANY) },
      "years: { to: 2800 }",
    ),
  "a thousand years of a formula": () =>
    plan(
      { indicators: [X, ...filled((i) => `x${i}: { formula: "sum(x, 2021, 2800) + previous(x)" }`, undefined, 120)] },
      "years: { to: 2800 }",
    ),
  "sums over all years": () =>
    withX(
      filled((i) => `x${i}: { formula: "sum(x, 2020, 2025) + mean(x, 2020, 2025) + at(x, 2020)" }`, undefined, MANY),
    ),
  "a wide sum": () => withX(times(95, (i) => `x${i}: { formula: ${times(150, () => "x ^ 1.01").join(" + ")} }`)),
  "a wide sum of others": () =>
    withX([
      ...times(150, (i) => `x${i}: { history: { 2020: 1 }, growth: 2% }`),
      ...times(900, (j) => `y${j}: { formula: ${times(150, (i) => `x${i}`).join(" + ")} }`),
    ]),
  "sums of sums": () =>
    withX(times(190, (i) => `x${i}: { formula: "${["x", ...times(i, (j) => `x${j}`)].join(" + ")}" }`)),
  "nested brackets": () => formula(`${"(".repeat(4e5)}x${")".repeat(4e5)}`),
  "nested functions": () => formula(`${"abs(".repeat(1e5)}x${")".repeat(1e5)}`),
  "nested powers": () => formula(times(4e5, () => "x").join("^")),
  "nested maps": () => `${"{a: ".repeat(2e5)}1${"}".repeat(2e5)}`,
  "nested lists": () => "[".repeat(9e5),
  "nested indents": () => times(1300, (i) => `${" ".repeat(i)}a:`).join("\n"),
  aliases: () =>
    [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ...times(30, (i) => `a${i}: &b${i} [${times(9, () => `*${i ? `b${i - 1}` : "a"}`).join(", ")}]`),
    ].join("\n"),
  anchors: () => filled((i) => `k${i}: &a${i} {}`).join("\n"),
  "many anchors of many uses": () =>
    [...times(20_000, (i) => `k${i}: &a${i} 1`), ...times(20_000, (i) => `l${i}: *a${i}`)].join("\n"),
  "unknown keys": () => filled((i) => `k${i}: 1`).join("\n"),
  "unknown keys of an indicator": () => withX(filled((i) => `x${i}: { grwth: 1, hstory: 2 }`, undefined, MANY)),
  "repeated keys": () => filled(() => "a: 1").join("\n"),
  "unknown names": () => withX(filled((i) => `x${i}: { formula: y${i} + 1 }`, undefined, MANY)),
  "unknown names in one formula": () => formula(filled((i) => `unknown_name_${i}`).join(" + ")),
  "unknown targets": () => withX([], { facts: filled((i) => `f${i}: { value: 1, source: s${i} }`, undefined, 10_000) }),
  "targets of one indicator": () =>
    plan({
      indicators: [X],
      targets: filled((i) => `t${i}: { indicator: x, by: 2025, at-least: ${i} }`, undefined, 2000),
    }),
  "targets of growth": () =>
    plan({
      indicators: [X],
      targets: filled((i) => `t${i}: { indicator: x, by: 2025, average-growth: { at-least: ${i}% } }`, undefined, 2000),
    }),
  "targets of many indicators": () =>
    plan({
      indicators: times(9000, (i) => `x${i}: { history: { 2020: 1 }, growth: 2% }`),
      targets: times(2000, (i) => `t${i}: { indicator: x${i}, by: 2025, at-least: 5 }`),
    }),
  "targets that vary": () =>
    plan({
      indicators: ["x: { history: { 2020: 1 }, growth: 2%, volatility: 3% }"],
      targets: filled((i) => `t${i}: { indicator: x, by: 2025, at-least: ${i / 1000} }`, undefined, 2000),
    }),
  "targets of every year": () =>
    plan(
      {
        indicators: ["x: { history: { 2020: 1 }, growth: 2%, volatility: 3% }"],
        targets: filled(
          (i) => `t${i}: { indicator: x, by: 2800, every-year: { at-least: ${i / 1000} } }`,
          undefined,
          2000,
        ),
      },
      "years: { to: 2800 }",
    ),
  "ranks among many": () =>
    plan({
      indicators: times(5000, (i) => `x${i}: { history: { 2020: ${i + 1} }, growth: 2% }`),
      targets: times(
        10,
        (i) =>
          `t${i}: { indicator: x0, by: 2025, rank: { among: [${times(5000, (j) => `x${j}`).join(", ")}], at-most: 3 } }`,
      ),
    }),
  assumptions: () => withX([], { assumptions: filled((i) => `a${i}: 1`, undefined, 20_000) }),
  "assumptions that are drawn": () => withX([], { assumptions: filled(drawn, undefined, 20_000) }),
  "assumptions that are drawn and read": () =>
    withX(
      times(5000, (i) => `x${i}: { formula: x * a${i} }`),
      { assumptions: times(5000, drawn) },
    ),
  "assumptions drawn yearly": () =>
    `${plan({ assumptions: times(1000, (i) => `a${i}: { distribution: { normal: [1, 1] }, drawn: yearly }`), indicators: ["x: { history: { 2020: 1 }, growth: 2% }", ...times(1000, (i) => `x${i}: { formula: x * a${i} }`)] }, "years: { to: 2800 }")}\n${T}`,
  "a correlated pair each": () =>
    withX([], {
      assumptions: times(8000, drawn),
      correlations: times(7999, (i) => `- { of: [a${i}, a${i + 1}], rank: 0.1 }`),
    }),
  "correlations of all with all": () =>
    withX(
      times(200, (i) => `x${i}: { formula: x * a${i} }`),
      {
        assumptions: times(200, drawn),
        correlations: times(200, (i) => times(i, (j) => `- { of: [a${j}, a${i}], rank: 0.1 }`)).flat(),
      },
    ),
  "distributions of many points": () =>
    withX(["y: { formula: x * a }"], {
      assumptions: [`a: { distribution: { discrete: [${times(40_000, (i) => `[${i}, 0.000025]`).join(", ")}] } }`],
    }),
  "an empirical distribution": () =>
    withX(["y: { formula: x * a }"], {
      assumptions: [`a: { distribution: { empirical: [${filled((i) => `${i}`, 8e5).join(",")}] } }`],
    }),
  mixtures: () =>
    withX(["y: { formula: x * a }"], {
      assumptions: [
        `a: { distribution: { mixture: [${times(15_000, (i) => `{ weight: 1, normal: [${i}, 1] }`).join(", ")}] } }`,
      ],
    }),
  "hard betas": () =>
    withX(
      times(5000, (i) => `x${i}: { formula: x * a${i} }`),
      {
        assumptions: times(
          5000,
          (i) => `a${i}: { distribution: { beta: { a: ${(i + 1) * 3}.5, b: ${(i + 1) * 7} } } }`,
        ),
      },
    ),
  "a curve of many points": () =>
    withX(['y: { formula: "curve(c, x)" }'], {
      curves: [`c: { points: { ${times(40_000, (i) => `${i}: ${i * i}`).join(", ")} } }`],
    }),
  "many curves": () =>
    withX(
      times(4000, (i) => `y${i}: { formula: "curve(c${i}, x)" }`),
      { curves: times(4000, (i) => `c${i}: { points: { 0: 1, 1: 2, 2: 4, 3: ${i + 8} } }`) },
    ),
  "long histories": () =>
    plan({
      indicators: times(
        75,
        (i) => `x${i}: { history: { ${times(1000, (j) => `${1800 + j}: ${j}`).join(", ")} }, growth: 2% }`,
      ),
    }),
  "steps in all years": () =>
    plan(
      {
        indicators: times(
          60,
          (i) =>
            `x${i}: { history: { 1800: 1 }, growth: 2%, steps: { ${times(900, (j) => `${1801 + j}: { by: 1% }`).join(", ")} } }`,
        ),
      },
      "years: { to: 2800 }",
    ),
  "dimensions of many members": () =>
    `dimensions: { d: [${times(30, (i) => `m${i}`)}], e: [${times(30, (i) => `n${i}`)}] }\n${plan({ indicators: times(11, (i) => `x${i}: { for: [d, e], history: { 2020: 1 }, growth: 2% }`) })}`,
  "sums over members": () =>
    `dimensions: { d: [${times(98, (i) => `m${i}`)}], e: [${times(98, (i) => `n${i}`)}] }\n${plan({ indicators: ["x: { for: [d, e], history: { 2020: 1 }, growth: 2% }", 'y: { for: d, formula: "sum(x[d, e])" }', 'z: { formula: "sum(y[d])" }'] })}`,
  "members of their own": () =>
    `dimensions: { d: [${times(1000, (i) => `m${i}`)}] }\n${plan({ indicators: ["x: { for: d, history: { 2020: 1 }, growth: 2% }", `y: { for: d, history: { 2020: { ${times(1000, (i) => `m${i}: ${i}`).join(", ")} } }, growth: 1% }`] })}`,
  "a long note": () => withX([], { facts: [`f: { note: ${"好".repeat(3e5)} }`] }),
  "a long label": () => withX([`y: { label: ${"x".repeat(9e5)} }`]),
  "a long name": () => withX([`${"x".repeat(9e5)}: { history: { 2020: 1 } }`]),
  "a long unit": () => withX([`y: { unit: ${"万".repeat(3e5)}, history: { 2020: 1 } }`]),
  "a long figure": () => withX([`y: { history: { 2020: ${"1".repeat(9e5)}亿 } }`]),
  "a long quote": () => withX([`y: { history: { 2020: 1 }, quote: ${"增长8%，".repeat(6e4)} }`]),
  "long lines of blanks": () => `${X}${" ".repeat(9e5)}!`,
  "quotes that disagree": () =>
    withX(
      filled(
        (i) => `x${i}: { history: { 2020: 1 }, growth: 2%, quote: 年均增长8%以上，达到5.5亿元 }`,
        undefined,
        10_000,
      ),
    ),
  "much JSON": () =>
    JSON.stringify({
      years: { to: 2025 },
      indicators: Object.fromEntries(times(14_000, (i) => [`x${i}`, { history: { 2020: 1 }, growth: "2%" }])),
    }),
  "a table of a million bytes": () => ({
    plan: withX(["y: { history: { file: t.csv, year: y, value: v } }"]),
    "t.csv": csv(times(40_000, (i) => `a,${1800 + (i % 1000)},${i}`)),
  }),
  "a class of a million bytes": () => ({
    plan: withX(["y: { history: { 2020: 1 }, growth: 2%, class: c }"], { classes: [`c: ${table("t.csv")}`] }),
    "t.csv": csv(times(60_000, (i) => `a${Math.floor(i / 60)},${1900 + (i % 60)},${1 + (i % 7)}`)),
  }),
  "classes of one table": () => ({
    plan: withX([], { classes: times(100, (i) => `c${i}: ${table("t.csv")}`) }),
    "t.csv": csv(times(20_000, (i) => `a${Math.floor(i / 60)},${1900 + (i % 60)},${1 + (i % 7)}`)),
  }),
  "histories of one table": () => ({
    plan: withX(times(5000, (i) => `y${i}: { history: { file: t.csv, year: y, value: v, where: { e: a${i} } } }`)),
    "t.csv": csv(times(5000, (i) => `a${i},2020,${1 + (i % 7)}`)),
  }),
  "a workbook that unpacks to much": () => ({
    plan: withX(["y: { history: { file: t.xlsx, year: y, value: v } }"]),
    "t.xlsx": workbook(MOST.unpacked),
  }),
  "a wide table": () => ({
    plan: withX(["y: { history: { file: t.csv, value: v } }"]),
    "t.csv": times(4, () => times(100_000, (i) => (i < 1000 ? 1800 + i : "")).join(",")).join("\n"),
  }),
  "a table in quotes": () => ({
    plan: withX(["y: { history: { file: t.csv, year: y, value: v } }"]),
    "t.csv": csv(times(60_000, (i) => `"a""b",2020,"${i}"`)),
  }),
  "a table of odd figures": () => ({
    plan: withX(["y: { history: { file: t.csv, year: y, value: v } }"]),
    "t.csv": csv(times(500, (i) => `a,${2000 + (i % 20)},${"1,".repeat(900)}`)),
  }),
};

/** A workbook of one sheet that unpacks to as much as is taken. */
function workbook(size) {
  const rows = filled(
    (i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>2020</v></c><c r="B${i + 1}"><v>1</v></c></row>`,
    size,
  );
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const own = "http://schemas.openxmlformats.org/package/2006/relationships";
  return zipped({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${own}"><Relationship Id="r1" Type="${kinds}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${kinds}"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${own}"><Relationship Id="r1" Type="${kinds}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="str"><v>y</v></c><c r="B1" t="str"><v>v</v></c></row>${rows.slice(1).join("")}</sheetData></worksheet>`,
  });
}

/** Written by the command as it ends: its processor time in seconds and its largest memory in MB. */
const TOLD = `process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.getBuiltinModule("fs").writeSync(3, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1000 })); });`;

function measured(words) {
  const told = ["--import", `data:text/javascript,${encodeURIComponent(TOLD)}`];
  const end = spawnSync(process.execPath, [...told, main, ...words], {
    cwd,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    timeout: 120_000,
    killSignal: "SIGKILL",
  });
  const { seconds = Number.POSITIVE_INFINITY, megabytes = Number.POSITIVE_INFINITY } = JSON.parse(
    end.output[3] || "{}",
  );
  const code = /\[([a-z-]+)\]|([a-z]+-[a-z-]+)$/m.exec(end.stderr)?.[0] ?? end.stderr.split("\n")[0].slice(0, 70);
  return { seconds, megabytes, exit: end.status ?? end.signal, says: end.status === 0 ? "" : code };
}

/** Options that make every part of the answer: the document, and what `check` warns of. */
const COMMANDS = { run: ["run", "plan.yaml", "--json", "--quiet", "--draws", "1024"], check: ["check", "plan.yaml"] };

const asked = process.argv.slice(2);
const failed = [];
for (const [name, make] of Object.entries(FILES)) {
  if (asked.length > 0 && !asked.some((each) => name.includes(each))) continue;
  const made = make();
  const { plan: text, ...tables } = typeof made === "string" ? { plan: made } : made;
  writeFileSync(join(cwd, "plan.yaml"), text);
  for (const [path, content] of Object.entries(tables)) writeFileSync(join(cwd, path), content);
  const size = Math.max(...[text, ...Object.values(tables)].map((each) => Buffer.byteLength(each)));
  for (const [command, words] of Object.entries(COMMANDS)) {
    const { seconds, megabytes, exit, says } = measured(words);
    const isOver = !(seconds <= MOST.seconds && megabytes <= MOST.megabytes && (exit === 0 || exit === 3));
    if (isOver) failed.push(`${name}, ${command}`);
    const figures = [
      `${(size / 1e6).toFixed(2)} MB`,
      `${seconds.toFixed(1)} s`,
      `${megabytes.toFixed(0)} MB`,
      `exit ${exit}`,
    ];
    console.log(
      [
        isOver ? "OVER" : "    ",
        name.padEnd(38),
        command.padEnd(6),
        ...figures.map((each) => each.padStart(8)),
        says,
      ].join(" "),
    );
  }
}
rmSync(cwd, { recursive: true });
console.log(failed.length === 0 ? "all within 5 s and 1 GB" : `over 5 s or 1 GB, or a fault: ${failed.join("; ")}`);
if (failed.length > 0) process.exitCode = 1;
