import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { VERSION } from "../base/version.ts";
import type { DrawsTable, RowGroup } from "../evaluate/draws.ts";

/** How a format puts rows: what the file begins and ends with, and a group in pieces. */
export interface Sink {
  begin(): string | Uint8Array;
  pieces(group: RowGroup): Iterable<string | Uint8Array>;
  end(): string | Uint8Array;
}

type Schema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];

/**
 * Draws as Parquet: a row group at a time, numbers as doubles, what is 1 or 0 as whole numbers by a dictionary, what does not exist
 * as null. Doubles that are random do not compress, so nothing is.
 */
export function parquetSink({ columns }: DrawsTable): Sink {
  const bytes = new ByteWriter();
  const schema: Schema = [
    { name: "root", num_children: columns.length + 1 },
    { name: "draw", type: "INT32", repetition_type: "REQUIRED" },
    ...columns.map(({ name, whole, lacking }) => ({
      name,
      type: whole ? ("INT32" as const) : ("DOUBLE" as const),
      repetition_type: lacking ? ("OPTIONAL" as const) : ("REQUIRED" as const),
    })),
  ];
  const writer = new ParquetWriter({ writer: bytes, schema, codec: "UNCOMPRESSED", createdBy: `reckon ${VERSION}` });
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  return {
    begin: taken,
    *pieces({ first, columns: values }) {
      const rows = values[0]?.length ?? 0;
      const own = values.map((column, i) => {
        const { name = "", whole = false, lacking = false } = columns[i] ?? {};
        if (whole) return { name, data: Int32Array.from(column) };
        const data = lacking ? Array.from(column, (value) => (Number.isNaN(value) ? null : value)) : column;
        return { name, data, encoding: "PLAIN" as const };
      });
      const draw = { name: "draw", data: Int32Array.from({ length: rows }, (_, row) => first + row) };
      writer.write({ columnData: [{ ...draw, encoding: "PLAIN" as const }, ...own], rowGroupSize: rows });
      yield taken();
    },
    end() {
      writer.finish();
      return taken();
    },
  };
}
