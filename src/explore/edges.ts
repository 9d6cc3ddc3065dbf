/** Where a response turns from not meeting (< 0) to meeting (≥ 0), or back. */
export interface Edge {
  /** The last value on the meeting side. */
  readonly at: number;
  /** Met above it, or below it. */
  readonly met: "above" | "below";
  /** How far the two sides are apart, at most. */
  readonly width: number;
}

/** What a response is over a range. */
export interface Response {
  readonly edges: readonly Edge[];
  /** The value with the best response among those looked at, the smallest of equals; null where the response exists nowhere. */
  readonly best: { readonly x: number; readonly y: number } | null;
}

/**
 * Every edge of `f` between neighbours of a grid, narrowed by bisection until its sides are `tolerance` apart. Where `f` is NaN
 * there is no response.
 *
 * @example edgesOf((x) => x * x - 2, [-3, 0, 3], 1e-12).edges.map(({ met }) => met) // ["below", "above"]
 */
export function edgesOf(f: (x: number) => number, grid: readonly number[], tolerance: number): Response {
  const points = grid.map((x) => ({ x, y: f(x) })).filter(({ y }) => !Number.isNaN(y));
  const best = points.reduce<Response["best"]>((most, each) => (most && !isBetter(each, most) ? most : each), null);
  const edges = points.slice(1).flatMap((right, i) => {
    const left = points[i] as typeof right;
    if (left.y >= 0 === right.y >= 0) return [];
    return [right.y >= 0 ? narrowed(f, left.x, right.x, tolerance) : narrowed(f, right.x, left.x, tolerance)];
  });
  return { edges, best };
}

type Point = NonNullable<Response["best"]>;

/** Of equals the one nearest to 0. */
const isBetter = (one: Point, other: Point): boolean =>
  one.y > other.y || (one.y === other.y && Math.abs(one.x) < Math.abs(other.x));

function narrowed(f: (x: number) => number, bad: number, good: number, tolerance: number): Edge {
  let [low, high] = [bad, good];
  for (;;) {
    const middle = low + (high - low) / 2;
    if (Math.abs(high - low) <= tolerance || middle === low || middle === high) break;
    if (f(middle) >= 0) high = middle;
    else low = middle;
  }
  return { at: high, met: good > bad ? "above" : "below", width: Math.abs(high - low) };
}

/**
 * `parts` + 1 values from one end to the other, and `through`, where it lies between.
 *
 * @example gridOf(0, 1, 2, 0.2) // [0, 0.2, 0.5, 1]
 */
export function gridOf(from: number, to: number, parts: number, through: number): readonly number[] {
  const even = Array.from({ length: parts + 1 }, (_, i) => (i === parts ? to : from + (i * (to - from)) / parts));
  return [...new Set([...even, through])].filter((x) => x >= from && x <= to).sort((a, b) => a - b);
}

/** Values that meet: from one edge to the next; null: to the end of the range. */
export interface Stretch {
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * The stretches of a range that meet, by its edges.
 *
 * @example stretchesOf([{ at: 2, met: "below", width: 0 }, { at: 5, met: "above", width: 0 }]) // [{ from: null, to: 2 }, { from: 5, to: null }]
 */
export function stretchesOf(edges: readonly Edge[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let from: number | null | undefined = edges[0]?.met === "below" ? null : undefined;
  for (const { at, met } of edges) {
    if (met === "above") from = at;
    else if (from !== undefined) {
      found.push({ from, to: at });
      from = undefined;
    }
  }
  return from === undefined ? found : [...found, { from, to: null }];
}
