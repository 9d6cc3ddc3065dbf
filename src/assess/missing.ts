import type { Position } from "../base/diagnostic.ts";
import { messageOf } from "../base/messages/index.ts";
import type { Text } from "../base/text.ts";
import { kindOf, subjectsOf } from "../kinds/index.ts";
import type { MissingCode, Reason } from "../kinds/kind.ts";
import { compile } from "../model/compile.ts";
import type { Program } from "../model/program.ts";
import type { Scenario } from "../plan/scenario.ts";
import type { Target } from "../plan/target.ts";
import { upstreamOf } from "../scenario/lint/reads.ts";
import type { Document } from "./document.ts";
import { type Entered, type Entry, enterLacking, enterOwn, enterValue } from "./entries.ts";
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

function enter(part: Scenario, program: Program, why: Reason): Entered | null {
  const target = part.targets[0] as Target;
  if (why.code === "set-elsewhere") return enterValue(part, target, "missing-value");
  if (why.code === "base-not-positive") return enterValue(part, target, "missing-level");
  const own = kindOf(target).entry?.(target, why);
  if (own) return enterOwn(part, target, own);
  const lacking = lackingOf(part, program, String(why.args.indicator), Number(why.args.year));
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
