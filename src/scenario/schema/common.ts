import { either, figure, id, map, maybe, number, record, some, text } from "../../base/fields.ts";
import { BOUNDS } from "../../plan/bounds.ts";

/** What several sections of the file are made of: a text, or one a language. */
export const worded = (doc: string) => either([text(""), map({ zh: maybe(text("")), en: maybe(text("")) }, "")], doc);
/** What a reader sees. */
export const label = maybe(worded("What a reader sees."));
/** A number, or a text with its scale or unit. */
export const quantity = figure("A number; with %, 万, 亿 or a unit where wanted: 3%, 1.5万, 3000亿元.");
/** What a cell of a table may be written as. */
export const cell = (doc: string) => either([text(""), number({}, "")], doc);
/** Which rows of a table are meant. */
export const where = maybe(record(cell(""), {}, "Only rows in which these columns have these values."));

/** Where something comes from: keys that every statement may have. */
export const provenance = {
  source: maybe(id("Id of the source that states it; without one it is an assumption of the author.")),
  note: maybe(text("Anything a reader should know.")),
  quote: maybe(text("The source's own words.")),
  row: maybe(cell("Row id in the plan's own table.")),
  owner: maybe(text("Who answers for it.")),
};

/** The dimensions that a statement is made for. */
export const members = maybe(
  either([id(""), some(id(""), "")], "A dimension, or a list of them: there is then one for each member, x[member]."),
);

/** How bounds are written. */
export const boundsMap = (doc: string) => map({ low: BOUNDS.low.field, high: BOUNDS.high.field }, doc);
