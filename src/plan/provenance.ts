import type { Position } from "../base/diagnostic.ts";

/** Where a statement comes from; a number without a `source` is an assumption of the file's author. */
export interface Provenance {
  readonly source: string | null;
  readonly note: string | null;
  readonly quote: string | null;
  /** Row id in the plan's own table. */
  readonly row: string | null;
  readonly owner: string | null;
  readonly at: Position;
  /** Places of the earlier definitions that an overlay replaced, nearest first. */
  readonly overrides: readonly Position[];
}
