import type { Text } from "../../base/text.ts";
import type { UnitName } from "../../formula/unitName.ts";
import type { Measure } from "../../kinds/quantity.ts";

/** Where something comes from, as plain data. Places are `file:line:col`; null where a default holds. */
export interface Stated {
  readonly at: string | null;
  /** The earlier statements that an overlay replaced, nearest first. */
  readonly overrides: readonly string[];
  readonly source: NamedSource | null;
  /** The source's own words, and its row in the plan's table. */
  readonly quote: string | null;
  readonly row: string | null;
  readonly note: string | null;
}

/** A source by its id, with what a reader is told of it: where it was read in another one, that one's title too. */
export interface NamedSource {
  readonly id: string;
  readonly title: Text;
  readonly url: string | null;
  readonly quotedIn: Text | null;
}

/** One value with its place. */
export interface ExplainedValue extends Stated {
  /** As origins of a document name it: machinery@2019. */
  readonly id: string;
  readonly year: number | null;
  readonly value: number | string | null;
  readonly unit: UnitName;
  /** What is said of a figure: about, part of a year, a break, uncertain. */
  readonly marks: readonly Text[];
}

/** What something is. */
export type EntryKind = "setting" | "assumption" | "curve" | "indicator" | "target" | "fact";

/** Everything that is known about one name. */
export interface ExplainEntry extends Stated {
  readonly id: string;
  /** The family that it is a member of. */
  readonly family?: string;
  readonly kind: EntryKind;
  readonly label: Text;
  readonly unit: UnitName;
  /** In what its values are counted. */
  readonly measure: Measure;
  /** An assumption's value and schedule, an indicator's history year by year, a target's figure, a fact's. */
  readonly values: readonly ExplainedValue[];
  /** How it comes about, a sentence each: a formula, a growth, what is drawn, a target's condition. */
  readonly rules: readonly Text[];
  /** Of an indicator: its central values by year from the base year on, and how that of one year is worked out: "15.98 = 2.25 × 7.1". */
  readonly central?: Readonly<Record<string, number>>;
  readonly worked?: readonly Text[];
  /** Of a target: its verdict, and the sentence that gives the reason. */
  readonly verdict?: string;
  readonly why?: Text;
  readonly dependsOn: readonly string[];
  readonly usedBy: readonly string[];
  /** Where asked for, one line of text a stage: as stated, as checked, as instructions. */
  readonly stages?: readonly string[];
}
