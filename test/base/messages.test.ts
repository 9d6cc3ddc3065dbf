import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { error } from "../../src/base/diagnostic.ts";
import { type Code, coded, messageOf, messages, remedyOf } from "../../src/base/messages/index.ts";
import type { Message, NamesIn } from "../../src/base/messages/message.ts";
import { didYouMean } from "../../src/base/nearest.ts";

const all: readonly (readonly [string, Message])[] = Object.entries(messages);

const src = new URL("../../src/", import.meta.url);
const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.startsWith("base/messages"))
  .map((path) => readFileSync(new URL(path, src), "utf8"))
  .join("\n");

const namesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name ?? "")),
];

/** Chinese without what stands in it as it is typed: `previous(名称)`, `{ from: 小 }`, `[小, 大]`, `“字段: 值”`, `{file}:{line}`, `{key}: {value}`. */
const withoutSamples = (zh: string): string =>
  zh.replace(/\{file\}:\{line\}|\{\w+\}: \{\w+\}|“[^”{]*”|\w+ ?\([^()]*\)|\{ .* \}|\[[^\]]*\]|\(…\)|a:b/g, "·");

describe("every message", () => {
  test("asks for the same arguments in both languages", () => {
    for (const [code, { text, remedy }] of all) {
      expect(namesIn(text.zh).toSorted(), code).toEqual(namesIn(text.en).toSorted());
      if (remedy) expect(namesIn(remedy.zh).toSorted(), code).toEqual(namesIn(remedy.en).toSorted());
    }
  });

  test("has full-width punctuation beside Chinese", () => {
    for (const [code, { text, remedy }] of all)
      for (const zh of [text.zh, remedy?.zh ?? ""])
        expect(withoutSamples(zh), code).not.toMatch(/[\p{Script=Han}”）}…][,;:!?()]|[,;:!?()][\p{Script=Han}“（{]/u);
  });

  test("says what to do, or is a sentence that asks for nothing", () => {
    const silent = all.filter(([, { remedy }]) => !remedy).map(([code]) => code);
    expect(silent.filter((code) => !/^(reason|why)-/.test(code))).toEqual([]);
    for (const [code, { text, remedy }] of all) {
      for (const words of [text, ...(remedy ? [remedy] : [])]) expect(words.zh && words.en, code).toBeTruthy();
      if (/^(reason|why)-/.test(code)) expect([text.zh.at(-1), text.en.at(-1)], code).toEqual(["。", "."]);
    }
  });

  test("is used", () => {
    const unused = all.map(([code]) => code).filter((code) => !isUsed(code));
    expect(unused).toEqual([]);
  });
});

test("one Chinese word for one thing, in whatever is said", () => {
  const others = /份额|位次|窗口|中心路径|中心情形|摘要|置信度|众数|映射|键名|打不开|参考类|基准组|杠杆|叠加文件/;
  const said = readdirSync(src, { recursive: true, encoding: "utf8" })
    // What a file's author may have written is read there, in whatever words.
    .filter((path) => path.endsWith(".ts") && !/^(scenario\/slips|scenario\/lint\/|plan\/share)/.test(path))
    .flatMap((path) =>
      readFileSync(new URL(path, src), "utf8")
        .split("\n")
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(said.filter((line) => others.test(line))).toEqual([]);
});

/** Codes of reasons are named without `reason-`; those of sentences are put together in assess/why.ts. */
function isUsed(code: string): boolean {
  const named = (name: string): boolean => sources.includes(`"${name}"`);
  if (code.startsWith("why-")) return sources.includes("`why-");
  return named(code.replace(/^reason-/, ""));
}

describe("types", () => {
  it("know the arguments of each code", () => {
    expect(error("unknown-name", null, { id: "x", near: "y" }).args).toEqual({ id: "x", near: "y" });
    // @ts-expect-error an argument misspelt
    error("unknown-name", null, { di: "x", near: "y" });
    // @ts-expect-error an argument left out
    error("unknown-name", null, { id: "x" });
    // @ts-expect-error all of them left out
    error("unknown-name", null);
    // @ts-expect-error an argument that no text has
    error("file-empty", null, { path: "x" });
    // @ts-expect-error a code that does not exist
    error("unknown-nmae", null);
  });

  it("read the names out of a text, and leave the braces of YAML alone", () => {
    const names: NamesIn<"write growth: { model: {model}, {key}: … } or {}">[] = ["model", "key"];
    // @ts-expect-error not a name in it
    const other: NamesIn<"{ normal: [1%, 2%] } of {path}"> = "normal";
    expect([...names, other]).toHaveLength(3);
  });
});

it("fills a text and its remedy", () => {
  const found = coded("table-sheet", {
    path: "a.xlsx",
    sheet: "Deta",
    near: didYouMean("Data"),
    sheets: "Data, Notes",
  });
  expect(messageOf(found, "en")).toBe("a.xlsx has no sheet Deta");
  expect(remedyOf(found, "en")).toBe("did you mean Data? It has Data, Notes.");
  expect(remedyOf(coded("reason-no-rate"), "en")).toBe("");
  const code: Code = "reason-no-rate";
  expect(messageOf(coded(code), "zh")).toBe("这类目标没有所需增速。");
});

it("puts single quotation marks between double ones", () => {
  const found = coded("reason-no-base", { indicator: { zh: "“较大”事故", en: "“larger” accidents" }, year: 2020 });
  expect(messageOf(found, "zh")).toBe("“‘较大’事故”缺少基年（2020年）数值。");
  expect(messageOf(found, "en")).toBe("“‘larger’ accidents” has no value in its base year 2020.");
});
