import type { Lang, Text } from "../text.ts";
import { excerptOf, oneLine } from "../visible.ts";
import { changeMessages } from "./changes.ts";
import { dimensionMessages } from "./dimensions.ts";
import { distributionMessages } from "./distributions.ts";
import { engineMessages } from "./engine.ts";
import { exploreMessages } from "./explore.ts";
import { forecastMessages } from "./forecast.ts";
import { formulaMessages } from "./formula.ts";
import { formulaUnitMessages } from "./formulaUnits.ts";
import { lintMessages } from "./lint.ts";
import type { Message, NamesOf } from "./message.ts";
import { quantityMessages } from "./quantity.ts";
import { reasonMessages } from "./reason.ts";
import { assumptionMessages } from "./scenarioAssumptions.ts";
import { fileMessages } from "./scenarioFile.ts";
import { indicatorMessages } from "./scenarioIndicators.ts";
import { keyMessages } from "./scenarioKeys.ts";
import { tableMessages } from "./scenarioTables.ts";
import { demandMessages } from "./scenarioTargets.ts";
import { targetMessages } from "./target.ts";

export { GRAVITIES, type Gravity, type Warned, type WarningCode, warned } from "./warned.ts";

/** Every text that reckon says about a scenario, by its code. */
export const messages = {
  ...fileMessages,
  ...keyMessages,
  ...dimensionMessages,
  ...assumptionMessages,
  ...distributionMessages,
  ...changeMessages,
  ...indicatorMessages,
  ...tableMessages,
  ...demandMessages,
  ...quantityMessages,
  ...formulaUnitMessages,
  ...formulaMessages,
  ...reasonMessages,
  ...targetMessages,
  ...lintMessages,
  ...engineMessages,
  ...exploreMessages,
  ...forecastMessages,
};

/** A stable name of something that reckon says; the same in both languages, and never renamed. */
export type Code = keyof typeof messages;

/** Why something cannot be said: what follows `reason-` in a code. */
export type ReasonCode = Code extends infer C ? (C extends `reason-${infer Name}` ? Name : never) : never;

/** Those of them that rule a target out: what follows `why-impossible-` in a code. */
export type RuledOutCode = ReasonCode &
  (Code extends infer C ? (C extends `why-impossible-${infer Name}` ? Name : never) : never);

/** What a message's `{name}` stands for: a word or a figure, or a text in both languages. */
export type Arg = string | number | Text;
/** A message's arguments by name. */
export type Args = Readonly<Record<string, Arg>>;

/** The arguments that a code wants, as the last parameter of a function: none, or each name in its texts. */
export type ArgsOf<C extends Code> = [NamesOf<(typeof messages)[C]>] extends [never]
  ? []
  : [args: { readonly [Name in NamesOf<(typeof messages)[C]>]: Arg }];

/** A code with what fills its text. */
export interface Coded<C extends string = Code> {
  readonly code: C;
  readonly args: Args;
}

/**
 * A code with its arguments, whose names are those in its texts.
 *
 * @example coded("changes-below", { id: "x" }).code // "changes-below"
 */
export const coded = <C extends Code>(code: C, ...[args]: ArgsOf<C>): Coded<C> => ({ code, args: args ?? {} });

/** A name that has quotation marks and stands between others gets single ones. */
const fill = (template: string, args: Args, lang: Lang): string =>
  template.replace(/(“?)\{([\w-]+)\}/g, (_whole, quote: string, name: string) => {
    const arg = args[name] ?? `{${name}}`;
    const text = excerptOf(oneLine(typeof arg === "object" ? arg[lang] : String(arg)));
    return quote === "" ? text : `${quote}${text.replaceAll("“", "‘").replaceAll("”", "’")}`;
  });

/** The sentence of a code, in the reader's language. */
export const messageOf = ({ code, args }: Coded, lang: Lang): string => fill(messages[code].text[lang], args, lang);

/** What the reader can do about it; an empty string where nothing general can be said. */
export function remedyOf({ code, args }: Coded, lang: Lang): string {
  const { remedy }: Message = messages[code];
  return remedy ? fill(remedy[lang], args, lang) : "";
}
