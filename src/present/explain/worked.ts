import { exactly, figure } from "../../base/figures.ts";
import { bracketed, inBoth, type Lang, type Text } from "../../base/text.ts";
import { codeBuilder, emitExpr } from "../../formula/code.ts";
import type { Expr, When } from "../../formula/expr.ts";
import { exprOf } from "../../formula/graph.ts";
import { printExpr } from "../../formula/print.ts";
import { quantityText } from "../../formula/quantityText.ts";
import { formatUnit, nameOf } from "../../formula/unit.ts";
import { unitText } from "../../formula/unitName.ts";
import { type GrowthStep, growthModel, growthStep } from "../../growth/index.ts";
import { statedText } from "../../kinds/figures.ts";
import { measureIn } from "../../kinds/quantity.ts";
import { unitNamed } from "../../kinds/said.ts";
import { UNBOUNDED } from "../../plan/bounds.ts";
import type { Indicator, Scenario } from "../../plan/scenario.ts";
import { scheduled } from "../../plan/schedule.ts";
import { isShare, wholeOf } from "../../plan/share.ts";

/** Central values of indicators by year; null where there is none. */
export type CentralOf = (id: string, year: number) => number | null;

/**
 * How an indicator's central value of a year is worked out, with the values in the place of names: "15.98 = 2.25 × 7.1"; null where
 * nothing is to be worked out, or a value is missing.
 */
export function workedOf(indicator: Indicator, year: number, scenario: Scenario, central: CentralOf): Text | null {
  const value = central(indicator.id, year);
  const last = indicator.observations.findLast((each) => each.year <= scenario.asOf)?.year ?? Number.NEGATIVE_INFINITY;
  const expr =
    value === null || year <= last ? null : (indicator.formula?.expr ?? stepOf(indicator, year - last, scenario));
  const valueIn = valuesOf(scenario, central);
  const own = expr && numberOf(expr, year, valueIn);
  if (value === null || expr === null || own === null) return null;
  const said = taken(expr, year, valueIn);
  if (said.kind === "number" || (said.kind === "name" && said.id === indicator.id)) return null;
  return inBoth((lang) => {
    const right = signs(
      printExpr(said, (id, when) => apart(textOf(id, yearOf(when, year), { scenario, valueIn, lang }))),
    );
    const unit = conversionOf(indicator, expr, lang);
    const head = lang === "zh" ? `${year}年：` : `${year}: `;
    return `${head}${quantityText(value, nameOf(indicator.unit), lang)} = ${right}${unit}${moved(indicator, value, own, lang)}`;
  });
}

/** What a model that goes by the year before has no use for. */
const NO_HISTORY: Pick<GrowthStep, "past" | "bounds" | "own" | "noise"> = {
  past: { years: [], values: [], broken: null },
  bounds: UNBOUNDED,
  own: () => 0,
  noise: () => 0,
};

/** One year of growth as a formula of the year before. */
function stepOf({ id, growth, unit }: Indicator, elapsed: number, { settings }: Scenario): Expr | null {
  if (!growth || growthModel(growth.model).fitted) return null;
  const code = codeBuilder();
  const inputs: Expr[] = [{ kind: "name", id, when: { lag: 1 } }];
  const previous = code.input(0);
  const whole = isShare({ unit }) ? wholeOf({ unit }) : null;
  const step = { code, previous, elapsed, continuous: settings.compounding === "continuous", whole, ...NO_HISTORY };
  const register = growthStep(growth, step, (expr) => code.input(inputs.push(expr) - 1));
  return register === null ? null : exprOf(code.code, register, inputs);
}

function valuesOf({ assumptions }: Scenario, central: CentralOf): CentralOf {
  const byId = new Map(assumptions.map((each) => [each.id, each]));
  return (id, year) => {
    const assumption = byId.get(id);
    return assumption ? scheduled(assumption, year) : central(id, year);
  };
}

/** What a formula comes to; null where a value that it needs is missing. */
function numberOf(expr: Expr, year: number, valueIn: CentralOf): number | null {
  const code = codeBuilder();
  const register = emitExpr(expr, code, year, (id, when) => {
    const value = valueIn(id, when);
    return value === null ? null : code.constant(value);
  });
  return register === null ? null : (code.code[register]?.value ?? null);
}

