/** Where and how long to look. */
export interface RootOptions {
  /** Width of the final bracket, in x's unit; default 1e-15 of the first one's; 0: to the root's last digit. */
  readonly tolerance?: number;
  readonly maxSteps?: number;
}

/**
 * A root of `f` between `low` and `high`, or null where the ends have one sign, a value at an end is NaN, or `maxSteps`
 * (default 200) do not suffice. A zero at an end is a root.
 *
 * Method: R. P. Brent, Algorithms for Minimization without Derivatives (1973), chapter 4: inverse quadratic or linear
 * steps while they shrink the bracket, bisection otherwise.
 *
 * @example findRoot((x) => x * x - 2, 0, 2) // 1.414213562373095
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  options: RootOptions = {},
): number | null {
  const atLow = f(low);
  const atHigh = f(high);
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  if (!(atLow < 0 !== atHigh < 0) || Number.isNaN(atLow + atHigh)) return null;
  const tolerance = options.tolerance ?? 1e-15 * Math.abs(high - low);
  return narrow(f, { x: low, y: atLow }, { x: high, y: atHigh }, tolerance, options.maxSteps ?? 200);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** best is the nearest point so far, across the point on the root's other side, before the best one of the last step. */
function narrow(
  f: (x: number) => number,
  first: Point,
  second: Point,
  tolerance: number,
  maxSteps: number,
): number | null {
  let best = second;
  let before = first;
  let across = first;
  let step = best.x - before.x;
  let previousStep = step;
  for (let count = maxSteps; count > 0; count -= 1) {
    if (best.y < 0 === across.y < 0) {
      across = before;
      step = best.x - before.x;
      previousStep = step;
    }
    if (Math.abs(across.y) < Math.abs(best.y)) {
      before = best;
      best = across;
      across = before;
    }
    const least = leastStep(best.x, tolerance);
    const half = 0.5 * (across.x - best.x);
    if (best.y === 0 || Math.abs(half) <= least) return best.x;
    const proposed = interpolate(best, before, across);
    const useful =
      Math.abs(previousStep) >= least &&
      proposed * half > 0 &&
      Math.abs(proposed) < Math.min(1.5 * Math.abs(half), 0.5 * Math.abs(previousStep));
    previousStep = useful ? step : half;
    step = useful ? proposed : half;
    before = best;
    const x = best.x + (Math.abs(step) > least ? step : half > 0 ? least : -least);
    best = { x, y: f(x) };
    if (Number.isNaN(best.y)) return null;
  }
  return null;
}

function leastStep(x: number, tolerance: number): number {
  return Math.max(2.3e-16 * Math.abs(x), 0.5 * tolerance, 1e-320);
}

/** The step from best to the root of the parabola through the three points in y, or of the line through two. */
function interpolate(best: Point, before: Point, across: Point): number {
  const s = best.y / before.y;
  if (before.x === across.x) return ((across.x - best.x) * s) / (s - 1);
  const q = before.y / across.y;
  const r = best.y / across.y;
  const numerator = s * ((across.x - best.x) * q * (q - r) - (best.x - before.x) * (r - 1));
  return -numerator / ((q - 1) * (r - 1) * (s - 1));
}

/**
 * A root in the whole range, else in the first of `parts` equal parts whose ends differ; null where there is none.
 *
 * @example firstRoot((x) => (x - 1) * (x - 2), 0, 4, 5) // 1
 */
export function firstRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  parts: number,
  find: (f: (x: number) => number, low: number, high: number) => number | null = findRoot,
): number | null {
  const whole = find(f, low, high);
  if (whole !== null) return whole;
  const edge = (i: number): number => low + (i * (high - low)) / parts;
  for (let i = 0; i < parts; i += 1) {
    const part = find(f, edge(i), edge(i + 1));
    if (part !== null) return part;
  }
  return null;
}
