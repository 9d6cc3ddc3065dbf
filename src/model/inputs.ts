import type { CodeBuilder, Register } from "../formula/code.ts";
import type { Assumption, Observation, Scenario } from "../plan/scenario.ts";
import { scheduled } from "../plan/schedule.ts";
import { shocksOf } from "../plan/shocks.ts";
import { type CorrelatedGroup, correlate } from "../random/correlation.ts";
import { always, around, type Distribution, STANDARD_NORMAL } from "../random/distribution.ts";
import type { Correlated, Input } from "./program.ts";

/** Hands out the register of an assumption's value in a year, and of a shock; notes each as an input of the Program. */
export interface Inputs {
  readonly list: readonly Input[];
  assumption(id: string, year: number): Register | null;
  shock(indicator: string, year: number): Register;
  /** A number of an indicator's own that is drawn once, by the name of what it is for. */
  own(indicator: string, name: string, draw: Distribution, central: number): Register;
  /** An observed value: a constant, or where it is uncertain a number that is drawn once. */
  observed(indicator: string, observation: Pick<Observation, "year" | "value" | "sd">): Register;
  /** 1 in a draw, 0 on the central trajectory, which has no shocks and so no correction for their mean either. */
  shocked(): Register;
}

/** An assumption as an input of a Program: of one year where it is scheduled or drawn yearly, of year 0 else. */
export function inputOf(assumption: Assumption, year: number): Input {
  const yearly = assumption.schedule !== null || assumption.drawn === "yearly";
  return {
    name: assumption.id,
    year: yearly ? year : 0,
    central: scheduled(assumption, year),
    draw: assumption.distribution,
    held: assumption.held,
  };
}

/** The inputs of a scenario, made as they are asked for: an assumption that nothing reads is none. */
export function inputsOf(scenario: Scenario, code: CodeBuilder): Inputs {
  const assumptions = new Map(scenario.assumptions.map((assumption) => [assumption.id, assumption]));
  const list: Input[] = [];
  const known = new Map<string, Register>();
  const register = (input: Input): Register => {
    const key = `${input.year} ${input.name}`;
    const register = known.get(key) ?? code.input(list.push(input) - 1);
    known.set(key, register);
    return register;
  };
  return {
    list,
    assumption(id, year) {
      const assumption = assumptions.get(id);
      return assumption ? register(inputOf(assumption, year)) : null;
    },
    shock: (indicator, year) =>
      register({ name: shockInput(indicator), year, central: 0, draw: STANDARD_NORMAL, held: false }),
    own: (indicator, name, draw, central) =>
      register({ name: `${indicator}#${name}`, year: 0, central, draw, held: false }),
    observed: (indicator, { year, value, sd }) =>
      sd === undefined
        ? code.constant(value)
        : register({
            name: `${indicator}@${year}`,
            year: 0,
            central: value,
            draw: around(value, sd),
            held: false,
          }),
    shocked: () => register({ name: "#shocked", year: 0, central: 0, draw: always(1), held: false }),
  };
}

/**
 * The scenario's correlations over the inputs that are in use; yearly draws correlate within each year. Of a group only
 * some of which is in use (in a year), those keep the correlations among themselves.
 */
export function correlatedInputs(scenario: Scenario, inputs: readonly Input[]): readonly Correlated[] {
  const shocks = shocksOf(scenario.indicators);
  const drawn = scenario.assumptions.filter(({ distribution }) => distribution).map(({ id }) => id);
  const names = [...drawn, ...[...shocks.values()].map(shockInput)];
  const correlations = scenario.correlations.map(({ of, rank }) => ({
    of: of.map((id) => (shocks.has(id) ? shockInput(shocks.get(id) as string) : id)) as [string, string],
    rank,
  }));
  const years = [...new Set(inputs.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const places = new Map(inputs.flatMap((input, i) => (input.year === year ? [[input.name, i] as const] : [])));
    const used = names.filter((name) => places.has(name));
    return groupsAmong(correlations, used).map(({ names: group, factor }) => ({
      inputs: group.map((name) => places.get(name) as number),
      factor,
    }));
  });
}

const shockInput = (indicator: string): string => `${indicator}#shock`;

function groupsAmong(
  correlations: Parameters<typeof correlate>[0],
  names: readonly string[],
): readonly CorrelatedGroup[] {
  const correlated = correlate(correlations, names);
  if ("groups" in correlated) return correlated.groups;
  throw new Error("an impossible correlation reached the model");
}
