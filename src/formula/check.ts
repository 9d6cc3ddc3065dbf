import { didYouMean } from "../base/nearest.ts";
import { align, type Checked, divided, multiplied, plain, ratioOf, scaled, unitFrom } from "./align.ts";
import { checkCurve } from "./curve.ts";
import { exponentOf } from "./decimal.ts";
import type { Expr, Operation } from "./expr.ts";
import { balanced } from "./expr.ts";
import { FUNCTIONS } from "./functions.ts";
import { refuse } from "./problem.ts";
import { AGGREGATES, idOf, type Scope, scopesOf } from "./scope.ts";
import type { Syntax } from "./syntax.ts";
import { checkTime, isTimeFunction } from "./time.ts";
import { isDimensionless, PLAIN, type Unit } from "./unit.ts";

/** Structure → formula whose names exist and whose units agree, with its unit; scale factors stand where scales differ. */
export function check(node: Syntax, scope: Scope): Checked {
  const { offset } = node;
  switch (node.kind) {
    case "number":
      return {
        expr: { kind: "number", value: node.value },
        unit: node.unit ?? PLAIN,
        bare: node.unit ? null : node.value,
        offset,
      };
    case "name":
      return { ...checkName(node, scope), bare: null, offset };
    case "function":
      return checkFunction(node, scope);
    case "operator":
      return checkOperation(
        node.op,
        node.args.map((arg) => check(arg, scope)),
        offset,
      );
  }
}

function checkName(node: Syntax & { readonly kind: "name" }, scope: Scope): { expr: Expr; unit: Unit } {
  const id = idOf(node, scope);
  if (id === "year") return { expr: { kind: "year" }, unit: PLAIN };
  const unit = scope.names.get(id);
  if (unit) return { expr: { kind: "name", id, when: { lag: 0 } }, unit };
  if (scope.curves.has(id))
    return refuse(node.offset, "formula-function-alone", { name: id, usage: `curve(${id}, x)` });
  if (node.id !== id) return refuse(node.offset, "formula-unknown-name", { name: id, near: didYouMean(null) });
  if (scope.dimensions.members.has(id)) return refuse(node.offset, "dimension-alone", { dimension: id });
  return refuse(node.offset, "formula-function-alone", { name: id, usage: FUNCTIONS.get(id)?.usage ?? "" });
}

type Call = Syntax & { readonly kind: "function" };

function checkFunction(node: Call, scope: Scope): Checked {
  if (node.name === "share") return shareOf(node, scope);
  if (node.name === "curve") return checkCurve(node, scope, (arg) => check(arg, scope));
  const elements = AGGREGATES.has(node.name) ? elementsOf(node, scope) : null;
  if (elements) return { ...aggregated(node.name, elements), offset: node.offset };
  const { name, args, offset } = node;
  const rule = FUNCTIONS.get(name);
  if (args.length === 1 && (name === "sum" || name === "mean"))
    return refuse(offset, "formula-arguments", { name, given: 1, usage: rule?.usage ?? "" });
  if (isTimeFunction(name)) return checkTime(node, scope);
  return checkOperation(
    node.name,
    node.args.map((arg) => check(arg, scope)),
    node.offset,
  );
}

/** What an aggregate takes: each argument for each member that it names; null where none names a dimension. */
function elementsOf(node: Call, scope: Scope): readonly Checked[] | null {
  const [subject] = node.args;
  const overYears = node.args.length > 1 && isTimeFunction(node.name);
  const scopes = node.args.map((arg) => scopesOf(arg, scope));
  if (scopes.every(({ length }) => length === 0)) return null;
  if (overYears || !subject) return (scopes[0] ?? []).map((each) => checkTime(node, each));
  return node.args.flatMap((arg, i) => (scopes[i]?.length ? scopes[i] : [scope]).map((each) => check(arg, each)));
}

function aggregated(name: string, elements: readonly Checked[]): Omit<Checked, "offset"> {
  const { exprs, unit } = align(elements);
  const op = name === "max" || name === "min" ? name : "add";
  const whole = balanced(exprs, (left, right) => call(op, left, right));
  return typed(name === "mean" ? call("div", whole, { kind: "number", value: exprs.length }) : whole, unit);
}

/** share(beds, district): the own part of the sum over a dimension. */
function shareOf({ args, offset }: Call, scope: Scope): Checked {
  const [subject, along] = args;
  const dimension = along?.kind === "name" ? along.id : "";
  const members = scope.dimensions.members.get(dimension);
  const family = subject?.kind === "name" ? scope.dimensions.families.get(subject.id) : undefined;
  if (subject?.kind !== "name" || !family || !members) return refuse(along?.offset ?? offset, "share-arguments");
  if (!family.includes(dimension))
    return refuse(along?.offset ?? offset, "share-not-along", {
      name: subject.id,
      dimension,
      own: family[0] ?? "",
    });
  const part = check(subject, scope);
  const subscript = subject.subscript?.filter(({ text }) => text !== dimension && !members.includes(text)) ?? null;
  const all = members.map((member) =>
    check({ ...subject, subscript }, { ...scope, own: new Map([...scope.own, [dimension, member]]) }),
  );
  const { exprs } = align([part, { ...aggregated("sum", all), offset }]);
  return { ...typed(call("div", ...exprs), PLAIN), offset };
}

type Rule = (
  args: readonly [Checked, Checked, Checked],
  all: readonly Checked[],
  offset: number,
) => Omit<Checked, "offset">;

