/**
 * What the chart of a target runs over the years. value: its indicator's values; change: their change since the base year, as a share (difference: as an amount); growth: their yearly
 * growth; index: its growth beside that of another, both 100 in the base year; sum: what adds up over the period; place: its rank among others, of the highest or the lowest value;
 * month: when it is done; none: nothing yet.
 */
export const SHOWN = [
  "value",
  "change",
  "difference",
  "growth",
  "index",
  "sum",
  "place",
  "place-lowest",
  "month",
  "none",
] as const;
/** One of them. */
export type Shown = (typeof SHOWN)[number];
