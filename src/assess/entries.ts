import type { Position } from "../base/diagnostic.ts";
import type { Args, ArgsOf } from "../base/messages/index.ts";
import { PLAIN } from "../formula/unit.ts";
import { STANDSTILL } from "../growth/index.ts";
import type { MissingCode, OwnEntry } from "../kinds/kind.ts";
import { asLevel } from "../kinds/level.ts";
import { UNBOUNDED } from "../plan/bounds.ts";
import type { Indicator, Observation, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import type { Lacking } from "./lacking.ts";

/** A figure to be entered, and the scenario as it stands once it is (with a made-up value: only its presence matters). */
export interface Entry {
  readonly code: MissingCode;
  readonly args: Args;
  readonly at: Position;
  /** Key path and what stands for the figure. */
  readonly enter: string;
}

const entry = <C extends MissingCode>(
  code: C,
  args: NonNullable<ArgsOf<C>[0]>,
  at: Position,
  enter: string,
): Entry => ({ code, args, at, enter });

/** What would have to be entered, and the scenario with it entered. */
export interface Entered {
  readonly entries: readonly Entry[];
  readonly scenario: Scenario;
}

/** What to enter for an indicator that lacks a value. */
export function enterLacking(scenario: Scenario, { what, indicator: id, year }: Lacking): Entered {
  const indicator = scenario.indicators.find((each) => each.id === id) as Indicator;
  if (what === "observation") return enterObservation(scenario, indicator, year);
  if (what === "years") {
    const lacking = entry("missing-years", { year }, indicator.at, `years.to: ${year}`);
    return { entries: [lacking], scenario: { ...scenario, years: { ...scenario.years, to: year } } };
  }
  const lacking = entry("missing-growth", { indicator: id }, indicator.at, `indicators.${id}.growth: …`);
  return { entries: [lacking], scenario: withIndicator(scenario, { ...indicator, growth: STANDSTILL }) };
}

function enterObservation(scenario: Scenario, indicator: Indicator, year: number): Entered {
  const { observations, at } = indicator;
  const made: Observation = { ...indicator, year, value: 1, period: null, approximate: false, artefact: false };
  const all = [...observations, made].toSorted((a, b) => a.year - b.year);
  const { years } = scenario;
  const grown = { ...scenario, years: { ...years, from: Math.min(years.from, year) } };
  return {
    entries: observationEntries(indicator, year).map(({ enter, ...rest }) => ({
      code: rest.change ? "missing-change" : "missing-observation",
      args: {
        indicator: indicator.id,
        year: rest.year,
        unit: indicator.unit.text === "" ? "" : `(${indicator.unit.text})`,
      },
      at: rest.at ?? at,
      enter,
    })),
    scenario: withIndicator(grown, { ...indicator, observations: all }),
  };
}

interface Place {
  readonly year: number;
  readonly enter: string;
  readonly change: boolean;
  readonly at: Position | null;
}

/** Under `history`, in the table it comes from, or as the yearly changes that lead back to that year. */
function observationEntries({ id, observations, at }: Indicator, year: number): readonly Place[] {
  const [first, second] = observations;
  if (first && first.at.file !== at.file)
    return [{ year, enter: `${first.at.file}: ${year}, …`, change: false, at: observations.at(-1)?.at ?? null }];
  // The index of the year before the first change stands at that change's place.
  const chained = first && second && first.at.line === second.at.line && first.at.col === second.at.col;
  if (!chained || year > first.year)
    return [{ year, enter: `indicators.${id}.history: { ${year}: … }`, change: false, at: first?.at ?? null }];
  return Array.from({ length: first.year - year }, (_, i) => {
    const step = year + 1 + i;
    return { year: step, enter: `indicators.${id}.changes: { ${step}: … }`, change: true, at: first.at };
  });
}

const withIndicator = (scenario: Scenario, changed: Indicator): Scenario => ({
  ...scenario,
  indicators: scenario.indicators.map((each) => (each.id === changed.id ? changed : each)),
});

const withTarget = (scenario: Scenario, target: Target): Scenario => ({ ...scenario, targets: [target] });

/** A value that is stated elsewhere, and where the target names no indicator, one to put it on. */
export function enterValue(scenario: Scenario, target: Target, code: "missing-value" | "missing-level"): Entered {
  const id = target.indicator ?? `${target.id}-value`;
  const args = { target: target.id };
  const named = scenario.indicators.some((each) => each.id === id);
  const indicator = entry("missing-indicator", args, target.at, `targets.${target.id}.indicator: ${id}`);
  const value = entry(code, args, target.at, `targets.${target.id}.at-least: …`);
  const level = asLevel(target, id, 1);
  const whole = named ? scenario : withNew(scenario, id, target.at);
  return { entries: target.indicator === null ? [indicator, value] : [value], scenario: withTarget(whole, level) };
}

/** What only the target's kind asks for. */
export function enterOwn(scenario: Scenario, stated: Target, { code, args, enter, target, adds }: OwnEntry): Entered {
  const { id, at } = stated;
  const lacking = { code, args: args ?? { target: id }, at, enter: `targets.${id}.${enter}` };
  return { entries: [lacking], scenario: withTarget(adds ? withNew(scenario, adds, at) : scenario, target) };
}

/** An indicator that is still to be written: nothing is known of it yet. */
function withNew(scenario: Scenario, id: string, at: Position): Scenario {
  const made: Indicator = {
    id,
    at,
    label: { zh: id, en: id },
    unit: PLAIN,
    ...{ source: null, note: null, quote: null, row: null, owner: null, overrides: [] },
    ...{ observations: [], partial: [], growth: null, formula: null, align: true, volatility: null },
    bounds: UNBOUNDED,
    ...{ steps: [], class: null, parts: [] },
  };
  return { ...scenario, indicators: [...scenario.indicators, made] };
}
