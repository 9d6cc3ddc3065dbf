import { probability as chance, figure, percent } from "../base/figures.ts";
import type { Arg, Args, Code, Coded } from "../base/messages/index.ts";
import type { WhyHead, WhyTail } from "../base/messages/target.ts";
import { inBoth, type Text } from "../base/text.ts";
import { quantityText, stepText } from "../formula/quantityText.ts";
import type { Unit } from "../formula/unit.ts";
import { measuredText, termsText } from "../kinds/figures.ts";
import { kindOf, quantityOf } from "../kinds/index.ts";
import type { Paths, RuledOut } from "../kinds/kind.ts";
import { growthBetween } from "../kinds/rates.ts";
import type { Target } from "../plan/target.ts";
import type { Finding } from "./finding.ts";
import type { Future, Ruling } from "./verdict.ts";

type Facts = Pick<Finding, "attainment" | "required" | "assumed" | "slip">;
const NO_UNIT: Unit = { text: "", scale: 1, dimensions: {} };

/** Code and arguments of the one sentence that gives the verdict its reason; texts are in base/messages/target.ts. */
export function whyOf(target: Target, paths: Paths, ruling: Ruling, facts: Facts): Coded {
  const args = commonArgs(target, paths, ruling, facts);
  if (ruling.rule === "missing")
    return { code: `reason-${ruling.reason.code}`, args: { ...args, ...ruling.reason.args } };
  if (ruling.rule === "ruled-out")
    return { code: `why-impossible-${ruling.reason.code}`, args: { ...args, ...reasonArgs(ruling.reason) } };
  if (facts.slip !== null) return { code: milestoneCode(ruling, facts.slip), args };
  if (ruling.rule === "settled") return { code: `why-${ruling.verdict}-settled`, args };
  if (ruling.rule === "early") return { code: "why-achieved-early", args: { ...args, ...latestArgs(target, paths) } };
  const tightest = kindOf(target).tightest?.(target, paths);
  if (tightest)
    return { code: `why-${headOf(ruling)}-yearly`, args: { ...args, ...tightestArgs(target, paths, tightest) } };
  const tail = tailOf(target, paths, facts);
  return { code: `why-${headOf(ruling)}${tail.code}`, args: { ...args, ...tail.args } };
}

/** Which opening of the sentence fits: by the verdict, and by what of both was missing. */
function headOf({ verdict, rule }: Future): WhyHead {
  if (verdict === "at-risk") return rule === "central-only" ? "risk-central" : "risk-draws";
  return verdict;
}

const milestoneCode = ({ rule }: Ruling, slip: number): Code =>
  `why-milestone-${rule === "settled" ? "done" : "expected"}${slip > 0 ? "-late" : ""}`;

function commonArgs(target: Target, paths: Paths, { asked }: Ruling, { attainment, slip }: Facts): Args {
  const unit = unitOf(target, paths).text;
  const { measure } = quantityOf(target);
  const terms = kindOf(target).terms(target);
  const { value, probability } = attainment;
  return {
    label: target.label,
    by: target.by,
    goal: inBoth((lang) => termsText(terms, measure, unit, lang)),
    value: inBoth((lang) => measuredText(value, measure, unit, lang)),
    probability: chance(probability),
    confidence: percent(asked),
    slip: Math.abs(slip ?? 0),
  };
}

const amount = (value: number, { text }: Unit): Text => inBoth((lang) => quantityText(value, text, lang));

const unitOf = (target: Target, { scenario }: Paths): Unit =>
  scenario.indicators.find((one) => one.id === target.indicator)?.unit ?? NO_UNIT;

/** Figures in a reason's arguments, as a sentence shows them. */
const reasonArgs = (reason: RuledOut): Args =>
  Object.fromEntries(
    Object.entries(reason.args).map(([name, value]) => [
      name === "goal" ? "limit" : name === "value" ? "seen" : name,
      typeof value === "number" ? figure(value) : value,
    ]),
  );

function latestArgs(target: Target, paths: Paths): Args {
  const latest = target.indicator === null ? null : paths.latest(target.indicator);
  return latest ? { year: latest.year, latest: amount(latest.value, unitOf(target, paths)) } : {};
}

function tightestArgs(target: Target, paths: Paths, { year, margin }: { year: number; margin: number }): Args {
  const { difference } = quantityOf(target);
  return { year, margin: inBoth((lang) => measuredText(margin, difference, unitOf(target, paths).text, lang)) };
}

/** Assumed against required, and what was observed: in rates, in steps of the unit, or in yearly amounts. */
function tailOf(
  target: Target,
  paths: Paths,
  { required, assumed }: Facts,
): { readonly code: WhyTail; readonly args: Args } {
  const upstream = required.of !== null && required.of !== target.indicator;
  if (required.increment !== null && assumed.increment !== null)
    return byIncrement(target, paths, required.increment, assumed.increment);
  if (required.rate === null || assumed.rate === null) return { code: "", args: {} };
  if (upstream) {
    const args = { assumed: percent(assumed.rate), required: percent(required.rate) };
    return { code: "-upstream", args: { ...args, of: labelOf(required.of as string, paths) } };
  }
  const args = { assumed: toGrow(assumed.rate), required: toGrow(required.rate) };
  const seen = kindOf(target).grows ? null : observedGrowth(target, paths);
  return seen ? { code: "-rate-observed", args: { ...args, ...seen } } : { code: "-rate", args };
}

/** Nobody says that something grows by −5.8 %. */
const toGrow = (rate: number): Text =>
  rate < 0
    ? { zh: `年均下降${percent(-rate)}`, en: `fall by ${percent(-rate)} a year` }
    : { zh: `年均增长${percent(rate)}`, en: `grow by ${percent(rate)} a year` };

const hasGrown = (rate: number): Text => ({
  ...toGrow(rate),
  en: `${rate < 0 ? "fell" : "grew"} by ${percent(Math.abs(rate))} a year`,
});

function byIncrement(target: Target, paths: Paths, required: number, assumed: number): ReturnType<typeof tailOf> {
  const unit = unitOf(target, paths);
  if (kindOf(target).amounts)
    return { code: "-amount", args: { assumed: amount(assumed, unit), required: amount(required, unit) } };
  const step = (value: number): Text => inBoth((lang) => stepText(value, unit.text, lang));
  return { code: "-step", args: { assumed: step(assumed), required: step(required) } };
}

const labelOf = (id: string, { scenario }: Paths): Arg =>
  [...scenario.assumptions, ...scenario.indicators].find((one) => one.id === id)?.label ?? id;

/** Mean growth from the base year to the latest observation; where that is the base, over the five years before it. */
function observedGrowth(target: Target, paths: Paths): Args | null {
  if (target.indicator === null) return null;
  const latest = paths.latest(target.indicator);
  if (!latest) return null;
  const since = latest.year > target.from ? target.from : firstWithin(target.indicator, latest.year, paths);
  const start = since === null ? null : paths.value(target.indicator, since);
  if (since === null || start === null) return null;
  const { compounding } = paths.scenario.settings;
  const rate = growthBetween(start, latest.value, latest.year - since, compounding);
  return rate === null ? null : { since, until: latest.year, observed: hasGrown(rate) };
}

function firstWithin(indicator: string, year: number, paths: Paths): number | null {
  for (let since = year - 5; since < year; since += 1) {
    const status = paths.status(indicator, since);
    if (status === "observed" || status === "derived") return since;
  }
  return null;
}
