import { betaShape, betaTails } from "../../random/beta.ts";

/** A column of values, and whether each row is of interest (1) or not (0), or how likely. */
export interface Cases {
  readonly columns: readonly Float64Array[];
  readonly hits: Float64Array;
}

/** What a column may be: at least `low`, at most `high`; null: free on that side. */
export interface Side {
  readonly low: number | null;
  readonly high: number | null;
}

/** How well a box tells what is of interest. */
export interface Quality {
  /** How much of what is of interest lies in it. */
  readonly coverage: number;
  /** How much of what lies in it is of interest. */
  readonly density: number;
  /** How much of everything lies in it. */
  readonly mass: number;
}

/** A box on the way: its sides, a column each. */
export interface Box extends Quality {
  readonly sides: readonly Side[];
}

const FREE: Side = { low: null, high: null };
/** The share of a box that is peeled off at a time, or pasted back; the least that is left of everything. */
const PEEL = 0.05;
const LEAST = 0.05;

const isIn = (value: number, { low, high }: Side): boolean =>
  (low === null || value >= low) && (high === null || value <= high);

const isInside = ({ columns }: Cases, row: number, sides: readonly Side[]): boolean =>
  columns.every((column, i) => isIn(column[row] ?? Number.NaN, sides[i] ?? FREE));

/**
 * Coverage, density and mass of a box.
 *
 * @example qualityOf({ columns: [Float64Array.of(1, 2, 3, 4)], hits: Float64Array.of(1, 1, 0, 1) }, [{ low: null, high: 2 }]) // { coverage: 0.6666666666666666, density: 1, mass: 0.5 }
 */
export function qualityOf(cases: Cases, sides: readonly Side[]): Quality {
  const { hits } = cases;
  let [count, found, all] = [0, 0, 0];
  hits.forEach((hit, row) => {
    all += hit;
    if (!isInside(cases, row, sides)) return;
    count += 1;
    found += hit;
  });
  return { coverage: all === 0 ? 0 : found / all, density: count === 0 ? 0 : found / count, mass: count / hits.length };
}

/**
 * The boxes that peeling leaves, from everything on: at each step the twentieth of the box is taken off one of its sides that raises
 * its density most for what it takes (PRIM: Friedman and Fisher 1999), until a twentieth of everything is left.
 *
 * @example peeled({ columns: [Float64Array.of(1, 2, 3, 4)], hits: Float64Array.of(1, 1, 0, 0) })[0].mass // 1
 */
export function peeled(cases: Cases): readonly Box[] {
  let orders = cases.columns.map(orderOf);
  let sides: readonly Side[] = cases.columns.map(() => FREE);
  const boxes: Box[] = [{ sides, ...qualityOf(cases, sides) }];
  for (;;) {
    const cuts = orders.flatMap((rows, i) => [
      cutOf(cases, rows, i, "low"),
      cutOf(cases, rows.toReversed(), i, "high"),
    ]);
    const best = cuts.reduce<Cut | null>(
      (most, each) => (each && (!most || each.gain > most.gain) ? each : most),
      null,
    );
    if (best === null) return boxes;
    sides = replaced(sides, best.column, { [best.end]: best.at });
    const next = { sides, ...qualityOf(cases, sides) };
    if (next.mass < LEAST) return boxes;
    boxes.push(next);
    const side = sides[best.column] ?? FREE;
    const column = cases.columns[best.column];
    orders = orders.map((rows) => rows.filter((row) => isIn(column?.[row] ?? Number.NaN, side)));
  }
}

const orderOf = (column: Float64Array): readonly number[] =>
  Array.from(column, (_, row) => row)
    .filter((row) => Number.isFinite(column[row]))
    .sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));

/** A new side for one column; what it was on the other end stays. */
const replaced = (sides: readonly Side[], column: number, side: Partial<Side>): readonly Side[] =>
  sides.map((each, i) => (i === column ? { ...each, ...side } : each));

/** A twentieth of the rows of a box taken off one end of a column. */
interface Cut {
  readonly column: number;
  readonly end: "low" | "high";
  readonly at: number;
  /** By how much the density rises, for each row that goes. */
  readonly gain: number;
}

