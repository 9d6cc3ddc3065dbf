import { describe, expect, test } from "vitest";
import type { Document } from "../../src/assess/document.ts";
import { columnsOf } from "../../src/base/width.ts";
import { changes, compare, type InputDifference } from "../../src/compare/compare.ts";
import { changesTable, comparisonTable } from "../../src/present/comparison.ts";
import { inputsTable } from "../../src/present/inputs.ts";
import { namesOf } from "../../src/present/names.ts";
import { pathsTable } from "../../src/present/paths.ts";
import { iamc, trajectories, unsigned, verdicts } from "../../src/present/records.ts";
import { originOf, same, type Table, tableOf, wordCell } from "../../src/present/table.ts";
import { verdictTables } from "../../src/present/verdicts.ts";
import { csv, csvLine } from "../../src/render/csv.ts";
import { terminal } from "../../src/render/terminal.ts";
import { evaluationOf } from "../support.ts";
import { townOf } from "./town.ts";

const [town, faster] = [townOf(), townOf("9%", "Faster")];

// By hand: 100 · 1.08⁵ = 146.93, 1.5^(1/5) − 1 = 8.447 %; 45 + 5 · 0.5 = 47.5, (50 − 45) / 5 = 1 point;
// 122,800 · 1.02⁵ = 135,581, 1.02⁵ − 1 = 10.41 %, 1.1^(1/5) − 1 = 1.924 %; 100 · 1.09⁵ = 153.86.
describe("every table of the town, as a reader sees it", () => {
  const tables = (): readonly Table[] => [
    ...verdictTables(town),
    pathsTable(town),
    comparisonTable(compare([town, faster])),
    inputsTable(compare([town, faster])),
    changesTable(changes(faster, town)),
  ];
  test.each(["zh", "en"] as const)("town.%s.txt", (lang) =>
    expect(`${terminal(tables(), lang)}\n`).toMatchFileSnapshot(`town.${lang}.txt`),
  );
});

describe("cells", () => {
  test("hold the unrounded value, its place in the document, and its text in both languages", () => {
    const [output] = verdictTables(town)[0]?.rows ?? [];
    expect(output?.map(({ figure, text }) => [figure, text.zh, text.en])).toEqual([
      [null, "产值", "Output"],
      [null, "2025年值", "value in 2025 (100 million yuan)"],
      [null, "约束性", "binding"],
      ["output-2025#attainment.value", "146.9亿元", "146.9"],
      ["output-2025#condition.value", "≥ 150亿元", "≥ 150"],
      [null, "✗ 预计难以实现", "✗ missed"],
      [null, "", ""],
      ["output-2025#attainment.probability", "32.1%", "32.1%"],
      [null, "把握不大", "unlikely"],
      ["output-2025#required.rate", "+8.45%", "+8.45%"],
      ["output-2025#assumed.rate", "+8%", "+8%"],
    ]);
    expect(output?.[3]?.value).toBeCloseTo(146.9328, 4);
    expect(output?.map(({ value }) => typeof value)).toEqual([
      "string",
      "string",
      "string",
      "number",
      "number",
      "string",
      "object", // not first met: null
      "number",
      "string",
      "number",
      "number",
    ]);
  });

  test("every figure of every table leads to its origin: file, line, what it depends on", () => {
    const all = [...verdictTables(town), pathsTable(town), trajectories(town), verdicts(town), iamc(town)];
    const figures = all.flatMap(({ rows }) => rows.flat().flatMap(({ figure }) => (figure === null ? [] : [figure])));
    expect(figures.filter((figure) => originOf(town, figure) === null)).toEqual([]);
    expect(originOf(town, "output-2025#attainment.value")).toMatchObject({ dependsOn: ["output"] });
    expect(originOf(town, "output@2025#central")).toMatchObject({ formula: expect.stringContaining("compound") });
    expect(originOf(town, "output@2018#observed")).not.toEqual(originOf(town, "output@2018#central"));
    expect(originOf(town, "town/output@2018#observed")).toEqual(town.origins["output@2018"]);
    expect(originOf(town, "nothing#value")).toBeNull();
  });

  test("of a comparison name their scenario", () => {
    const [first] = comparisonTable(compare([town, faster])).rows;
    expect(first?.[3]?.figure).toBe("test/output-2025#attainment.value");
  });
});

