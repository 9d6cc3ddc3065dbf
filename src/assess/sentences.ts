import { figure } from "../base/figures.ts";
import { type Arg, type Coded, messageOf } from "../base/messages/index.ts";
import type { Text } from "../base/text.ts";
import { fittedOf } from "../growth/index.ts";
import { kindOf } from "../kinds/index.ts";
import type { Reason } from "../kinds/kind.ts";
import { spoken } from "../kinds/said.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import type { Finding } from "./finding.ts";

/** A target may be called 2025, so only an argument that names a target is one; other names begin with a letter. */
export interface Labels {
  readonly target: ReadonlyMap<string, Text>;
  readonly other: ReadonlyMap<string, Text>;
}

/** The labels of a scenario. @example labelsOf(scenario).target.has("machinery-2025") // true */
export function labelsOf({ indicators, assumptions, targets }: Scenario): Labels {
  const of = (all: readonly { readonly id: string; readonly label: Text }[]) =>
    new Map(all.map(({ id, label }) => [id, label]));
  return { target: of(targets), other: of([...indicators, ...assumptions]) };
}

/** A sentence names things by their labels, not their ids, and tells figures as readers want them. */
function sentence({ code, args }: Coded, labels: Labels) {
  const named = Object.entries(args).map(([name, value]) => [
    name,
    shown(value, name === "target" ? labels.target : labels.other),
  ]);
  const said = { code, args: Object.fromEntries(named) };
  return { code, zh: messageOf(said, "zh"), en: messageOf(said, "en") };
}

function shown(value: Arg, labels: ReadonlyMap<string, Text>): Arg {
  if (typeof value === "number") return figure(value);
  return typeof value === "string" ? (labels.get(value) ?? value) : value;
}

/** Why a figure does not exist, as a sentence; null where nothing is to be said. */
export const whyNot = (reason: Reason | null, labels: Labels) =>
  reason && sentence({ code: `reason-${reason.code}`, args: reason.args }, labels);

/** The sentence of a verdict, what base year it goes by where that is not the one that was asked for, and what the history gave. */
export function whyIn(target: Target, { why: found, pace }: Finding, scenario: Scenario, labels: Labels) {
  const why = sentence(found, labels);
  const { asked, from, indicator } = target;
  const own = scenario.indicators.find(({ id }) => id === indicator);
  const behind = pace.word === "behind" || pace.word === "far-behind";
  const { paceNote } = kindOf(target);
  const base: Coded = { code: "why-base-moved", args: { asked: String(asked), from: String(from) } };
  const said = own && fittedOf(own, scenario.asOf)?.said;
  const more = [
    ...(asked === undefined ? [] : [{ zh: messageOf(base, "zh"), en: messageOf(base, "en") }]),
    ...(behind && paceNote ? [paceNote] : []),
    ...(said ? [{ zh: `由自身历史外推：${said.zh}`, en: `From its own history: ${said.en}` }] : []),
  ];
  const all = [why, ...more];
  const whole = { ...why, zh: all.map(({ zh }) => zh).join(""), en: all.map(({ en }) => en).join(" ") };
  return { ...whole, ...spoken(whole) };
}
