import { error, fail, ok, type Result } from "../base/diagnostic.ts";
import type { Text } from "../base/text.ts";
import { columnsOf, mustHold } from "../engine/columns.ts";
import { planOf } from "../engine/plan.ts";
import { simulate } from "../engine/simulate.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { kindOf, quantityCodeOf } from "../kinds/index.ts";
import type { Required } from "../kinds/kind.ts";
import { growthBetween } from "../kinds/rates.ts";
import { focused } from "../model/behind.ts";
import { compile } from "../model/compile.ts";
import type { Program, ProgramTarget } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { answered, askedAt, targetsNamed } from "./asked.ts";
import { partOf, spreadOfParts } from "./replicates.ts";

/** What came out, as data: `reckon adjust --json`. */
export interface Adjusted {
  readonly scenario: { readonly id: string; readonly hash: string };
  readonly target: string;
  readonly label: Text;
  readonly probability: number;
  readonly seed: number;
  readonly draws: number;
  /** The target's figure in the file, and its probability now. */
  readonly stated: number | null;
  readonly attained: { readonly probability: number | null; readonly error: number | null };
  readonly adjusted: {
    /** The figure that holds with the probability, in the measure of the target; of a band or a parity its half-width. */
    readonly value: number;
    /** One standard error. */
    readonly error: number | null;
    /** Whether the figure is the half-width about an unchanged middle. */
    readonly half: boolean;
    /** The probability of the target with that figure, on the same draws. */
    readonly probability: number | null;
    /** The chain of the evaluation report: what growth is left to it, what that makes of the whole period, where it ends. */
    readonly required: Pick<Required, "rate" | "increment" | "from">;
    readonly periodMean: number | null;
    readonly end: number | null;
    readonly prices: string | null;
  };
}

/**
 * The figure of a target that holds with a probability (目标调整测算): the quantile of the target's own number over the draws;
 * of a count or a rank the smallest whole one; of a band its half-width.
 *
 * @param probability null: the confidence that the target states
 * @example adjust(scenario, "machinery-2025", 0.8).value.adjusted.value < 3000 // true
 */
export const adjust = (scenario: Scenario, id: string | null, probability: number | null): Result<Adjusted> =>
  answered(() => adjustedTo(scenario, id, probability));

function adjustedTo(scenario: Scenario, id: string | null, probability: number | null): Result<Adjusted> {
  const compiled = compile(scenario);
  if (!compiled.ok) return compiled;
  const named = targetsNamed(scenario, compiled.value, id === null ? [] : [id]);
  if (!named.ok) return named;
  const [target] = named.value;
  const stated = compiled.value.targets.find((each) => each.id === target?.id);
  if (!target || !stated) throw new Error("a target that is named is there");
  const at = askedAt("--target", target.id);
  const wanted = probability ?? target.confidence;
  if (wanted === null) return fail(error("explore-probability-wanted", at));
  if (withFigure(target, 0) === null) return fail(error("explore-no-figure", at, { id: target.id }));
  mustHold(1, scenario);
  const now = chanceOf(compiled.value, target, scenario);
  if (now.probability === null) return fail(error("explore-no-uncertainty", at, { targets: target.id }));
  const found =
    stated.probability === null
      ? quantileFor(target, stated, compiled.value, scenario, wanted)
      : smallestCount(target, scenario, wanted);
  return ok(concluded(scenario, target, wanted, now, found));
}

interface FoundFigure {
  readonly value: number;
  readonly error: number | null;
  readonly half: boolean;
}

/** The same target with another figure (the half-width of a band); null where it has none. Half-widths are about the middle of what is stated. */
export function withFigure(target: Target, figure: number): Target | null {
  const { low, high, value, sense } = kindOf(target).terms(target);
  if (sense === "within" && "low" in target && low !== null && high !== null)
    return { ...target, low: (low + high) / 2 - figure, high: (low + high) / 2 + figure };
  if (sense === "equals") return { ...target, tolerance: figure };
  return value !== null && "value" in target && typeof target.value === "number"
    ? ({ ...target, value: figure } as Target)
    : null;
}

