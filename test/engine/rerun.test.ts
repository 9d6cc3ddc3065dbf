import { beforeAll, describe, expect, it } from "vitest";
import { rerunner } from "../../src/engine/rerun.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { loadScenario } from "../../src/host/load.ts";
import { changed } from "../../src/model/changed.ts";
import { compile } from "../../src/model/compile.ts";
import type { Program } from "../../src/model/program.ts";
import { fixed, moved } from "../../src/plan/moved.ts";
import type { Scenario } from "../../src/plan/scenario.ts";
import { good } from "../support.ts";

describe("the Xuzhou plan again with one assumption changed", () => {
  let scenario: Scenario;
  let program: Program;
  beforeAll(async () => {
    scenario = good(await loadScenario("scenarios/xuzhou/plan.yaml"));
    program = good(compile(scenario));
  });

  it.each([
    ["sobol-sums", 6],
    ["plain", 20],
  ] as const)("bit for bit what it gives when all of it is run: %s", (design, nth) => {
    const options = { seed: 3, draws: 256, design };
    const { base, rerun } = rerunner(program, options);
    expect(base).toEqual(simulate(program, options));
    for (const assumption of scenario.assumptions.filter((_, i) => i % nth === 0)) {
      const other = moved(assumption, assumption.value * 1.1, scenario.asOf + 1);
      const held = fixed(assumption, assumption.value);
      for (const each of [other, held]) {
        if (!each.ok) continue;
        const next = changed(program, [each.value]);
        expect(rerun(next), assumption.id).toEqual(simulate(next, options));
      }
    }
    expect(rerun(program)).toEqual(base);
  });
});
