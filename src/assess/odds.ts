import type { Run, TargetRun } from "../engine/run.ts";
import { type SimulateOptions, simulate } from "../engine/simulate.ts";
import type { Register } from "../formula/code.ts";
import { kindOf } from "../kinds/index.ts";
import type { Odds, Paths, Statement } from "../kinds/kind.ts";
import { isReason } from "../kinds/rates.ts";
import { extending } from "../model/extending.ts";
import type { Program, ProgramIndicator, ProgramTarget } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import type { Told } from "./finding.ts";
import { pathsOfRun } from "./paths.ts";

/** Chances year by year are told from so many draws at most: their error is below 0.4 points then. */
const MOST_DRAWS = 2 ** 14;

/** What is to be drawn of a target. */
interface Wanted {
  readonly target: Target;
  readonly met: readonly { readonly year: number; readonly holds: Register }[];
  readonly odds: Odds | null;
}

/**
 * What draws tell of each target besides its number: when an end state is first met, and what its kind counts year by year. The same draws as
 * of the run, by a second Program of nothing else; empty where nothing random touches a target.
 *
 * @example const run = simulate(program, { seed: 1, draws: 1024, design: "plain" });
 *   toldOf(scenario, program, run).get("machinery-2025")?.firstMet?.[0]?.year // 2020
 */
export function toldOf(scenario: Scenario, program: Program, run: Run): ReadonlyMap<string, Told> {
  const { statement, extended } = extending(program, scenario);
  const paths = pathsOfRun(scenario, run);
  const drawn = scenario.targets.filter((_, i) => run.targets[i]?.probability.probability !== null);
  const wanted = drawn.map((target) => wantedOf(target, paths, statement));
  if (wanted.every(({ met, odds }) => met.length === 0 && odds === null)) return new Map();
  const { seed, draws, design } = run;
  return toldBy(wanted, extended(), { seed, design, draws: Math.min(draws, MOST_DRAWS) });
}

function wantedOf(target: Target, paths: Paths, statement: Statement): Wanted {
  return { target, met: metByYear(target, paths, statement), odds: kindOf(target).odds?.(target, statement) ?? null };
}

/** By each year to come whether a draw has met the target in it or before. */
function metByYear(target: Target, paths: Paths, statement: Statement): Wanted["met"] {
  const kind = kindOf(target);
  const { asOf, years } = paths.scenario;
  const found: { year: number; holds: Register }[] = [];
  if (!kind.early(target, paths)) return found;
  let met: Register | null = null;
  for (let year = target.from; year <= years.to; year += 1) {
    const central = kind.metBy(target, paths, year);
    if (central === null) continue;
    const put = kind.putOn?.(target, year, paths.scenario) ?? { ...target, by: year };
    // Met by what was observed: no draw decides when.
    if (central && kind.settled(put, paths)) return [];
    const stated = kind.condition(put, statement);
    if (isReason(stated)) continue;
    met = met === null ? stated.holds : statement.op("max", met, stated.holds);
    if (year > asOf) found.push({ year, holds: met });
  }
  return found;
}

/** Every chance as a target of its own, every fan as an indicator: what is summed up of such a Program are the answers. */
function toldBy(wanted: readonly Wanted[], program: Program, options: SimulateOptions): ReadonlyMap<string, Told> {
  const indicators = wanted.flatMap(({ target, odds }) => (odds ? [fanIn(target.id, odds, program)] : []));
  const targets = wanted.flatMap(({ target, met, odds }) => [
    ...met.map(({ holds }, i) => chanceIn(`${target.id} met ${i}`, holds)),
    ...(odds?.chances ?? []).map(({ chance, own }, i) => chanceIn(`${target.id} odds ${i}`, chance, own)),
  ]);
  const run = simulate({ ...program, indicators, targets }, options);
  const chances = new Map(run.targets.map((each) => [each.id, probabilityOf(each)]));
  const fans = new Map(run.indicators.map(({ id, quantiles }) => [id, quantiles]));
  const fanOf = (id: string, { fan }: Odds) =>
    fan.map(({ year }) => ({
      year,
      quantiles: (fans.get(id) ?? []).map((level) => level[program.years.indexOf(year)] ?? null),
    }));
  return new Map(
    wanted.map(({ target: { id }, met, odds }): [string, Told] => {
      const chance = (what: "met" | "odds", i: number) => chances.get(`${id} ${what} ${i}`) ?? SURE;
      const told = {
        firstMet: met.length === 0 ? null : met.map(({ year }, i) => ({ year, ...chance("met", i) })),
        odds: odds && {
          of: odds.of,
          chances: odds.chances.map(({ year, at }, i) => ({ year, at, ...chance("odds", i) })),
          fan: fanOf(id, odds),
        },
      };
      return [id, told];
    }),
  );
}

const SURE = { probability: 0, error: 0 } as const;

/** What is the same in every draw is certain. */
const probabilityOf = ({ probability: { probability, error }, holds }: TargetRun) =>
  probability === null ? { probability: holds === true ? 1 : 0, error: 0 } : { probability, error: error ?? 0 };

const chanceIn = (id: string, chance: Register, own?: true): ProgramTarget => ({
  id,
  holds: chance,
  probability: own ? chance : null,
  ...{ value: null, margin: null, cells: [], missing: null },
});

const fanIn = (id: string, { fan }: Odds, { years }: Program): ProgramIndicator => ({
  id,
  cells: years.map((year) => fan.find((each) => each.year === year)?.figure ?? null),
  status: years.map(() => null),
});
