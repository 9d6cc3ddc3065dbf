import { unsigned, type WasmFunction } from "./bytes.ts";
import { type Graph, localPool, type Node, newGraph } from "./graph.ts";
import { type Simd, simdOf } from "./simd.ts";

/** A local that keeps its value from one pair of draws to the next. */
export interface Variable {
  readonly place: number;
  readonly get: Node;
  readonly set: (value: Node) => void;
}

export interface Loop<P extends string> {
  readonly graph: Graph;
  /** Places of the further parameters. */
  readonly parameter: Readonly<Record<P, number>>;
  /** The address of the column's pair of draws. */
  readonly address: Node;
  /** A local with its first value's code; set only after every use of `get`. */
  variable(type: "i32" | "i64" | "v128", first: readonly number[]): Variable;
  store(value: Node): void;
}

/**
 * name(column, end, …parameters): runs a body for each pair of doubles from `column` to `end`, which lies beyond it. What
 * the body gives back runs once after the last pair.
 */
export function loopOver<P extends string>(
  name: string,
  parameters: readonly P[],
  body: (s: Simd, loop: Loop<P>) => ((s: Simd) => void) | undefined,
): WasmFunction {
  const count = 2 + parameters.length;
  const locals = localPool(count);
  const graph = newGraph();
  const s = simdOf(graph);
  const before: number[] = [];
  const address = s.local("i32", 0);
  const loop: Loop<P> = {
    graph,
    address,
    parameter: Object.fromEntries(parameters.map((parameter, i) => [parameter, i + 2])) as Record<P, number>,
    variable(type: "i32" | "i64" | "v128", first) {
      const place = locals.take(type);
      before.push(...first, 0x21, ...unsigned(place));
      return { place, get: s.local(type, place), set: (value) => s.set(place, value) };
    },
    store: (value) => s.store(address, value),
  };
  const after = body(s, loop);
  const inside = graph.code(locals);
  const last = newGraph();
  after?.(simdOf(last));
  const forward = [0x20, 0, 0x41, 16, 0x6a, 0x22, 0, 0x20, 1, 0x49, 0x0d, 0];
  const whole = [...before, 0x03, 0x40, ...inside, ...forward, 0x0b, ...last.code(locals)];
  return { name, parameters: count, locals: locals.types, body: whole };
}
