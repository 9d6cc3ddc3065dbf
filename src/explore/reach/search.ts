import { descended, leastIn } from "./descent.ts";
import { isNo, isYes } from "./enclosure.ts";
import {
  type Box,
  type Enclosed,
  effortOf,
  enclose,
  holdsAt,
  type Problem,
  type Setting,
  type Variable,
} from "./problem.ts";

/** What a search came to. */
export interface Searched {
  /** can: there is a setting; cannot: it is proved that there is none; undecided: neither, in the boxes that were looked at. */
  readonly reach: "can" | "cannot" | "undecided";
  /** The setting with the least effort that was found. */
  readonly setting: Setting | null;
  readonly effort: number | null;
  /** It is proved that no setting takes less. */
  readonly atLeast: number;
  /** Boxes that were looked at. */
  readonly boxes: number;
}

/** Boxes at most; and how much less effort than found may be left unproved, as a share of it. */
const BOXES = 1500;
const GAP = 1e-6;
/** Boxes in which a better setting is looked for by descent. */
const DESCENTS = 12;
/** A box of this share of a variable's range is not halved any more. */
const NARROW = 1e-9;

interface Open {
  readonly box: Box;
  readonly atLeast: number;
}

/**
 * The setting within the bounds that meets all goals with the least effort, or the proof that there is none, by branch and bound.
 * Of each box
 *
 *   1. interval arithmetic tells whether all goals can hold in it, with whatever moves all of them one way at its better end
 *   2. a linear program of the slopes in it tells what effort none of its settings is below
 *   3. a descent from its middle looks for a setting
 *   4. it is halved; the box with the least such effort comes first
 *
 * @param any only whether there is a setting at all
 */
export function searched(problem: Problem, any = false, most = BOXES): Searched {
  const { variables } = problem;
  let best: { readonly setting: Setting; readonly effort: number } | null = null;
  const offer = (setting: Setting | null): void => {
    if (setting === null || !holdsAt(problem, setting)) return;
    const effort = effortOf(variables, setting);
    if (best === null || effort < best.effort) best = { setting, effort };
  };
  const found = () => best as { readonly setting: Setting; readonly effort: number } | null;
  const open: Open[] = [{ box: variables.map(({ from, to }) => ({ from, to })), atLeast: 0 }];
  let [boxes, descents, doubtful] = [0, 0, false];
  const descend = (from: Setting): void => {
    descents += 1;
    offer(descended(problem, from));
  };
  offer(variables.map(({ own }) => own));
  while (open.length > 0 && boxes < most && !(any && best)) {
    const { box, atLeast } = takeLeast(open);
    const known = found();
    if (known && atLeast >= known.effort * (1 - GAP) - 1e-12) {
      open.push({ box, atLeast });
      break;
    }
    boxes += 1;
    const seen = enclose(problem, box);
    const better = bettered(problem, box, seen);
    if (better === null) continue;
    if (problem.goals.every((goal) => isYes(seen.at(goal)))) {
      offer(variables.map(({ own }, i) => clamped(own, box[i])));
      continue;
    }
    offer(middleOf(better));
    if (descents < (any ? 1 : DESCENTS) && (known === null || known !== found()))
      descend(found()?.setting ?? middleOf(better));
    const least = any ? 0 : Math.max(atLeast, leastIn(problem, box, seen));
    const next = halved(problem, any ? better : box, seen);
    if (next.length === 0) doubtful = true;
    open.push(...next.map((half) => ({ box: half, atLeast: least })));
  }
  const known = found();
  const reach = known ? "can" : open.length === 0 && !doubtful ? "cannot" : "undecided";
  const atLeast = Math.min(known?.effort ?? Infinity, ...open.map((each) => each.atLeast));
  return { reach, setting: known?.setting ?? null, effort: known?.effort ?? null, atLeast, boxes };
}

function takeLeast(open: Open[]): Open {
  const at = open.reduce((least, { atLeast }, i) => (atLeast <= (open[least]?.atLeast ?? Infinity) ? i : least), 0);
  return open.splice(at, 1)[0] as Open;
}

const clamped = (value: number, range: Box[number] | undefined): number =>
  Math.min(range?.to ?? value, Math.max(range?.from ?? value, value));

const middleOf = (box: Box): Setting => box.map(({ from, to }) => from + (to - from) / 2);

/** The box with whatever moves all goals one way at its better end; null where a goal holds nowhere in it. */
function bettered(problem: Problem, box: Box, seen: Enclosed): Box | null {
  const { goals, variables } = problem;
  if (goals.some((goal) => isNo(seen.at(goal)))) return null;
  const better = box.map((range, i) => {
    const slopes = goals.map((goal) => seen.slope(goal, i));
    if (slopes.every(({ low, high }) => low === 0 && high === 0)) {
      const own = clamped(variables[i]?.own ?? range.from, range);
      return { from: own, to: own };
    }
    if (slopes.every(({ low }) => low >= 0)) return { from: range.to, to: range.to };
    return slopes.every(({ high }) => high <= 0) ? { from: range.from, to: range.from } : range;
  });
  if (better.every((range, i) => range === box[i])) return box;
  const closer = enclose(problem, better);
  return goals.some((goal) => isNo(closer.at(goal))) ? null : better;
}

/** Both halves of a box along the variable that is widest as a share of its range; none of what is a point. */
function halved({ variables, goals }: Problem, box: Box, seen: Enclosed): readonly Box[] {
  const widths = box.map(({ from, to }, i) => {
    const variable = variables[i] as Variable;
    const matters = goals.some((goal) => seen.slope(goal, i).low !== 0 || seen.slope(goal, i).high !== 0);
    return matters ? (to - from) / (variable.to - variable.from) : 0;
  });
  const widest = widths.indexOf(Math.max(...widths));
  const range = box[widest];
  if (!range || (widths[widest] ?? 0) < NARROW) return [];
  const middle = range.from + (range.to - range.from) / 2;
  const half = (own: Box[number]): Box => box.map((each, i) => (i === widest ? own : each));
  return [half({ from: range.from, to: middle }), half({ from: middle, to: range.to })];
}
