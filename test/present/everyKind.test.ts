import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { DocumentTarget } from "../../src/assess/document.ts";
import { csv, verdicts } from "../../src/browser.ts";
import { withoutUnit } from "../../src/formula/unitName.ts";
import { kindNames } from "../../src/kinds/index.ts";
import { quantities } from "../../src/kinds/quantities.ts";
import { unsigned } from "../../src/present/records.ts";
import { conditionText, requiredText, targetAmount } from "../../src/present/target.ts";
import { verdictTables } from "../../src/present/verdicts.ts";
import { evaluationOf } from "../support.ts";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const { document } = evaluationOf(read("everyKind.yaml"));
const cellsOf = new Map(
  verdictTables(document).flatMap(({ rows }) => rows.map((row) => [row[0]?.value, row] as const)),
);
const records: readonly Readonly<Record<string, string>>[] = parse(csv(verdicts(document)), {
  bom: true,
  columns: true,
});

/** The rows of the methods' table of kinds, by the kind's name. */
const methods = new Map(
  read("../../docs/methods.md")
    .split("\n")
    .flatMap((line) => {
      const [, kind = "", number = ""] = line.split(" | ").map((cell) => cell.replace(/^\| /, ""));
      const name = line.replace(/^\| /, "").split(/[ |]/)[0] ?? "";
      return (kindNames as readonly string[]).includes(name) && number !== "" ? [[name, kind] as const] : [];
    }),
);

/** A quantity's name as the methods' page has it: its years are b and T. */
const general = (code: keyof typeof quantities): string =>
  quantities[code].name.en
    .replace("{first}–{by}", "b+1–T")
    .replace("{from}", "b")
    .replace("{by}", "T")
    .replace("{other}", "the other");

describe("what the number of each kind is", () => {
  test("every kind is among the targets", () =>
    expect(new Set(document.targets.map(({ kind }) => kind))).toEqual(new Set(kindNames)));

  test.each(document.targets.map((target) => [target.id, target] as const))(
    "%s: methods, table and CSV agree",
    (id, target) => {
      const { code, name } = target.quantity;
      // A spreadsheet would read what begins with = or + as a formula, so an apostrophe stands before it.
      const told = (head: string) => record?.[head];
      expect(methods.get(target.kind)).toContain(general(code as keyof typeof quantities));
      const record = records.find((each) => each.target === id);
      expect([record?.number_zh, record?.number_en]).toEqual([name.zh, name.en]);
      for (const lang of ["zh", "en"] as const) {
        const [value, asked] = [targetAmount(target.attainment.value, target, lang), conditionText(target, lang)];
        expect([told(`value_${lang}`), told(`target_${lang}`)]).toEqual([unsigned(value, lang), unsigned(asked, lang)]);
        const row = cellsOf.get(id)?.map(({ text }) => text[lang]) ?? [];
        if (target.verdict === "not-assessable") expect(row[1]).toBe(target.why[lang]);
        else expect(row.join("|")).toContain(withoutUnit(`${value}|${asked}|`, target.unit, lang));
      }
    },
  );

  test.each(["zh", "en"] as const)("as a reader reads it: everyKind.%s.txt", async (lang) => {
    const told = ({ id, quantity, attainment, why, ...target }: DocumentTarget): string =>
      [
        `${id}: ${quantity.name[lang]}`,
        ...[
          targetAmount(attainment.value, { ...target, quantity }, lang),
          conditionText({ ...target, quantity }, lang),
        ],
        requiredText(target, lang),
        why[lang],
      ].join("\n  ");
    await expect(`${document.targets.map(told).join("\n")}\n`).toMatchFileSnapshot(`everyKind.${lang}.txt`);
  });
});
