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
import { type QuantityCode, quantities } from "./quantities.ts";
import type { Quantity } from "./quantity.ts";
import { rank } from "./rank.ts";
import { relativeGrowth } from "./relative-growth.ts";
import { total } from "./total.ts";

/** Every kind of target, in the order of the format reference: what is particular to it stands in its own file. */
export const kinds = {
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
} as const satisfies { readonly [K in Kind]: KindOf<K> };

/** The names of the kinds, in the order of their list. */
export const kindNames = Object.keys(kinds) as readonly Kind[];

/** A kind by its name; `W` is not known from that. */
export const kindNamed = <K extends Kind>(name: K): KindOf<K> => kinds[name] as unknown as KindOf<K>;

/** The kind of a target, to be called with that target. */
export const kindOf = <T extends Target>(target: T): KindOf<T["kind"]> => kindNamed<T["kind"]>(target.kind);

/** The indicators and assumptions that a target looks at, its own first. */
export const subjectsOf = (target: Target): readonly string[] => [
  ...(target.indicator === null ? [] : [target.indicator]),
  ...kindOf(target).reads(target),
];

/** What a target's number is. */
export const quantityCodeOf = (target: Target): QuantityCode => kindOf(target).quantity(target);
/** The quantity that a target is put on. */
export const quantityOf = (target: Target): Quantity => quantities[quantityCodeOf(target)];

/** The keys below `targets.<id>` that a kind is written with. */
export const keysOf = (name: Kind): readonly string[] => {
  const { bare, written } = kindNamed(name);
  return bare && written.type === "map" ? Object.keys(written.keys) : [name];
};

/** Figures of targets that are changed by their own names. @example namedFigures.includes("low") // true */
export const namedFigures: readonly string[] = kindNames.flatMap((name) => kindNamed(name).named ?? []);
