import type { Kind, Target } from "../plan/target.ts";
import { averageGrowth } from "./average-growth.ts";
import { band } from "./band.ts";
import { change } from "./change.ts";
import { count } from "./count.ts";
import { directional } from "./directional.ts";
import { everyYear } from "./every-year.ts";
import { external } from "./external.ts";
import type { KindOf } from "./kind.ts";
import { level } from "./level.ts";
import { maintain } from "./maintain.ts";
import { mean } from "./mean.ts";
import { meanVsPrevious } from "./mean-vs-previous.ts";
import { milestone } from "./milestone.ts";
import { parity } from "./parity.ts";
import { rank } from "./rank.ts";
import { relativeGrowth } from "./relative-growth.ts";
import { total } from "./total.ts";

/** Every kind of target: what is particular to it stands in its own file. */
export const kinds: { readonly [K in Kind]: KindOf<K> } = {
  level,
  "average-growth": averageGrowth,
  "every-year": everyYear,
  total,
  change,
  mean,
  "mean-vs-previous": meanVsPrevious,
  "relative-growth": relativeGrowth,
  rank,
  count,
  milestone,
  band,
  parity,
  maintain,
  directional,
  external,
};

/**
 * The kind of a target, to be called with that target.
 *
 * @example kindOf(target).required(target, paths, null).rate
 */
export const kindOf = <T extends Target>(target: T): KindOf<T["kind"]> =>
  kinds[target.kind] as unknown as KindOf<T["kind"]>;
