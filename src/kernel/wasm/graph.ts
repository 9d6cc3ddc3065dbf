import { type Bytes, type Type, unsigned } from "./bytes.ts";
import { localGet, OPCODE } from "./opcodes.ts";

/** The number of a node of the graph. */
export type Node = number;

/** A pure instruction: its opcode with immediates, and the nodes whose values it takes from the stack. */
interface Pure {
  readonly type: Type;
  readonly bytes: Bytes;
  readonly takes: readonly Node[];
}

/** Something done in order: a store or the setting of a local. */
interface Effect {
  readonly bytes: Bytes;
  readonly takes: readonly Node[];
}

/** Code while it is put together. */
export interface Graph {
  /** The node of an instruction; the same one where the same instruction on the same nodes was asked for before. */
  node(type: Type, bytes: Bytes, ...takes: readonly Node[]): Node;
  effect(bytes: Bytes, ...takes: readonly Node[]): void;
  /** The code of all effects in order; locals it needs are taken from `locals`. */
  code(locals: LocalPool): number[];
}

/**
 * Straight-line code as a graph of pure instructions. A value used once stays on the stack; one used more often gets a
 * local, which is handed on after the last use: few locals, and no instruction twice.
 *
 * @example const graph = newGraph(); graph.node("i32", [0x41, 1]) === graph.node("i32", [0x41, 1]) // true
 */
export function newGraph(): Graph {
  const nodes: Pure[] = [];
  const effects: Effect[] = [];
  const known = new Map<string, Node>();
  return {
    node(type, bytes, ...takes) {
      // The bytes tell how many operands follow.
      let key = "";
      for (const byte of bytes) key += String.fromCharCode(byte);
      for (const taken of takes) key += String.fromCharCode(taken & 0xffff, taken >> 16);
      const node = known.get(key) ?? nodes.push({ type, bytes, takes }) - 1;
      known.set(key, node);
      return node;
    },
    effect(bytes, ...takes) {
      effects.push({ bytes, takes });
    },
    code: (locals) => emit(nodes, effects, locals),
  };
}

function emit(nodes: readonly Pure[], effects: readonly Effect[], locals: LocalPool): number[] {
  const uses = usesOf(nodes, effects);
  const places = new Map<Node, number>();
  const out: number[] = [];
  const push = (node: Node): void => {
    const { type, bytes, takes } = nodes[node];
    const left = uses[node] - 1;
    uses[node] = left;
    const place = places.get(node);
    if (place !== undefined) {
      out.push(...localGet(place));
      if (left === 0) locals.free(type, place);
      return;
    }
    for (const taken of takes) push(taken);
    out.push(...bytes);
    if (left === 0 || takes.length === 0) return;
    const fresh = locals.take(type);
    places.set(node, fresh);
    out.push(...OPCODE["local.tee"], ...unsigned(fresh));
  };
  for (const { bytes, takes } of effects) {
    for (const taken of takes) push(taken);
    out.push(...bytes);
  }
  return out;
}

/** How often each node that an effect needs is taken; a node without operands (a constant, a local) is simply repeated. */
function usesOf(nodes: readonly Pure[], effects: readonly Effect[]): number[] {
  const uses: number[] = nodes.map(() => 0);
  for (const { takes } of effects) for (const taken of takes) uses[taken] = uses[taken] + 1;
  // Operands come before what takes them.
  for (let node = nodes.length - 1; node >= 0; node--) {
    if (uses[node] === 0) continue;
    for (const taken of nodes[node].takes) uses[taken] = uses[taken] + 1;
  }
  return uses;
}

/** Hands out locals by type and takes them back. */
export interface LocalPool {
  take(type: Type): number;
  free(type: Type, local: number): void;
  readonly types: readonly Type[];
}

/**
 * A pool whose first local comes after the function's parameters.
 *
 * @example localPool(2).take("v128") // 2
 */
export function localPool(parameters: number): LocalPool {
  const types: Type[] = [];
  const free = new Map<Type, number[]>();
  return {
    take(type) {
      return free.get(type)?.pop() ?? parameters + types.push(type) - 1;
    },
    free(type, local) {
      free.set(type, [...(free.get(type) ?? []), local]);
    },
    types,
  };
}
