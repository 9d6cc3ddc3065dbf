import type { Operation, Points } from "./expr.ts";

/** What it writes with; a register is a number. */
interface Builder {
  constant(value: number): number;
  op(operation: Operation, ...registers: readonly number[]): number;
}

/**
 * Writes the value of a curve at a register: a comparison for each point but two, halving what is left. Beyond the keys
 * the first or the last value holds.
 */
export function emitCurve({ keys, values }: Points, x: number, { constant, op }: Builder): number {
  const at = (place: number): readonly [number, number] => [keys[place] as number, values[place] as number];
  const last = keys.length - 1;
  const inside = op("min", op("max", x, constant(at(0)[0])), constant(at(last)[0]));
  const line = (place: number): number => {
    const [[from, low], [to, high]] = [at(place), at(place + 1)];
    const slope = (high - low) / (to - from);
    return op("add", constant(low), op("mul", op("sub", inside, constant(from)), constant(slope)));
  };
  const among = (first: number, end: number): number => {
    if (end - first === 1) return line(first);
    const middle = first + ((end - first) >> 1);
    return op("select", op("lt", inside, constant(at(middle)[0])), among(first, middle), among(middle, end));
  };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return op("min", op("max", among(0, last), constant(least)), constant(most));
}