describe("what a change changes", () => {
  test("nothing: one line says so", () =>
    expect(terminal([changesTable(changes(town, town))], "zh")).toBe("与原文件相比，没有目标改变。"));

  test("less than a shown digit: the target is counted, not listed", () => {
    const targets = town.targets.map((each) => ({
      ...each,
      attainment: { ...each.attainment, value: each.attainment.value && each.attainment.value * (1 + 1e-9) },
    }));
    const table = changesTable(changes({ ...town, targets }, town));
    expect(table.rows).toEqual([]);
    expect(terminal([table], "en")).toBe("Targets that change by less than the digits shown or the sampling error: 3.");
  });
});

describe("inputs that differ", () => {
  const statement = {
    value: 0.08,
    schedule: null,
    distribution: null,
    unit: "",
    measure: "share",
    source: null,
  } as const;
  const told = (values: InputDifference["values"]) => {
    const inputs = [{ id: "g", label: same("g"), values }];
    const [row] = inputsTable({
      inputs,
      scenarios: values.map(() => ({ id: "s", title: same("s") })),
      targets: [],
    }).rows;
    return row?.slice(1).map(({ text }) => [text.zh, text.en]);
  };

  test("rates are per cents, schedules go by year, distributions name their parameters", () =>
    expect(
      told([
        { ...statement, schedule: { 2021: 0.02, 2023: 0.035 } },
        { ...statement, distribution: { kind: "pert", min: 0.02, mode: 0.08, max: 0.14 } },
        {
          ...statement,
          value: 5,
          unit: "亿元",
          measure: "amount",
          distribution: { kind: "gamma", shape: 2, scale: 2.5 },
        },
        null,
        { ...statement, schedule: { 2021: 0.02, 2023: 0.035 }, between: "linear" },
        { ...statement, distribution: { kind: "discrete", values: [0.02, 0.05], weights: [0.7, 0.3] } },
        { ...statement, distribution: { kind: "quantiles", at: [0.1, 0.5, 0.9], values: [0.01, 0.02, 0.05], low: 0 } },
        { ...statement, distribution: { kind: "empirical", values: [0.01, 0.02, 0.05] } },
        {
          ...statement,
          distribution: {
            kind: "mixture",
            weights: [0.75, 0.25],
            shapes: [
              { kind: "normal", mean: 0.05, sd: 0.01 },
              { kind: "uniform", min: 0, max: 0.02 },
            ],
          },
        },
      ]),
    ).toEqual([
      ["8%；2021 2%、2023 3.5%", "8%; 2021 2%, 2023 3.5%"],
      ["8%；PERT分布（最小值 2%、最可能值 8%、最大值 14%）", "8%; pert (min 2%, mode 8%, max 14%)"],
      [
        "5亿元；伽马分布（形状 2、尺度 2.5亿元）",
        "5 × 100 million yuan; gamma (shape 2, scale 2.5 × 100 million yuan)",
      ],
      ["–", "–"],
      ["8%；2021 2%、2023 3.5%；年份之间按直线变化", "8%; 2021 2%, 2023 3.5%; along lines between its years"],
      ["8%；离散分布（2% 70%、5% 30%）", "8%; discrete (2% 70%, 5% 30%)"],
      ["8%；按分位数（p10 1%、p50 2%、p90 5%、不低于 0%）", "8%; by quantiles (p10 1%, p50 2%, p90 5%, low 0%)"],
      ["8%；经验分布（3个值、1%–5%）", "8%; empirical (3 values, 1%–5%)"],
      [
        "8%；混合分布（75% 正态分布（均值 5%、标准差 1%）、25% 均匀分布（最小值 0%、最大值 2%））",
        "8%; mixture (75% normal (mean 5%, sd 1%), 25% uniform (min 0%, max 2%))",
      ],
    ]));

  test("a source is named where they differ", () =>
    expect(
      told([
        { ...statement, source: "census" },
        { ...statement, value: 0.09 },
      ]),
    ).toEqual([
      ["8% [census]", "8% [census]"],
      ["9% [–]", "9% [–]"],
    ]));
});

