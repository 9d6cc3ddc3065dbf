import { type FigureText, flag, map, maybe } from "../base/fields.ts";
import type { Register } from "../formula/code.ts";
import { exponentOf, shifted } from "../formula/decimal.ts";
import { parseQuantity } from "../formula/quantity.ts";
import { amountText, isDimensionless, isPoints, isShareUnit, pointsText, RATE, type Unit } from "../formula/unit.ts";
import type { Reader } from "../plan/reader.ts";
import type { Own } from "../plan/target.ts";
import { type Adding, addedBase } from "./added-base.ts";
import { cellsOf } from "./condition.ts";
import { type Based, type BasedTarget, type Form, type Growing, grownBase } from "./grown-base.ts";
import type { KindOf, Reason, Statement } from "./kind.ts";
import { boundTerms } from "./quantity.ts";
import { isObserved, isReason } from "./rates.ts";
import {
  boundIn,
  boundKeys,
  bounds,
  directionOf,
  doublingsIn,
  type Of,
  oneBound,
  period,
  readBound,
  type WrittenBounds,
  withoutWords,
} from "./written.ts";

const relative = maybe(flag("Of a share: true says that a per cent is one of the share itself, and not points."));

const writtenAs = (doc: string) => map({ ...bounds, ...period, relative }, doc);

type Stated = WrittenBounds & { readonly relative?: boolean | undefined };

type Parts = KindOf<Based, Of<ReturnType<typeof writtenAs>>>;

/** Builds a kind on the base year's value from the rules of its two forms: what is written says which it is. */
export function fromBase<K extends Based>(
  doc: string,
  growing: Growing,
  adding: Adding,
): KindOf<K, Of<ReturnType<typeof writtenAs>>> {
  const [grown, added] = [grownBase(growing), addedBase(adding)];
  const formOf = (target: Pick<BasedTarget, "absolute">): Form => (target.absolute ? added : grown);
  const kind: Parts = {
    written: writtenAs(doc),
    rivals: oneBound,
    asked: boundKeys,
    needsIndicator: true,
    period: true,
    read: (stated, reader) => readForm(stated, reader, adding.either) as Own<Based> | null,

    quantity: (target) => formOf(target).quantity,
    terms: boundTerms,
    reads: () => [],
    based: ({ indicator }) => [indicator],
    direction: directionOf,

    condition: (target, statement) => formOf(target).condition(target, statement),
    undefinedBy: (target, paths) => formOf(target).undefinedBy?.(target, paths) ?? null,
    required: (target, paths, from) => formOf(target).required(target, paths, from),
    metBy: (target, paths, year) => formOf(target).metBy(target, paths, year),
    putOn: (target, year, scenario) => formOf(target).putOn?.(target, year, scenario) ?? { ...target, by: year },
    pace: (target, paths) => formOf(target).pace(target, paths),
    settled: (target, paths) => isObserved(paths, [target.indicator], target.by),

    /** A limit on growth is to be kept until the end. */
    early: (target) => target.sense !== "at-most" || target.value < 0,

    ruledOut: (target, paths) => formOf(target).ruledOut(target, paths),
    shows: (target) => formOf(target).shows,
    watch: ({ absolute }) => ({ what: absolute ? "rise" : "index", state: sinceBase }),
    mark: (target, paths) => formOf(target).mark(target, paths),
    levels: () => [],
    multiple: (target, figure, base, scenario) => formOf(target).multiple?.(target, figure, base, scenario) ?? null,
  };
  return kind as unknown as KindOf<K, Of<ReturnType<typeof writtenAs>>>;
}

/** What has come of the base year's value: how many times it, or how much more. */
function sinceBase({ indicator, from, absolute }: BasedTarget, statement: Statement, year: number): Register | Reason {
  const cells = cellsOf(statement, indicator, [from, year]);
  if (isReason(cells)) return cells;
  const [base, now] = cells as [Register, Register];
  return statement.op(absolute ? "sub" : "div", now, base);
}

/** -25% is a share of the base year's value, +1岁 an amount on top of it; points of a share are the latter. */
function readForm(stated: Stated, reader: Reader, either: boolean): Partial<Own<Based>> | null {
  const found = boundIn(stated, reader);
  const figure = found && withoutWords(found.figure, found.key, reader);
  if (found === null || figure === null) return null;
  const times = /^(\d+(?:\.\d+)?)\s*倍$/.exec(String(figure).trim())?.[1];
  if (times !== undefined) return timesRefused(String(figure), Number(times), found.key, reader);
  const { unit } = reader;
  const written = parseQuantity(figure);
  const own = written.ok ? written.value.unit : null;
  if (own !== null && isAmountOf(own, unit)) {
    if (stated.relative) return reader.refuse("change-not-relative", ["relative"], { figure: String(figure) });
    const bound = readBound({ [found.key]: figure }, reader, unit);
    return bound && { ...bound, absolute: true };
  }
  const bare = written.ok && own === null ? written.value.value : 0;
  if (either && bare !== 0 && unit.text !== "")
    return reader.refuse("change-bare", [found.key], { key: `${found.key}: `, ...readings(figure, unit) });
  const bound = readBound({ [found.key]: multiplied(figure) }, reader, RATE);
  if (bound && isShareUnit(unit) && own !== null && !stated.relative)
    warnRelative(reader, found.key, String(figure), bound.value, unit);
  return bound;
}

/** A share that is to grow by 3 % may have been meant to rise by 3 points. */
function warnRelative(reader: Reader, key: string, written: string, value: number, unit: Unit): void {
  const points = pointsText(shifted(value, -exponentOf(unit.scale)), unit);
  if (value !== 0) reader.warn("change-of-share-relative", [key], { id: reader.id, key, written, points });
}

/** 1倍 more is 100 %; 3倍 could be three times more, or three times the base. */
function timesRefused(text: string, times: number, key: (typeof boundKeys)[number], reader: Reader): null {
  if (times <= 1) return reader.refuse("change-doubled", [key], { text, key, one: `${figureOf(times)}%` });
  return reader.refuse("change-times", [key], {
    text,
    key,
    one: `${figureOf(times)}%`,
    two: `${figureOf(times - 1)}%`,
  });
}

const figureOf = (times: number): number => Number((100 * times).toFixed(6));

const isAmountOf = (own: Unit, unit: Unit): boolean =>
  isShareUnit(unit) ? isPoints(own) : !isDimensionless(own) && !isShareUnit(own);

const readings = (value: FigureText, unit: Unit) => ({ value, one: `${value}%`, two: amountText(value, unit) });

/** 翻一番 is +100%, 翻两番 +300%. */
function multiplied(figure: FigureText): FigureText {
  const doublings = doublingsIn(figure);
  return doublings === null ? figure : `${100 * (2 ** doublings - 1)}%`;
}
