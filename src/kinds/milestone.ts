import type { FigureText } from "../base/fields.ts";
import { map, maybe, month } from "../base/fields.ts";
import type { Reader } from "../plan/reader.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Month, TargetOf } from "../plan/target.ts";
import type { KindOf } from "./kind.ts";
import { plainPace } from "./pace.ts";
import { boundTerms, pointAt } from "./quantity.ts";
import { noRequired, reason } from "./rates.ts";
import type { Of } from "./written.ts";

const written = map(
  {
    due: maybe(month("The month it is due; the target's by without it.")),
    expected: maybe(month("The month it is expected in.")),
    done: maybe(month("The month it was done in.")),
  },
  "Done by a date.",
);

type Milestone = TargetOf<"milestone">;

/** The year that a month belongs to. */
const yearOf = (each: Month): number => Math.floor(each / 12);

/** Done by a month: no rate, but months of slip. A `done` later than the scenario's as-of is not known yet. */
export const milestone: KindOf<"milestone", Of<typeof written>> = {
  written,
  rivals: [],
  asked: [],
  needsIndicator: false,
  period: false,
  read({ due, expected, done }, reader) {
    const text = due ?? reader.by;
    if (text === undefined) return reader.refuse("milestone-without-due", []);
    const months = {
      due: readMonth(text, reader, "due"),
      expected: expected === undefined ? null : readMonth(expected, reader, "expected"),
      done: done === undefined ? null : readMonth(done, reader, "done"),
    };
    return months.due === null ? null : { ...months, due: months.due };
  },
  until: ({ due }) => (due === undefined ? undefined : Number(String(due).slice(0, 4))),

  quantity: () => "date",
  terms: ({ due }) => boundTerms({ sense: "at-most", value: due }),
  reads: () => [],
  direction: () => null,

  condition(target, { scenario, number }) {
    const found = monthOf(target, scenario);
    if (found === null) return reason("no-date", { target: target.id });
    const margin = target.due - found;
    return { holds: number(margin >= 0 ? 1 : 0), value: number(found), margin: number(margin) };
  },

  required: () => noRequired(reason("no-rate")),

  metBy(target, paths) {
    const done = doneBy(target, paths.scenario);
    return done === null ? null : done <= target.due;
  },

  pace: (target, paths) => plainPace(doneBy(target, paths.scenario) !== null, reason("no-ratio")),
  settled: (target, paths) => doneBy(target, paths.scenario) !== null,
  early: () => false,
  ruledOut: () => null,

  slip(target, scenario) {
    const found = monthOf(target, scenario);
    return found === null ? null : found - target.due;
  },

  entry: (target, why) =>
    why.code === "no-date"
      ? { code: "missing-date", enter: "milestone.expected: …", target: { ...target, expected: target.due } }
      : null,

  shows: () => "month",
  mark: ({ due, by }) => pointAt(due, by),
  levels: () => [],
};

/** "2025-12" as months since year 0; a bare year is meant to its end. */
function readMonth(text: FigureText, reader: Reader, key: string): Month | null {
  const [year = 0, number = 12] = String(text).split("-").map(Number);
  if (number >= 1 && number <= 12) return year * 12 + number - 1;
  return reader.refuse("expected-month", [key], { value: text });
}

/** The month it was done, as far as the scenario may know. */
const doneBy = (target: Milestone, scenario: Scenario): Month | null =>
  target.done !== null && yearOf(target.done) <= scenario.asOf ? target.done : null;

/** That month, or else the one in which it is expected. */
const monthOf = (target: Milestone, scenario: Scenario): Month | null => doneBy(target, scenario) ?? target.expected;
