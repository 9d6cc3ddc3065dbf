import { probability as chance, figure, percent } from "../base/figures.ts";
import type { Arg, Args, Code, Coded } from "../base/messages/index.ts";
import type { WhyHead, WhyTail } from "../base/messages/target.ts";
import { inBoth, type Text } from "../base/text.ts";
import { quantityText, stepText } from "../formula/quantityText.ts";
import type { UnitName } from "../formula/unitName.ts";
import { measuredText, rateIn } from "../kinds/figures.ts";
import { kindOf, quantityOf } from "../kinds/index.ts";
import type { Paths, RuledOut } from "../kinds/kind.ts";
import { growthBetween } from "../kinds/rates.ts";
import { aimOf, goalOf, subjectOf, unitOf } from "../kinds/said.ts";
import type { Target } from "../plan/target.ts";
import { countedOf } from "./counted.ts";
import type { Finding } from "./finding.ts";
import type { Future, Ruling } from "./verdict.ts";

type Facts = Pick<Finding, "number" | "attainment" | "required" | "assumed" | "slip">;

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

function commonArgs(target: Target, paths: Paths, { asked }: Ruling, { number, attainment, slip }: Facts): Args {
  const { scenario } = paths;
  const { value, probability } = attainment;
  const bound = kindOf(target).terms(target).value;
  return {
    label: target.label,
    by: target.by,
    goal: goalOf(target, scenario),
    aim: aimOf(target, scenario),
    said: number.said,
    value: inBoth((lang) => measuredText(value, quantityOf(target).measure, unitOf(target, scenario), lang, bound)),
    probability: chance(probability),
    confidence: percent(asked),
    asked: askedText(target, asked),
    slip: Math.abs(slip ?? 0),
  };
}

/** Where the file states no confidence, half is our rule and nobody's demand. */
const askedText = ({ confidence }: Target, asked: number): Text =>
  confidence === null
    ? { zh: `不到${percent(asked)}`, en: `below ${percent(asked)}` }
    : { zh: `低于要求的${percent(asked)}`, en: `where ${percent(asked)} is asked for` };

const amount = (value: number, unit: UnitName): Text => inBoth((lang) => quantityText(value, unit, lang));

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
  const label = subjectOf(target, quantityOf(target).measure, paths.scenario);
  return latest ? { label, year: latest.year, latest: amount(latest.value, unitOf(target, paths.scenario)) } : {};
}

function tightestArgs(target: Target, paths: Paths, { year, margin }: { year: number; margin: number }): Args {
  const { difference } = quantityOf(target);
  return { year, margin: inBoth((lang) => measuredText(margin, difference, unitOf(target, paths.scenario), lang)) };
}

/** Assumed against required, and what was observed: in rates, in steps of the unit, or in yearly amounts. */
function tailOf(
  target: Target,
  paths: Paths,
  { required, assumed }: Facts,
): { readonly code: WhyTail; readonly args: Args } {
  const args = { after: required.from ?? "", it: growing(target, paths) };
  if (required.increment !== null && assumed.increment !== null)
    return byIncrement(target, paths, required.increment, assumed.increment, args);
  if (required.rate === null || assumed.rate === null) return { code: "", args: {} };
  if (required.of !== null && required.of !== target.indicator) {
    const counted = countedOf(target, required, paths.scenario);
    const told = (rate: number): Text => inBoth((lang) => rateIn(rate, counted, lang));
    const [of, needed] = [labelOf(required.of, paths), told(required.rate)];
    return { code: "-upstream", args: { ...args, assumed: told(assumed.rate), required: needed, of } };
  }
  const rates = {
    ...args,
    assumed: toGrow(assumed.rate),
    required: toGrow(required.rate, kindOf(target).direction(target)),
  };
  const seen = kindOf(target).grows ? null : observedGrowth(target, paths);
  return seen ? { code: "-rate-observed", args: { ...rates, ...seen } } : { code: "-rate", args: rates };
}

/** A rank does not grow: the indicator that decides it is named. */
function growing(target: Target, paths: Paths): Text {
  const named = quantityOf(target).measure === "place" && target.indicator !== null;
  const label = named ? labelOf(target.indicator as string, paths) : null;
  if (label === null || typeof label !== "object") return { zh: "", en: "it" };
  return { zh: `“${label.zh}”`, en: label.en };
}

/** Nobody says that something grows by −5.8 %. What is asked for of what may grow at most, or fall at most, is a limit. */
function toGrow(rate: number, direction: "up" | "down" | null = null): Text {
  const [size, falls] = [percent(Math.abs(rate)), rate < 0];
  const most = direction === (falls ? "up" : "down");
  return {
    zh: `年均${falls ? "下降" : "增长"}${most ? "不超过" : ""}${size}`,
    en: `${falls ? "fall" : "grow"} by ${most ? "at most " : ""}${size} a year`,
  };
}

const hasGrown = (rate: number): Text => ({
  ...toGrow(rate),
  en: `${rate < 0 ? "fell" : "grew"} by ${percent(Math.abs(rate))} a year`,
});

function byIncrement(
  target: Target,
  paths: Paths,
  required: number,
  assumed: number,
  args: Args,
): ReturnType<typeof tailOf> {
  const unit = unitOf(target, paths.scenario);
  // No event at all is no amount of each year.
  if (kindOf(target).amounts && required === 0) return { code: "", args: {} };
  if (kindOf(target).amounts)
    return {
      code: "-amount",
      args: { ...args, assumed: amount(assumed, unit), required: allowed(target, required, unit) },
    };
  const step = (value: number): Text => inBoth((lang) => stepText(value, unit, lang));
  return { code: "-step", args: { ...args, assumed: step(assumed), required: step(required) } };
}

/** The amount of each year that is asked for, or that may be at most. */
function allowed(target: Target, required: number, unit: UnitName): Text {
  const { zh, en } = amount(required, unit);
  return kindOf(target).direction(target) === "down" ? { zh: `不超过${zh}`, en: `at most ${en}` } : { zh, en };
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