/** What a band or an exact figure is about: its figure is how far values lie from there. */
function middleOf(target: Target): number | null {
  const { low, high, value, sense } = kindOf(target).terms(target);
  if (sense === "equals") return value;
  return sense === "within" && low !== null && high !== null ? (low + high) / 2 : null;
}

/** At least a share `wanted` of the draws holds at the figure: an order statistic, so that hits are hits. */
function quantileFor(
  target: Target,
  { value }: ProgramTarget,
  program: Program,
  scenario: Scenario,
  wanted: number,
): FoundFigure {
  const middle = middleOf(target);
  const columns = columnsOf(program, [value ?? 0], scenario);
  const drawn = columns.of.get(value ?? 0) ?? new Float64Array(0);
  const most = middle !== null || ["at-most", "below"].includes(kindOf(target).terms(target).sense);
  // What is no number holds at no figure, and stands last.
  const worst = (x: number): number => (Number.isFinite(x) ? (middle === null ? x : Math.abs(x - middle)) : Infinity);
  const figureIn = (values: Float64Array): number => {
    const sorted = Float64Array.from(values, (x) => (most || !Number.isFinite(x) ? worst(x) : -x)).sort();
    const at = sorted[Math.max(0, Math.ceil(wanted * sorted.length - 1e-9) - 1)] ?? Number.NaN;
    return most ? at : -at;
  };
  const error = spreadOfParts((part) => {
    const own = figureIn(partOf(drawn, part, columns.replicate));
    return Number.isFinite(own) ? own : null;
  });
  return { value: figureIn(drawn), error, half: middle !== null };
}

/** More events than a condition with an intensity is stated for. */
const MOST = 200;

/** The fewest events with whose allowance the probability is reached: it rises with them. */
function smallestCount(target: Target, scenario: Scenario, wanted: number): FoundFigure {
  let [bad, good] = [-1, MOST];
  while (good - bad > 1) {
    const middle = Math.floor((bad + good) / 2);
    if ((chanceWith(target, middle, scenario) ?? 0) >= wanted) good = middle;
    else bad = middle;
  }
  return { value: good, error: null, half: false };
}

const chanceOf = (program: Program, { id }: Target, { seed, draws, design }: Scenario) =>
  simulate(focused(program, [id]), { seed, draws, design }).targets[0]?.probability ?? {
    probability: null,
    error: null,
  };

function chanceWith(target: Target, figure: number, scenario: Scenario): number | null {
  const other = withFigure(target, figure);
  const compiled = other && compile({ ...scenario, targets: [other] });
  return compiled?.ok ? chanceOf(compiled.value, target, scenario).probability : null;
}

/** The fewest draws that every design can lay out: the chain is one of the central trajectory. */
const FEWEST = 32;

function concluded(
  scenario: Scenario,
  target: Target,
  probability: number,
  attained: Adjusted["attained"],
  found: FoundFigure,
): Adjusted {
  const other = withFigure(target, found.value) ?? target;
  const evaluated = evaluate({ ...scenario, targets: [other], draws: FEWEST });
  const required = evaluated.ok ? evaluated.value.document.targets[0]?.required : undefined;
  const indicator = scenario.indicators.find((each) => each.id === target.indicator);
  const base = indicator?.observations.find(({ year }) => year === target.from)?.value ?? null;
  const end = quantityCodeOf(target) === "value" && !found.half ? found.value : null;
  const { compounding } = scenario.settings;
  return {
    scenario: { id: scenario.id, hash: scenario.hash },
    target: target.id,
    label: target.label,
    probability,
    seed: scenario.seed,
    draws: planOf(scenario).draws,
    stated: found.half ? null : kindOf(target).terms(target).value,
    attained,
    adjusted: {
      ...found,
      probability: chanceWith(target, found.value, scenario),
      required: {
        rate: required?.rate ?? null,
        increment: required?.increment ?? null,
        from: required?.from ?? null,
      },
      periodMean: base === null || end === null ? null : growthBetween(base, end, target.by - target.from, compounding),
      end,
      prices: target.prices,
    },
  };
}
