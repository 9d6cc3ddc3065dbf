/**
 * Where a function of a few shares, each between two bounds, is least: the best point of a grid, then steps along the axes that
 * are halved where none helps. It needs no slope and starts nowhere by chance.
 *
 * @example least(([x = 0]) => (x - 0.3) ** 2, [[0, 1]])[0]?.toFixed(6) // "0.300000"
 */
export function least(
  f: (at: readonly number[]) => number,
  bounds: readonly (readonly [number, number])[],
): readonly number[] {
  let best: { at: readonly number[]; value: number } = { at: [], value: Number.POSITIVE_INFINITY };
  const attempt = (at: readonly number[]): boolean => {
    const value = f(at);
    if (!(value < best.value)) return false;
    best = { at, value };
    return true;
  };
  for (const at of gridOf(bounds)) attempt(at);
  for (let step = 1 / (2 * GRID); step > 1e-7; ) {
    const { at } = best;
    const improved = bounds.some(([low, high], i) =>
      [-1, 1].some((sign) => {
        const moved = Math.min(high, Math.max(low, (at[i] as number) + sign * step * (high - low)));
        return attempt(at.with(i, moved));
      }),
    );
    if (!improved) step /= 2;
  }
  return best.at;
}

/** Cells of the grid along each axis; a point lies in the middle of each. */
const GRID = 6;

const gridOf = (bounds: readonly (readonly [number, number])[]): readonly (readonly number[])[] =>
  bounds.reduce<readonly (readonly number[])[]>(
    (points, [low, high]) =>
      points.flatMap((point) =>
        Array.from({ length: GRID }, (_, k) => [...point, low + ((k + 0.5) / GRID) * (high - low)]),
      ),
    [[]],
  );