test("realism is that against the sharpest judge: the reference class, else the own history; too few is said where nothing else is", () => {
  const [target] = town.targets;
  if (!target) throw new Error("no target");
  const standing = { percentile: null, rank: 1, windows: 3, largest: 0.1 } as const;
  const few = { ...standing, word: "too-few", class: "own" } as const;
  const high = { ...standing, word: "optimistic", percentile: 80, class: "exports" } as const;
  const told = (realism: (typeof target)["realism"]) => {
    const document = { ...town, targets: [{ ...target, realism }] };
    const record = csv(verdicts(document)).split("\n")[1]?.split(",unknown,,")[1]?.split(",").slice(0, 3);
    const [table] = verdictTables(document);
    const column = table?.columns.findIndex(({ head }) => head.en === "realism") ?? -1;
    return [table?.rows[0]?.[column]?.text.en ?? "left out", record];
  };
  expect(told([few, high])).toEqual(["optimistic", ["optimistic", "80", "exports"]]);
  expect(told([few])).toEqual(["too few", ["too-few", "", "own"]]);
  expect(told([])).toEqual(["left out", ["", "", ""]]);
});

test("where every target can be assessed there is one table, with the way it was drawn below it", () => {
  const document = { ...town, targets: town.targets.slice(0, 1) };
  expect(verdictTables(document).filter(({ rows }) => rows.length > 0)).toHaveLength(1);
  expect(terminal(verdictTables(document), "en").split("\n").at(-1)).toMatch(/ · digest 0123456789abcdef$/);
  expect(comparisonTable(compare([document])).notes).toEqual([]);
});

test("figures' places: target, year, scenario", () => {
  const places = (table: Table | undefined, row: number) =>
    (table?.rows[row] ?? []).flatMap(({ figure }) => (figure === null ? [] : [figure]));
  expect(places(verdictTables(town)[0], 1)).toContain("coverage-2025#required.increment");
  expect(places(pathsTable(town), 1).at(-1)).toBe("output@2025#q05");
  expect(places(pathsTable(town), 0)[0]).toBe("output@2020#central");
  expect(places(iamc(town), 0)).toEqual(["output@2018#central"]);
  expect(new Set(iamc(town).rows.map((row) => row.at(-1)?.figure?.split("#")[1]))).toEqual(
    new Set(["central", "q05", "q25", "q50", "q75", "q95"]),
  );
  expect(places(comparisonTable(compare([town])), 0)).toEqual([
    "output-2025#condition.value",
    "test/output-2025#attainment.value",
    "test/output-2025#attainment.probability",
    "test/output-2025#required.rate",
  ]);
  expect(places(comparisonTable(compare([town])), 1)).toContain("test/coverage-2025#required.increment");
});

test("a scenario without a target has a dash there, and a head for every column", () => {
  const without = { ...town, targets: town.targets.slice(1) };
  const table = comparisonTable(compare([town, without]));
  expect(table.rows[0]?.slice(6).map(({ text }) => text.en)).toEqual(["–", "–", "–", "–"]);
  expect(table.columns.slice(2, 6).map(({ head, group }) => [head.en, group?.en])).toEqual([
    ["verdict", "A town (test 1)"],
    ["value", "A town (test 1)"],
    ["probability", "A town (test 1)"],
    ["required/yr", "A town (test 1)"],
  ]);
});

test("how it is drawn is an input too, told as it stands", () => {
  const later = { ...town, "as-of": 2021, seed: 20000, design: "plain" };
  const rows = inputsTable(compare([town, later])).rows.map((row) => row.map(({ text }) => text.zh));
  expect(rows).toEqual([
    ["数据截止", "2020", "2021"],
    ["随机数种子", "1", "20000"],
    ["抽样设计", "sobol-sums", "plain"],
  ]);
});

test("an amount of each year is no step: a share's allowance is told in per cent", () => {
  const [target] = town.targets.filter(({ id }) => id === "coverage-2025");
  if (!target) throw new Error("no such target");
  const required = { ...target.required, rate: null, increment: 45, amounts: true };
  const document = { ...town, targets: [{ ...target, required }] };
  const required45 = (table: Table | undefined) =>
    table?.rows[0]?.find(({ figure }) => figure?.endsWith("required.increment"))?.text;
  expect(required45(verdictTables(document)[0])).toEqual({ zh: "45%", en: "45%" });
  expect(required45(comparisonTable(compare([document])))).toEqual({ zh: "45%", en: "45%" });
});

test("scenarios with the same inputs have no table of differences", () =>
  expect(terminal([inputsTable(compare([town, town]))], "en")).toBe("No input differs between the scenarios."));

