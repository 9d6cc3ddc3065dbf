import { powWhole } from "../elementary.ts";
import type { Layout, Work } from "../layout.ts";
import { operation } from "../operation.ts";
import type { Segment, Step } from "../segments.ts";
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
    for (const register of segment.reads) values.set(register, s.load(address, layout.columns[register] as number));
    const read = (register: number): Node =>
      values.get(register) ??
      s.constant(work.steps[register]?.op === "constant" ? (work.steps[register]?.value ?? 0) : 0);
    for (let register = segment.from; register < segment.to; register++) {
      const value = stepValue(s, address, work.steps[register] as Step, read, work, layout);
      values.set(register, value);
      const column = layout.columns[register] as number;
      if (column >= 0) s.store(address, value, column);
    }
  };
  return loopOver(`step${index}`, [], 1, (s) => ({ pair: pair(s) }));
}

function stepValue(
  s: Simd,
  address: Node,
  step: Step,
  read: (register: number) => Node,
  work: Work,
  layout: Layout,
): Node {
  const lanes = simdLanes(s);
  switch (step.op) {
    case "constant":
      return lanes.constant(step.value);
    case "score":
      return s.load(address, layout.scores[step.a] as number);
    case "table": {
      const table = work.tables[step.value];
      if (!table) throw new RangeError(`no table ${step.value}`);
      return tableAt(s, table, layout.tables[step.value] as number, read(step.a));
    }
    case "power":
      return powWhole(lanes, read(step.a), step.value);
    default:
      return operation(lanes, step.op, read(step.a), read(step.b), read(step.c));
  }
}
