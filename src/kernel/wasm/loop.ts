import { signed, unsigned, type WasmFunction } from "./bytes.ts";
import { type Graph, localPool, type Node, newGraph } from "./graph.ts";
import { type Simd, simdOf } from "./simd.ts";

/** A value handed on from one pair of draws to the next; between rounds of the loop it waits in a local. */
export interface Variable {
  readonly place: number;
  get(): Node;
  set(value: Node): void;
}

export interface Loop<P extends string> {
  readonly graph: Graph;
  /** Places of the further parameters. */
  readonly parameter: Readonly<Record<P, number>>;
  /** A variable and the code of its first value. */
  variable(type: "i32" | "i64" | "v128", first: readonly number[]): Variable;
}

/** What is done for a pair of draws, which stands `offset` bytes behind the address; and once after the last. */
export interface Body {
  readonly pair: (address: Node, offset: number) => void;
  readonly after?: (s: Simd) => void;
}

/**
 * name(column, end, …parameters): runs a body for the pairs of doubles from `column` on until `end` is reached, so many
 * pairs in a round: two in a short body save a tenth of its time.
 */
export function loopOver<P extends string>(
  name: string,
  parameters: readonly P[],
  pairs: number,
  bodyOf: (s: Simd, loop: Loop<P>) => Body,
): WasmFunction {
  const count = 2 + parameters.length;
  const locals = localPool(count);
  const graph = newGraph();
  const s = simdOf(graph);
  const before: number[] = [];
  const variables: { readonly place: number; readonly first: Node; now: Node }[] = [];
  const body = bodyOf(s, {
    graph,
    parameter: Object.fromEntries(parameters.map((parameter, i) => [parameter, i + 2])) as Record<P, number>,
    variable(type, first) {
      const place = locals.take(type);
      before.push(...first, 0x21, ...unsigned(place));
      const node = s.local(type, place);
      const variable = { place, first: node, now: node };
      variables.push(variable);
      const set = (value: Node) => {
        variable.now = value;
      };
      return { place, get: () => variable.now, set };
    },
  });
  const address = s.local("i32", 0);
  for (let pair = 0; pair < pairs; pair++) body.pair(address, 16 * pair);
  // All new values are on the stack before the first local takes one.
  const changed = variables.filter(({ first, now }) => first !== now);
  const sets = changed.toReversed().flatMap(({ place }) => [0x21, ...unsigned(place)]);
  graph.effect(sets, ...changed.map(({ now }) => now));
  const inside = graph.code(locals);
  const last = newGraph();
  body.after?.(simdOf(last));
  const forward = [0x20, 0, 0x41, ...signed(BigInt(16 * pairs)), 0x6a, 0x22, 0, 0x20, 1, 0x49, 0x0d, 0];
  const whole = [...before, 0x03, 0x40, ...inside, ...forward, 0x0b, ...last.code(locals)];
  return { name, parameters: count, locals: locals.types, body: whole };
}