describe("the terminal", () => {
  const wide = (columns: number): Table =>
    tableOf({
      columns: [
        { head: same("name"), width: 10, names: true, cell: (row: string) => wordCell(row) },
        ...Array.from({ length: columns }, (_, i) => ({
          head: same(String(2020 + i)),
          width: 8,
          cell: () => wordCell(i * 1000),
        })),
      ],
      rows: ["a"],
    });

  test("breaks a table that is too wide, and leaves no column out", () =>
    expect(terminal([wide(5)], "en", 22)).toBe(
      [
        "─────────────────────",
        "name  2020 2021 2022",
        "─────────────────────",
        "a     0    1000 2000",
        "─────────────────────",
        "────────────────",
        "name  2023 2024",
        "────────────────",
        "a     3000 4000",
        "────────────────",
      ].join("\n"),
    ));

  test("does not break one that fits", () => expect(terminal([wide(3)], "en", 22).match(/name/g)).toHaveLength(1));
});

describe("CSV", () => {
  const rowsOf = (table: Table) => csv(table).slice(1).trimEnd().split("\n");

  test("a row a target: heads, figures, sentences, origin", () => {
    const [head, , coverage, , parks] = rowsOf(verdicts(town));
    expect(head).toBe(
      "target,label_zh,label_en,indicator,family,member,kind,unit,unit_en,quantity,number_zh,number_en,measure,by,sense,target_value,low,high,tolerance,target_zh,target_en,nature,confidence,verdict,reachable,value,value_zh,value_en,margin,probability,error,likelihood,median,q05,q50,q95,first_met," +
        "required_rate,required_increment,required_of,required_from,assumed_rate,pace,pace_ratio,realism,percentile,realism_class,slip_months," +
        "why_zh,why_en,row,quote,source,reckon,scenario,hash,seed,draws",
    );
    const { zh, en } = town.targets[1]?.why ?? { zh: "", en: "" };
    const assumed = town.targets[1]?.assumed.rate;
    const required = town.targets[1]?.required.rate;
    expect(coverage).toBe(
      `coverage-2025,覆盖率,Coverage,coverage,,,level,%,%,value,2025年值,value in 2025,amount,2025,at-least,50,,,,≥ 50%,≥ 50%,,,missed,false,47.5,47.5%,47.5%,-2.5,0.0004,0.0001,exceptionally-unlikely,,,,,,${required},1,coverage,2020,${assumed},` +
        `unknown,,,,,,${zh},"${en}",,,,1.2.3,test,abcdef0123456789,1,16384`,
    );
    expect(parks).toMatch(
      /^parks-2025,公园,Parks,parks,,,level,个,,value,2025年值,value in 2025,amount,2025,at-least,12,,,,≥ 12个,≥ 12,,,not-assessable,,,–,–,,,,,,,,,,,,parks,/,
    );
  });

  test("a row an indicator and year; no figure is an empty cell, and a year between two known ones is marked", () => {
    const [head, known, between, , projected] = rowsOf(trajectories(town));
    const origin = "1.2.3,test,abcdef0123456789,1,16384";
    expect(head).toBe(
      "indicator,label_zh,label_en,unit,unit_en,family,member,year,observed,interpolated,central,mean,sd,q05,q25,q50,q75,q95,reckon,scenario,hash,seed,draws",
    );
    expect(known).toBe(`output,产值,Output,亿元,100 million yuan,,,2018,90,0,90,90,0,90,90,90,90,90,${origin}`);
    expect(between).toMatch(/^output,产值,Output,亿元,100 million yuan,,,2019,,1,94\.868/);
    expect(projected).toBe(
      `output,产值,Output,亿元,100 million yuan,,,2021,,0,108,108,0,108,108,108,108,108,${origin}`,
    );
    expect(rowsOf(trajectories(town)).find((row) => row.startsWith("parks"))).toBe(
      `parks,公园,Parks,个,,,,2018,,0,,,,,,,,,${origin}`,
    );
  });

  test("IAMC long: a row a figure, and none for a missing one", () => {
    const [head, first, ...rest] = rowsOf(iamc(town));
    expect(head).toBe("model,scenario,region,variable,unit,year,value");
    expect(first).toBe("reckon,test,A town,Output,100 million yuan,2018,90");
    expect(rest).toContain("reckon,test,A town,Output|Quantile 0.05,100 million yuan,2021,108");
    expect(rest.filter((row) => row.includes("Parks"))).toEqual([]);
  });

  test("quotes commas, quotes and line breaks, after a byte-order mark", () => {
    const table = tableOf({
      columns: [{ head: same("a,b"), cell: (text: string) => wordCell(text) }],
      rows: ['say "x"', "one\ntwo", "plain"],
    });
    expect(csv(table)).toBe('\ufeff"a,b"\n"say ""x"""\n"one\ntwo"\nplain\n');
  });
});

