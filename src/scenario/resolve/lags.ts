import { parseQuantity } from "../../formula/quantity.ts";
import type { Assumption } from "../../plan/scenario.ts";
import { lawOf } from "../../random/shape/index.ts";

/** Levers and lists of more values than this are no lags. */
const MOST = 100;

/**
 * The values that an assumption can have, where they are few: its value, its schedule's, those of a distribution of single
 * values, the whole ones within a lever, what it is changed to (`asked`, as written). Otherwise NaN, which is no lag, is among them.
 */
export function lagsOf(assumption: Assumption, asked: readonly string[]): readonly number[] {
  const { value, schedule } = assumption;
  const given = asked.map(setTo);
  const years = Object.values(schedule ?? {});
  const moved = given.flatMap((to) => years.flatMap((from) => years.map((each) => each + (to - from))));
  const values = [value, ...years, ...drawn(assumption), ...within(assumption), ...given];
  return [...new Set([...values, ...moved.filter((each) => each >= 0)])].toSorted((a, b) => a - b);
}

const setTo = (text: string): number => {
  const written = parseQuantity(text);
  return written.ok ? written.value.value : Number.NaN;
};

/** Along lines a schedule has any value, and so has what is drawn from anything but single values. */
function drawn({ distribution, schedule, between }: Assumption): readonly number[] {
  if (schedule && between === "linear") return [Number.NaN];
  if (!distribution) return [];
  const { sampling, valueAt } = lawOf(distribution);
  if (sampling.kind !== "pieces" || !sampling.cut) return [Number.NaN];
  const [first] = sampling.breaks;
  return first ? [first.below, ...sampling.breaks.map(({ above }) => above)] : [valueAt(0)];
}

function within({ lever }: Assumption): readonly number[] {
  if (!lever) return [];
  const first = Math.ceil(lever.from);
  const count = Math.floor(lever.to) - first + 1;
  return count > MOST ? [Number.NaN] : Array.from({ length: Math.max(0, count) }, (_, i) => first + i);
}
