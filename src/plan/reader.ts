import type { FigureText } from "../base/fields.ts";
import type { Unit } from "../formula/unit.ts";

type Path = readonly (string | number)[];
type Args = Readonly<Record<string, string | number>>;

/**
 * What a kind of target, a growth model or a distribution reads its part of the file with. Paths are seen from that part;
 * whatever is wrong is noted with its place in the file, and null is given in the value's stead, so that one run
 * reports everything.
 */
export interface Reader {
  /** Unit of the indicator or assumption that the part belongs to. */
  readonly unit: Unit;
  readonly id: string;
  /** A figure in a unit. */
  figure(input: FigureText, unit: Unit, ...path: Path): number | null;
  /** Whether there is an indicator, or (`name`) an assumption or indicator, of that id. */
  indicator(id: string, ...path: Path): boolean;
  name(id: string, ...path: Path): boolean;
  /** Notes an error; null, so that it can be returned in the value's stead. */
  refuse(code: string, path: Path, args?: Args): null;
  /** Whether the file states something at the path. */
  states(...path: Path): boolean;
}
