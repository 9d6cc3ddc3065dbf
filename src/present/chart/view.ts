import type { Document, DocumentIndicator, DocumentTarget } from "../../assess/document.ts";
import type { Lang } from "../../base/text.ts";
import type { Paths, Point } from "./paths.ts";
import type { Axis } from "./plot.ts";

/** What a view is made from: a target with its indicator, cut where the target is judged. */
export interface Subject {
  readonly document: Document;
  readonly target: DocumentTarget;
  readonly indicator: DocumentIndicator;
  readonly lang: Lang;
}

/** What runs over the years in a chart, and how its axis tells it. */
export interface View {
  readonly axis: Axis;
  readonly paths: Paths;
  /** A level of the indicator, as the target's mark and its required path have it, in the measure of the view. */
  readonly mapped: (points: readonly Point[]) => readonly Point[];
  readonly required: readonly Point[];
  /** Other lines beside its own. */
  readonly others: readonly { readonly name: string; readonly paths: Paths }[];
  /** What its own line is called, where it is not the central path. */
  readonly name?: string;
  /** Its number is where its path ends, which no fan leads to: a bar of its quantiles stands there. */
  readonly apart?: true;
}
