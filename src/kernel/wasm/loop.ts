import { signed, type WasmFunction } from "./bytes.ts";
import { type Graph, localPool, type Node, newGraph } from "./graph.ts";
import { localGet, localSet, NO_RESULT, OPCODE } from "./opcodes.ts";
import { type Simd, simdOf } from "./simd.ts";

/** The first two parameters of a loop. */
const ADDRESS = 0;
const END = 1;

/** A value handed on from one pair of draws to the next; between rounds of the loop it waits in a local. */
export interface Variable {
  readonly place: number;
  get(): Node;
  set(value: Node): void;
}

/** What the body of a loop is written with. */
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
      before.push(...first, ...localSet(place));
      const node = s.local(type, place);
      const variable = { place, first: node, now: node };
      variables.push(variable);
      const set = (value: Node) => {
        variable.now = value;
      };
      return { place, get: () => variable.now, set };
    },
  });
  const address = s.local("i32", ADDRESS);
  for (let pair = 0; pair < pairs; pair++) body.pair(address, 16 * pair);
  // All new values are on the stack before the first local takes one.
  const changed = variables.filter(({ first, now }) => first !== now);
  const sets = changed.toReversed().flatMap(({ place }) => localSet(place));
  graph.effect(sets, ...changed.map(({ now }) => now));
  const inside = graph.code(locals);
  const last = newGraph();
  body.after?.(simdOf(last));
  const round = [...OPCODE.loop, NO_RESULT, ...inside, ...forward(16 * pairs), ...OPCODE.end];
  const whole = [...before, ...round, ...last.code(locals)];
  return { name, parameters: count, locals: locals.types, body: whole };
}

/** Moves the address on, and goes round again while the end is not reached. */
const forward = (bytes: number): number[] => [
  ...localGet(ADDRESS),
  ...OPCODE["i32.const"],
  ...signed(BigInt(bytes)),
  ...OPCODE["i32.add"],
  ...OPCODE["local.tee"],
  ADDRESS,
  ...localGet(END),
  ...OPCODE["i32.lt_u"],
  ...OPCODE.br_if,
  0,
];