describe("below the verdicts", () => {
  const [target] = town.targets;
  if (!target) throw new Error("no target");
  const notes = (document: typeof town, lang: "zh" | "en" = "zh") =>
    (verdictTables(document).at(-1)?.notes ?? []).map((note) => note[lang]);

  test("how many of each verdict, and how many cannot be assessed", () => {
    expect(notes(town)[0]).toBe("可评估3项：可达到1项、预计难以实现2项；暂不可评估1项");
    const early = {
      ...town,
      targets: [
        { ...target, verdict: "achieved" as const },
        { ...target, verdict: "at-risk" as const, by: 2020 },
      ],
    };
    expect(notes(early, "en")[0]).toBe("2 assessable: 1 achieved early, 1 at risk");
  });

  test("what is left out, and why figures do not exist, each once for all that lack them", () => {
    const certain = {
      ...target.attainment,
      probability: null,
      reason: { code: "reason-no-uncertainty", zh: "z。", en: "e." },
    };
    const said = notes({ ...town, targets: [{ ...target, attainment: certain, likelihood: null }] }, "en");
    expect(said[1]).toBe(
      "columns with nothing in them, left out: first met, " +
        "probability (nothing random touches them), confidence, likelihood, pace (no observation since the base year), realism (nothing to compare with)",
    );
    expect(said.filter((line) => line.startsWith("–"))).toEqual([]);
    const ahead = { ...target, pace: { ...target.pace, word: "ahead" as const, reason: null } };
    const some = [...Array.from({ length: 4 }, (_, i) => ({ ...target, id: `t${i}` })), ahead];
    expect(notes({ ...town, targets: some })).toContain("– 进度：数据不足，基年以后还没有观测值（4项）");
  });

  test("whose growth is required, and after which year; another's is named", () => {
    const other = {
      ...target,
      id: "other",
      label: same("Other"),
      required: { ...target.required, of: "growth", from: 2021 },
    };
    expect(notes({ ...town, targets: [target, target, other] }, "en")).toContain(
      "required, assumed: a year after 2020 (all others); output growth, a year after 2021 (Other)",
    );
  });

  test("the largest sampling error, once", () => {
    expect(notes(town).at(-1)).toMatch(/\n抽样误差不超过 ±0\.6 个百分点 · 校验码/);
    expect(terminal(verdictTables(town), "zh")).not.toContain("32.1% ±");
  });
});

test("with why, a sentence for each target that can be assessed", () => {
  const tables = verdictTables(town, { why: true });
  expect(tables).toHaveLength(verdictTables(town).length + 1);
  expect(tables.at(-2)?.rows.map((row) => row[1]?.text)).toEqual(
    town.targets.slice(0, 3).map(({ why: { zh, en } }) => ({ zh, en })),
  );
});

test("targets of one name are told apart by what their number is, by what they ask, at last by their ids", () => {
  const [target] = town.targets;
  if (!target) throw new Error("no target");
  const sum = { ...target.quantity, name: { zh: "累计", en: "sum" } };
  const names = (...changes: object[]) =>
    [...namesOf(changes.map((change, i) => ({ ...target, id: `t${i}`, ...change }))).values()].map(({ en }) => en);
  expect(names({}, { label: same("Other") })).toEqual(["Output", "Other"]);
  expect(names({}, { quantity: sum })).toEqual(["Output (value in 2025)", "Output (sum)"]);
  expect(names({}, { condition: { ...target.condition, value: 200 } })).toEqual([
    "Output (value in 2025 ≥ 150 × 100 million yuan)",
    "Output (value in 2025 ≥ 200 × 100 million yuan)",
  ]);
  expect(names({}, {})).toEqual(["Output (t0)", "Output (t1)"]);
});

