import type { Setting, Variable } from "./problem.ts";

/** The first steps, as a share of a range, and the last ones. */
const FIRST = 1 / 4;
const LAST = 1 / 128;
/** Of more levers than these not every corner of their bounds is tried. */
const MOST = 5;

/**
 * A setting at which a score is as high as wanted: from the best of a start, the middle and the corners of the bounds on, one lever
 * after the other, by steps that are halved where none is better. Null where none was met with.
 *
 * @example climbed([{ id: "a", from: 0, to: 4, own: 0, effort: 1, inputs: [] }], ([a]) => a, 3, [0]) // [4]
 */
export function climbed(
  variables: readonly Variable[],
  score: (setting: Setting) => number,
  wanted: number,
  start: Setting,
): Setting | null {
  const better = (one: Setting, other: Setting): Setting => (score(other) > score(one) ? other : one);
  const middle = variables.map(({ from, to }) => from + (to - from) / 2);
  let here = [middle, ...cornersOf(variables)].reduce(better, start);
  for (let part = FIRST; part >= LAST && score(here) < wanted; ) {
    const next = variables.reduce(
      (at, each, i) => [moved(at, each, i, -part), moved(at, each, i, part)].reduce(better, at),
      here,
    );
    if (next === here) part /= 2;
    here = next;
  }
  return score(here) >= wanted ? here : null;
}

function moved(setting: Setting, { from, to }: Variable, i: number, part: number): Setting {
  const value = Math.min(to, Math.max(from, (setting[i] ?? from) + part * (to - from)));
  return setting.map((each, k) => (k === i ? value : each));
}

/** Every lever at one of its ends; of many levers only all at the lower and all at the upper one. */
function cornersOf(variables: readonly Variable[]): readonly Setting[] {
  if (variables.length > MOST) return [variables.map(({ from }) => from), variables.map(({ to }) => to)];
  return variables.reduce<readonly Setting[]>(
    (all, { from, to }) =>
      all.flatMap((each) => [
        [...each, from],
        [...each, to],
      ]),
    [[]],
  );
}
