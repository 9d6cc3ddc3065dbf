import type { Position } from "../../base/diagnostic.ts";
import { parseUnit, sameDimensions, type Unit } from "../../formula/unit.ts";
import type { Table } from "../table/table.ts";
import { type Context, refuse } from "./context.ts";
import { type StatedUnit, unitIn } from "./figure.ts";

/**
 * The unit of a table's figures: as stated, else the indicator's. A table that names another scale of it, beside the
 * figures or above its header, is asked about: figures in 万元 are not to be read as 亿元.
 */
export function unitOfTable(
  context: Context,
  { path, above }: Pick<Table, "path" | "above">,
  { unit: stated, value: name }: { readonly unit?: StatedUnit; readonly value: string },
  beside: readonly string[],
  unit: Unit,
  at: (key: string) => Position,
): Unit | null {
  if (stated !== undefined) {
    const own = unitIn(context, stated, at("unit"));
    return sameDimensions(own, unit)
      ? own
      : refuse(context, "table-unit", at("unit"), { from: own.text, to: unit.text });
  }
  const named = [...beside, ...above].flatMap((text) => {
    const found = unitNamed(text);
    return found && sameDimensions(found, unit) ? [{ text, found }] : [];
  });
  const [other] = named;
  if (!other || other.found.scale === unit.scale) return unit;
  return refuse(context, "table-scale", at("value"), {
    path,
    // A cell of units is called by its row or column.
    place: other.text === other.found.text ? name : other.text,
    from: other.found.text,
    to: unit.text,
  });
}

/** The unit that a text names: 产值（亿元）, 单位：亿元, 亿元. */
function unitNamed(text: string): Unit | null {
  const inside = /[（(]([^（()）]+)[）)]\s*$/.exec(text) ?? /单位\s*[:：]\s*(\S+)/.exec(text);
  const unit = parseUnit((inside?.[1] ?? text).trim());
  return unit.ok ? unit.value : null;
}
