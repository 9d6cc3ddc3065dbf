import type { Cell } from "../files.ts";

/** A row with its line in the file. */
export interface Row {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A sheet with its header as columns, without what stands above it and the notes below the data. */
export interface Table {
  readonly path: string;
  readonly header: Row;
  readonly columns: readonly string[];
  /** Of a header in two rows: the columns' names with what stands above them. */
  readonly wholes: readonly string[];
  /** Of years across in two rows: what stands below each year; empty in one. */
  readonly below: readonly string[];
  /** What stands above the header: titles, 单位：亿元. */
  readonly above: readonly string[];
  readonly rows: readonly Row[];
  /** A cell is called C5 there. */
  readonly addressed: boolean;
}
