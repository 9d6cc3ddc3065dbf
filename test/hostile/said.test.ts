import { describe, expect, test } from "vitest";
import { resolveScenario } from "../../src/scenario/resolve/index.ts";

describe("a line of a file is shown", () => {
  const excerptsOf = (entry: string, base: string) => {
    const files = new Map([
      ["plan.yaml", entry],
      ["/etc/secret", base],
    ]);
    const read = resolveScenario(files, "plan.yaml");
    return read.ok ? [] : read.errors.map(({ excerpt }) => excerpt);
  };
  const PLAN = "extends: /etc/secret\nyears: { base: 2020, to: 2025 }\n";

  test("of the scenario that was named, and of a base that is one", () => {
    expect(excerptsOf("root:x:0\n", "")).toEqual(["root:x:0"]);
    expect(excerptsOf(PLAN, "years: { base: 2020 }\nindicatorz: {}\n")).toEqual(["indicatorz: {}"]);
  });

  test("of no other file that somebody makes it read", () => {
    for (const secret of ["root:x:0:0:root:/root:/bin/bash\n", "password: hunter2\n", "[section]\nkey = 3\n", "- a\n"])
      for (const excerpt of excerptsOf(PLAN, secret)) expect(excerpt).toBeUndefined();
  });
});
