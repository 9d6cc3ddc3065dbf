import fc from "fast-check";
import { expect, test } from "vitest";
import { columnsOf, wrap } from "../../src/base/width.ts";

test("no wrapped line is wider than asked, whatever the script, and nothing is lost", () => {
  const glyph = fc.constantFrom(..."徐州规划目标,。abc def 12.5%");
  fc.assert(
    fc.property(fc.array(glyph, { maxLength: 80 }), fc.integer({ min: 24, max: 60 }), (glyphs, columns) => {
      const text = glyphs.join("");
      const words = Math.max(...text.split(/\s|(?=[\u2e80-\uffef])/).map(columnsOf), 0);
      for (const line of wrap(text, columns).split("\n"))
        expect(columnsOf(line)).toBeLessThanOrEqual(Math.max(columns, words));
      expect(wrap(text, columns).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("no line begins with a mark that closes or ends with one that opens, and a word is not broken", () => {
  expect(wrap("没有数值：甲乙、丙丁", 14)).toBe("没有数值：甲\n乙、丙丁");
  expect(wrap("甲乙丙（丁戊）", 8)).toBe("甲乙丙\n（丁戊）");
  expect(wrap("(≥ 4.55 人/千人); after", 14)).toBe("(≥ 4.55 人/千\n人); after");
  expect(wrap("每年+0.7个百分点。", 14)).toBe("每年+0.7\n个百分点。");
});