const call = (op: Operation, ...args: readonly Expr[]): Expr => ({ kind: "call", op, args });
const typed = (expr: Expr, unit: Unit) => ({ expr, unit, bare: null });
const known = (unit: Unit | null, offset: number): Unit => unit ?? refuse(offset, "formula-unit-too-large");

/** The operands in one unit, which is the result's. */
const alike =
  (op: Operation): Rule =>
  (_, all) => {
    const { exprs, unit } = align(all);
    return typed(
      balanced(exprs, (left, right) => call(op, left, right)),
      unit,
    );
  };

const compared =
  (op: Operation): Rule =>
  (_, all) =>
    typed(call(op, ...align(all).exprs), PLAIN);

const logical =
  (op: Operation): Rule =>
  (_, all) =>
    typed(call(op, ...all.map((arg) => plain(arg, "formula-logic-unit"))), PLAIN);

const kept =
  (op: Operation): Rule =>
  ([x]) => {
    const { expr, unit } = ownValue(x);
    return typed(call(op, expr), unit);
  };

const ofRatio =
  (op: Operation): Rule =>
  ([x]) =>
    typed(call(op, plain(x, "formula-function-unit", op)), PLAIN);

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ["add", alike("add")],
  ["sub", alike("sub")],
  ["min", alike("min")],
  ["max", alike("max")],
  ["mul", ([a, b], _, offset) => factors("mul", ownValue(a), ownValue(b), offset)],
  ["div", ([a, b], _, offset) => factors("div", ownValue(a), ownValue(b), offset)],
  ["pow", ([base, exponent], _, offset) => raised(base, exponent, offset)],
  ["neg", ([x]) => negated(x)],
  ["plus", ([x]) => x],
  ["abs", kept("abs")],
  ["floor", kept("floor")],
  ["ceil", kept("ceil")],
  ["exp", ofRatio("exp")],
  ["log", ofRatio("log")],
  ["sqrt", ([x]) => root(x)],
  ["if", ([condition, ...rest]) => selected(condition, rest)],
  ["select", ([condition, ...rest]) => selected(condition, rest)],
  ["clamp", (_, all) => clamped(all)],
  ...(["lt", "le", "gt", "ge", "eq", "ne"] as const).map((op) => [op, compared(op)] as const),
  ...(["and", "or", "not"] as const).map((op) => [op, logical(op)] as const),
]);

function checkOperation(name: string, args: readonly Checked[], offset: number): Checked {
  const rule = RULES.get(name);
  if (!rule) throw new Error(`no rule for ${name}`);
  return { ...rule(args as readonly [Checked, Checked, Checked], args, offset), offset };
}

function negated({ expr, unit, bare }: Checked): Omit<Checked, "offset"> {
  if (expr.kind !== "number") return typed(call("neg", expr), unit);
  return { expr: { kind: "number", value: -expr.value }, unit, bare: bare === null ? null : -bare };
}

/** A factor: 3% of something is 0.03 of it. */
const ownValue = (piece: Checked): Pick<Checked, "expr" | "unit"> =>
  piece.expr.kind === "number" && isDimensionless(piece.unit) ? { expr: ratioOf(piece), unit: PLAIN } : piece;

type Factor = ReturnType<typeof ownValue>;

function factors(op: "mul" | "div", a: Factor, b: Factor, offset: number): Omit<Checked, "offset"> {
  const unit = op === "mul" ? multiplied(a.unit, b.unit) : divided(a.unit, b.unit);
  return typed(call(op, a.expr, b.expr), known(unit, offset));
}

function selected(condition: Checked, branches: readonly Checked[]): Omit<Checked, "offset"> {
  const test = plain(condition, "formula-logic-unit");
  const { exprs, unit } = align(branches);
  return typed(call("select", test, ...exprs), unit);
}

function clamped(all: readonly Checked[]): Omit<Checked, "offset"> {
  const { exprs, unit } = align(all);
  const [x, low, high] = exprs as readonly [Expr, Expr, Expr];
  return typed(call("min", call("max", x, low), high), unit);
}

/** A ratio may be raised to any ratio; what has a dimension to a written integer only. */
function raised(base: Checked, exponent: Checked, offset: number): Omit<Checked, "offset"> {
  const power = plain(exponent, "formula-exponent-unit");
  if (isDimensionless(base.unit)) return typed(call("pow", ratioOf(base), power), PLAIN);
  const n = exponent.bare;
  if (n === null || !Number.isInteger(n)) return refuse(offset, "formula-power-of-unit", { unit: base.unit.text });
  const powers = Object.entries(base.unit.dimensions).map(([name, each]) => [name, each * n] as const);
  return typed(call("pow", base.expr, power), known(unitFrom(exponentOf(base.unit.scale) * n, powers, ""), offset));
}

/** The root of 10^odd is no unit's scale, so such a value is first taken to the next scale below. */
function root({ expr, unit, offset }: Checked): Omit<Checked, "offset"> {
  const powers = Object.entries(unit.dimensions).map(([name, each]) => [name, each / 2] as const);
  if (powers.some(([, each]) => !Number.isInteger(each))) refuse(offset, "formula-sqrt-unit", { unit: unit.text });
  const exponent = exponentOf(unit.scale);
  const even = powers.length === 0 ? 0 : 2 * Math.floor(exponent / 2);
  return typed(call("sqrt", scaled(expr, exponent - even)), known(unitFrom(even / 2, powers, ""), offset));
}