/** The rows of a box in the order of a column: those that go first, then half-way to the next value that stays; null where none would. */
function cutOf({ columns, hits }: Cases, rows: readonly number[], column: number, end: Cut["end"]): Cut | null {
  const valueAt = (i: number): number => columns[column]?.[rows[i] ?? -1] ?? Number.NaN;
  let goes = Math.max(1, Math.floor(PEEL * rows.length));
  const last = valueAt(goes - 1);
  while (goes < rows.length && valueAt(goes) === last) goes += 1;
  if (goes >= rows.length) return null;
  const sum = (some: readonly number[]) => some.reduce((total, row) => total + (hits[row] ?? 0), 0);
  const [all, gone] = [sum(rows), sum(rows.slice(0, goes))];
  const gain = ((all - gone) / (rows.length - goes) - all / rows.length) / goes;
  return { column, end, at: last + (valueAt(goes) - last) / 2, gain };
}

/**
 * How much more of what is of interest lies in a box than in as many rows at random, as a share of it: of the boxes that peeling leaves,
 * the one with most is told. Everything and nothing have 0.
 *
 * @example lift({ coverage: 0.8, density: 0.5, mass: 0.3 }) // 0.5
 */
export const lift = ({ coverage, mass }: Quality): number => coverage - mass;

/** A box with its ends moved out again, a twentieth of its rows at a time, as long as that raises its density. */
export function pasted(cases: Cases, box: Box): Box {
  const orders = cases.columns.map(orderOf);
  let best = box;
  for (;;) {
    const wider = orders.flatMap((order, i) => widened(cases, best, order, i));
    const next = wider.reduce<Box | null>((most, each) => (most && most.density >= each.density ? most : each), null);
    if (next === null || next.density <= best.density) return best;
    best = next;
  }
}

function widened(cases: Cases, box: Box, order: readonly number[], column: number): readonly Box[] {
  const side = box.sides[column] ?? FREE;
  const free = replaced(box.sides, column, FREE);
  const column_ = cases.columns[column] ?? new Float64Array(0);
  const rows = order.filter((row) => isInside(cases, row, free));
  const count = Math.max(1, Math.round(PEEL * box.mass * cases.hits.length));
  const below = rows.filter((row) => side.low !== null && (column_[row] ?? 0) < side.low).slice(-count);
  const above = rows.filter((row) => side.high !== null && (column_[row] ?? 0) > side.high).slice(0, count);
  const made = [
    ...(below[0] === undefined ? [] : [{ low: column_[below[0]] ?? null }]),
    ...(above.at(-1) === undefined ? [] : [{ high: column_[above.at(-1) ?? -1] ?? null }]),
  ];
  return made.map((each) => {
    const sides = replaced(box.sides, column, each);
    return { sides, ...qualityOf(cases, sides) };
  });
}

/**
 * How likely as many hits are at least among so many rows where each is one with a probability: the binomial's upper tail.
 *
 * @example tailOf(8, 10, 0.5) // 0.0546875…
 */
export function tailOf(hits: number, rows: number, chance: number): number {
  if (hits <= 0 || chance >= 1) return 1;
  return chance <= 0 ? 0 : betaTails(betaShape(hits, rows - hits + 1), chance, 1 - chance).lower;
}

/** What is left of a column's two ends, if nothing but chance spoke for it: quasi-p (Bryant and Lempert 2010). */
export function quasiP(cases: Cases, sides: readonly Side[], column: number): number {
  const [own, without] = [qualityOf(cases, sides), qualityOf(cases, replaced(sides, column, FREE))];
  const rows = Math.round(own.mass * cases.hits.length);
  return tailOf(Math.round(own.density * rows), rows, without.density);
}

/** Ends that chance alone may speak for are given up, the least certain column first, until all that are left are sure. */
export function significant(cases: Cases, sides: readonly Side[], most = 0.05): readonly Side[] {
  const bound = sides.flatMap(({ low, high }, i) => (low === null && high === null ? [] : [i]));
  const doubts = bound.map((i) => ({ i, p: quasiP(cases, sides, i) })).toSorted((a, b) => b.p - a.p);
  const [worst] = doubts;
  return worst && worst.p > most ? significant(cases, replaced(sides, worst.i, FREE), most) : sides;
}
