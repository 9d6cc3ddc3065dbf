import { map, maybe, record, text, whole } from "../../base/fields.ts";
import { label, provenance, quantity, where, worded } from "./common.ts";

/** How a lookup curve is written. */
export const curve = map(
  {
    label,
    key: maybe(worded("Unit of its keys; a plain ratio without one.")),
    unit: maybe(worded("Unit of its values; a plain ratio without one.")),
    points: maybe(
      record(quantity, { called: "key" }, "Values by ascending keys: along lines between them, held at both ends."),
    ),
    file: maybe(text("Instead of points, a CSV (UTF-8 or GB 18030) or XLSX file, seen from this file.")),
    sheet: maybe(text("Sheet of an XLSX file; the first without it.")),
    header: maybe(whole(1, "Row with the column names; found without it.")),
    keys: maybe(text("Column with the keys.")),
    values: maybe(text("Column with the values.")),
    where,
    ...provenance,
  },
  "",
);