describe("what scenarios differ in", () => {
  const moved = (change: object): Document => ({
    ...town,
    targets: town.targets.map((each) => (each.id === "output-2025" ? { ...each, ...change } : each)),
  });
  const attainment = (change: object) => ({ attainment: { ...town.targets[0]?.attainment, ...change } });
  const rows = (change: object) => comparisonTable(compare([town, moved(change)])).rows.length;

  test("is more than the sampling error of both probabilities, 1.96 standard errors", () => {
    // √2 · 0.0052 · 1.96 = 0.0144
    expect([rows(attainment({ probability: 0.335 })), rows(attainment({ probability: 0.337 }))]).toEqual([0, 1]);
    expect(rows(attainment({ probability: null }))).toBe(1);
  });

  test("or a verdict, a figure, a condition, a year; what agrees is named below", () => {
    expect(rows({ verdict: "at-risk" })).toBe(1);
    expect([rows(attainment({ value: 146.94 })), rows(attainment({ value: 146.93281 }))]).toEqual([1, 0]);
    expect([rows({ by: 2024 }), rows({ condition: { ...town.targets[0]?.condition, value: 151 } })]).toEqual([1, 1]);
    const { notes } = comparisonTable(compare([town, moved({ by: 2024 })]));
    expect(notes[0]?.zh).toBe("各情景没有超出抽样误差的差别（2）：覆盖率、职工增长");
  });
});

describe("a terminal's columns", () => {
  const tables = verdictTables(town);
  test.each([60, 80, 100, 160, 200])("%i: no line is wider, and no figure or word is lost", (width) => {
    for (const lang of ["zh", "en"] as const) {
      const text = terminal(tables, lang, width);
      expect(Math.max(...text.split("\n").map(columnsOf))).toBeLessThanOrEqual(width);
      const kept = text.replace(/\s/g, "");
      const cells = tables.flatMap(({ rows, columns }) => [
        ...columns.map(({ head }) => head),
        ...rows.flat().map((cell) => cell.text),
      ]);
      if (width >= 80) for (const cell of cells) expect(kept).toContain(cell[lang].split(" ")[0]);
    }
  });

  test("are apart where there is room, and joined where there is not", () => {
    expect(terminal(tables, "en", 200)).toMatch(/value +target value +verdict/);
    expect(terminal(tables, "en", 80)).toMatch(/^Output +146.9 +✗ missed/m);
  });

  test("verdicts have their colour, line by line", () => {
    const text = terminal(tables, "en", 100, (line, tone) => `\u001b[${tone === "bad" ? 31 : 32}m${line}\u001b[0m`);
    expect(text).toContain("\u001b[31m✗ missed\u001b[");
    expect(text).toContain("\u001b[32m✓ met\u001b[");
  });
});

test("a target that is missed for certain makes the chance of all together none, and is named", () => {
  const [target] = town.targets;
  if (!target) throw new Error("the town has targets");
  const lost = {
    ...target,
    verdict: "missed" as const,
    attainment: { ...target.attainment, probability: null, error: null },
  };
  const document = { ...town, targets: [lost], joint: { ...town.joint, probability: 0, error: 0.0004 } };
  expect(verdictTables(document).at(-1)?.notes.at(-1)?.zh).toContain(
    "可评估目标同时实现的概率 0%（“产值”确定不能实现）",
  );
  expect(verdictTables(document).at(-1)?.notes.at(-1)?.en).toContain("0% (Output is missed for certain)");
});

test("what would be a formula in a spreadsheet begins with no sign; a mere figure keeps it", () => {
  const all = ["+4个百分点", "-0.5个百分点", "= 147亿元", "-5.8%", "+8%"];
  expect(all.map((text) => unsigned(text, "zh"))).toEqual(["4个百分点", "−0.5个百分点", "等于147亿元", "-5.8%", "+8%"]);
  expect(csvLine(["+8%", "+4 pp", "＝1", "-5.8%"])).toBe("+8%,'+4 pp,'＝1,-5.8%\n");
});

test("a path of zeros has figures: it is listed with them", () => {
  const yaml = `years: { base: 2020, to: 2025 }
indicators:
  big: { unit: 起, history: { 2021: 0, 2022: 1, 2023: 0 }, growth: { model: hold } }
targets: { t: { indicator: big, count: { at-most: 2 } } }
`;
  const { rows, notes } = pathsTable(evaluationOf(yaml).document);
  expect(rows[0]?.slice(2).map(({ value }) => value)).toEqual([0, 0, 0]);
  expect(notes).toEqual([]);
});
