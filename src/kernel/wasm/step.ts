import { powWhole } from "../elementary.ts";
import type { Layout, Work } from "../layout.ts";
import { operation } from "../operation.ts";
import type { Segment } from "../segments.ts";
import type { WasmFunction } from "./bytes.ts";
import type { Node } from "./graph.ts";
import { loopOver } from "./loop.ts";
import { type Simd, simdLanes } from "./simd.ts";
import { tableAt } from "./table.ts";

/**
 * A segment as a function of its own: step<n>(offset, end). Columns have fixed addresses, to which the offset is added;
 * between them every value stays in registers.
 */
export function stepFunction(segment: Segment, index: number, work: Work, layout: Layout): WasmFunction {
  const pair = (s: Simd) => (address: Node) => {
    const values = new Map<number, Node>();
    for (const register of segment.reads) values.set(register, s.load(address, layout.columns[register]));
    const read = (register: number): Node =>
      values.get(register) ?? (register < 0 ? s.constant(0) : constantAt(s, layout, register));
    for (let register = segment.from; register < segment.to; register++) {
      const value = stepValue(s, address, register, read, work, layout);
      values.set(register, value);
      const column = layout.columns[register];
      if (column >= 0) s.store(address, value, column);
    }
  };
  return loopOver(`step${index}`, [], 1, (s) => ({ pair: pair(s) }));
}

/** Constants are data, not code: a Program with other numbers has the same module, which is compiled already. */
const constantAt = (s: Simd, { constants }: Layout, register: number): Node => s.load(s.i32(0), constants[register]);

function stepValue(
  s: Simd,
  address: Node,
  register: number,
  read: (register: number) => Node,
  work: Work,
  layout: Layout,
): Node {
  const lanes = simdLanes(s);
  const step = work.steps[register];
  switch (step.op) {
    case "constant":
      return constantAt(s, layout, register);
    case "score":
      return s.load(address, layout.scores[step.a]);
    case "table": {
      const table = work.tables[step.value];
      if (!table) throw new RangeError(`no table ${step.value}`);
      return tableAt(s, table, layout.tables[step.value], read(step.a));
    }
    case "power":
      return powWhole(lanes, read(step.a), step.value);
    default:
      return operation(lanes, step.op, read(step.a), read(step.b), read(step.c));
  }
}
