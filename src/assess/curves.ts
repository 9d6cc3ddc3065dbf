import { type Diagnostic, warning } from "../base/diagnostic.ts";
import { exactly } from "../base/figures.ts";
import { codeBuilder, emitExpr } from "../formula/code.ts";
import type { Expr } from "../formula/expr.ts";
import { lookups } from "../formula/print.ts";
import type { Paths } from "../kinds/kind.ts";
import { exprsOf } from "../plan/exprs.ts";
import { scheduled } from "../plan/schedule.ts";

/** Curves that the central trajectory reads beyond their keys, where the first or the last value is held: a warning each. */
export function beyondCurves(paths: Paths): readonly Diagnostic[] {
  const { scenario } = paths;
  return scenario.indicators.flatMap((indicator) =>
    exprsOf(indicator)
      .flatMap(lookups)
      .flatMap((lookup) => {
        const [low, high] = [lookup.keys[0] as number, lookup.keys.at(-1) as number];
        for (let year = scenario.asOf + 1; year <= scenario.years.to; year += 1) {
          const key = centralOf(lookup.arg, year, paths);
          if (key === null || !(key < low || key > high)) continue;
          const args = { id: indicator.id, curve: lookup.id, year, key: exactly(key), low, high };
          return [warning("curve-beyond", indicator.at, args)];
        }
        return [];
      }),
  );
}

/** A formula's value on the central trajectory: of constants, instructions fold to one. */
function centralOf(expr: Expr, year: number, paths: Paths): number | null {
  const code = codeBuilder();
  const register = emitExpr(expr, code, year, (id, when) => {
    const assumption = paths.scenario.assumptions.find((each) => each.id === id);
    const value = assumption ? scheduled(assumption, when) : paths.value(id, when);
    return value === null ? null : code.constant(value);
  });
  return register === null ? null : (code.code[register]?.value ?? null);
}
