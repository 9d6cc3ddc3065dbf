/** A label that would like its middle at a height, and takes so much room there. */
export interface Wanted {
  readonly at: number;
  readonly size: number;
}

/**
 * Where labels go that stand above each other, in order of their heights: as near as can be to where each would like to be, without overlap and between two ends.
 * Labels that touch are one block about their mean (pool adjacent violators), which is the arrangement with the least squared distance.
 *
 * @example spread([{ at: 10, size: 8 }, { at: 12, size: 8 }], 0, 100) // [7, 15]
 */
export function spread(labels: readonly Wanted[], low: number, high: number): readonly number[] {
  const order = labels.map((_, i) => i).sort((a, b) => at(labels, a).at - at(labels, b).at || a - b);
  const steps = order.map((each, i) => (i === 0 ? 0 : (at(labels, each).size + at(labels, order[i - 1]).size) / 2));
  const offsets = steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 0));
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((each, i) => {
    let block = { sum: at(labels, each).at - (offsets[i] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.count > block.sum / block.count; last = blocks.at(-1)) {
      block = { sum: last.sum + block.sum, count: last.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const least = low + (labels[order[0] ?? 0]?.size ?? 0) / 2;
  const most = high - (offsets.at(-1) ?? 0) - (labels[order.at(-1) ?? 0]?.size ?? 0) / 2;
  const starts = blocks.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  const placed = new Array<number>(labels.length);
  order.forEach((each, i) => {
    placed[each] = Math.max(least, Math.min(most, starts[i] ?? 0)) + (offsets[i] ?? 0);
  });
  return placed;
}

const at = (labels: readonly Wanted[], i = 0): Wanted => labels[i] ?? { at: 0, size: 0 };
