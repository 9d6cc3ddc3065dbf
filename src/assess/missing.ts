import type { Position } from "../base/diagnostic.ts";
import { messageOf } from "../base/messages/index.ts";
import type { Text } from "../base/text.ts";
import type { Reason } from "../kinds/kind.ts";
import { compile } from "../model/compile.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { subjectsOf, upstreamOf } from "../scenario/lint/reads.ts";
import type { Document } from "./document.ts";
import {
  type Entered,
  type Entry,
  enterDate,
  enterLacking,
  enterPeers,
  enterPrevious,
  enterRank,
  enterValue,
  type MissingCode,
} from "./entries.ts";
import type { Finding } from "./finding.ts";
import { lackingOf } from "./lacking.ts";
import { undecided } from "./undecided.ts";

/** A figure that a target cannot be assessed without, and where it is to be entered. */
export interface MissingFigure {
  readonly target: string;
  /** What it is. */
  readonly code: MissingCode;
  readonly figure: Text;
  readonly at: Position;
  /** Key path in the file, with … for the figure: `indicators.new-energy.history: { 2020: … }`. */
  readonly enter: string;
}

/** More figures than any one target is made of. */
const MOST = 500;

/**
 * For every target that is not assessable, the figures that would make it so; entering all that are listed for a target
 * makes it assessable. Found by entering them: each is put into a copy of the target's own part of the scenario, until
 * its condition can be stated.
 *
 * @example missingFigures(scenario, document) // [], since every target of it is assessable
 */
export function missingFigures(
  scenario: Scenario,
  found: Pick<Document, "targets"> | readonly Finding[],
): readonly MissingFigure[] {
  const open = "targets" in found ? openOfDocument(found) : openOf(found);
  return scenario.targets.filter(({ id }) => open.has(id)).flatMap((target) => missingOf(scenario, target));
}

const openOfDocument = ({ targets }: Pick<Document, "targets">): ReadonlySet<string> =>
  new Set(targets.filter(({ verdict }) => verdict === "not-assessable").map(({ id }) => id));

const openOf = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.filter(({ verdict }) => verdict === "not-assessable").map(({ target }) => target));

function missingOf(scenario: Scenario, target: Target): readonly MissingFigure[] {
  const entries: Entry[] = [];
  let part = partFor(scenario, target);
  const stated = part.indicators;
  for (let count = 0; count < MOST; count += 1) {
    const compiled = compile(undecided(part, stated));
    const reason = compiled.ok ? compiled.value.targets[0]?.missing : null;
    if (!compiled.ok || !reason) break;
    const step = enter(part, compiled.value, reason);
    if (!step) break;
    entries.push(...step.entries);
    part = step.scenario;
  }
  if (entries.length === 0) entries.push(undefinedValue(target));
  return entries.map((entry) => asFigure(target, entry));
}

/** Only what the target follows from, so that each trial is short. */
function partFor(scenario: Scenario, target: Target): Scenario {
  const upstream = upstreamOf(scenario, subjectsOf(target));
  const indicators = scenario.indicators.filter(({ id }) => upstream.has(id));
  return { ...scenario, indicators, targets: [target] };
}

function enter(part: Scenario, program: Program, { code, args }: Reason): Entered | null {
  const target = part.targets[0] as Target;
  if (code === "set-elsewhere") return enterValue(part, target, "missing-value");
  if (code === "base-not-positive") return enterValue(part, target, "missing-level");
  if (code === "no-date" && target.kind === "milestone") return enterDate(part, target);
  if (code === "no-number" && target.kind === "rank") return enterRank(part, target);
  if (code === "no-previous" && target.kind === "mean-vs-previous") return enterPrevious(part, target);
  if (code === "no-peers" && target.kind === "rank" && target.among.every((id) => id === target.indicator))
    return enterPeers(part, target);
  const lacking = lackingOf(part, program, String(args.indicator), Number(args.year));
  return lacking && enterLacking(part, lacking);
}

/** Everything is stated, and yet the condition is no finite number: a base or a denominator is zero. */
function undefinedValue({ id, at, indicator, by }: Target): Entry {
  const enter = `indicators.${indicator}.history: { ${by}: … }`;
  return { code: "missing-finite", args: { target: id, indicator: indicator ?? id, by }, at, enter };
}

function asFigure({ id }: Target, { code, args, at, enter: place }: Entry): MissingFigure {
  const figure = { zh: messageOf({ code, args }, "zh").trim(), en: messageOf({ code, args }, "en").trim() };
  return { target: id, code, figure, at, enter: place };
}
