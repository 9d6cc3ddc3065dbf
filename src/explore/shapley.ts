import type { Factor } from "../assess/influences/factors.ts";
import type { Estimate, pickFreeze } from "./pickFreeze.ts";

/** All subsets of more factors take too many runs. */
const MOST = 7;

/**
 * Shapley effects: the variance divided among factors by what each adds on average to what the others explain, in every order
 * (Song, Nelson and Staum 2016). They add up to 1, whatever depends on what. Null where there are more than 7.
 *
 * @example shapley([{ name: "a", inputs: [0], once: true, byCorrelation: false }], () => ({ value: 1, error: 0 }))[0].value // 1
 */
export function shapley(
  factors: readonly Factor[],
  closed: ReturnType<typeof pickFreeze>["closed"],
): readonly ({ readonly name: string } & Estimate)[] | null {
  const n = factors.length;
  if (n > MOST) return null;
  const all = 2 ** n - 1;
  const explained = Array.from({ length: all + 1 }, (_, subset): Estimate => {
    if (subset === 0) return { value: 0, error: 0 };
    if (subset === all) return { value: 1, error: 0 };
    const isIn = (i: number): boolean => (subset & (1 << i)) !== 0;
    return closed(
      factors.filter((_, i) => isIn(i)),
      factors.filter((_, i) => !isIn(i)),
    );
  });
  return factors.map(({ name }, i) => {
    let [value, variance] = [0, 0];
    explained.forEach(({ value: without, error: a }, subset) => {
      if ((subset & (1 << i)) !== 0) return;
      const { value: within = 0, error: b } = explained[subset | (1 << i)] ?? { error: 0 };
      const size = subset.toString(2).replaceAll("0", "").length;
      const share = 1 / (n * choose(n - 1, size));
      value += share * (within - without);
      variance += share * share * ((a ?? 0) ** 2 + (b ?? 0) ** 2);
    });
    return { name, value, error: Math.sqrt(variance) };
  });
}

/** Subsets of k among n. */
function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i += 1) ways = (ways * (n - k + i)) / i;
  return ways;
}
