/** Neighbouring values that are fitted by one mean. */
interface Block {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly count: number;
}

/**
 * Least-squares fit of `ys` that never falls along `xs`, by pooling adjacent violators (Ayer and others 1955): its blocks, in
 * order. Equal xs are one.
 *
 * @example isotonic([1, 2, 3], [0, 1, 0.5]).map(({ y }) => y) // [0, 0.75]
 */
export function isotonic(xs: ArrayLike<number>, ys: ArrayLike<number>): readonly Block[] {
  const order = Array.from({ length: xs.length }, (_, i) => i)
    .filter((i) => Number.isFinite(xs[i]))
    .sort((a, b) => (xs[a] as number) - (xs[b] as number));
  const blocks: Block[] = [];
  for (const i of order) {
    const x = xs[i] as number;
    let block: Block = { from: x, to: x, y: ys[i] as number, count: 1 };
    const same = blocks.at(-1);
    if (same?.to === x) block = pooled(blocks.pop() as Block, block);
    for (let before = blocks.at(-1); before && before.y >= block.y; before = blocks.at(-1))
      block = pooled(blocks.pop() as Block, block);
    blocks.push(block);
  }
  return blocks;
}

function pooled(a: Block, b: Block): Block {
  const count = a.count + b.count;
  return { from: a.from, to: b.to, y: (a.count * a.y + b.count * b.y) / count, count };
}

/**
 * Where a fit steps over a level: the middle between two blocks; null where it does not, on one of its sides.
 *
 * @example crossing(isotonic([1, 2, 3], [0, 0.5, 1]), 0.75) // 2.5
 */
export function crossing(blocks: readonly Block[], level: number): number | null {
  const at = blocks.findIndex(({ y }) => y >= level);
  const [low, high] = [blocks[at - 1], blocks[at]];
  return low && high ? (low.to + high.from) / 2 : null;
}
