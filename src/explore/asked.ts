import { error, fail, ok, type Position, type Result } from "../base/diagnostic.ts";
import { messageOf } from "../base/messages/index.ts";
import { didYouMean, nearest } from "../base/nearest.ts";
import { inBoth } from "../base/text.ts";
import { failedBy } from "../evaluate/evaluate.ts";
import { inUnit, parseQuantity } from "../formula/quantity.ts";
import { nameOf } from "../formula/unit.ts";
import { statedText } from "../kinds/figures.ts";
import { measureIn } from "../kinds/quantity.ts";
import { inputsBehind } from "../model/behind.ts";
import type { Program } from "../model/program.ts";
import type { Assumption, Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { ownValue } from "./focus.ts";

/** The place of what is asked for: the words that ask for it. */
export const askedAt = (option: string, text: string): Position => ({ file: `${option} ${text}`, line: 0, col: 0 });

/** An answer, or what kept it from being worked out of a good scenario: no memory for its draws. */
export function answered<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (fault) {
    return failedBy(fault);
  }
}

/** An assumption's figure as a reader would write it. */
export const figureOf = ({ unit }: Assumption, value: number) =>
  inBoth((lang) => statedText(value, measureIn(unit), nameOf(unit), lang));

const listOf = (ids: readonly string[], most = 12): string =>
  ids.length > most ? `${ids.slice(0, most).join(", ")} …` : ids.join(", ");

/**
 * The targets of some ids, all of which can be assessed; the scenario's only one where none is named.
 *
 * @example targetsNamed(scenario, program, []).value.length // 1
 */
export function targetsNamed(scenario: Scenario, program: Program, ids: readonly string[]): Result<readonly Target[]> {
  const known = scenario.targets.map(({ id }) => id);
  const targets = listOf(known);
  if (ids.length === 0 && known.length !== 1) return fail(error("explore-target-wanted", null, { targets }));
  const found = scenario.targets.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const unknown = ids.filter((id) => !known.includes(id));
  const lacking = program.targets.filter(({ id, missing }) => missing && found.some((one) => one.id === id));
  if (unknown.length + lacking.length === 0) return ok(found);
  return fail(
    ...unknown.map((id) =>
      error("explore-target", askedAt("--target", id), { id, near: didYouMean(nearest(id, known)), targets }),
    ),
    ...lacking.map(({ id, missing }) => {
      const why = inBoth((lang) =>
        missing === null ? "" : messageOf({ ...missing, code: `reason-${missing.code}` }, lang),
      );
      return error("explore-not-assessable", askedAt("--target", id), { id, why });
    }),
  );
}

/** An assumption that is to vary, and between which values where that is stated. */
export interface Varied {
  readonly assumption: Assumption;
  readonly range: { readonly from: number; readonly to: number } | null;
}

/** Who asks: the option, which stands before what is wrong. */
interface Asked {
  readonly option: string;
  readonly targets: readonly Target[];
  /** A range need not hold the present value. */
  readonly anywhere?: true;
}

/**
 * Assumptions by name, `growth`, or with the range that they may take, `growth=0%..10%`; each moves some of the targets.
 *
 * @example variedIn(scenario, program, ["growth=0%..20%"], { option: "--for", targets: scenario.targets }).value[0].range // { from: 0, to: 0.2 }
 */
export function variedIn(
  scenario: Scenario,
  program: Program,
  texts: readonly string[],
  asked: Asked,
): Result<readonly Varied[]> {
  const behind = inputsBehind(
    program,
    asked.targets.map(({ id }) => id),
  );
  const moving = scenario.assumptions.map(({ id }) => id).filter((id) => behind.has(id));
  const ids = moving.length > 0 ? listOf(moving) : { zh: "一个也没有", en: "there is none" };
  if (texts.length === 0) return fail(error("explore-assumption-wanted", null, { ids }));
  const found = texts.map((text): Result<Varied> => {
    const [id = "", range] = text.split(/=(.*)/s).map((part) => part.trim());
    const at = askedAt(asked.option, text);
    const assumption = scenario.assumptions.find((each) => each.id === id);
    if (!assumption) {
      const near = nearest(
        id,
        scenario.assumptions.map((each) => each.id),
      );
      return fail(error("explore-assumption", at, { id, near: didYouMean(near) }));
    }
    if (!behind.has(id)) {
      const targets = listOf(asked.targets.map((target) => target.id));
      return fail(error("explore-without-effect", at, { id, targets, ids }));
    }
    return range === undefined ? ok({ assumption, range: null }) : rangeOf(assumption, range, at, scenario, asked);
  });
  const errors = found.flatMap((each) => (each.ok ? [] : each.errors));
  return errors.length > 0 ? fail(...errors) : ok(found.flatMap((each) => (each.ok ? [each.value] : [])));
}

/** `0%..10%` in the unit of an assumption. */
function rangeOf(
  assumption: Assumption,
  text: string,
  at: Position,
  scenario: Scenario,
  { anywhere }: Asked,
): Result<Varied> {
  const { id, unit, lever } = assumption;
  const [low, high, ...more] = text.split("..").map((end) => {
    const quantity = parseQuantity(end);
    return quantity.ok ? inUnit(quantity.value, unit) : quantity;
  });
  if (!low || !high || more.length > 0) return fail(error("explore-range", at, { text, id }));
  if (!low.ok) return fail(...low.errors.map((each) => ({ ...each, at, severity: "error" as const })));
  if (!high.ok) return fail(...high.errors.map((each) => ({ ...each, at, severity: "error" as const })));
  const [from, to] = [low.value, high.value];
  if (!(from < to)) return fail(error("explore-range", at, { text, id }));
  const own = ownValue(assumption, scenario);
  const said = (value: number) => figureOf(assumption, value);
  const ends = { id, from: said(from), to: said(to) };
  if (!anywhere && (own < from || own > to))
    return fail(error("explore-range-excludes", at, { ...ends, value: said(own) }));
  if (lever && (from < lever.from || to > lever.to))
    return fail(error("explore-range-lever", at, { ...ends, low: said(lever.from), high: said(lever.to) }));
  return ok({ assumption, range: { from, to } });
}