/** The formula with what is decided in that year: the branch that is taken, sums and values of curves as figures. */
function taken(expr: Expr, year: number, valueIn: CentralOf): Expr {
  if (expr.kind === "year") return { kind: "number", value: year };
  if (expr.kind === "span" || expr.kind === "curve")
    return { kind: "number", value: Number((numberOf(expr, year, valueIn) ?? Number.NaN).toPrecision(6)) };
  if (expr.kind !== "call") return expr;
  const [condition, yes, no] = expr.args;
  if (expr.op === "select" && condition && yes && no)
    return taken(numberOf(condition, year, valueIn) === 0 ? no : yes, year, valueIn);
  const args = expr.args.map((each) => taken(each, year, valueIn));
  // max(a, b, c, d) is kept as a tree of pairs.
  const isList = expr.op === "max" || expr.op === "min";
  return {
    ...expr,
    args: isList ? args.flatMap((arg) => (arg.kind === "call" && arg.op === expr.op ? arg.args : [arg])) : args,
  };
}

const yearOf = (when: When, year: number): number => ("lag" in when ? year - when.lag : when.year);

interface Telling {
  readonly scenario: Scenario;
  readonly valueIn: CentralOf;
  readonly lang: Lang;
}

function textOf(id: string, year: number, { scenario, valueIn, lang }: Telling): string {
  const value = valueIn(id, year) ?? Number.NaN;
  const assumption = scenario.assumptions.find((each) => each.id === id);
  if (!assumption) return quantityText(value, unitNamed(scenario, id), lang);
  return statedText(Number(value.toPrecision(6)), measureIn(assumption.unit), nameOf(assumption.unit), lang);
}

/** What a last factor is that the formula does not name: it brings one unit into another, 万元/人 into 元/人. */
function conversionOf({ unit, formula }: Indicator, expr: Expr, lang: Lang): string {
  const [, factor] = expr.kind === "call" && (expr.op === "mul" || expr.op === "div") ? expr.args : [];
  if (formula === null || factor?.kind !== "number" || expr.kind !== "call") return "";
  if (formula.text.includes(String(factor.value))) return "";
  const scale = expr.op === "mul" ? unit.scale * factor.value : unit.scale / factor.value;
  const [from, to] = [formatUnit({ ...unit, scale }), unit.text || "1"].map((each) => unitText(each, lang));
  return bracketed(lang === "zh" ? `由${from || "1"}换算为${to}` : `from ${from || "1"} to ${to}`, lang);
}

/** 11 × 10,000 persons is one figure. */
const apart = (text: string): string => (text.includes(" × ") ? `(${text})` : text);

/** × and ÷ as people write them, figures with their thousands apart, 1 - 6% rather than 1 + -6%. */
const signs = (text: string): string =>
  text
    .replaceAll(" * ", " × ")
    .replaceAll(" / ", " ÷ ")
    .replaceAll(" + -", " - ")
    .replace(/(?<![\d.,])\d{5,}(?![\d.,])/g, (digits) => exactly(Number(digits)));

/** What the value has besides: a bound that cuts it, steps, or the factor that joins a formula to its history. */
function moved(
  { bounds, steps, formula, align, observations }: Indicator,
  value: number,
  own: number,
  lang: Lang,
): string {
  if (Math.abs(value - own) <= 1e-9 * Math.max(1, Math.abs(value))) return "";
  if (value === bounds.low || value === bounds.high)
    return bracketed(lang === "zh" ? `算得 ${figure(own)}，取界限` : `${figure(own)}, cut at its bound`, lang);
  if (steps.length > 0) return bracketed(lang === "zh" ? "另有阶跃" : "and its steps", lang);
  const isScaled = formula !== null && align && observations.length > 0 && own !== 0;
  if (!isScaled) return "";
  return ` × ${figure(value / own)}${bracketed(lang === "zh" ? "与观测值衔接" : "scaled to its history", lang)}`;
}
