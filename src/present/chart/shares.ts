import type { DocumentTarget } from "../../assess/document.ts";
import { type Layer, strokes, words } from "./layers.ts";
import type { Geometry } from "./markings.ts";
import type { Share } from "./plot.ts";

/** What bars of shares take right of the plot, and how long the longest is, in pixels. */
export const SHARES = 136;
const LONGEST = 62;

/** A share below it is not drawn. */
const SMALL = 0.005;

/**
 * How likely each place or number of events is when the target is judged, as far as that is told.
 *
 * @example sharesOf(document.targets[0]) // []
 */
export function sharesOf({ odds, by, condition }: Pick<DocumentTarget, "odds" | "by" | "condition">): readonly Share[] {
  return (odds?.chances ?? []).flatMap(({ year, at, probability }) => {
    if (at === null || probability === null || probability < SMALL || (year !== null && year !== by)) return [];
    return [{ value: at, share: probability, meets: at <= (condition.value ?? Number.NEGATIVE_INFINITY) }];
  });
}

/**
 * A bar at each value with its share in words, those that meet the target darker. Where values lie close only some are told.
 *
 * @example shareBars([], { width: 9, height: 9, x: Number, y: Number }, 18) // []
 */
export function shareBars(shares: readonly Share[], { width, y }: Geometry, size: number): readonly Layer[] {
  const most = Math.max(...shares.map(({ share }) => share));
  const heights = shares.map(({ value }) => y(value));
  const apart = Math.min(40, ...heights.slice(1).map((each, i) => Math.abs(each - (heights[i] ?? 0))));
  const every = Math.ceil((1.05 * size) / apart);
  const end = ({ share }: Share): number => width + 10 + (LONGEST * share) / most;
  const bars = (meets: boolean): Layer =>
    strokes(
      shares
        .filter((each) => each.meets === meets)
        .map((each) => ({ x: width + 10, y: y(each.value), x2: end(each), y2: y(each.value) })),
      meets ? "central" : "narrow",
      { strokeWidth: Math.min(18, 0.7 * apart), strokeDash: [] },
    );
  const told = shares
    .filter((_, i) => i % every === 0)
    .map((each) => ({ x: end(each) + 7, y: y(each.value), text: [shareText(each.share)] }));
  return shares.length === 0 ? [] : [bars(true), bars(false), words(told, "observed", {})];
}

const shareText = (share: number): string => (share < 0.01 ? "<1%" : `${Math.round(100 * share)}%`);

/**
 * By each year the chance that one has missed, as it stands below the years.
 *
 * @example failedBy(document.targets[0]) // []
 */
export const failedBy = ({
  odds,
}: Pick<DocumentTarget, "odds">): readonly { readonly year: number; readonly text: string }[] =>
  (odds?.of === "failed" ? odds.chances : []).flatMap(({ year, probability }) =>
    year === null || probability === null ? [] : [{ year, text: shareText(probability) }],
  );
