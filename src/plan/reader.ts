import type { FigureText } from "../base/fields.ts";
import type { ArgsOf, Code, WarningCode } from "../base/messages/index.ts";
import type { Unit } from "../formula/unit.ts";

type Path = readonly (string | number)[];

/**
 * What a kind of target reads its part of the file with. Paths are seen from that part; whatever is wrong is noted with
 * its place in the file, and null is given in the value's stead, so that one run reports everything.
 */
export interface Reader {
  /** Unit of the target's indicator. */
  readonly unit: Unit;
  /** Id of the target's indicator, where it has one. */
  readonly subject: string | undefined;
  /** Id of the target. */
  readonly id: string;
  /** The target's `by`, where it is written. */
  readonly by: number | undefined;
  /** A figure in a unit. */
  figure(input: FigureText, unit: Unit, ...path: Path): number | null;
  /** Whether there is an indicator, or (`name`) an assumption or indicator, of that id. */
  indicator(id: string, ...path: Path): boolean;
  name(id: string, ...path: Path): boolean;
  /** The unit of one that there is. */
  unitOf(id: string): Unit;
  /** Notes an error; null, so that it can be returned in the value's stead. */
  refuse<C extends Code>(code: C, path: Path, ...args: ArgsOf<C>): null;
  /** Notes a warning at the path: what is read could be meant otherwise. */
  warn<C extends WarningCode>(code: C, path: Path, ...args: ArgsOf<C>): void;
  /** Whether the file states something at the path. */
  states(...path: Path): boolean;
}
